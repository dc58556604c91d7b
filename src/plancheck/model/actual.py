"""What is reported: figures, growths, assessments in words, and where tasks stand."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from plancheck.model.place import Place
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import Comparator
from plancheck.model.text import Text
from plancheck.model.verdict import Verdict
from plancheck.values import dataclass


class State(StrEnum):
    """How final a reported figure is, weakest first."""

    FLASH = "flash"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    REVISED = "revised"


PROVISIONAL = (State.FLASH, State.PRELIMINARY)
"""States of figures that may still change."""


class TaskState(StrEnum):
    """Where a task stands, as reported."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Actual:
    """One reported figure of one year, in the indicator's unit."""

    year: int
    quantity: Quantity
    place: Place
    """Where the value stands."""
    key_place: Place
    """Where the indicator's id stands in the same file."""
    state: State = State.FINAL
    source: Text | None = None
    note: Text | None = None
    share: Share | None = None
    """Where it is reported as a part of a whole: both, of which `quantity` is then the exact share in the unit."""
    since: int | None = None
    """First year that one figure for several years covers; None for a figure of its own year."""
    through: int | None = None
    """Last month that a figure of a part of the year covers, from January on; None for a whole year."""
    bound: Comparator | None = None
    """Where only a bound is published (`at_least: 95`): how the true figure stands to `quantity`."""
    growth: Quantity | None = None
    """Where only the year's growth in % is published: that growth, from which `quantity` follows."""
    nominal: Quantity | None = None
    """The figure as published at current prices, where `quantity` is that at the target's prices."""

    @property
    def is_whole(self) -> bool:
        """Whether it is one whole year's own figure, with a value: what growth and trends may rest on."""
        return self.since is None and self.through is None and self.bound is None


@dataclass(frozen=True, slots=True)
class ReportedGrowth:
    """Only the growth of a year is published, in %; the value follows from that of the year before."""

    year: int
    growth: Quantity
    place: Place
    key_place: Place
    state: State = State.FINAL
    source: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """What people say of a demand in words, in a year's file."""

    year: int
    verdict: Verdict
    place: Place
    key_place: Place
    evidence: Text | None = None
    source: Text | None = None
    through: int | None = None
    """The month up to which it speaks, where a file of a part of the year says it."""


@dataclass(frozen=True, slots=True)
class TaskReport:
    """What a year's file says of a task."""

    year: int
    state: TaskState
    place: Place
    key_place: Place
    share: Fraction | None = None
    """Part of the work done, as a fraction (0.6 is 60 %)."""
    source: Text | None = None
    note: Text | None = None
    through: int | None = None
    """The month at whose end the task stood so, where a file of a part of the year says it."""
