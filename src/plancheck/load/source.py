"""From the bytes of a file to its text: UTF-8 and nothing else, and no control character.

What joins letters, turns their direction or has no width passes: the texts of some languages need it, and ids cannot
hold it.
"""

from __future__ import annotations

import codecs
import re
from functools import cached_property

from plancheck.model.place import Place
from plancheck.model.problem import Problem, fault

MAX_BYTES = 64 * 1024 * 1024
"""Size above which a file is refused unread: four times that of a plan of a hundred thousand indicators."""

SHOWN = 40
"""Longest piece of a file that a message repeats."""

STEP = 120
"""Longest step of a path: every problem below a key repeats it."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML forbids, and those that it takes for the end of a line where no editor does."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_SAMPLE = 4096
"""Bytes from the start that tell how a file was saved."""


def shorten(text: str) -> str:
    """A piece of a file, short enough for a message and on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def step(key: str) -> str:
    """A key as a step of a path."""
    return key if len(key) <= STEP else key[: STEP - 1] + "…"


class Source:
    """The text of one file."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def _lines(self) -> list[str]:
        return _LINE_END.split(self.text)

    def line(self, number: int) -> str:
        """Line `number`, from 1, without its end; empty beyond the last one."""
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else ""

    def within(self, line: int, column: int) -> tuple[int, int]:
        """A line and column of the file: its end for a place that lies behind it, as parsers name it."""
        if line <= len(self._lines):
            return line, column
        return len(self._lines), len(self._lines[-1]) + 1

    def at(self, line: int, column: int) -> Place:
        """The place of one character."""
        return Place(self.file, line, column, line, column + 1)


def decode(data: bytes, file: str) -> Source | Problem:
    """The text of a file; a byte order mark is taken off.

    Args:
        data: the whole file.
        file: the name under which problems speak of it.

    Returns:
        One problem where the bytes are not UTF-8 (UTF-16 and GBK are told apart) or hold one of `_HIDDEN`.
    """
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return fault(wide, Place(file), hint="save_as_utf8")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        sentence = _not_utf8(data)
        end = min(error.start, data.index(b"\0")) if sentence == "PC002.binary" else error.start
        return fault(sentence, _end_of(data[:end].decode("utf-8", errors="replace"), file), hint="save_as_utf8")
    hidden = _HIDDEN.search(text)
    if hidden is None:
        return Source(file, text)
    place = _end_of(text[: hidden.start()], file)
    if hidden.group() == "\0":
        return fault("PC002.binary", place, hint="save_as_utf8")
    figures = {"character": f"U+{ord(hidden.group()):04X}"}
    return fault("PC002.hidden", place, figures=figures, hint="delete_hidden")


def _wide_encoding(start: bytes) -> str:
    """The sentence of an encoding of two or four bytes a character; empty where it is none of them.

    Without a byte order mark, every second byte of a text in UTF-16 is 0 wherever it has plain letters, as keys are.
    """
    if start.startswith(_UTF32):
        return "PC002.utf32"
    if start.startswith(_UTF16):
        return "PC002.utf16"
    first, second = start[0::2], start[1::2]
    halves = sorted((first.count(0), second.count(0)))
    return "PC002.utf16" if halves[0] == 0 and 2 * halves[1] > len(second) else ""


def _not_utf8(data: bytes) -> str:
    """The sentence that says what bytes are that are not UTF-8."""
    if b"\0" in data:
        return "PC002.binary"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "PC002.bytes"
    return "PC002.gbk"


def _end_of(text: str, file: str) -> Place:
    """The place of the character that follows `text`."""
    lines = _LINE_END.split(text)
    line, column = len(lines), len(lines[-1]) + 1
    return Place(file, line, column, line, column + 1)
