"""What a chart shows: an indicator's figures against the path that its leading measure asks for."""

from __future__ import annotations

from fractions import Fraction

from plancheck.compose.page import Chart
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult
from plancheck.model.target import MeasureKind
from plancheck.text.figures import Style
from plancheck.track.case import Case
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Trajectory

_INTERVALS = 4
"""About so many steps has a value axis."""

_ROUND = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
"""What a step of an axis is, but for a power of ten."""


def indicator_chart(style: Style, plan: Plan, result: IndicatorResult, as_of: int) -> Chart | None:
    """The chart of an indicator; None where there is no figure to draw.

    Args:
        style: the indicator's.
        plan: its plan.
        result: the indicator judged.
        as_of: the year looked at.
    """
    actual: dict[int, Number] = {figure.year: figure.quantity.value for figure in result.history}
    if not actual:
        return None
    if result.baseline is not None:
        actual.setdefault(result.baseline.year, result.baseline.quantity.value)
    years = tuple(range(min(plan.baseline_year, *actual), max(plan.end_year, *actual) + 1))
    planned: dict[int, Number] = {}
    limit = False
    if result.measures:
        case = Case(plan, result.indicator, result.measures[0].measure, result.baseline, result.history, as_of)
        trajectory = trajectory_of(case)
        limit = trajectory.form is not Form.WAY
        if trajectory.has_end or trajectory.form is Form.BUDGET:
            actual = _on_the_way(trajectory, actual)
        planned = _path(trajectory, years)
    return Chart(
        years=years,
        actual=actual,
        planned=planned,
        ticks=tuple(
            (tick, style.quotient(tick)) for tick in _ticks([*actual.values(), *planned.values()], style.decimals)
        ),
        actual_name=style.catalogue.word("chart.actual"),
        planned_name=style.catalogue.word("chart.bound" if limit else "chart.path"),
        both_name=style.catalogue.word("chart.both"),
    )


def _on_the_way(trajectory: Trajectory, own: dict[int, Number]) -> dict[int, Number]:
    """The figures on the scale of the way: a running sum, or an index of chained rates, where it is not their own."""
    if trajectory.measure.kind is not MeasureKind.TOTAL and not trajectory.logarithmic:
        return own
    start = () if trajectory.start is None else (trajectory.start,)
    return {point.year: point.level for point in (*start, *trajectory.observations)}


def _path(trajectory: Trajectory, years: tuple[int, ...]) -> dict[int, Number]:
    """The path's level year by year; the bound every year for what is to be held; the end alone without a start."""
    if trajectory.form is Form.RUNNING or trajectory.measure.kind is MeasureKind.YEARLY_CHANGE:
        return {}  # the bound is one of means or of changes, not of the figures drawn
    if trajectory.form is not Form.WAY:
        span = range(trajectory.first_year, trajectory.end_year + 1)
        return {year: _held_level(trajectory, year) for year in years if year in span}
    end = trajectory.target_level
    if end is None:
        return {}
    path: dict[int, Number] = {trajectory.end_year: end}
    start = trajectory.start
    if start is None:
        return path
    for year in range(start.year, trajectory.end_year):
        level = trajectory.expected_level(year, trajectory.expected_share(year))
        if year in years and not isinstance(level, Undefined):
            path[year] = level
    return path


def _held_level(trajectory: Trajectory, year: int) -> Number:
    """The level that is to be held in a year."""
    if trajectory.level_bounds is not None:
        asked = trajectory.level_bounds(year)
        level = asked.high if asked.low is None else asked.low
        return trajectory.target if level is None else level
    bounds = trajectory.bounds(year)
    if trajectory.form is Form.LIMIT and bounds is not None:
        edge = bounds.high if bounds.low is None else bounds.low
        return trajectory.target if edge is None else edge
    return trajectory.target if trajectory.target_level is None else trajectory.target_level


def _ticks(values: list[Number], decimals: int) -> tuple[Fraction, ...]:
    """Round numbers at equal steps that reach from below the least value to above the greatest."""
    exact = [Fraction(value) for value in values]
    low, high = min(exact), max(exact)
    span = high - low or abs(high) / 5 or Fraction(1)
    step = _round_step(span / _INTERVALS, decimals)
    first = low // step
    last = max(-(-high // step), first + 1)
    return tuple(step * count for count in range(first, last + 1))


def _round_step(least: Fraction, decimals: int) -> Fraction:
    """The smallest round step that is not below `least`, with no more decimals than the values have if there is one."""
    power = Fraction(1)
    while power > least:
        power /= 10
    while power * 10 <= least:
        power *= 10
    steps = [power * factor for factor in _ROUND if power * factor >= least]
    return next((step for step in steps if (step * 10**decimals).denominator == 1), steps[0])
