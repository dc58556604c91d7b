from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.model.indicator import Indicator, Nature, OfficialVerdict
from plancheck.model.plan import Plan
from plancheck.model.target import Comparator, Demand, Follows
from plancheck.render.csv_status import COLUMNS, as_csv, safe_text
from plancheck.text import LANGUAGES
from tests.plans import NOWHERE, TODAY, actuals, indicator, measure, plan, quantity, task, task_report

GDP = replace(
    indicator(measure("level", "at_least", "3.0"), measure("increase", "at_least", "0.8"), baseline="2.2"),
    nature=Nature.BINDING,
    owner={"zh": "经济发展办", "en": "Economy office"},
)


def written(a_plan: Plan, language: str = "en") -> str:
    return as_csv(assess(a_plan, today=TODAY), language)


def rows(a_plan: Plan, language: str = "en") -> list[dict[str, str]]:
    lines = written(a_plan, language).removeprefix("\ufeff").split("\r\n")
    return list(csv.DictReader(lines, strict=True))


def named(name: str) -> Indicator:
    return replace(indicator(), name={"": name})


def test_the_header_is_the_same_in_every_language() -> None:
    header = (
        "kind,id,name,section,unit,nature,owner,baseline_year,baseline,actual_year,actual,state,measure,comparator,"
        "target,target_year,status,met,gap,progress,expected_progress,pace,planned_growth,observed_growth,"
        "required_growth,required_step,reason,illustrative,revised_from,target_before,baseline_before,revision,"
        "status_name,method,form,high,tolerance,follows,derived,bound,since,official,measure_year"
    )
    for language in LANGUAGES:
        assert written(plan(), language) == f"\ufeff{header}\r\n"


def test_lines_end_with_crlf_and_the_mark_stands_once() -> None:
    text = written(plan(GDP, figures={2023: "2.71"}))
    assert text.count("\ufeff") == 1
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r") == text.count("\r\n") == 3


def test_one_row_a_measure_at_full_precision() -> None:
    level, increase = rows(plan(GDP, figures={2023: "2.71"}))
    assert {name: level[name] for name in COLUMNS if not name.endswith("_growth")} == {
        "kind": "indicator",
        "id": "gdp",
        "name": "Gross domestic product",
        "section": "economy",
        "unit": "亿元",
        "nature": "binding",
        "owner": "Economy office",
        "baseline_year": "2020",
        "baseline": "2.2",
        "actual_year": "2023",
        "actual": "2.71",
        "state": "final",
        "measure": "level",
        "comparator": "at_least",
        "target": "3",
        "target_year": "2025",
        "status": "on_track",
        "met": "false",
        "gap": "0.29",
        "progress": "0.6375",
        "expected_progress": "0.6",
        "pace": "1.0625",
        "required_step": "0.145",
        "reason": "63.8% of the way done, 60% due: a pace of 1.06.",
        "illustrative": "false",
        "revised_from": "",
        "target_before": "",
        "baseline_before": "",
        "revision": "",
        "status_name": "on track",
        "method": "schedule",
        "form": "way",
        "high": "",
        "tolerance": "",
        "follows": "",
        "derived": "false",
        "bound": "",
        "since": "",
        "official": "",
        "measure_year": "2023",
    }
    assert float(level["required_growth"]) == pytest.approx((3 / 2.71) ** (1 / 2) - 1, abs=1e-12)
    assert (increase["id"], increase["measure"], increase["target"]) == ("gdp", "increase", "0.8")


def test_texts_follow_the_language() -> None:
    found = rows(plan(GDP, figures={2023: "2.71"}), "zh")[0]
    assert (found["name"], found["owner"]) == ("地区生产总值", "经济发展办")
    assert found["reason"] == "完成进度63.8%，时序进度60%，为时序的1.06倍。"


def test_an_indicator_without_target_has_one_row() -> None:
    (found,) = rows(plan(indicator(), figures={2023: "2.71"}))
    assert (found["status"], found["actual"], found["measure"], found["target"]) == ("tracked", "2.71", "", "")


def test_a_figure_that_does_not_exist_is_an_empty_cell() -> None:
    (found,) = rows(plan(indicator(measure("level", "at_least", 3))))
    assert found["status"] == "no_data"
    assert {found[name] for name in ("baseline", "actual", "met", "gap", "progress", "pace", "required_step")} == {""}


def test_negative_numbers_stay_numbers() -> None:
    (found,) = rows(plan(indicator(measure("level", "at_least", 3), baseline=2), figures={2023: 1}))
    assert found["progress"] == "-1"


def test_a_task_has_its_share_and_year() -> None:
    due = task(date(2025, 12, 31))
    (found,) = rows(plan(tasks=(due,), reports=(task_report(2021, "in_progress", Fraction(3, 5)),)))
    assert {name: value for name, value in found.items() if value and name != "reason"} == {
        "kind": "task",
        "id": "network",
        "name": "Service network",
        "section": "economy",
        "actual_year": "2021",
        "state": "in_progress",
        "target_year": "2025",
        "status": "ahead",
        "progress": "0.6",
        "illustrative": "false",
        "status_name": "ahead",
    }
    assert found["reason"]


def test_a_status_is_named_as_the_tables_name_it() -> None:
    own = replace(plan(GDP, figures={2023: "3.1"}), verdict_names={"achieved": {"": "done"}})
    assert [found["status_name"] for found in rows(plan(GDP, figures={2023: "3.1"}))] == ["achieved early"] * 2
    assert {found["status_name"] for found in rows(own)} == {"done"}
    assert rows(plan(indicator()), "zh")[0]["status_name"] == "仅监测"


def test_what_is_asked_is_whole_in_its_row() -> None:
    between = Demand(Comparator.BETWEEN, quantity(6), high=quantity(8))
    about = Demand(Comparator.ABOUT, quantity(10))
    like = Follows("other", NOWHERE, quantity(0), quantity(1))
    asked = (
        replace(measure("level", "at_least", 6), demand=between),
        replace(measure("every_year", "at_least", 10), demand=about),
        replace(measure("average", "at_most", 0), follows=like),
    )
    other = indicator(id="other")
    a_plan = replace(plan(indicator(*asked), other), actuals={"gdp": actuals({2021: 7}), "other": actuals({2021: 9})})
    ranged, near, following, _ = rows(a_plan)
    assert (ranged["form"], ranged["target"], ranged["high"]) == ("way", "6", "8")
    assert (near["form"], near["target"], near["tolerance"]) == ("limit", "10", "1")
    assert (following["form"], following["target"], following["follows"]) == ("running", "9", "other")


@pytest.mark.parametrize(
    ("change", "cells"),
    [
        pytest.param({}, ("false", "", ""), id="a year's own figure"),
        pytest.param({"bound": Comparator.AT_LEAST}, ("false", "at_least", ""), id="a bound"),
        pytest.param({"since": 2021}, ("false", "", "2021"), id="several years"),
        pytest.param({"growth": quantity(3)}, ("true", "", ""), id="from a growth"),
        pytest.param({"nominal": quantity(3)}, ("true", "", ""), id="from other prices"),
    ],
)
def test_what_the_actual_is_stands_beside_it(change: dict[str, Any], cells: tuple[str, str, str]) -> None:
    (figure,) = actuals({2023: 12})
    a_plan = replace(plan(indicator(), figures={2023: 12}), actuals={"gdp": (replace(figure, **change),)})
    (found,) = rows(a_plan)
    assert (found["derived"], found["bound"], found["since"]) == cells


def test_the_official_verdict_of_the_year_is_told_as_it_was_said() -> None:
    said = {year: OfficialVerdict({"": f"as in {year}"}, NOWHERE) for year in (2022, 2023)}
    found = rows(plan(replace(GDP, official=said), figures={2023: "2.71"}))
    assert [row["official"] for row in found] == ["as in 2023"] * 2
    assert rows(plan(replace(GDP, official=said), figures={2021: "2.71"}))[0]["official"] == ""


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("GDP", "GDP", id="plain"),
        pytest.param("a=b+c", "a=b+c", id="signs inside are harmless"),
        pytest.param("=1+1", "'=1+1", id="equals"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\tGDP", "' GDP", id="tab"),
        pytest.param("\rGDP", "' GDP", id="carriage return"),
        pytest.param("a\u202eb\u200bc", "a\ufffdbc", id="turned and hidden"),
        pytest.param("\n=1", "' =1", id="hidden behind a line break"),
        pytest.param("  =1", "'  =1", id="hidden behind blanks"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("a\x00b\x1b[31m\x7f\x85", "a␀b␛[31m\ufffd ", id="control characters"),
        pytest.param("a\r\nb", "a b", id="line break"),
    ],
)
def test_no_text_becomes_a_formula(text: str, cell: str) -> None:
    assert safe_text(text) == cell
    assert rows(plan(named(text)))[0]["name"] == cell


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_stays_in_its_cell(name: str) -> None:
    (found,) = rows(plan(named(name)))
    assert found["name"] == safe_text(name)
    assert not found["name"].lstrip().startswith(("=", "+", "-", "@"))
    assert found["status"] == "tracked"
