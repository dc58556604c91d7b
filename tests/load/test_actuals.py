"""Figures and reports of tasks arrive with their state, source and place; a share is exact in its indicator's unit."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from plancheck.checks import check
from plancheck.model.actual import State, TaskState
from plancheck.model.place import Place
from plancheck.model.problem import Severity
from plancheck.model.quantity import Quantity
from tests.load.folders import ACTUALS, TARGETS, indicator, load, names, plan_of
from tests.plans import TODAY


def year(values: str = "{}", tasks: str = "{}", number: int = 2023) -> str:
    return f"year: {number}\nsource: 年报\nvalues: {values}\ntasks: {tasks}\n"


def test_the_plainest_file(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, y2023=ACTUALS)
    actual, report = plan.actuals["gdp"][0], plan.task_reports["network"][0]
    assert (actual.year, actual.quantity, actual.state) == (2023, Quantity(Fraction(271, 100), 2), State.FINAL)
    assert actual.place == Place("data/actuals/2023.yaml", 4, 8, 4, 12)
    assert actual.key_place == Place("data/actuals/2023.yaml", 4, 3, 4, 6)
    assert (actual.source, actual.note) == ({"": "统计站年报"}, None)
    assert (report.state, report.share, report.source) == (TaskState.IN_PROGRESS, Fraction(3, 5), {"": "统计站年报"})
    assert plan.year_files == {2023: Place("data/actuals/2023.yaml", 1, 7, 1, 11)}
    assert plan.sources == ({"": "统计站年报"},)


def test_everything_that_can_be_said_of_a_figure_and_of_a_task(tmp_path: Path) -> None:
    text = year(
        "{gdp: {value: 2.7, state: flash, source: 快报, note: {zh: 初步}}}", "{network: {state: done, note: x}}"
    )
    plan = plan_of(tmp_path, y2023=text)
    actual = plan.actuals["gdp"][0]
    assert (actual.state, actual.source, actual.note) == (State.FLASH, {"": "快报"}, {"zh": "初步"})
    assert plan.task_reports["network"][0].note == {"": "x"}


def test_a_bare_state_is_a_report(tmp_path: Path) -> None:
    assert plan_of(tmp_path, y2023=year(tasks="{network: done}")).task_reports["network"][0].state is TaskState.DONE


def test_figures_come_by_year_and_sources_once(tmp_path: Path) -> None:
    files = {f"y{number}": year(f"{{gdp: {number}}}", number=number) for number in (2024, 2019, 2022)}
    plan = plan_of(tmp_path, **files)
    assert [actual.year for actual in plan.actuals["gdp"]] == [2019, 2022, 2024]
    assert list(plan.year_files) == [2019, 2022, 2024]
    assert plan.sources == ({"": "年报"},)


@pytest.mark.parametrize(
    ("unit", "part", "whole", "quantity"),
    [
        ("percent", "9", "12", Quantity(Fraction(75), 0)),
        ("permille", "9", "12", Quantity(Fraction(750), 0)),
        ("percent", "1", "8", Quantity(Fraction(25, 2), 1)),
        ("percent", "1", "3", Quantity(Fraction(100, 3), 2)),
        ("percent", "0", "12", Quantity(Fraction(0), 0)),
        ("percent", "4.5", "6", Quantity(Fraction(75), 0)),
    ],
)
def test_a_share_is_exact(tmp_path: Path, unit: str, part: str, whole: str, quantity: Quantity) -> None:
    plan = plan_of(tmp_path, indicator("decimals: 1", unit), y2023=year(f"{{i1: {{part: {part}, whole: {whole}}}}}"))
    actual = plan.actuals["i1"][0]
    assert actual.quantity == quantity
    assert actual.share is not None


@pytest.mark.parametrize(
    ("unit", "value", "expected"),
    [
        ("个", "{part: 9, whole: 12}", ["PC028.unit"]),
        ("percent", "{part: 9, whole: 0}", ["PC028.zero"]),
        ("percent", "{part: 9, whole: 12, value: 75}", ["PC028.both"]),
        ("percent", "{part: 9}", ["PC011"]),
        ("percent", "{whole: 9}", ["PC011"]),
        ("percent", "{note: x}", ["PC011"]),
        ("percent", "{part: 9, total: 12}", ["PC010"]),
        ("percent", "{part: -9, whole: 12}", ["PC035.least"]),
        ("percent", "{value: 75, state: done}", ["PC015"]),
        ("percent", "75%", ["PC014.percent"]),
    ],
)
def test_a_figure_that_cannot_be_used_is_left_out_alone(
    tmp_path: Path, unit: str, value: str, expected: list[str]
) -> None:
    loaded = load(tmp_path, indicator("decimals: 1", unit), y2023=year(f"{{i1: {value}, gdp: 2.7}}"))
    assert names(loaded) == expected
    assert loaded.plan is not None
    assert list(loaded.plan.actuals) == ["gdp"]


def test_a_note_that_cannot_be_read_costs_no_figure(tmp_path: Path) -> None:
    loaded = load(tmp_path, y2023=year("{gdp: {value: 2.7, note: [x]}}"))
    assert names(loaded) == ["PC013.text"]
    assert loaded.plan is not None
    assert "gdp" in loaded.plan.actuals


@pytest.mark.parametrize("value", ["{state: done, progress: 101}", "{progress: 3}", "finished", "[done]"])
def test_a_report_that_cannot_be_used_is_left_out(tmp_path: Path, value: str) -> None:
    loaded = load(tmp_path, y2023=year(tasks=f"{{network: {value}}}"))
    assert len(loaded.problems) == 1
    assert loaded.plan is not None
    assert loaded.plan.task_reports == {}


def test_figures_of_unknown_ids_are_kept_for_the_rules(tmp_path: Path) -> None:
    loaded = load(tmp_path, y2023=year("{gpd: 2.7}", "{web: done}"))
    assert loaded.plan is not None
    assert [problem.code for problem in check(loaded.plan, TODAY)] == ["PC012", "PC012"]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(TARGETS.replace("id: gdp\n", "id: GDP\n"), id="its id is no id"),
        pytest.param(TARGETS.replace("- id: gdp\n    name", "- name"), id="its id is missing"),
        pytest.param(TARGETS.replace("  - id: gdp", "  - 3\n  - id: tax"), id="it is a number"),
    ],
)
def test_figures_of_an_indicator_that_is_left_out_are_no_fault_of_their_own(tmp_path: Path, broken: str) -> None:
    loaded = load(tmp_path, broken, y2023=year("{GDP: 2.7}" if "GDP" in broken else "{gdp: 2.7}"))
    assert len(loaded.problems) == 1
    assert loaded.plan is not None
    assert check(loaded.plan, TODAY, loaded.problems) == loaded.problems


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("year: 2023\nvalues: {gdp: 2.7}\n", True),
        ("year: 2023\nvalues: {gdp: {value: 2.7, source: x}}\n", False),
        ("year: 2023\ntasks: {network: done}\n", False),
        ("year: 2023\nsource: x\nvalues: {gdp: 2.7}\n", False),
    ],
)
def test_a_figure_from_nowhere_is_a_warning(tmp_path: Path, text: str, warned: bool) -> None:
    loaded = load(tmp_path, y2023=text)
    assert names(loaded) == (["PC029"] if warned else [])
    assert all(problem.severity is Severity.WARNING for problem in loaded.problems)


def test_the_figures_of_a_file_that_names_another_year_are_left_out(tmp_path: Path) -> None:
    loaded = load(tmp_path, y2023=year("{gdp: 2.7}", number=2022))
    assert names(loaded) == ["PC027"]
    assert loaded.plan is not None
    assert (loaded.plan.actuals, loaded.plan.year_files) == ({}, {})


def test_a_file_without_year_counts_for_the_year_of_its_name_and_is_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, y2023="source: x\nvalues: {gdp: 2.7}\n")
    assert names(loaded) == ["PC011"]
    assert loaded.plan is not None
    assert loaded.plan.actuals["gdp"][0].year == 2023
