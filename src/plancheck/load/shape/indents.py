"""Keys that belong one level deeper or higher: YAML takes them as they stand, and each would be a fault of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Protocol, runtime_checkable

from plancheck.load import slips
from plancheck.load.nodes import Mapping, Node, Scalar
from plancheck.load.shape.base import At, is_empty
from plancheck.load.source import shorten


@runtime_checkable
class Holder(Protocol):
    """A shape of mappings, as far as keys go."""

    def holds(self, key: str) -> bool:
        """Whether such a key can stand in it."""

    def takes(self, key: str, value: Node) -> bool:
        """Whether this key with this value is likely to be meant to stand in it."""


ShapeOf = Callable[[str], object]
"""The shape of a key's value; None for a key that is not known."""


def indented(node: Mapping, at: At, shape_of: ShapeOf, is_own: Callable[[str], bool]) -> Mapping:
    """A mapping with the keys put below the one before them that they belong to; told once for all that follow it.

    Args:
        node: as written.
        at: where it stands.
        shape_of: the shapes of its keys.
        is_own: whether a key belongs to the mapping itself.
    """
    if not any(map(_may_go_on, node.entries.values())):
        return node
    owners: dict[str, list[str]] = {}
    owner = ""
    for name in node.entries:
        shape = shape_of(owner) if owner and _may_go_on(node.entries[owner]) else None
        if shape is not None and isinstance(shape, Holder) and _can_take(node, owner, name, shape) and not is_own(name):
            owners.setdefault(owner, []).append(name)
        else:
            owner = name
    if not owners:
        return node
    strays = {name for names in owners.values() for name in names}
    mended = _like(node, {name: entry for name, entry in node.entries.items() if name not in strays})
    for owner, names in owners.items():
        moved = [node.entries[name] for name in names]
        owner_key, value = node.entries[owner]
        below = Mapping(moved[0][0].line, moved[0][0].column)
        if isinstance(value, Mapping):
            below = _like(value, dict(value.entries))
        below.entries |= {key.text: (key, value) for key, value in moved if key.text not in below.entries}
        mended.entries[owner] = (owner_key, below)
        first, last = moved[0][0], moved[-1][1]
        inner = at.below(first.text, first)
        if last.end[0] > first.line:
            figures = {"key": shorten(owner), "first": first.line, "last": last.end[0]}
            inner.fault("PC013.outdented", first, figures, hint="indent_more")
        else:
            inner.fault("PC013.outdented_line", first, {"key": shorten(owner)}, hint="indent_line")
    return mended


def hoisted(node: Mapping, at: At, known: Collection[str], shape_of: ShapeOf) -> Mapping:
    """A mapping with the keys that stand one level too deep; told once for each.

    Args:
        node: as written.
        at: where it stands.
        known: the keys that belong to it.
        shape_of: the shapes of its keys.
    """
    found = [
        (owner, inner)
        for owner, (_, value) in node.entries.items()
        if isinstance(value, Mapping) and isinstance(shape_of(owner), Holder)
        for inner in _too_deep(value, node, known, shape_of(owner))
    ]
    if not found:
        return node
    mended = _like(node, dict(node.entries))
    for owner, name in found:
        owner_key, value = mended.entries[owner]
        if not isinstance(value, Mapping) or name not in value.entries or name in mended.entries:
            continue  # it went along with one before it
        key, own = value.entries[name]
        names = list(value.entries)
        # a key without a value has its lines behind it, as far in as itself
        along = names[names.index(name) + 1 :] if is_empty(own) else []
        if along:
            own = _like(value, {one: value.entries[one] for one in along})
        left = {one: entry for one, entry in value.entries.items() if one != name and one not in along}
        mended.entries[owner] = (owner_key, _like(value, left))
        mended.entries[name] = (key, own)
        figures = {"key": shorten(name), "above": shorten(owner)}
        at.below(name, key).fault("PC013.too_deep", key, figures, hint="indent_less")
    return mended


def _too_deep(value: Mapping, outer: Mapping, known: Collection[str], shape: object) -> Iterator[str]:
    assert isinstance(shape, Holder)  # no other is asked
    for name, (key, own) in value.entries.items():
        if name in known and name not in outer.entries and key.line > outer.line and not shape.takes(name, own):
            yield name


def _may_go_on(entry: tuple[Scalar, Node]) -> bool:
    """Whether lines could follow that belong to an entry: to one with a number or a word none can."""
    key, value = entry
    return is_empty(value) or (isinstance(value, Mapping) and value.line > key.line)


def _can_take(node: Mapping, owner: str, name: str, shape: Holder) -> bool:
    """Whether a key may belong below one before it: that has nothing of its own, or has keys like this already."""
    (owner_key, above), (key, value) = node.entries[owner], node.entries[name]
    if key.line == owner_key.line or not shape.holds(name) or slips.find(key.text) is not None:
        return False  # a slip of the keyboard is told as such
    return is_empty(above) or (isinstance(above, Mapping) and above.line > owner_key.line and shape.takes(name, value))


def _like(node: Mapping, entries: dict[str, tuple[Scalar, Node]]) -> Mapping:
    """A mapping at the same place with other entries."""
    made = Mapping(node.line, node.column)
    made.end = node.end
    made.entries = entries
    return made
