"""A table as text: its bytes in one of the encodings that spreadsheets write, its rows with the lines they begin in."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Sequence
from io import StringIO
from itertools import islice

from plancheck.intake.grid import Grid
from plancheck.intake.heads import find_heads

MAX_ROWS = 1_000_000
LONGEST_FIELD = 1_000_000
_SEPARATORS = ("\t", ";", ",")
"""Of two that occur alike, a comma may belong to the numbers."""
_QUOTED = re.compile(r'"[^"]*"')
_LOOKED_AT = 20
"""Lines from the top that tell what parts the cells."""
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


class RefusedTable(Exception):  # noqa: N818 - it says what happened
    """A table that is not read; `code` names the sentence."""

    def __init__(self, code: str, **figures: object) -> None:
        super().__init__(code)
        self.code = code
        self.figures = figures


def read_table(content: bytes, file: str) -> Grid:
    """A table with its cells as text; those that `export` guards against being taken for formulas are bare again.

    Args:
        content: of the file: UTF-8 with or without a mark, UTF-16 with one, or GB18030.
        file: the name under which it is spoken of.

    Raises:
        RefusedTable: it is no text, or no table.
    """
    text = _decoded(content)
    top = "".join(islice(StringIO(text), _LOOKED_AT))
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(top), strict=True)
    rows: list[Sequence[str]] = []
    lines: list[int] = []
    begins = 1
    previous = csv.field_size_limit(LONGEST_FIELD)
    try:
        for row in reader:
            rows.append([_bare(cell) for cell in row])
            lines.append(begins)
            begins = reader.line_num + 1
            if len(rows) > MAX_ROWS:
                raise RefusedTable("table-long", most=MAX_ROWS)
    except csv.Error:
        raise RefusedTable("table-broken", line=begins) from None
    finally:
        csv.field_size_limit(previous)
    return Grid(file, rows, lines=lines)


def _separator(top: str) -> str:
    """What parts the cells: what parts known heads, else what is there most often; a quoted text parts nothing."""
    bare = _QUOTED.sub("", top)
    likely = sorted(_SEPARATORS, key=bare.count, reverse=True)
    with_heads = (one for one in likely if find_heads(Grid("", [line.split(one) for line in bare.splitlines()])))
    return next(with_heads, likely[0])


def _decoded(content: bytes) -> str:
    for mark, encoding in _WIDE:
        if content.startswith(mark):
            return _decode(content, encoding)
    bare = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in bare:
        raise RefusedTable("table-binary")
    try:
        return bare.decode("utf-8")
    except UnicodeDecodeError:
        return _decode(bare, "gb18030")


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise RefusedTable("table-binary") from None


def _bare(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from computing it."""
    guarded = cell.startswith("'") and cell[1:].lstrip().startswith(_FORMULA_STARTS)
    return cell[1:] if guarded else cell
