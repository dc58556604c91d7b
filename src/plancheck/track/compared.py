"""In which units two series count where the one is held against the other."""

from __future__ import annotations

from plancheck.model.indicator import Indicator
from plancheck.model.target import RATE_KINDS, RATE_SERIES, Measure, MeasureKind

_PERCENT, _PERMILLE = "%", "‰"
"""What rates count in; without a word in %."""


def rate_meets_level(first: Indicator, second: Indicator, kind: MeasureKind) -> bool:
    """Whether yearly values of the one are rates, of growth or of reduction, and of the other are not.

    Two rates are compared as they are printed: a reduction by 3 % is no less than a growth of 2 %.
    """
    return kind is MeasureKind.EVERY_YEAR and first.series in RATE_SERIES and second.series not in RATE_SERIES


def unlike_units(own: Indicator, other: Indicator, measure: Measure) -> tuple[str, str] | None:
    """The two units in which a measure counts an indicator and the series that it follows, where they differ.

    A growth is a rate whatever the amounts count in. Where the target multiplies the other series, the factor may lead
    from its unit to the own one, and a series without a unit says nothing.

    Args:
        own: the indicator that the measure is asked of.
        other: the series that it follows.
        measure: one that follows a series.

    Returns:
        The own unit and the other one; None where the values can be compared.
    """
    if measure.follows is None or measure.follows.times.value != 1:
        return None
    mine, theirs = _units(own, other, measure.kind), _units(other, own, measure.kind)
    if not mine or not theirs or set(mine) & set(theirs):
        return None
    return mine[0], theirs[0]


def _units(indicator: Indicator, beside: Indicator, kind: MeasureKind) -> tuple[str, ...]:
    """The unit of an indicator's values of a measure, as every language has it; nothing where none is stated."""
    if indicator.series in RATE_SERIES:
        return (_PERMILLE if indicator.unit == _PERMILLE else _PERCENT,)
    if kind in RATE_KINDS or rate_meets_level(beside, indicator, kind):
        return (_PERCENT,)
    return (indicator.unit, *indicator.unit_names.values()) if indicator.unit else ()
