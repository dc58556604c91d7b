"""What was filled into a form: every cell that says something new, however the form's sheets were moved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field

from plancheck.intake.cells import NoNumber, is_nothing, number, words
from plancheck.intake.entry import Origin
from plancheck.intake.filled import NUMBERS, Filled, Target
from plancheck.intake.form_record import Record, Slot, read_record
from plancheck.intake.grid import Grid
from plancheck.intake.outside import left_outside
from plancheck.intake.told import Reading, Told, merged
from plancheck.intake.units import same_unit
from plancheck.model.form import (
    FORM,
    NAME,
    OWN,
    TITLE,
    UNIT,
    Kind,
)
from plancheck.model.plan import Plan
from plancheck.values import dataclass


@dataclass(slots=True)
class _Found:
    """What is still there of a form."""

    cells: dict[str, list[tuple[Grid, int, Mapping[str, int]]]] = field(default_factory=dict)
    """Sheet, row, and the columns of the fields, by the row's key."""
    faults: list[Told] = field(default_factory=list)
    """What is filled in where nobody can tell what it speaks of."""
    tables: list[tuple[Grid, int, Mapping[str, int]]] = field(default_factory=list)
    """Sheet, hidden row of heads, and the columns that it names."""
    read: list[Grid] = field(default_factory=list)
    """The sheets that have any rows of the form."""


def is_form(grid: Grid) -> bool:
    """Whether a sheet or a table is part of a form, be it that nothing tells any more whose it is."""
    return any(grid.content(row, 0) == FORM for row in range(len(grid.rows)))


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
    record = read_record(record_grid)
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
    outside = merged(left_outside(grid, row, columns, record) for grid, row, columns in found.tables)
    faults = (
        *found.faults,
        *_other_heads(record, found),
        *outside.faults,
        *_missing(record, found, file),
        *_without_keys(record, found, grids, record_grid),
    )
    older = (Told("form-older", Origin(file)),) if record.targets != targets else ()
    remarks = (*older, *outside.remarks, *_not_read(found, grids, record_grid))
    of_rows = (
        _row(record, slots.get(key, {}), plan, key, grid, row, columns)
        for key, rows in found.cells.items()
        for grid, row, columns in rows
    )
    return merged((Reading(faults=faults, remarks=remarks), *of_rows))


def _found(grids: Sequence[Grid]) -> _Found:
    """Every row of the form, by the keys in its first column, with the columns that the row above them names."""
    found = _Found()
    for grid in grids:
        columns: Mapping[str, int] = {}
        for row in range(len(grid.rows)):
            key = grid.content(row, 0)
            if key == OWN:
                continue
            if key == FORM:
                columns = _columns(grid, row)
                found.tables.append((grid, row, columns))
            elif not isinstance(key, str) or key.partition(":")[0] not in set(Kind):
                found.faults.extend(_of_nobody(grid, row, columns))
            elif columns:
                found.cells.setdefault(key, []).append((grid, row, columns))
            else:
                found.faults.append(Told("form-heads-missing", grid.origin(row)))
                found.read.append(grid)
                break
    found.read.extend({id(grid): grid for rows in found.cells.values() for grid, _, _ in rows}.values())
    return found


def _columns(grid: Grid, row: int) -> Mapping[str, int]:
    """The columns of the fields, which a row names."""
    heads = (grid.content(row, column) for column in range(1, len(grid.rows[row])))
    return {str(name): column for column, name in enumerate(heads, start=1) if name is not None}


def _other_heads(record: Record, found: _Found) -> Iterator[Told]:
    """Headings that name another year, or those of numbers that say anything else, such as another unit.

    The figures below may be what the heading says now.
    """
    for grid, row, columns in found.tables:
        above = [(r, c) for r in range(row) for c in range(1, len(grid.rows[r])) if grid.content(r, c) is not None]
        titles = record.heads.get(TITLE, ())
        title = next((place for place in above if words(grid.content(*place)) in titles), above[0] if above else (0, 0))
        for field_, place in (*((name, (row + 1, column)) for name, column in columns.items()), (TITLE, title)):
            said, made = words(grid.content(*place)), record.heads.get(field_, ())
            is_other_year = _years(said) and _years(said) not in map(_years, made)
            is_other = field_ in NUMBERS and said and said not in map(words, made)
            if made and (is_other_year or is_other):
                yield Told("form-head-changed", grid.origin(*place), {"text": said, "head": max(made, key=_years)})


def _years(text: str) -> list[str]:
    return re.findall(r"(?<![0-9])[12][0-9]{3}(?![0-9])", unicodedata.normalize("NFKC", text))


def _of_nobody(grid: Grid, row: int, columns: Mapping[str, int]) -> Iterator[Told]:
    """Numbers in a row that is none of the form's: somebody has put it in, or its key has gone."""
    for name in NUMBERS:
        column = columns.get(name)
        content = None if column is None else grid.content(row, column)
        if column is not None and not is_nothing(content) and not isinstance(number(content, ""), NoNumber):
            yield Told("form-row-added", grid.origin(row, column), {"text": words(content)})


def _without_keys(record: Record, found: _Found, grids: Sequence[Grid], record_grid: Grid) -> Iterator[Told]:
    """Sheets whose hidden keys have gone: by their names they are the form's, but nobody can tell what is in them."""
    names = {slot.sheet for slot in record.slots.values()}
    gone = [grid for grid in _unread(found, grids, record_grid) if grid.sheet in names]
    yield from (Told("form-keys-missing", Origin(grid.file, grid.sheet)) for grid in gone)
    if not found.read and not gone and record.slots:
        yield Told("form-keys-missing", Origin(record_grid.file))


def _not_read(found: _Found, grids: Sequence[Grid], record_grid: Grid) -> Iterator[Told]:
    """Sheets that somebody has added, or of which nothing is known any more."""
    for grid in _unread(found, grids, record_grid):
        first, *others = grid.filled_cells()
        figures = {"text": words(grid.content(*first)), "count": 1 + len(others)}
        yield Told("sheet-not-read", grid.origin(*first), figures)


def _unread(found: _Found, grids: Sequence[Grid], record_grid: Grid) -> Collection[Grid]:
    """Sheets with anything in them, but without a row of the form."""
    read = {id(grid) for grid in (*found.read, record_grid)}
    return [grid for grid in grids if id(grid) not in read and next(grid.filled_rows(), None) is not None]


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
    name = record.shown.get((key, NAME))
    if not slots and name is None:
        return Reading(faults=(Told("form-row-unknown", grid.origin(row), {"id": key.partition(":")[2]}),))
    about, _, id_ = key.partition(":")
    kind = Kind(about)
    choices = record.choices if kind is Kind.WORDS else {}
    unit = next((slot.unit for slot in slots.values()), None)
    target = Target(id_, kind, record.year, unit, choices=choices)
    filled = Filled(target, grid, row)
    called = words(grid.content(row, columns[NAME])) if NAME in columns else ""
    if name is not None and called != words(name):
        filled.fault("form-row-moved", columns.get(NAME, 0), {"text": called, "name": name})
        return filled.reading(plan)
    shown = words(grid.content(row, columns[UNIT])) if UNIT in columns else ""
    if kind is Kind.VALUES and unit and shown and not _is_unit(plan, id_, unit, shown):
        filled.fault("unit-changed", columns[UNIT], {"id": id_, "unit": shown, "own": unit})
        return filled.reading(plan)
    for asked, slot in slots.items():
        if asked not in columns:
            filled.fault("form-column-missing", 0, {"field": asked})
            continue
        filled.take(asked, columns[asked], slot.known)
    return filled.reading(plan)


def _is_unit(plan: Plan, id_: str, unit: str, shown: str) -> bool:
    """Whether what stands in the cell of the unit is the unit that was asked for, in any language of the plan."""
    series = plan.series.get(id_)
    names = () if series is None else series.unit_names.values()
    return any(same_unit(shown, name) for name in (unit, *names))
