"""What `show` prints: one indicator or task whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from plancheck.model.plan import MethodName
from plancheck.model.report import IndicatorResult, Report
from plancheck.values import dataclass

if TYPE_CHECKING:
    from plancheck.compose.page import Page


@dataclass(frozen=True, slots=True)
class Subject:
    """What is shown, and for whom."""

    report: Report
    id: str
    language: str
    width: int
    color: bool
    ratings: Mapping[MethodName, IndicatorResult]


def render_show(
    report: Report,
    id: str,  # noqa: A002 - the field's own name
    format: str,  # noqa: A002 - the option's own name
    *,
    language: str,
    width: int,
    color: bool = False,
    ratings: Mapping[MethodName, IndicatorResult] | None = None,
) -> str:
    """One indicator or task in one of `FORMATS`.

    Args:
        report: the plan judged.
        id: of an indicator or a task; a KeyError where the report has neither.
        format: a name of `FORMATS`; a KeyError for another one.
        language: of all texts.
        width: columns of the screen.
        color: whether the text is coloured.
        ratings: the indicator by each method, where they are to stand side by side.
    """
    return FORMATS[format](Subject(report, id, language, width, color, ratings or {}))


def _text(subject: Subject) -> str:
    page = _page(subject)
    if subject.color:
        from plancheck.render.table import as_coloured

        return as_coloured(page, subject.width, subject.report.plan.colors)
    from plancheck.render.plain import as_plain

    return as_plain(page, subject.width)


def _page(subject: Subject) -> Page:
    from plancheck.compose.show import indicator_page, task_page
    from plancheck.text import catalogue

    words = catalogue(subject.language)
    for indicator in subject.report.indicators:
        if indicator.indicator.id == subject.id:
            return indicator_page(subject.report, indicator, words, subject.ratings)
    for task in subject.report.tasks:
        if task.task.id == subject.id:
            return task_page(subject.report, task, words)
    raise KeyError(subject.id)


def _json(subject: Subject) -> str:
    from plancheck.render.json_show import show_as_json

    return show_as_json(subject.report, subject.id, subject.language, subject.ratings)


FORMATS: Mapping[str, Callable[[Subject], str]] = {"text": _text, "json": _json}
