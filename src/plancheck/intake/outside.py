"""What somebody has written into a form beside the cells to fill: it is not taken, and that is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.intake.cells import NoNumber, is_nothing, number, words
from plancheck.intake.filled import NUMBERS
from plancheck.intake.form_record import Record
from plancheck.intake.grid import Grid
from plancheck.intake.held import same_number
from plancheck.intake.told import Reading, Told
from plancheck.model.form import FORM, OWN, SHOWN


def left_outside(grid: Grid, head: int, columns: Mapping[str, int], record: Record) -> Reading:
    """Every cell of a sheet with something that the form did not say and does not ask for.

    A number beside cells to fill that are all empty is most likely the figure itself, and stops everything.

    Args:
        grid: the sheet.
        head: its hidden row of heads.
        columns: those that it names, by their field.
        record: what the form said and asks for.
    """
    faults, remarks = [], []
    for row, column in _outside(grid, head, columns, record):
        told = {"text": words(grid.content(row, column))}
        if _is_number(grid, row, column) and _awaits_a_number(grid, row, columns, record):
            faults.append(Told("cell-beside", grid.origin(row, column), told))
        else:
            remarks.append(Told("cell-outside", grid.origin(row, column), told))
    return Reading(faults=tuple(faults), remarks=tuple(remarks))


def _outside(grid: Grid, head: int, columns: Mapping[str, int], record: Record) -> Iterator[tuple[int, int]]:
    fields = {column: field for field, column in columns.items()}
    last = max(fields, default=0)
    keys = {key for key, _ in (*record.slots, *record.shown)}
    for row, column in grid.filled_cells():
        key = grid.content(row, 0)
        field = fields.get(column, "")
        if column == 0 or is_nothing(grid.content(row, column)):
            continue
        if key in (OWN, FORM):
            is_outside = column > last and _is_number(grid, row, column)  # words there say who signs, and the like
        elif (key, field) in record.slots:
            is_outside = False
        elif field in SHOWN and (key, field) in record.shown:
            is_outside = not _says(grid, row, column, record.shown[str(key), field])
        elif field in NUMBERS:  # in a row of nobody told elsewhere; in one of the form the cell is closed
            is_outside = key in keys and _is_number(grid, row, column)
        else:
            is_outside = not (field and key in keys)
        if is_outside and (row > head or key in (OWN, FORM)):
            yield row, column


def _says(grid: Grid, row: int, column: int, known: str) -> bool:
    text = words(grid.content(row, column))
    return text == words(known) or same_number(text, known)


def _is_number(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell holds a number, be it with a unit behind it."""
    found = number(grid.content(row, column), "")
    return not isinstance(found, NoNumber) or found.code == "cell-no-unit"


def _awaits_a_number(grid: Grid, row: int, columns: Mapping[str, int], record: Record) -> bool:
    """Whether a row has cells for numbers, and none of them is filled."""
    key = str(grid.content(row, 0))
    asked = [columns[name] for name in NUMBERS if (key, name) in record.slots and name in columns]
    return bool(asked) and all(is_nothing(grid.content(row, column)) for column in asked)
