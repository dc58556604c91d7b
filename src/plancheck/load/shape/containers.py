"""Lists, mappings from free keys, pairs, and values that may be written in several ways."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar, cast

from plancheck.load.nodes import Mapping, Node, Read, Scalar, Sequence
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json, Log, Shape, is_empty, lacks_colon, slipped
from plancheck.load.shape.indents import Holder, indented
from plancheck.load.shape.times import YEAR
from plancheck.model.place import Place

Item = TypeVar("Item")
Result = TypeVar("Result")

_SUSPICIOUS = re.compile(r"[:：｛［【\s\u00a0\u3000]|^[－–—•·]")
"""What an ordinary key never holds."""

_LIKE_A_KEY = re.compile(r"[^\W\d]|[｛［【]")
"""How a key or a mapping begins, and a number does not."""


class Keyed(NamedTuple, Generic[Item]):
    """A value with the place of its key and its own."""

    key_place: Place
    place: Place
    value: Item


class MappingOf(Generic[Item]):
    """A mapping whose keys are free, such as the ids of indicators."""

    def __init__(self, shape: Shape[Item], keys: str = "") -> None:
        self._shape = shape
        self._keys = keys
        """Which sentence of the schema says what the keys are; empty where the schema lists them."""

    def read(self, node: Node, at: At) -> dict[str, Keyed[Item]] | Failed:
        """The values by key, without those that cannot be read."""
        if not isinstance(node, Mapping):
            if isinstance(node, Scalar) and (slipped(node, at) or lacks_colon(node, at)):
                return FAILED
            return at.empty(node) if is_empty(node) else at.fault("PC013.mapping", node, hint="mapping_example")
        node = indented(node, at, lambda key: self._shape, self._is_own)
        found: dict[str, Keyed[Item]] = {}
        inner, log = at.below("", node), at.log
        for name, (key, value) in node.entries.items():
            if log.full:
                break
            inner.to(name, key)
            if _SUSPICIOUS.search(name) and slipped(key, inner):
                continue
            result = self._shape.read(value, inner)
            if not isinstance(result, Failed):
                found[name] = Keyed(key.place(log.file), value.place(log.file), result)
        return found

    def holds(self, key: str) -> bool:
        """Whether it can be a key: any word can."""
        return True

    def takes(self, key: str, value: Node) -> bool:
        """Whether a value can be read."""
        return not isinstance(self._shape.read(value, At(Log(""))), Failed)

    def _is_own(self, key: str) -> bool:
        """Whether a key is one of these, not one of those of the entry before it: `state: final` is no figure."""
        shape = self._shape
        return not (isinstance(shape, Holder) and shape.holds(key))

    def schema(self, defs: Defs) -> Json:
        """An object."""
        return {
            "type": "object",
            "propertyNames": {"description": defs.sentence(self._keys)} if self._keys else {},
            "additionalProperties": self._shape.schema(defs),
        }


class ByYear(Generic[Item]):
    """A mapping whose keys are years."""

    def __init__(self, shape: Shape[Item], keys: str) -> None:
        self._shape = shape
        self._keys = keys
        """Which sentence of the schema says what the years are."""

    def read(self, node: Node, at: At) -> dict[int, Item] | Failed:
        """The values by year, ascending; FAILED where one of them cannot be read."""
        if not isinstance(node, Mapping):
            if isinstance(node, Scalar) and slipped(node, at):
                return FAILED
            return at.empty(node) if is_empty(node) else at.fault("PC013.by_year", node, hint="by_year_example")
        if not node.entries:
            return at.empty(node)
        found: dict[int, Item] = {}
        sound = True
        inner = at.below("", node)
        for name, (key, value) in node.entries.items():
            inner.to(name, key)
            year = YEAR.read(key, inner)
            result = FAILED if isinstance(year, Failed) else self._shape.read(value, inner)
            if isinstance(year, Failed) or isinstance(result, Failed):
                sound = False
            else:
                found[year] = result
        return dict(sorted(found.items())) if sound else FAILED

    def schema(self, defs: Defs) -> Json:
        """An object whose keys are years of four digits."""
        return {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"description": defs.sentence(self._keys), "pattern": "^[1-9][0-9]{3}$"},
            "additionalProperties": self._shape.schema(defs),
        }


class ListOf(Generic[Item]):
    """A list of like items.

    Args:
        shape: what each item is.
        least: the fewest items.
        most: the most items; None where any number is in order.
    """

    def __init__(self, shape: Shape[Item], least: int = 0, most: int | None = None) -> None:
        self.item = shape
        self._least = least
        self._most = most

    def read(self, node: Node, at: At) -> tuple[Item | Failed, ...] | Failed:
        """The items, with FAILED in the place of each one that cannot be read."""
        if not isinstance(node, Sequence):
            return self._no_list(node, at)
        if len(node.items) < self._least:
            return at.fault("PC013.no_entries", node, hint="list_example")
        if self._most is not None and len(node.items) > self._most:
            return at.fault("PC004.entries", at.anchor or node, {"limit": self._most})
        log = at.log
        found: list[Item | Failed] = []
        for position, item in enumerate(node.items):
            if log.full:
                found.append(FAILED)
            elif isinstance(item, Read):
                found.append(cast("Item", item.value))  # by this very shape, see `early`
            else:
                found.append(self.item.read(item, at.below(str(position), anchor_of(item))))
        return tuple(found)

    def schema(self, defs: Defs) -> Json:
        """An array."""
        most: Json = {} if self._most is None else {"maxItems": self._most}
        return {"type": "array", "items": self.item.schema(defs), "minItems": self._least, **most}

    def _no_list(self, node: Node, at: At) -> Failed:
        """A single value, or a mapping whose keys begin with another dash than YAML's."""
        if isinstance(node, Mapping) and any(slipped(key, at) for key, _ in list(node.entries.values())[:1]):
            return FAILED
        if isinstance(node, Scalar) and slipped(node, at):
            return FAILED
        return at.empty(node) if is_empty(node) else at.fault("PC013.list", node, hint="list_example")


class Pair(Generic[Item]):
    """A first and a last: `[2021, 2025]`."""

    def __init__(self, shape: Shape[Item]) -> None:
        self._shape = shape

    def read(self, node: Node, at: At) -> tuple[Item, Item] | Failed:
        """Both values."""
        if not isinstance(node, Sequence):
            if isinstance(node, Scalar) and slipped(node, at):
                return FAILED
            return at.empty(node) if is_empty(node) else at.fault("PC013.pair", node, hint="pair_example")
        for item in node.items:
            if isinstance(item, Scalar) and slipped(item, at):
                return FAILED
        if len(node.items) != 2:
            return at.fault("PC013.pair", node, hint="pair_example")
        first, last = (
            self._shape.read(item, at.below(str(position), item)) for position, item in enumerate(node.items)
        )
        if isinstance(first, Failed) or isinstance(last, Failed):
            return FAILED
        return first, last

    def schema(self, defs: Defs) -> Json:
        """An array of two."""
        return {"type": "array", "items": self._shape.schema(defs), "minItems": 2, "maxItems": 2}


class Either(Generic[Item]):
    """A value with a short form and a long one: told apart by what is written, a single value, a list or a mapping."""

    def __init__(
        self,
        scalar: Shape[Item],
        *,
        mapping: Shape[Item] | None = None,
        sequence: Shape[Item] | None = None,
    ) -> None:
        self._scalar = scalar
        self._mapping = mapping
        self._sequence = sequence

    def read(self, node: Node, at: At) -> Item | Failed:
        """What the fitting form reads; the short form complains where none fits."""
        shape = self._scalar
        if isinstance(node, Scalar):
            if _LIKE_A_KEY.match(node.text) and slipped(node, at):
                return FAILED
        elif isinstance(node, Mapping):
            shape = self._mapping or shape
        else:
            shape = self._sequence or shape
        return shape.read(node, at)

    def holds(self, key: str) -> bool:
        """Whether its long form knows the key."""
        return isinstance(self._mapping, Holder) and self._mapping.holds(key)

    def takes(self, key: str, value: Node) -> bool:
        """Whether its long form takes it."""
        return isinstance(self._mapping, Holder) and self._mapping.takes(key, value)

    def schema(self, defs: Defs) -> Json:
        """Any of the forms."""
        shapes = (self._scalar, self._mapping, self._sequence)
        return {"anyOf": [shape.schema(defs) for shape in shapes if shape is not None]}


class Then(Generic[Item, Result]):
    """A shape whose value is made into something else, or found wrong after all."""

    def __init__(self, shape: Shape[Item], make: Callable[[Item, Node, At], Result | Failed]) -> None:
        self._shape = shape
        self._make = make

    def read(self, node: Node, at: At) -> Result | Failed:
        """What is made of the value."""
        value = self._shape.read(node, at)
        return FAILED if isinstance(value, Failed) else self._make(value, node, at)

    def holds(self, key: str) -> bool:
        """Whether the shape knows the key."""
        return isinstance(self._shape, Holder) and self._shape.holds(key)

    def takes(self, key: str, value: Node) -> bool:
        """Whether the shape takes it."""
        return isinstance(self._shape, Holder) and self._shape.takes(key, value)

    def schema(self, defs: Defs) -> Json:
        """The shape's own."""
        return self._shape.schema(defs)


def anchor_of(item: Node) -> Node:
    """Where to point at when an item of a list lacks something: its first key."""
    if isinstance(item, Mapping) and item.entries:
        return next(iter(item.entries.values()))[0]
    return item
