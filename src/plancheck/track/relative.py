"""Targets that follow another series: the same measure of that one gives the bound of each year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from plancheck.model.actual import Actual, State
from plancheck.model.indicator import Indicator
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import Form, OtherSeries
from plancheck.model.target import RATE_SERIES, MeasureKind
from plancheck.track.bounds import Bounds, bounds_of
from plancheck.track.case import Case
from plancheck.track.compared import rate_meets_level, unlike_units
from plancheck.track.facts import baseline_of
from plancheck.track.known import known_figures
from plancheck.track.trajectory import Observation, Trajectory
from plancheck.track.versions import version_in
from plancheck.track.ways import tolerance_of

YEARLY = (MeasureKind.EVERY_YEAR, MeasureKind.YEARLY_CHANGE)
"""Measures whose years are judged one by one; of the others, what has come together so far."""


def relative(case: Case, trajectory_of: Callable[[Case], Trajectory]) -> Trajectory:
    """The trajectory of a target that follows another series, over the years known of both.

    Args:
        case: whose measure names the other series.
        trajectory_of: makes the trajectory of a measure that stands alone.

    Returns:
        A limit for each year, or a running one; without values where the other series has none or counts in another
        unit, and with the bound of the last common year as its target.
    """
    follows, demand = case.measure.follows, case.measure.demand
    assert follows is not None  # or it would stand alone
    own = trajectory_of(replace(case, measure=replace(case.measure, follows=None)))
    found = case.plan.series.get(follows.indicator)
    if own.adrift is not None:
        return own
    if found is None:
        return _without_other(case, own)
    other, _ = version_in(case.plan, found, case.as_of)
    units = unlike_units(case.indicator, other, case.measure)
    if units is not None:
        return _adrift(case, own, undefined("other-unit-differs", id=other.id, unit=units[0], other=units[1]))
    actuals = known_figures(case.plan, other, case.as_of).actuals
    values = _values_of(case, other, actuals, trajectory_of)
    bounds = {year: value * follows.times.value + follows.plus.value for year, value in values.items()}
    points = tuple(point for point in _comparable(case, own, other) if point.year in bounds)
    if not values:
        return _without_other(case, own)
    last = points[-1].year if points else max(values)
    tolerance = tolerance_of(case, demand, bounds[last])

    def bounds_in(year: int) -> Bounds | None:
        if year not in bounds:
            return None
        return bounds_of(
            demand, bounds[year], direction=demand.direction, tolerance=tolerance_of(case, demand, bounds[year]) or 0
        )

    held = _held(case, own, points, bounds[last])
    if rate_meets_level(other, case.indicator, case.measure.kind):  # a growth in %, whatever the levels count in
        held = replace(held, unit="%", start=None, grows=False)
    return replace(
        held,
        bounds=bounds_in,
        tolerance=tolerance,
        other=OtherSeries(other, values[last], last, max(values), _state(case, actuals, last)),
    )


def _without_other(case: Case, own: Trajectory) -> Trajectory:
    assert case.measure.follows is not None  # or it would not look for another
    return _adrift(case, own, undefined("other-series-missing", id=case.measure.follows.indicator))


def _adrift(case: Case, own: Trajectory, why: Undefined) -> Trajectory:
    return replace(_held(case, own, (), own.target), adrift=why)


def _held(case: Case, own: Trajectory, points: tuple[Observation, ...], target: Number) -> Trajectory:
    return replace(
        own,
        measure=case.measure,
        form=Form.LIMIT if case.measure.kind in YEARLY else Form.RUNNING,
        target=target,
        target_level=None,
        level_bounds=None,
        remaining_step=None,
        observations=points,
        direction=case.measure.demand.direction,
        path={},
    )


def _state(case: Case, actuals: Sequence[Actual], year: int) -> State:
    """How final the other series' value of a year is: that of the weakest figure that it is put together from."""
    if case.measure.kind in (MeasureKind.TOTAL, MeasureKind.AVERAGE) or case.indicator.series in RATE_SERIES:
        first = year if case.measure.kind is MeasureKind.EVERY_YEAR else case.first_year
    else:
        first = year - 1 if case.measure.kind is MeasureKind.YEARLY_CHANGE else year
    states = {actual.state for actual in actuals if first <= actual.year <= year}
    return next((state for state in State if state in states), State.FINAL)


def _values_of(
    case: Case, other: Indicator, actuals: Sequence[Actual], trajectory_of: Callable[[Case], Trajectory]
) -> dict[int, Number]:
    """The measure of the other series by year."""
    baseline = baseline_of(other, actuals, case.plan.baseline_year, case.plan.end_year)
    other_case = case.of_other(other, baseline, actuals)
    trajectory = trajectory_of(other_case)
    if rate_meets_level(case.indicator, other, case.measure.kind):
        return _yearly_growth(other_case)
    return {point.year: point.value for point in trajectory.observations if point.known is None}


def _comparable(case: Case, own: Trajectory, other: Indicator) -> tuple[Observation, ...]:
    """The own values, as growth in % where the other series has only its growth."""
    if rate_meets_level(other, case.indicator, case.measure.kind):
        return tuple(Observation(year, value, value) for year, value in sorted(_yearly_growth(case).items()))
    return own.observations


def _yearly_growth(case: Case) -> dict[int, Number]:
    """The growth over the year before in %, of the span's years where both are known and the earlier is positive."""
    values = {actual.year: actual.quantity.value for actual in case.actuals if actual.is_whole}
    if case.base is not None:
        values[case.base.year] = case.base.quantity.value
    return {
        year: (value / values[year - 1] - 1) * 100
        for year, value in values.items()
        if case.first_year <= year <= case.end_year and values.get(year - 1, 0) > 0
    }
