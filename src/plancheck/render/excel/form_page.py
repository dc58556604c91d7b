"""How a form is protected and printed: A4 across, as wide as the paper, with its heads on each page."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from plancheck.render.excel.page import A4, literal
from plancheck.render.excel.text import plain
from plancheck.text import Catalogue

_LONGEST_TITLE = 80
_ALLOWED = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_columns": True,
    "format_rows": True,
}
"""What people may do to a protected sheet: to see more of it harms nothing."""


class FormPage:
    """The page of a form.

    Args:
        catalogue: the words of the form.
        title: what stands on every page.
    """

    def __init__(self, catalogue: Catalogue, title: str) -> None:
        numbers = catalogue.word("form.page", page="&P", pages="&N")
        self._footer = f"&L{literal(plain(title, _LONGEST_TITLE))}  &A&R{numbers}"

    def set_up(self, sheet: Worksheet, head: int, end: tuple[int, int]) -> None:
        """Prepare a sheet for paper, and lock all but the cells to fill; there is no password.

        Args:
            sheet: the sheet.
            head: the row of its heads, counted from 0.
            end: the last row and column.
        """
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(self._footer)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.repeat_rows(head)
        sheet.print_area(0, 0, *end)
        sheet.hide_gridlines(2)
        sheet.protect("", _ALLOWED)
