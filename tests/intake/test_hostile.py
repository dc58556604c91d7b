"""Whatever the bytes are: entries, or faults with a sentence in both languages, and never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancheck.intake.told import Reading
from plancheck.render.reading import faults_json, render_faults, render_remarks
from plancheck.text import LANGUAGES
from tests.intake.plans import make_form, reading_of, write_plan

NAMES = st.sampled_from(["t.csv", "indicator_8-1-1.csv", "t.xlsx", "t.xls", "t.txt"])
CELLS = st.sampled_from(
    [
        *("id", "value", "year", "指标", "数值", "年份", "state", "part", "whole", "unit", "kind", "Year", "Value"),
        *("gdp", "network", "2024", "2.8", "约3", "1,5", "—", "done", "9", "0", "%", "万元", "actual", "task"),
        *("", '"', "\u2028", "=1"),
    ]
)


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield write_plan(Path(folder))


@pytest.fixture(scope="module")
def form(data: Path) -> bytes:
    return make_form(data)


def tell(reading: Reading) -> None:
    for language in LANGUAGES:
        render_remarks(reading, language)
        render_faults(reading, language)
        faults_json(reading, language, dry_run=True)
    assert not (reading.faults and not all(fault.code for fault in reading.faults))


@given(content=st.binary(max_size=300), name=NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes(data: Path, content: bytes, name: str) -> None:
    tell(reading_of(data, content, name))


@given(rows=st.lists(st.lists(CELLS, max_size=6), max_size=6), name=NAMES, year=st.sampled_from([None, 2024]))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_table(data: Path, rows: list[list[str]], name: str, year: int | None) -> None:
    tell(reading_of(data, "\n".join(",".join(row) for row in rows).encode(), name, year))


@given(place=st.integers(0, 10**6), byte=st.integers(0, 255))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_spoilt_form(data: Path, form: bytes, place: int, byte: int) -> None:
    spoilt = bytearray(form)
    spoilt[place % len(form)] = byte
    tell(reading_of(data, bytes(spoilt)))
