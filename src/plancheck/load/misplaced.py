"""Ids that stand under the other key of a file of actuals: a task among the figures, an indicator among the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plancheck.load.actuals import YearFile
from plancheck.load.shape.containers import Keyed
from plancheck.load.source import step
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Task
from plancheck.model.problem import Problem, fault


def misplaced(file: YearFile, indicators: Mapping[str, Indicator], tasks: Mapping[str, Task]) -> Iterator[Problem]:
    """One problem for each id of a file that stands under the wrong key, whatever is written behind it.

    Args:
        file: the actuals of a year.
        indicators: what can stand under `values`, by id.
        tasks: what can stand under `tasks`.
    """
    for figures in (file.figures, file.unread or {}):
        for id_ in (tasks.keys() & figures.keys()) - indicators.keys():
            yield _elsewhere("values", id_, figures[id_], tasks[id_])
    for reports in (file.progress, file.unread_progress):
        for id_ in (indicators.keys() & reports.keys()) - tasks.keys():
            yield _elsewhere("tasks", id_, reports[id_], indicators[id_])


def _elsewhere(key: str, id_: str, written: Place | Keyed[Any], entry: Indicator | Task) -> Problem:
    place = written if isinstance(written, Place) else written.key_place
    declared = entry.origin.fields.get("id", entry.place)
    figures = {"given": id_, "file": declared.file, "line": declared.line}
    return fault(f"PC012.{key}.other", place, f"{key}.{step(id_)}", figures, related=declared)


def without_consequences(problems: Iterable[Problem], causes: Iterable[Problem]) -> Iterator[Problem]:
    """The problems but for those of entries under the wrong key: none of their keys can be right there."""
    explained = {(cause.place.file, cause.path) for cause in causes if cause.variant.endswith(".other")}
    for problem in problems:
        upper = ".".join(problem.path.split(".", 2)[:2])
        if (problem.place.file, upper) not in explained:
            yield problem
