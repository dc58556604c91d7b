"""Every formula carries the numbers that give its result."""

from __future__ import annotations

import pytest

from plancheck.compose.formulas import FORMULAS, formula_items
from plancheck.compose.reasons import measure_style, result_style
from plancheck.model.report import MeasureResult
from plancheck.text import catalogue
from plancheck.text.figures import plan_style
from tests.compose.samples import report_of, result_of, sample_report
from tests.plans import indicator, measure


def formulas(id: str, number: int = 0, language: str = "zh") -> dict[str, str]:  # noqa: A002
    report = sample_report()
    result = result_of(report, id)
    style = result_style(report, result, plan_style(catalogue(language), report.plan))
    subject = result.measures[number]
    return dict(formula_items(measure_style(style, subject), result, subject))


def test_a_way_from_baseline_to_target() -> None:
    assert formulas("gdp", language="en") == {
        "Value": "2.71 亿元",
        "Gap": "3 − 2.71 = 0.29 亿元",
        "Progress": "(2.71 − 2.2) / (3 − 2.2) = 63.8%",
        "Due": "(2023 − 2020) / (2025 − 2020) = 60%",
        "Value due": "2.2 + 60% × (3 − 2.2) = 2.68 亿元",
        "Pace": "63.8% / 60% = 1.06",
        "Planned growth": "(3 / 2.2)^(1/5) − 1 = +6.4%",
        "Observed growth": "(2.71 / 2.2)^(1/3) − 1 = +7.2%",
        "Required growth": "(3 / 2.71)^(1/2) − 1 = +5.2%",
        "Required a year": "(3 − 2.71) / (2025 − 2023) = +0.145 亿元",
        "Forecast": "3.03 亿元 in 2025 if the trend goes on",
        "Would be met": "in 2025",
        "Forecast from": "4 figures of 2020 to 2023, least squares; by the median slope 3.02 亿元",
    }


def test_an_increase_counts_from_the_baseline() -> None:
    found = formulas("gdp", 1)
    assert found["实际值"] == "2.71 − 2.2 = 0.51亿元"
    assert found["与目标差距"] == "0.8 − 0.51 = 0.29亿元"
    assert found["时序应达"] == "60% × (3 − 2.2) = 0.48亿元"


def test_less_is_better_turns_the_gap() -> None:
    assert formulas("energy")["与目标差距"] == "0.62 − 0.5 = 0.12吨"


def test_a_step_has_nothing_due() -> None:
    assert formulas("markets")["时序进度"] == "0%"


def test_figures_that_do_not_exist_say_why() -> None:
    absent = formulas("births")["—"]
    assert absent == "已实现年均增长：没有基期数"
    report = sample_report()
    result = result_of(report, "births")
    style = result_style(report, result, plan_style(catalogue("zh"), report.plan))
    items = formula_items(style, result, result.measures[0])
    assert ("—", "完成进度、时序进度、时序应达、进度÷时序、计划年均增长、后期需年均增长、后期需每年、趋势外推："
            "逐年守住的指标，没有要走完的进度") in items  # fmt: skip


def test_a_compound_path() -> None:
    report = report_of(
        indicator(measure("level", "at_least", 4), baseline=1, schedule="compound"), figures={2022: 1, 2023: 2}
    )
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    found = dict(formula_items(style, result, result.measures[0]))
    assert found["Due"] == "((4 / 1)^(3/5) − 1) / ((4 / 1) − 1) = 43.2%"


def test_negative_numbers_stand_in_brackets() -> None:
    report = report_of(indicator(measure("level", "at_least", 2), baseline=-2), figures={2023: -1})
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    assert dict(formula_items(style, result, result.measures[0]))["Progress"] == "((-1) − (-2)) / (2 − (-2)) = 25.0%"


def test_a_planned_growth_needs_no_actual() -> None:
    report = report_of(indicator(measure("level", "at_least", 3), baseline=2))
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    assert dict(formula_items(style, result, result.measures[0]))["Planned growth"] == "(3 / 2)^(1/5) − 1 = +8.4%"


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.figure)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_explained_is_one_of_a_measure_and_has_a_name(formula: object, language: str) -> None:
    figure = getattr(formula, "figure", "")
    assert figure in MeasureResult.__slots__
    assert catalogue(language).name("figure", figure)
