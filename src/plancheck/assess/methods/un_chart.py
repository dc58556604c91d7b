"""The method `un-chart`: the growth so far, carried on to the target year, by the UN Statistics Division's chart."""

from __future__ import annotations

from fractions import Fraction

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import (
    CutOffs,
    Method,
    Outcome,
    fixed,
    grade,
    reason_met,
    reason_with,
    unrated,
    without_value,
)
from plancheck.calc import formulas
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.reason import Undefined
from plancheck.model.report import Form
from plancheck.model.verdict import UnChart, Verdict
from plancheck.track.trajectory import Trajectory, no_way

CUT_OFFS: CutOffs = {
    UnChart.MET_OR_ALMOST_MET: Fraction(95, 100),
    UnChart.FAIR_PROGRESS: Fraction(10, 100),
}


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> Outcome:
    """The share of the way that the trend value of the target year comes to; a target that is met is met."""
    latest = figures.latest
    if latest is None:
        return without_value(trajectory, figures)
    if not trajectory.has_end:
        return unrated("is-limit")
    if figures.met:
        return UnChart.MET_OR_ALMOST_MET, reason_met(trajectory, figures, latest)
    if trajectory.form is Form.GUARD:
        return Verdict.NOT_ASSESSABLE, no_way(trajectory.form).reason
    if latest.known is not None:
        return Verdict.NOT_ASSESSABLE, trajectory.unknown_beyond.reason
    if trajectory.has_left_range(latest):
        return Verdict.NOT_ASSESSABLE, reason_with("beyond-range", trajectory, latest)
    start, target = trajectory.start, trajectory.target_level
    if start is None or target is None:
        return unrated("no-baseline")
    growth = formulas.growth_rate(start.level, latest.level, latest.year - start.year)
    if isinstance(growth, Undefined):
        return Verdict.NOT_ASSESSABLE, growth.reason
    projected = formulas.grown(latest.level, growth, trajectory.end_year - latest.year)
    if isinstance(projected, Undefined):
        return Verdict.NOT_ASSESSABLE, projected.reason
    reached = formulas.progress(start.level, target, projected)
    if isinstance(reached, Undefined):
        return Verdict.NOT_ASSESSABLE, reached.reason
    return grade(reached, CUT_OFFS, UnChart.STAGNATION_OR_REGRESSION), reason_with(
        "trend-reaches",
        trajectory,
        latest,
        growth=growth,
        projected=trajectory.view(trajectory.end_year, projected),
        reached=reached,
    )


METHOD = Method(MethodName.UN_CHART, tuple(UnChart), rate, fixed(CUT_OFFS), pressing_from=UnChart.FAIR_PROGRESS)
