"""Pages as plain text, aligned by display width: for pipes, files and screens without colour."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.page import Page
from plancheck.render.lines import page_lines


def as_plain(page: Page, available: int) -> str:
    """A page in at most `available` columns, ending with a line break."""
    return "".join(plain_lines(page, available))


def plain_lines(page: Page, available: int) -> Iterator[str]:
    """The same line by line: the first ones are there before the last row of a long table is laid out."""
    for line in page_lines(page, available):
        yield "".join(span.text for span in line).rstrip() + "\n"
