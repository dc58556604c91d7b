"""The method `schedule` (时序进度): share of the way against share of the time."""

from __future__ import annotations

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import CutOffs, Method, adrift_reason, reason_with
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Reason, Undefined
from plancheck.model.report import LimitRecord
from plancheck.model.verdict import SEVERITY_ORDER, Verdict
from plancheck.track.trajectory import Form, Observation, Trajectory


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> tuple[Verdict, Reason]:
    """The verdict on a trajectory and the reason for it."""
    latest = figures.latest
    if latest is None:
        return _without_value(trajectory, figures)
    if figures.limit is not None:
        return _limit(trajectory, figures, latest, figures.limit)
    if figures.over and latest.year < trajectory.end_year:
        return Verdict.NO_DATA, reason_with("no-final-actual", trajectory, latest)
    if trajectory.form is Form.GUARD:
        return _guard(trajectory, figures, latest)
    if figures.met:
        return Verdict.ACHIEVED, reason_with("met" if figures.over else "met-early", trajectory, latest)
    if figures.over:
        return Verdict.MISSED, reason_with("missed", trajectory, latest, gap=figures.gap)
    return _under_way(trajectory, figures, latest, thresholds)


def by_pace(pace: Number, thresholds: Thresholds) -> Verdict:
    """The verdict on a pace: ahead, on track, behind or off track, each from its threshold on."""
    if compare(pace, thresholds.ahead) >= 0:
        return Verdict.AHEAD
    if compare(pace, thresholds.on_track) >= 0:
        return Verdict.ON_TRACK
    if compare(pace, thresholds.behind) >= 0:
        return Verdict.BEHIND
    return Verdict.OFF_TRACK


def cut_offs(thresholds: Thresholds) -> CutOffs:
    """The paces from which on the plan speaks of each verdict."""
    return {
        Verdict.AHEAD: thresholds.ahead,
        Verdict.ON_TRACK: thresholds.on_track,
        Verdict.BEHIND: thresholds.behind,
    }


def _without_value(trajectory: Trajectory, figures: Figures) -> tuple[Verdict, Reason]:
    if trajectory.adrift is not None:
        return Verdict.NOT_ASSESSABLE, adrift_reason(trajectory.measure.kind, trajectory.adrift.reason)
    if figures.over:
        return Verdict.NO_DATA, Reason("no-final-actual", {"target_year": trajectory.end_year})
    return Verdict.NO_DATA, Reason("no-actual", {"start_year": trajectory.first_year, "as_of": figures.as_of})


def _guard(trajectory: Trajectory, figures: Figures, latest: Observation) -> tuple[Verdict, Reason]:
    if trajectory.asked_level is not None:
        return _growth_guard(trajectory, figures, latest)
    if figures.over:
        code, verdict = ("guard-achieved", Verdict.ACHIEVED) if figures.met else ("guard-missed", Verdict.MISSED)
    else:
        code, verdict = ("guard-kept", Verdict.ON_TRACK) if figures.met else ("guard-broken", Verdict.OFF_TRACK)
    return verdict, reason_with(code, trajectory, latest)


def _growth_guard(trajectory: Trajectory, figures: Figures, latest: Observation) -> tuple[Verdict, Reason]:
    """A mean growth that standing still would keep, such as a ceiling: it is held against the path year by year."""
    if figures.over:
        code, verdict = ("growth-achieved", Verdict.ACHIEVED) if figures.met else ("growth-missed", Verdict.MISSED)
    else:
        code, verdict = ("growth-kept", Verdict.ON_TRACK) if figures.met else ("growth-broken", Verdict.OFF_TRACK)
    return verdict, reason_with(code, trajectory, latest)


def _under_way(
    trajectory: Trajectory, figures: Figures, latest: Observation, thresholds: Thresholds
) -> tuple[Verdict, Reason]:
    """Not met and not over: the start lies on the other side of the target, so the way has a wanted direction."""
    start = trajectory.start
    if start is not None and (latest.value - start.value) * trajectory.demand.direction < 0:
        code = "wrong-way" if trajectory.asked_level is None else "growth-wrong-way"
        return Verdict.OFF_TRACK, reason_with(code, trajectory, latest)
    if figures.expected_progress == 0 or (start is not None and start.level == trajectory.target_level):
        return Verdict.ON_TRACK, reason_with("nothing-expected", trajectory, latest)
    if isinstance(figures.pace, Undefined):
        if start is None:
            return Verdict.NOT_ASSESSABLE, reason_with("no-baseline", trajectory, latest)
        return Verdict.NOT_ASSESSABLE, figures.pace.reason
    return by_pace(figures.pace, thresholds), reason_with(
        "pace",
        trajectory,
        latest,
        progress=figures.progress,
        expected_progress=figures.expected_progress,
        pace=figures.pace,
    )


def _limit(
    trajectory: Trajectory, figures: Figures, latest: Observation, record: LimitRecord
) -> tuple[Verdict, Reason]:
    facts = {
        "kept": record.kept,
        "years": record.years,
        "broken": record.broken,
        "missing": record.missing,
        "worst_year": record.worst_year,
    }
    if figures.over:
        if record.broken:
            return Verdict.MISSED, reason_with("limit-missed", trajectory, latest, **facts)
        if latest.year < trajectory.end_year:
            return Verdict.NO_DATA, reason_with("no-final-actual", trajectory, latest)
        if record.missing:
            return Verdict.NOT_ASSESSABLE, reason_with("limit-incomplete", trajectory, latest, **facts)
        return Verdict.ACHIEVED, reason_with("limit-achieved", trajectory, latest, **facts)
    if not figures.met:
        return Verdict.OFF_TRACK, reason_with("limit-broken", trajectory, latest, **facts)
    if record.broken:
        return Verdict.BEHIND, reason_with("limit-broken-earlier", trajectory, latest, **facts)
    return Verdict.ON_TRACK, reason_with("limit-kept", trajectory, latest, **facts)


METHOD = Method(
    MethodName.SCHEDULE,
    tuple(reversed(SEVERITY_ORDER)),
    rate,
    cut_offs,
    neutral=(Verdict.ON_TRACK, Verdict.ACHIEVED),
    cap=Verdict.ON_TRACK,
)
