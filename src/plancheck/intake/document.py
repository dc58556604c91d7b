"""The text of one YAML file with its nodes, and the offsets at which pieces of it stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.source import Source
from plancheck.load.tree import parse

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")

Plain = str | tuple[object, ...] | dict[str, object] | None
"""What a node holds, without its places."""


class UnreadableText(Exception):  # noqa: N818 - a fact about a text
    """The text is no YAML that plancheck reads."""


class Edit(NamedTuple):
    """Another piece of text between two offsets."""

    start: int
    end: int
    piece: str


class Document:
    """A text, read once; every change is a new one."""

    def __init__(self, text: str) -> None:
        """Read a text.

        Raises:
            UnreadableText: it cannot be read as one document without faults.
        """
        tree = parse(Source("", text))
        if tree.problems:
            raise UnreadableText
        self.text = text
        self.root = tree.root
        self._starts = [match.start() for match in _LINE.finditer(text)]

    @property
    def line_end(self) -> str:
        """How its lines end: as the first one does."""
        first = re.search(r"\r\n|\n|\r", self.text)
        return first.group() if first else "\n"

    def offset(self, line: int, column: int) -> int:
        """Where a place lies in the text."""
        return self._starts[line - 1] + column - 1 if line <= len(self._starts) else len(self.text)

    def start(self, node: Node) -> int:
        """The offset of a node's first character."""
        return self.offset(node.line, node.column)

    def end(self, node: Node) -> int:
        """The offset behind a node's last character; of a block of text, behind the last one that is seen."""
        if isinstance(node, Mapping) and node.entries and not self.is_flow(node):
            return max(map(self.end, next(reversed(node.entries.values()))))
        end = self.offset(*node.end)
        if isinstance(node, Scalar) and not node.plain and end > self.start(node):
            return self.start(node) + len(self.text[self.start(node) : end].rstrip())
        return end

    def is_flow(self, node: Mapping) -> bool:
        """Whether a mapping is written in braces."""
        return self.text.startswith("{", self.start(node))

    def line_after(self, offset: int) -> int:
        """The offset of the line behind the one that an offset lies in."""
        place = bisect_right(self._starts, offset)
        return self._starts[place] if place < len(self._starts) else len(self.text)

    def margin(self, node: Node) -> str | None:
        """The blanks before a node that is the first of its line; None where anything else stands there."""
        before = self.text[self._starts[node.line - 1] : self.start(node)]
        return before if not before.strip() else None

    def line_start(self, offset: int) -> int:
        """The offset of the line that an offset lies in."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def with_edits(self, edits: Iterable[Edit]) -> Document:
        """The document with other pieces in it; those for one place in the order in which they are given.

        Raises:
            UnreadableText: two of them overlap, or it could not be read any more.
        """
        pieces: list[str] = []
        at = 0
        for edit in sorted(edits, key=lambda edit: edit.start):
            if edit.start < at:
                raise UnreadableText
            pieces += (self.text[at : edit.start], edit.piece)
            at = edit.end
        return Document("".join((*pieces, self.text[at:])))


def plain(node: Node | None) -> Plain:
    """What a node holds, for comparing two documents."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    assert isinstance(node, Sequence)  # a document that is to be edited is kept whole
    return tuple(plain(item) for item in node.items)
