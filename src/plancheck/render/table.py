"""Pages for a terminal, with colour. A verdict is a word as well: nothing is said by colour alone."""

from __future__ import annotations

import io
from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from plancheck.assess.methods import METHODS
from plancheck.compose.page import Page
from plancheck.model.verdict import Label, Verdict
from plancheck.render.lines import Span, Tone, page_lines

TONES = {
    Tone.TEXT: "",
    Tone.TITLE: "bold",
    Tone.HEADING: "bold cyan",
    Tone.STRONG: "bold",
    Tone.QUIET: "bright_black",
    Tone.WARNING: "bold black on yellow",
}

_FIRST, _BETWEEN, _LAST = "green", "yellow", "red"

VERDICTS: Mapping[Label, str] = {
    **{
        label: _FIRST if label is labels[0] else _LAST if label is labels[-1] else _BETWEEN
        for labels in (method.labels for method in METHODS.values())
        for label in labels
    },
    Verdict.MISSED: "bold red",
    Verdict.OFF_TRACK: "red",
    Verdict.BEHIND: "yellow",
    Verdict.ON_TRACK: "green",
    Verdict.AHEAD: "green",
    Verdict.ACHIEVED: "bold green",
    Verdict.NO_DATA: "magenta",
    Verdict.NOT_ASSESSABLE: "magenta",
    Verdict.TRACKED: "blue",
}


def as_coloured(page: Page, available: int) -> str:
    """A page in at most `available` columns with the sixteen colours that every terminal's own scheme defines."""
    console = Console(
        file=io.StringIO(), width=available, color_system="standard", force_terminal=True, legacy_windows=False
    )
    with console.capture() as captured:
        for line in page_lines(page, available):
            # the layout is done: Rich must neither wrap nor read markup, emoji codes or links into it
            text = Text.assemble(*((span.text, _style(span)) for span in line), end="\n")
            text.rstrip()
            console.print(text, soft_wrap=True, highlight=False, end="")
            console.print(soft_wrap=True)
    return captured.get()


def _style(span: Span) -> str:
    return VERDICTS[span.verdict] if span.verdict is not None else TONES[span.tone]
