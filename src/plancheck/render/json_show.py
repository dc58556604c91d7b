"""One indicator or task as plain data and as JSON: `show ID --format json`."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.compose.names import verdict_word
from plancheck.compose.reasons import deciding_measure, reason_of, result_style
from plancheck.model.actual import TaskReport
from plancheck.model.plan import MethodName
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.render.json_parts import actual_data, head_data, indicator_data, task_data, telling
from plancheck.render.json_status import dump
from plancheck.render.json_values import Data, number, place_data, text
from plancheck.render.json_versions import verdicts_data, versions_data
from plancheck.text import Catalogue, catalogue
from plancheck.text.figures import plan_style

Ratings = Mapping[MethodName, IndicatorResult]


def show_data(
    report: Report,
    id: str,  # noqa: A002 - the field's own name
    language: str,
    ratings: Ratings | None = None,
) -> Data:
    """An indicator as in `status` with its figures, versions and verdicts by year, or a task with its `reports`.

    Args:
        report: the plan judged; nothing after the year looked at is told.
        id: of an indicator or a task; a KeyError where the report has neither.
        language: of the names and sentences.
        ratings: the indicator by each method, where they are to stand side by side.
    """
    words = catalogue(language)
    head, told = head_data(report, words.language), telling(report, words)
    for result in report.indicators:
        if result.indicator.id == id:
            history = [actual_data(actual, words.language) for actual in result.history]
            whole = {
                **head,
                "kind": "indicator",
                **indicator_data(told, result),
                "history": history,
                "versions": versions_data(report, result, words.language),
                "verdicts": verdicts_data(report, result, words),
                **told.legend(),
            }
            return {**whole, "methods": _ratings(report, ratings, words)} if ratings else whole
    for task in report.tasks:
        if task.task.id == id:
            reports = _reports(report, task, words.language)
            return {**head, "kind": "task", **task_data(told, task), "reports": reports}
    raise KeyError(id)


def show_as_json(
    report: Report,
    id: str,  # noqa: A002 - the field's own name
    language: str,
    ratings: Ratings | None = None,
) -> str:
    """One indicator or task as JSON, ending with a line break."""
    return dump(show_data(report, id, language, ratings))


def _ratings(report: Report, ratings: Ratings, words: Catalogue) -> list[Data]:
    """What each method says, with its reason in a sentence."""
    found: list[Data] = []
    for name, result in ratings.items():
        style = result_style(report, result, plan_style(words, report.plan))
        found.append(
            {
                "method": name.value,
                "status": result.verdict.value,
                "status_name": verdict_word(words, result.verdict),
                "reason": reason_of(style, result, deciding_measure(result)),
            }
        )
    return found


def _reports(report: Report, result: TaskResult, language: str) -> list[Data]:
    reported = report.plan.task_reports.get(result.task.id, ())
    return [_task_report(entry, language) for entry in reported if entry.year <= report.as_of]


def _task_report(entry: TaskReport, language: str) -> Data:
    return {
        "year": entry.year,
        "state": entry.state.value,
        "share": None if entry.share is None else number(entry.share),
        "source_text": text(entry.source, language),
        "note": text(entry.note, language),
        "source": place_data(entry.place),
    }
