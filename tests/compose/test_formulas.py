"""Every formula carries the numbers that give its result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.demands import measure_style
from plancheck.compose.formulas import FORMULAS, formula_items, implied_baseline_text
from plancheck.compose.reasons import result_style
from plancheck.model.report import MeasureResult
from plancheck.model.target import Measure, Series
from plancheck.text import catalogue
from plancheck.text.figures import plan_style
from tests.compose.samples import report_of, result_of, sample_report
from tests.plans import TODAY, Written, indicator, measure, plan


def formulas(id: str, number: int = 0, language: str = "zh") -> dict[str, str]:  # noqa: A002
    report = sample_report()
    result = result_of(report, id)
    style = result_style(report, result, plan_style(catalogue(language), report.plan))
    subject = result.measures[number]
    return dict(formula_items(measure_style(style, subject), report, result, subject))


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


def test_beside_a_bound_that_is_computed_the_value_is_written_as_finely() -> None:
    """5 − 4.4 is not 0.64."""
    about = measure("average_growth", "about", 5)
    report = report_of(indicator(about, baseline=1450), year=2025, figures={2025: 1795})
    result = result_of(report, "gdp")
    style = measure_style(result_style(report, result, plan_style(catalogue("zh"), report.plan)), result.measures[0])
    items = dict(formula_items(style, report, result, result.measures[0]))
    assert items["与目标差距"] == "5 − 4.36 = 0.64个百分点"


def test_a_step_has_nothing_due() -> None:
    assert formulas("markets")["时序进度"] == "0%"


def test_figures_that_do_not_exist_say_why() -> None:
    absent = formulas("births")["—"]
    assert absent == "已实现年均增长：没有基期数"
    report = sample_report()
    result = result_of(report, "births")
    style = result_style(report, result, plan_style(catalogue("zh"), report.plan))
    items = formula_items(style, report, result, result.measures[0])
    assert ("—", "完成进度、时序进度、时序应达、进度÷时序、计划年均增长、后期需年均增长、后期需每年、趋势外推："
            "是要守住的界限，没有要走完的进度") in items  # fmt: skip


def test_a_compound_path() -> None:
    report = report_of(
        indicator(measure("level", "at_least", 4), baseline=1, schedule="compound"), figures={2022: 1, 2023: 2}
    )
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    found = dict(formula_items(style, report, result, result.measures[0]))
    assert found["Due"] == "((4 / 1)^(3/5) − 1) / ((4 / 1) − 1) = 43.2%"


def explained(*target: Measure, baseline: Written, now: Written) -> dict[str, str]:
    report = report_of(indicator(*target, baseline=baseline), figures={2023: now})
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    items = formula_items(measure_style(style, result.measures[0]), report, result, result.measures[0])
    absent = "; ".join(text for name, text in items if name == "—")
    return {**dict(items), "—": absent}


def test_a_change_leads_to_the_level_that_it_makes_of_the_baseline() -> None:
    assert explained(measure("change", "at_least", 35), baseline="2.0", now="2.3") == {
        "Value": "2.3 / 2 − 1 = 15.0%",
        "Target value": "2 × (1 + 35%) = 2.7 亿元",
        "Gap": "35 − 15 = 20.0 pp",
        "Progress": "(2.3 − 2) / (2.7 − 2) = 42.9%",
        "Due": "(2023 − 2020) / (2025 − 2020) = 60%",
        "Value due": "60% × 35 = 21.0%",
        "Pace": "42.9% / 60% = 0.71",
        "Planned growth": "(2.7 / 2)^(1/5) − 1 = +6.2%",
        "Observed growth": "(2.3 / 2)^(1/3) − 1 = +4.8%",
        "Required growth": "(2.7 / 2.3)^(1/2) − 1 = +8.3%",
        "Required a year": "(35 − 15) / (2025 − 2023) = +10.0 pp",
        "Step of the value": "(2.7 − 2.3) / (2025 − 2023) = +0.2 亿元",
        "—": "Forecast: a trend needs figures of 3 years, known: 2",
    }


def test_a_reduction_is_told_as_a_positive_number() -> None:
    found = explained(measure("reduction", "at_least", "13.5"), baseline=100, now=94)
    assert found["Value"] == "1 − 94 / 100 = 6.0%"
    assert found["Target value"] == "100 × (1 − 13.5%) = 86.5 亿元"
    assert found["Gap"] == "13.5 − 6 = 7.5 pp"


def test_yearly_rates_of_a_series_of_reductions_are_reductions_all_three() -> None:
    subject = replace(indicator(measure("reduction", "at_least", "13.5"), unit="%"), series=Series.REDUCTION_RATE)
    report = assess(plan(subject, figures={2021: 3, 2022: "2.5"}), 2022, today=TODAY)
    result = report.indicators[0]
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    found = dict(formula_items(measure_style(style, result.measures[0]), report, result, result.measures[0]))
    assert found["Planned reduction"] == "1 − (0.865 / 1)^(1/5) = 2.9%"
    assert found["Observed reduction"] == "1 − (0.94575 / 1)^(1/2) = 2.8%"
    assert found["Required reduction"] == "1 − (0.865 / 0.94575)^(1/3) = 2.9%"


def test_a_mean_growth_goes_a_compound_way() -> None:
    found = explained(measure("average_growth", "at_least", 100), baseline=1, now=4)
    assert found["Value"] == "(4 / 1)^(1/3) − 1 = 58.7%"
    assert found["Target value"] == "1 × (1 + 100%)^5 = 32 亿元"
    assert found["Due"] == "((32 / 1)^(3/5) − 1) / ((32 / 1) − 1) = 22.6%"
    assert found["Value due"] == "100.0%"
    assert "Required a year: a mean growth is not made up of yearly amounts: see the growth required" in found["—"]


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        pytest.param(measure("average_growth", "at_least", "6.5"), "9.3 / (1 + 6.5%)^5 = 6.79亿元", id="a mean growth"),
        pytest.param(measure("average_growth", "at_most", -2), "9.3 / (1 + (-2)%)^5 = 10.29亿元", id="a decline"),
        pytest.param(measure("change", "at_least", 50), "9.3 / (1 + 50%) = 6.20亿元", id="a change"),
        pytest.param(measure("reduction", "at_least", 7), "9.3 / (1 − 7%) = 10.00亿元", id="a reduction"),
        pytest.param(measure("increase", "at_least", 3), "9.3 − 3 = 6.3亿元", id="an increase"),
    ],
)
def test_how_a_baseline_follows_from_the_target(rate: Measure, text: str) -> None:
    report = report_of(indicator(measure("level", "at_least", "9.3"), rate))
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("zh"), report.plan))
    assert result.baseline is not None
    assert implied_baseline_text(style, result, result.baseline) == text


def test_negative_numbers_stand_in_brackets() -> None:
    report = report_of(indicator(measure("level", "at_least", 2), baseline=-2), figures={2023: -1})
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    assert (
        dict(formula_items(style, report, result, result.measures[0]))["Progress"]
        == "((-1) − (-2)) / (2 − (-2)) = 25.0%"
    )


def test_a_planned_growth_needs_no_actual() -> None:
    report = report_of(indicator(measure("level", "at_least", 3), baseline=2))
    result = result_of(report, "gdp")
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    assert (
        dict(formula_items(style, report, result, result.measures[0]))["Planned growth"] == "(3 / 2)^(1/5) − 1 = +8.4%"
    )


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.figure)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_explained_is_one_of_a_measure_and_has_a_name(formula: object, language: str) -> None:
    figure = getattr(formula, "figure", "")
    assert figure in MeasureResult.__slots__
    assert catalogue(language).name("figure", figure)
