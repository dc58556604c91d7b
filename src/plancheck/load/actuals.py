"""The shape of `actuals/YEAR.yaml`: the figures and the state of the tasks in one year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from plancheck.load.shape.base import FAILED, Failed
from plancheck.load.shape.containers import Either, Keyed, MappingOf, Then
from plancheck.load.shape.number import NUMBER, Number
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import YEAR
from plancheck.load.shape.words import TEXT, Choice
from plancheck.model.actual import State, TaskState
from plancheck.model.place import Place
from plancheck.model.quantity import Quantity
from plancheck.model.text import Text


class Share(NamedTuple):
    """A part of a whole: what it is in the indicator's unit, only the targets can tell."""

    part: Quantity
    whole: Quantity


class Figure(NamedTuple):
    """A reported figure as written."""

    value: Quantity | Share
    place: Place
    state: State = State.FINAL
    source: Text | None = None
    note: Text | None = None


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
    figures: Mapping[str, Keyed[Figure]]
    progress: Mapping[str, Keyed[Progress]]


VALUE = Field("value", NUMBER, "The figure, in the indicator's unit.")
PART = Field("part", Number(least=0), "How many there are, where the unit is % or ‰.")
WHOLE = Field("whole", Number(least=0), "Of how many.")
STATE = Field(
    "state",
    Choice(State, {"快报": State.FLASH, "初步": State.PRELIMINARY, "最终": State.FINAL, "修订": State.REVISED}),
    "How final it is: flash, preliminary, final (unless said otherwise) or revised.",
)
SOURCE = Field("source", TEXT, "Where the figure comes from, if not from the file's source.")
NOTE = Field("note", TEXT, "A remark.")


def _figure(values: Values) -> Figure | Failed:
    """A value, or part and whole."""
    shared = [field for field in (PART, WHOLE) if values.written(field)]
    if values.written(VALUE) and shared:
        return values.fault("PC028.both", shared[0], hint="value_or_share")
    if not shared and not values.written(VALUE) and values.sound(VALUE, PART, WHOLE):
        values.at.missing(VALUE.name)
    for field in (PART, WHOLE):
        if shared and not values.written(field) and values.sound(field):
            values.at.missing(field.name)
    value, part, whole = values.get(VALUE), values.get(PART), values.get(WHOLE)
    if whole is not None and whole.value == 0:
        return values.fault("PC028.zero", WHOLE, hint="leave_line_out")
    if not values.sound(VALUE, PART, WHOLE, STATE):
        return FAILED
    state = values.get(STATE) or State.FINAL
    source, note = values.get(SOURCE), values.get(NOTE)
    if value is not None:
        return Figure(value, values.place(VALUE), state, source, note)
    if part is not None and whole is not None:
        return Figure(Share(part, whole), values.place(PART), state, source, note)
    return FAILED


FIGURE = Either(
    Then(NUMBER, lambda quantity, node, at: Figure(quantity, at.place(node))),
    mapping=Record(
        "figure",
        "A figure with what is to be said of it: its value, or part and whole of a share.",
        (VALUE, PART, WHOLE, STATE, SOURCE, NOTE),
        _figure,
        schema={"oneOf": [{"required": [VALUE.name]}, {"required": [PART.name, WHOLE.name]}]},
        also_called={"total": "whole", "status": "state"},
    ),
)

_TASK_STATE: Choice[TaskState] = Choice(
    TaskState,
    {
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
    },
)
TASK_STATE = Field("state", _TASK_STATE, "not_started, in_progress, done or dropped.", required=True)
PROGRESS = Field("progress", Number(0, 100), "How much of the work is done, in percent.")


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
        "Where a task stands.",
        (TASK_STATE, PROGRESS, SOURCE, NOTE),
        _progress,
        also_called={"status": "state"},
    ),
)

YEAR_FIELD = Field("year", YEAR, "The year of the figures, as in the file's name.", required=True)
FILE_SOURCE = Field("source", TEXT, "Where all figures come from that name no source of their own.")
VALUES = Field("values", MappingOf(FIGURE, "Ids of indicators."), "The figures by the id of their indicator.")
TASKS = Field("tasks", MappingOf(TASK_REPORT, "Ids of tasks."), "The state of the tasks by their id.")


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
        figures=figures,
        progress=values.get(TASKS) or {},
    )


ACTUALS = Record(
    "",
    "The actual figures of one year.",
    (YEAR_FIELD, FILE_SOURCE, VALUES, TASKS),
    _year_file,
    also_called={"actuals": "values", "indicators": "values"},
)
