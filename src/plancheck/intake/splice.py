"""Figures into the text of their file: all but the recorded places stays as it is, character by character.

Who keeps data files by hand keeps comments, an order and a layout in them. A writer that loads and dumps would lose
them; this one finds the places by the parser's own marks, changes a few characters, and reads the result again. What
differs beyond what was recorded is refused.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items

from plancheck.intake.document import Document, Edit, UnreadableText, plain
from plancheck.intake.entry import NUMBERS, Entry, Part
from plancheck.intake.scalars import scalar
from plancheck.load.nodes import Mapping, Node, Scalar

_FORMS = ("value", "part", "whole", "growth", "at_least", "above", "at_most", "below")
"""Fields of which a figure has one, or part and whole."""

_BARE = {Part.VALUES: "value", Part.TASKS: "state"}
"""The field that an entry holds which is written without braces."""

_NOTHING = ("", "~", "null")
_INDENT = 2


class CannotSplice(Exception):  # noqa: N818 - a fact about a text
    """The text is written in a way in which this datum cannot be put in without touching others."""


def splice(
    text: str, entries: Items[Entry], ids: Items[str] = (), called: Fields[str, Items[str]] | None = None
) -> str:
    """The text with entries in it.

    Args:
        text: a file of actuals without faults, or nothing for a new one.
        entries: what is to stand there, of one year, each id of a part once.
        ids: the ids of the plan in its order, which new entries follow where the file does.
        called: by id, other ids under which the file may hold it, from before it was renamed.

    Raises:
        CannotSplice: that is not possible without changing anything else.
    """
    former = called or {}
    order = {one: position for position, one in enumerate(ids)}
    ordered = sorted(entries, key=lambda entry: order.get(entry.id, len(order)))
    try:
        before = Document(text)
        after = before.with_edits([*_edits(before, ordered, order, former)])
    except UnreadableText:
        raise CannotSplice from None
    if plain(after.root) != _expected(plain(before.root), entries, former):
        raise CannotSplice
    return after.text


def _edits(
    document: Document, entries: Items[Entry], order: Fields[str, int], called: Fields[str, Items[str]]
) -> Iterator[Edit]:
    root = document.root
    if root is None:
        yield _beginning(document, entries)
        return
    if not isinstance(root, Mapping):
        raise CannotSplice
    for part in Part:
        ours = [entry for entry in entries if entry.part is part]
        if not ours:
            continue
        if part not in root.entries:
            yield _new_section(document, root, part, ours)
            continue
        key, section = root.entries[part]
        if isinstance(section, Scalar):
            yield _into_nothing(document, root, key, section, ours)
        elif isinstance(section, Mapping):
            yield from _section_edits(document, key, section, ours, order, called)
        else:
            raise CannotSplice


def _beginning(document: Document, entries: Items[Entry]) -> Edit:
    """All of a new file, behind the comments that it may have."""
    end, text = document.line_end, document.text
    lead = end if text and not text.endswith(("\n", "\r")) else ""
    first = entries[0]
    through = "" if first.month is None else f"through: {first.period}{end}"
    parts = [(part, [entry for entry in entries if entry.part is part]) for part in Part]
    blocks = "".join(_block(part, ours, 0, end) + end for part, ours in parts if ours)
    return Edit(len(text), len(text), f"{lead}year: {first.year}{end}{through}{blocks}")


def _block(part: Part, entries: Items[Entry], indent: int, line_end: str) -> str:
    """A section with its entries, a line each."""
    margin = line_end + " " * (indent + _INDENT)
    return f"{part}:" + "".join(margin + _pair_of(entry) for entry in entries)


def _in_braces(entries: Items[Entry]) -> str:
    return "{" + ", ".join(map(_pair_of, entries)) + "}"


def _pair_of(entry: Entry) -> str:
    return f"{entry.id}: {_written(entry.fields, entry.part)}"


def _written(fields: Fields[str, str], part: Part) -> str:
    """An entry in one line: a bare number or state, or all that is said in braces."""
    if tuple(fields) == (_BARE[part],):
        return fields[_BARE[part]]
    return "{" + ", ".join(_pair(name, text) for name, text in fields.items()) + "}"


def _pair(name: str, text: str) -> str:
    return f"{name}: {_field(name, text)}"


def _field(name: str, text: str) -> str:
    return text if name in NUMBERS else scalar(text)


def _new_section(document: Document, root: Mapping, part: Part, entries: Items[Entry]) -> Edit:
    """A section that the file does not have yet, behind all others."""
    if document.is_flow(root):
        return _behind_last(document, root, f"{part}: {_in_braces(entries)}")
    return _behind_last(document, root, _block(part, entries, root.column - 1, document.line_end))


def _into_nothing(document: Document, root: Mapping, key: Scalar, section: Scalar, entries: Items[Entry]) -> Edit:
    """Below a key that has nothing behind it."""
    if section.text.casefold() not in _NOTHING or not section.plain:
        raise CannotSplice
    if section.text:
        return Edit(document.start(section), document.end(section), _in_braces(entries))
    colon = _behind_colon(document, key)
    if document.is_flow(root):
        return Edit(colon, colon, f" {_in_braces(entries)}")
    margin = document.line_end + " " * (key.column - 1 + _INDENT)
    return _new_line(
        document, document.line_after(colon), key.column - 1 + _INDENT, margin.join(map(_pair_of, entries))
    )


def _behind_colon(document: Document, key: Scalar) -> int:
    return document.text.index(":", document.end(key)) + 1


def _new_line(document: Document, offset: int, indent: int, written: str) -> Edit:
    """A line of its own before the line that begins at an offset, or at the end of the text."""
    text, line_end = document.text, document.line_end
    lead = "" if offset == 0 or text[offset - 1] in "\r\n" else line_end
    tail = line_end if not lead or offset < len(text) else ""
    return Edit(offset, offset, f"{lead}{' ' * indent}{written}{tail}")


def _behind_last(document: Document, mapping: Mapping, pair: str) -> Edit:
    """A new key behind all others."""
    return (
        _behind(document, mapping, next(reversed(mapping.entries)), pair)
        if mapping.entries
        else _first(document, mapping, pair)
    )


def _behind(document: Document, mapping: Mapping, before: str, pair: str) -> Edit:
    """A new key behind another one."""
    key, value = mapping.entries[before]
    end = max(document.end(key), document.end(value))
    if document.is_flow(mapping):
        return Edit(end, end, f", {pair}")
    return _new_line(document, document.line_after(end), mapping.column - 1, pair)


def _first(document: Document, mapping: Mapping, pair: str) -> Edit:
    """A new key in front of all others, in braces."""
    start = document.start(mapping) + 1
    return Edit(start, start, f"{pair}, " if mapping.entries else pair)


def _section_edits(
    document: Document,
    key: Scalar,
    section: Mapping,
    entries: Items[Entry],
    order: Fields[str, int],
    called: Fields[str, Items[str]],
) -> Iterator[Edit]:
    """Changes of what a section holds, and new entries at their places in the order of the plan."""
    keys = list(section.entries)
    positions = [order.get(one, len(order)) for one in keys]
    follows_plan = positions == sorted(positions)
    new: list[Entry] = []
    for entry in entries:
        known = next((id_ for id_ in (entry.id, *called.get(entry.id, ())) if id_ in section.entries), None)
        if known is None:
            new.append(entry)
        else:
            yield from _changed(document, *section.entries[known], entry)
    if new and not keys:
        yield _first(document, section, ", ".join(map(_pair_of, new)))
        return
    for entry in new:
        place = len(keys)
        if follows_plan and entry.id in order:
            place = bisect_left(positions, order[entry.id])
        if place:
            yield _behind(document, section, keys[place - 1], _pair_of(entry))
        elif document.is_flow(section):
            yield _first(document, section, _pair_of(entry))
        else:
            below = document.line_after(document.start(key))
            yield _new_line(document, below, section.column - 1, _pair_of(entry))


def _changed(document: Document, key: Scalar, value: Node, entry: Entry) -> Iterator[Edit]:
    """Other fields in an entry that the file holds."""
    if isinstance(value, Scalar):
        yield from _scalar_changed(document, key, value, entry)
        return
    if not isinstance(value, Mapping) or not value.entries:
        raise CannotSplice
    fields = dict(entry.fields)
    old = [name for name in _FORMS if name in value.entries]
    new = {name: fields[name] for name in _FORMS if name in fields}
    if old and new and new.keys() != set(old):
        yield from _other_form(document, value, old, new)
        fields = {name: text for name, text in fields.items() if name not in new}
    for name, text in fields.items():
        if name not in value.entries:
            yield _behind_last(document, value, _pair(name, text))
        elif not _says(value.entries[name][1], text):
            yield _value_changed(document, *value.entries[name], _field(name, text))


def _says(node: Node, text: str) -> bool:
    return isinstance(node, Scalar) and node.text == text


def _scalar_changed(document: Document, key: Scalar, value: Scalar, entry: Entry) -> Iterator[Edit]:
    """A bare number becomes another one, or gets company in braces; so does a key without a value."""
    fields = entry.fields
    is_there = value.plain and value.text.casefold() not in _NOTHING
    if is_there and not any(name in fields for name in (*_FORMS, _BARE[entry.part])):
        fields = {_BARE[entry.part]: value.text, **fields}
    written = _written(fields, entry.part)
    if not is_there or written != value.text:
        yield _value_changed(document, key, value, written)


def _value_changed(document: Document, key: Scalar, value: Node, written: str) -> Edit:
    if isinstance(value, Scalar) and not value.text and value.plain:
        colon = _behind_colon(document, key)
        return Edit(colon, colon, f" {written}")
    return Edit(document.start(value), document.end(value), written)


def _other_form(document: Document, value: Mapping, old: Items[str], new: Fields[str, str]) -> Iterator[Edit]:
    """A figure of another kind in place of the one that stood there: a value for part and whole, and the reverse."""
    spans = sorted((document.start(value.entries[name][0]), document.end(value.entries[name][1])) for name in old)
    is_flow = document.is_flow(value)
    between = ", " if is_flow else document.line_end + " " * (value.column - 1)
    yield Edit(*spans[0], between.join(_pair(name, text) for name, text in new.items()))
    for start, end in spans[1:]:
        if is_flow:
            yield Edit(document.text.rindex(",", 0, start), end, "")
        else:
            yield Edit(document.line_start(start), document.line_after(end), "")


def _expected(before: object, entries: Items[Entry], called: Fields[str, Items[str]]) -> dict[str, object]:
    """The data as they were but for what was entered, and that as it was meant."""
    expected: dict[str, object] = dict(before) if isinstance(before, dict) else {}
    if before is None:
        expected["year"] = f"{entries[0].year}"
        if entries[0].month is not None:
            expected["through"] = entries[0].period
    for part in {entry.part for entry in entries}:
        section = expected.get(part)
        expected[part] = dict(section) if isinstance(section, dict) else {}
    for entry in entries:
        held = expected[entry.part]
        assert isinstance(held, dict)
        known = next((id_ for id_ in (entry.id, *called.get(entry.id, ())) if id_ in held), entry.id)
        held[known] = _entry_expected(held.get(known), entry)
    return expected


def _entry_expected(held: object, entry: Entry) -> object:
    """What is to be under an id after a change of some of its fields."""
    bare = _BARE[entry.part]
    if isinstance(held, str) and held.casefold() in _NOTHING:
        held = None
    old: dict[str, object] = {bare: held} if isinstance(held, str) else dict(held) if isinstance(held, dict) else {}
    if any(name in entry.fields for name in _FORMS):
        old = {name: text for name, text in old.items() if name not in _FORMS}
    new = {**old, **entry.fields}
    return new[bare] if tuple(new) == (bare,) and not isinstance(held, dict) else new
