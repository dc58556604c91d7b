"""Change, reduction and mean growth against the baseline: the same way as to a level, in a unit of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.model.indicator import Indicator
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult
from plancheck.model.target import Better, Measure
from plancheck.model.verdict import Verdict
from tests.plans import TODAY, Written, indicator, measure, plan, quantity

DOUBLE = measure("change", "at_least", 100)
CUT = measure("reduction", "at_least", 20)
GROW = measure("average_growth", "at_least", 10)
CAP = measure("average_growth", "at_most", 3)
SHRINK = measure("average_growth", "at_most", -10)
KEEP = measure("average_growth", "at_least", -2)
ABOUT = measure("average_growth", "about", 10)
ABOUT_LESS = measure("average_growth", "about", -5)
NEAR = replace(ABOUT, demand=replace(ABOUT.demand, better=Better.NEAR))
BAND = measure("average_growth", "between", 7)
BAND = replace(BAND, demand=replace(BAND.demand, high=quantity(9)))


def judged(subject: Indicator, figures: Mapping[int, Written], as_of: int = 2023) -> IndicatorResult:
    return assess(plan(subject, figures=figures), as_of, today=TODAY).indicators[0]


@pytest.mark.parametrize(
    ("target", "baseline", "figures", "as_of", "verdict", "reason"),
    [
        # doubled from 10: 16 is due in 2023
        pytest.param(DOUBLE, 10, {2023: 16}, 2023, "on_track", "pace", id="60 % of the way to the double"),
        pytest.param(DOUBLE, 10, {2023: 20}, 2023, "achieved", "met-early", id="doubled early"),
        pytest.param(DOUBLE, 10, {2023: 9}, 2023, "off_track", "wrong-way", id="less than the baseline"),
        pytest.param(DOUBLE, 10, {2025: "19.9"}, 2025, "missed", "missed", id="not quite doubled"),
        pytest.param(DOUBLE, 0, {2023: 16}, 2023, "not_assessable", "baseline-not-positive", id="nothing to double"),
        pytest.param(DOUBLE, -1, {2023: 16}, 2023, "not_assessable", "baseline-not-positive", id="a loss doubled"),
        pytest.param(DOUBLE, None, {2023: 16}, 2023, "not_assessable", "rate-without-baseline", id="no baseline"),
        pytest.param(DOUBLE, 10, {}, 2023, "no_data", "no-actual", id="no figure"),
        # a cut by 20 % from 100: 88 is due in 2023
        pytest.param(CUT, 100, {2023: 88}, 2023, "on_track", "pace", id="12 of 20 %"),
        pytest.param(CUT, 100, {2023: 80}, 2023, "achieved", "met-early", id="cut enough"),
        pytest.param(CUT, 100, {2023: 101}, 2023, "off_track", "wrong-way", id="up where a cut is asked"),
        pytest.param(
            measure("reduction", "at_most", 5), 100, {2023: 97}, 2023, "on_track", "guard-kept", id="cut at most so far"
        ),
        # 10 % a year from 100: 133.1 in 2023, 161.051 in 2025
        pytest.param(GROW, 100, {2023: "133.1"}, 2023, "on_track", "pace", id="just at the planned rate: not early"),
        pytest.param(GROW, 100, {2021: 130}, 2021, "ahead", "pace", id="30 % in the first year is not the whole way"),
        pytest.param(GROW, 100, {2023: "161.051"}, 2023, "achieved", "met-early", id="the end's level reached"),
        pytest.param(GROW, 100, {2023: "161.05"}, 2023, "ahead", "pace", id="and just below it"),
        pytest.param(GROW, 100, {2025: "161.051"}, 2025, "achieved", "met", id="10 % a year to the end"),
        pytest.param(GROW, 100, {2025: "161.05"}, 2025, "missed", "missed", id="just less"),
        # about 10 % a year: more is within the demand in every year, not only in the last
        pytest.param(ABOUT, 100, {2023: 140}, 2023, "ahead", "pace", id="more than about"),
        pytest.param(ABOUT, 100, {2023: "135.2"}, 2023, "on_track", "pace", id="a little more, within the tolerance"),
        pytest.param(ABOUT, 100, {2025: 190}, 2025, "achieved", "met", id="more than about at the end"),
        pytest.param(ABOUT_LESS, 100, {2023: 85}, 2023, "on_track", "pace", id="falls by more than about 5 %"),
        pytest.param(NEAR, 100, {2023: "135.2"}, 2023, "on_track", "pace", id="within the far edge of the tolerance"),
        pytest.param(NEAR, 100, {2023: 140}, 2023, "off_track", "beyond-range", id="past the far edge"),
        pytest.param(BAND, 100, {2023: 124}, 2023, "on_track", "pace", id="a mean growth inside its range"),
        pytest.param(BAND, 100, {2023: 134}, 2023, "off_track", "beyond-range", id="above its range"),
        pytest.param(
            measure("average_growth", "above", 10), 100, {2025: "161.051"}, 2025, "missed", "missed", id="strictly more"
        ),
        pytest.param(GROW, 100, {2023: 99}, 2023, "off_track", "growth-wrong-way", id="shrinking"),
        pytest.param(GROW, 0, {2023: 99}, 2023, "not_assessable", "baseline-not-positive", id="from nothing"),
        pytest.param(GROW, 100, {2023: -1}, 2023, "not_assessable", "growth-not-defined", id="to less than nothing"),
        pytest.param(GROW, 100, {2022: -1, 2023: 120}, 2023, "behind", "pace", id="recovered"),
        pytest.param(
            measure("average_growth", "at_least", 100, permille=True),
            100,
            {2023: "133.1"},
            2023,
            "on_track",
            "pace",
            id="100 permille are 10 %",
        ),
        # a ceiling is held against the path, never achieved early
        pytest.param(CAP, 100, {2023: "109.2727"}, 2023, "on_track", "growth-kept", id="3 % a year, exactly"),
        pytest.param(CAP, 100, {2023: "109.28"}, 2023, "off_track", "growth-broken", id="just more"),
        pytest.param(CAP, 100, {2021: 104}, 2021, "off_track", "growth-broken", id="4 % at once, though 15.9 in all"),
        pytest.param(CAP, 100, {2025: 115}, 2025, "achieved", "growth-achieved", id="kept to the end"),
        pytest.param(CAP, 100, {2025: 116}, 2025, "missed", "growth-missed", id="not kept"),
        pytest.param(CAP, 100, {2024: 115}, 2025, "no_data", "no-final-actual", id="the last year decides"),
        pytest.param(KEEP, 100, {2023: 95}, 2023, "on_track", "growth-kept", id="a floor that allows a decline"),
        pytest.param(KEEP, 100, {2023: 94}, 2023, "off_track", "growth-broken", id="declined too fast"),
        # a fall that is asked for is a way
        pytest.param(SHRINK, 100, {2023: "72.9"}, 2023, "on_track", "pace", id="falling as planned"),
        pytest.param(SHRINK, 100, {2023: 90}, 2023, "off_track", "pace", id="falling too slowly"),
        pytest.param(SHRINK, 100, {2023: 101}, 2023, "off_track", "growth-wrong-way", id="rising"),
        pytest.param(SHRINK, 100, {2023: 59}, 2023, "achieved", "met-early", id="fallen far enough"),
    ],
)
def test_rate(
    target: Measure, baseline: Written | None, figures: Mapping[int, Written], as_of: int, verdict: str, reason: str
) -> None:
    found = judged(indicator(target, baseline=baseline), figures, as_of)
    assert (found.verdict.value, found.reason.code) == (verdict, reason)


def test_the_figures_of_a_change_are_in_percent() -> None:
    found = judged(indicator(DOUBLE, baseline=10), {2023: 15}).measures[0]
    assert (found.unit, found.value, found.gap, found.target_level) == ("%", 50, 50, 20)
    assert (found.progress, found.expected_value) == (Fraction(1, 2), 60)
    assert (found.required_step, found.level_step) == (25, Fraction(5, 2))
    assert found.required_growth == pytest.approx((20 / 15) ** 0.5 - 1)


def test_a_reduction_turns_the_direction_of_the_level() -> None:
    found = judged(indicator(CUT, baseline=100), {2022: 85, 2023: 79}).measures[0]
    assert (found.value, found.gap, found.target_level) == (21, -1, 80)
    assert not found.worsening
    assert judged(indicator(CUT, baseline=100), {2022: 78, 2023: 79}).worsening


def test_the_figures_of_a_mean_growth() -> None:
    found = judged(indicator(measure("average_growth", "at_least", 65, permille=True), baseline=100), {2022: 121})
    grown = found.measures[0]
    assert grown.unit == "‰"
    assert grown.value == pytest.approx(100)
    assert grown.gap == pytest.approx(-35)
    assert grown.met is False
    assert grown.expected_value == pytest.approx(65)
    assert grown.planned_growth == pytest.approx(0.065)
    assert grown.observed_growth == pytest.approx(0.1)
    assert grown.required_growth == pytest.approx((1.065**5 / 1.21) ** (1 / 3) - 1)
    assert isinstance(grown.required_step, Undefined)
    assert grown.required_step.reason.code == "mean-has-no-step"


def test_a_capped_growth_worsens_by_a_year_that_grows_by_more_than_the_cap() -> None:
    assert not judged(indicator(CAP, baseline=100), {2021: 102}, 2021).worsening
    assert not judged(indicator(CAP, baseline=100), {2021: 101, 2022: 102}, 2022).worsening
    assert judged(indicator(CAP, baseline=100), {2021: 100, 2022: 104}, 2022).worsening


@given(rate=st.integers(-30, 60), elapsed=st.integers(1, 4), base=st.fractions(Fraction(1, 10), 1000))
def test_growing_just_at_the_planned_rate_is_on_plan_in_every_measure(rate: int, elapsed: int, base: Fraction) -> None:
    """Level, increase and change of the same target take the compound path too."""
    factor = 1 + Fraction(rate, 100)
    end = base * factor**5
    comparator = "at_least" if rate > 0 else "at_most"
    target = (
        measure("average_growth", comparator, rate),
        measure("level", comparator, end),
        measure("increase", comparator, end - base),
        measure("change", comparator, (factor**5 - 1) * 100),
    )
    found = judged(indicator(*target, baseline=base), {2020 + elapsed: base * factor**elapsed}, 2020 + elapsed)
    for result in found.measures:
        assert result.verdict is Verdict.ON_TRACK
        if rate != 0:
            assert result.pace == pytest.approx(1)


@given(
    base=st.fractions(Fraction(1, 10), 1000),
    level=st.fractions(0, 2000),
    end=st.fractions(Fraction(1, 10), 2000),
)
def test_a_change_is_judged_as_the_level_that_it_leads_to(base: Fraction, level: Fraction, end: Fraction) -> None:
    change = measure("change", "at_least", (end / base - 1) * 100)
    reduction = measure("reduction", "at_most", (1 - end / base) * 100)
    found = judged(indicator(measure("level", "at_least", end), change, reduction, baseline=base), {2023: level})
    first, *others = found.measures
    for other in others:
        assert (other.verdict, other.met) == (first.verdict, first.met)
        assert (other.progress, other.pace, other.guard) == (first.progress, first.pace, first.guard)
