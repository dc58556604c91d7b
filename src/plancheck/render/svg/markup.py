"""SVG as text: numbers with one decimal, and data that are never markup."""

from __future__ import annotations

import re

from plancheck.render.safe import safe

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML document may contain, not even escaped; told so, and not by what it may, it compiles at once."""

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile("[&<>\"']")


def escaped(text: str) -> str:
    """A text of the data as one line, for the inside of an element and of an attribute alike."""
    text = _ILLEGAL.sub("\ufffd", safe(text))
    return _SPECIAL.sub(lambda match: _ENTITIES[match[0]], text)


def number(value: float) -> str:
    """A coordinate: one decimal, none where it is 0, never a negative zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def text_at(x: float, y: float, text: str, attributes: str = "") -> str:
    """A line of text with its base line at a point."""
    blank = " " if attributes else ""
    return f'<text x="{number(x)}" y="{number(y)}"{blank}{attributes}>{escaped(text)}</text>'


def path(points: list[tuple[float, float]]) -> str:
    """The data of a line through points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
