"""The file of a workbook: nothing in it but the report, and the same bytes each time."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from plancheck.render.excel.text import plain
from plancheck.values import dataclass

_AUTHOR = "plancheck"
_LONGEST_PROPERTY = 255


@dataclass(frozen=True, slots=True)
class Made:
    """A workbook in the making, and where its bytes go."""

    file: Workbook
    content: BytesIO


def empty(title: str, year: int) -> Made:
    """A workbook without sheets; of its making nothing is told but the year that it reports on.

    Args:
        title: of the report.
        year: the one that is looked at.
    """
    content = BytesIO()
    book = Workbook(
        content,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {"title": plain(title)[:_LONGEST_PROPERTY], "author": _AUTHOR, "created": datetime(year, 12, 31)}
    )
    return Made(book, content)


def as_bytes(made: Made) -> bytes:
    """The workbook as a file."""
    made.file.close()
    return made.content.getvalue()
