"""Pages as lines of spans that say what they are: plain text joins them, a terminal paints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, assert_never

from plancheck.compose.page import Block, ChangedLines, Facts, Heading, Line, Page, Quote, Title, Warn
from plancheck.compose.page import Chart as ChartBlock
from plancheck.compose.table import Cell, Table
from plancheck.intake.changed_lines import ChangedLine
from plancheck.model.verdict import Label
from plancheck.render.chart import chart_lines
from plancheck.render.layout import GAP, GroupLine, HeadLine, NoteLine, Piece, RowLine, RuleLine, TableLine, lay_out
from plancheck.render.safe import safe, safe_lines
from plancheck.render.width import pad, width, wrap


class Tone(StrEnum):
    """What a span is, so that a terminal can show it."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    QUIET = "quiet"
    WARNING = "warning"
    GONE = "gone"
    NEW = "new"


class Span(NamedTuple):
    """A part of a line; one that names a verdict is shown in the verdict's way."""

    text: str
    tone: Tone = Tone.TEXT
    verdict: Label | None = None


Spans = tuple[Span, ...]

_WARNING_MARK = "!! "
_QUOTE_INDENT = "  "


def page_lines(page: Page, available: int) -> Iterator[Spans]:
    """The lines of a page in at most `available` columns; an empty one stands before whatever begins a new part."""
    before: Block | None = None
    for block in page:
        if before is not None and not _belong_together(before, block):
            yield ()
        yield from _block_lines(block, available)
        before = block


def _belong_together(before: Block, block: Block) -> bool:
    if isinstance(before, Heading):
        return True
    return isinstance(before, Line) and isinstance(block, Line) and before.quiet == block.quiet


def _block_lines(block: Block, available: int) -> Iterator[Spans]:
    match block:
        case Title():
            yield from _title_lines(block, available)
        case Heading():
            yield from _in_tone(wrap(safe(block.text), available), Tone.HEADING)
        case Warn():
            yield from _in_tone(wrap(_WARNING_MARK + safe(block.text), available), Tone.WARNING)
        case Line():
            yield from _filled(block.pieces, Tone.QUIET if block.quiet else Tone.TEXT, available)
        case Facts():
            yield from _facts_lines(block, available)
        case Quote():
            room = available - len(_QUOTE_INDENT)
            tone = Tone.QUIET if block.quiet else Tone.TEXT
            for line in safe_lines(block.text):
                yield from _in_tone([_QUOTE_INDENT + part for part in wrap(line, room)], tone)
        case ChangedLines():
            for change in block.lines:
                yield from _in_tone(_changed_line(change, available), Tone.NEW if change.is_new else Tone.GONE)
        case ChartBlock():
            yield from _in_tone(chart_lines(block, available), Tone.TEXT)
        case Table():
            yield from map(_table_line, lay_out(block, available))
        case _:
            assert_never(block)


def _changed_line(change: ChangedLine, available: int) -> Iterator[str]:
    """A changed line behind its sign and number; what does not fit stands below it."""
    head = f"{_QUOTE_INDENT}{'+' if change.is_new else '-'} {change.number:>4}  "
    for part in wrap(safe(change.text), available - len(head)):
        yield head + part
        head = " " * len(head)


def _in_tone(lines: Iterable[str], tone: Tone) -> Iterator[Spans]:
    for line in lines:
        yield (Span(line, tone),)


def _title_lines(title: Title, available: int) -> Iterator[Spans]:
    text, aside = safe(title.text), safe(title.aside)
    if aside and width(text) + GAP + width(aside) <= available:
        yield Span(text, Tone.TITLE), Span(" " * GAP), Span(aside, Tone.QUIET)
        return
    yield from _in_tone(wrap(text, available), Tone.TITLE)
    if aside:
        yield from _in_tone(wrap(aside, available), Tone.QUIET)


def _filled(pieces: Sequence[Cell], tone: Tone, available: int) -> Iterator[Spans]:
    """A paragraph of pieces that stay whole where they can; what begins with a blank does not begin a line."""
    texts = [safe(piece.text) for piece in pieces]
    current: list[Span] = []
    used = 0
    for number, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        follower = texts[number + 1].rstrip() if number + 1 < len(texts) else ""
        needed = width(text.rstrip()) + (width(follower) if follower.startswith(" ") else 0)
        if used and used + needed > available and not text.startswith(" "):
            yield tuple(current)
            current, used = [], 0
        *full, last = wrap(text, available) if width(text) > available else (text,)
        for line in full:
            yield (Span(line, tone, piece.verdict),)
        current.append(Span(last, tone, piece.verdict))
        used += width(last)
    if current:
        yield tuple(current)


def _facts_lines(facts: Facts, available: int) -> Iterator[Spans]:
    """Labels in a column of their own, never wider than a third; a longer label stands on the line above."""
    widest = max((width(safe(label)) for label, _ in facts.items), default=0)
    margin = min(widest + GAP, available // 3)
    for name, cell in facts.items:
        label = safe(name)
        if width(label) + GAP > margin:
            yield from _in_tone(wrap(label, available), Tone.QUIET)
            label = ""
        for line in wrap(safe(cell.text), available - margin):
            yield Span(pad(label, margin), Tone.QUIET), Span(line, verdict=cell.verdict)
            label = ""


def _table_line(line: TableLine) -> Spans:
    match line:
        case HeadLine():
            return _joined(line.pieces, Tone.STRONG)
        case RuleLine():
            return (Span("─" * line.columns, Tone.QUIET),)
        case GroupLine():
            return (Span(line.text, Tone.HEADING),)
        case RowLine():
            return (Span(" " * line.indent), *_joined(line.pieces, Tone.STRONG if line.strong else Tone.TEXT))
        case NoteLine():
            return (Span(" " * line.indent + line.text, Tone.QUIET),)
        case _:
            assert_never(line)


def _joined(pieces: Sequence[Piece], tone: Tone) -> Spans:
    """The cells of a line side by side; the blanks that fill them are no part of a verdict."""
    spans: list[Span] = []
    for piece in pieces:
        if spans:
            spans.append(Span(" " * GAP))
        spans.append(Span(pad(piece.text, piece.columns, right=piece.right), tone, piece.verdict))
    return tuple(spans)
