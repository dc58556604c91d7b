"""The method `open-sdg`: observed over required growth rate, by the Open SDG progress methodology."""

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
from plancheck.assess.methods.growth import growth_ratio
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.reason import Undefined
from plancheck.model.verdict import OpenSdg, Verdict
from plancheck.track.trajectory import Trajectory

CUT_OFFS: CutOffs = {
    OpenSdg.SUBSTANTIAL_PROGRESS: Fraction(95, 100),
    OpenSdg.MODERATE_PROGRESS: Fraction(60, 100),
    OpenSdg.LIMITED_PROGRESS: Fraction(0),
}


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> Outcome:
    """A target that is met comes first; else the ratio of the growth rates decides."""
    latest = figures.latest
    if latest is None:
        return without_value(trajectory, figures)
    if not trajectory.has_end:
        return unrated("is-limit")
    if figures.met:
        return OpenSdg.TARGET_ACHIEVED, reason_met(trajectory, figures, latest)
    if latest.known is not None:
        return Verdict.NOT_ASSESSABLE, trajectory.unknown_beyond.reason
    if trajectory.has_left_range(latest):
        return Verdict.NOT_ASSESSABLE, reason_with("beyond-range", trajectory, latest)
    found = growth_ratio(trajectory, latest)
    if isinstance(found, Undefined):
        return Verdict.NOT_ASSESSABLE, found.reason
    label = grade(found.ratio, CUT_OFFS, OpenSdg.DETERIORATION)
    return label, reason_with("growth-ratio", trajectory, latest, **found._asdict())


METHOD = Method(MethodName.OPEN_SDG, tuple(OpenSdg), rate, fixed(CUT_OFFS), pressing_from=OpenSdg.MODERATE_PROGRESS)
