"""From an indicator's measure to its trajectory: one small function a measure, found in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from plancheck.model.plan import Actual, Baseline, Indicator, Measure, MeasureKind, Plan, Schedule, State
from plancheck.model.quantity import Number
from plancheck.track.trajectory import Form, Observation, Trajectory, meets

TREND_YEARS = 5
"""Years before the baseline whose figures still belong to a trend."""


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


def _level(case: Case) -> Trajectory:
    """The value in the last year: the way leads from the baseline to the stated figure."""
    return _way(case, case.measure.demand.bound.value, lambda level: level)


def _increase(case: Case) -> Trajectory:
    """The value of the last year less the baseline: the same way as to the level baseline + increase."""
    base = case.baseline
    if base is None:
        return _trajectory(case, Form.WAY, None, None, (), lambda level: level)
    start = base.quantity.value
    return _way(case, start + case.measure.demand.bound.value, lambda level: level - start)


def _every_year(case: Case) -> Trajectory:
    """Each year's value by itself: a limit, with no way to go."""
    return _trajectory(case, Form.LIMIT, case.baseline, None, _span_of(case), lambda level: level)


def _way(case: Case, target_level: Number, view: Callable[[Number], Number]) -> Trajectory:
    """A way to `target_level`, or a guard where the baseline already meets the demand."""
    base = case.baseline
    held = base is not None and meets(case.measure.demand, view(base.quantity.value))
    return _trajectory(case, Form.GUARD if held else Form.WAY, base, target_level, _span_of(case), view)


def _trajectory(
    case: Case,
    form: Form,
    base: Baseline | None,
    target_level: Number | None,
    actuals: Iterable[Actual],
    view: Callable[[Number], Number],
) -> Trajectory:
    def observe(year: int, level: Number) -> Observation:
        return Observation(year, level, view(level))

    return Trajectory(
        measure=case.measure,
        unit=case.indicator.unit,
        form=form,
        start=observe(base.year, base.quantity.value) if base else None,
        target_level=target_level,
        first_year=case.plan.start_year,
        end_year=case.plan.end_year,
        schedule=case.indicator.schedule or Schedule.LINEAR,
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
    MeasureKind.EVERY_YEAR: _every_year,
}
