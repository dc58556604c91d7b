"""The colour of each verdict, on a terminal and in files; a plan's own colours come first."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.assess.methods import METHODS
from plancheck.model.verdict import Label, Verdict

_FIRST, _BETWEEN, _LAST = "green", "yellow", "red"

TERMINAL: Mapping[Label, str] = {
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
"""Styles of Rich in the sixteen colours that every terminal's own scheme defines."""

_HEXADECIMAL: Mapping[str, str] = {
    "black": "#1f2328",
    "red": "#b42318",
    "green": "#1a7f37",
    "yellow": "#9a6700",
    "blue": "#0969da",
    "magenta": "#8250df",
    "cyan": "#1b7c83",
    "white": "#6e7781",
    "bright_black": "#57606a",
    "bright_red": "#cf222e",
    "bright_green": "#2da44e",
    "bright_yellow": "#bf8700",
    "bright_blue": "#218bff",
    "bright_magenta": "#a475f9",
    "bright_cyan": "#3192aa",
    "bright_white": "#8c959f",
}
"""What a file shows for a colour of the terminal: dark enough to be read on white."""


def terminal_style(label: Label, own: Mapping[str, str]) -> str:
    """The style of Rich in which a verdict is written.

    Args:
        label: the verdict.
        own: the plan's colours by label: names of a terminal's colours, or `#rrggbb`.
    """
    return own.get(label.value) or TERMINAL[label]


def file_color(label: Label, own: Mapping[str, str]) -> str:
    """The colour of a verdict in a file, as `#rrggbb`; arguments as for `terminal_style`."""
    color = terminal_style(label, own).rpartition(" ")[2]
    return _HEXADECIMAL.get(color, color)
