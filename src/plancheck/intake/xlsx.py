"""A workbook as grids, once it has been seen that nothing in it runs, leads elsewhere or explodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from plancheck.intake.grid import Grid
from plancheck.intake.package import Marks, RefusedBook, inspect


def read_book(content: bytes, file: str) -> tuple[Grid, ...]:
    """Every sheet of a workbook with cells, hidden ones too, in their order.

    Args:
        content: of the file.
        file: the name under which it is spoken of.

    Raises:
        RefusedBook: it is no workbook that is read.
    """
    marks = inspect(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return tuple(_grids(book, marks, file))
    except CalamineError:
        raise RefusedBook("book-broken") from None


def _grids(book: CalamineWorkbook, marks: Mapping[str, Marks], file: str) -> Iterator[Grid]:
    for name in book.sheet_names:
        if name not in marks:  # a sheet of charts has no cells
            continue
        sheet = book.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False)
        yield Grid(file, rows, name, marks[name], tuple(_merged(sheet)))


def _merged(sheet: CalamineSheet) -> Iterator[tuple[int, int, int, int]]:
    for (row, column), (last_row, last_column) in sheet.merged_cell_ranges or ():
        yield row, column, last_row, last_column
