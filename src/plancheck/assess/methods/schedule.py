"""The method `schedule` (时序进度): share of the way against share of the time."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from plancheck.assess.figures import Figures
from plancheck.assess.methods.base import CutOffs, Method, adrift_reason, reason_with
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Reason, Undefined
from plancheck.model.report import Form, LimitRecord
from plancheck.model.target import Comparator, MeasureKind
from plancheck.model.verdict import SEVERITY_ORDER, Verdict
from plancheck.track.trajectory import Observation, Trajectory

BUDGET_ON_TRACK = Fraction(105, 100)
"""Share used against share of the time, up to which a budget is as good as evenly used."""

BUDGET_BEHIND = Fraction(140, 100)
"""Up to which it may still be made to last."""


class _Codes(NamedTuple):
    """The reasons of what is held: at the end, and before it."""

    achieved: str
    missed: str
    kept: str
    broken: str


_GUARD = _Codes("guard-achieved", "guard-missed", "guard-kept", "guard-broken")
_NOTHING = _Codes("budget-achieved", "budget-overrun", "budget-kept", "budget-overrun")
_GROWTH = _Codes("growth-achieved", "growth-missed", "growth-kept", "growth-broken")
_MEAN = _Codes("mean-achieved", "mean-missed", "mean-kept", "mean-broken")
_RELATIVE = _Codes("relative-achieved", "relative-missed", "relative-kept", "relative-broken")


def rate(trajectory: Trajectory, figures: Figures, thresholds: Thresholds) -> tuple[Verdict, Reason]:
    """The verdict on a trajectory and the reason for it."""
    latest = figures.latest
    if latest is None:
        return _without_value(trajectory, figures)
    if figures.limit is not None and trajectory.form is Form.LIMIT:
        return _limit(trajectory, figures, latest, figures.limit)
    if figures.over and latest.year < trajectory.end_year and not trajectory.is_settled_by(latest):
        return _without_final_value(trajectory, latest)
    if figures.met is False and latest.known is not None and trajectory.only_grows:
        verdict = Verdict.MISSED if figures.over else Verdict.OFF_TRACK
        return verdict, reason_with("sum-past", trajectory, latest)
    if trajectory.form is Form.RUNNING:
        return _running(trajectory, figures, latest)
    if trajectory.form is Form.BUDGET:
        return _budget(trajectory, figures, latest)
    if trajectory.form is Form.GUARD:
        return _guard(trajectory, figures, latest)
    if figures.met is None:
        return Verdict.NOT_ASSESSABLE, reason_with("bound-cannot-tell", trajectory, latest)
    if figures.met and trajectory.ceiling is not None and not figures.over:
        room = trajectory.ceiling - latest.value
        return Verdict.ON_TRACK, reason_with("sum-within", trajectory, latest, room=room)
    if figures.met:
        return Verdict.ACHIEVED, reason_with("met" if figures.over else "met-early", trajectory, latest)
    if figures.over and latest.known is not None:
        return Verdict.MISSED, reason_with("missed-by-bound", trajectory, latest)
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
    if trajectory.lacks_first:
        return Verdict.NOT_ASSESSABLE, Reason("chain-not-begun", {"missing": trajectory.first_year})
    if figures.over:
        return Verdict.NO_DATA, Reason("no-final-actual", {"target_year": trajectory.end_year})
    return Verdict.NO_DATA, Reason("no-actual", {"start_year": trajectory.first_year, "as_of": figures.as_of})


def _without_final_value(trajectory: Trajectory, latest: Observation) -> tuple[Verdict, Reason]:
    """The span is over, and the value of its last year does not exist: which figure is missing for it."""
    if trajectory.chain_ended is not None:
        missing = trajectory.chain_ended
        return Verdict.NOT_ASSESSABLE, reason_with("no-final-chain", trajectory, latest, missing=missing)
    other = trajectory.other
    if other is not None and other.latest < trajectory.end_year:
        return Verdict.NOT_ASSESSABLE, reason_with("no-final-other", trajectory, latest, id=other.indicator.id)
    return Verdict.NO_DATA, reason_with("no-final-actual", trajectory, latest)


def _guard(trajectory: Trajectory, figures: Figures, latest: Observation) -> tuple[Verdict, Reason]:
    """What is to be held; a mean growth that standing still would keep is held against the path year by year."""
    if figures.met is None:
        return Verdict.NOT_ASSESSABLE, reason_with("bound-cannot-tell", trajectory, latest)
    if trajectory.measure.kind is MeasureKind.TOTAL and trajectory.direction < 0:
        return _held(_NOTHING, trajectory, figures, latest)  # a sum has no baseline that could have met it
    return _held(_GUARD if trajectory.level_bounds is None else _GROWTH, trajectory, figures, latest)


def _running(trajectory: Trajectory, figures: Figures, latest: Observation) -> tuple[Verdict, Reason]:
    """What has come together so far: a mean, or a value beside that of another series."""
    return _held(_MEAN if trajectory.other is None else _RELATIVE, trajectory, figures, latest)


def _held(codes: _Codes, trajectory: Trajectory, figures: Figures, latest: Observation) -> tuple[Verdict, Reason]:
    if figures.over:
        code, verdict = (codes.achieved, Verdict.ACHIEVED) if figures.met else (codes.missed, Verdict.MISSED)
    else:
        code, verdict = (codes.kept, Verdict.ON_TRACK) if figures.met else (codes.broken, Verdict.OFF_TRACK)
    return verdict, reason_with(code, trajectory, latest, gap=figures.gap)


def _budget(trajectory: Trajectory, figures: Figures, latest: Observation) -> tuple[Verdict, Reason]:
    """A sum that may not be used up early: share used against share of the time, or against what is planned by then."""
    facts = {"used": figures.progress, "expected_progress": figures.expected_progress, "pace": figures.pace}
    if trajectory.path:
        facts.update(planned=figures.expected_value)
    if not figures.met:
        verdict = Verdict.MISSED if figures.over else Verdict.OFF_TRACK
        return verdict, reason_with("budget-overrun", trajectory, latest, gap=figures.gap)
    if figures.over:
        return Verdict.ACHIEVED, reason_with("budget-achieved", trajectory, latest)
    due = figures.expected_progress
    if isinstance(figures.pace, Undefined) or isinstance(due, Undefined) or due <= 0:  # nothing is to be used yet
        nothing = compare(latest.value, 0) <= 0
        code, verdict = ("budget-lasts", Verdict.ON_TRACK) if nothing else ("budget-fast", Verdict.OFF_TRACK)
        return verdict, reason_with(code, trajectory, latest, **facts)
    if compare(figures.pace, 1) <= 0:
        return Verdict.ON_TRACK, reason_with("budget-lasts", trajectory, latest, **facts)
    if compare(figures.pace, BUDGET_ON_TRACK) <= 0:
        allowed = {**facts, "allowed": BUDGET_ON_TRACK}
        return Verdict.ON_TRACK, reason_with("budget-near", trajectory, latest, **allowed)
    verdict = Verdict.BEHIND if compare(figures.pace, BUDGET_BEHIND) <= 0 else Verdict.OFF_TRACK
    return verdict, reason_with("budget-fast", trajectory, latest, **facts)


def _under_way(
    trajectory: Trajectory, figures: Figures, latest: Observation, thresholds: Thresholds
) -> tuple[Verdict, Reason]:
    """Not met and not over: the start lies on the other side of the target, so the way has a wanted direction."""
    start = trajectory.start
    if latest.known is not None:
        return Verdict.NOT_ASSESSABLE, reason_with("bound-not-met", trajectory, latest)
    # a path that leaves the way has its own directions: there the values planned are what counts
    turned = start is not None and (
        latest.value < start.value if trajectory.direction > 0 else latest.value > start.value
    )
    if turned and not trajectory.path_leaves_the_way:
        code = "wrong-way" if trajectory.level_bounds is None else "growth-wrong-way"
        return Verdict.OFF_TRACK, reason_with(code, trajectory, latest)
    if trajectory.has_left_range(latest):
        return Verdict.OFF_TRACK, reason_with("beyond-range", trajectory, latest)
    if figures.expected_progress == 0 or (start is not None and start.level == trajectory.target_level):
        return Verdict.ON_TRACK, reason_with("nothing-expected", trajectory, latest)
    if isinstance(figures.pace, Undefined):
        if start is None:
            return Verdict.NOT_ASSESSABLE, reason_with("no-baseline", trajectory, latest)
        return Verdict.NOT_ASSESSABLE, figures.pace.reason
    code = "pace-of-values" if trajectory.path_leaves_the_way else "pace"
    verdict = by_pace(figures.pace, thresholds)
    if verdict in (Verdict.BEHIND, Verdict.OFF_TRACK) and _ends_within(trajectory, figures.pace):
        code, verdict = "pace-within", Verdict.ON_TRACK
    return verdict, reason_with(
        code,
        trajectory,
        latest,
        progress=figures.progress,
        expected_progress=figures.expected_progress,
        expected_value=figures.expected_value,
        pace=figures.pace,
    )


def _ends_within(trajectory: Trajectory, pace: Number) -> bool:
    """Whether who goes on at this pace ends about the figure: short of it, but within the tolerance."""
    start, target, ends = trajectory.start, trajectory.target_level, trajectory.end_levels
    if trajectory.demand.comparator is not Comparator.ABOUT or start is None or target is None or ends is None:
        return False
    if trajectory.path_leaves_the_way:
        return False
    if trajectory.logarithmic:
        return ends.hold(float(start.level) * (float(target) / float(start.level)) ** float(pace))
    return ends.hold(start.level + pace * (target - start.level))


def _limit(
    trajectory: Trajectory, figures: Figures, latest: Observation, record: LimitRecord
) -> tuple[Verdict, Reason]:
    facts = {
        "kept": record.kept,
        "years": record.years,
        "broken": record.broken,
        "missing": record.missing,
    }
    earlier = {**facts, "of_years": True}  # what was broken need not be the demand of the latest year
    if figures.over:
        if record.broken:
            return Verdict.MISSED, reason_with("limit-missed", trajectory, latest, **earlier)
        if trajectory.end_year in record.missing:
            return _without_final_value(trajectory, latest)
        if record.missing:
            return Verdict.NOT_ASSESSABLE, reason_with("limit-incomplete", trajectory, latest, **facts)
        return Verdict.ACHIEVED, reason_with("limit-achieved", trajectory, latest, **facts)
    if figures.met is False:
        return Verdict.OFF_TRACK, reason_with("limit-broken", trajectory, latest, **facts)
    if record.broken:
        return Verdict.BEHIND, reason_with("limit-broken-earlier", trajectory, latest, **earlier)
    if figures.met is None:
        return Verdict.NOT_ASSESSABLE, reason_with("bound-cannot-tell", trajectory, latest)
    return Verdict.ON_TRACK, reason_with("limit-kept", trajectory, latest, **facts)


METHOD = Method(
    MethodName.SCHEDULE,
    tuple(reversed(SEVERITY_ORDER)),
    rate,
    cut_offs,
    pressing_from=Verdict.BEHIND,
    neutral=(Verdict.ON_TRACK, Verdict.ACHIEVED),
    cap=Verdict.ON_TRACK,
)
