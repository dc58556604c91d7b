"""A table on a sheet of its own: heads that stay in sight, filters, columns as wide as what they hold, small lines."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Cell, Column, Figure, Row, Table
from plancheck.compose.workbook import Sheet
from plancheck.compose.workbook_tables import SPARK
from plancheck.render.excel.cells import write_cell
from plancheck.render.excel.page import Page
from plancheck.render.excel.styles import Styles
from plancheck.render.excel.text import plain
from plancheck.render.svg.palette import COLORS
from plancheck.render.width import width

_HEAD = 2
"""The row of the heads: above it stand the title and what must be known of the data."""

_STAYING = ("no", "category", "indicator", "task", "symbol")
"""Columns up to the last of these stay in sight when the sheet moves sideways."""

_LEAST, _MOST = 6, 28
_ROOMY = {"account": 70, "text": 100, "remark": 36, "meaning": 40, "formula": 44, "task": 40, "further": 24}
"""Columns of long texts, with the width beyond which they break into lines."""
_SPARK_WIDTH = 16
_FEW_ROWS = 500
"""So many rows tell how wide a column has to be."""


def write_table(book: Workbook, styles: Styles, page: Page, sheet: Sheet) -> None:
    """Write a sheet with its table."""
    made = book.add_worksheet(sheet.name)
    rows = [row for group in sheet.table.groups for row in group.rows]
    made.write_string(0, 0, plain(sheet.title), styles.kind("title"))
    made.set_row(0, 26)
    if page.note:
        made.write_string(1, 0, page.note, styles.kind("notice"))
    write_rows(made, styles, _HEAD, sheet.table)
    last = _HEAD + len(rows)
    columns = sheet.table.columns
    made.autofilter(_HEAD, 0, max(last, _HEAD + 1), len(columns) - 1)
    made.freeze_panes(_HEAD + 1, _staying(columns))
    for place, column in enumerate(columns):
        made.set_column(place, place, _width(column, [row.cells[place] for row in rows[:_FEW_ROWS]]))
    _draw_sparks(made, styles, columns, rows)
    for number, note in enumerate(sheet.notes, start=last + 2):
        made.write_string(number, 0, plain(note), styles.kind("note"))
    page.set_up(made, head=_HEAD)


def write_rows(sheet: Worksheet, styles: Styles, head: int, table: Table) -> int:
    """Write the heads of a table and its rows; gives the row below them.

    Args:
        sheet: the sheet.
        styles: of its workbook.
        head: the row of the heads, counted from 0.
        table: the table.
    """
    for place, column in enumerate(table.columns):
        sheet.write_string(head, place, plain(column.title), styles.kind("head"))
    number = head
    standing_in = next((place for place, column in enumerate(table.columns) if column.key == "symbol"), 0)
    for number, row in enumerate((row for group in table.groups for row in group.rows), start=head + 1):
        for place, cell in enumerate(row.cells):
            indent = row.depth if place == standing_in else 0
            write_cell(sheet, styles, number, place, cell, strong=row.strong, indent=indent)
    return number + 1


def _staying(columns: tuple[Column, ...]) -> int:
    """How many columns stay in sight."""
    return max((place + 1 for place, column in enumerate(columns[:4]) if column.key in _STAYING), default=0)


def _width(column: Column, cells: list[Cell]) -> float:
    """The width of a column, in digits: that of its longest text within bounds, and of its head broken into lines."""
    if column.key == SPARK:
        return _SPARK_WIDTH
    most = _ROOMY.get(column.key, _MOST)
    longest = max((width(cell.text) for cell in cells), default=0)
    head = max(width(column.title) / (2 if width(column.title) > 8 else 1), *map(width, column.title.split()), 1)
    return max(_LEAST, min(most, longest * 1.1), head) + 2.5


def _draw_sparks(sheet: Worksheet, styles: Styles, columns: tuple[Column, ...], rows: list[Row]) -> None:
    """A small line beside the figures of the years, which it takes from its own row: so that both can be sorted."""
    places = [place for place, column in enumerate(columns) if column.key.isdigit()]
    spark = next((place for place, column in enumerate(columns) if column.key == SPARK), None)
    if spark is None or len(places) < 2:
        return
    for number, row in enumerate(rows, start=_HEAD + 1):
        cells = [row.cells[place] for place in places]
        figures = sum(isinstance(cell.exact, Figure) for cell in cells)
        words = sum(cell.exact is None and cell.text != NO_FIGURE for cell in cells)
        if figures < 2 or words:
            # what is no number would be drawn as one
            continue
        sheet.add_sparkline(
            number,
            spark,
            {
                "range": f"{_quoted(sheet.get_name())}!{xl_range_abs(number, places[0], number, places[-1])}",
                "series_color": COLORS["actual"][0],
                "last_point": True,
                "last_color": COLORS["planned"][0],
                "empty_cells": "connect",
            },
        )


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
