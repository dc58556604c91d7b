"""Quoted texts whose end is missing: YAML takes the next quote for it, and notices where that one's own text begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancheck.load.source import Source

QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"' + r"|'[^'\n]*'")
"""A quoted text that ends on its line."""
_OPENING = re.compile(r"""(?:^\s*(?:- +)*|[:\-]\s+|[\[{,]\s*)(?P<quote>["'])""")
_KEY = re.compile(r"\s*(?:- +)*[\w.-]+:(?:\s|$)")
_BLOCK = re.compile(r"(?:^|:|-)\s*[|>][+-]?\s*(?:#.*)?$")


class LeftOpen(NamedTuple):
    """A quote that opens a text without an end."""

    line: int
    column: int
    quote: str


def left_open(source: Source, last: int) -> LeftOpen | None:
    """The quote that opens a text into which keys of the next lines have gone, so that a later quote seems to open one.

    Nothing where every text ends before the next key, up to the line `last`.
    """
    number, block = 0, -1
    while number < last:
        number += 1
        line = source.line(number)
        if 0 <= block < indent_of(line) or not line.strip():
            continue  # a block of text, in which quotes are letters
        block = indent_of(line) if _BLOCK.search(line) else -1
        opening = _opening_of(line)
        if opening is None:
            continue
        quote, first = line[opening], number
        while number < last and quote not in source.line(number + 1):
            number += 1
        swallowed = (source.line(inner) for inner in range(first + 1, min(number + 1, last) + 1))
        if any(map(_KEY.match, swallowed)):
            return LeftOpen(first, opening + 1, quote)
        number += 1
    return None


def _opening_of(line: str) -> int | None:
    """Where a quoted text begins that does not end on its line."""
    start = 0
    while (opening := _OPENING.search(line, start)) is not None:
        if line[: opening.start("quote")].lstrip().startswith("#") or " #" in line[start : opening.start("quote")]:
            return None
        whole = QUOTED.match(line, opening.start("quote"))
        if whole is None:
            return opening.start("quote")
        start = whole.end()
    return None


def indent_of(line: str) -> int:
    """How far in a line begins."""
    return len(line) - len(line.lstrip(" "))
