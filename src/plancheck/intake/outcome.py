"""What comes of entries: what they change, what they leave, and what speaks against them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plancheck.intake.entry import Entry
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem
from plancheck.model.text import Text
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file before and after."""

    file: str
    """As people see it."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two that say different things of one figure."""

    entry: Entry
    held: Mapping[str, str]
    """What stands in the file, or what another entry says."""
    place: Place | None = None
    """Where it stands in the file."""
    other: Entry | None = None
    """The other entry; None for a figure in the file."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An entry that cannot be taken, whatever the rest says."""

    entry: Entry
    code: str
    """Names the sentence in the language catalogues."""
    figures: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What was said of a figure, and is said of the one in its place."""

    entry: Entry
    fields: Mapping[str, str | Text]
    """State, source and note, as far as the entry says nothing of them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of it. Only where nothing speaks against any entry, something is written."""

    taken: tuple[Entry, ...] = ()
    """Entries that change something, by the plan's present ids."""
    unchanged: tuple[Entry, ...] = ()
    """Entries that say what the files say already."""
    kept: tuple[Kept, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Errors that the files would have and do not have now."""
    warnings: tuple[Problem, ...] = ()
    """What the entries themselves make doubtful: figures far from their history, jumps, shares above the whole."""
    files: tuple[FileChange, ...] = ()
    before: Plan | None = None
    after: Plan | None = None
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """The changed files as they would be, for excerpts of the problems."""
    written: bool = False
    completed: tuple[str, ...] = ()
    """The files of an earlier change that was killed midway, and has been completed first."""
    abandoned: tuple[str, ...] = ()
    """The files of one that cannot be completed, because somebody has written to them since."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing speaks against it."""
        return not (self.conflicts or self.refusals or self.problems)
