"""The whole report as plain data and as JSON: `status --format json`, and what a report template sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.model.report import Report
from plancheck.model.verdict import Label, Verdict
from plancheck.render.json_parts import head_data, indicator_data, task_data, telling
from plancheck.render.json_text import in_pieces, indented
from plancheck.render.json_values import Data
from plancheck.text import catalogue, pick


def status_data(report: Report, language: str) -> Data:
    """The report as plain data: dicts, lists, strings, numbers and None.

    Args:
        report: the plan judged.
        language: of the names and sentences.
    """
    return {name: list(value) if isinstance(value, Iterator) else value for name, value in _parts(report, language)}


def json_pieces(report: Report, language: str) -> Iterator[str]:
    """The report as JSON, readable as it is and ending with a line break: piece by piece, an indicator each.

    A hundred thousand indicators are half a gigabyte of text, and many times that as plain data.
    """
    yield from in_pieces(_parts(report, language))
    yield "\n"


def as_json(report: Report, language: str) -> str:
    """The same as one text."""
    return "".join(json_pieces(report, language))


def _parts(report: Report, language: str) -> Iterator[tuple[str, object]]:
    """The parts of the data by name; the long ones as iterators, to be used up before the next part is asked for."""
    words = catalogue(language)
    told = telling(report, words)
    yield from head_data(report, words.language).items()
    yield "summary", _counts(report.summary)
    yield "task_summary", _counts(report.task_summary)
    yield (
        "sections",
        (
            {"id": section.id, "title": pick(section.title, words.language), "parent": section.parent}
            for section in report.plan.sections
        ),
    )
    yield "indicators", (indicator_data(told, result) for result in report.indicators)
    yield "tasks", (task_data(told, result) for result in report.tasks)
    yield (
        "left_out",
        {
            "indicators": [entry.id for entry in report.plan.indicators_left_out],
            "tasks": [entry.id for entry in report.plan.tasks_left_out],
        },
    )
    yield from told.legend().items()


def dump(data: Data) -> str:
    """Plain data as JSON; a NaN or an infinity is a ValueError."""
    return indented(data) + "\n"


def _counts(counts: Mapping[Label, int] | Mapping[Verdict, int]) -> dict[str, int]:
    return {verdict.value: number for verdict, number in counts.items()}
