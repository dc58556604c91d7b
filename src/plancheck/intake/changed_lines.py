"""Which lines of a file are others than before."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple


class ChangedLine(NamedTuple):
    """A line that is gone, or one that is new."""

    number: int
    """Its number in the old file, or in the new one; from 1."""
    text: str
    is_new: bool


def changed_lines(before: str, after: str) -> Iterator[ChangedLine]:
    """The lines that differ, those that are gone before those that are new in their place."""
    old, new = before.splitlines(), after.splitlines()
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    ends = zip(reversed(old[head:]), reversed(new[head:]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    middle = (old[head : len(old) - tail], new[head : len(new) - tail])
    for kind, start, end, first, last in difflib.SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (ChangedLine(head + at + 1, old[head + at], False) for at in range(start, end))
            yield from (ChangedLine(head + at + 1, new[head + at], True) for at in range(first, last))
