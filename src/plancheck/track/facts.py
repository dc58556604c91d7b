"""Stated facts that complete each other: a target level and its increase say what the baseline was."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plancheck.model.plan import Actual, Baseline, Indicator, Measure, MeasureKind
from plancheck.model.quantity import Quantity


def find_measure(indicator: Indicator, kind: MeasureKind) -> Measure | None:
    """The first measure of that kind in the indicator's target."""
    return next((measure for measure in indicator.target if measure.kind is kind), None)


def implied_baseline(indicator: Indicator, year: int) -> Baseline | None:
    """The baseline that the target states without printing it: level − increase, exactly (3.0 − 0.8 is 2.2).

    None unless the target holds both measures. It carries as many decimals as the finer of the two.
    """
    level = find_measure(indicator, MeasureKind.LEVEL)
    increase = find_measure(indicator, MeasureKind.INCREASE)
    if level is None or increase is None:
        return None
    end, gain = level.demand.bound, increase.demand.bound
    quantity = Quantity(end.value - gain.value, max(end.decimals, gain.decimals))
    return Baseline(year, quantity, level.place, implied=True)


def baseline_of(indicator: Indicator, actuals: Sequence[Actual], year: int) -> Baseline | None:
    """The baseline in force: the stated one, else the one its target implies, else the actual of the baseline year.

    Args:
        indicator: whose baseline is asked for.
        actuals: its reported figures, in any order.
        year: the plan's baseline year.

    Returns:
        None where the plan and the figures say nothing of it.
    """
    if indicator.baseline is not None:
        return indicator.baseline
    implied = implied_baseline(indicator, year)
    if implied is not None:
        return implied
    reported = next((actual for actual in actuals if actual.year == year), None)
    return Baseline(year, reported.quantity, reported.place) if reported else None


def increase_disagreement(indicator: Indicator) -> Fraction | None:
    """What level − baseline gives where the stated increase says something else; None where all is well.

    The increase is a rounded statement of the difference: they agree within half a unit of its last written digit.
    """
    level = find_measure(indicator, MeasureKind.LEVEL)
    increase = find_measure(indicator, MeasureKind.INCREASE)
    if level is None or increase is None or indicator.baseline is None:
        return None
    difference = level.demand.bound.value - indicator.baseline.quantity.value
    stated = increase.demand.bound
    agree = abs(difference - stated.value) <= Fraction(1, 2 * 10**stated.decimals)
    return None if agree else difference
