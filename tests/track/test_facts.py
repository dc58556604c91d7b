"""Stated facts complete each other exactly, and a disagreement beyond the printed rounding is found."""

from __future__ import annotations

from fractions import Fraction

import pytest

from plancheck.track.facts import baseline_of, implied_baseline, increase_disagreement
from tests.plans import actuals, indicator, measure


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
        indicator(measure("level", "at_least", level), measure("increase", "at_least", increase)), 2020
    )
    assert found is not None
    assert (found.quantity.value, found.quantity.decimals) == (Fraction(baseline), decimals)
    assert found.implied
    assert found.year == 2020


def test_a_level_alone_implies_nothing() -> None:
    assert implied_baseline(indicator(measure("level", "at_least", 3)), 2020) is None
    assert implied_baseline(indicator(measure("increase", "at_least", 3)), 2020) is None


def test_the_stated_baseline_comes_before_the_implied_and_that_before_the_actual() -> None:
    both = (measure("level", "at_least", 3), measure("increase", "at_least", "0.8"))
    reported = actuals({2019: "2.0", 2020: "2.25"})
    stated = baseline_of(indicator(*both, baseline="2.3"), reported, 2020)
    implied = baseline_of(indicator(*both), reported, 2020)
    actual = baseline_of(indicator(both[0]), reported, 2020)
    assert [found and found.quantity.value for found in (stated, implied, actual)] == [
        Fraction("2.3"),
        Fraction("2.2"),
        Fraction("2.25"),
    ]
    assert baseline_of(indicator(both[0]), actuals({2019: 2}), 2020) is None


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
