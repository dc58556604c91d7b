"""What a page is made of. A renderer knows these kinds and nothing of plans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from plancheck.compose.table import Cell, Table
from plancheck.intake.changed_lines import ChangedLine
from plancheck.model.quantity import Number
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of the whole page."""

    text: str
    aside: str = ""
    """What stands beside it, less loud."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Warn:
    """A line that must not be overlooked."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph made of pieces, some of which name a verdict."""

    pieces: tuple[Cell, ...]
    quiet: bool = False
    """True for legends and hints."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what they say, one a line; a fact without a text is left out when it is composed."""

    items: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Someone else's words, their lines kept."""

    text: str
    quiet: bool = True
    """False where it is what the page is about."""


@dataclass(frozen=True, slots=True)
class ChangedLines:
    """Lines that are gone from a file, and new ones."""

    lines: tuple[ChangedLine, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure of a chart that is told in words beside it."""

    year: int
    value: Number
    text: str
    brief: str = ""
    """The same without its unit, for where there is little room."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where the trend leads if it goes on: never a fact, and never drawn like one."""

    mark: Mark
    """The value of the target year."""
    low: Number | None
    """Lower end of the range that holds the value with a probability of 80 %; None where too little is known."""
    high: Number | None
    name: str
    range_name: str
    both_name: str
    """What a spot is called on which it meets what is planned."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Reported figures against what is planned, by year; the texts say how they are called."""

    years: tuple[int, ...]
    """All years of the axis, ascending."""
    actual: Mapping[int, Number]
    planned: Mapping[int, Number]
    """The path's values; the same bound every year for a limit."""
    ticks: tuple[tuple[Number, str], ...]
    """Marks of the value axis from its lower to its upper end, as they are written."""
    actual_name: str
    planned_name: str
    both_name: str
    """What a spot is called on which both lie."""
    upper: Mapping[int, Number] = field(default_factory=dict)
    """The upper bound by year, where `planned` is the lower one of a range."""
    is_way: bool = True
    """Whether `planned` leads to where it ends; False for bounds of every year, and for what is to be held."""
    title: str = ""
    """What it shows, as a heading."""
    year: int | None = None
    """The year looked at."""
    first: Mark | None = None
    """The first reported figure, or the baseline."""
    latest: Mark | None = None
    """The last reported figure."""
    target: Mark | None = None
    """Where what is planned ends, with what is demanded."""
    outlook: Outlook | None = None


Block = Title | Heading | Warn | Line | Facts | Quote | ChangedLines | Chart | Table
Page = tuple[Block, ...]


def telling_of_dropped(page: Iterable[Block], dropped: str) -> Page:
    """A page whose tables tell which columns a narrow screen costs, in the words of `dropped` (see `Table`)."""
    return tuple(replace(block, dropped=dropped) if isinstance(block, Table) else block for block in page)


def line(*pieces: str | Cell, quiet: bool = False) -> Line:
    """A paragraph of texts and cells."""
    return Line(tuple(Cell(piece) if isinstance(piece, str) else piece for piece in pieces), quiet)
