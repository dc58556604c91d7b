"""The figures of a trajectory in a year: what `show` explains one by one and every method rates by."""

from __future__ import annotations

from dataclasses import dataclass

from plancheck.calc import formulas
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import LimitRecord
from plancheck.model.target import MeasureKind
from plancheck.track.trajectory import Form, Observation, Trajectory, no_way


@dataclass(frozen=True, slots=True)
class Figures:
    """Amounts in the measure's unit, shares, rates and pace as fractions; see `MeasureResult` for their meaning."""

    as_of: int
    latest: Observation | None
    """The observation that is judged: the last year's own once the span is over, else the latest known."""
    over: bool
    """The span is over: the value of its last year decides."""
    value: Number | Undefined
    met: bool | None
    gap: Number | Undefined
    progress: Number | Undefined
    expected_progress: Number | Undefined
    expected_value: Number | Undefined
    pace: Number | Undefined
    planned_growth: float | Undefined
    observed_growth: float | Undefined
    required_growth: float | Undefined
    required_step: Number | Undefined
    level_step: Number | Undefined
    exceeded_by: Number | Undefined
    limit: LimitRecord | None


def figures_of(trajectory: Trajectory, as_of: int) -> Figures:
    """All figures of a trajectory by what is known at the end of `as_of`.

    Each one that does not exist says why. Where the span is over but its last year's figure is not there, the figures
    are those of the latest year known.
    """
    latest = trajectory.observations[-1] if trajectory.observations else None
    over = as_of >= trajectory.end_year
    planned = _planned_growth(trajectory)
    if latest is None:
        absent = trajectory.adrift or undefined("no-actual", start_year=trajectory.first_year, as_of=as_of)
        return Figures(
            as_of=as_of,
            latest=None,
            over=over,
            value=absent,
            met=None,
            gap=absent,
            progress=absent,
            expected_progress=absent,
            expected_value=absent,
            pace=absent,
            planned_growth=planned,
            observed_growth=absent,
            required_growth=absent,
            required_step=absent,
            level_step=absent,
            exceeded_by=absent,
            limit=None,
        )
    met = trajectory.is_met(latest)
    gap = trajectory.demand.direction * (trajectory.target - latest.value)
    done = _progress(trajectory, latest)
    expected = trajectory.expected_share(latest.year)
    return Figures(
        as_of=as_of,
        latest=latest,
        over=over,
        value=latest.value,
        met=met,
        gap=gap,
        progress=done,
        expected_progress=expected,
        expected_value=trajectory.expected_value(latest.year, expected),
        pace=formulas.pace(done, expected),
        planned_growth=planned,
        observed_growth=_observed_growth(trajectory, latest),
        required_growth=_required_growth(trajectory, latest, met, over=over),
        required_step=_required_step(trajectory, latest, met, over=over),
        level_step=_level_step(trajectory, latest, met, over=over),
        exceeded_by=formulas.exceeded_by(gap, trajectory.target),
        limit=_limit_record(trajectory, as_of) if trajectory.form is Form.LIMIT else None,
    )


def _progress(trajectory: Trajectory, latest: Observation) -> Number | Undefined:
    if trajectory.form is not Form.WAY:
        return no_way(trajectory.form)
    if trajectory.start is None or trajectory.target_level is None:
        return undefined("no-baseline")
    return formulas.progress(trajectory.start.level, trajectory.target_level, latest.level)


def _planned_growth(trajectory: Trajectory) -> float | Undefined:
    if trajectory.form is Form.LIMIT:
        return undefined("is-limit")
    if trajectory.start is None or trajectory.target_level is None:
        return undefined("no-baseline")
    start = trajectory.start
    return formulas.growth_rate(start.level, trajectory.target_level, trajectory.end_year - start.year)


def _observed_growth(trajectory: Trajectory, latest: Observation) -> float | Undefined:
    if trajectory.start is None:
        return undefined("no-baseline")
    return formulas.growth_rate(trajectory.start.level, latest.level, latest.year - trajectory.start.year)


def _required_growth(trajectory: Trajectory, latest: Observation, met: bool, *, over: bool) -> float | Undefined:
    if trajectory.form is Form.LIMIT:
        return undefined("is-limit")
    if met:
        return undefined("already-met")
    if over:
        return undefined("target-year-reached")
    if trajectory.target_level is None:
        return undefined("no-baseline")
    return formulas.required_growth(latest.level, trajectory.target_level, trajectory.end_year - latest.year)


def _required_step(trajectory: Trajectory, latest: Observation, met: bool, *, over: bool) -> Number | Undefined:
    if trajectory.form is Form.LIMIT:
        return undefined("is-limit")
    if met:
        return undefined("already-met")
    if over:
        return undefined("target-year-reached")
    if trajectory.measure.kind is MeasureKind.AVERAGE_GROWTH:
        return undefined("mean-has-no-step")
    return formulas.required_step(latest.value, trajectory.target, trajectory.end_year - latest.year)


def _level_step(trajectory: Trajectory, latest: Observation, met: bool, *, over: bool) -> Number | Undefined:
    if trajectory.form is Form.LIMIT:
        return undefined("is-limit")
    if met:
        return undefined("already-met")
    if over:
        return undefined("target-year-reached")
    end = trajectory.target if trajectory.target_level is None else trajectory.target_level
    return formulas.required_step(latest.level, end, trajectory.end_year - latest.year)


def _limit_record(trajectory: Trajectory, as_of: int) -> LimitRecord:
    """How the limit was kept up to `as_of`; there is at least one observation."""
    demand = trajectory.demand
    margins = {point.year: demand.direction * (point.value - demand.bound.value) for point in trajectory.observations}
    broken = tuple(point.year for point in trajectory.observations if not trajectory.is_met(point))
    last = min(as_of, trajectory.end_year)
    return LimitRecord(
        kept=len(margins) - len(broken),
        years=len(margins),
        margin=margins[trajectory.observations[-1].year],
        worst_year=min(margins, key=lambda year: margins[year]),
        broken=broken,
        missing=tuple(year for year in range(trajectory.first_year, last + 1) if year not in margins),
    )
