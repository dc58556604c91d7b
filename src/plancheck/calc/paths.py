"""Where a plan should be in between: the share of the way that is due after k of n years."""

from __future__ import annotations

import math
from fractions import Fraction

from plancheck.calc import formulas
from plancheck.model.quantity import Number


def linear_share(elapsed: int, span: int) -> Fraction:
    """Equal amounts every year: k / n, within 0 and 1."""
    return Fraction(min(max(elapsed, 0), span), span)


def compound_share(elapsed: int, span: int, start: Number, end: Number) -> Number:
    """Equal growth every year: (q^k − 1) / (q^n − 1) with q the planned yearly factor (end / start)^(1/n).

    Both values must be positive. The first and the last year are exact; between values so close that their ratio
    has no logarithm but 0 the way is as good as straight.
    """
    share = linear_share(elapsed, span)
    logarithm = formulas.logarithm(end) - formulas.logarithm(start)
    if share in (0, 1) or logarithm == 0:
        return share
    if logarithm > formulas.GREATEST_EXPONENT:
        return math.exp(logarithm * (float(share) - 1))  # all but the last year's part of the way is nothing beside it
    return math.expm1(logarithm * float(share)) / math.expm1(logarithm)


def step_share(year: int, end_year: int) -> Fraction:
    """Everything at once in the last year: nothing is due before it."""
    return Fraction(1 if year >= end_year else 0)
