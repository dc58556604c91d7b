"""One figure, or the state of one task, as somebody hands it in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from plancheck.values import dataclass


class Part(StrEnum):
    """The part of a file of actuals that an entry belongs to."""

    VALUES = "values"
    TASKS = "tasks"


_FIGURES = ("value", "part", "whole", "growth", "at_least", "above", "at_most", "below")

FORMS = (*_FIGURES, "assessed")
"""Fields of which an entry under `values` has one, or part and whole."""

NUMBERS = (*_FIGURES, "progress")
"""Fields that hold a number: exact digits, as they shall stand in the file."""

WORDS = ("state", "source", "note", "evidence")
"""Fields that hold a word or a text."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry comes from, as people find it again; all empty for the command line."""

    file: str = ""
    sheet: str = ""
    place: str = ""
    """A cell (`C7`) or the number of a line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to stand under one id in the file of one year, or of a part of it up to a month."""

    id: str
    year: int
    fields: Mapping[str, str]
    """By the names of the data format: `value`, or `part` and `whole`, with `state`, `source`, `note`; of a demand in
    words `assessed`, `evidence`, `source`; of a task `state`, `progress`, `source`, `note`. Numbers as exact digits.
    What is not named stays as it is."""
    origin: Origin = Origin()
    part: Part = Part.VALUES
    month: int | None = None
    with_unit: bool = False
    """Whether its value was written with the unit: 0.935% is no 93.5 % written as a fraction."""

    @property
    def period(self) -> str:
        """The year, or year and month, as the file is named: "2023", "2023-09"."""
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02}"
