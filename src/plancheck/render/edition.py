"""The yearly report before its format: what every renderer of it gets, and what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Document
from plancheck.model.report import Report
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of the user's own."""

    name: str
    """What it is called in faults."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Font:
    """A font on this computer."""

    path: str
    family: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One year's report in one language, whole but for its layout."""

    report: Report
    document: Document
    sources: Mapping[str, str]
    """The templates by file name, with those of the user in the place of built-in ones of the same name."""
    overridden: bool = False
    """Whether one of the built-in templates is the user's own."""
    own: OwnTemplate | None = None
    """The user's template for the whole; None for the built-in one."""
    reader: str | None = None
    """Language of faults; that of the report where it is None."""
    beside: str = ""
    """The folder for files that stand beside the report, as seen from it; empty where there can be none."""
    font: Font | None = None
    """With Chinese characters, for pictures made of points; None where there is none, or none is needed."""

    @property
    def language(self) -> str:
        """Language of the report."""
        return self.document.language


@dataclass(frozen=True, slots=True)
class Rendered:
    """A report as the bytes of a file, and of those that it shows from beside it."""

    content: bytes
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """By their names in the edition's folder."""


def edition_of(
    report: Report,
    previous: Report | None,
    *,
    language: str,
    sources: Mapping[str, str],
    overridden: bool = False,
    reader: str | None = None,
    beside: str = "",
) -> Edition:
    """The report of one year.

    Args:
        report: the plan judged.
        previous: the same plan judged a year earlier; None where that year is not the plan's.
        language: of the report.
        sources: the templates by file name.
        overridden: whether one of them is the user's own, in the place of a built-in one.
        reader: language of faults; that of the report where it is None.
        beside: the folder for files beside the report, as seen from it; empty where there can be none.
    """
    document = compose_report(report, previous, language)
    return Edition(report, document, sources, overridden, reader=reader, beside=beside)
