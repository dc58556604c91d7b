"""The first sheet: what the report is, how many indicators and tasks stand where, and how the others are read."""

from __future__ import annotations

from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

from plancheck.compose.workbook import Workbook
from plancheck.render.excel.page import Page
from plancheck.render.excel.styles import Styles
from plancheck.render.excel.tables import write_rows
from plancheck.render.excel.text import plain
from plancheck.render.width import wrap

_WIDTHS = (26, 12, 12, 76)
_LINE = 15
"""Height of a line of text, in points."""


def write_summary(sheet: Worksheet, styles: Styles, page: Page, book: Workbook) -> None:
    """Write the sheet."""
    for place, size in enumerate(_WIDTHS):
        sheet.set_column(place, place, size)
    document = book.document
    overview = next(part for part in document.parts if part.key == "overview")
    row = _paragraphs(sheet, styles, 0, (document.title,), "title", 26)
    row = _paragraphs(sheet, styles, row, document.notices, "notice")
    row = _paragraphs(sheet, styles, row, document.lead, "paragraph")
    row = _paragraphs(sheet, styles, row + 1, (overview.heading,), "heading", 22)
    row = _paragraphs(sheet, styles, row, overview.paragraphs, "paragraph")
    for exhibit in book.counts:
        row = _paragraphs(sheet, styles, row + 1, (exhibit.caption,), "heading", 22)
        row = write_rows(sheet, styles, row, exhibit.table)
    row = _paragraphs(sheet, styles, row + 1, (book.catalogue.word("workbook.reading"),), "heading", 22)
    row = _paragraphs(sheet, styles, row, book.reading, "paragraph")
    _paragraphs(sheet, styles, row + 1, (document.signature,), "paragraph", 30)
    page.set_up(sheet)


def _paragraphs(
    sheet: Worksheet, styles: Styles, row: int, texts: Iterable[str], kind: str, height: float | None = None
) -> int:
    """Texts one below the other across all columns; gives the row below them.

    A cell that spans columns never grows by itself: its height comes from the lines that its text breaks into.
    """
    style = styles.kind(kind)
    for text in map(plain, texts):
        sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", style)
        sheet.write_string(row, 0, text, style)
        lines = len(wrap(text, sum(_WIDTHS)))
        sheet.set_row(row, min(height or lines * _LINE + 3, 409))
        row += 1
    return row
