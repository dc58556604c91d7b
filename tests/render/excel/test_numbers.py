"""Excel shows the number of the report, though it rounds by another rule and knows fifteen digits."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.compose.table import Figure
from plancheck.model.plan import Rounding
from plancheck.render.excel.numbers import decimals_of, number_format
from plancheck.text.numbers import Shown, digits

EVEN, UP = Rounding.HALF_EVEN, Rounding.HALF_UP


def seen(value: Fraction, decimals: int) -> str:
    """A number as Excel shows it: of its fifteen digits, halves rounded up."""
    return digits(Fraction(format(float(value), ".15g")), decimals, UP)


@given(
    value=st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
    decimals=st.integers(0, 4),
    rule=st.sampled_from(Rounding),
)
def test_what_excel_shows_is_no_other_number(value: Fraction, decimals: int, rule: Rounding) -> None:
    found = decimals_of(Shown(value, decimals), rule)
    assert found is not None
    assert found >= decimals
    assert seen(value, found) == digits(value, found, rule)
    if digits(value, decimals, rule) == seen(value, decimals):
        assert found == decimals


@pytest.mark.parametrize(
    ("shown", "rule", "decimals"),
    [
        pytest.param(Shown(Fraction("2.71"), 2), EVEN, 2, id="exact"),
        pytest.param(Shown(Fraction("2.345"), 2), EVEN, 3, id="a half that goes down: shown with the decimal it has"),
        pytest.param(Shown(Fraction("2.345"), 2), UP, 2, id="a half by Excel's own rule"),
        pytest.param(Shown(Fraction("2.355"), 2), EVEN, 2, id="a half that goes up in both"),
        pytest.param(Shown(Fraction("0.00125"), 2, percent=True), EVEN, 3, id="a half of a percentage, 0.125%"),
        pytest.param(Shown(Fraction(2, 3), 1, percent=True), EVEN, 1, id="a quotient"),
        pytest.param(Shown(1234567890123456789, 0), EVEN, None, id="more digits than Excel has"),
        pytest.param(Shown(Fraction(10) ** 400, 0), EVEN, None, id="more than a float holds"),
    ],
)
def test_decimals(shown: Shown, rule: Rounding, decimals: int | None) -> None:
    assert decimals_of(shown, rule) == decimals


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        pytest.param(Figure(Shown(Fraction("2.71"), 2)), "0.00", id="an amount"),
        pytest.param(Figure(Shown(Fraction(1, 2), 1, percent=True)), "0.0%", id="a share"),
        pytest.param(Figure(Shown(Fraction(1, 20), 1, True, True)), "+0.0%;-0.0%;0.0%", id="a rate"),
        pytest.param(Figure(Shown(Fraction(3), 2), "≥"), '"≥"0.00;"≥"-0.00;"≥"0.00', id="a bound"),
        pytest.param(
            Figure(Shown(Fraction(380), 0), after="（初步）"), '0"（初步）";-0"（初步）";0"（初步）"', id="a mark"
        ),
        pytest.param(
            Figure(Shown(Fraction(60), 0), "超", negative=True), '"超"0;"超"0;"超"0', id="a word that says the sign"
        ),
        pytest.param(Figure(Shown(Fraction(0), 0), "持平", hidden=True), '"持平";"持平";"持平"', id="a word alone"),
        pytest.param(Figure(Shown(Fraction(1), 0), after='"'), None, id="what a format cannot quote"),
        pytest.param(Figure(Shown(Fraction(1), 0), after="长" * 100), None, id="what a format has no room for"),
    ],
)
def test_formats(figure: Figure, code: str | None) -> None:
    assert number_format(figure, EVEN) == code
