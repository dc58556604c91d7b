"""The formulas of plan monitoring, each on plain numbers.

Exact fractions stay exact through differences, shares and steps; a power makes a float. A figure that does not exist
comes back as `Undefined` with its reason, never as 0, NaN, infinity or a complex number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from plancheck.model.quantity import Number, quotient
from plancheck.model.reason import Undefined, undefined

_LEAST_RATIO, _GREATEST_RATIO = 1e-300, 1e300
"""Ratios that a float holds with all its digits."""

GREATEST_EXPONENT = 700
"""Above, the exponential function leaves what a float can hold."""


def progress(baseline: Number, target: Number, value: Number) -> Number | Undefined:
    """Share of the way from `baseline` to `target` that `value` has come: (a − b) / (T − b), a fraction.

    Negative when going the wrong way and above 1 when exceeded; nothing is clipped.
    Undefined where the target equals the baseline: there is no way to go.
    """
    way = target - baseline
    if not way:
        return undefined("target-equals-baseline", value=target)
    return (value - baseline) / way


def logarithmic_progress(baseline: Number, target: Number, value: Number) -> Number | Undefined:
    """The share of the way where yearly rates compound: ln(a / b) / ln(T / b), a fraction.

    Undefined where the target equals the baseline or is closer to it than floats can tell, and unless all three are
    positive.
    """
    if target == baseline:
        return undefined("target-equals-baseline", value=target)
    if min(baseline, target, value) <= 0:
        return undefined("growth-not-defined", start=baseline, end=min(target, value))
    way = logarithm(target) - logarithm(baseline)
    if not way:  # they differ by less than a logarithm can hold
        return undefined("target-equals-baseline", value=target)
    return (logarithm(value) - logarithm(baseline)) / way


def logarithm(value: Number) -> float:
    """The natural logarithm of a positive number, also of a fraction that no float can hold."""
    if isinstance(value, float):
        return math.log(value)
    return math.log(value.numerator) - math.log(value.denominator)


def exponential(exponent: float) -> float | Undefined:
    """The number with this natural logarithm; undefined where it is too large for a number."""
    return math.exp(exponent) if exponent < GREATEST_EXPONENT else undefined("trend-beyond-measure")


def pace(done: Number | Undefined, expected: Number | Undefined) -> Number | Undefined:
    """Share of the way against the share that was due: 1 is exactly as planned.

    Undefined where either share is, or where nothing was due yet.
    """
    if isinstance(done, Undefined):
        return done
    if isinstance(expected, Undefined):
        return expected
    if expected == 0:
        return undefined("nothing-expected")
    return done / expected


def growth_rate(start: Number, end: Number, years: int) -> float | Undefined:
    """Compound annual growth rate as a fraction (0.05 is 5 % a year): (end / start) ** (1 / years) − 1.

    Undefined unless start > 0, end >= 0 and years >= 1: a change of sign or no elapsed year has no rate.
    """
    if years < 1:
        return undefined("no-time-elapsed")
    if start <= 0 or end < 0:
        return undefined("growth-not-defined", start=start, end=end)
    if not end:
        return -1.0
    ratio = quotient(end, start)
    if ratio is not None and _LEAST_RATIO < ratio < _GREATEST_RATIO:
        return math.pow(ratio, 1 / years) - 1
    exponent = (logarithm(end) - logarithm(start)) / years
    return math.expm1(exponent) if exponent < GREATEST_EXPONENT else undefined("trend-beyond-measure")


def grown(value: Number, rate: float, years: int) -> Number | Undefined:
    """What `value` comes to when it goes on changing by `rate` (a fraction a year) for `years` more years.

    Undefined where that is too large for a number.
    """
    if years == 0:
        return value
    try:
        later = float(value) * math.pow(1 + rate, years)
    except OverflowError:
        return undefined("trend-beyond-measure")
    return later if math.isfinite(later) else undefined("trend-beyond-measure")


def weighted_line(points: Sequence[tuple[int, Number, int]], year: int) -> Number:
    """The value in `year` of the straight line that fits weighted points best (least squares); exact for fractions.

    Args:
        points: (year, value, weight) of two different years or more, weights above zero.
        year: where the line is read.
    """
    total = sum(weight for _, _, weight in points)
    middle = Fraction(sum(weight * x for x, _, weight in points), total)
    mean = sum(weight * y for _, y, weight in points) / total
    spread = sum(weight * (x - middle) ** 2 for x, _, weight in points)
    slope = sum(weight * (x - middle) * y for x, y, weight in points) / spread
    return mean + slope * (year - middle)


def required_growth(value: Number, target: Number, years_left: int) -> float | Undefined:
    """What every remaining year must grow by to reach `target`, as a fraction: (T / a) ** (1 / years) − 1.

    Undefined unless both are positive and a year is left: the rate to 0 is −100 %, which nobody can be asked for.
    """
    if years_left < 1:
        return undefined("target-year-reached")
    if not target and value > 0:
        return undefined("no-growth-to-zero")
    return growth_rate(value, target, years_left)


def required_step(value: Number, target: Number, years_left: int) -> Number | Undefined:
    """What every remaining year must add to reach `target`, in the values' unit a year: (T − a) / years.

    Serves zero and negative values too. Undefined when no year is left.
    """
    if years_left < 1:
        return undefined("target-year-reached")
    return (target - value) / years_left


def exceeded_by(gap: Number, target: Number) -> Number | Undefined:
    """By how much of the target a value lies beyond it, a fraction: −gap / |T|; negative where it falls short.

    Undefined where the target is 0.
    """
    if not target:
        return undefined("target-zero")
    return -gap / (target if target > 0 else -target)
