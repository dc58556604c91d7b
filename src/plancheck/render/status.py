"""What `status` prints, by format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plancheck.model.report import Report


@dataclass(frozen=True, slots=True)
class Screen:
    """For whom a report is shown."""

    language: str
    width: int
    color: bool = False
    all_tasks: bool = False


def render_status(
    report: Report,
    format: str,  # noqa: A002 - the option's own name
    *,
    language: str,
    width: int,
    color: bool = False,
    all_tasks: bool = False,
) -> str:
    """The status of a plan in one of `FORMATS`.

    Args:
        report: the plan judged.
        format: a name of `FORMATS`; a KeyError for another one.
        language: of all texts.
        width: columns of the screen; machine formats have none.
        color: whether a table is coloured.
        all_tasks: lists every task on the screen; machine formats always do.
    """
    return FORMATS[format](report, Screen(language, width, color, all_tasks))


# Each function imports what it needs when it is called: a start-up pays for one format only.


def _plain(report: Report, screen: Screen) -> str:
    from plancheck.compose.status import status_page
    from plancheck.render.plain import as_plain
    from plancheck.text import catalogue

    return as_plain(status_page(report, catalogue(screen.language), all_tasks=screen.all_tasks), screen.width)


def _table(report: Report, screen: Screen) -> str:
    if not screen.color:
        return _plain(report, screen)
    from plancheck.compose.status import status_page
    from plancheck.render.table import as_coloured
    from plancheck.text import catalogue

    page = status_page(report, catalogue(screen.language), all_tasks=screen.all_tasks)
    return as_coloured(page, screen.width, report.plan.colors)


def _json(report: Report, screen: Screen) -> str:
    from plancheck.render.json_status import as_json

    return as_json(report, screen.language)


def _csv(report: Report, screen: Screen) -> str:
    from plancheck.render.csv_status import as_csv

    return as_csv(report, screen.language)


def _markdown(report: Report, screen: Screen) -> str:
    from plancheck.compose.status import status_page
    from plancheck.render.markdown_table import as_markdown
    from plancheck.text import catalogue

    return as_markdown(status_page(report, catalogue(screen.language), all_tasks=screen.all_tasks))


FORMATS: Mapping[str, Callable[[Report, Screen], str]] = {
    "table": _table,
    "plain": _plain,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
    "md": _markdown,
}
