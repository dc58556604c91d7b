"""Stated facts complete each other exactly, and a disagreement beyond the printed rounding is found."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.text.numbers import written
from plancheck.track.facts import baseline_of, implied_baseline, increase_disagreement, rate_disagreements
from tests.plans import Written, actuals, indicator, measure


@pytest.mark.parametrize(
    ("level", "increase", "baseline", "decimals"),
    [
        pytest.param("3", "0.8", "2.2", 1, id="GDP: 2.2 and not 2.1999…"),
        pytest.param("1.1", "0.3", "0.8", 1, id="industrial output"),
        pytest.param("380", "80", "300", 0, id="tax revenue"),
        pytest.param("3", "1", "2", 0, id="fixed investment"),
        pytest.param("11000", "2249", "8751", 0, id="rural income"),
    ],
)
def test_level_and_increase_give_the_baseline(level: str, increase: str, baseline: str, decimals: int) -> None:
    found = implied_baseline(
        indicator(measure("level", "at_least", level), measure("increase", "at_least", increase)), 2020, 2025
    )
    assert found is not None
    assert (found.quantity.value, found.quantity.decimals) == (Fraction(baseline), decimals)
    assert found.implied
    assert found.year == 2020


def test_a_level_alone_implies_nothing() -> None:
    assert implied_baseline(indicator(measure("level", "at_least", 3)), 2020, 2025) is None
    assert implied_baseline(indicator(measure("increase", "at_least", 3)), 2020, 2025) is None


def test_the_stated_baseline_comes_before_the_implied_and_that_before_the_actual() -> None:
    both = (measure("level", "at_least", 3), measure("increase", "at_least", "0.8"))
    reported = actuals({2019: "2.0", 2020: "2.25"})
    stated = baseline_of(indicator(*both, baseline="2.3"), reported, 2020, 2025)
    implied = baseline_of(indicator(*both), reported, 2020, 2025)
    actual = baseline_of(indicator(both[0]), reported, 2020, 2025)
    assert [found and found.quantity.value for found in (stated, implied, actual)] == [
        Fraction("2.3"),
        Fraction("2.2"),
        Fraction("2.25"),
    ]
    assert baseline_of(indicator(both[0]), actuals({2019: 2}), 2020, 2025) is None


@pytest.mark.parametrize(
    ("level", "baseline", "increase", "difference"),
    [
        pytest.param("3", "2.2", "0.8", None, id="exact"),
        pytest.param("65", "60.6", "4", None, id="an increase printed in whole points"),
        pytest.param("65", "60.6", "4.4", None, id="and with a decimal"),
        pytest.param("65", "60.55", "4.4", None, id="just half a unit off"),
        pytest.param("65", "60.54", "4.4", "4.46", id="just beyond half a unit"),
        pytest.param("60", "54", "9", "6", id="the bracket that says 9 where 60 - 54 is 6"),
    ],
)
def test_three_facts_agree_within_the_printed_rounding(
    level: str, baseline: str, increase: str, difference: str | None
) -> None:
    found = increase_disagreement(
        indicator(measure("level", "at_least", level), measure("increase", "at_least", increase), baseline=baseline)
    )
    assert found == (None if difference is None else Fraction(difference))


@pytest.mark.parametrize(
    ("level", "kind", "rate", "permille", "baseline"),
    [
        pytest.param("9.3", "average_growth", "6.5", False, "6.79", id="9.3 / 1.065^5"),
        pytest.param("9.3", "average_growth", "65", True, "6.79", id="the same in permille"),
        pytest.param("32", "average_growth", "100", False, "1.0", id="doubling every year is exact"),
        pytest.param("200", "change", "100", False, "100.0", id="doubled"),
        pytest.param("86.5", "reduction", "13.5", False, "100.00", id="cut by 13.5 %"),
        pytest.param("20", "average_growth", "-100", False, None, id="nothing grows into 20 by -100 %"),
        pytest.param("20", "average_growth", "-300", False, None, id="nor by less"),
        pytest.param("0", "average_growth", "5", False, None, id="nothing grows into 0"),
        pytest.param("-5", "change", "5", False, None, id="nor into a negative level"),
    ],
)
def test_level_and_rate_give_the_baseline(
    level: str, kind: str, rate: str, permille: bool, baseline: str | None
) -> None:
    target = measure("level", "at_least", level), measure(kind, "at_least", rate, permille=permille)
    found = implied_baseline(indicator(*target), 2020, 2025)
    assert (found and written(found.quantity)) == baseline
    assert found is None or found.implied


def test_an_increase_says_the_baseline_more_exactly_than_a_rate() -> None:
    target = measure("average_growth", "at_least", 6), measure("level", "at_least", 3), measure("increase", "above", 1)
    found = implied_baseline(indicator(*target), 2020, 2025)
    assert found is not None
    assert found.quantity.value == 2


@pytest.mark.parametrize(
    ("baseline", "level", "kind", "rate", "computed"),
    [
        pytest.param("6.79", "9.3", "average_growth", "6.5", None, id="as printed"),
        pytest.param("6.8", "9.3", "average_growth", "6.5", None, id="the growth is 6.46"),
        pytest.param("22", "30", "average_growth", "6.5", None, id="the growth is 6.40, but 22 grows to 30.1"),
        pytest.param("6.9", "9.3", "average_growth", "6.5", "6.15", id="neither way"),
        pytest.param("2.2", "3.0", "change", "36", None, id="a change of 36.4"),
        pytest.param("2.2", "3.0", "change", "40", "36.4", id="a change that is not 40"),
        pytest.param("0.60", "0.52", "reduction", "13.5", None, id="a reduction of 13.3, but to 0.519"),
        pytest.param("0.60", "0.50", "reduction", "13.5", "16.67", id="a reduction that is not 13.5"),
        pytest.param("0", "3", "change", "40", None, id="nothing to compare with"),
        pytest.param("2", "-3", "average_growth", "40", None, id="no growth to compare with"),
        pytest.param("100", "0", "reduction", "100", None, id="down to nothing"),
    ],
)
def test_rates_agree_within_the_printed_rounding(
    baseline: Written, level: str, kind: str, rate: str, computed: str | None
) -> None:
    subject = indicator(measure("level", "at_least", level), measure(kind, "at_least", rate), baseline=baseline)
    found = rate_disagreements(subject, 2025, 2020)
    assert [written(disagreement.computed) for disagreement in found] == ([] if computed is None else [computed])


@given(
    baseline=st.fractions(Fraction(1, 100), 1000, max_denominator=100),
    growth=st.integers(-50, 50),
)
def test_the_implied_baseline_grows_into_the_level(baseline: Fraction, growth: int) -> None:
    level = baseline * (1 + Fraction(growth, 100)) ** 5
    target = measure("level", "at_least", level), measure("average_growth", "at_least", growth)
    found = implied_baseline(indicator(*target), 2020, 2025)
    assert found is not None
    assert found.quantity.value == baseline


@pytest.mark.parametrize(
    ("level", "increase", "baseline", "kind", "rate", "computed"),
    [
        pytest.param("3.0", "0.8", None, "average_growth", "10", "6.4", id="3 / 2.2 in five years is 6.4 %"),
        pytest.param("3.0", "0.8", None, "average_growth", "6.4", None, id="which agrees"),
        pytest.param("3.0", "0.8", None, "average_growth", "6.9", None, id="as do 2.95 / 2.1, both rounded so"),
        pytest.param(None, "0.8", "1", "change", "100", "80.0", id="0.8 more than 1 is 80 %"),
        pytest.param(None, "0.8", "1", "change", "80", None, id="which agrees too"),
        pytest.param(None, "4", "10", "change", "44", None, id="as does 4.4, which is rounded to 4"),
        pytest.param(None, "4", "10", "change", "46", "40.0", id="and 4.6 is not"),
        pytest.param(None, "-0.8", "2", "reduction", "60", "40.0", id="0.8 less than 2 is a reduction by 40 %"),
        pytest.param("3", "4", None, "change", "100", None, id="nothing is told of a baseline below nothing"),
    ],
)
def test_a_rate_is_held_against_what_the_increase_says_of_an_end_that_is_not_stated(
    level: str | None, increase: str, baseline: str | None, kind: str, rate: str, computed: str | None
) -> None:
    stated = () if level is None else (measure("level", "at_least", level),)
    more = (measure("increase", "at_least", increase), measure(kind, "at_least", rate))
    found = rate_disagreements(indicator(*stated, *more, baseline=baseline), 2025, 2020)
    assert [f"{float(one.computed.value):.1f}" for one in found] == ([] if computed is None else [computed])
