"""Stated facts that complete each other: a target level and its increase say what the baseline was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from plancheck.calc import formulas
from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.quantity import Quantity
from plancheck.model.reason import Undefined
from plancheck.model.target import RATE_KINDS, Baseline, Comparator, Measure, MeasureKind, Schedule

_FEWEST_FACTS = 2
"""Measures that a target must have for one to follow from another, or to disagree with it."""

_FURTHER_DECIMALS = 1
"""Decimals that a baseline has beyond its level where it follows from a rate: no decimals hold it exactly."""


def find_measure(indicator: Indicator, kind: MeasureKind) -> Measure | None:
    """The first measure of that kind in the indicator's target that aims at the plan's last year and states a number.

    Args:
        indicator: whose target is looked at.
        kind: what the measure speaks about.
    """
    for measure in indicator.target:
        if measure.kind is kind and measure.by is None and _is_stated(measure):
            return measure
    return None


def _is_stated(measure: Measure) -> bool:
    """Whether it gives one figure, from the baseline on: no range, no other series, no other beginning."""
    return measure.follows is None and measure.since is None and measure.demand.comparator is not Comparator.BETWEEN


def schedule_of(indicator: Indicator) -> Schedule:
    """How an indicator's way is spread over the years: as it says, else evenly.

    Where a mean growth is among its demands, the others grow with it, so that who grows as planned is on plan in each.
    """
    if indicator.schedule is not None:
        return indicator.schedule
    grows = any(measure.kind is MeasureKind.AVERAGE_GROWTH for measure in indicator.target)
    return Schedule.COMPOUND if grows else Schedule.LINEAR


def last_year_of(measures: Iterable[Measure], end_year: int) -> int:
    """The last year whose figure can decide anything: the plan's, or a later one that a measure aims at.

    Args:
        measures: of the target in force, or of several.
        end_year: the plan's last year.
    """
    last = end_year
    for measure in measures:
        if measure.by is not None and measure.by > last:
            last = measure.by
    return last


def implied_baseline(indicator: Indicator, year: int, end_year: int) -> Baseline | None:
    """The baseline that the target states without printing it.

    From a level and an increase it is their difference, exactly (3.0 − 0.8 is 2.2), with as many decimals as the finer
    of the two; from a level and a rate it is what grew into the level: 9.3 / 1.065^5 is 6.79.

    Args:
        indicator: whose target is looked at.
        year: the plan's baseline year.
        end_year: the year of the target level.

    Returns:
        None unless the target holds a level and one of these.
    """
    level = find_measure(indicator, MeasureKind.LEVEL) if len(indicator.target) >= _FEWEST_FACTS else None
    if level is None:
        return None
    end = level.demand.bound
    increase = find_measure(indicator, MeasureKind.INCREASE)
    if increase is not None:
        gain = increase.demand.bound
        quantity = Quantity(end.value - gain.value, max(end.decimals, gain.decimals))
        return Baseline(year, quantity, level.place, implied=True)
    for kind in RATE_KINDS:
        rate = find_measure(indicator, kind)
        factor = growth_factor(rate, end_year - year) if rate is not None else 0
        if factor > 0 and end.value > 0:
            quantity = Quantity(end.value / factor, end.decimals + _FURTHER_DECIMALS)
            return Baseline(year, quantity, level.place, implied=True)
    return None


def growth_factor(rate: Measure, years: int) -> Fraction:
    """What a rate makes of 1 in `years` years: (1 + r)^n for a mean growth, 1 ± p for a change or a reduction."""
    share = rate.demand.bound.value / rate.scale
    if rate.kind is MeasureKind.AVERAGE_GROWTH:
        return max(1 + share, Fraction(0)) ** max(years, 0)
    return 1 - share if rate.kind is MeasureKind.REDUCTION else 1 + share


def baseline_of(indicator: Indicator, actuals: Sequence[Actual], year: int, end_year: int) -> Baseline | None:
    """The baseline in force: the stated one, else the one its target implies, else the actual of the baseline year.

    Args:
        indicator: whose baseline is asked for.
        actuals: its reported figures, in any order.
        year: the plan's baseline year.
        end_year: the plan's last year.

    Returns:
        None where the plan and the figures say nothing of it.
    """
    if indicator.baseline is not None:
        return indicator.baseline
    implied = implied_baseline(indicator, year, end_year)
    if implied is not None:
        return implied
    reported = next((actual for actual in actuals if actual.year == year and actual.is_whole), None)
    return Baseline(year, reported.quantity, reported.place) if reported else None


def increase_disagreement(indicator: Indicator) -> Fraction | None:
    """What level − baseline gives where the stated increase says something else; None where all is well.

    The increase is a rounded statement of the difference: they agree within half a unit of its last written digit.
    """
    if indicator.baseline is None or len(indicator.target) < _FEWEST_FACTS:
        return None
    level, increase = find_measure(indicator, MeasureKind.LEVEL), find_measure(indicator, MeasureKind.INCREASE)
    if level is None or increase is None:
        return None
    difference = level.demand.bound.value - indicator.baseline.quantity.value
    stated = increase.demand.bound
    return None if _agree(difference, stated) else difference


class RateDisagreement(NamedTuple):
    """A stated rate that is not the one from the baseline to the level."""

    rate: Measure
    level: Quantity
    """The stated one, or what the stated increase makes of the baseline."""
    baseline: Quantity
    """The stated one, or what the stated increase leaves of the level."""
    computed: Quantity
    """What level and baseline give, in the rate's unit, with one decimal more than the stated rate."""
    years: int


class _Ends(NamedTuple):
    """Where the way begins and ends by two stated facts."""

    level: Quantity
    baseline: Quantity
    year: int
    """The baseline's."""
    factors: tuple[Fraction, Fraction] | None = None
    """The least and the most that the level may be over the baseline, where one of them follows from an increase: what
    that is rounded by counts as well."""


def rate_disagreements(indicator: Indicator, end_year: int, year: int) -> tuple[RateDisagreement, ...]:
    """The stated rates that do not lead from the baseline to the level.

    Two of level, baseline and increase say where the way begins and ends. Level and rate are both rounded statements:
    they agree where one of them follows from the other within half a unit of its last written digit.

    Args:
        indicator: whose target is looked at.
        end_year: the year of the target level.
        year: the year of a baseline that nobody states.
    """
    if len(indicator.target) < _FEWEST_FACTS:
        return ()
    rates = [rate for kind in RATE_KINDS if (rate := find_measure(indicator, kind)) is not None]
    ends = _ends(indicator, year) if rates else None
    if ends is None or ends.baseline.value <= 0:
        return ()
    end, start, years = ends.level, ends.baseline.value, end_year - ends.year
    found = []
    for rate in rates:
        if _agree(start * growth_factor(rate, years), end) or _may_agree(ends, rate, years):
            continue
        growth = formulas.growth_rate(start, end.value, years if rate.kind is MeasureKind.AVERAGE_GROWTH else 1)
        if isinstance(growth, Undefined):
            continue
        computed = Fraction(-growth if rate.kind is MeasureKind.REDUCTION else growth) * rate.scale
        stated = rate.demand.bound
        if not _agree(computed, stated):
            shown = Quantity(computed, stated.decimals + 1)
            found.append(RateDisagreement(rate, end, ends.baseline, shown, years))
    return tuple(found)


def _ends(indicator: Indicator, year: int) -> _Ends | None:
    """Baseline and level, of which one may follow from the increase; None where too little is stated."""
    level, increase = find_measure(indicator, MeasureKind.LEVEL), find_measure(indicator, MeasureKind.INCREASE)
    baseline = indicator.baseline
    if level is not None and baseline is not None:
        return _Ends(level.demand.bound, baseline.quantity, baseline.year)
    if increase is None or (level is None and baseline is None):
        return None
    gain = increase.demand.bound
    if baseline is not None:
        start = baseline.quantity
        end = Quantity(start.value + gain.value, max(start.decimals, gain.decimals))
        factors = [1 + more / start.value for more in _within_rounding(gain) if start.value > 0]
    else:
        assert level is not None  # or the baseline is stated
        end = level.demand.bound
        start = Quantity(end.value - gain.value, max(end.decimals, gain.decimals))
        known, grown = _within_rounding(end), _within_rounding(gain)
        factors = [one / (one - more) for one in known for more in grown if one > more]
    if not factors:
        return None
    return _Ends(end, start, year if baseline is None else baseline.year, (min(factors), max(factors)))


def _may_agree(ends: _Ends, rate: Measure, years: int) -> bool:
    """Whether a rate leads from one end to the other for some of the figures that the stated ones are rounded from."""
    if ends.factors is None:
        return False
    bound = rate.demand.bound
    factors = [
        growth_factor(replace(rate, demand=replace(rate.demand, bound=bound._replace(value=value))), years)
        for value in _within_rounding(bound)
    ]
    return min(factors) <= ends.factors[1] and ends.factors[0] <= max(factors)


def _within_rounding(stated: Quantity) -> tuple[Fraction, Fraction]:
    """The least and the most that a stated figure is rounded from."""
    half = Fraction(1, 2 * 10**stated.decimals)
    return stated.value - half, stated.value + half


def _agree(computed: Fraction, stated: Quantity) -> bool:
    """Whether a stated figure is the computed one, within half a unit of its last written digit."""
    return abs(computed - stated.value) <= Fraction(1, 2 * 10**stated.decimals)
