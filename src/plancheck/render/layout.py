"""Fitting a table into a width: whole columns go before any is crushed, and long texts break into lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Align, Cell, Column, Row, Table
from plancheck.model.verdict import Label
from plancheck.render.safe import safe
from plancheck.render.width import truncate, width, wrap
from plancheck.values import dataclass

GAP = 2
"""Columns between two columns of a table."""

INDENT = 2
"""How far the rows of a group with a heading stand in."""

STEP = 2
"""How far a row stands in below the one that it belongs to."""

_MOST_LINES = 6
"""Lines to which a cell may grow; the rest is shortened."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One cell's part of one line."""

    text: str
    right: bool
    columns: int
    verdict: Label | None = None


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the column titles."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """The line below the column titles."""

    columns: int


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The heading of a group."""

    text: str


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line of a row."""

    indent: int
    pieces: tuple[Piece, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line of the remark below a row."""

    indent: int
    text: str


TableLine = HeadLine | RuleLine | GroupLine | RowLine | NoteLine


_WORD = re.compile(r"[A-Za-z-]+")
_LONGEST_WORD = 14
"""What is longer is broken where there is no room."""


def lay_out(table: Table, available: int) -> Iterator[TableLine]:
    """Lay a table out in at most `available` columns of the terminal.

    Columns of lower priority go, one after the other, until the rest has its least width; then those that may break
    their texts share what room is left. A table that does not fit even so keeps the columns that must not go. Columns
    that went are named below the table, in its own words.
    """
    indent = INDENT if any(group.title for group in table.groups) else 0
    natural = _natural_widths(table)
    words = _longest_words(table)
    least = [_least_width(*facts) for facts in zip(table.columns, natural, words, strict=True)]
    kept = _fitting_columns(table.columns, least, available - indent)
    sizes = _share_room(kept, least, natural, available - indent)
    shown = {table.columns[index].key for index in kept}

    yield from _head(table.columns, kept, sizes, indent)
    yield RuleLine(indent + sum(sizes) + GAP * (len(sizes) - 1))
    for group in table.groups:
        if group.title:
            yield from (GroupLine(line) for line in wrap(safe(group.title), available))
        for row in group.rows:
            yield from _row_lines(row, table.columns, kept, sizes, indent)
            room = available - indent - INDENT
            for note in ("" if row.note_column in shown else row.note, row.remark):
                if note:
                    yield from (NoteLine(indent + INDENT, line) for line in wrap(safe(note), room))
    lost = " · ".join(safe(column.title) for column in _lost(table, shown)) if table.dropped else ""
    if lost:
        yield from (NoteLine(0, line) for line in wrap(table.dropped.replace("{columns}", lost), available))


def _lost(table: Table, shown: Collection[str]) -> Iterator[Column]:
    """Columns without room that say something, unless it stands below the rows."""
    rows = [row for group in table.groups for row in group.rows]
    below = {row.note_column for row in rows}
    for index, column in enumerate(table.columns):
        says_something = any(row.cells[index].text not in ("", NO_FIGURE) for row in rows)
        if says_something and column.key not in shown and column.key not in below:
            yield column


def _natural_widths(table: Table) -> list[int]:
    """How wide each column is where no text is broken."""
    natural = [width(column.title) for column in table.columns]
    for group in table.groups:
        for row in group.rows:
            needed = [width(safe(cell.text)) for cell in row.cells]
            needed[0] += STEP * row.depth
            natural = list(map(max, natural, needed))
    return natural


def _longest_words(table: Table) -> list[int]:
    """The longest word in letters of each column that keeps its words whole, as far as a word can claim room."""
    longest = [0] * len(table.columns)
    kept = [index for index, column in enumerate(table.columns) if column.whole_words]
    for group in table.groups:
        for row in group.rows:
            for index in kept:
                found = max(map(len, _WORD.findall(row.cells[index].text)), default=0)
                longest[index] = max(longest[index], min(found, _LONGEST_WORD))
    return longest


def _least_width(column: Column, natural: int, word: int) -> int:
    """To what a column may shrink: to its least, its title, and a whole word."""
    return natural if column.least is None else min(natural, max(column.least, width(column.title), word))


def _fitting_columns(columns: Sequence[Column], least: Sequence[int], available: int) -> list[int]:
    kept = list(range(len(columns)))
    while sum(least[index] for index in kept) + GAP * (len(kept) - 1) > available:
        droppable = [index for index in kept if columns[index].priority]
        if not droppable:
            break
        kept.remove(max(droppable, key=lambda index: (columns[index].priority, index)))
    return kept


def _share_room(kept: Sequence[int], least: Sequence[int], natural: Sequence[int], available: int) -> list[int]:
    """Widths of the kept columns: the least ones, and what is left goes to those that need little more to be whole."""
    sizes = {index: least[index] for index in kept}
    room = available - sum(sizes.values()) - GAP * (len(kept) - 1)
    for index in sorted(kept, key=lambda index: natural[index] - least[index]):
        more = max(0, min(natural[index] - sizes[index], room))
        sizes[index] += more
        room -= more
    return [sizes[index] for index in kept]


def _head(columns: Sequence[Column], kept: Sequence[int], sizes: Sequence[int], indent: int) -> Sequence[HeadLine]:
    titles = [Cell(columns[index].title) for index in kept]
    lines = _pieces(titles, [columns[index] for index in kept], sizes)
    if indent and lines:
        lines = [(_widened(line[0], indent), *line[1:]) for line in lines]
    return [HeadLine(line) for line in lines]


def _widened(piece: Piece, by: int) -> Piece:
    """The first title begins where the headings of the groups do."""
    return Piece(piece.text, piece.right, piece.columns + by, piece.verdict)


def _row_lines(
    row: Row, columns: Sequence[Column], kept: Sequence[int], sizes: Sequence[int], indent: int
) -> Sequence[RowLine]:
    cells, shown = [row.cells[index] for index in kept], [columns[index] for index in kept]
    step = STEP * row.depth if kept[0] == 0 else 0
    lines = _pieces(cells, shown, [sizes[0] - step, *sizes[1:]])
    return [RowLine(indent, (_stood_in(line[0], step), *line[1:]), row.strong) for line in lines]


def _stood_in(piece: Piece, step: int) -> Piece:
    """The first cell of a row that belongs below another."""
    return Piece(" " * step + piece.text, piece.right, piece.columns + step, piece.verdict)


def _pieces(cells: Sequence[Cell], columns: Sequence[Column], sizes: Sequence[int]) -> list[tuple[Piece, ...]]:
    """The lines of one row: every cell broken to its width, all as high as the highest."""
    broken = [_broken(safe(cell.text), size) for cell, size in zip(cells, sizes, strict=True)]
    height = max(map(len, broken), default=0)
    return [
        tuple(
            Piece(lines[number] if number < len(lines) else "", column.align is Align.RIGHT, size, cell.verdict)
            for cell, column, size, lines in zip(cells, columns, sizes, broken, strict=True)
        )
        for number in range(height)
    ]


def _broken(text: str, size: int) -> tuple[str, ...]:
    lines = wrap(text, size)
    if len(lines) <= _MOST_LINES:
        return lines
    last = truncate(" ".join(lines[_MOST_LINES - 1 :]), size)
    return (*lines[: _MOST_LINES - 1], last)
