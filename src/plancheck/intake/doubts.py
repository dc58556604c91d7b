"""What is written clearly and hardly meant so."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.target import Comparator, MeasureKind, Series

_LEAST_SHARE = 20
"""In percent: beside a smaller share a fraction may be meant as it stands."""
_ALIKE = 2
"""How many times another figure of its indicator a share may be, or the other way round, to be like it."""


def is_fraction(plan: Plan, indicator: Indicator, year: int, value: Number) -> bool:
    """Whether a share in % was probably written as a fraction: 0.935 where all that is known is about 93.

    Args:
        plan: with all figures that are known.
        indicator: whose share it is.
        year: of the figure; what is known of this year says nothing.
        value: as it was written, in %.
    """
    if indicator.unit != "%" or indicator.series is not Series.LEVEL or not 0 < value <= 1:
        return False
    known = list(_known(plan, indicator, year))
    return (
        bool(known)
        and min(known) >= _LEAST_SHARE
        and any(one <= value * 100 * _ALIKE and value * 100 <= one * _ALIKE for one in known)
    )


def _known(plan: Plan, indicator: Indicator, year: int) -> Iterator[Number]:
    """The baseline, the other years, and the level that is asked for."""
    if indicator.baseline is not None:
        yield indicator.baseline.quantity.value
    yield from (one.quantity.value for one in plan.actuals.get(indicator.id, ()) if one.year != year)
    for measure in indicator.target:
        if measure.kind is MeasureKind.LEVEL and measure.demand.comparator is not Comparator.BETWEEN:
            yield measure.demand.bound.value
