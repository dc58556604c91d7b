"""A fault in the data, as a record: never an exception, so that all of them can be collected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from plancheck.model.place import Place
from plancheck.values import dataclass

MAX_PROBLEMS = 10_000
"""Problems of one kind or one file that are told: a megabyte can hold hundreds of thousands, and nobody reads them."""


class Severity(StrEnum):
    """Errors make the data invalid; warnings are told and do no more, unless `--strict` counts them."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `code` is stable (PC012) and never reused; its sentence stands in the language catalogues."""

    code: str
    severity: Severity
    place: Place
    path: str = ""
    """Where in the data: keys and positions joined by dots, such as `indicators.3.target.level`."""
    figures: Mapping[str, object] = field(default_factory=dict)
    """What fills the blanks of the message and of the hint."""
    variant: str = ""
    """Which wording of the code's sentence fits, where one code has several (`PC023.percent`)."""
    hint: str = ""
    """Name of the hint's sentence, where one helps; empty for none."""
    related: Place | None = None
    """Another place that belongs to it: where what was probably meant is declared, or what it disagrees with."""


def fault(
    sentence: str,
    place: Place,
    path: str = "",
    figures: Mapping[str, object] | None = None,
    *,
    hint: str = "",
    severity: Severity = Severity.ERROR,
    related: Place | None = None,
) -> Problem:
    """A problem by the name of its sentence: the code, and behind a dot the wording (`PC014.percent`)."""
    code, _, variant = sentence.partition(".")
    return Problem(code, severity, place, path, figures or {}, variant, hint, related)
