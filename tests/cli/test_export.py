"""`plancheck export`: where the rows go, and in which format."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_it_goes_to_standard_output_as_csv_with_a_mark(call: Call, small: Path) -> None:
    outcome = call("export", folder=small)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("\ufeffkind,id,")


def test_the_ending_tells_the_format_and_the_dictionary_lies_beside(call: Call, small: Path) -> None:
    assert call("export", "-o", "out/x.json", "--dictionary", "out/d.csv", folder=small).code == 0
    assert json.loads((small / "out" / "x.json").read_text(encoding="utf-8"))["plan"]["id"] == "example"
    with (small / "out" / "d.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file)) == ["of", "name", "type", "unit", "meaning"]


def test_the_dictionary_alone_goes_to_standard_output(call: Call, small: Path) -> None:
    outcome = call("export", "--dictionary", "-", folder=small)
    assert outcome.out.startswith("\ufeffof,name,")
    assert "kind,id" not in outcome.out


@pytest.mark.parametrize("option", ["-o", "--dictionary"])
def test_nothing_is_written_into_the_data(call: Call, small: Path, option: str) -> None:
    outcome = call("export", option, "data/targets.yaml", folder=small)
    assert outcome.code == 2
    assert (small / "data" / "targets.yaml").read_text(encoding="utf-8").startswith("format: 1")


def test_what_can_be_read_is_exported_and_the_code_says_that_it_is_not_all(call: Call, small: Path) -> None:
    (small / "data" / "actuals" / "2024.yaml").write_text("year: 2024\nvalues: {gdp: 2,8}\n", encoding="utf-8")
    outcome = call("export", folder=small)
    assert outcome.code == 1
    assert "PC0" in outcome.err
    assert "actual,gdp" in outcome.out
