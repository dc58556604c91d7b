"""A table before its layout: columns that say what may give way, groups under headings, cells as text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from plancheck.model.quantity import Number
from plancheck.model.verdict import Label
from plancheck.text.numbers import Shown
from plancheck.values import dataclass


class Align(StrEnum):
    """Which side of a column its cells stand on."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    key: str
    title: str
    align: Align = Align.LEFT
    priority: int = 0
    """0 is never dropped; of the others the highest goes first where the width does not suffice."""
    least: int | None = None
    """Width to which a column may shrink by breaking its texts into lines; None where it never breaks."""
    whole_words: bool = False
    """Whether it keeps room for its longest word in letters, so that "significant" is not broken."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The number that a field's text says, for formats whose fields hold numbers."""

    shown: Shown
    before: str = ""
    """What the text says in front of it, and `after` behind it: words of the catalogues, never of the data."""
    after: str = ""
    hidden: bool = False
    """Whether `before` alone is the text: "持平" for a gap of nothing."""
    negative: bool = False
    """Whether the number is below zero by what the text says: `before` tells that it is."""

    @property
    def value(self) -> Number:
        """The number itself."""
        return -self.shown.value if self.negative else self.shown.value


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one field."""

    text: str = ""
    verdict: Label | None = None
    """The verdict that the text names, for its colour."""
    exact: Figure | date | None = None
    """The one number or date that the text says; None for words, for several, and for what is but a bound."""


@dataclass(frozen=True, slots=True)
class About:
    """What a row or an entry is about: by what a reader picks those that matter to him. Empty where there is none."""

    verdict: str
    section: str
    owner: str


@dataclass(frozen=True, slots=True)
class Spark:
    """The course of an indicator as a line as small as a word. What cannot draw it leaves it out: it adds no figure."""

    years: tuple[int, ...]
    """All years of the line, ascending."""
    values: Mapping[int, Number]
    """The reported figures; at least two."""
    text: str
    """The same in words: "2020—2024年：2.2 → 2.71"."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, in the order of the columns."""

    cells: tuple[Cell, ...]
    note: str = ""
    """A remark that stands below the row, across its columns."""
    note_column: str = ""
    """Key of the column that says the same: with it in view the remark is left out."""
    remark: str = ""
    """What no width may cut: it stands below the row in any case, in Markdown as a row of its own."""
    strong: bool = False
    """True for totals and headings."""
    depth: int = 0
    """How many rows it belongs below, one within the other: its first cell stands in by so many steps."""
    about: About | None = None
    """None for what sums up others."""
    spark: Spark | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a common heading; an empty title stands for none."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and rows in groups."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    spark_title: str = ""
    """The head of a further column for the sparks of the rows; empty where no row has one."""
    dropped: str = ""
    """What stands below where the width has cost columns that say something, `{columns}` in place of their heads."""
