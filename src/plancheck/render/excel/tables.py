"""A table on a sheet of its own: heads that stay in sight, filters, columns as wide as what they hold, small lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Cell, Column, Figure, Row, Table
from plancheck.compose.workbook import Sheet
from plancheck.compose.workbook_tables import SPARK
from plancheck.render.excel.cells import write_cell
from plancheck.render.excel.page import Page
from plancheck.render.excel.styles import Look, Styles
from plancheck.render.excel.text import plain
from plancheck.render.svg.palette import COLORS
from plancheck.render.width import width, wrap

_HEAD = 2
"""The row of the heads: above it stand the title and what must be known of the data."""

_PIECES = re.compile(r"[!-~]+|.")
"""What stays together in a head: a word of Latin letters, or one Chinese character."""

_STAYING = ("no", "category", "indicator", "task", "symbol")
"""Columns up to the last of these stay in sight when the sheet moves sideways."""

_LEAST, _MOST = 5, 24
_ROOMY = {"account": 64, "text": 100, "remark": 30, "meaning": 40, "formula": 44, "formula-words": 56, "task": 40}
"""Columns of long texts, with the width beyond which they break into lines."""
_SPARK_WIDTH = 14
_EDGES = 1.75
"""What a column needs beside its text."""
_BUTTON = 1.5
"""What the button of a filter takes of a head."""
_LISTS = ("inputs",)
"""Sheets of thousands of rows, without lines around their fields."""
_WIDE = ("monitoring",)
"""Sheets of so many columns that one page would show them too small."""
_FEW_ROWS = 500
"""So many rows tell how wide a column has to be."""
_LINE, _HIGHEST = 13.5, 409
"""Height of a line of text, and of a row at most, in points."""
_MOST_LINES = ceil(_HIGHEST / _LINE)


def write_table(made: Worksheet, styles: Styles, page: Page, sheet: Sheet) -> None:
    """Write a sheet with its table.

    Args:
        made: the empty sheet.
        styles: of its workbook.
        page: of its workbook.
        sheet: what it says.
    """
    rows = [row for group in sheet.table.groups for row in group.rows]
    made.write_string(0, 0, plain(sheet.title), styles.kind("title"))
    made.set_row(0, 26)
    if page.note:
        made.write_string(1, 0, page.note, styles.kind("notice"))
    columns = sheet.table.columns
    widths = [_width(column, [row.cells[place] for row in rows[:_FEW_ROWS]]) for place, column in enumerate(columns)]
    write_rows(made, styles, _HEAD, sheet.table, widths, framed=sheet.key not in _LISTS)
    last = _HEAD + len(rows)
    made.autofilter(_HEAD, 0, max(last, _HEAD + 1), len(columns) - 1)
    made.freeze_panes(_HEAD + 1, _staying(columns))
    for place, size in enumerate(widths):
        made.set_column(place, place, size)
    _draw_sparks(made, columns, rows)
    for number, note in enumerate(sheet.notes, start=last + 2):
        made.write_string(number, 0, plain(note), styles.kind("note"))
    page.set_up(made, head=_HEAD, wide=sheet.key in _WIDE, staying=_staying(columns))


def write_rows(
    sheet: Worksheet, styles: Styles, head: int, table: Table, widths: Sequence[float] = (), *, framed: bool = True
) -> int:
    """Write the heads of a table and its rows; gives the row below them.

    Programs do not all fit the height of a row to its text: it is told.

    Args:
        sheet: the sheet.
        styles: of its workbook.
        head: the row of the heads, counted from 0.
        table: the table.
        widths: of its columns; none where every text fits one line.
        framed: whether its fields have lines around them.
    """
    columns = table.columns
    for place, column in enumerate(columns):
        sheet.write_string(head, place, plain(column.title), styles.kind("head"))
    if widths:
        sheet.set_row(head, row_height([column.title for column in columns], [size - _BUTTON for size in widths]) + 4)
    drawn = any(column.key == SPARK for column in columns)
    plain_looks = [Look(column.align, framed=framed, drawn=drawn and column.key.isdigit()) for column in columns]
    standing_in = next((place for place, column in enumerate(columns) if column.key == "symbol"), 0)
    number = head
    for number, row in enumerate((row for group in table.groups for row in group.rows), start=head + 1):
        looks = plain_looks
        if row.strong or row.depth:
            looks = [replace(look, strong=row.strong) for look in plain_looks]
            looks[standing_in] = replace(looks[standing_in], indent=row.depth)
        for place, (cell, look) in enumerate(zip(row.cells, looks, strict=True)):
            write_cell(sheet, styles, number, place, cell, look)
        height = row_height([cell.text for cell in row.cells], widths)
        if height > _LINE:
            sheet.set_row(number, height + 2)
    return number + 1


def row_height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """The height in points that the texts of a row need in columns of those widths in digits."""
    lines = (_lines(text, int(size - _EDGES)) for text, size in zip(texts, widths, strict=False) if len(text) > 1)
    return min(max(lines, default=1) * _LINE, _HIGHEST - 4)


@lru_cache(maxsize=1 << 14)
def _lines(text: str, columns: int) -> int:
    """How many lines a text breaks into; the same texts come again and again.

    What no row is high enough for is not counted: a name may be as long as a cell holds.
    """
    text = text[: max(columns, 1) * _MOST_LINES]
    return 1 if width(text) <= columns else len(wrap(text, columns))


def _staying(columns: tuple[Column, ...]) -> int:
    """How many columns stay in sight."""
    return max((place + 1 for place, column in enumerate(columns[:4]) if column.key in _STAYING), default=0)


def _width(column: Column, cells: list[Cell]) -> float:
    """The width of a column, in digits: that of its longest text within bounds, and of its head broken into lines."""
    if column.key == SPARK:
        return _SPARK_WIDTH
    most = _ROOMY.get(column.key, _MOST)
    longest = max((width(cell.text[:most]) for cell in cells), default=0)
    title = width(column.title)
    head = max(ceil(title / (1 if title <= 6 else 2 if title <= 16 else 3)), *map(width, _PIECES.findall(column.title)))
    return max(_LEAST, min(most, longest), head + _BUTTON) + _EDGES


def _draw_sparks(sheet: Worksheet, columns: tuple[Column, ...], rows: list[Row]) -> None:
    """A small line beside the figures of the years, which it takes from its own row: so that both can be sorted."""
    places = [place for place, column in enumerate(columns) if column.key.isdigit()]
    spark = next((place for place, column in enumerate(columns) if column.key == SPARK), None)
    if spark is None or len(places) < 2:
        return
    drawn = [number for number, row in enumerate(rows, start=_HEAD + 1) if _is_course(row, places)]
    if not drawn:
        return
    name = _quoted(sheet.get_name())
    # as one group: xlsxwriter works out all its styles anew for each
    sheet.add_sparkline(
        drawn[0],
        spark,
        {
            "location": [xl_rowcol_to_cell(number, spark) for number in drawn],
            "range": [f"{name}!{xl_range(number, places[0], number, places[-1])}" for number in drawn],
            "weight": 1.5,
            "series_color": COLORS["actual"][0],
            "last_point": True,
            "last_color": COLORS["planned"][0],
            "empty_cells": "connect",
        },
    )


def _is_course(row: Row, places: list[int]) -> bool:
    """Whether the years have two figures at least, and no words, which Excel would draw as 0."""
    cells = [row.cells[place] for place in places]
    figures = sum(isinstance(cell.exact, Figure) for cell in cells)
    return figures > 1 and all(cell.exact is not None or cell.text == NO_FIGURE for cell in cells)


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
