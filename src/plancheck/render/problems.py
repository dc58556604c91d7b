"""Problems as people and programs read them: text with an excerpt and a caret, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plancheck.model.plan import Snapshot
from plancheck.model.problem import Problem, Severity
from plancheck.render.safe import escaped, safe
from plancheck.render.width import width
from plancheck.text import faults
from plancheck.text.catalogue import catalogue

ReadLines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by the name that problems know it by; none where it cannot be read."""

EXCERPT_WIDTH = 100
_CONTEXT = 30
"""Columns kept before the place where a long line is cut."""


@dataclass(frozen=True, slots=True)
class Summary:
    """All problems of a run, with what their count is told against."""

    problems: tuple[Problem, ...]
    files: int
    """Number of files that were read."""
    strict: bool = False
    """Whether warnings count."""
    snapshot: Snapshot | None = None
    """The git revision that the files were read from; None for those that lie in the folder."""

    @property
    def errors(self) -> int:
        """Number of errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        """Number of warnings."""
        return len(self.problems) - self.errors

    @property
    def ok(self) -> bool:
        """Whether nothing that counts is wrong."""
        return not (self.problems if self.strict else self.errors)


def as_text(summary: Summary, read_lines: ReadLines, language: str, *, color: bool = False) -> str:
    """All problems with their excerpts, and a last line that counts."""
    words = catalogue(language)
    key = "problems.none" if not summary.problems else "problems.count"
    count = words.word(key, errors=summary.errors, warnings=summary.warnings, files=summary.files)
    return listing(summary.problems, read_lines, language, color=color) + count + "\n"


def listing(problems: Sequence[Problem], read_lines: ReadLines, language: str, *, color: bool = False) -> str:
    """Each problem as `file:line:column: error[PC012]: message`, with the line, a caret and the hint below."""
    return "".join(f"{_one(problem, read_lines, language, color)}\n" for problem in problems)


def as_json(summary: Summary, language: str) -> str:
    """The problems as one JSON document; a hint is null where there is none."""
    snapshot = summary.snapshot
    document = {
        "schema_version": 1,
        "revision": None if snapshot is None else {"name": snapshot.name, "commit": snapshot.commit},
        "ok": summary.ok,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "files": summary.files,
        "problems": [_as_data(problem, language) for problem in summary.problems],
    }
    return escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _as_data(problem: Problem, language: str) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": problem.path,
        "message": faults.message(problem, language),
        "hint": faults.hint(problem, language) or None,
    }


def _one(problem: Problem, read_lines: ReadLines, language: str, color: bool) -> str:
    place = problem.place
    paint = _PAINTS[problem.severity] if color else _plain
    severity = paint(catalogue(language).name("severity", problem.severity))
    told = safe(faults.message(problem, language))
    parts = [f"{safe(place.file)}:{place.line}:{place.column}: {severity}[{problem.code}]: {told}\n"]
    parts.extend(_excerpt(problem, read_lines(place.file), paint))
    hint = faults.hint(problem, language)
    if hint:
        parts.append(f"  = {safe(hint)}\n")
    return "".join(parts)


def _plain(text: str) -> str:
    return text


def _red(text: str) -> str:
    return f"\x1b[1;31m{text}\x1b[0m"


def _yellow(text: str) -> str:
    return f"\x1b[1;33m{text}\x1b[0m"


_PAINTS = {Severity.ERROR: _red, Severity.WARNING: _yellow}


def _excerpt(problem: Problem, lines: Sequence[str], paint: Callable[[str], str]) -> list[str]:
    """The line of the fault with a caret under its span; nothing where the file has no such line."""
    place = problem.place
    if place.line > len(lines) or not lines[place.line - 1].strip():
        return []
    line = lines[place.line - 1]
    first = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    start = max(0, first - _CONTEXT) if len(line) > EXCERPT_WIDTH else 0
    shown = safe(line[start : start + EXCERPT_WIDTH].rstrip())
    before = safe(line[start:first])
    marked = safe(line[first : min(last, start + EXCERPT_WIDTH)])
    number = str(place.line)
    margin = " " * len(number)
    caret = " " * width(before) + paint("^" * max(1, width(marked)))
    return [f" {number} | {shown}\n", f" {margin} | {caret}\n"]
