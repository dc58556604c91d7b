"""What a yearly report is made of: plain text in one language, in the order of its parts, before any layout."""

from __future__ import annotations

from dataclasses import dataclass

from plancheck.compose.table import Table


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list: what it is about, and what is said of it."""

    name: str
    text: str


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
