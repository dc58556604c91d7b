"""Figures into the text of their file: all but the recorded places stays as it is, character by character.

Who keeps data files by hand keeps comments, an order and a layout in them. A writer that loads and dumps would lose
them; this one finds the places by the parser's own marks, changes a few characters, and reads the result again. What
differs beyond what was recorded is refused.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items

from plancheck.intake.document import Document, Edit, UnreadableText, plain
from plancheck.intake.entry import FORMS, Entry, Part
from plancheck.intake.expected import NOTHING, expected
from plancheck.intake.held import displaced
from plancheck.intake.written import BARE, INDENT, block, field, in_braces, pair, with_id, written
from plancheck.load.nodes import Mapping, Node, Scalar

_REST = re.compile(r"[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")
"""What may stand behind a value in braces that has its line for itself."""

_UNSEEN = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]|$))*")
"""Lines that hold nothing, or comments alone."""


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
    if plain(after.root) != expected(plain(before.root), entries, former):
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
            yield from _new_section(document, root, part, ours)
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
    blocks = "".join(block(part, ours, 0, end) + end for part, ours in parts if ours)
    return Edit(len(text), len(text), f"{lead}year: {first.year}{end}{through}{blocks}")


def _new_section(document: Document, root: Mapping, part: Part, entries: Items[Entry]) -> Iterator[Edit]:
    """A section that the file does not have yet, behind all others and the comments below them."""
    if document.is_flow(root):
        yield from _behind_last(document, root, f"{part}: {in_braces(entries)}")
        return
    offset = document.line_after(document.end(root))
    if _UNSEEN.fullmatch(document.text, offset):
        offset = max(offset, document.line_after(len(document.text.rstrip()) - 1))
    indent = root.column - 1
    yield _new_line(document, offset, indent, block(part, entries, indent, document.line_end))


def _into_nothing(document: Document, root: Mapping, key: Scalar, section: Scalar, entries: Items[Entry]) -> Edit:
    """Below a key that has nothing behind it."""
    if section.text.casefold() not in NOTHING or not section.plain:
        raise CannotSplice
    if section.text:
        return Edit(document.start(section), document.end(section), in_braces(entries))
    colon = _behind_colon(document, key)
    if document.is_flow(root):
        return Edit(colon, colon, f" {in_braces(entries)}")
    margin = document.line_end + " " * (key.column - 1 + INDENT)
    return _new_line(document, document.line_after(colon), key.column - 1 + INDENT, margin.join(map(with_id, entries)))


def _behind_colon(document: Document, key: Scalar) -> int:
    return document.text.index(":", document.end(key)) + 1


def _new_line(document: Document, offset: int, indent: int, written: str) -> Edit:
    """A line of its own before the line that begins at an offset, or at the end of the text."""
    text, line_end = document.text, document.line_end
    lead = "" if offset == 0 or text[offset - 1] in "\r\n" else line_end
    tail = line_end if not lead or offset < len(text) else ""
    return Edit(offset, offset, f"{lead}{' ' * indent}{written}{tail}")


def _behind_last(document: Document, mapping: Mapping, *pairs: str) -> Iterator[Edit]:
    """New keys behind all others."""
    return _behind(document, mapping, next(reversed(mapping.entries)), pairs)


def _behind(document: Document, mapping: Mapping, before: str, pairs: Items[str]) -> Iterator[Edit]:
    """New keys behind another one."""
    key, value = mapping.entries[before]
    end = max(document.end(key), document.end(value))
    if not document.is_flow(mapping):
        indent = mapping.column - 1
        yield _new_line(document, document.line_after(end), indent, f"{document.line_end}{' ' * indent}".join(pairs))
        return
    margin, rest = document.margin(key), _REST.match(document.text, end)
    if margin is None or rest is None:
        yield Edit(end, end, "".join(f", {pair}" for pair in pairs))
        return
    if not rest[1]:
        yield Edit(end, end, ",")
    lines = f",{document.line_end}".join(margin + pair for pair in pairs)
    offset = document.line_after(end)
    yield Edit(offset, offset, f"{lines}{rest[1]}{document.line_end}")


def _first(document: Document, mapping: Mapping, pairs: Items[str]) -> Edit:
    """New keys in front of all others, in braces."""
    start = document.start(mapping) + 1
    if not mapping.entries:
        return Edit(start, start, ", ".join(pairs))
    first, _ = next(iter(mapping.entries.values()))
    margin = document.margin(first)
    if margin is None or first.line == mapping.line:
        return Edit(start, start, "".join(f"{pair}, " for pair in pairs))
    offset = document.line_after(start)
    return Edit(offset, offset, "".join(f"{margin}{pair},{document.line_end}" for pair in pairs))


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
    present = {old: id_ for id_, former in called.items() for old in former}
    positions = [order.get(present.get(one, one), len(order)) for one in keys]
    by_position = sorted(zip(positions, range(len(keys)), strict=True))
    new: dict[int, list[str]] = {}
    for entry in entries:
        known = next((id_ for id_ in (entry.id, *called.get(entry.id, ())) if id_ in section.entries), None)
        if known is None:
            place = _place(order.get(entry.id, len(order)), positions, by_position)
            new.setdefault(place, []).append(with_id(entry))
        else:
            yield from _changed(document, *section.entries[known], entry)
    for place, pairs in new.items():
        if place:
            yield from _behind(document, section, keys[place - 1], pairs)
        elif document.is_flow(section):
            yield _first(document, section, pairs)
        else:
            margin = document.line_end + " " * (section.column - 1)
            below = document.line_after(document.start(key))
            yield _new_line(document, below, section.column - 1, margin.join(pairs))


def _place(ours: int, positions: Items[int], by_position: Items[tuple[int, int]]) -> int:
    """How many entries a new one stands behind: where the file follows the plan around it, else all of them.

    Args:
        ours: the position of the new entry in the plan.
        positions: those of the entries in the file, in the file's order.
        by_position: the same with the place of each in the file, in the plan's order.
    """
    earlier = bisect_left(by_position, (ours, 0))
    place = by_position[earlier - 1][1] + 1 if earlier else 0
    return place if place == len(positions) or positions[place] > ours else len(positions)


def _changed(document: Document, key: Scalar, value: Node, entry: Entry) -> Iterator[Edit]:
    """Other fields in an entry that the file holds."""
    if isinstance(value, Scalar):
        yield from _scalar_changed(document, key, value, entry)
        return
    if not isinstance(value, Mapping) or not value.entries:
        raise CannotSplice
    fields = dict(entry.fields)
    held = plain(value)
    assert isinstance(held, dict)
    old = displaced(entry, held)
    new = {name: fields[name] for name in FORMS if name in fields}
    if old and new.keys() != set(old):
        yield from _other_form(document, value, old, new)
        fields = {name: text for name, text in fields.items() if name not in new}
    added: list[str] = []
    for name, text in fields.items():
        if name not in value.entries:
            added.append(pair(name, text))
        elif not _says(value.entries[name][1], text):
            yield _value_changed(document, *value.entries[name], field(name, text))
    if added:
        yield from _behind_last(document, value, *added)


def _says(node: Node, text: str) -> bool:
    return isinstance(node, Scalar) and node.text == text


def _scalar_changed(document: Document, key: Scalar, value: Scalar, entry: Entry) -> Iterator[Edit]:
    """A bare number becomes another one, or gets company in braces; so does a key without a value."""
    fields = entry.fields
    is_there = value.plain and value.text.casefold() not in NOTHING
    if is_there and not any(name in fields for name in (*FORMS, BARE[entry.part])):
        fields = {BARE[entry.part]: value.text, **fields}
    said = written(fields, entry.part)
    if not is_there or said != value.text:
        yield _value_changed(document, key, value, said)


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
    yield Edit(*spans[0], between.join(pair(name, text) for name, text in new.items()))
    for start, end in spans[1:]:
        if is_flow:
            yield Edit(document.text.rindex(",", 0, start), end, "")
        else:
            yield Edit(document.line_start(start), document.line_after(end), "")
