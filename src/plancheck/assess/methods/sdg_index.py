"""The method `sdg-index`: linear pace over the linear pace required, by the SDG Index."""

from __future__ import annotations

from fractions import Fraction

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import (
    CutOffs,
    Method,
    Outcome,
    course_of,
    fixed,
    grade,
    reason_with,
    unrated,
    without_value,
    yearly_change,
)
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.quantity import compare
from plancheck.model.report import Form
from plancheck.model.verdict import SdgIndex, Verdict
from plancheck.track.trajectory import Trajectory

CUT_OFFS: CutOffs = {
    SdgIndex.ON_TRACK: Fraction(1),
    SdgIndex.MODERATELY_IMPROVING: Fraction(50, 100),
    SdgIndex.STAGNATING: Fraction(0),
}


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> Outcome:
    """Yearly change so far over the yearly change that the target needs, both from the baseline.

    Where the baseline already met the target there is no pace to ask for: what has not got worse is on track, what
    has is decreasing, so that "achieved" does not hide a decline.
    """
    latest, start, target = figures.latest, trajectory.start, trajectory.target_level
    if latest is None:
        return without_value(trajectory, figures)
    if not trajectory.has_end:
        return unrated("is-limit")
    if latest.known is not None:
        return Verdict.NOT_ASSESSABLE, trajectory.unknown_beyond.reason
    if start is None or target is None:
        return unrated("no-baseline")
    elapsed, span = latest.year - start.year, trajectory.end_year - start.year
    if elapsed < 1 or span < 1:
        return unrated("no-time-elapsed")
    change = (latest.level - start.level) / elapsed
    if trajectory.form is Form.GUARD:
        told = yearly_change(trajectory, start.level, change=change)
        if course_of(trajectory, latest, change, met=figures.met) >= 0:
            return SdgIndex.ON_TRACK, reason_with("held-not-declining", trajectory, latest, **told)
        return SdgIndex.DECREASING, reason_with("held-declining", trajectory, latest, **told)
    if trajectory.has_left_range(latest) and not figures.met:
        return Verdict.NOT_ASSESSABLE, reason_with("beyond-range", trajectory, latest)
    if target == start.level:
        return unrated("target-equals-baseline", value=target)
    required = (target - start.level) / span
    ratio = change / required
    told = yearly_change(trajectory, start.level, change=change, required=required)
    reason = reason_with("linear-ratio", trajectory, latest, ratio=ratio, **told)
    if figures.met and compare(ratio, 0) >= 0:  # with a tolerance, short of the stated figure
        return SdgIndex.ON_TRACK, reason
    return grade(ratio, CUT_OFFS, SdgIndex.DECREASING), reason


METHOD = Method(
    MethodName.SDG_INDEX, tuple(SdgIndex), rate, fixed(CUT_OFFS), pressing_from=SdgIndex.MODERATELY_IMPROVING
)
