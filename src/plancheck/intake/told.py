"""What is to be said of what was read: faults, which stop everything, and remarks, which stop nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from plancheck.intake.entry import Entry, Origin
from plancheck.values import dataclass

NOWHERE = Origin()


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to be said."""

    code: str
    """Names the sentence in the language catalogues."""
    origin: Origin = NOWHERE
    figures: Mapping[str, object] = field(default_factory=dict)
    """What fills the blanks of the sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of files that were handed in."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Told, ...] = ()
    """What is not certain, or cannot be read. With any of them, nothing may be entered."""
    remarks: tuple[Told, ...] = ()


NO_ROWS = ("no-row", "no-row-of-year")
"""Remarks on tables that report nothing; where nothing else is handed in, that is a fault."""


def merged(readings: Iterable[Reading]) -> Reading:
    """All readings as one, in their order."""
    kept = tuple(readings)
    return Reading(
        entries=tuple(entry for reading in kept for entry in reading.entries),
        faults=tuple(fault for reading in kept for fault in reading.faults),
        remarks=tuple(remark for reading in kept for remark in reading.remarks),
    )
