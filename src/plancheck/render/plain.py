"""Pages as plain text, aligned by display width: for pipes, files and screens without colour."""

from __future__ import annotations

from plancheck.compose.page import Page
from plancheck.render.lines import page_lines


def as_plain(page: Page, available: int) -> str:
    """A page in at most `available` columns, ending with a line break."""
    return "".join("".join(span.text for span in line).rstrip() + "\n" for line in page_lines(page, available))
