"""The method `eurostat`: observed over required growth rate, by Eurostat's SDG monitoring reports."""

from __future__ import annotations

from fractions import Fraction

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import (
    CutOffs,
    Method,
    Outcome,
    fixed,
    grade,
    reason_with,
    without_value,
)
from plancheck.assess.methods.growth import growth_ratio
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.reason import Undefined
from plancheck.model.report import Form
from plancheck.model.verdict import Eurostat, Verdict
from plancheck.track.trajectory import Trajectory, no_way

CUT_OFFS: CutOffs = {
    Eurostat.SIGNIFICANT_PROGRESS: Fraction(95, 100),
    Eurostat.MODERATE_PROGRESS: Fraction(60, 100),
    Eurostat.INSUFFICIENT_PROGRESS: Fraction(0),
}


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> Outcome:
    """The ratio of the growth rates from the baseline to the latest value.

    The rule knows a way towards a target only: where the baseline already met it, "moving away" would be said of a
    value that still does.
    """
    latest = figures.latest
    if latest is None:
        return without_value(trajectory, figures)
    if trajectory.form is not Form.WAY:
        return Verdict.NOT_ASSESSABLE, no_way(trajectory.form).reason
    if latest.known is not None:
        return Verdict.NOT_ASSESSABLE, trajectory.unknown_beyond.reason
    if trajectory.has_left_range(latest) and not figures.met:
        return Verdict.NOT_ASSESSABLE, reason_with("beyond-range", trajectory, latest)
    found = growth_ratio(trajectory, latest)
    if isinstance(found, Undefined):
        return Verdict.NOT_ASSESSABLE, found.reason
    label = grade(found.ratio, CUT_OFFS, Eurostat.MOVING_AWAY)
    return label, reason_with("growth-ratio", trajectory, latest, **found._asdict())


METHOD = Method(MethodName.EUROSTAT, tuple(Eurostat), rate, fixed(CUT_OFFS), pressing_from=Eurostat.MODERATE_PROGRESS)
