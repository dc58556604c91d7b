"""The method `dns`: the weather symbols of the German sustainable development strategy."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import (
    CutOffs,
    Method,
    Outcome,
    course_of,
    fixed,
    reason_with,
    unrated,
    without_value,
    would_meet,
    yearly_change,
)
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.quantity import Number, compare
from plancheck.model.verdict import Dns, Verdict
from plancheck.track.trajectory import Observation, Trajectory

CUT_OFFS: CutOffs = {Dns.SUN: Fraction(5, 100), Dns.SUN_CLOUD: Fraction(20, 100)}
"""Below the first miss it is sun, up to and with the second sun behind a cloud."""

MOST_POINTS = 6
LEAST_POINTS = 4


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> Outcome:
    """Whether the mean change of the last years, carried on in a straight line, leads to the target.

    What is due already (a limit each year, a target met early or in its own year) is judged by itself: met or not,
    and whether the mean change makes it better or worse.
    """
    latest, target = figures.latest, trajectory.target_level
    if latest is None:
        return without_value(trajectory, figures)
    if latest.known is not None and not figures.met:
        return Verdict.NOT_ASSESSABLE, trajectory.unknown_beyond.reason
    points = trajectory.history[-MOST_POINTS:]
    if len(points) < LEAST_POINTS:
        return unrated("method-needs-points", points=len(points), least=LEAST_POINTS)
    change = (points[-1].level - points[0].level) / (points[-1].year - points[0].year)
    course = course_of(trajectory, latest, change, met=figures.met)
    facts = {**yearly_change(trajectory, points[0].level, change=change), "since": points[0].year}
    due = figures.met or trajectory.has_left_range(latest) or latest.year >= trajectory.end_year
    if not trajectory.has_end or target is None or due:
        return _due(trajectory, figures, latest, course, facts)
    projected = latest.level + change * (trajectory.end_year - latest.year)
    facts["projected"] = trajectory.view(trajectory.end_year, projected)
    if course <= 0:
        return Dns.STORM, reason_with("change-wrong-way", trajectory, latest, **facts)
    # a strict bound that is just touched: nothing is left to go, and it goes the right way
    left = trajectory.level_direction * (target - latest.level)
    miss = trajectory.off_by(projected) / left if left else Fraction(0)
    code = "change-reaches" if would_meet(trajectory, projected) else "change-misses"
    return _by_miss(miss), reason_with(code, trajectory, latest, miss=max(miss, Fraction(0)), **facts)


def _by_miss(miss: Number) -> Dns:
    if compare(miss, CUT_OFFS[Dns.SUN]) < 0:
        return Dns.SUN
    return Dns.SUN_CLOUD if compare(miss, CUT_OFFS[Dns.SUN_CLOUD]) <= 0 else Dns.CLOUD


def _due(
    trajectory: Trajectory, figures: Figures, latest: Observation, course: int, facts: Mapping[str, object]
) -> Outcome:
    if figures.met:
        if course >= 0:
            return Dns.SUN, reason_with("met-not-worsening", trajectory, latest, **facts)
        return Dns.SUN_CLOUD, reason_with("met-worsening", trajectory, latest, **facts)
    if course > 0:
        return Dns.CLOUD, reason_with("not-met-improving", trajectory, latest, **facts)
    return Dns.STORM, reason_with("not-met-not-improving", trajectory, latest, **facts)


METHOD = Method(MethodName.DNS, tuple(Dns), rate, fixed(CUT_OFFS), pressing_from=Dns.CLOUD, nearest_date=True)
