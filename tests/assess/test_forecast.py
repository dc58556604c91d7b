"""When there is a forecast, from which figures, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from scipy import stats

from plancheck.assess import assess
from plancheck.model.actual import State
from plancheck.model.indicator import Indicator
from plancheck.model.quantity import Quantity, Share
from plancheck.model.reason import Undefined
from plancheck.model.report import Forecast
from plancheck.model.target import Better, Comparator, Demand, Measure, MeasureKind
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity

REACH = measure("level", "at_least", 20)


def forecast(subject: Indicator, figures: Mapping[int, Written], as_of: int = 2023) -> Forecast | Undefined:
    return assess(plan(subject, figures=figures), as_of, today=TODAY).indicators[0].measures[0].forecast


def existing(subject: Indicator, figures: Mapping[int, Written], as_of: int = 2023) -> Forecast:
    found = forecast(subject, figures, as_of)
    assert isinstance(found, Forecast)
    return found


STRAIGHT: Mapping[int, Written] = {2021: 12, 2022: 14, 2023: 16}


def test_a_straight_series_goes_on() -> None:
    found = existing(indicator(REACH, baseline=10), STRAIGHT)
    assert found.value == pytest.approx(20)
    assert found.robust == pytest.approx(20)
    assert (found.points, found.first_year, found.last_year, found.year) == (4, 2020, 2023, 2025)
    assert found.reached == 2025


def test_from_five_points_on_there_is_a_range_and_a_chance() -> None:
    four = existing(indicator(REACH, baseline=10), STRAIGHT)
    five = existing(indicator(REACH, baseline=10), {**STRAIGHT, 2019: "8.5"})
    assert (four.low, four.high, four.chance) == (None, None, None)
    assert five.low is not None
    assert five.high is not None
    assert five.chance is not None
    assert five.low < five.value < five.high
    assert 0 < five.chance < 1


@pytest.mark.parametrize(
    ("subject", "figures", "as_of", "code"),
    [
        pytest.param(indicator(REACH, baseline=10), {2021: 12}, 2021, "too-few-points", id="two points"),
        pytest.param(indicator(REACH, baseline=10), {}, 2023, "no-actual", id="no figure"),
        pytest.param(indicator(REACH, baseline=10), {**STRAIGHT, 2025: 21}, 2025, "target-year-reached", id="over"),
        pytest.param(indicator(REACH, baseline=30), STRAIGHT, 2023, "is-guard", id="a guard leads nowhere"),
        pytest.param(indicator(measure("every_year", "at_least", 5)), STRAIGHT, 2023, "is-limit", id="a limit neither"),
        pytest.param(
            indicator(measure("increase", "at_least", 5)), STRAIGHT, 2023, "no-baseline", id="an increase over nothing"
        ),
        pytest.param(
            indicator(REACH, baseline=-1, schedule="compound"),
            STRAIGHT,
            2023,
            "no-logarithm",
            id="below zero",
        ),
    ],
)
def test_there_is_none(subject: Indicator, figures: Mapping[int, Written], as_of: int, code: str) -> None:
    found = forecast(subject, figures, as_of)
    assert isinstance(found, Undefined)
    assert found.reason.code == code


def test_only_the_last_six_points_count_and_none_before_five_years_ahead_of_the_base() -> None:
    long = dict.fromkeys(range(2010, 2020), 1000) | dict(STRAIGHT)
    assert existing(indicator(REACH, baseline=10), long).first_year == 2018
    short: Mapping[int, Written] = {2010: 1000, 2021: 12, 2022: 14}
    assert existing(indicator(REACH, baseline=10), short).points == 3
    edge: Mapping[int, Written] = {2014: 1000, 2015: 5, 2022: 14}
    assert existing(indicator(REACH, baseline=10), edge).first_year == 2015


@pytest.mark.parametrize(
    ("slope", "year"),
    [
        pytest.param(Fraction(1), 2030, id="after the end"),
        pytest.param(Fraction(1, 10), 2120, id="within a hundred years of the latest figure"),
        pytest.param(Fraction(1, 11), None, id="beyond, which nobody can say"),
    ],
)
def test_the_year_in_which_the_trend_reaches_the_target(slope: Fraction, year: int | None) -> None:
    figures = {2020 + after: 10 + slope * after for after in (1, 2, 3)}
    assert existing(indicator(REACH, baseline=10), figures).reached == year


def test_a_flash_figure_and_a_superseded_base_are_left_out() -> None:
    made = plan(indicator(REACH, baseline=10), figures={2020: 99, **STRAIGHT})
    found = assess(made, 2023, today=TODAY).indicators[0].measures[0].forecast
    assert isinstance(found, Forecast)
    assert found.value == pytest.approx(20)
    flash = replace(made, actuals={"gdp": (*actuals({2021: 12, 2022: 14}), *actuals({2023: 99}, State.FLASH))})
    found = assess(flash, 2023, today=TODAY).indicators[0].measures[0].forecast
    assert isinstance(found, Forecast)
    assert found.points == 3
    assert found.value == pytest.approx(20)


def test_a_compound_way_has_its_trend_on_the_logarithmic_scale() -> None:
    found = existing(indicator(measure("level", "at_least", 32), baseline=1, schedule="compound"), {2021: 2, 2022: 4})
    assert found.value == pytest.approx(32)


@pytest.mark.parametrize(
    ("kind", "asked", "low", "high"),
    [
        pytest.param("level", {"comparator": "between", "high": 22}, 20, 22, id="both bounds of a range"),
        pytest.param("level", {"comparator": "about"}, 19, None, id="the edge of the tolerance, a tenth of the way"),
        pytest.param("level", {"comparator": "about", "tolerance": 2}, 18, None, id="a stated tolerance"),
        pytest.param("level", {"comparator": "about", "better": "near"}, 19, 21, id="both edges where near is better"),
        pytest.param("reduction", {"comparator": "between", "high": -100}, 20, 21, id="a reduction turns the bounds"),
    ],
)
def test_the_chance_is_that_of_meeting_the_demand(
    kind: str, asked: Mapping[str, Any], low: float, high: float | None
) -> None:
    """Held against Student's t of scipy around the straight line of numpy."""
    bound = quantity(-110) if kind == "reduction" else quantity(20)
    top, tolerance = (quantity(asked[name]) if name in asked else None for name in ("high", "tolerance"))
    better = Better(asked["better"]) if "better" in asked else None
    demand = Demand(Comparator(asked["comparator"]), bound, top, tolerance, better)
    target = Measure(MeasureKind(kind), demand, NOWHERE)
    found = existing(indicator(target, baseline=10), {2019: "8.5", 2021: 12, 2022: "14.5", 2023: 16})
    years, levels = np.array([2019, 2020, 2021, 2022, 2023]), np.array([8.5, 10, 12, 14.5, 16])
    slope, start = np.polyfit(years - 2021, levels, 1)
    squares = ((levels - start - slope * (years - 2021)) ** 2).sum()
    error = np.sqrt(squares / 3 * (1 + 1 / 5 + 4**2 / ((years - 2021) ** 2).sum()))
    t = stats.t(3, loc=start + slope * 4, scale=error)
    assert found.chance == pytest.approx((1 if high is None else t.cdf(high)) - t.cdf(low), rel=1e-9)


def test_downwards_the_chance_is_that_of_staying_below() -> None:
    sink = indicator(measure("level", "at_most", 10), baseline=20)
    found = existing(sink, {2019: 22, 2021: 18, 2022: 16, 2023: 14})
    assert found.chance == 1
    assert found.reached == 2025


def test_the_wrong_way_is_never_reached() -> None:
    assert existing(indicator(REACH, baseline=10), {2021: 9, 2022: 8, 2023: 7}).reached is None


@pytest.mark.parametrize(
    ("figures", "year"),
    [
        pytest.param({2021: 12, 2022: 14, 2023: 16}, 2025, id="the trend stands at the figure"),
        pytest.param({2021: 13, 2022: 16, 2023: 19}, None, id="it leaps over all that is allowed"),
    ],
)
def test_what_should_be_near_a_figure_is_reached_within_both_edges_of_the_tolerance(
    figures: Mapping[int, Written], year: int | None
) -> None:
    near = Measure(MeasureKind.LEVEL, Demand(Comparator.ABOUT, quantity(20), better=Better.NEAR), NOWHERE)
    assert existing(indicator(near, baseline=10), figures).reached == year


def test_what_is_a_part_of_a_whole_leads_to_all_of_it_at_most() -> None:
    subject = indicator(measure("level", "at_least", 100), baseline=80, unit="%")
    rising = plan(subject, figures={2021: 88, 2022: 94, 2023: 99})
    parts = tuple(replace(one, share=Share(one.quantity, quantity(100))) for one in rising.actuals["gdp"])
    cut = assess(replace(rising, actuals={"gdp": parts}), 2023, today=TODAY).indicators[0].measures[0].forecast
    free = assess(rising, 2023, today=TODAY).indicators[0].measures[0].forecast
    assert isinstance(cut, Forecast)
    assert isinstance(free, Forecast)
    assert (cut.value, cut.cut) == (100, True)
    assert free.value > 100


def test_what_is_a_part_of_a_whole_leads_to_nothing_at_least() -> None:
    subject = indicator(measure("level", "at_most", 0), baseline=20, unit="%")
    falling = plan(subject, figures={2021: 12, 2022: 6, 2023: 1})
    parts = tuple(replace(one, share=Share(one.quantity, quantity(100))) for one in falling.actuals["gdp"])
    found = assess(replace(falling, actuals={"gdp": parts}), 2023, today=TODAY).indicators[0].measures[0].forecast
    assert isinstance(found, Forecast)
    assert (found.value, found.cut) == (0, True)


def test_a_natural_limit_cuts_and_says_so() -> None:
    share = replace(
        indicator(measure("level", "at_least", 100), unit="%", baseline=50),
        range=(Quantity(Fraction(0)), Quantity(Fraction(100))),
    )
    found = existing(share, {2021: 70, 2022: 90})
    assert (found.value, found.cut) == (100, True)


def test_a_trend_that_only_its_natural_limit_keeps_from_missing_reaches_nothing() -> None:
    share = replace(
        indicator(measure("level", "at_most", 20), unit="%", baseline=25),
        range=(Quantity(Fraction(0)), Quantity(Fraction(20))),
    )
    found = existing(share, {2021: 26, 2022: 27})
    assert (found.value, found.cut, found.reached) == (20, True, None)


def test_an_increase_is_told_in_its_own_unit() -> None:
    assert existing(indicator(measure("increase", "at_least", 10), baseline=10), STRAIGHT).value == pytest.approx(10)
