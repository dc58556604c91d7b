"""The text of one YAML file with its nodes, and the offsets at which pieces of it stand."""

from __future__ import annotations

import re

from plancheck.load.events import parse
from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")

Plain = str | tuple[object, ...] | dict[str, object] | None
"""What a node holds, without its places."""


class UnreadableText(Exception):  # noqa: N818 - a fact about a text
    """The text is no YAML that plancheck reads."""


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
        end = self.offset(*node.end)
        if isinstance(node, Scalar) and not node.plain and end > self.start(node):
            return self.start(node) + len(self.text[self.start(node) : end].rstrip())
        return end

    def is_flow(self, node: Mapping) -> bool:
        """Whether a mapping is written in braces."""
        return self.text.startswith("{", self.start(node))

    def line_after(self, offset: int) -> int:
        """The offset of the line behind the one that an offset lies in."""
        return next((start for start in self._starts if start > offset), len(self.text))

    def line_start(self, offset: int) -> int:
        """The offset of the line that an offset lies in."""
        return max(start for start in self._starts if start <= offset)

    def with_change(self, start: int, end: int, piece: str) -> Document:
        """The document with another piece between two offsets.

        Raises:
            UnreadableText: it could not be read any more.
        """
        return Document(self.text[:start] + piece + self.text[end:])


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
