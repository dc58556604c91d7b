"""Entries as they stand in a file of actuals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plancheck.intake.entry import NUMBERS, Entry, Part
from plancheck.intake.scalars import scalar

BARE = {Part.VALUES: "value", Part.TASKS: "state"}
"""The field that an entry holds which is written without braces."""

INDENT = 2


def block(part: Part, entries: Iterable[Entry], indent: int, line_end: str) -> str:
    """A section with its entries, a line each, without the last line's end."""
    margin = line_end + " " * (indent + INDENT)
    return f"{part}:" + "".join(margin + with_id(entry) for entry in entries)


def in_braces(entries: Iterable[Entry]) -> str:
    """Entries as a section in one line."""
    return "{" + ", ".join(map(with_id, entries)) + "}"


def with_id(entry: Entry) -> str:
    """An entry behind its id, in one line."""
    return f"{entry.id}: {written(entry.fields, entry.part)}"


def written(fields: Mapping[str, str], part: Part) -> str:
    """An entry in one line: a bare number or state, or all that is said in braces."""
    if tuple(fields) == (BARE[part],):
        return fields[BARE[part]]
    return "{" + ", ".join(pair(name, text) for name, text in fields.items()) + "}"


def pair(name: str, text: str) -> str:
    """A field behind its name."""
    return f"{name}: {field(name, text)}"


def field(name: str, text: str) -> str:
    """What a field holds: the digits of a number as they are, of a text what every reader takes for a text."""
    return text if name in NUMBERS else scalar(text)
