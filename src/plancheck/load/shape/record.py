"""Records: mappings with known keys, described once for the reader, its messages and the JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json, Shape, is_empty, lacks_colon, slipped
from plancheck.load.shape.indents import Holder, hoisted, indented
from plancheck.load.source import SHOWN, shorten
from plancheck.load.spans import Spans
from plancheck.model.place import Origin, Place
from plancheck.model.problem import Severity
from plancheck.values import dataclass

_MOST_LAYOUTS = 1000
"""Orders of keys that a record remembers: people and programs keep to a few."""
_MOST_KNOWN = 1000
"""Texts that a field remembers the meaning of."""

Value = TypeVar("Value", covariant=True)
Built = TypeVar("Built", covariant=True)
Asked = TypeVar("Asked")


@dataclass(frozen=True, slots=True)
class Field(Generic[Value]):
    """A key of a record with the shape of its value."""

    name: str
    shape: Shape[Value]
    required: bool = False
    known: dict[str, object] | None = None
    """For a key under which many entries say the same, such as their unit: what its texts mean, as far as they have
    been read, in whichever file. That saves the time, and the memory of equal values. Not for values that know their
    place, nor for texts that are worth a remark."""


def _remember(known: dict[str, object], node: Node, value: object) -> None:
    """Keep what a text means of which nothing was to be told."""
    if isinstance(node, Scalar) and node.plain and len(node.text) <= SHOWN and len(known) < _MOST_KNOWN:
        known[node.text] = value


class Values:
    """What a record's keys hold. Asking for a key gives None where it is not written or cannot be read."""

    def __init__(self, at: At, node: MappingNode) -> None:
        self.at = at
        self._node = node
        self._nodes = node.entries
        self._values: dict[str, object] = {}
        self._unsound: set[str] = set()
        self.has_strangers = False
        """Whether a key is written of which nobody knows what it means."""

    def get(self, field: Field[Asked]) -> Asked | None:
        """The value of a key."""
        found: Any = self._values.get(field.name)
        return found  # type: ignore[no-any-return]  # what the field's own shape has read

    def given(self, names: Collection[str]) -> dict[str, Any]:
        """The values of these keys by their names, without those that are not written or cannot be read."""
        return {name: value for name, value in self._values.items() if name in names}

    def among(self, fields: Iterable[Field[Asked]]) -> list[Field[Asked]]:
        """Those of these keys that are there, readable or not, in the order in which they are asked for."""
        nodes = self._nodes
        return [field for field in fields if field.name in nodes]

    def written(self, field: Field[Any]) -> bool:
        """Whether the key is there, readable or not."""
        return field.name in self._nodes

    @property
    def empty(self) -> bool:
        """Whether no key at all is written."""
        return not self._nodes

    def sound(self, *fields: Field[Any]) -> bool:
        """Whether nothing is wrong with these keys: each is readable with all it holds, or optional and not written."""
        return not self._unsound or not any(field.name in self._unsound for field in fields)

    def node(self, field: Field[Any]) -> Node:
        """The value's node, of a key that is written."""
        return self._nodes[field.name][1]

    def raw(self, field: Field[Any]) -> str:
        """The source text of a value that may be no valid one; empty where there is none."""
        node = self._nodes[field.name][1] if field.name in self._nodes else None
        return node.text if isinstance(node, Scalar) else ""

    def place(self, field: Field[Any]) -> Place:
        """The place of a value that is written."""
        return self._nodes[field.name][1].place(self.at.log.file)

    def origin(self) -> Origin:
        """Where the record and its values stand."""
        log = self.at.log
        nodes = [node for _, node in self._nodes.values()]
        return Origin(self.at.path, Spans(log.file, log.shared(tuple(self._nodes)), nodes))

    def fault(
        self, sentence: str, field: Field[Any], figures: Mapping[str, object] | None = None, *, hint: str = ""
    ) -> Failed:
        """Tell of a fault at a key that is written."""
        self._unsound.add(field.name)
        return self.at.fault(sentence, self.node(field), figures, hint=hint, step=field.name)

    def warn(
        self,
        sentence: str,
        field: Field[Any],
        step: str,
        figures: Mapping[str, object] | None = None,
        *,
        hint: str = "",
    ) -> None:
        """Tell, at a key that is written, of something doubtful about the key `step`."""
        self.at.fault(sentence, self.node(field), figures, hint=hint, step=step, severity=Severity.WARNING)

    def fault_here(self, sentence: str, figures: Mapping[str, object] | None = None, *, hint: str = "") -> Failed:
        """Tell of a fault of the record as a whole, at the key that leads to it."""
        return self.at.fault(sentence, self.at.anchor or self._node, figures, hint=hint)

    def fill(self, fields: Iterable[Field[Any]]) -> None:
        """Read keys that are written."""
        nodes, values, log = self._nodes, self._values, self.at.log
        below = At(log, None, "", self.at)
        for field in fields:
            name = field.name
            key, node = nodes[name]
            known = field.known
            if known is not None and type(node) is Scalar and node.plain and node.text in known:
                values[name] = known[node.text]
                continue
            below.to(name, key)
            told, errors = len(log.problems), log.errors
            value = field.shape.read(node, below)
            if log.errors > errors:
                self._unsound.add(name)
            if value is FAILED:
                continue
            values[name] = value
            if known is not None and len(log.problems) == told:
                _remember(known, node, value)

    def lack(self, field: Field[Any]) -> None:
        """Note that a key is needed and not there."""
        self._unsound.add(field.name)


class Misplaced(NamedTuple):
    """Keys that people write into a record though they belong elsewhere."""

    keys: tuple[str, ...]
    hint: str
    """Says where they belong."""


class Record(Generic[Built]):
    """A mapping with known keys.

    Args:
        name: under which the JSON Schema keeps it, and the catalogues have the sentences on it and its fields.
        fields: the known keys, in the order of the documentation.
        build: makes the value, and tells of faults that concern several keys.
        schema: further rules for the JSON Schema.
        in_place: whether the JSON Schema writes it out where it stands; then its name is the path that leads there.
        also_called: other names that people give to a key: a fault as well, but it is known what they mean.
        misplaced: keys that belong elsewhere.
    """

    def __init__(
        self,
        name: str,
        fields: tuple[Field[Any], ...],
        build: Callable[[Values], Built | Failed],
        *,
        schema: Mapping[str, object] = MappingProxyType({}),
        in_place: bool = False,
        also_called: Mapping[str, str] = MappingProxyType({}),
        misplaced: Collection[Misplaced] = (),
    ) -> None:
        self.name = name
        self.fields = fields
        self._build = build
        self._schema = schema
        self._in_place = in_place
        self._also_called = also_called
        self._misplaced = {key: one.hint for one in misplaced for key in one.keys}
        self._known = {field.name: field for field in fields}
        self._required = {field.name for field in fields if field.required}
        self._free = tuple(field.name for field in fields if isinstance(field.shape, Holder) and field.shape.holds(""))
        """Keys below which any word can be a key."""
        self._layouts: dict[tuple[str, ...], tuple[Field[Any], ...]] = {}

    def read(self, node: Node, at: At) -> Built | Failed:
        """What `build` makes of the values; all faults inside are told, one by one."""
        if not isinstance(node, MappingNode):
            if isinstance(node, Scalar) and not is_empty(node) and (slipped(node, at) or lacks_colon(node, at)):
                return FAILED
            if is_empty(node):
                return at.empty(node)
            return at.fault("PC013.record", node, {"known": tuple(self._known)}, hint="keys_of_record")
        values = Values(at, node)
        keys = tuple(node.entries)
        ordinary = self._layouts.get(keys) or self._ordinary(keys)
        if ordinary is not None and not (self._free and self._reaches_too_far(node)):
            values.fill(ordinary)
            return self._build(values)
        node = hoisted(node, at, self._known, self._shape_of)
        node = indented(node, at, self._shape_of, lambda key: self._is_own(key, at))
        values = Values(at, node)
        strayed, meant = self._strangers(node, at) if node.entries.keys() - self._known.keys() else (False, set())
        values.has_strangers = None in meant
        for field in self.fields:
            if field.name in node.entries:
                if strayed and is_empty(node.entries[field.name][1]):
                    values.lack(field)  # what belongs below it has strayed, and has been told
                else:
                    values.fill((field,))
            elif field.name in meant:
                values.lack(field)
            elif field.required:
                values.lack(field)
                at.missing(field.name)
        return self._build(values)

    def holds(self, key: str) -> bool:
        """Whether it is a known key."""
        return key in self._known

    def takes(self, key: str, value: Node) -> bool:
        """Whether it is a known key, whatever its value."""
        return key in self._known

    def _reaches_too_far(self, node: MappingNode) -> bool:
        """Whether keys of this record stand among the free ones below another: `tasks` among figures."""
        for name in self._free:
            below = node.entries[name][1] if name in node.entries else None
            if isinstance(below, MappingNode) and below.entries.keys() & self._known.keys() - node.entries.keys():
                return True
        return False

    def _shape_of(self, key: str) -> object:
        return self._known[key].shape if key in self._known else None

    def _is_own(self, key: str, at: At) -> bool:
        """Whether a key is one of this record, perhaps misspelt."""
        return key in self._known or key in self._also_called or at.log.nearest(key, self._known) is not None

    def _ordinary(self, keys: tuple[str, ...]) -> tuple[Field[Any], ...] | None:
        """The written fields, where all keys are known and none is missing; kept, since most records are alike."""
        if not self._known.keys() >= set(keys) >= self._required:
            return None
        found = tuple(field for field in self.fields if field.name in keys)
        if len(self._layouts) < _MOST_LAYOUTS:
            self._layouts[keys] = found
        return found

    def schema(self, defs: Defs) -> Json:
        """An object, kept in `defs` and referred to unless it is written out in place."""
        if self._in_place:
            return self._object(defs)
        if self.name not in defs.kept:
            defs.kept[self.name] = {}  # holds the place, so that a record may hold itself
            defs.kept[self.name] = self._object(defs)
        return {"$ref": f"#/$defs/{self.name}"}

    def _object(self, defs: Defs) -> Json:
        properties: Json = {
            field.name: {**field.shape.schema(defs), "description": defs.field_sentence(self.name, field.name)}
            for field in self.fields
        }
        required = [field.name for field in self.fields if field.required]
        return {
            "type": "object",
            "description": defs.sentence(self.name),
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
            **self._schema,
        }

    def _strangers(self, node: MappingNode, at: At) -> tuple[bool, set[str | None]]:
        """Tell of all unknown keys: whether one is a slip of the keyboard, and which known keys were meant."""
        unknown = [(key, value) for key, value in node.entries.values() if key.text not in self._known]
        strayed = [key for key, _ in unknown if slipped(key, at.below(key.text, key))]
        return bool(strayed), {self._unknown(key, value, at) for key, value in unknown if key not in strayed}

    def _unknown(self, key: Scalar, value: Node, at: At) -> str | None:
        """Tell of an unknown key; the known one that was meant, where there is a likely one."""
        inner = at.below(key.text, key)
        if re.fullmatch(r"[0-9]{3}", key.text) and isinstance(value, Scalar) and not value.text:
            # {value: 1,234} reads as a value 1 and a key 234
            inner.fault("PC014.comma", key, {"text": f",{key.text}"}, hint="one_number")
            return None
        if key.text in self._misplaced:
            inner.fault("PC010", key, {"key": key.text}, hint=self._misplaced[key.text])
            return None
        suggestion = self._also_called.get(key.text) or at.log.nearest(key.text, self._known)
        figures: dict[str, object] = {"key": shorten(key.text)}
        if suggestion is None:
            inner.fault("PC010", key, {**figures, "known": tuple(self._known)}, hint="known_keys")
        else:
            inner.fault("PC010", key, {**figures, "suggestion": suggestion}, hint="did_you_mean")
        return suggestion
