"""A unit that the plan names in two languages is told in the language of each output, and is one unit all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import TARGETS, Call

HOUSEHOLDS = TARGETS.replace("unit: 亿元", "unit: {zh: 户, en: households}")
ACTUALS = "year: 2023\nsource: 统计站年报\nvalues:\n  gdp: 2.71\n"
VIEWS = (
    ("status",),
    ("status", "--format", "csv"),
    ("status", "--format", "md"),
    ("status", "--since", "2021", "--format", "csv"),
    ("show", "gdp"),
    ("report", "2023", "--format", "md", "-o", "-"),
    ("export", "--format", "csv"),
)


@pytest.fixture
def folder(plan_folder: Callable[..., Path]) -> Path:
    return plan_folder({"targets.yaml": HOUSEHOLDS, "actuals/2023.yaml": ACTUALS})


@pytest.mark.parametrize("view", VIEWS, ids=" ".join)
def test_each_output_tells_the_unit_in_its_own_language(call: Call, folder: Path, view: tuple[str, ...]) -> None:
    english = call(*view, "--lang", "en", folder=folder).out
    chinese = call(*view, "--lang", "zh", folder=folder).out
    assert "households" in english
    assert "户" not in english
    assert "户" in chinese
    assert "households" not in chinese


def test_json_names_the_unit_wherever_an_amount_counts_in_it(call: Call, folder: Path) -> None:
    (found,) = json.loads(call("status", "--format", "json", "--lang", "en", folder=folder).out)["indicators"]
    assert {found["unit"], found["measures"][0]["unit"]} == {"households"}


def test_a_table_may_name_the_unit_in_either_language(call: Call, folder: Path, tmp_path: Path) -> None:
    for name, year in (("户", 2022), ("households", 2024)):
        table = tmp_path / f"{year}.csv"
        table.write_text(f"id,year,value,unit\ngdp,{year},2.5,{name}\n", encoding="utf-8")
        assert call("import", str(table), folder=folder).code == 0
        assert "gdp: 2.5" in (folder / "data" / "actuals" / f"{year}.yaml").read_text(encoding="utf-8")
