"""Pages for a terminal, with colour. A verdict is a word as well: nothing is said by colour alone."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.text import Text

from plancheck.compose.page import Page
from plancheck.render.lines import Span, Tone, page_lines
from plancheck.render.verdict_colors import terminal_style

TONES = {
    Tone.TEXT: "",
    Tone.TITLE: "bold",
    Tone.HEADING: "bold cyan",
    Tone.STRONG: "bold",
    Tone.QUIET: "bright_black",
    Tone.WARNING: "bold black on yellow",
    Tone.GONE: "red",
    Tone.NEW: "green",
}


def as_coloured(page: Page, available: int, own: Mapping[str, str]) -> str:
    """A page in at most `available` columns with the sixteen colours that every terminal's own scheme defines.

    Args:
        page: what is shown.
        available: columns of the screen.
        own: the plan's colours by label; one in hexadecimal digits becomes the nearest of the sixteen.
    """
    return "".join(coloured_lines(page, available, own))


def coloured_lines(page: Page, available: int, own: Mapping[str, str]) -> Iterator[str]:
    """The same line by line: the first ones are there before the last row of a long table is laid out."""
    console = Console(
        file=io.StringIO(), width=available, color_system="standard", force_terminal=True, legacy_windows=False
    )
    for line in page_lines(page, available):
        # the layout is done: Rich must neither wrap nor read markup, emoji codes or links into it
        text = Text.assemble(*((span.text, _style(span, own)) for span in line), end="\n")
        text.rstrip()
        with console.capture() as captured:
            console.print(text, soft_wrap=True, highlight=False, end="")
            console.print(soft_wrap=True)
        yield captured.get()


def _style(span: Span, own: Mapping[str, str]) -> str:
    return terminal_style(span.verdict, own) if span.verdict is not None else TONES[span.tone]
