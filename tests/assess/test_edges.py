"""Edges of the calculation, each from plain files to the verdict: what a law says of them where others say nothing."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from plancheck.assess import assess
from plancheck.load.folder import read
from plancheck.model.reason import Undefined
from plancheck.model.report import Forecast, IndicatorResult, Report, TaskResult
from plancheck.model.verdict import Verdict
from tests.load.folders import write
from tests.plans import TODAY

HEAD = """\
format: 1
plan: {id: example, title: Example, years: [2021, 2025]}
sections: [{id: economy, title: Economy}]
"""
INDICATORS = HEAD + "indicators:\n  - {id: a, name: A, section: economy, FIELDS}\n"


def judged(folder: Path, targets: str, files: dict[str, str], as_of: int) -> Report:
    texts = {f"actuals/{name}.yaml": f"year: {name[:4]}\nsource: x\n{text}\n" for name, text in files.items()}
    loaded = read(write(folder, {"targets.yaml": targets, **texts}), folder)
    assert loaded.plan is not None
    assert [problem for problem in loaded.problems if problem.severity == "error"] == []
    return assess(loaded.plan, as_of, today=TODAY)


def indicator(folder: Path, fields: str, figures: dict[int, str], as_of: int) -> IndicatorResult:
    files = {str(year): f"values: {{a: {value}}}" for year, value in figures.items()}
    return judged(folder, INDICATORS.replace("FIELDS", fields), files, as_of).indicators[0]


TASK = HEAD + "tasks:\n  - {id: t, title: T, section: economy, due: 2025-12-31}\n"
JUNE, YEAR = "tasks: {t: {state: in_progress, progress: 50}}", "tasks: {t: {state: done}}"


def task(folder: Path, files: dict[str, str]) -> TaskResult:
    return judged(folder, TASK, files, 2023).tasks[0]


def test_a_years_own_file_comes_after_those_of_its_parts(tmp_path: Path) -> None:
    assert task(tmp_path, {"2023": YEAR, "2023-06": JUNE}).verdict is Verdict.ACHIEVED


def test_a_report_of_a_part_of_a_year_is_held_against_the_time_up_to_its_end(tmp_path: Path) -> None:
    found = task(tmp_path, {"2023-06": JUNE})
    assert found.verdict is Verdict.ON_TRACK, "half of the work after half of the time"
    assert str(found.reason.figures["day"]) == "2023-06-30"


def test_a_file_up_to_december_is_the_years_own(tmp_path: Path) -> None:
    found = task(tmp_path, {"2023-12": JUNE})
    assert found.reason.figures["year"] == 2023
    assert found.verdict is Verdict.BEHIND, "half of the work after three fifths of the time"


def test_doing_nothing_is_no_reduction_about_as_asked_where_lower_is_better(tmp_path: Path) -> None:
    fields = "unit: t, baseline: 100, better: lower, target: {reduction: {about: 13.5}}"
    assert indicator(tmp_path, fields, {2025: "100"}, 2025).verdict is Verdict.MISSED


@pytest.mark.parametrize(
    "target",
    [
        "{level: [{at_least: 60, by: 2022}, {at_least: 64}]}",
        "{level: [{at_least: 60, by: 2022}, {at_least: 64}], increase: 6}",
    ],
)
def test_without_the_final_figure_there_is_no_verdict_whatever_stands_beside_the_stages(
    tmp_path: Path, target: str
) -> None:
    found = indicator(tmp_path, f"unit: t, baseline: 58, target: {target}", {2022: "61"}, 2025)
    assert found.verdict is Verdict.NO_DATA


def test_the_plans_last_year_by_name_is_the_same_as_without(tmp_path: Path) -> None:
    fields = "unit: t, target: {level: {at_least: 3.0, by: 2025}, increase: 0.8}"
    found = indicator(tmp_path, fields, {2023: "2.71"}, 2023)
    assert found.baseline is not None
    assert float(found.baseline.quantity.value) == 2.2


def test_no_trend_of_a_sum_rests_on_a_flash_figure(tmp_path: Path) -> None:
    figures = {2021: "100", 2022: "100", 2023: "100", 2024: "{value: 500, state: flash}"}
    (found,) = indicator(tmp_path, "series: flow, target: {total: 1000}", figures, 2024).measures
    assert isinstance(found.forecast, Forecast)
    assert found.forecast.last_year == 2023
    assert found.forecast.value == pytest.approx(500)


def test_the_start_of_a_sum_is_no_figure_that_a_trend_could_rest_on(tmp_path: Path) -> None:
    (found,) = indicator(tmp_path, "series: flow, target: {total: 1000}", {2021: "100", 2022: "90"}, 2022).measures
    assert isinstance(found.forecast, Undefined)
    assert found.forecast.reason.figures == {"points": 2, "needed": 3}


def test_what_was_before_the_plan_is_no_figure_of_it_however_far_back_a_measure_counts(tmp_path: Path) -> None:
    fields = "unit: t, baseline: {value: 60, year: 2010}, target: {change: {at_least: 100, since: 2010}}"
    assert indicator(tmp_path, fields, {2019: "110"}, 2023).verdict is Verdict.NO_DATA


def test_without_a_start_nobody_knows_which_end_of_a_range_is_the_far_one(tmp_path: Path) -> None:
    found = indicator(tmp_path, "target: {level: {between: [12, 14]}}", {2022: "18", 2023: "15"}, 2023)
    assert found.verdict is Verdict.NOT_ASSESSABLE


@pytest.mark.parametrize(
    ("target", "figure", "met"),
    [
        ("{at_most: 95}", "{above: 95}", False),
        ("{below: 95}", "{at_least: 95}", False),
        ("{at_least: 95}", "{below: 95}", False),
        ("{above: 95}", "{at_most: 95}", False),
        ("{at_most: 95}", "{at_least: 95}", None),
        ("{at_least: 95}", "{at_most: 95}", None),
    ],
)
def test_a_published_bound_at_the_demanded_one_tells_what_it_can(
    tmp_path: Path, target: str, figure: str, met: bool | None
) -> None:
    (found,) = indicator(tmp_path, f"target: {{every_year: {target}}}", {2023: figure}, 2023).measures
    assert found.met is met


def test_a_sum_does_not_worsen_by_growing(tmp_path: Path) -> None:
    fields = "series: flow, target: {total: {at_most: {indicator: b}}}"
    targets = INDICATORS.replace("FIELDS", fields) + "references: [{id: b, name: B, series: flow}]\n"
    files = {str(year): "values: {a: 10, b: 20}" for year in (2021, 2022, 2023)}
    (found,) = judged(tmp_path, targets, files, 2023).indicators
    assert found.verdict is Verdict.ON_TRACK
    assert not found.worsening


def test_a_limit_that_follows_another_series_needs_each_year_of_it(tmp_path: Path) -> None:
    fields = "unit: '%', series: growth_rate, target: {every_year: {at_least: {indicator: b}}}"
    targets = INDICATORS.replace("FIELDS", fields) + "references: [{id: b, name: B, unit: '%', series: growth_rate}]\n"
    files = {str(year): "values: {a: 3}" for year in range(2022, 2026)} | {"2021": "values: {a: 3, b: 2}"}
    (found,) = judged(tmp_path, targets, files, 2025).indicators[0].measures
    assert not isinstance(found.value, Undefined)
    assert found.verdict is not Verdict.ACHIEVED
    assert found.limit is not None
    assert found.limit.missing == (2022, 2023, 2024, 2025)


def test_a_published_growth_counts_from_the_baseline_in_force_and_not_from_a_figure_before_it(tmp_path: Path) -> None:
    fields = "unit: t, baseline: 100, target: {level: {at_least: 150}}"
    files = {
        "2020": "values: {a: {value: 101, state: revised}}",
        "2021": "values: {a: {growth: 10}}",
        "2022": "values: {a: {growth: 10}}",
    }
    found = judged(tmp_path, INDICATORS.replace("FIELDS", fields), files, 2022).indicators[0]
    assert found.actual is not None
    assert found.actual.quantity.value == 121


def test_up_to_a_baseline_of_the_plans_own_years_nothing_is_counted_nor_said_to_be_missing(tmp_path: Path) -> None:
    fields = "baseline: {value: 10, year: 2022}, target: {level: 16}"
    figures = {2021: "9", 2022: "10", 2023: "13"}
    early = indicator(tmp_path, fields, figures, 2022)
    assert (early.verdict, early.reason.figures) == (Verdict.NO_DATA, {"start_year": 2023, "as_of": 2022})
    (later,) = indicator(tmp_path, fields, figures, 2023).measures
    assert (later.progress, later.expected_progress) == (Fraction(1, 2), Fraction(1, 3))
