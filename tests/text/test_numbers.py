"""The only rounding: once, from the exact value, by the plan's rule."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.model.plan import Rounding
from plancheck.model.quantity import Quantity
from plancheck.text import numbers

EVEN, UP = Rounding.HALF_EVEN, Rounding.HALF_UP
exact_numbers = st.fractions(-(10**9), 10**9, max_denominator=10**6)
rules = st.sampled_from([(EVEN, ROUND_HALF_EVEN), (UP, ROUND_HALF_UP)])


@pytest.mark.parametrize(
    ("value", "decimals", "rule", "text"),
    [
        pytest.param(Fraction(0), 1, EVEN, "0.0", id="zero"),
        pytest.param(-0.0, 1, EVEN, "0.0", id="negative zero"),
        pytest.param(Fraction(-4, 100), 1, EVEN, "0.0", id="a negative number that rounds to zero has no sign"),
        pytest.param(Fraction(5, 2), 0, EVEN, "2", id="a half goes to the even neighbour"),
        pytest.param(Fraction(5, 2), 0, UP, "3", id="a half goes up"),
        pytest.param(Fraction(-5, 2), 0, UP, "-3", id="up is away from zero"),
        pytest.param(Fraction("2.675"), 2, EVEN, "2.68", id="exact, not the binary 2.67499"),
        pytest.param(Fraction("2.665"), 2, EVEN, "2.66", id="the even one below"),
        pytest.param(Fraction("0.0549"), 2, EVEN, "0.05", id="rounded once, not over 0.055"),
        pytest.param(Fraction(11000), 0, EVEN, "11000", id="no thousands separator"),
        pytest.param(Fraction(1, 3), 3, EVEN, "0.333", id="a fraction without end"),
        pytest.param(Fraction(10) ** 30, 1, EVEN, "1" + "0" * 30 + ".0", id="very large"),
        pytest.param(0.1 + 0.2, 1, EVEN, "0.3", id="float"),
        pytest.param(1.005 * 100 - 100, 1, UP, "0.5", id="the noise of a float is no digit"),
    ],
)
def test_digits(value: Fraction | float, decimals: int, rule: Rounding, text: str) -> None:
    assert numbers.digits(value, decimals, rule) == text


@given(exact_numbers, st.integers(0, 6), rules)
def test_digits_agree_with_decimal_quantization(value: Fraction, decimals: int, rule: tuple[Rounding, str]) -> None:
    ours, theirs = rule
    quotient = Decimal(value.numerator) / Decimal(value.denominator)
    expected = quotient.quantize(Decimal(1).scaleb(-decimals), rounding=theirs)
    assert Decimal(numbers.digits(value, decimals, ours)) == expected


@given(exact_numbers, st.integers(0, 6), st.sampled_from(list(Rounding)))
def test_rounding_moves_by_half_a_unit_at_most(value: Fraction, decimals: int, rule: Rounding) -> None:
    shown = Fraction(numbers.digits(value, decimals, rule))
    assert abs(shown - value) <= Fraction(1, 2 * 10**decimals)


@given(exact_numbers, st.integers(0, 6), st.sampled_from(list(Rounding)))
def test_a_number_and_its_opposite_read_alike(value: Fraction, decimals: int, rule: Rounding) -> None:
    assert numbers.digits(-value, decimals, rule).lstrip("-") == numbers.digits(value, decimals, rule).lstrip("-")


@pytest.mark.parametrize(
    ("share", "plus", "text"),
    [
        pytest.param(Fraction(51, 80), False, "63.8%", id="a share"),
        pytest.param(0.064, True, "+6.4%", id="a rate with its sign"),
        pytest.param(Fraction(-1, 50), True, "-2.0%", id="a negative rate"),
        pytest.param(Fraction(0), True, "0.0%", id="no sign before zero"),
    ],
)
def test_percent(share: Fraction | float, plus: bool, text: str) -> None:
    assert numbers.percent(share, 1, plus=plus) == text


def test_written_keeps_the_decimals_of_the_file() -> None:
    assert numbers.written(Quantity(Fraction(3), 1)) == "3.0"


@pytest.mark.parametrize(
    ("value", "decimals", "needed"),
    [(Fraction(21, 2), 0, 1), (Fraction(2), 0, 0), (Fraction("0.145"), 2, 3), (Fraction(1, 3), 1, 2)],
)
def test_a_quotient_gets_one_more_decimal_where_it_needs_it(value: Fraction, decimals: int, needed: int) -> None:
    assert numbers.decimals_beyond(value, decimals) == needed


@pytest.mark.parametrize(
    ("value", "needed"),
    [
        pytest.param(Fraction("99.99"), 2, id="almost the bound"),
        pytest.param(Fraction(100), 1, id="the bound itself"),
        pytest.param(Fraction(50), 1, id="far away"),
        pytest.param(100.0 + 1e-12, 1, id="the bound but for float noise"),
    ],
)
def test_what_differs_from_a_bound_never_reads_like_it(value: Fraction | float, needed: int) -> None:
    assert numbers.telling_decimals(value, (Fraction(100),), 1, EVEN) == needed
