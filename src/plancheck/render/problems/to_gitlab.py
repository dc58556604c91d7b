"""Problems as a code quality report of GitLab, which shows them in a merge request."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.problem import Problem, Severity
from plancheck.render.json_text import list_in_pieces
from plancheck.render.problems.fingerprint import fingerprints
from plancheck.render.problems.result import Result, Surface
from plancheck.text import faults

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def pieces(result: Result, surface: Surface) -> Iterator[str]:
    """A list with one entry a problem."""
    prints = fingerprints(result.told, surface)
    entries = (_entry(problem, mark, surface) for problem, mark in zip(result.told, prints, strict=True))
    yield from list_in_pieces(entries)
    yield "\n"


def _entry(problem: Problem, fingerprint: str, surface: Surface) -> dict[str, object]:
    place, language = problem.place, surface.language
    told = (faults.message(problem, language), faults.hint(problem, language))
    return {
        "description": " — ".join(text for text in told if text),
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": surface.from_top(place.file), "lines": {"begin": place.line, "end": place.end_line}},
    }
