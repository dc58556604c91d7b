"""One row that somebody filled in, from its cells to an entry: what is new in it, and what is not certain."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction

from plancheck.intake.cells import Content, NoNumber, is_nothing, number, words
from plancheck.intake.entry import Entry, Part
from plancheck.intake.grid import Grid
from plancheck.intake.held import same_number
from plancheck.intake.states import state_of
from plancheck.intake.told import Reading, Told
from plancheck.intake.units import moved, same_unit, shift
from plancheck.load.shape.number import parse_number
from plancheck.model.actual import Actual, Assessment, TaskReport
from plancheck.model.form import Kind
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.quantity import WHOLES
from plancheck.nearest import nearest
from plancheck.values import dataclass

NUMBERS = ("value", "part", "whole")
"""Fields of a row that hold a number. Of a task the value is its progress."""

_NAMED: Mapping[Kind, Mapping[str, str]] = {
    Kind.WORDS: {"state": "assessed", "note": "evidence"},
    Kind.TASKS: {"value": "progress"},
}
"""What fields of a row are called in the data, where that is something else."""
_NOISE = Fraction(1, 10**12)
"""Of a share that was written out as a float."""
_WHOLE_YEAR = 12
"""A figure up to December is the year's own."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a row speaks of."""

    id: str
    kind: Kind
    year: int
    unit: str | None
    """In which its figure is asked for; None where there is no such indicator."""
    month: int | None = None
    told: str = ""
    """The unit that the row itself names; empty where it names none."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """What the row calls judgements, with their names in the data, before all other names."""

    @property
    def part(self) -> Part:
        """Where its entry stands in the file of a year."""
        return Part.TASKS if self.kind is Kind.TASKS else Part.VALUES


class Filled:
    """A row in the reading.

    Args:
        target: what it speaks of.
        grid: where it stands.
        row: counted from 0.
    """

    def __init__(self, target: Target, grid: Grid, row: int) -> None:
        self._target = target
        self._grid = grid
        self._row = row
        self._fields: dict[str, str] = {}
        self._standing: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        """What says nothing new."""
        self._faults: list[Told] = []
        self._remarks: list[Told] = []
        self._with_unit = False

    def fault(self, code: str, column: int, figures: Mapping[str, object] | None = None) -> None:
        """Take down what speaks against the row."""
        self._faults.append(Told(code, self._grid.origin(self._row, column), figures or {}))

    def remark(self, code: str, column: int, figures: Mapping[str, object] | None = None) -> None:
        """Take down what is to be said of it."""
        self._remarks.append(Told(code, self._grid.origin(self._row, column), figures or {}))

    def take(self, name: str, column: int, known: str = "") -> None:
        """Read the cell of a field.

        Args:
            name: of the field.
            column: of the cell.
            known: what stood there before anybody filled it in: it says nothing new.
        """
        self._columns[name] = column
        cell = self._grid.name(self._row, column)
        content = self._grid.content(self._row, column)
        formulas = self._grid.marks.formulas
        if cell in formulas and (not formulas[cell] or is_nothing(content)):
            self.fault("formula-without-value", column)
            return
        if self._is_merged_over(column):
            self.fault("cell-merged", column)
            return
        if is_nothing(content):
            if known:
                self.remark("cell-emptied", column, {"known": known})
            return
        if name in NUMBERS:
            self._number(name, column, content, known)
        elif name == "state":
            self._state(column, content, known)
        elif words(content) != known:
            self._fields[name] = words(content)
        if cell in self._grid.marks.formulas and name in self._fields:
            self.remark("formula-used", column, {"value": self._fields[name]})

    def _is_merged_over(self, column: int) -> bool:
        """Whether the cell is one with cells of other rows, so that nobody can tell whose figure it holds."""
        span = self._grid.merged_with(self._row, column)
        return span is not None and span[0] != span[2]

    def _number(self, name: str, column: int, content: Content, known: str) -> None:
        asked = (self._target.unit or "") if name == "value" else ""
        told = self._target.told if name == "value" else ""
        percent = self._grid.name(self._row, column) in self._grid.marks.percents
        found = number(content, told or asked, percent=percent)
        if isinstance(found, NoNumber):
            self.fault(found.code, column, found.figures)
            return
        amount = found.converted
        digits = found.digits
        if told and not same_unit(told, asked):
            places = shift(told, asked)
            if places is None:
                figures = {"id": self._target.id, "unit": told, "own": asked}
                self.fault("unit-changed", column, figures)
                return
            amount = amount or (digits, told)
            digits = moved(digits, places)
        if known and same_number(digits, known):
            self._standing[name] = known
            return
        if amount is not None:
            figures = {"amount": amount[0], "told": amount[1], "value": digits, "unit": asked}
            self.remark("cell-converted", column, figures)
        self._fields[name] = digits
        self._with_unit = self._with_unit or found.with_unit

    def _state(self, column: int, content: Content, known: str) -> None:
        text = words(content)
        found = self._target.choices.get(text) or state_of(self._target.kind, text)
        if found is None:
            self.fault(f"state-{self._target.kind}", column, {"text": text})
        elif found != known:
            self._fields["state"] = found

    def reading(self, plan: Plan) -> Reading:
        """What the row comes to; nothing where it says nothing new."""
        if self._fields and not self._faults:
            check = {Kind.VALUES: self._check_figure, Kind.WORDS: self._check_words, Kind.TASKS: self._check_task}
            check[self._target.kind](plan)
        if self._faults or not self._fields:
            return Reading(faults=tuple(self._faults), remarks=tuple(self._remarks))
        target = self._target
        column = next(self._columns[name] for name in (*NUMBERS, *self._fields) if name in self._fields)
        named = _NAMED.get(target.kind, {})
        entry = Entry(
            id=target.id,
            year=target.year,
            fields={named.get(name, name): text for name, text in self._fields.items()},
            origin=self._grid.origin(self._row, column),
            part=target.part,
            month=target.month,
            with_unit=self._with_unit,
        )
        return Reading((entry,), remarks=tuple(self._remarks))

    def _check_task(self, plan: Plan) -> None:
        """A task must be there still, and have a state."""
        target = self._target
        if not any(task.id == target.id for task in plan.tasks):
            self._unknown("no-task", target.id, [task.id for task in plan.tasks])
            return
        has_state = any(
            (report.year, report.through) == (target.year, target.month)
            for report in plan.task_reports.get(target.id, ())
        )
        if "state" in self._fields or has_state:
            return
        if "value" in self._fields:
            self.fault("task-without-state", self._columns["value"], {"id": target.id})
        else:
            self._leave_aside("words-without-state")

    def _check_words(self, plan: Plan) -> None:
        """The indicator must be there still, and still be demanded in words; what is said needs a judgement."""
        target = self._target
        indicator = self._indicator(plan)
        if indicator is None:
            return
        is_judged = any(
            (said.year, said.through) == (target.year, target.month) for said in plan.assessments.get(indicator.id, ())
        )
        if indicator.words is None and not is_judged:
            self.fault("no-demand-in-words", next(iter(self._columns.values())), {"id": target.id})
            return
        if "state" not in self._fields and not is_judged:
            self._leave_aside("words-without-judgement")

    def _indicator(self, plan: Plan) -> Indicator | None:
        """What the row speaks of, by its present or a former id; None where there is none, which is told."""
        id_ = self._target.id
        former = (one for one in plan.series.values() if id_ in one.formerly)
        indicator = plan.series.get(id_) or next(former, None)
        if indicator is None:
            self._unknown("no-indicator", id_, plan.series)
        return indicator

    def _check_figure(self, plan: Plan) -> None:
        """An indicator must be there still, with the unit that was asked for; a share must be whole."""
        target = self._target
        indicator = self._indicator(plan)
        if indicator is None:
            return
        if target.unit is not None and not same_unit(target.unit, indicator.unit):
            figures = {"id": target.id, "unit": target.unit, "own": indicator.unit}
            self.fault("unit-changed", self._columns.get("value", 0), figures)
            return
        self._check_share(indicator.unit)
        if not any(name in self._fields for name in NUMBERS) and _actual(plan, indicator.id, target) is None:
            self._leave_aside("words-without-figure")

    def _unknown(self, code: str, id_: str, known: Collection[str]) -> None:
        near = nearest(id_, known)
        self.fault(f"{code}-near" if near else code, 0, {"id": id_, "suggestion": near or ""})

    def _check_share(self, unit: str) -> None:
        """Part and whole, new or not, belong together and agree with a new value beside them."""
        said = self._standing | self._fields
        new = [name for name in ("part", "whole") if name in self._fields]
        both = {name: said.get(name, "") for name in ("part", "whole")}
        part, whole = (parse_number(text) for text in both.values())
        if part is None or whole is None or not whole.value:
            if new:
                self.fault("share-incomplete", self._columns[new[0]], both)
            return
        stated = parse_number(self._fields.get("value", ""))
        if stated is not None:
            share = part.value / whole.value * WHOLES.get(unit, 1)
            if abs(share - stated.value) > max(Fraction(1, 2 * 10**stated.decimals), abs(share) * _NOISE):
                self.fault(
                    "share-disagrees", self._columns["value"], {**both, "value": self._fields["value"], "unit": unit}
                )
        self._fields.pop("value", None)  # it follows from them, and is exact then
        if new:
            self._fields |= both

    def _leave_aside(self, code: str) -> None:
        """Say that words alone cannot be entered."""
        name = next(iter(self._fields))
        self.remark(code, self._columns[name], {"text": self._fields[name]})
        self._fields.clear()


def without_known(entry: Entry, plan: Plan) -> Entry:
    """An entry without the texts that the plan has already, be it from the source of a whole file.

    What a program has written out, and reads in again, changes nothing.
    """
    known = _texts_known(entry, plan)
    return replace(entry, fields={name: text for name, text in entry.fields.items() if text not in known.get(name, ())})


def _texts_known(entry: Entry, plan: Plan) -> Mapping[str, frozenset[str]]:
    month = None if entry.month == _WHOLE_YEAR else entry.month
    said: Sequence[TaskReport | Assessment | Actual]
    if entry.part is Part.TASKS:
        said = plan.task_reports.get(entry.id, ())
    elif "assessed" in entry.fields:
        said = plan.assessments.get(entry.id, ())
    else:
        said = (plan.actuals if month is None else plan.partial).get(entry.id, ())
    found = next((one for one in said if (one.year, one.through) == (entry.year, month)), None)
    if found is None:
        return {}
    note = found.evidence if isinstance(found, Assessment) else found.note
    texts = {"source": found.source, "note": note, "evidence": note}
    return {name: frozenset(" ".join(one.split()) for one in (text or {}).values()) for name, text in texts.items()}


def _actual(plan: Plan, id_: str, target: Target) -> Actual | None:
    return next((one for one in plan.actuals.get(id_, ()) if one.year == target.year), None)
