"""Exact numbers as they were written, and numbers that formulas give back."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

Number = Fraction | float
"""Exact (Fraction) for values, differences and shares; float only after a power, a logarithm or a trend."""

TOLERANCE = 1e-9
"""Difference below which two numbers count as equal once a float is among them: relative, and absolute below 1.

Rates and shares near 0 come from what cancels near 1, so that their last digits are as uncertain as those of 1. An
amount would have to be below a hundred-thousandth of its unit for this to hide a difference that anybody writes."""


class Quantity(NamedTuple):
    """A number from a file: its exact value and the decimals it was written with (3.0 has one)."""

    value: Fraction
    decimals: int = 0


class Share(NamedTuple):
    """A part of a whole, as reported: 9 of 12."""

    part: Quantity
    whole: Quantity


WHOLES = {"%": 100, "‰": 1000}
"""What a whole is, in the units in which a share is told."""

SPELT = {
    "％": "%",
    "percent": "%",
    "per cent": "%",
    "permille": "‰",
    "per mille": "‰",
    "per thousand": "‰",
}
"""Other ways to write these units, in lower case."""


def quotient(dividend: Number, divisor: Number) -> float | None:
    """The float nearest to dividend / divisor; None where it is too large for one. The divisor is not zero."""
    if isinstance(dividend, float) or isinstance(divisor, float):
        return float(dividend / divisor)
    # a fraction of the two would be reduced first, which takes several times as long
    (n, d), (m, e) = dividend.as_integer_ratio(), divisor.as_integer_ratio()
    try:
        return n * e / (d * m)
    except OverflowError:
        return None


def compare(left: Number, right: Number) -> int:
    """Sign of left − right: exact between fractions, within TOLERANCE once a float takes part."""
    if isinstance(left, float) or isinstance(right, float):
        try:
            x, y = float(left), float(right)
        except OverflowError:  # one is beyond all floats, and so not within the tolerance of the other
            return 1 if left > right else -1
        if abs(x - y) <= TOLERANCE * max(1.0, abs(x), abs(y)):
            return 0
        return 1 if x > y else -1
    # the same as `(left > right) - (left < right)`, in a third of its time: every verdict rests on comparisons
    (n, d), (m, e) = left.as_integer_ratio(), right.as_integer_ratio()
    difference = n * e - m * d
    return (difference > 0) - (difference < 0)
