"""What was filled into a form: every cell that says something new, however the form's sheets were moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from plancheck.intake.entry import Origin
from plancheck.intake.filled import Filled, Target
from plancheck.intake.grid import Grid
from plancheck.intake.told import Reading, Told, merged
from plancheck.model.form import CHOICE, FORM, HEAD_FACTS, RECORD_COLUMNS, VERSION, Kind
from plancheck.model.plan import Plan
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell to fill, as the form's own record tells it."""

    sheet: str
    """What its sheet was called."""
    unit: str
    known: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the hidden sheet says of a form."""

    plan: str
    year: int
    targets: str
    slots: Mapping[tuple[str, str], Slot]
    """By the row's key and the field."""
    choices: Mapping[str, str]
    """What the form calls judgements, with their names in the data."""


@dataclass(slots=True)
class _Found:
    """The rows of a form that are still there."""

    cells: dict[str, list[tuple[Grid, int, Mapping[str, int]]]] = field(default_factory=dict)
    """Sheet, row, and the columns of the fields, by the row's key."""


def find_record(grids: Sequence[Grid]) -> Grid | None:
    """The sheet that makes a workbook a form; None where there is none."""
    return next((grid for grid in grids if grid.content(0, 0) == FORM), None)


def read_form(grids: Sequence[Grid], record_grid: Grid, plan: Plan, targets: str, year: int | None) -> Reading:
    """The entries of a filled form.

    A cell that holds what stood in it when the form was made says nothing, so that an untouched form changes nothing,
    even where the data have gone on since.

    Args:
        grids: all sheets of the workbook.
        record_grid: the one that tells what the form is.
        plan: the plan to which the figures go.
        targets: the hash of its file of targets.
        year: the only year that is asked for; None for any.
    """
    file = record_grid.file
    record = _record(record_grid)
    if record is None:
        return Reading(faults=(Told("form-record", Origin(file)),))
    if record.plan != plan.id:
        figures: dict[str, object] = {"plan": record.plan, "own": plan.id}
        return Reading(faults=(Told("form-other-plan", Origin(file), figures),))
    if year is not None and record.year != year:
        figures = {"year": record.year, "asked": year}
        return Reading(faults=(Told("form-other-year", Origin(file), figures),))
    found = _found([grid for grid in grids if grid is not record_grid])
    slots: dict[str, dict[str, Slot]] = {}
    for (key, name), slot in record.slots.items():
        slots.setdefault(key, {})[name] = slot
    missing = tuple(_missing(record, found, file))
    remarks = (Told("form-older", Origin(file)),) if record.targets != targets else ()
    of_rows = (
        _row(record, slots.get(key, {}), plan, key, grid, row, columns)
        for key, rows in found.cells.items()
        for grid, row, columns in rows
    )
    return merged((Reading(faults=missing, remarks=remarks), *of_rows))


def _record(grid: Grid) -> Record | None:
    """What the hidden sheet says; None where somebody has changed it, or another version has written it."""
    facts = {str(grid.content(row, 0)): str(grid.content(row, 1) or "") for row in range(1, len(HEAD_FACTS) + 1)}
    head = len(HEAD_FACTS) + 1
    if grid.content(0, 1) != VERSION or tuple(facts) != HEAD_FACTS or not facts["year"].isdigit():
        return None
    if tuple(grid.content(head, column) for column in range(len(RECORD_COLUMNS))) != RECORD_COLUMNS:
        return None
    slots, choices = {}, {}
    for row in range(head + 1, len(grid.rows)):
        key, name, sheet, _, unit, known = (str(grid.content(row, column) or "") for column in range(6))
        if key == CHOICE:
            choices[known] = name
        elif key:
            slots[key, name] = Slot(sheet, unit, known)
    return Record(facts["plan"], int(facts["year"]), facts["targets"], slots, choices)


def _found(grids: Sequence[Grid]) -> _Found:
    """Every row of the form, by the keys in its first column, with the columns that the row above them names."""
    found = _Found()
    for grid in grids:
        columns: Mapping[str, int] = {}
        for row in range(len(grid.rows)):
            key = grid.content(row, 0)
            if key == FORM:
                names = (grid.content(row, column) for column in range(1, len(grid.rows[row])))
                columns = {str(name): column for column, name in enumerate(names, start=1) if name is not None}
            elif columns and isinstance(key, str) and key.partition(":")[0] in set(Kind):
                found.cells.setdefault(key, []).append((grid, row, columns))
    return found


def _missing(record: Record, found: _Found, file: str) -> Iterator[Told]:
    """Rows that have gone from a sheet of which others are there: what was filled into them would be lost."""
    here = {record.slots[slot].sheet for slot in record.slots if slot[0] in found.cells}
    told = set()
    for (key, _), slot in record.slots.items():
        if key not in found.cells and slot.sheet in here and key not in told:
            told.add(key)
            yield Told("form-row-missing", Origin(file), {"id": key.partition(":")[2], "sheet": slot.sheet})


def _row(
    record: Record, slots: Mapping[str, Slot], plan: Plan, key: str, grid: Grid, row: int, columns: Mapping[str, int]
) -> Reading:
    """What one row says."""
    if not slots:
        return Reading(faults=(Told("form-row-unknown", grid.origin(row), {"id": key.partition(":")[2]}),))
    about, _, id_ = key.partition(":")
    kind = Kind(about)
    choices = record.choices if kind is Kind.WORDS else {}
    target = Target(id_, kind, record.year, next(iter(slots.values())).unit, choices=choices)
    filled = Filled(target, grid, row)
    for name, slot in slots.items():
        if name not in columns:
            filled.fault("form-column-missing", 0, {"field": name})
            continue
        filled.take(name, columns[name], slot.known)
    return filled.reading(plan)
