"""From an indicator's measure to its trajectory: one small function a measure, found in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from plancheck.calc import formulas
from plancheck.model.actual import Actual, State
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined, undefined
from plancheck.model.target import Baseline, Measure, MeasureKind, Schedule
from plancheck.track.facts import find_measure
from plancheck.track.trajectory import Form, Observation, Trajectory, meets

TREND_YEARS = 5
"""Years before the baseline whose figures still belong to a trend."""
View = Callable[[int, Number], Number]
"""From a year and a level to the value in the measure's unit."""


@dataclass(frozen=True, slots=True)
class Case:
    """A measure with all it is judged by."""

    plan: Plan
    indicator: Indicator
    measure: Measure
    baseline: Baseline | None
    actuals: Sequence[Actual]
    """The figures known in the year looked at, ascending."""


def trajectory_of(case: Case) -> Trajectory:
    """The trajectory of a measure.

    The figures of years before the plan are history and those after its end repair nothing: neither is observed.
    """
    return TRAJECTORIES[case.measure.kind](case)


def schedule_of(indicator: Indicator) -> Schedule:
    """How an indicator's way is spread over the years: as it says, else evenly.

    Where a mean growth is among its demands, the others grow with it, so that who grows as planned is on plan in each.
    """
    if indicator.schedule is not None:
        return indicator.schedule
    return Schedule.COMPOUND if find_measure(indicator, MeasureKind.AVERAGE_GROWTH) else Schedule.LINEAR


def _level(case: Case) -> Trajectory:
    """The value in the last year: the way leads from the baseline to the stated figure."""
    return _way(case, case.measure.demand.bound.value, _itself)


def _increase(case: Case) -> Trajectory:
    """The value of the last year less the baseline: the same way as to the level baseline + increase."""
    base = case.baseline
    if base is None:
        return _adrift(case, undefined("no-baseline"))
    start = base.quantity.value
    return _way(case, start + case.measure.demand.bound.value, lambda year, level: level - start)


def _change(case: Case) -> Trajectory:
    """The change against the baseline in %: the same way as to the level b(1 + p)."""
    start = _positive_base(case)
    if isinstance(start, Undefined):
        return _adrift(case, start)
    scale = case.measure.scale
    end = start * (1 + case.measure.demand.bound.value / scale)
    return _way(case, end, lambda year, level: (level / start - 1) * scale)


def _reduction(case: Case) -> Trajectory:
    """The reduction against the baseline in %, positive: the same way as to the level b(1 − p)."""
    start = _positive_base(case)
    if isinstance(start, Undefined):
        return _adrift(case, start)
    scale = case.measure.scale
    end = start * (1 - case.measure.demand.bound.value / scale)
    return _way(case, end, lambda year, level: (1 - level / start) * scale)


def _average_growth(case: Case) -> Trajectory:
    """The mean yearly growth since the baseline: a compound way to the level b(1 + r)^N.

    It is judged by the level: before the end a floor is met once the level of the end is reached. What standing still
    would keep, such as a ceiling on growth, is a guard, held against the path's level in each year.
    """
    start, base = _positive_base(case), case.baseline
    if isinstance(start, Undefined) or base is None:
        return _adrift(case, start if isinstance(start, Undefined) else undefined("no-baseline"))
    demand, scale = case.measure.demand, case.measure.scale
    factor = 1 + demand.bound.value / scale
    known = [actual for actual in _span_of(case) if actual.year > base.year]
    # a way to a negative value, or a value on the other side of zero, has no rate of growth
    if factor < 0 or (known and known[-1].quantity.value < 0):
        end = start * factor if factor < 0 else known[-1].quantity.value
        return _adrift(case, undefined("growth-not-defined", start=start, end=end))
    if case.plan.end_year <= base.year:
        return _adrift(case, undefined("no-time-elapsed"))

    def path(year: int) -> Fraction:
        return start * factor ** (year - base.year)

    def mean_growth(year: int, level: Number) -> Number:
        growth = formulas.growth_rate(start, level, year - base.year)
        return Fraction(0) if isinstance(growth, Undefined) else growth * scale  # undefined in the base's year alone

    held = meets(demand, Fraction(0))
    end_level = path(case.plan.end_year)
    trajectory = _trajectory(
        case,
        Form.GUARD if held else Form.WAY,
        base,
        end_level,
        (actual for actual in known if actual.quantity.value >= 0),
        mean_growth,
    )
    return replace(trajectory, schedule=Schedule.COMPOUND, asked_level=path if held else lambda year: end_level)


def _every_year(case: Case) -> Trajectory:
    """Each year's value by itself: a limit, with no way to go."""
    return _trajectory(case, Form.LIMIT, case.baseline, None, _span_of(case), _itself)


def _itself(year: int, level: Number) -> Number:
    return level


def _positive_base(case: Case) -> Fraction | Undefined:
    """The baseline's value, to which a rate of change refers; undefined without one, or where it is not positive."""
    if case.baseline is None:
        return undefined("no-baseline")
    start = case.baseline.quantity.value
    return start if start > 0 else undefined("baseline-not-positive", baseline=start)


def _adrift(case: Case, why: Undefined) -> Trajectory:
    """A measure that has no values at all."""
    return replace(_trajectory(case, Form.WAY, None, None, (), _itself), adrift=why)


def _way(case: Case, target_level: Number, view: View) -> Trajectory:
    """A way to `target_level`, or a guard where the baseline already meets the demand."""
    base = case.baseline
    held = base is not None and meets(case.measure.demand, view(base.year, base.quantity.value))
    return _trajectory(case, Form.GUARD if held else Form.WAY, base, target_level, _span_of(case), view)


def _trajectory(
    case: Case,
    form: Form,
    base: Baseline | None,
    target_level: Number | None,
    actuals: Iterable[Actual],
    view: View,
) -> Trajectory:
    def observe(year: int, level: Number) -> Observation:
        return Observation(year, level, view(year, level))

    return Trajectory(
        measure=case.measure,
        unit=case.measure.rate_unit or case.indicator.unit,
        form=form,
        start=observe(base.year, base.quantity.value) if base else None,
        target_level=target_level,
        first_year=case.plan.start_year,
        end_year=case.plan.end_year,
        schedule=schedule_of(case.indicator),
        observations=tuple(observe(actual.year, actual.quantity.value) for actual in actuals),
        view=view,
        history=tuple(observe(year, level) for year, level in _history(case, base)),
        limits=None if case.indicator.range is None else (case.indicator.range[0].value, case.indicator.range[1].value),
    )


def _history(case: Case, base: Baseline | None) -> list[tuple[int, Number]]:
    """Years and levels for a trend: from five years before the baseline on, without flash figures.

    The baseline in force stands for its year, so that a figure it superseded is left out.
    """
    first = (base.year if base else case.plan.baseline_year) - TREND_YEARS
    levels: dict[int, Number] = {
        actual.year: actual.quantity.value
        for actual in case.actuals
        if actual.year >= first and actual.state is not State.FLASH
    }
    if base is not None:
        levels[base.year] = base.quantity.value
    return sorted(levels.items())


def _span_of(case: Case) -> Iterable[Actual]:
    return (actual for actual in case.actuals if case.plan.start_year <= actual.year <= case.plan.end_year)


TRAJECTORIES: Mapping[MeasureKind, Callable[[Case], Trajectory]] = {
    MeasureKind.LEVEL: _level,
    MeasureKind.INCREASE: _increase,
    MeasureKind.CHANGE: _change,
    MeasureKind.REDUCTION: _reduction,
    MeasureKind.AVERAGE_GROWTH: _average_growth,
    MeasureKind.EVERY_YEAR: _every_year,
}
