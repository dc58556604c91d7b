"""The sheet of a form that nobody sees: whose form it is, and what stood in which cell when it was made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from plancheck.intake.grid import Grid
from plancheck.model.form import CHOICE, FORM, HEAD, HEAD_FACTS, NAME, RECORD_COLUMNS, SHOWN, VERSION
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
    shown: Mapping[tuple[str, str], str]
    """What else stands in each row, its name above all, by its key and the field."""
    choices: Mapping[str, str]
    """What the form calls judgements, with their names in the data."""
    heads: Mapping[str, Collection[str]]
    """What its headings say, by their field; sheets may differ."""


def find_record(grids: Sequence[Grid]) -> Grid | None:
    """The sheet that makes a workbook a form; None where there is none."""
    return next((grid for grid in grids if grid.content(0, 0) == FORM), None)


def read_record(grid: Grid) -> Record | None:
    """What the hidden sheet says; None where somebody has changed it, or another version has written it."""
    facts = {str(grid.content(row, 0)): str(grid.content(row, 1) or "") for row in range(1, len(HEAD_FACTS) + 1)}
    head = len(HEAD_FACTS) + 1
    if grid.content(0, 1) != VERSION or tuple(facts) != HEAD_FACTS or not facts["year"].isdigit():
        return None
    if tuple(grid.content(head, column) for column in range(len(RECORD_COLUMNS))) != RECORD_COLUMNS:
        return None
    slots, shown, choices = {}, {}, {}
    heads: dict[str, set[str]] = {}
    for row in range(head + 1, len(grid.rows)):
        key, name, sheet, _, unit, known = (str(grid.content(row, column) or "") for column in range(6))
        if key == CHOICE:
            choices[known] = name
        elif key == HEAD:
            heads.setdefault(name, set()).add(known)
        elif name in (NAME, *SHOWN):
            shown[key, name] = known
        elif key:
            slots[key, name] = Slot(sheet, unit, known)
    return Record(facts["plan"], int(facts["year"]), facts["targets"], slots, shown, choices, heads)
