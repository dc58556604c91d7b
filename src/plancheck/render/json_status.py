"""The whole report as plain data and as JSON: `status --format json`, and what a report template sees."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.model.report import Report
from plancheck.model.verdict import Label, Verdict
from plancheck.render.json_parts import head_data, indicator_data, task_data, telling
from plancheck.render.json_text import indented
from plancheck.render.json_values import Data
from plancheck.render.safe import escaped
from plancheck.text import catalogue, pick


def status_data(report: Report, language: str) -> Data:
    """The report as plain data: dicts, lists, strings, numbers and None.

    Args:
        report: the plan judged.
        language: of the names and sentences.
    """
    words = catalogue(language)
    told = telling(report, words)
    data: Data = {
        **head_data(report, words.language),
        "summary": _counts(report.summary),
        "task_summary": _counts(report.task_summary),
        "sections": [
            {"id": section.id, "title": pick(section.title, words.language), "parent": section.parent}
            for section in report.plan.sections
        ],
        "indicators": [indicator_data(told, result) for result in report.indicators],
        "tasks": [task_data(told, result) for result in report.tasks],
        "left_out": {
            "indicators": list(report.plan.indicators_left_out),
            "tasks": list(report.plan.tasks_left_out),
        },
    }
    return {**data, **told.legend()}


def as_json(report: Report, language: str) -> str:
    """The report as JSON, readable as it is and ending with a line break."""
    return dump(status_data(report, language))


def dump(data: Data) -> str:
    """Plain data as JSON; a NaN or an infinity is a ValueError."""
    return escaped(indented(data)) + "\n"


def _counts(counts: Mapping[Label, int] | Mapping[Verdict, int]) -> dict[str, int]:
    return {verdict.value: number for verdict, number in counts.items()}
