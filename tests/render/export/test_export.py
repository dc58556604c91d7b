"""The long form: every figure once, exact, with its place, and a dictionary that leaves nothing out."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from plancheck.assess import assess
from plancheck.load.folder import read
from plancheck.model.plan import Plan
from plancheck.model.quantity import Quantity
from plancheck.render.export import COLUMNS, as_csv, as_json, dictionary_csv
from plancheck.render.json_status import status_data
from plancheck.text import LANGUAGES
from tests.plans import TODAY, indicator, measure, plan, task

ROOT = Path(__file__).resolve().parents[3]
KINDS = ROOT / "examples" / "thirty-kinds" / "data"


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def rows(a_plan: Plan, year: int = 2023) -> list[dict[str, str]]:
    return table(as_csv([assess(a_plan, year, today=TODAY)], "en"))


@pytest.fixture(scope="module")
def thirty_kinds() -> Plan:
    found = read(KINDS, ROOT).plan
    assert found is not None
    return found


def test_the_header_is_the_same_for_good() -> None:
    assert ",".join(COLUMNS) == (
        "kind,id,name,section,owner,year,measure,figure,comparator,value,high,unit,text,state,part,whole,since,through,"
        "source,note,target_year,revised_from,file,line,column,illustrative,revision"
    )


def test_every_reported_figure_is_one_row_with_its_place(thirty_kinds: Plan) -> None:
    found = Counter((row["id"], row["file"], row["line"]) for row in rows(thirty_kinds) if row["kind"] == "actual")
    said = (thirty_kinds.actuals, thirty_kinds.partial, thirty_kinds.growths, thirty_kinds.assessments)
    places = [
        (id_, one.place.file, str(one.place.line))
        for group in said
        for id_, figures in group.items()
        for one in figures
    ]
    assert places
    assert found == Counter(places)


def test_figures_of_files_keep_their_decimals_and_every_digit() -> None:
    written = Quantity(Fraction("12345678901234567890.120"), 3)
    a_plan = plan(indicator(measure("level", "at_least", "3.0"), baseline="2.20"), figures={2023: "2.71"})
    (first,) = a_plan.actuals["gdp"]
    found = rows(replace(a_plan, actuals={"gdp": (replace(first, quantity=written),)}))
    values = {row["kind"]: row["value"] for row in found if row["kind"] != "computed"}
    assert values == {"baseline": "2.20", "target": "3.0", "actual": "12345678901234567890.120"}


def test_computed_figures_are_those_of_status(thirty_kinds: Plan) -> None:
    report = assess(thirty_kinds, 2023, today=TODAY)
    told: Any = status_data(report, "en")
    found = json.loads(as_json([report], "en"))["rows"]
    gaps = [row["value"] for row in found if row["figure"] == "gap"]
    assert gaps == [
        one["gap"]
        for entry in told["indicators"]
        for one in entry["measures"]
        if one["gap"] is not None and not isinstance(one["gap"], dict)
    ]
    verdicts = {row["id"]: row["text"] for row in found if row["figure"] == "status" and not row["measure"]}
    assert verdicts == {entry["id"]: entry["status"] for entry in (*told["indicators"], *told["tasks"])}


def test_a_demand_of_single_years_has_a_row_for_each() -> None:
    by_year = measure("every_year", "at_least", "8.0")
    by_year = replace(by_year, years={2022: measure("level", "at_least", "7.5").demand, 2023: by_year.demand})
    found = [(row["year"], row["value"]) for row in rows(plan(indicator(by_year))) if row["kind"] == "target"]
    assert found == [("2022", "7.5"), ("2023", "8.0")]


def test_no_text_becomes_a_formula_and_no_negative_number_a_text() -> None:
    a_plan = plan(replace(indicator(), name={"": "=1+1"}), figures={2023: "-0.5"}, tasks=(task(date(2025, 6, 30)),))
    actual = next(row for row in rows(a_plan) if row["kind"] == "actual")
    assert (actual["name"], actual["value"]) == ("'=1+1", "-0.5")


def test_json_and_csv_say_the_same(thirty_kinds: Plan) -> None:
    reports = [assess(thirty_kinds, year, today=TODAY) for year in (2022, 2023)]
    data = json.loads(as_json(reports, "en"))["rows"]
    written = table(as_csv(reports, "en"))
    assert len(data) == len(written)
    for one, other in zip(data, written, strict=True):
        for name in ("value", "high", "part", "whole"):
            assert (None if other[name] == "" else float(other[name])) == one[name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_explains_whatever_occurs(thirty_kinds: Plan, language: str) -> None:
    data = json.loads(as_json([assess(thirty_kinds, 2023, today=TODAY)], language))
    known = {group: {entry["name"] for entry in entries} for group, entries in data["dictionary"].items()}
    for row in data["rows"]:
        assert set(row) == known["columns"]
        assert row["kind"] in known["kinds"]
        assert row["kind"] != "computed" or row["figure"] in known["figures"]
    entries = table(dictionary_csv(language))
    assert {entry["name"] for entry in entries if entry["of"] == "columns"} == set(COLUMNS)
    assert all(entry["meaning"] for entry in entries)
