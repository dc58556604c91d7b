"""One trajectory judged: its figures first, then the verdict that a method reads from them."""

from __future__ import annotations

from plancheck.assess.figures import Figures, figures_of
from plancheck.assess.forecast import forecast_of
from plancheck.assess.methods import Method
from plancheck.model.plan import Thresholds
from plancheck.model.report import MeasureResult
from plancheck.track.trajectory import Form, Trajectory


def judge(trajectory: Trajectory, as_of: int, thresholds: Thresholds, method: Method) -> MeasureResult:
    """The figures of a trajectory and its verdict.

    Args:
        trajectory: with what is known up to the year looked at.
        as_of: the year looked at; from the trajectory's end on the last year's own value decides.
        thresholds: from which pace the plan speaks of which verdict.
        method: the rule that reads the verdict from the figures.
    """
    figures = figures_of(trajectory, as_of)
    verdict, reason = method.rate(trajectory, figures, thresholds)
    return MeasureResult(
        measure=trajectory.measure,
        unit=trajectory.unit,
        target=trajectory.target,
        target_year=trajectory.end_year,
        verdict=verdict,
        reason=reason,
        guard=trajectory.form is Form.GUARD,
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
        forecast=forecast_of(trajectory),
        target_level=trajectory.target_level,
        limit=figures.limit,
        worsening=_is_worsening(trajectory, figures),
    )


def _is_worsening(trajectory: Trajectory, figures: Figures) -> bool:
    """Met or kept, but the latest yearly change goes the wrong way."""
    latest = figures.latest
    missed = figures.over and figures.limit is not None and bool(figures.limit.broken)
    if latest is None or not figures.met or missed:
        return False
    # a mean over the years since the start does not exist in the start's own year
    start = trajectory.start if trajectory.asked_level is None else None
    before = {point.year: point for point in (start, *trajectory.observations) if point}
    previous = before.get(latest.year - 1)
    return previous is not None and (latest.value - previous.value) * trajectory.demand.direction < 0
