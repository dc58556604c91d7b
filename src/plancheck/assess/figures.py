"""The figures of a trajectory in a year: what `show` explains one by one and every method rates by."""

from __future__ import annotations

from plancheck.calc import formulas
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import Form, LimitRecord
from plancheck.model.target import Better, Comparator, MeasureKind
from plancheck.track.trajectory import Observation, Trajectory, no_way
from plancheck.values import dataclass


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
        absent = trajectory.adrift or _nothing_known(trajectory, as_of)
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
    gap = trajectory.unknown_beyond if latest.known else trajectory.gap(latest)
    done = trajectory.unknown_beyond if latest.known else trajectory.progress(latest.level)
    expected = trajectory.expected_share(latest.year)
    expected_level = trajectory.expected_level(latest.year, expected)
    idle = _nothing_required(trajectory, latest, met, over=over)
    step = _required_step(trajectory, latest, idle, over=over)
    return Figures(
        as_of=as_of,
        latest=latest,
        over=over,
        value=latest.value,
        met=met,
        gap=gap,
        progress=done,
        expected_progress=expected,
        expected_value=(
            expected_level if isinstance(expected_level, Undefined) else trajectory.view(latest.year, expected_level)
        ),
        pace=_pace(trajectory, latest, done, expected, expected_level),
        planned_growth=planned,
        observed_growth=_observed_growth(trajectory, latest),
        required_growth=idle or _required_growth(trajectory, latest),
        required_step=step,
        level_step=idle or _level_step(trajectory, latest, step),
        exceeded_by=_exceeded_by(trajectory, gap),
        limit=_limit_record(trajectory, as_of) if trajectory.form in (Form.LIMIT, Form.RUNNING) else None,
    )


def _nothing_known(trajectory: Trajectory, as_of: int) -> Undefined:
    if trajectory.lacks_first:
        return undefined("chain-not-begun", missing=trajectory.first_year)
    return undefined("no-actual", start_year=trajectory.first_year, as_of=as_of)


def _pace(
    trajectory: Trajectory,
    latest: Observation,
    done: Number | Undefined,
    expected: Number | Undefined,
    expected_level: Number | Undefined,
) -> Number | Undefined:
    """Share of the way against the share due; the values themselves where a stated path leaves the way."""
    if not trajectory.path_leaves_the_way or isinstance(done, Undefined) or isinstance(expected_level, Undefined):
        return formulas.pace(done, expected)
    if latest.level <= 0 or expected_level <= 0:
        return undefined("path-not-positive")
    return latest.level / expected_level if trajectory.level_direction > 0 else expected_level / latest.level


def _exceeded_by(trajectory: Trajectory, gap: Number | Undefined) -> Number | Undefined:
    if isinstance(gap, Undefined):
        return gap
    demand = trajectory.demand
    if trajectory.form is Form.BUDGET:
        return no_way(trajectory.form)
    if demand.comparator is Comparator.BETWEEN or demand.better is Better.NEAR:
        return undefined("is-range")
    return formulas.exceeded_by(gap, trajectory.target)


def _planned_growth(trajectory: Trajectory) -> float | Undefined:
    if not trajectory.has_end:
        return no_way(trajectory.form)
    if trajectory.adrift is not None:
        return trajectory.adrift
    if trajectory.start is None or trajectory.target_level is None:
        return undefined("no-baseline")
    start = trajectory.start
    return formulas.growth_rate(start.level, trajectory.target_level, trajectory.end_year - start.year)


def _observed_growth(trajectory: Trajectory, latest: Observation) -> float | Undefined:
    if not trajectory.grows:
        return undefined("no-growth-of-rates")
    if trajectory.start is None:
        return undefined("no-baseline")
    if latest.known is not None:
        return trajectory.unknown_beyond
    return formulas.growth_rate(trajectory.start.level, latest.level, latest.year - trajectory.start.year)


def _required_growth(trajectory: Trajectory, latest: Observation) -> float | Undefined:
    if not trajectory.has_end:
        return no_way(trajectory.form)
    if trajectory.target_level is None:
        return undefined("no-baseline")
    return formulas.required_growth(latest.level, trajectory.target_level, trajectory.end_year - latest.year)


def _required_step(
    trajectory: Trajectory, latest: Observation, idle: Undefined | None, *, over: bool
) -> Number | Undefined:
    if trajectory.chain_ended is not None:
        return undefined("chain-ended", missing=trajectory.chain_ended)
    if trajectory.remaining_step is not None and not over and latest.year < trajectory.end_year:
        return trajectory.remaining_step(latest)
    if idle is not None:
        return idle
    if trajectory.measure.kind is MeasureKind.AVERAGE_GROWTH:
        return undefined("mean-has-no-step")
    return formulas.required_step(latest.value, trajectory.target, trajectory.end_year - latest.year)


def _level_step(trajectory: Trajectory, latest: Observation, step: Number | Undefined) -> Number | Undefined:
    if trajectory.form is Form.BUDGET:
        return no_way(trajectory.form)
    if trajectory.logarithmic:
        return undefined("rate-has-no-step")
    end = trajectory.target if trajectory.target_level is None else trajectory.target_level
    if end is trajectory.target and latest.level is latest.value:
        return step
    return formulas.required_step(latest.level, end, trajectory.end_year - latest.year)


def _nothing_required(trajectory: Trajectory, latest: Observation, met: bool | None, *, over: bool) -> Undefined | None:
    """Why the remaining years need not bring anything; None where they must."""
    if trajectory.form in (Form.LIMIT, Form.RUNNING):
        return undefined("is-limit")
    if met and trajectory.form is not Form.BUDGET:
        return undefined("already-met")
    if over:
        return undefined("target-year-reached")
    if trajectory.form is Form.GUARD and trajectory.measure.kind is MeasureKind.TOTAL and trajectory.direction < 0:
        return undefined("is-limit")  # what a sum has too much no year takes back
    if latest.known is not None:
        return trajectory.unknown_beyond
    if trajectory.chain_ended is not None:
        return undefined("chain-ended", missing=trajectory.chain_ended)
    # the target is the bound of the near end, and no way leads there from past the far one
    is_range = trajectory.demand.comparator is Comparator.BETWEEN
    return undefined("range-left") if is_range and trajectory.has_left_range(latest) else None


def _limit_record(trajectory: Trajectory, as_of: int) -> LimitRecord:
    """How the limit was kept up to `as_of`; there is at least one observation."""
    margins = {point.year: -trajectory.gap(point) for point in trajectory.observations if point.known is None}
    kept = {point.year: trajectory.is_met(point) for point in trajectory.observations}
    last = min(as_of, trajectory.end_year)
    # the figure of several years that a mean goes on with stands for all of them
    is_mean = trajectory.measure.kind is MeasureKind.AVERAGE and trajectory.measure.follows is None
    put_together = trajectory.observations[-1].year if is_mean else trajectory.first_year - 1
    return LimitRecord(
        kept=sum(1 for holds in kept.values() if holds),
        years=len(kept),
        margin=margins.get(trajectory.observations[-1].year),
        worst_year=min(margins, key=lambda year: margins[year], default=None),
        broken=tuple(year for year, holds in kept.items() if holds is False),
        missing=tuple(
            year
            for year in range(trajectory.first_year, last + 1)
            if kept.get(year) is None and year > put_together and trajectory.asks_in(year)
        ),
    )
