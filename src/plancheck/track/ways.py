"""The forms that a trajectory takes: a way on some scale, or something to be held; here every comparator is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from plancheck.model.actual import Actual, State
from plancheck.model.quantity import WHOLES, Number
from plancheck.model.reason import Undefined
from plancheck.model.report import Form
from plancheck.model.target import Baseline, Better, Comparator, Demand, MeasureKind
from plancheck.track.bounds import Bounds, bounds_of
from plancheck.track.case import Case
from plancheck.track.points import Points, chained_index
from plancheck.track.trajectory import Observation, Trajectory, View

_TURNED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.ABOVE: Comparator.BELOW,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.BELOW: Comparator.ABOVE,
}
"""Bounds seen from the other side."""


def itself(year: int, level: Number) -> Number:
    """The view of a measure that speaks of the level itself."""
    return level


def adrift(case: Case, why: Undefined) -> Trajectory:
    """A measure that has no values at all."""
    return replace(without_way(case, Form.WAY, ()), adrift=why)


def way(case: Case, level_of: Callable[[Number], Number], view: View) -> Trajectory:
    """A way on the indicator's own scale, from the baseline to the level that the stated figure means."""
    base, first = case.base, case.first_year
    start = None
    if base is not None:
        first = max(first, base.year + 1)
        start = Observation(base.year, base.quantity.value, view(base.year, base.quantity.value))
    observed = [
        Observation(actual.year, actual.quantity.value, view(actual.year, actual.quantity.value), _known(case, actual))
        for actual in case.span()
        if actual.since is None and actual.year >= first
    ]
    history = [Observation(year, level, view(year, level)) for year, level in _history(case, base)]
    # a baseline of the plan's own years leaves those up to it behind
    limits = _natural_limits(case)
    return _towards(case, start, level_of, view, observed, first_year=first, history=history, limits=limits)


def _natural_limits(case: Case) -> tuple[Number, Number] | None:
    """The range that the plan states; that of a share where figures are a part of a whole, which it never exceeds."""
    stated = case.indicator.range
    if stated is not None:
        return stated[0].value, stated[1].value
    whole = WHOLES.get(case.indicator.unit or "")
    if not whole:
        return None
    is_share = any(figure.share is not None for figure in (case.base, *case.actuals) if figure is not None)
    return (Fraction(0), Fraction(whole)) if is_share else None


def _known(case: Case, actual: Actual) -> Comparator | None:
    """How the true value of the measure stands to what a figure comes to: of a lower level, the reduction is higher."""
    if actual.bound is None or case.measure.kind is not MeasureKind.REDUCTION:
        return actual.bound
    return _TURNED[actual.bound]


def chained(case: Case, level_of: Callable[[Number], Number], view: View) -> Trajectory:
    """A way on the index that yearly rates compound into; its shares are shares of the logarithm."""
    points = chained_index(case.span(), case.first_year, case.indicator.series)
    before = case.first_year - 1
    start = Observation(before, Fraction(1), view(before, Fraction(1)))
    return put_together(case, points, start, level_of, view, logarithmic=True)


def put_together(
    case: Case,
    points: Points,
    start: Observation,
    level_of: Callable[[Number], Number],
    view: View,
    *,
    logarithmic: bool = False,
) -> Trajectory:
    """A way on a scale that the figures of the span are put together into."""
    observed = [Observation(year, level, view(year, level)) for year, level in points.levels]
    return _towards(
        case,
        start,
        level_of,
        view,
        observed,
        first_year=case.first_year,
        history=(start, *(point for point in observed if points.flash is None or point.year < points.flash)),
        chain_ended=points.chain_ended,
        logarithmic=logarithmic,
    )


def _towards(
    case: Case,
    start: Observation | None,
    level_of: Callable[[Number], Number],
    view: View,
    observed: Iterable[Observation],
    *,
    first_year: int,
    history: Iterable[Observation],
    limits: tuple[Number, Number] | None = None,
    chain_ended: int | None = None,
    logarithmic: bool = False,
) -> Trajectory:
    """A way to the stated figure, or a guard where the start already meets the demand.

    `between` leads to the bound that is nearer to the start. `about` leads to its figure, and only at the end, or
    where it is to be held, the tolerance counts.
    """
    observed = tuple(observed)
    if observed and observed[-1].year < case.plan.start_year:
        observed = ()  # what was before the plan is history, however far back its measure counts
    demand = case.measure.demand
    # without a start, what is nearer, and on which side, is told by where it stands
    target, direction = aim(demand, observed[-1] if start is None and observed else start)
    tolerance = tolerance_of(case, demand, target, None if start is None else start.value)
    still = demand.comparator is Comparator.ABOUT and start is not None and start.value == target
    asked = replace(demand, better=demand.better or Better.NEAR) if still else demand  # no side is that of the way
    final = bounds_of(asked, demand.bound.value, direction=direction, tolerance=tolerance or 0)
    early = final
    if demand.comparator is Comparator.ABOUT:
        early = Bounds(low=target, high=final.high) if direction > 0 else Bounds(low=final.low, high=target)
    held = start is not None and final.hold(start.value)
    end_year = case.end_year
    end = level_of(target)
    turned = case.measure.kind is MeasureKind.REDUCTION
    return Trajectory(
        measure=case.measure,
        unit=case.measure.rate_unit or case.indicator.unit,
        form=Form.GUARD if held else Form.WAY,
        start=start,
        target=target,
        target_level=end,
        direction=direction,
        level_direction=-direction if turned else direction,
        bounds=lambda year: final if held or year >= end_year else early,
        first_year=first_year,
        end_year=end_year,
        schedule=case.schedule,
        observations=tuple(observed),
        view=view,
        path=planned_levels(case, start, end, lambda year, value: level_of(value)),
        by_stages=not case.has_path,
        tolerance=tolerance,
        end_levels=final.map(lambda value: end if value is target else level_of(value), turned=turned),
        history=tuple(history),
        limits=limits,
        chain_ended=chain_ended,
        logarithmic=logarithmic,
    )


def aim(demand: Demand, start: Observation | None) -> tuple[Number, int]:
    """The figure that a way leads to, and which side of it is the better one: for some, where it starts decides."""
    target, direction = demand.bound.value, demand.direction
    if start is None:
        return target, direction
    if demand.comparator is Comparator.BETWEEN and demand.high is not None and start.value > demand.high.value:
        return demand.high.value, -1
    if demand.comparator is Comparator.ABOUT and demand.better in (None, Better.NEAR):
        direction = -1 if start.value > target else 1
    return target, direction


def planned_levels(
    case: Case, start: Observation | None, end: Number, level_in: Callable[[int, Number], Number]
) -> dict[int, Number]:
    """The levels that are planned for years before the end, ascending.

    An earlier date of the same demand is a stage of the way where its level lies on it: a floor that the start meets
    already is to be held, and says nothing of how far one should have come.

    Args:
        case: the measure.
        start: where the way begins.
        end: the level that it leads to.
        level_in: from a year and a value in the measure's unit to the level.
    """
    levels = {year: level_in(year, planned.quantity.value) for year, planned in case.planned.items()}
    if not levels or case.has_path or start is None:
        return levels
    low, high = sorted((start.level, end))
    return {year: level for year, level in levels.items() if year > start.year and low < level < high}


def without_way(case: Case, form: Form, observed: Sequence[Observation], *, grows: bool = True) -> Trajectory:
    """What is held against a bound, year by year or as it comes together.

    Args:
        case: the measure.
        form: how it is held.
        observed: the values that are.
        grows: whether they have a growth since the start.
    """
    demand, base = case.measure.demand, case.base
    bounds = fixed_bounds(case, demand)
    return Trajectory(
        measure=case.measure,
        unit=case.measure.rate_unit or case.indicator.unit,
        form=form,
        start=None if base is None else Observation(base.year, base.quantity.value, base.quantity.value),
        target=demand.bound.value,
        target_level=None,
        direction=demand.direction,
        level_direction=demand.direction,
        bounds=lambda year: bounds,
        first_year=case.first_year,
        end_year=case.end_year,
        schedule=case.schedule,
        observations=tuple(observed),
        view=itself,
        history=tuple([Observation(year, level, level) for year, level in _history(case, base)]),
        grows=grows,
        tolerance=tolerance_of(case, demand, demand.bound.value),
    )


def fixed_bounds(case: Case, demand: Demand) -> Bounds:
    """The bounds of a demand by itself; here `about` may be off by a share of its figure."""
    figure = demand.bound.value
    tolerance = tolerance_of(case, demand, figure) or 0
    return bounds_of(demand, figure, direction=demand.direction, tolerance=tolerance)


def tolerance_of(case: Case, demand: Demand, figure: Number, start: Number | None = None) -> Number | None:
    """How far `about` may be off, in the measure's unit; None for every other comparator.

    Args:
        case: whose plan says what holds where the demand says nothing.
        demand: the demand.
        figure: what it is about.
        start: where the way to it begins. The plan's tolerance is a share of the change that leads there, and of the
            figure itself where there is no way.
    """
    if demand.comparator is not Comparator.ABOUT:
        return None
    if demand.tolerance is not None:
        return demand.tolerance.value
    change = figure if start is None else figure - start
    return (change if change > 0 else -change) * case.plan.about_tolerance


def _history(case: Case, base: Baseline | None) -> list[tuple[int, Number]]:
    """Years and levels for a trend, without flash figures, bounds, and figures for several years.

    The baseline in force stands for its year, so that a figure it superseded is left out.
    """
    last = case.end_year
    levels: dict[int, Number] = {
        actual.year: actual.quantity.value for actual in case.actuals if _is_for_trends(actual, last)
    }
    if base is not None:
        levels[base.year] = base.quantity.value
    return sorted(levels.items())


def _is_for_trends(actual: Actual, end_year: int) -> bool:
    return actual.is_whole and actual.state is not State.FLASH and actual.year <= end_year
