"""What `status` prints, by format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from plancheck.model.report import Report
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """For whom a report is shown."""

    language: str
    width: int
    color: bool = False
    all_tasks: bool = False


def status_pieces(
    report: Report,
    format: str,  # noqa: A002 - the option's own name
    *,
    language: str,
    width: int,
    color: bool = False,
    all_tasks: bool = False,
) -> Iterable[str]:
    """The status of a plan in one of `FORMATS`, piece by piece: what is written need not be held.

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


def _plain(report: Report, screen: Screen) -> Iterable[str]:
    from plancheck.compose.status import status_page
    from plancheck.render.plain import plain_lines
    from plancheck.text import catalogue

    return plain_lines(status_page(report, catalogue(screen.language), all_tasks=screen.all_tasks), screen.width)


def _table(report: Report, screen: Screen) -> Iterable[str]:
    if not screen.color:
        return _plain(report, screen)
    from plancheck.compose.status import status_page
    from plancheck.render.table import coloured_lines
    from plancheck.text import catalogue

    page = status_page(report, catalogue(screen.language), all_tasks=screen.all_tasks)
    return coloured_lines(page, screen.width, report.plan.colors)


def _json(report: Report, screen: Screen) -> Iterable[str]:
    from plancheck.render.json_status import json_pieces

    return json_pieces(report, screen.language)


def _csv(report: Report, screen: Screen) -> Iterable[str]:
    from plancheck.render.csv_status import csv_pieces

    return csv_pieces(report, screen.language)


def _markdown(report: Report, screen: Screen) -> Iterable[str]:
    from plancheck.compose.status import status_page
    from plancheck.render.markdown_table import markdown_pieces
    from plancheck.text import catalogue

    return markdown_pieces(status_page(report, catalogue(screen.language), all_tasks=screen.all_tasks))


FORMATS: Mapping[str, Callable[[Report, Screen], Iterable[str]]] = {
    "table": _table,
    "plain": _plain,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
    "md": _markdown,
}
