from fractions import Fraction

import pytest

from plancheck.model.quantity import Number, compare


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        pytest.param(Fraction(380), Fraction(380), 0, id="same fraction"),
        pytest.param(Fraction(380) + Fraction(1, 10**30), Fraction(380), 1, id="fractions are exact to any digit"),
        pytest.param(0.1 + 0.2, Fraction(3, 10), 0, id="a float within the tolerance is equal"),
        pytest.param(1.0 + 1e-8, Fraction(1), 1, id="a float beyond the tolerance is not"),
        pytest.param(1e12 + 1.0, 1e12, 0, id="the tolerance is relative for large numbers"),
        pytest.param(Fraction(-1), 0.0, -1, id="negative"),
        pytest.param(1e-17, Fraction(0), 0, id="below 1 it is absolute: what cancels near 1 leaves as much"),
        pytest.param(1.2e-5, Fraction(13, 10**6), -1, id="which no amount that anybody writes is lost in"),
        pytest.param(Fraction(10**400), 1.0, 1, id="a fraction beyond all floats"),
        pytest.param(Fraction(-(10**400)), 1e308, -1, id="and one on the other side"),
    ],
)
def test_compare(left: Number, right: Number, sign: int) -> None:
    assert compare(left, right) == sign
    assert compare(right, left) == -sign
