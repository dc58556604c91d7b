"""Every figure that the numbers of a measure rest on, each with its place; what is derived, with what it is from."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.assess.explained.derived import actual_input, baseline_input
from plancheck.assess.explained.notation import PLANNED, formulas_of
from plancheck.assess.explained.shape import Scale, Shape, shape_of
from plancheck.model.explanation import Explanation, Input
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.reason import Undefined
from plancheck.model.report import Forecast, IndicatorResult, MeasureResult, OtherSeries
from plancheck.model.target import Measure
from plancheck.track.case import Case
from plancheck.track.compared import rate_meets_level
from plancheck.track.facts import baseline_of
from plancheck.track.known import known_figures
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Trajectory

_PUT_TOGETHER = (Scale.SUM, Scale.MEAN, Scale.GROWTHS, Scale.REDUCTIONS)
"""Scales that figures of several years are put together into."""


def explained(plan: Plan, result: IndicatorResult, measure: MeasureResult, as_of: int) -> Explanation:
    """The formulas of a measure's figures with all that they take.

    Args:
        plan: the plan judged.
        result: the indicator that the measure belongs to.
        measure: the measure judged.
        as_of: the year looked at.
    """
    if measure.explanation is not None:
        return measure.explanation
    case = Case(plan, result.indicator, measure.measure, result.baseline, result.history, as_of)
    return explain(case, trajectory_of(case), measure.forecast, result.original)


def explain(case: Case, trajectory: Trajectory, forecast: Forecast | Undefined, original: Indicator) -> Explanation:
    """The same while a measure is judged, when its trajectory is at hand.

    Args:
        case: the measure with all it is judged by.
        trajectory: of the case.
        forecast: the measure's.
        original: the indicator as the plan first stated it.
    """
    other = trajectory.other
    growth = other is not None and rate_meets_level(other.indicator, case.indicator, case.measure.kind)
    year = trajectory.observations[-1].year if trajectory.observations else None
    shape = shape_of(case, trajectory, forecast, yearly_growth=growth)
    trend = _trend_years(trajectory, shape, forecast)
    inputs = (
        *_baseline(case, trajectory, shape, original, trend),
        *_demanded(case, trajectory, shape, year),
        *_figures(case, trajectory, shape, year, trend),
        *(() if other is None else _other(case, other)),
        *_limits(case, shape),
    )
    return _explanation(case, trajectory, shape, year, inputs)


def _explanation(
    case: Case, trajectory: Trajectory, shape: Shape, year: int | None, inputs: tuple[Input, ...]
) -> Explanation:
    start = trajectory.start
    name, formulas = formulas_of(shape)
    return Explanation(
        name,
        formulas,
        inputs,
        year=year,
        first_year=case.first_year,
        start_year=None if start is None else start.year,
        target_year=case.end_year,
    )


def _trend_years(trajectory: Trajectory, shape: Shape, forecast: object) -> frozenset[int]:
    """The years whose own figures the trend runs through; none where it runs through sums or an index of them."""
    if not isinstance(forecast, Forecast) or shape.scale is not Scale.FIGURE:
        return frozenset()
    span = range(forecast.first_year, forecast.last_year + 1)
    return frozenset(point.year for point in trajectory.history if point.year in span)


def _baseline(
    case: Case, trajectory: Trajectory, shape: Shape, original: Indicator, trend: frozenset[int]
) -> Iterator[Input]:
    counts = shape.scale not in (Scale.SUM, Scale.GROWTHS, Scale.REDUCTIONS)
    if counts and case.base is not None and trajectory.start is not None:
        yield baseline_input(case, case.base, original, trend=case.base.year in trend)


def _demanded(case: Case, trajectory: Trajectory, shape: Shape, year: int | None) -> Iterator[Input]:
    """What the plan states of the target: its bounds, its tolerance, and the planned values of its years."""
    asked: Measure = trajectory.measure
    demand, place = asked.demand, asked.place
    of_year = year if asked.years and year is not None else case.end_year
    if shape.target == "followed" and asked.follows is not None:
        for symbol, quantity in (("times", asked.follows.times), ("plus", asked.follows.plus)):
            yield Input(symbol, quantity.value, asked.follows.place)
    elif demand.high is not None:
        yield Input("low", demand.bound.value, place, of_year)
        yield Input("high", demand.high.value, place, of_year)
    else:
        yield Input("target", demand.bound.value, place, of_year)
    if shape.tolerance == "stated" and demand.tolerance is not None:
        yield Input("tolerance", demand.tolerance.value, place, of_year)
    elif shape.tolerance:
        yield Input("about_tolerance", case.plan.about_tolerance, None)
    if shape.course in PLANNED:
        planned = case.planned
        for stage in trajectory.path:
            yield Input("path", planned[stage].quantity.value, planned[stage].place, stage)


def _figures(
    case: Case, trajectory: Trajectory, shape: Shape, year: int | None, trend: frozenset[int] = frozenset()
) -> Iterator[Input]:
    """The reported figures: those of the year judged, those that are put together, and those that make the trend."""
    known = {actual.year: actual for actual in case.actuals}
    if shape.scale in _PUT_TOGETHER:
        for point in trajectory.observations:
            if year is not None and point.year <= year:
                yield actual_input(case, "actual", known[point.year])
        return
    base = case.base
    for symbol, which in (("before", None if year is None else year - 1), ("actual", year)):
        if which is None or (symbol == "before" and shape.scale not in (Scale.DIFFERENCE, Scale.GROWTH)):
            continue
        if base is not None and base.year == which:
            yield baseline_input(case, base, case.indicator)._replace(symbol=symbol)
        else:
            yield actual_input(case, symbol, known[which], trend=which in trend)
    earlier = (known[one] for one in sorted(trend) if one != year and (base is None or one != base.year))
    for actual in earlier:
        yield actual_input(case, "history", actual, trend=True)


def _other(case: Case, other: OtherSeries) -> Iterator[Input]:
    """The value of the series that the bound follows: its own figure, or the same measure of it."""
    plan, indicator = case.plan, other.indicator
    actuals = known_figures(plan, indicator, case.as_of).actuals
    baseline = baseline_of(indicator, actuals, plan.baseline_year, plan.end_year)
    theirs = case.of_other(indicator, baseline, actuals)
    trajectory = trajectory_of(theirs)
    growth = rate_meets_level(case.indicator, indicator, case.measure.kind)
    shape = shape_of(theirs, trajectory, None, yearly_growth=growth)
    original = plan.series.get(indicator.id, indicator)
    inputs = (
        *_baseline(theirs, trajectory, shape, original, frozenset()),
        *_figures(theirs, trajectory, shape, other.year),
    )
    basis = _explanation(theirs, trajectory, shape, other.year, inputs)
    yield Input("other", other.value, indicator.place, other.year, series=indicator.id, basis=basis)


def _limits(case: Case, shape: Shape) -> Iterator[Input]:
    """The natural limits that cut a forecast."""
    if shape.limited and case.indicator.range is not None:
        place = case.indicator.origin.fields.get("range", case.indicator.place)
        for symbol, quantity in zip(("least", "most"), case.indicator.range, strict=True):
            yield Input(symbol, quantity.value, place)
