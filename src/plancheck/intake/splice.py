"""One figure into the text of its file: all but the recorded place stays as it is, character by character.

Who keeps data files by hand keeps comments, an order and a layout in them. A writer that loads and dumps would lose
them; this one finds the place by the parser's own marks, changes a few characters, and reads the result again: whatever
differs beyond the recorded datum is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items

from plancheck.intake.document import Document, UnreadableText, plain
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


def splice(text: str, entry: Entry, ids: Items[str], called: Items[str] = ()) -> str:
    """The text with an entry in it.

    Args:
        text: a file of actuals without faults, or nothing for a new one.
        entry: what is to stand there.
        ids: the ids of the plan in its order, which a new entry follows where the file does.
        called: other ids under which the file may hold the entry, from before it was renamed.

    Raises:
        CannotSplice: that is not possible without changing anything else.
    """
    try:
        before = Document(text)
        after = _put(before, entry, ids, called)
    except UnreadableText:
        raise CannotSplice from None
    if not _differs_only_in(entry, plain(before.root), plain(after.root), called):
        raise CannotSplice
    return after.text


def _put(document: Document, entry: Entry, ids: Items[str], called: Items[str]) -> Document:
    root = document.root
    indent = " " * (_INDENT if root is None else root.column - 1 + _INDENT)
    block = f"{entry.part}:{document.line_end}{indent}{entry.id}: {_written(entry.fields, entry.part)}"
    if root is None:
        head = document.text if not document.text or document.text.endswith(("\n", "\r")) else document.text + "\n"
        return Document(f"{head}{_head(entry, document.line_end)}{block}{document.line_end}")
    if not isinstance(root, Mapping):
        raise CannotSplice
    if entry.part not in root.entries:
        written = f"{{{entry.id}: {_written(entry.fields, entry.part)}}}"
        return _with_key(document, root, entry.part, written, block=block)
    key, section = root.entries[entry.part]
    if isinstance(section, Scalar):
        return _into_nothing(document, key, section, entry)
    if not isinstance(section, Mapping):
        raise CannotSplice
    known = next((id_ for id_ in (entry.id, *called) if id_ in section.entries), None)
    if known is None:
        after = _before_in_order(section, entry.id, ids)
        return _with_key(document, section, entry.id, _written(entry.fields, entry.part), after=after, below=key)
    return _changed(document, *section.entries[known], entry)


def _head(entry: Entry, line_end: str) -> str:
    """The first lines of a new file."""
    through = "" if entry.month is None else f"through: {entry.period}{line_end}"
    return f"year: {entry.year}{line_end}{through}"


def _written(fields: Fields[str, str], part: Part) -> str:
    """An entry in one line: a bare number or state, or all that is said in braces."""
    if tuple(fields) == (_BARE[part],):
        return fields[_BARE[part]]
    return "{" + ", ".join(_pair(name, text) for name, text in fields.items()) + "}"


def _pair(name: str, text: str) -> str:
    return f"{name}: {_field(name, text)}"


def _field(name: str, text: str) -> str:
    return text if name in NUMBERS else scalar(text)


def _into_nothing(document: Document, key: Scalar, section: Scalar, entry: Entry) -> Document:
    """Below a key that has nothing behind it."""
    if section.text.casefold() not in _NOTHING or not section.plain:
        raise CannotSplice
    written = f"{entry.id}: {_written(entry.fields, entry.part)}"
    if section.text:
        return document.with_change(document.start(section), document.end(section), f"{{{written}}}")
    root = document.root
    assert isinstance(root, Mapping)
    colon = document.text.index(":", document.end(key)) + 1
    if document.is_flow(root):
        return document.with_change(colon, colon, f" {{{written}}}")
    return _new_line(document, document.line_after(colon), key.column - 1 + _INDENT, written)


def _new_line(document: Document, offset: int, indent: int, written: str) -> Document:
    """A line of its own before the line that begins at an offset, or at the end of the text."""
    text, line_end = document.text, document.line_end
    lead = "" if offset == 0 or text[offset - 1] in "\r\n" else line_end
    tail = line_end if not lead or offset < len(text) else ""
    return document.with_change(offset, offset, f"{lead}{' ' * indent}{written}{tail}")


def _before_in_order(section: Mapping, id_: str, ids: Items[str]) -> str | None:
    """The entry that a new one follows; None for the first place. The last one, where the file has its own order."""
    order = {one: position for position, one in enumerate(ids)}
    positions = [order.get(one, len(order)) for one in section.entries]
    keys = list(section.entries)
    if positions != sorted(positions) or id_ not in order:
        return keys[-1] if keys else None
    earlier = [one for one, position in zip(keys, positions, strict=True) if position < order[id_]]
    return earlier[-1] if earlier else None


_LAST = "\0"
"""No key: behind the last one."""


def _with_key(
    document: Document,
    mapping: Mapping,
    key: str,
    written: str,
    *,
    after: str | None = _LAST,
    below: Scalar | None = None,
    block: str = "",
) -> Document:
    """A new key in a mapping: behind another one, or in the first place.

    Args:
        document: what holds the mapping.
        mapping: where it goes.
        key: its name.
        written: what stands behind its colon.
        after: the key that it follows; None for none.
        below: the key whose mapping it is.
        block: key and value as they stand in a block, where they take several lines.
    """
    if after == _LAST:
        after = next(reversed(mapping.entries), None)
    pair = f"{key}: {written}"
    if document.is_flow(mapping):
        if after is not None:
            end = document.end(mapping.entries[after][1])
            return document.with_change(end, end, f", {pair}")
        start = document.start(mapping) + 1
        return document.with_change(start, start, f"{pair}, " if mapping.entries else pair)
    indent = mapping.column - 1
    if after is None:
        assert below is not None  # only a section has a first place
        return _new_line(document, document.line_after(document.start(below)), indent, block or pair)
    key_before, value_before = mapping.entries[after]
    last = max(document.end(key_before), document.end(value_before))
    return _new_line(document, document.line_after(last), indent, block or pair)


def _changed(document: Document, key: Scalar, value: Node, entry: Entry) -> Document:
    """The document with other fields in an entry that it holds."""
    fields = entry.fields
    if isinstance(value, Scalar):
        return _with_scalar_changed(document, key, value, entry)
    if not isinstance(value, Mapping):
        raise CannotSplice
    place = key.text
    old = [name for name in _FORMS if name in value.entries]
    new = [name for name in _FORMS if name in fields]
    if new and set(new) != set(old) and old:
        document = _with_other_form(document, value, old, {name: fields[name] for name in new})
    for name, text in fields.items():
        value = _again(document, place, key)
        if name not in value.entries:
            document = _with_key(document, value, name, _field(name, text))
        elif not _says(value.entries[name][1], text):
            held_key, held = value.entries[name]
            document = _with_value(document, held_key, held, _field(name, text))
    return document


def _again(document: Document, id_: str, key: Scalar) -> Mapping:
    """The mapping of an entry after a change further down: its key has not moved."""
    for _, section in _sections(document.root):
        held = section.entries.get(id_)
        if held is not None and (held[0].line, held[0].column) == (key.line, key.column):
            assert isinstance(held[1], Mapping)
            return held[1]
    raise CannotSplice


def _sections(root: Node | None) -> Iterator[tuple[str, Mapping]]:
    if isinstance(root, Mapping):
        for name, (_, section) in root.entries.items():
            if isinstance(section, Mapping):
                yield name, section


def _says(node: Node, text: str) -> bool:
    return isinstance(node, Scalar) and node.text == text


def _with_scalar_changed(document: Document, key: Scalar, value: Scalar, entry: Entry) -> Document:
    """A bare number becomes another one, or gets company in braces; so does a key without a value."""
    fields = entry.fields
    is_there = value.plain and value.text.casefold() not in _NOTHING
    if is_there and not any(name in fields for name in (*_FORMS, _BARE[entry.part])):
        fields = {_BARE[entry.part]: value.text, **fields}
    written = _written(fields, entry.part)
    return document if is_there and written == value.text else _with_value(document, key, value, written)


def _with_value(document: Document, key: Scalar, value: Node, written: str) -> Document:
    if isinstance(value, Scalar) and not value.text and value.plain:
        colon = document.text.index(":", document.end(key)) + 1
        return document.with_change(colon, colon, f" {written}")
    return document.with_change(document.start(value), document.end(value), written)


def _with_other_form(document: Document, value: Mapping, old: Items[str], new: Fields[str, str]) -> Document:
    """A figure of another kind in place of the one that stood there: a value for part and whole, and the reverse."""
    spans = [(document.start(value.entries[name][0]), document.end(value.entries[name][1])) for name in old]
    pairs = [_pair(name, text) for name, text in new.items()]
    between = ", " if document.is_flow(value) else document.line_end + " " * (value.column - 1)
    for start, end in sorted(spans[1:], reverse=True):
        document = _without(document, value, start, end)
    return document.with_change(*spans[0], between.join(pairs))


def _without(document: Document, mapping: Mapping, start: int, end: int) -> Document:
    """The document without one key, which is not the first of its kind in the mapping."""
    if not document.is_flow(mapping):
        return document.with_change(document.line_start(start), document.line_after(end), "")
    comma = document.text.rindex(",", 0, start)
    return document.with_change(comma, end, "")


def _differs_only_in(entry: Entry, before: object, after: object, called: Items[str]) -> bool:
    """Whether the data are the same but for what was entered, and that as it was meant."""
    expected: dict[str, object] = dict(before) if isinstance(before, dict) else {}
    if before is None:
        expected["year"] = f"{entry.year}"
        if entry.month is not None:
            expected["through"] = entry.period
    section = expected.get(entry.part)
    entries: dict[str, object] = dict(section) if isinstance(section, dict) else {}
    known = next((id_ for id_ in (entry.id, *called) if id_ in entries), entry.id)
    entries[known] = _expected(entries.get(known), entry)
    expected[entry.part] = entries
    return after == expected


def _expected(held: object, entry: Entry) -> object:
    """What is to be under an id after a change of some of its fields."""
    bare = _BARE[entry.part]
    if isinstance(held, str) and held.casefold() in _NOTHING:
        held = None
    old: dict[str, object] = {bare: held} if isinstance(held, str) else dict(held) if isinstance(held, dict) else {}
    if any(name in entry.fields for name in _FORMS):
        old = {name: text for name, text in old.items() if name not in _FORMS}
    new = {**old, **entry.fields}
    return new[bare] if tuple(new) == (bare,) and not isinstance(held, dict) else new
