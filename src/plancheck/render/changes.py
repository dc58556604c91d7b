"""What `status --since` prints, by format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from plancheck.assess.changes import Changes
from plancheck.model.report import Report
from plancheck.values import dataclass

if TYPE_CHECKING:
    from plancheck.compose.page import Page


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is shown, and for whom."""

    report: Report
    changes: Changes
    language: str
    width: int
    color: bool


def render_changes(
    report: Report,
    changes: Changes,
    format: str,  # noqa: A002 - the option's own name
    *,
    language: str,
    width: int,
    color: bool = False,
) -> str:
    """What has moved, in one of the formats of `status`.

    Args:
        report: the plan judged in the later year.
        changes: what has moved in it since an earlier one.
        format: a name of `FORMATS`; a KeyError for another one.
        language: of all texts.
        width: columns of the screen; machine formats have none.
        color: whether a table is coloured.
    """
    return FORMATS[format](_Subject(report, changes, language, width, color))


def _page(subject: _Subject) -> Page:
    from plancheck.compose.changes import changes_page
    from plancheck.text import catalogue

    return changes_page(subject.report, subject.changes, catalogue(subject.language))


def _plain(subject: _Subject) -> str:
    from plancheck.render.plain import as_plain

    return as_plain(_page(subject), subject.width)


def _table(subject: _Subject) -> str:
    if not subject.color:
        return _plain(subject)
    from plancheck.render.table import as_coloured

    return as_coloured(_page(subject), subject.width, subject.report.plan.colors)


def _json(subject: _Subject) -> str:
    from plancheck.render.json_versions import as_json_since

    return as_json_since(subject.report, subject.changes, subject.language)


def _csv(subject: _Subject) -> str:
    from plancheck.render.csv_changes import as_csv_since

    return as_csv_since(subject.report, subject.changes, subject.language)


def _markdown(subject: _Subject) -> str:
    from plancheck.render.markdown_table import as_markdown

    return as_markdown(_page(subject))


FORMATS: Mapping[str, Callable[[_Subject], str]] = {
    "table": _table,
    "plain": _plain,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
    "md": _markdown,
}
