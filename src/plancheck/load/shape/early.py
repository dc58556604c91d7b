"""Reads the entries of a file's lists while the file is still being parsed, so that their nodes need not be kept."""

from __future__ import annotations

from typing import Any

from plancheck.load.nodes import Mapping, Node, Read, Scalar
from plancheck.load.shape.base import At, Log, Shape
from plancheck.load.shape.containers import ListOf, anchor_of
from plancheck.load.shape.record import Record
from plancheck.load.tree import ReadEntry

MOST_FAULTY = 100
"""Entries with faults after which no more are read early: each of them is read twice."""


class Early:
    """What reads entries early.

    The nodes of a file take five times the memory of the values that they turn into. An entry in which nothing at all
    is to be told of turns into its value at once. One with faults stays as it is and is read when its turn comes,
    because what is told, and how much of it, depends on what has been told before.

    Args:
        shape: the shape of the whole file.
        file: its name, for places.
    """

    def __init__(self, shape: Record[Any], file: str) -> None:
        self._lists: dict[str, Shape[Any]] = {
            field.name: field.shape.item for field in shape.fields if isinstance(field.shape, ListOf)
        }
        self._log = Log(file)
        self._faulty = 0

    def entries(self, key: Scalar) -> ReadEntry | None:
        """What reads the entries of the list under a key of the whole file; None where the key is not known."""
        shape = self._lists.get(key.text)
        if shape is None:
            return None

        def read(entry: Mapping, position: int) -> Node:
            if self._faulty > MOST_FAULTY:
                return entry
            at = At(self._log).below(key.text, key).below(str(position), anchor_of(entry))
            value = shape.read(entry, at)
            if not self._log.problems:
                return Read(entry, value)
            self._faulty += 1
            self._log = Log(self._log.file)
            return entry

        return read
