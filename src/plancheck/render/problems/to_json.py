"""Problems as one JSON document."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.place import Place
from plancheck.model.problem import Problem
from plancheck.render.json_text import in_pieces
from plancheck.render.problems.result import Result, Surface
from plancheck.text import faults


def pieces(result: Result, surface: Surface) -> Iterator[str]:
    """The problems with their counts; a hint is null where there is none."""
    snapshot = result.snapshot
    parts: dict[str, object] = {
        "schema_version": 1,
        "revision": None if snapshot is None else {"name": snapshot.name, "commit": snapshot.commit},
        "ok": result.ok,
        "errors": result.errors,
        "warnings": result.warnings,
        "files": result.files,
        "problems": (problem_data(problem, surface.language) for problem in result.told),
        "untold": result.untold,
    }
    yield from in_pieces(parts.items())
    yield "\n"


def problem_data(problem: Problem, language: str) -> dict[str, object]:
    """One problem; a hint, and a related place, is None where there is none."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        **_place(problem.place),
        "path": problem.path,
        "message": faults.message(problem, language),
        "hint": faults.hint(problem, language) or None,
        "related": None if problem.related is None else _place(problem.related),
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
