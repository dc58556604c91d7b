"""The places of a record's values, packed: an indicator has ten of them, and hardly ever is one asked for."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from plancheck.load.nodes import Node
from plancheck.model.place import Place

_SPAN = struct.Struct("4I")
"""Line and column of the beginning and of the end."""


class Spans(Mapping[str, Place]):
    """The place of each value by its name, made when it is asked for: a tenth of the memory of a dict of places.

    Args:
        file: that all of them stand in.
        names: of the values.
        nodes: the values in the same order.
    """

    __slots__ = ("_file", "_names", "_packed")

    def __init__(self, file: str, names: tuple[str, ...], nodes: list[Node]) -> None:
        numbers: list[int] = []
        for node in nodes:
            numbers += (node.line, node.column, *node.end)
        self._file = file
        self._names = names
        self._packed = struct.pack(f"{len(numbers)}I", *numbers)

    def __getitem__(self, name: str) -> Place:
        """The place of a value; a KeyError where none of that name is written."""
        if name not in self._names:
            raise KeyError(name)
        return Place(self._file, *_SPAN.unpack_from(self._packed, self._names.index(name) * _SPAN.size))

    def __iter__(self) -> Iterator[str]:
        """The names in the order of the file."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many values are written."""
        return len(self._names)
