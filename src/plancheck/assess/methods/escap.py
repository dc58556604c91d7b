"""The method `escap`: a weighted straight trend to the target year, by UNESCAP's progress assessment."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import (
    CutOffs,
    Method,
    Outcome,
    fixed,
    reason_met,
    reason_with,
    unrated,
    without_value,
    would_meet,
)
from plancheck.calc import formulas
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.quantity import Number, compare
from plancheck.model.verdict import Escap, Verdict
from plancheck.track.trajectory import Observation, Trajectory

CUT_OFFS: CutOffs = {Escap.MAINTAIN: Fraction(10, 100), Escap.ACCELERATE: Fraction(1)}
"""The largest gap with which each is said."""

LEAST_POINTS = 2


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> Outcome:
    """The gap that the trend leaves in the target year, against the whole way from the baseline."""
    latest, start, target = figures.latest, trajectory.start, trajectory.target_level
    if latest is None:
        return without_value(trajectory, figures)
    if not trajectory.has_end or target is None:
        return unrated("is-limit")
    if figures.met:
        return Escap.MAINTAIN, reason_met(trajectory, figures, latest)
    if latest.known is not None:
        return Verdict.NOT_ASSESSABLE, trajectory.unknown_beyond.reason
    if trajectory.has_left_range(latest):
        return Verdict.NOT_ASSESSABLE, reason_with("beyond-range", trajectory, latest)
    points = trajectory.history
    if len(points) < LEAST_POINTS:
        return unrated("method-needs-points", points=len(points), least=LEAST_POINTS)
    projected = trend_value(points, trajectory.end_year)
    facts = {
        "points": len(points),
        "since": points[0].year,
        "projected": trajectory.view(trajectory.end_year, projected),
    }
    if would_meet(trajectory, projected):
        return Escap.MAINTAIN, reason_with("trend-meets", trajectory, latest, **facts)
    if start is None:
        return unrated("no-baseline")
    if start.level == target:
        return unrated("target-equals-baseline", value=target)
    way = trajectory.level_direction * (target - start.level)
    gap = trajectory.off_by(projected) / (way if way > 0 else -way)
    label = next((label for label, most in CUT_OFFS.items() if compare(gap, most) <= 0), Escap.REVERSE)
    return label, reason_with("trend-gap", trajectory, latest, gap_share=gap, **facts)


def trend_value(points: Sequence[Observation], year: int) -> Number:
    """The weighted least-squares line through `points` in `year`; recent years weigh more.

    A year's weight is its place counted from the first point's year (1, 2, 3 …).
    """
    first = points[0].year
    return formulas.weighted_line(
        [(point.year, point.level, point.year - first + 1) for point in points],
        year,
    )


METHOD = Method(MethodName.ESCAP, tuple(Escap), rate, fixed(CUT_OFFS), pressing_from=Escap.ACCELERATE)
