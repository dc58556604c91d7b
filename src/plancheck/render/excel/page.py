"""How sheets are printed: A4 across, as wide as the paper or two, with the heads of tables on each page."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from plancheck.compose.workbook import Workbook
from plancheck.render.excel.text import plain

A4 = 9
"""The number of this paper."""
_LONGEST_TITLE = 80
_LONGEST_NOTE = 100
"""A header holds 255 characters, its codes among them."""


class Page:
    """The page of one workbook: what stands in its header and footer."""

    def __init__(self, book: Workbook) -> None:
        title = literal(plain(book.document.title, _LONGEST_TITLE))
        self.note = plain(" ".join(book.running), _LONGEST_NOTE)
        """What must be known of the data; empty where nothing must."""
        note = literal(self.note)
        numbers = book.catalogue.word("workbook.page", page="&P", pages="&N")
        self._header = f"&L{title}" + (f"&R{note}" if note else "")
        self._footer = f"&L&A&R{numbers}"

    def set_up(self, sheet: Worksheet, *, head: int | None = None, wide: bool = False, staying: int = 0) -> None:
        """Prepare a sheet for paper.

        Args:
            sheet: the sheet.
            head: the row with the head of its table, counted from 0; None where it has no table.
            wide: whether it takes two pages side by side to be readable.
            staying: how many columns each of them begins with.
        """
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
        sheet.set_header(self._header)
        sheet.set_footer(self._footer)
        sheet.fit_to_pages(2 if wide else 1, 0)
        sheet.hide_gridlines(2)
        if head is not None:
            sheet.repeat_rows(head)
        if wide and staying:
            sheet.repeat_columns(0, staying - 1)


def literal(text: str) -> str:
    """A text in a header, where & begins a code."""
    return text.replace("&", "&&")
