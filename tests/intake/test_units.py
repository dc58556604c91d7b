from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.intake.units import moved, same_unit, shift


@pytest.mark.parametrize(
    ("stated", "wanted", "places"),
    [
        ("万元", "亿元", -4),
        ("亿元", "万元", 4),
        ("元", "亿元", -8),
        ("百万元", "万元", 2),
        ("千瓦时", "万千瓦时", -4),
        ("万千瓦时", "亿千瓦时", -4),
        ("thousand tonnes", "tonnes", 3),
        ("tonnes", "million tonnes", -6),
        ("万元/人", "元/人", 4),
        ("元/万人", "元/人", None),
        ("%", "‰", None),
        ("万", "万人", None),
        ("", "元", None),
        ("亩", "公顷", None),
    ],
)
def test_the_point_moves_between_amounts_of_one_unit_alone(stated: str, wanted: str, places: int | None) -> None:
    assert shift(stated, wanted) == places


def test_units_are_the_same_whatever_blanks_and_spelling() -> None:
    assert same_unit("Thousand  tonnes", "thousand tonnes")
    assert same_unit("percent", "%")
    assert not same_unit("%", "‰")


@given(st.integers(-(10**12), 10**12), st.integers(0, 8), st.integers(-12, 12))
def test_moving_the_point_is_exact(whole: int, decimals: int, places: int) -> None:
    sign, digits = ("-", str(-whole)) if whole < 0 else ("", str(whole))
    digits = digits.zfill(decimals + 1)
    text = sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)
    assert Fraction(moved(text, places)) == Fraction(text) * Fraction(10) ** places


def test_a_percent_sign_of_full_width_is_one() -> None:
    assert same_unit("％", "%")
    assert shift("％", "%") is None
