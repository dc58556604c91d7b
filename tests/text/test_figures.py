"""How amounts, shares, rates and demands are written."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import Comparator, MeasureKind
from plancheck.text import catalogue
from plancheck.text.figures import Style, amount_decimals
from tests.plans import actuals, indicator, measure, quantity


def style(language: str = "zh", unit: str = "亿元", decimals: int = 2) -> Style:
    return Style(catalogue(language), unit=unit, decimals=decimals)


@pytest.mark.parametrize(
    ("language", "unit", "text"),
    [
        ("zh", "亿元", "2.71亿元"),
        ("en", "亿元", "2.71 亿元"),
        ("zh", "%", "2.71%"),
        ("en", "%", "2.71%"),
        ("en", "‰", "2.71‰"),
        ("en", "", "2.71"),
    ],
)
def test_the_language_joins_digits_and_unit(language: str, unit: str, text: str) -> None:
    assert style(language, unit).amount(Fraction("2.71")) == text


@pytest.mark.parametrize(
    ("language", "unit", "text"),
    [
        ("zh", "%", "0.50个百分点"),
        ("en", "%", "0.50 pp"),
        ("zh", "‰", "0.50个千分点"),
        ("en", "‰", "0.50‰ points"),
        ("zh", "亿元", "0.50亿元"),
    ],
)
def test_what_lies_between_percentages_is_points(language: str, unit: str, text: str) -> None:
    assert style(language, unit).difference(Fraction(1, 2)) == text


def test_a_difference_that_is_not_nothing_never_reads_like_it() -> None:
    assert style(unit="%", decimals=1).difference(Fraction("0.05")) == "0.05个百分点"
    assert style(unit="%", decimals=1).difference(Fraction(0)) == "0.0个百分点"


def test_an_increase_of_a_percentage_counts_in_points_and_its_level_in_percent() -> None:
    own = style(unit="%").of_measure(MeasureKind.INCREASE, quantity(4))
    assert (own.amount(Fraction(4)), own.level(Fraction(64))) == ("4.00个百分点", "64.00%")


def test_a_rate_has_its_own_unit_and_decimals_beside_those_of_the_indicator() -> None:
    rate = style().of_measure(MeasureKind.CHANGE, quantity(30), "%")
    assert rate.amount(Fraction(63, 2)) == "31.5%"
    assert rate.difference(Fraction(3, 2)) == "1.5个百分点"
    assert rate.level(Fraction(3)) == style().level(Fraction(3))


@pytest.mark.parametrize(
    ("comparator", "text"),
    [
        (Comparator.AT_LEAST, "≥3亿元"),
        (Comparator.ABOVE, ">3亿元"),
        (Comparator.AT_MOST, "≤3亿元"),
        (Comparator.BELOW, "<3亿元"),
    ],
)
def test_a_demand_keeps_the_decimals_of_the_plan(comparator: Comparator, text: str) -> None:
    own = style().of_measure(MeasureKind.LEVEL, quantity(3))
    assert own.demand(comparator, Fraction(3)) == text


def test_an_amount_never_reads_like_the_bound_that_it_misses() -> None:
    own = style(unit="%", decimals=1).of_measure(MeasureKind.LEVEL, quantity(100))
    assert own.amount(Fraction(10359, 10360) * 100) == "99.99%"


def test_a_share_that_is_not_all_never_reads_as_all() -> None:
    assert style().share(Fraction(99999, 100000)) == "99.999%"


@pytest.mark.parametrize(("pace", "text"), [("0.94999", "0.94999"), ("0.95", "0.95"), ("1.0625", "1.06")])
def test_a_pace_never_reads_like_the_threshold_that_it_misses(pace: str, text: str) -> None:
    assert style().pace(Fraction(pace)) == text


@pytest.mark.parametrize(("share", "text"), [(Fraction(4, 5), "80%"), (Fraction(1, 3), "33.3%")])
def test_a_share_of_time_is_short_where_it_is_exact(share: Fraction, text: str) -> None:
    assert style().due_share(share) == text


def test_a_step_carries_its_sign_and_one_more_decimal() -> None:
    assert style().step(Fraction("0.145")) == "+0.145亿元"
    assert style().step(Fraction(-1, 4)) == "-0.25亿元"


@pytest.mark.parametrize(
    ("explicit", "bound", "baseline", "reported", "decimals"),
    [
        pytest.param(None, "3", "2.2", "2.71", 2, id="the most that is written"),
        pytest.param(1, "3", "2.2", "2.71", 1, id="what the plan asks for"),
        pytest.param(None, "3", None, None, 0, id="the target alone"),
    ],
)
def test_decimals_of_an_indicator(
    explicit: int | None, bound: str, baseline: str | None, reported: str | None, decimals: int
) -> None:
    subject = replace(indicator(measure("level", "at_least", bound), baseline=baseline), decimals=explicit)
    figures = actuals({2023: reported} if reported else {})
    assert amount_decimals(subject, subject.baseline, figures) == decimals


@pytest.mark.parametrize(("unit", "decimals"), [("%", 1), ("‰", 2), ("亩", 2)])
def test_a_share_of_a_whole_has_the_decimals_of_its_unit(unit: str, decimals: int) -> None:
    (reported,) = actuals({2023: "75"})
    share = replace(reported, share=Share(Quantity(Fraction(9)), Quantity(Fraction(12))))
    assert amount_decimals(indicator(unit=unit), None, [share]) == decimals
