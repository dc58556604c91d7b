"""The shape of `actuals/YEAR.yaml`: the figures and the state of the tasks in one year."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.shape.base import FAILED, Failed, Shape
from plancheck.load.shape.containers import Either, Keyed, MappingOf, Then
from plancheck.load.shape.number import NUMBER, Number
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import MONTH, YEAR
from plancheck.load.shape.words import TEXT, Choice
from plancheck.load.shares import PART, WHOLE, form_of, share_of
from plancheck.load.targets.further import LABELS
from plancheck.model.actual import State, TaskState
from plancheck.model.place import Place
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import Comparator
from plancheck.model.text import Text
from plancheck.model.verdict import Verdict
from plancheck.values import dataclass


class Growth(NamedTuple):
    """Only the growth of the year in %: the value follows from that of the year before."""

    rate: Quantity


class Figure(NamedTuple):
    """A reported figure as written."""

    value: Quantity | Share | Growth
    place: Place
    state: State = State.FINAL
    source: Text | None = None
    note: Text | None = None
    since: int | None = None
    through: tuple[int, int] | None = None
    bound: Comparator | None = None


class Said(NamedTuple):
    """What people say of a demand in words."""

    verdict: Verdict
    place: Place
    evidence: Text | None = None
    source: Text | None = None


class Progress(NamedTuple):
    """The report of a task as written."""

    state: TaskState
    share: Fraction | None = None
    source: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class YearFile:
    """A whole file of actuals."""

    year: int | None
    year_place: Place | None
    source: Text | None
    through: tuple[int, int] | None
    through_place: Place | None
    figures: Mapping[str, Keyed[Figure | Said]]
    progress: Mapping[str, Keyed[Progress]]
    unread: Mapping[str, Place] | None
    """Ids of the figures that cannot be read, with their places; None where none of them can be."""
    unread_progress: Mapping[str, Place]
    """The same for reports on tasks."""


VALUE = Field("value", NUMBER)
STATE_WORDS = {"快报": State.FLASH, "初步": State.PRELIMINARY, "最终": State.FINAL, "修订": State.REVISED}
STATE = Field("state", Choice(State, STATE_WORDS))
SOURCE = Field("source", TEXT)
NOTE = Field("note", TEXT)


GROWTH = Field("growth", NUMBER)
SINCE = Field("since", YEAR)
THROUGH = Field("through", MONTH)
BOUNDS: Mapping[Comparator, Field[Quantity]] = {
    comparator: Field(comparator.value, NUMBER)
    for comparator in (Comparator.AT_LEAST, Comparator.ABOVE, Comparator.AT_MOST, Comparator.BELOW)
}
ASSESSED = Field("assessed", Choice(Verdict, LABELS))
EVIDENCE = Field("evidence", TEXT)

_FORMS = (VALUE, PART, GROWTH, *BOUNDS.values(), ASSESSED)
"""What a figure can be: one of these."""


def _figure(values: Values) -> Figure | Said | Failed:
    """A value, part and whole, a growth, a bound, or what people say."""
    form = form_of(values, _FORMS)
    if form is None or not values.sound(*_FORMS, WHOLE, STATE, SINCE, THROUGH):
        return FAILED
    place = values.place(form)
    verdict = values.get(ASSESSED)
    if verdict is not None:
        return Said(verdict, place, values.get(EVIDENCE) or values.get(NOTE), values.get(SOURCE))
    value, bound = _value(values)
    if value is None:
        return FAILED
    return Figure(
        value,
        place,
        values.get(STATE) or State.FINAL,
        values.get(SOURCE),
        values.get(NOTE),
        values.get(SINCE),
        values.get(THROUGH),
        bound,
    )


def _value(values: Values) -> tuple[Quantity | Share | Growth | None, Comparator | None]:
    """The figure, and how the true one stands to it where it is only a bound."""
    share, growth = share_of(values), values.get(GROWTH)
    if share is not None:
        return share, None
    if growth is not None:
        return Growth(growth), None
    for comparator, field in BOUNDS.items():
        bound = values.get(field)
        if bound is not None:
            return bound, comparator
    return values.get(VALUE), None


FIGURE: Shape[Figure | Said] = Either(
    Then(NUMBER, lambda quantity, node, at: Figure(quantity, at.place(node))),
    mapping=Record(
        "figure",
        (VALUE, PART, WHOLE, GROWTH, *BOUNDS.values(), SINCE, THROUGH, STATE, ASSESSED, EVIDENCE, SOURCE, NOTE),
        _figure,
        schema={
            "oneOf": [
                *({"required": [field.name]} for field in _FORMS if field is not PART),
                {"required": [PART.name, WHOLE.name]},
            ]
        },
        also_called={"total": "whole", "status": "state"},
    ),
)

TASK_STATE_WORDS = {
    "未开始": TaskState.NOT_STARTED,
    "未启动": TaskState.NOT_STARTED,
    "进行中": TaskState.IN_PROGRESS,
    "在建": TaskState.IN_PROGRESS,
    "推进中": TaskState.IN_PROGRESS,
    "started": TaskState.IN_PROGRESS,
    "ongoing": TaskState.IN_PROGRESS,
    "完成": TaskState.DONE,
    "已完成": TaskState.DONE,
    "completed": TaskState.DONE,
    "finished": TaskState.DONE,
    "取消": TaskState.DROPPED,
    "cancelled": TaskState.DROPPED,
}
_TASK_STATE: Choice[TaskState] = Choice(TaskState, TASK_STATE_WORDS)
TASK_STATE = Field("state", _TASK_STATE, required=True)
PROGRESS = Field("progress", Number(0, 100))


def _progress(values: Values) -> Progress | Failed:
    state = values.get(TASK_STATE)
    if state is None or not values.sound(PROGRESS):
        return FAILED
    percent = values.get(PROGRESS)
    share = None if percent is None else percent.value / 100
    return Progress(state, share, values.get(SOURCE), values.get(NOTE))


TASK_REPORT = Either(
    Then(_TASK_STATE, lambda state, node, at: Progress(state)),
    mapping=Record(
        "task_report",
        (TASK_STATE, PROGRESS, SOURCE, NOTE),
        _progress,
        also_called={"status": "state"},
    ),
)

YEAR_FIELD = Field("year", YEAR, required=True)
FILE_THROUGH = Field("through", MONTH)
FILE_SOURCE = Field("source", TEXT)
VALUES = Field("values", MappingOf(FIGURE, "indicator_ids"))
TASKS = Field("tasks", MappingOf(TASK_REPORT, "task_ids"))


def _year_file(values: Values) -> YearFile:
    figures = values.get(VALUES) or {}
    if (
        values.sound(YEAR_FIELD, FILE_SOURCE)
        and not values.written(FILE_SOURCE)
        and any(keyed.value.source is None for keyed in figures.values())
    ):
        values.warn("PC029", YEAR_FIELD, FILE_SOURCE.name, hint="add_source")
    return YearFile(
        year=values.get(YEAR_FIELD),
        year_place=values.place(YEAR_FIELD) if values.written(YEAR_FIELD) else None,
        source=values.get(FILE_SOURCE),
        through=values.get(FILE_THROUGH),
        through_place=values.place(FILE_THROUGH) if values.written(FILE_THROUGH) else None,
        figures=figures,
        progress=values.get(TASKS) or {},
        unread={} if values.sound(VALUES) else _unread(values, VALUES, figures),
        unread_progress={} if values.sound(TASKS) else _unread(values, TASKS, values.get(TASKS) or {}) or {},
    )


def _unread(values: Values, field: Field[Any], read: Mapping[str, object]) -> Mapping[str, Place] | None:
    node = values.node(field) if values.written(field) else None
    if not isinstance(node, MappingNode):
        return None
    return {name: values.at.place(key) for name, (key, _) in node.entries.items() if name not in read}


ACTUALS = Record(
    "actuals",
    (YEAR_FIELD, FILE_THROUGH, FILE_SOURCE, VALUES, TASKS),
    _year_file,
    in_place=True,
    also_called={"actuals": "values", "indicators": "values", "年份": "year", "年度": "year", "来源": "source"}
    | {"数据来源": "source", "数值": "values", "指标": "values", "任务": "tasks"},
)
