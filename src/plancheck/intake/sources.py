"""What was handed in, file by file: forms, workbooks and tables, each read as what it is."""

from __future__ import annotations

from pathlib import Path

from plancheck.intake.entry import Origin
from plancheck.intake.form_record import find_record
from plancheck.intake.forms import is_form, read_form
from plancheck.intake.heads import find_heads
from plancheck.intake.open_sdg import is_open_sdg, read_open_sdg
from plancheck.intake.package import RefusedBook
from plancheck.intake.tables import read_rows
from plancheck.intake.text_table import RefusedTable, read_table
from plancheck.intake.told import Reading, Told, merged
from plancheck.model.plan import Plan
from plancheck.values import dataclass

MAX_BYTES = 32 * 1024 * 1024
"""Size above which a file is refused unread."""
BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".xltm", ".et", ".ods")
"""Endings of workbooks; all but the first are refused, in a sentence of their own."""
TABLES = (".csv", ".tsv", ".txt")
_LITTER = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Wanted:
    """To which plan figures go, and which of them are asked for."""

    plan: Plan
    targets: str
    """The hash of its file of targets."""
    year: int | None = None
    """The year of figures that name none, and the only one of those that do."""


def files_in(path: Path) -> tuple[Path, ...]:
    """The files that a path names: itself, or the workbooks and tables right in a folder, by name.

    What an office leaves beside a file that it holds open (`~$form.xlsx`) is none.

    Raises:
        OSError: the path is not there, or the folder cannot be read.
    """
    if not path.is_dir():
        return (path,)
    return tuple(one for one in _handed_in(path) if _is_read(one))


def others_in(path: Path) -> tuple[Path, ...]:
    """What else lies right in a folder: forms may be among it, in folders of their own or as scans; none for a file.

    Raises:
        OSError: as for `files_in`.
    """
    return tuple(one for one in _handed_in(path) if not _is_read(one)) if path.is_dir() else ()


def _handed_in(folder: Path) -> list[Path]:
    """All that people have put into a folder, by name, without what systems and offices leave there."""
    found = (one for one in folder.iterdir() if not one.name.startswith((".", "~$")))
    return sorted(one for one in found if one.name.casefold() not in _LITTER)


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in (*BOOKS, *TABLES) and path.is_file()


def read_source(content: bytes, path: Path, file: str, wanted: Wanted) -> Reading:
    """What one file says.

    Args:
        content: of the file.
        path: by whose ending it is told what it is, and by whose name an Open SDG site's table its indicator.
        file: the name under which it is spoken of.
        wanted: what is asked for.
    """
    ending = path.suffix.lower()
    try:
        if len(content) > MAX_BYTES:
            raise RefusedBook("file-large", most=MAX_BYTES // 1024**2)
        if content.startswith((b"PK", b"\xd0\xcf")) or ending in BOOKS:
            return _book(content, ending, file, wanted)
        return _table(content, path, file, wanted)
    except (RefusedBook, RefusedTable) as refused:
        return Reading(faults=(Told(refused.code, Origin(file), refused.figures),))


def is_unreadable(fault: Told) -> bool:
    """Whether a fault is that of a file that is not read at all, rather than of what it says."""
    return fault.code.startswith(("book-", "table-", "file-"))


def _book(content: bytes, ending: str, file: str, wanted: Wanted) -> Reading:
    from plancheck.intake.xlsx import read_book  # an optional library reads it

    if ending == ".xlsm":
        raise RefusedBook("book-macros")
    grids = read_book(content, file)
    record = find_record(grids)
    if record is not None:
        return read_form(grids, record, wanted.plan, wanted.targets, wanted.year)
    if any(map(is_form, grids)):
        return Reading(faults=(Told("form-without-record", Origin(file)),))
    tables = [(grid, heads) for grid in grids if (heads := find_heads(grid)) is not None]
    if not tables:
        return Reading(faults=(Told("book-no-form", Origin(file)),))
    return merged(read_rows(grid, heads, wanted.plan, wanted.year) for grid, heads in tables)


def _table(content: bytes, path: Path, file: str, wanted: Wanted) -> Reading:
    grid = read_table(content, file)
    if is_form(grid):
        return Reading(faults=(Told("form-without-record", Origin(file)),))
    if is_open_sdg(grid):
        return read_open_sdg(grid, path.name, wanted.plan, wanted.year)
    heads = find_heads(grid)
    if heads is None:
        return Reading(faults=(Told("table-no-heads", Origin(file)),))
    return read_rows(grid, heads, wanted.plan, wanted.year)
