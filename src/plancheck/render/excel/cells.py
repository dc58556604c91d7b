"""A field of a table into a cell of a sheet: a number, a date, a verdict in its colour, or text that stays text."""

from __future__ import annotations

from datetime import date, datetime, time

from xlsxwriter.worksheet import Worksheet

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Cell, Figure
from plancheck.render.excel.styles import Look, Styles
from plancheck.render.excel.text import plain

_FIRST_YEAR = 1901
"""Excel knows no day before 1900, and its 1900 is a leap year."""


_PLAIN = Look()


def write_cell(sheet: Worksheet, styles: Styles, row: int, column: int, cell: Cell, look: Look = _PLAIN) -> None:
    """Write a field; one that has no figure is a grey dash, or empty on grey where a small line reads it.

    Args:
        sheet: the sheet.
        styles: of its workbook.
        row: counted from 0.
        column: counted from 0.
        cell: the field.
        look: how it stands in its table.
    """
    exact = cell.exact
    if isinstance(exact, Figure):
        style = styles.number(exact, strong=look.strong, framed=look.framed)
        if style is not None:
            sheet.write_number(row, column, float(exact.value), style)
            return
    elif isinstance(exact, date) and exact.year >= _FIRST_YEAR:
        sheet.write_datetime(row, column, datetime.combine(exact, time()), styles.kind("date"))
        return
    if not cell.text and not look.framed:
        return
    if not cell.text or (cell.text == NO_FIGURE and look.drawn):
        sheet.write_blank(row, column, None, styles.kind("missing" if cell.text else "text"))
        return
    if cell.text == NO_FIGURE:
        sheet.write_string(row, column, NO_FIGURE, styles.kind("missing"))
        return
    text = plain(cell.text)
    style = styles.verdict(cell.verdict) if cell.verdict is not None else styles.text(text, look)
    sheet.write_string(row, column, text, style)


def shown(cell: Cell) -> str:
    """What a field says, as it is read from the sheet again: digits, a date, or text."""
    if isinstance(cell.exact, Figure):
        return format(float(cell.exact.value), ".15g")
    return cell.exact.isoformat() if isinstance(cell.exact, date) else plain(cell.text)
