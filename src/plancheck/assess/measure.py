"""One trajectory judged: its figures first, then the verdict that a method reads from them."""

from __future__ import annotations

from collections.abc import Callable

from plancheck.assess.figures import Figures, figures_of
from plancheck.assess.forecast import forecast_of
from plancheck.assess.methods import Method
from plancheck.model.explanation import Explanation
from plancheck.model.plan import Thresholds
from plancheck.model.quantity import compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Forecast, Form, MeasureResult
from plancheck.model.target import Baseline, Better, Comparator, MeasureKind
from plancheck.track.trajectory import Trajectory


def judge(
    trajectory: Trajectory,
    baseline: Baseline | None,
    as_of: int,
    thresholds: Thresholds,
    method: Method,
    explained: Callable[[Forecast | Undefined], Explanation] | None = None,
) -> MeasureResult:
    """The figures of a trajectory and its verdict.

    Args:
        trajectory: with what is known up to the year looked at.
        baseline: what it starts from, as the plan or a file states it.
        as_of: the year looked at; from the trajectory's end on the last year's own value decides.
        thresholds: from which pace the plan speaks of which verdict.
        method: the rule that reads the verdict from the figures.
        explained: from the forecast to how all figures come about; None where nobody asks.
    """
    figures = figures_of(trajectory, as_of)
    verdict, reason = method.rate(trajectory, figures, thresholds)
    forecast = forecast_of(trajectory, as_of)
    return MeasureResult(
        measure=trajectory.measure,
        unit=trajectory.unit,
        target=trajectory.target,
        target_year=trajectory.end_year,
        verdict=verdict,
        reason=reason,
        form=trajectory.form,
        direction=trajectory.direction,
        level_direction=trajectory.level_direction,
        baseline=baseline,
        value=figures.value,
        met=figures.met,
        gap=figures.gap,
        progress=figures.progress,
        expected_progress=figures.expected_progress,
        expected_value=figures.expected_value,
        pace=figures.pace,
        planned_growth=figures.planned_growth,
        observed_growth=figures.observed_growth,
        required_growth=figures.required_growth,
        required_step=figures.required_step,
        level_step=figures.level_step,
        exceeded_by=figures.exceeded_by,
        forecast=forecast,
        target_level=trajectory.target_level,
        far_level=trajectory.far_level,
        limit=figures.limit,
        worsening=_is_worsening(trajectory, figures),
        tolerance=trajectory.tolerance,
        other=trajectory.other,
        chain_ended=trajectory.chain_ended,
        year=None if figures.latest is None else figures.latest.year,
        explanation=None if explained is None else explained(forecast),
    )


def _is_worsening(trajectory: Trajectory, figures: Figures) -> bool:
    """Met or kept, but the latest yearly change goes the wrong way.

    A sum has no yearly change that could, and inside a range there is no wrong way. What should be about a figure and
    stands at it or on its better side has come nearer to what is asked. A yearly change that is
    as demanded makes nothing worse, though it was larger before, and a mean growth only where the level itself has gone
    the wrong way.
    """
    latest, demand = figures.latest, trajectory.demand
    missed = figures.over and figures.limit is not None and bool(figures.limit.broken)
    if latest is None or latest.known is not None or not figures.met or missed or trajectory.form is Form.BUDGET:
        return False
    kind = trajectory.measure.kind
    if kind is MeasureKind.TOTAL:
        return False
    if demand.comparator is Comparator.BETWEEN or demand.better is Better.NEAR or kind is MeasureKind.YEARLY_CHANGE:
        return False
    # a mean over the years since the start does not exist in the start's own year, nor does a change over it
    has_start = trajectory.level_bounds is None and kind is not MeasureKind.AVERAGE
    start = trajectory.start if has_start else None
    known = {point.year: point for point in (start, *trajectory.observations) if point and point.known is None}
    previous = known.get(latest.year - 1)
    if previous is None:
        return False
    if kind is MeasureKind.AVERAGE_GROWTH:
        if trajectory.direction < 0 and demand.bound.value > 0:
            # a cap on growth lets the level grow: what goes the wrong way is a year that grows by more
            scale = 1000 if trajectory.measure.permille else 100
            return compare(latest.level, previous.level * (1 + demand.bound.value / scale)) > 0
        return compare((latest.level - previous.level) * trajectory.level_direction, 0) < 0
    if (latest.value - previous.value) * trajectory.direction >= 0:
        return False
    is_short = (latest.value - trajectory.target) * trajectory.direction < 0
    return is_short or demand.comparator is not Comparator.ABOUT
