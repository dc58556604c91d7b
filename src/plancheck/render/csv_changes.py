"""What has moved since a year as CSV for spreadsheets: one row an indicator or task, also where nothing has moved."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.assess.changes import Changes, IndicatorChange, TaskChange
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.render.csv_status import Cell, Cells, as_table, head_cells
from plancheck.render.json_values import number
from plancheck.text import catalogue, pick
from plancheck.text.figures import unit_name

COLUMNS = (
    "kind",
    "id",
    "name",
    "section",
    "unit",
    "move",
    *("year_before", "status_before", "actual_before", "state_before", "progress_before"),
    *("year", "status", "actual", "state", "progress"),
    "figure_revised",
    "revised_from",
    "illustrative",
    "revision",
)
"""The header: the same names in every language."""


def as_csv_since(report: Report, changes: Changes, language: str) -> str:
    """The changes as CSV; `year` is that of the figure, and `revised_from` the year of a decision on the target."""
    words = catalogue(language)
    return as_table(COLUMNS, ({**row, **head_cells(report)} for row in _rows(changes, words.language)))


def _rows(changes: Changes, language: str) -> Iterator[dict[str, Cell]]:
    for change in changes.indicators:
        yield _indicator_row(change, language)
    for task in changes.tasks:
        yield _task_row(task, language)


def _indicator_row(change: IndicatorChange, language: str) -> dict[str, Cell]:
    indicator = change.now.indicator
    return {
        "kind": "indicator",
        "id": indicator.id,
        "name": pick(indicator.name, language),
        "section": indicator.section,
        "unit": unit_name(indicator, language),
        "move": change.move.value,
        **_standing(change.now, ""),
        **_standing(change.then, "_before"),
        "figure_revised": "true" if change.figure_revised else "false",
        "revised_from": change.revisions[-1].year if change.revisions else "",
    }


def _standing(result: IndicatorResult, ending: str) -> Cells:
    cells: dict[str, Cell] = {f"status{ending}": result.verdict.value}
    if result.actual is not None:
        cells |= {
            f"year{ending}": result.actual.year,
            f"actual{ending}": number(result.actual.quantity.value),
            f"state{ending}": result.actual.state.value,
        }
    if result.measures and not isinstance(result.measures[0].progress, Undefined):
        cells[f"progress{ending}"] = number(result.measures[0].progress)
    return cells


def _task_row(change: TaskChange, language: str) -> dict[str, Cell]:
    task = change.now.task
    return {
        "kind": "task",
        "id": task.id,
        "name": pick(task.title, language),
        "section": task.section,
        "move": change.move.value,
        **_task_standing(change.now, ""),
        **_task_standing(change.then, "_before"),
    }


def _task_standing(result: TaskResult, ending: str) -> Cells:
    cells: dict[str, Cell] = {f"status{ending}": result.verdict.value}
    if result.report is not None:
        cells |= {f"year{ending}": result.report.year, f"state{ending}": result.report.state.value}
        if result.report.share is not None:
            cells[f"progress{ending}"] = number(result.report.share)
    return cells
