"""What has moved between two years: both judged with the figures known today, each by what was in force in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from plancheck.assess.methods import METHODS
from plancheck.model.actual import State
from plancheck.model.plan import MethodName
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.model.target import Revision
from plancheck.model.verdict import Label
from plancheck.track.versions import deciding
from plancheck.values import dataclass


class Move(StrEnum):
    """Which way a verdict has gone, in the order in which it is told: the bad news first."""

    WORSE = "worse"
    OTHER = "other"
    """From or to a verdict that does not judge, such as one for want of data: neither better nor worse."""
    BETTER = "better"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """An indicator then and now."""

    then: IndicatorResult
    now: IndicatorResult
    move: Move
    steps: int
    """By how many labels of the method it has become better; negative where it is worse, 0 where it cannot be said."""
    revisions: tuple[Revision, ...] = ()
    """Decisions on target or baseline that have come into force in between."""

    @property
    def figure_revised(self) -> bool:
        """Whether the figure that it was judged by then has been revised by its source."""
        return self.then.actual is not None and self.then.actual.state is State.REVISED

    @property
    def has_moved(self) -> bool:
        """Whether there is anything to tell beyond another year's figure."""
        return self.move is not Move.SAME or bool(self.revisions) or self.figure_revised


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A task then and now."""

    then: TaskResult
    now: TaskResult
    move: Move
    steps: int

    @property
    def has_moved(self) -> bool:
        """Whether its verdict or what is reported of its state has changed."""
        return self.move is not Move.SAME or _state(self.then) != _state(self.now)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a report shows, then and now: in each list the worst first, what stands as it stood last."""

    since: int
    indicators: tuple[IndicatorChange, ...]
    tasks: tuple[TaskChange, ...]


def changes(then: Report, now: Report) -> Changes:
    """What has moved in what `now` shows.

    Args:
        then: the whole plan judged in the earlier year.
        now: the plan judged by the same method in the later year, or a part of it.
    """
    before = {result.indicator.id: result for result in then.indicators}
    tasks_before = {result.task.id: result for result in then.tasks}
    ranks = _ranks(now.method)
    indicators = [
        _indicator_change(before[result.indicator.id], result, then.as_of, now.as_of, ranks)
        for result in now.indicators
    ]
    task_ranks = _ranks(MethodName.SCHEDULE)
    tasks = [_task_change(tasks_before[result.task.id], result, task_ranks) for result in now.tasks]
    return Changes(
        then.as_of,
        tuple(sorted(indicators, key=lambda change: (_ORDER[change.move], change.steps, not change.has_moved))),
        tuple(sorted(tasks, key=lambda change: (_ORDER[change.move], change.steps, not change.has_moved))),
    )


_ORDER = {move: position for position, move in enumerate(Move)}


def _ranks(method: MethodName) -> Mapping[Label, int]:
    """The labels that judge, the worst at 0."""
    return {label: rank for rank, label in enumerate(reversed(METHODS[method].labels))}


def _move(then: Label, now: Label, ranks: Mapping[Label, int]) -> tuple[Move, int]:
    if then == now:
        return Move.SAME, 0
    if then not in ranks or now not in ranks:
        return Move.OTHER, 0
    steps = ranks[now] - ranks[then]
    return (Move.BETTER if steps > 0 else Move.WORSE), steps


def _indicator_change(
    then: IndicatorResult, now: IndicatorResult, since: int, as_of: int, ranks: Mapping[Label, int]
) -> IndicatorChange:
    move, steps = _move(then.verdict, now.verdict, ranks)
    new: Sequence[Revision] = [one for one in deciding(now.original, as_of) if one.year > since]
    return IndicatorChange(then, now, move, steps, tuple(new))


def _task_change(then: TaskResult, now: TaskResult, ranks: Mapping[Label, int]) -> TaskChange:
    move, steps = _move(then.verdict, now.verdict, ranks)
    return TaskChange(then, now, move, steps)


def _state(result: TaskResult) -> object:
    return result.report.state if result.report else None
