"""Pages as Markdown: `status --format markdown`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from plancheck.compose.page import Block, ChangedLines, Chart, Facts, Heading, Line, Page, Quote, Title, Warn
from plancheck.compose.table import Align, Cell, Row, Table
from plancheck.render.chart import chart_lines
from plancheck.render.safe import safe, safe_lines

_SPECIAL = re.compile(r"([\\`*_\[\]()!<>|#~&])")
_CHART_COLUMNS = 72
_STEP = "&emsp;"
"""Stands before the name of a row that belongs below another; plain blanks would be lost."""


def as_markdown(page: Page) -> str:
    """A page as Markdown; no text of the data becomes markup."""
    return "".join(markdown_pieces(page))


def markdown_pieces(page: Page) -> Iterator[str]:
    """The same, line by line, with an empty line between blocks: nobody need hold a hundred thousand rows."""
    for number, block in enumerate(page):
        if number:
            yield "\n"
        yield from (f"{line}\n" for line in _block_lines(block))


def escape(text: str) -> str:
    """A text that Markdown shows as it is: on one line, its special signs escaped."""
    return _SPECIAL.sub(r"\\\1", safe(text))


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield f"# {escape(block.text)}"
            if block.aside:
                yield f"\n{escape(block.aside)}"
        case Heading():
            yield f"## {escape(block.text)}"
        case Warn():
            yield f"> **{escape(block.text)}**"
        case Line():
            yield "".join(escape(piece.text) for piece in block.pieces)
        case Facts():
            yield from (f"- {escape(label)}: {escape(cell.text)}" for label, cell in block.items)
        case Quote():
            yield from (f"> {escape(line)}" for line in safe_lines(block.text))
        case ChangedLines():
            yield "```diff"
            yield from (f"{'+' if line.is_new else '-'}{safe(line.text)}" for line in block.lines)
            yield "```"
        case Chart():
            yield "```text"
            yield from map(safe, chart_lines(block, _CHART_COLUMNS))
            yield "```"
        case Table():
            yield from _table_lines(block)
        case _:
            assert_never(block)


def _table_lines(table: Table) -> Iterator[str]:
    yield _row_line([escape(column.title) for column in table.columns])
    yield _row_line(["---:" if column.align is Align.RIGHT else "---" for column in table.columns])
    for group in table.groups:
        if group.title:
            yield _row_line([f"**{escape(group.title)}**", *[""] * (len(table.columns) - 1)])
        for row in group.rows:
            yield _row_line(_cells(row))
            if row.remark:
                yield _row_line([f"*{escape(row.remark)}*", *[""] * (len(table.columns) - 1)])


def _cells(row: Row) -> list[str]:
    name, *others = (_emphasized(cell, strong=row.strong) for cell in row.cells)
    return [_STEP * row.depth + name, *others]


def _emphasized(cell: Cell, *, strong: bool) -> str:
    return f"**{escape(cell.text)}**" if strong and cell.text else escape(cell.text)


def _row_line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
