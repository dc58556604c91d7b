"""Plain data as the text of JSON, letter by letter as the standard library indents it, in half the time.

The library's fast encoder knows no indent; what it does instead costs a generator at every level of every value. Texts
say by escapes what would be hidden, turn the direction or steer a terminal (`safe.escaped`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from typing import NamedTuple

from plancheck.render.json_values import Data
from plancheck.render.safe import escaped


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
        head = f"{between}{inner}{_quoted(name)}: "
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
    lines = ",".join(f"{inner}{_quoted(name)}: ".replace("%", "%%") + "%s" for name in names)
    return f"{{{lines}{margin}}}"


def _text(value: object, margin: str) -> str:
    """A value whose lines begin with `margin`, a line break with blanks behind it."""
    if isinstance(value, dict):
        return _dict_text(value, margin)
    if isinstance(value, list):
        inner = margin + "  "
        return f"[{inner}{f',{inner}'.join([_text(one, inner) for one in value])}{margin}]" if value else "[]"
    if isinstance(value, str):
        return _quoted(value)
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
    raise TypeError(f"{type(value).__name__} is no JSON value")


def _dict_text(value: Mapping[str, object], margin: str) -> str:
    if not value:
        return "{}"
    inner = margin + "  "
    # most values are texts, nothing or numbers: to write them here spares a call each
    written = [
        (text if (text := encode_basestring(one)).isprintable() else escaped(text))
        if isinstance(one, str)
        else "null"
        if one is None
        else float.__repr__(one)
        if isinstance(one, float) and -math.inf < one < math.inf
        else int.__repr__(one)
        if type(one) is int
        else _text(one, inner)
        for one in value.values()
    ]
    return _frame(tuple(value), margin) % tuple(written)


def _quoted(value: str) -> str:
    text = encode_basestring(value)
    return text if text.isprintable() else escaped(text)  # whatever misleads is not printable
