"""What a yearly report is made of: plain text in one language, in the order of its parts, before any layout."""

from __future__ import annotations

from dataclasses import replace

from plancheck.compose.page import Chart
from plancheck.compose.table import About, Table
from plancheck.model.verdict import Label
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """How far one indicator is: the share of its way that is done against the share that is due."""

    name: str
    done: float
    """A fraction; below 0 where ground was lost, above 1 where the target is exceeded."""
    due: float
    """A fraction."""
    done_text: str
    due_text: str
    verdict: Label


@dataclass(frozen=True, slots=True)
class Bars:
    """Indicators of one verdict, those that lag the most first."""

    verdict: Label
    title: str
    """The verdict's name with the number of its bars."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """How far all indicators are that have a way to go, the worst verdict first."""

    groups: tuple[Bars, ...]
    done_name: str
    due_name: str
    notes: tuple[str, ...]
    """How many are left out, and why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture before it is drawn."""

    name: str
    """What its file is called, without an ending: an identifier that no other picture of the report has."""
    title: str
    """What it shows, in a few words."""
    description: str
    """Its figures in a sentence, for those who cannot see it."""
    drawing: Chart | Overview
    notes: tuple[str, ...] = ()
    """What a copy of the picture alone must say as well: that the data are an example, that figures are not final."""
    ending: str = ""
    """The end of the title, which a long name in front of it must not push out: what is drawn, in which unit."""

    @property
    def subject(self) -> str:
        """The title without its ending: what may be cut where there is little room."""
        return self.title.removesuffix(self.ending)


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list: what it is about, and what is said of it."""

    name: str
    text: str
    picture: Picture | None = None
    about: About | None = None
    """None where it is about several."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A list under a heading of its own."""

    heading: str
    """With its number; empty where the list needs none."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A table with its caption and the notes below it."""

    caption: str
    """Empty where the heading of its part says the same."""
    table: Table
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of the report, or an annex."""

    key: str
    """What it is about, whatever its number and language: `overview`, `indicators`, `tasks`, `issues` …"""
    heading: str
    paragraphs: tuple[str, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    passages: tuple[Passage, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report."""

    language: str
    year: int
    """The year looked at."""
    title: str
    notices: tuple[str, ...]
    """What must not be overlooked, such as that the data are an example."""
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    annexes: tuple[Part, ...]
    signature: str
    """The line for who prepared and checked the report, and when."""


def without_pictures(document: Document) -> Document:
    """The same report for where no picture can stand."""
    return replace(
        document,
        parts=tuple(_without_pictures(part) for part in document.parts),
        annexes=tuple(_without_pictures(part) for part in document.annexes),
    )


def _without_pictures(part: Part) -> Part:
    passages = tuple(
        replace(passage, entries=tuple(replace(entry, picture=None) for entry in passage.entries))
        for passage in part.passages
    )
    return replace(part, passages=passages, pictures=())
