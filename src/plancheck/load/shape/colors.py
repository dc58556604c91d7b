"""Colours that a terminal and a page can show."""

from __future__ import annotations

import re

from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import At, Defs, Failed, Json, is_empty
from plancheck.load.shape.words import PLAIN
from plancheck.load.source import shorten

_PLAIN_COLORS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")

COLORS = (*_PLAIN_COLORS, *(f"bright_{color}" for color in _PLAIN_COLORS))
"""The sixteen colours of every terminal's scheme."""


class Color:
    """One of `COLORS`, or red, green and blue in hexadecimal digits: "#d97706"."""

    _HEXADECIMAL = re.compile(r"#[0-9a-fA-F]{6}")

    def read(self, node: Node, at: At) -> str | Failed:
        """The colour. Without quotes YAML takes what begins with # for a comment, so that nothing is written."""
        if isinstance(node, Scalar) and is_empty(node):
            return at.fault("PC013.empty", at.anchor or node, {"known": COLORS}, hint="color_example")
        text = PLAIN.read(node, at)
        if isinstance(text, Failed) or text in COLORS or self._HEXADECIMAL.fullmatch(text):
            return text
        return at.fault("PC015.color", node, {"word": shorten(text), "known": COLORS}, hint="color_example")

    def schema(self, defs: Defs) -> Json:
        """A name or hexadecimal digits."""
        return {"anyOf": [{"enum": list(COLORS)}, {"type": "string", "pattern": f"^{self._HEXADECIMAL.pattern}$"}]}


COLOR = Color()
