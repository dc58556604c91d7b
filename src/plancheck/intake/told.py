"""What is to be said of what was read: faults, which stop everything, and remarks, which stop nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plancheck.intake.entry import Entry, Origin


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to be said."""

    code: str
    """Names the sentence in the language catalogues."""
    origin: Origin = Origin()
    figures: Mapping[str, object] = field(default_factory=dict)
    """What fills the blanks of the sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of files that were handed in."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Told, ...] = ()
    """What is not certain, or cannot be read. With any of them, nothing may be entered."""
    remarks: tuple[Told, ...] = ()

    def __add__(self, other: Reading) -> Reading:
        """Both, one after the other."""
        return Reading(self.entries + other.entries, self.faults + other.faults, self.remarks + other.remarks)
