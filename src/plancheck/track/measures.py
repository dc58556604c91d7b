"""From an indicator's measure to its trajectory: one small function a measure, found in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from plancheck.calc import formulas
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import Form
from plancheck.model.target import RATE_SERIES, Comparator, Demand, MeasureKind, Schedule
from plancheck.track.bounds import Bounds
from plancheck.track.case import Case
from plancheck.track.points import least_sums, running_sum
from plancheck.track.relative import relative
from plancheck.track.trajectory import Observation, Trajectory
from plancheck.track.ways import (
    adrift,
    aim,
    chained,
    fixed_bounds,
    itself,
    planned_levels,
    put_together,
    way,
    without_way,
)


def trajectory_of(case: Case) -> Trajectory:
    """The trajectory of a measure.

    The figures of years before the span are history and those after its end repair nothing: neither is observed.
    """
    if case.measure.follows is not None:
        return relative(case, _alone)
    trajectory = _alone(case)
    return _with_what_is_certain(case, trajectory) if case.measure.kind is MeasureKind.TOTAL else trajectory


def _alone(case: Case) -> Trajectory:
    return TRAJECTORIES[case.measure.kind](case)


def _level(case: Case) -> Trajectory:
    """The value in the last year: the way leads from the baseline to the stated figure."""
    return way(case, lambda value: value, itself)


def _increase(case: Case) -> Trajectory:
    """The value of the last year less the baseline: the same way as to the level baseline + increase."""
    base = case.base
    if base is None:
        return adrift(case, undefined("no-baseline"))
    start = base.quantity.value
    return way(case, lambda gain: start + gain, lambda year, level: level - start)


def _change(case: Case) -> Trajectory:
    """The change against the baseline in %: the same way as to the level b(1 + p)."""
    return _rate_of_change(case, 1)


def _reduction(case: Case) -> Trajectory:
    """The reduction against the baseline in %, positive: the same way as to the level b(1 − p)."""
    return _rate_of_change(case, -1)


def _rate_of_change(case: Case, sign: int) -> Trajectory:
    scale = case.measure.scale
    if case.indicator.series in RATE_SERIES:
        return chained(
            case,
            lambda rate: 1 + sign * rate / scale,
            lambda year, level: sign * (level - 1) * scale,
        )
    start = _positive_base(case)
    if isinstance(start, Undefined):
        return adrift(case, start)
    return way(
        case,
        lambda rate: start * (1 + sign * rate / scale),
        lambda year, level: sign * (level / start - 1) * scale,
    )


def _average_growth(case: Case) -> Trajectory:
    """The mean yearly growth since the baseline: a compound way to the level b(1 + r)^N.

    It is judged by the level: before the end a floor is met once the level of the end is reached. What standing still
    would keep, such as a ceiling on growth, is a guard, held against the path's level in each year. A planned rate of a
    year is the mean growth until then, and means the level of that year: b(1 + r)^n after n years.
    """
    scale = case.measure.scale
    if case.indicator.series in RATE_SERIES:
        base_year, start = case.first_year - 1, Fraction(1)
    else:
        known_start, base = _positive_base(case), case.base
        if isinstance(known_start, Undefined) or base is None:
            return adrift(case, known_start if isinstance(known_start, Undefined) else undefined("no-baseline"))
        base_year, start = base.year, known_start
    years = case.end_year - base_year
    if years < 1:
        return adrift(case, undefined("no-time-elapsed"))

    def level_after(rate: Number, elapsed: int) -> Number:
        # a rate below −100 % has no meaning: nothing is left then
        factor = 1 + rate / scale
        return start * factor**elapsed if factor > 0 else Fraction(0)

    def mean_growth(year: int, level: Number) -> Number:
        growth = formulas.growth_rate(start, level, year - base_year)
        return Fraction(0) if isinstance(growth, Undefined) else growth * scale  # undefined in the base's year alone

    if 1 + case.measure.demand.bound.value / scale < 0:
        return adrift(case, undefined("growth-not-defined", start=start, end=start * (1 + _bound(case) / scale)))
    if case.indicator.series in RATE_SERIES:
        trajectory = chained(case, lambda rate: level_after(rate, years), mean_growth)
    else:
        known = case.span()
        lost = next((actual for actual in reversed(known) if actual.quantity.value < 0), None)
        if lost is not None and lost is known[-1]:  # on the other side of zero there is no rate of growth
            return adrift(case, undefined("growth-not-defined", start=start, end=lost.quantity.value))
        grows = replace(case, actuals=[actual for actual in case.actuals if actual.quantity.value >= 0])
        trajectory = way(grows, lambda rate: level_after(rate, years), mean_growth)

    def level_bounds(year: int) -> Bounds:
        asked = trajectory.bounds(year) or Bounds()
        held = trajectory.form is Form.GUARD
        return asked.map(lambda rate: level_after(rate, max(year - base_year, 0) if held else years))

    end = trajectory.target_level
    path = (
        {}
        if end is None
        else planned_levels(case, trajectory.start, end, lambda year, rate: level_after(rate, year - base_year))
    )
    return replace(trajectory, schedule=Schedule.COMPOUND, level_bounds=level_bounds, path=path)


def _total(case: Case) -> Trajectory:
    """The sum over the years: a way from 0, in equal parts; under a ceiling a budget that must last.

    A range from nothing on is a ceiling as well. A budget of nothing has no share that could be used: it is a guard.
    """
    points = running_sum(case.span(), case.first_year)
    before = case.first_year - 1
    schedule = Schedule.STEP if case.schedule is Schedule.STEP else Schedule.LINEAR
    trajectory = put_together(case, points, Observation(before, Fraction(0), Fraction(0)), lambda value: value, itself)
    # its start is no figure that a trend could rest on
    trajectory = replace(trajectory, schedule=schedule, history=trajectory.history[1:])
    ceiling = _ceiling(case.measure.demand)
    if ceiling is None or ceiling <= 0:
        return trajectory
    return replace(trajectory, form=Form.BUDGET, target=ceiling, target_level=ceiling, direction=-1, level_direction=-1)


def _with_what_is_certain(case: Case, trajectory: Trajectory) -> Trajectory:
    """A sum with a missing year, which the later ones are put to where they settle the demand all the same."""
    least = least_sums(case.span(), case.first_year)
    if not least:
        return trajectory
    trajectory = replace(trajectory, only_grows=True)
    missing = trajectory.chain_ended
    if missing is None:
        return trajectory
    later = [Observation(year, total, total, Comparator.AT_LEAST) for year, total in least if year >= missing]
    if not later or not trajectory.is_settled_by(later[-1]):
        return trajectory
    return replace(trajectory, observations=(*trajectory.observations, *later), chain_ended=None)


def _ceiling(demand: Demand) -> Fraction | None:
    """What a sum may come to, where nothing else is asked of it."""
    if demand.comparator is Comparator.BETWEEN and demand.high is not None and demand.bound.value == 0:
        return demand.high.value
    return demand.bound.value if demand.comparator in (Comparator.AT_MOST, Comparator.BELOW) else None


def _average(case: Case) -> Trajectory:
    """The mean of the years so far, held against the bound; that of all years decides."""
    years = case.end_year - case.first_year + 1
    points = running_sum(case.span(), case.first_year)
    known = {year: (total, total / (year - case.first_year + 1)) for year, total in points.levels}
    trajectory = without_way(
        case,
        Form.RUNNING,
        [Observation(year, mean, mean) for year, (_, mean) in known.items()],
        grows=False,
    )

    def remaining_step(point: Observation) -> Number:
        return (target * years - known[point.year][0]) / (case.end_year - point.year)

    latest = trajectory.observations[-1] if trajectory.observations else None
    is_range = case.measure.demand.comparator is Comparator.BETWEEN
    target = aim(case.measure.demand, latest)[0] if is_range else trajectory.target
    return replace(trajectory, target=target, chain_ended=points.chain_ended, remaining_step=remaining_step)


def _every_year(case: Case) -> Trajectory:
    """Each year's value by itself: a limit, with no way to go.

    Stated year by year, each has its own bounds, and the demand of the year judged stands for all of them.
    """
    points = [
        Observation(actual.year, actual.quantity.value, actual.quantity.value, actual.bound)
        for actual in case.span()
        if actual.since is None
    ]
    years = case.measure.years
    grows = case.indicator.series not in RATE_SERIES
    if not years:
        return without_way(case, Form.LIMIT, points, grows=grows)
    points = [point for point in points if point.year in years]
    judged = points[-1].year if points else max((year for year in years if year <= case.as_of), default=min(years))
    stated = {year: fixed_bounds(case, demand) for year, demand in years.items()}
    judged_case = replace(case, measure=replace(case.measure, demand=years[judged]))
    return replace(without_way(judged_case, Form.LIMIT, points, grows=grows), bounds=stated.get)


def _yearly_change(case: Case) -> Trajectory:
    """Each year's value less that of the year before: a limit."""
    values = {actual.year: actual.quantity.value for actual in case.actuals if actual.is_whole}
    if case.base is not None:
        values[case.base.year] = case.base.quantity.value
    return without_way(
        case,
        Form.LIMIT,
        [
            Observation(year, value, value - values[year - 1])
            for year, value in sorted(values.items())
            if year - 1 in values and case.first_year <= year <= case.end_year
        ],
    )


def _bound(case: Case) -> Fraction:
    return case.measure.demand.bound.value


def _positive_base(case: Case) -> Fraction | Undefined:
    """The baseline's value, to which a rate of change refers; undefined without one, or where it is not positive."""
    if case.base is None:
        return undefined("no-baseline")
    start = case.base.quantity.value
    return start if start > 0 else undefined("baseline-not-positive", baseline=start)


TRAJECTORIES: Mapping[MeasureKind, Callable[[Case], Trajectory]] = {
    MeasureKind.LEVEL: _level,
    MeasureKind.INCREASE: _increase,
    MeasureKind.CHANGE: _change,
    MeasureKind.REDUCTION: _reduction,
    MeasureKind.AVERAGE_GROWTH: _average_growth,
    MeasureKind.TOTAL: _total,
    MeasureKind.AVERAGE: _average,
    MeasureKind.EVERY_YEAR: _every_year,
    MeasureKind.YEARLY_CHANGE: _yearly_change,
}
