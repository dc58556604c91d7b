"""What a rating method is, and what all of them share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction

from plancheck.assess.figures import Figures
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Reason
from plancheck.model.report import Form
from plancheck.model.target import Better, Comparator, MeasureKind
from plancheck.model.verdict import Label, Verdict
from plancheck.track.trajectory import Observation, Trajectory
from plancheck.values import dataclass

NOT_JUDGED = (Verdict.NO_DATA, Verdict.NOT_ASSESSABLE, Verdict.TRACKED)
"""Where no method judges, all of them say so alike."""

Outcome = tuple[Label, Reason]
CutOffs = Mapping[Label, Fraction]
"""From which figure on a label holds, best first; the figure is the method's own."""


@dataclass(frozen=True, slots=True)
class Method:
    """One rule for "on track"."""

    name: MethodName
    labels: tuple[Label, ...]
    """Those that judge, best first."""
    rate: Callable[[Trajectory, Figures, Thresholds], Outcome]
    """The label of a trajectory with the figures that it rests on; NOT_ASSESSABLE with why where there is none."""
    cut_offs: Callable[[Thresholds], CutOffs]
    """The bounds between the labels; only `schedule` takes them from the plan."""
    pressing_from: Label
    """The best of the labels that ask for something to be done; the worse ones do so as well."""
    neutral: Collection[Label] = ()
    """By these a kept limit or guard says nothing of progress beside another measure."""
    nearest_date: bool = False
    """Whether of several dates of one demand the nearest that is not yet past counts alone."""
    cap: Label | None = None
    """The best that is said of an indicator while one of its measures cannot be judged."""

    @property
    def good(self) -> tuple[Label, ...]:
        """Labels with which all is well, best first."""
        return self.labels[: self.labels.index(self.pressing_from)]

    @property
    def pressing(self) -> tuple[Label, ...]:
        """Labels that ask for something to be done, best first."""
        return self.labels[self.labels.index(self.pressing_from) :]

    @property
    def worst_first(self) -> tuple[Label, ...]:
        """All labels that can come out, the worst first and those that do not judge last."""
        return (*reversed(self.labels), *NOT_JUDGED)

    @property
    def best_first(self) -> tuple[Label, ...]:
        """The same with the good news first."""
        return (*self.labels, *NOT_JUDGED)


def fixed(cut_offs: CutOffs) -> Callable[[Thresholds], CutOffs]:
    """Cut-offs that no plan can move."""
    return lambda thresholds: cut_offs


def grade(value: Number, cut_offs: CutOffs, below: Label) -> Label:
    """The first label whose cut-off `value` reaches, else `below`."""
    return next((label for label, bound in cut_offs.items() if compare(value, bound) >= 0), below)


def unrated(code: str, **figures: object) -> Outcome:
    """No rating, and why."""
    return Verdict.NOT_ASSESSABLE, Reason(code, figures)


def without_value(trajectory: Trajectory, figures: Figures) -> Outcome:
    """No rating, because no year of the plan has a value."""
    if trajectory.adrift is not None:
        return Verdict.NOT_ASSESSABLE, adrift_reason(trajectory.measure.kind, trajectory.adrift.reason)
    if trajectory.lacks_first:
        return unrated("chain-not-begun", missing=trajectory.first_year)
    return unrated("no-actual", start_year=trajectory.first_year, as_of=figures.as_of)


def adrift_reason(kind: MeasureKind, reason: Reason) -> Reason:
    """Why a measure has no values at all; a missing baseline is told by what hangs on it."""
    if reason.code != "no-baseline":
        return reason
    return Reason("increase-without-baseline" if kind is MeasureKind.INCREASE else "rate-without-baseline")


def reason_with(code: str, trajectory: Trajectory, latest: Observation, **more: object) -> Reason:
    """A reason with the figures that every sentence may use: where it started, where it stands, what is asked."""
    demand = trajectory.demand
    figures: dict[str, object] = {
        "value": latest.value,
        "year": latest.year,
        "target": trajectory.target,
        "target_year": trajectory.end_year,
        "comparator": demand.comparator,
    }
    if demand.high is not None:
        figures["high"] = demand.high
    if trajectory.tolerance is not None:
        figures["tolerance"] = trajectory.tolerance
    if latest.known is not None:
        figures["known"] = latest.known
    if trajectory.measure.years:
        figures["by_year"] = True
    if trajectory.measure.kind is MeasureKind.YEARLY_CHANGE:
        figures["on_year"] = True
    if trajectory.other is not None:
        figures |= {"other": trajectory.other.indicator.name, "other_value": trajectory.other.value}
        figures["follows"] = trajectory.measure.follows
    if trajectory.start is not None:
        figures["baseline"] = trajectory.start.value
        figures["baseline_year"] = trajectory.start.year
    figures.update(more)
    return Reason(code, figures)


def reason_met(trajectory: Trajectory, figures: Figures, latest: Observation) -> Reason:
    """The reason of a target that is met, before its time or in it."""
    return reason_with("met" if figures.over else "met-early", trajectory, latest)


def yearly_change(trajectory: Trajectory, since: Number, **changes: Number) -> dict[str, object]:
    """Mean yearly changes for a reason, in the indicator's own unit.

    An index of chained rates has a level that nobody publishes: its changes are told as shares of where it stood.

    Args:
        trajectory: whose level changes.
        since: the level that the changes are counted from.
        changes: on the scale of the way, a year.
    """
    if not trajectory.logarithmic:
        return dict(changes)
    return {"chained": True, **{name: change / since for name, change in changes.items()}}


def course_of(trajectory: Trajectory, latest: Observation, change: Number, *, met: bool | None) -> int:
    """Whether a change of the level makes things better (+1), worse (−1) or neither (0).

    Where values may be too high as well as too low, what leads back is better, and as long as the demand is met there
    is no worse. What should be about a figure may come nearer to it from its better side.

    Args:
        trajectory: whose demand counts.
        latest: where it stands after the change.
        change: of the level, in any unit of time.
        met: whether the demand holds now.
    """
    demand = trajectory.demand
    if trajectory.form is Form.BUDGET:
        return 0  # a sum grows by being used, which is what it is for
    course = compare(change * trajectory.level_direction, 0)
    past = compare((latest.value - trajectory.target) * trajectory.direction, 0)
    if demand.comparator is Comparator.BETWEEN or demand.better is Better.NEAR:
        if met:
            return 0
        return -course if past > 0 else course
    return 0 if demand.comparator is Comparator.ABOUT and course < 0 <= past else course


def would_meet(trajectory: Trajectory, projected: Number) -> bool:
    """Whether the target year would meet its demand with a projected level."""
    year = trajectory.end_year
    return bool(trajectory.is_met(Observation(year, projected, trajectory.view(year, projected))))
