"""Plain data as the text of JSON, letter by letter as the standard library indents it, in half the time.

The library's fast encoder knows no indent; what it does instead costs a generator at every level of every value.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from json.encoder import encode_basestring
from typing import NamedTuple

from plancheck.render.json_values import Data


def indented(data: Data | list[Data]) -> str:
    """Data as JSON, by two blanks a level; letters of all languages as they are.

    Raises:
        ValueError: a number is NaN or infinite.
        TypeError: a value is neither a dict, a list, a text, a number nor None.
    """
    return _text(data, "\n")


class Parts(NamedTuple):
    """A dict within a list that is taken part by part: names with their values, as for `in_pieces`."""

    parts: Iterable[tuple[str, object]]


def in_pieces(parts: Iterable[tuple[str, object]]) -> Iterator[str]:
    """The same text as `indented` gives for a dict of these parts, piece by piece, so that nobody need hold all of it.

    Args:
        parts: names with their values. One that is an iterator is a list, whose items are taken one by one.

    Raises:
        ValueError, TypeError: as `indented`.
    """
    return _dict_in_pieces(parts, "\n")


def list_in_pieces(items: Iterator[object]) -> Iterator[str]:
    """The same for a list, whose items are taken one by one."""
    return _list_in_pieces("", items, "\n")


def _dict_in_pieces(parts: Iterable[tuple[str, object]], margin: str) -> Iterator[str]:
    inner = margin + "  "
    between = "{"
    for name, value in parts:
        head = f"{between}{inner}{encode_basestring(name)}: "
        between = ","
        if isinstance(value, Iterator):
            yield from _list_in_pieces(head, value, inner)
        else:
            yield head + _text(value, inner)
    yield f"{margin}}}" if between == "," else "{}"


def _list_in_pieces(head: str, items: Iterator[object], margin: str) -> Iterator[str]:
    inner = margin + "  "
    between = head + "["
    for item in items:
        if isinstance(item, Parts):
            yield between + inner
            yield from _dict_in_pieces(item.parts, inner)
        else:
            yield between + inner + _text(item, inner)
        between = ","
    yield f"{margin}]" if between == "," else between + "]"


@lru_cache(maxsize=2_000)
def _frame(names: tuple[str, ...], margin: str) -> str:
    """A dict of these names with `%s` for every value: a large plan has few kinds of dicts, and many of each."""
    inner = margin + "  "
    lines = ",".join(f"{inner}{encode_basestring(name)}: ".replace("%", "%%") + "%s" for name in names)
    return f"{{{lines}{margin}}}"


def _text(value: object, margin: str) -> str:
    """A value whose lines begin with `margin`, a line break with blanks behind it."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} is not JSON compliant")
        return float.__repr__(value)
    inner = margin + "  "
    if isinstance(value, dict):
        if not value:
            return "{}"
        # texts, nothing and whole numbers are most of all values: to write them here spares a call each
        return _frame(tuple(value), margin) % tuple(
            [
                encode_basestring(one)
                if type(one) is str
                else "null"
                if one is None
                else int.__repr__(one)
                if type(one) is int
                else _text(one, inner)
                for one in value.values()
            ]
        )
    if isinstance(value, list):
        parts = [inner + _text(one, inner) for one in value]
        return f"[{','.join(parts)}{margin}]" if parts else "[]"
    raise TypeError(f"{type(value).__name__} is no JSON value")
