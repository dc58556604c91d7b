"""The reason of an indicator says all that must be known beside the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.reasons import deciding_measure, indicator_reason, result_style
from plancheck.model.actual import State
from plancheck.model.indicator import Indicator
from plancheck.model.target import Follows, Series
from plancheck.text import catalogue
from plancheck.text.figures import plan_style
from tests.compose.samples import report_of, result_of, sample_report
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity


def reason(id: str, language: str, year: int = 2023) -> str:  # noqa: A002
    report = sample_report(year)
    result = result_of(report, id)
    style = result_style(report, result, plan_style(catalogue(language), report.plan))
    return indicator_reason(style, result, year)


def test_a_budget_that_must_stay_below_its_bound_is_broken_by_it_and_not_by_nothing() -> None:
    subject = replace(indicator(measure("total", "below", 100), unit="亩"), series=Series.FLOW)
    report = assess(plan(subject, figures={2021: 100}), 2021, today=TODAY)
    for language, told in (
        ("zh", "目标“累计<100亩”：累计恰为100亩，要求是<100亩，恰好用满也算超出。"),
        ("en", "Target “total <100 亩”: Exactly 100 亩 so far: <100 亩 is used up, and the bound itself breaks it."),
    ):
        style = result_style(report, report.indicators[0], plan_style(catalogue(language), report.plan))
        assert indicator_reason(style, report.indicators[0], 2021) == told


@pytest.mark.parametrize(
    ("subject", "zh", "en"),
    [
        pytest.param(
            "gdp",
            "完成进度63.8%，时序进度60%，为时序的1.06倍。基期由目标推算。",
            "63.8% of the way done, 60% due: a pace of 1.06. The baseline follows from the targets.",
            id="an implied baseline",
        ),
        pytest.param(
            "tax",
            "恰为380万元，目标是>380万元，持平不算完成；完成进度100.0%，时序进度60%，为时序的1.67倍。按初步数评。",
            "Exactly 380 万元, which does not yet meet >380 万元; 100.0% of the way done, 60% due: a pace of 1.67. "
            "By a preliminary figure.",
            id="a figure that is not final",
        ),
        pytest.param(
            "energy",
            "方向相反：从2020年的0.60吨变为0.62吨，目标是≤0.50吨。",
            "Going the wrong way: from 0.60 吨 in 2020 to 0.62 吨; target ≤0.50 吨.",
            id="the wrong way",
        ),
        pytest.param(
            "schools",
            "基期（96.0%）已符合≥95%，现为96.5%，守住了。比上年有所变差。",
            "The baseline (96.0%) already met ≥95%; at 96.5% it is held. Worse than the year before.",
            id="worsening",
        ),
        pytest.param(
            "roads",
            "2022年（2023年未报）：目标“增≥20公里”：完成进度45.0%，时序进度40%，为时序的1.12倍。",
            "2022 (2023 not reported): Target “up ≥20 公里”: 45.0% of the way done, 40% due: a pace of 1.12.",
            id="an older figure and a target that is an increase",
        ),
        pytest.param("visitors", "没有定目标，只作监测。", "No target is set; only followed.", id="no target"),
    ],
)
def test_the_whole_reason(subject: str, zh: str, en: str) -> None:
    assert reason(subject, "zh") == zh
    assert reason(subject, "en") == en


def test_another_measure_than_the_leading_one_is_named_where_it_decides() -> None:
    target = measure("level", "at_least", 4), measure("every_year", "at_least", 3)
    report = report_of(indicator(*target, baseline=2), figures={2023: "2.9"})
    result = result_of(report, "gdp")
    assert deciding_measure(result) is result.measures[1]
    style = result_style(report, result, plan_style(catalogue("zh"), report.plan))
    assert indicator_reason(style, result, 2023).startswith("目标“≥3亿元”：最近一年为2.9亿元，没有守住。")


def told(subject: Indicator, figures: dict[int, Written], year: int, states: dict[int, State] | None = None) -> str:
    """The reason of one indicator, in English."""
    found = plan(subject, figures=figures)
    reported = tuple(replace(one, state=(states or {}).get(one.year, one.state)) for one in actuals(figures))
    report = assess(replace(found, actuals={subject.id: reported}), year, today=TODAY)
    style = result_style(report, report.indicators[0], plan_style(catalogue("en"), report.plan))
    return indicator_reason(style, report.indicators[0], year)


STAGES = (
    replace(measure("level", "at_least", 60), by=2022),
    measure("level", "at_least", 64),
)


def test_after_a_stage_was_missed_the_later_one_is_told_as_well() -> None:
    subject = indicator(*STAGES, baseline=58)
    assert "The later target “≥64 亿元”: 66.7% of the way done" in told(subject, {2022: 59, 2024: 62}, 2024)
    assert told(subject, {2022: 59, 2025: 65}, 2025).endswith("65 亿元 in 2025: met.")
    assert "later" not in told(subject, {2022: 61, 2024: 62}, 2024)


def test_a_preliminary_figure_is_told_only_where_it_decides() -> None:
    subject = indicator(*STAGES, baseline=58)
    late = {2024: State.PRELIMINARY}
    assert "preliminary" not in told(subject, {2022: 59, 2024: 62}, 2024, late)
    assert "preliminary" in told(indicator(STAGES[1], baseline=58), {2022: 59, 2024: 62}, 2024, late)
    kept = indicator(measure("every_year", "at_most", 5))
    assert "preliminary" not in told(kept, {2022: 6, 2024: 4}, 2024, late)
    assert "preliminary" in told(kept, {2022: 4, 2024: 6}, 2024, late)


def test_what_was_broken_in_an_earlier_year_is_not_told_with_the_demand_of_the_latest() -> None:
    years = {2022: measure("every_year", "about", 5).demand, 2024: measure("every_year", "at_least", 4).demand}
    varied = indicator(replace(measure("every_year", "at_least", 4), years=years))
    assert told(varied, {2022: 3, 2024: 5}, 2024).startswith("The demand of the year was broken in 2022")


def test_what_cannot_be_judged_by_its_latest_figure_says_by_which_year_it_is() -> None:
    """The other series has no figure of 2023, so that the verdict is that of 2022."""
    beside = Follows("other", NOWHERE, quantity(0), quantity(1))
    subject = indicator(replace(measure("level", "at_least", 0), follows=beside), baseline=100)
    other = replace(indicator(id="other"), name={"zh": "其他"})
    found = replace(
        plan(subject, other), actuals={"gdp": actuals({2022: 110, 2023: 117}), "other": actuals({2022: 111})}
    )
    report = assess(found, 2023, today=TODAY)
    style = result_style(report, report.indicators[0], plan_style(catalogue("zh"), found))
    assert indicator_reason(style, report.indicators[0], 2023).startswith("截至2022年：")


def test_a_bound_that_follows_a_figure_which_may_still_change_says_so() -> None:
    """Of a mean any year of the span may still change it, of a level the year's own figure alone."""
    beside = Follows("other", NOWHERE, quantity(0), quantity(1))
    other = replace(indicator(id="other"), name={"en": "Other"})

    def reason(kind: str, unfinal: int) -> str:
        subject = indicator(replace(measure(kind, "at_least", 0), follows=beside), baseline=100)
        theirs = actuals({2022: 111, 2023: 112})
        states = (State.PRELIMINARY if one.year == unfinal else State.FINAL for one in theirs)
        theirs = tuple(replace(one, state=state) for one, state in zip(theirs, states, strict=True))
        found = replace(
            plan(subject, other), actuals={"gdp": actuals({2021: 1, 2022: 110, 2023: 117}), "other": theirs}
        )
        report = assess(found, 2023, today=TODAY)
        style = result_style(report, report.indicators[0], plan_style(catalogue("en"), found))
        return indicator_reason(style, report.indicators[0], 2023)

    assert "The figure of “Other” in 2023 is preliminary." in reason("level", 2023)
    assert "preliminary" not in reason("level", 2022)
    assert "The figure of “Other” in 2023 is preliminary." in reason("yearly_change", 2022)


def test_the_reason_begins_with_the_year_that_is_judged_and_not_with_that_of_the_latest_figure() -> None:
    subject = replace(indicator(measure("change", "at_least", 20), unit="%"), series=Series.GROWTH_RATE)
    assert told(subject, {2021: 5, 2022: 5, 2024: 9}, 2025).startswith("As of 2022: ")
    assert told(subject, {2021: 5, 2022: 5}, 2024).startswith("2022 (2024 not reported): ")
