"""What time does to an indicator, as plain data: versions, verdicts year by year, what has moved since a year."""

from __future__ import annotations

from plancheck.assess.changes import Changes, IndicatorChange, TaskChange
from plancheck.assess.history import verdict_history
from plancheck.assess.methods import METHODS
from plancheck.compose.reasons import indicator_reason, result_style
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.render.json_stated import stated_data, version_data
from plancheck.render.json_status import dump, status_data
from plancheck.render.json_values import Data, number, place_data, text
from plancheck.text import Catalogue, catalogue
from plancheck.text.figures import plan_style


def versions_data(report: Report, result: IndicatorResult, language: str) -> list[Data]:
    """All versions, the plan's first one and one for each revision, also those that count only later."""
    plan, original = report.plan, result.original
    first: Data = {
        "from": plan.start_year,
        "in_force": result.version is None,
        **stated_data(plan, original, plan.start_year - 1, language),
        "decided_by": None,
        "reason": None,
        "source": place_data(original.place),
    }
    return [
        first,
        *(
            {
                "from": revision.year,
                "in_force": revision is result.version,
                **stated_data(plan, original, revision.year, language),
                "decided_by": text(revision.decided_by, language),
                "reason": text(revision.reason, language),
                "source": place_data(revision.place),
            }
            for revision in original.revisions
        ),
    ]


def verdicts_data(report: Report, result: IndicatorResult, words: Catalogue) -> list[Data]:
    """The verdict of each year of the plan, by the figures known today and what was in force in it."""
    method, style = METHODS[report.method], plan_style(words, report.plan)
    return [
        {
            "year": entry.year,
            "status": entry.verdict.value,
            "reason": indicator_reason(result_style(report, entry.result, style), entry.result, entry.year),
            "actual": _value(entry.result),
            "actual_year": None if entry.result.actual is None else entry.result.actual.year,
            "target": stated_data(report.plan, result.original, entry.year, words.language)["target"],
            "version": version_data(report.plan, entry.result, words.language),
        }
        for entry in verdict_history(report.plan, result.original, report.as_of, method)
    ]


def as_json_since(report: Report, changes: Changes, language: str) -> str:
    """The report as `status` gives it, with what has moved under `since`."""
    return dump({**status_data(report, language), "since": changes_data(report, changes, catalogue(language))})


def changes_data(report: Report, changes: Changes, words: Catalogue) -> Data:
    """What has moved, the worst first; what stands as it stood is counted."""
    moved = [change for change in changes.indicators if change.has_moved]
    tasks = [change for change in changes.tasks if change.has_moved]
    return {
        "year": changes.since,
        "indicators": [_indicator_change(report, change, words) for change in moved],
        "unchanged": len(changes.indicators) - len(moved),
        "tasks": [_task_change(change) for change in tasks],
        "unchanged_tasks": len(changes.tasks) - len(tasks),
    }


def _indicator_change(report: Report, change: IndicatorChange, words: Catalogue) -> Data:
    return {
        "id": change.now.indicator.id,
        "move": change.move.value,
        "then": _standing(change.then),
        "now": _standing(change.now),
        "figure_revised": change.figure_revised,
        "version": version_data(report.plan, change.now, words.language) if change.revisions else None,
    }


def _standing(result: IndicatorResult) -> Data:
    """Where an indicator stood; progress is its leading measure's, and None where there is none."""
    progress = result.measures[0].progress if result.measures else None
    actual = result.actual
    return {
        "status": result.verdict.value,
        "value": _value(result),
        "year": None if actual is None else actual.year,
        "state": None if actual is None else actual.state.value,
        "progress": None if progress is None or isinstance(progress, Undefined) else number(progress),
    }


def _task_change(change: TaskChange) -> Data:
    return {
        "id": change.now.task.id,
        "move": change.move.value,
        "then": _task_standing(change.then),
        "now": _task_standing(change.now),
    }


def _task_standing(result: TaskResult) -> Data:
    told = result.report
    return {
        "status": result.verdict.value,
        "state": told.state.value if told else None,
        "share": None if told is None or told.share is None else number(told.share),
    }


def _value(result: IndicatorResult) -> int | float | None:
    return None if result.actual is None else number(result.actual.quantity.value)
