"""A short way from text to nodes, for files that are written as nearly all large files are.

Every line is empty, a comment, or `key: value` behind blanks and perhaps `- `. A value is a plain text without any of
YAML's signs, a text in quotes without an escape, or `{…}` and `[…]` of such on the same line. All else is left to the
parser of YAML. Whatever this way gives is, node by node and place by place, what the parser would give; a test compares
them on thousands of spoiled files.

It is here for the time it saves: libyaml makes five Python objects of every scalar, and reading through them takes half
of all the time that a large plan needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from plancheck.load.nodes import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 12
"""Mappings and lists inside one another; the format needs seven."""

_FIRST = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[0-9])"
"""How a plain text begins: with no sign of YAML's."""
_PLAIN = rf"{_FIRST}[^\n\r\t:#]*(?<!\s)"
"""A plain text on lines of its own: nothing in it could be a key or a comment."""
_INSIDE = rf"{_FIRST}[^\n\r\t:#,\[\]{{}}]*(?<!\s)"
"""A plain text between brackets: nor could anything in it end it."""
_QUOTED = r"'[^'\n\r\t]*'|\"[^\"\\\n\r\t]*\""
_QUOTES = "'\""
_BRACKETS = "{["
_SIGNS = _QUOTES + _BRACKETS
"""What values begin with that are no plain text."""
_KEY = r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}"

_LINE = re.compile(
    rf"(?P<blanks> *)(?:(?P<dash>- )?(?:(?P<key>{_KEY}):(?: (?P<value>{_PLAIN}|{_QUOTED}|[{{\[][^\n\r\t]*[}}\]]))?"
    rf"|(?P<item>[{{\[][^\n\r\t]*[}}\]]|{_PLAIN}|{_QUOTED}))(?: +#[^\n\r]*| *)|(?:#[^\n\r]*)?)(?:\n|\Z)"
)
_WRITTEN = rf"(?:(?P<value>{_INSIDE}|{_QUOTED})(?P<after>, |[}}\]])|(?=[{{\[]))"
_PAIR = re.compile(rf"(?P<name>{_KEY}): {_WRITTEN}")
_ITEM = re.compile(rf"(?P<name>){_WRITTEN}")
_AFTER = re.compile(r", |[}\]]")

ReadEntry = Callable[[Mapping, int], Node]


class _IrregularError(Exception):
    """The file is not written in this way."""


def read_regular(text: str, entries: Callable[[Scalar], ReadEntry | None], most: int) -> Mapping | None:
    """The nodes of a file that is regular throughout; None for any other, and for one that holds nothing.

    Args:
        text: of the file.
        entries: what reads the entries of the list under a key of the whole file before the next one comes.
        most: nodes, mappings and lists counted twice, beyond which the file is left to the parser.
    """
    try:
        return _Reading(text, entries, most).run()
    except _IrregularError:
        return None


class _Block:
    """A mapping or list that stands in lines of its own and whose end has not come yet."""

    __slots__ = ("column", "key", "node", "read_entry")

    def __init__(self, node: Mapping | Sequence) -> None:
        self.node = node
        self.column = node.column
        self.key: Scalar | None = None
        """The key whose value stands in the lines below it."""
        self.read_entry: ReadEntry | None = None


class _Reading:
    """One run through a file. Lines and columns count from 1."""

    def __init__(self, text: str, entries: Callable[[Scalar], ReadEntry | None], most: int) -> None:
        self._text = text
        self._left = most
        self._entries = entries
        self._open: list[_Block] = []

    def run(self) -> Mapping | None:
        text, opened, match = self._text, self._open, _LINE.match
        position, number, length = 0, 0, len(text)
        root = Mapping(1, 1)
        while position < length:
            found = match(text, position)
            if found is None or self._left < 0:
                raise _IrregularError
            position = found.end()
            number += 1
            blanks, dash, key, value, item = found.groups()
            column = len(blanks) + 1
            if key:
                if not opened:
                    root = Mapping(number, 1)
                    opened.append(_Block(root))
                block = opened[-1]
                if dash or block.column != column:
                    block = self._block(number, column, is_list=dash is not None)
                if dash:
                    column += len(dash)
                    block = self._entry(block, number, column)
                mapping = block.node
                if block.key is not None or not isinstance(mapping, Mapping) or key in mapping.entries:
                    raise _IrregularError
                self._left -= 2
                name = Scalar(key, True, number, column)
                column += len(key) + 2
                if value is None:
                    block.key = name
                elif value[0] in _SIGNS:
                    mapping.entries[key] = name, self._value(value, number, column)
                else:  # as most lines are: not worth a call
                    mapping.entries[key] = name, Scalar(value, True, number, column)
            elif item:
                if not dash or not opened:
                    raise _IrregularError  # a text over several lines, or one that stands alone
                block = self._block(number, column, is_list=True)
                self._item(block, self._value(item, number, column + len(dash)))
        if not opened or self._left < 0:
            return None
        while opened:
            self._close()
        return root

    def _block(self, line: int, column: int, *, is_list: bool) -> _Block:
        """The block that a line belongs to: one that is open, or begins here below a key."""
        opened = self._open
        while opened[-1].column > column:
            self._close()
        block = opened[-1]
        if block.column < column:
            key = block.key
            if key is None or len(opened) >= MAX_DEPTH:
                raise _IrregularError
            inner = _Block(Sequence(line, column) if is_list else Mapping(line, column))
            self._left -= 2
            if is_list and len(opened) == 1:
                inner.read_entry = self._entries(key)
            opened.append(inner)
            return inner
        if block.key is not None or isinstance(block.node, Sequence) is not is_list:
            raise _IrregularError  # a key without a value, or lines that do not go together
        return block

    def _entry(self, block: _Block, line: int, column: int) -> _Block:
        """An item of a list that is a mapping and begins here."""
        if not isinstance(block.node, Sequence) or len(self._open) >= MAX_DEPTH:
            raise _IrregularError
        inner = _Block(Mapping(line, column))
        self._left -= 2
        self._open.append(inner)
        return inner

    def _item(self, block: _Block, node: Node) -> None:
        """An item of a list that is complete."""
        sequence = block.node
        assert isinstance(sequence, Sequence)  # the line begins with a dash
        if block.read_entry is not None and isinstance(node, Mapping):
            node = block.read_entry(node, len(sequence.items))
        sequence.items.append(node)

    def _close(self) -> None:
        """The last of the open blocks has ended: it becomes the value of the one around it."""
        block = self._open.pop()
        node = block.node
        if block.key is not None:
            raise _IrregularError  # a key without a value
        node.end = next(reversed(node.entries.values()))[1].end if isinstance(node, Mapping) else node.items[-1].end
        if not self._open:
            return
        around = self._open[-1]
        if isinstance(around.node, Sequence):
            self._item(around, node)
        else:
            assert around.key is not None  # that is where the block began
            around.node.entries[around.key.text] = (around.key, node)
            around.key = None

    def _value(self, text: str, line: int, column: int) -> Node:
        """A value on one line, from its column on."""
        if text[0] not in _BRACKETS:
            return _scalar(text, line, column)
        node, end = self._flow(text, 0, line, column, len(self._open))
        if end != len(text):
            raise _IrregularError
        return node

    def _flow(self, text: str, at: int, line: int, column: int, depth: int) -> tuple[Node, int]:
        """What stands between brackets, from the opening one at `at` on, and where it ends; `text` is at `column`."""
        if depth > MAX_DEPTH:
            raise _IrregularError
        is_mapping = text[at] == "{"
        node = Mapping(line, column + at) if is_mapping else Sequence(line, column + at)
        self._left -= 2
        after, at = ", ", at + 1
        while after == ", ":
            found = (_PAIR if is_mapping else _ITEM).match(text, at)
            if found is None or self._left < 0:
                raise _IrregularError
            name, written, after = found.groups()
            self._left -= 2
            start = at + len(name) + 2 if is_mapping else at
            value: Node
            if written is not None:
                value, end = _scalar(written, line, column + start), found.end()
            else:
                value, end = self._flow(text, start, line, column, depth + 1)
                ended = _AFTER.match(text, end)
                if ended is None:
                    raise _IrregularError
                after, end = ended[0], ended.end()
            if isinstance(node, Sequence):
                node.items.append(value)
            elif name in node.entries:
                raise _IrregularError
            else:
                node.entries[name] = Scalar(name, True, line, column + at), value
            at = end
        if after != ("}" if is_mapping else "]"):
            raise _IrregularError
        node.end = (line, column + at)
        return node, at


def _scalar(text: str, line: int, column: int) -> Scalar:
    """A plain text, or one in quotes."""
    if text[0] in _QUOTES:
        return Scalar(text[1:-1], False, line, column, (line, column + len(text)))
    return Scalar(text, True, line, column)
