"""What `record` and `import` print of the figures that they were given."""

from __future__ import annotations

from datetime import date

from plancheck.intake.entry import Entry
from plancheck.intake.outcome import Conflict, Outcome
from plancheck.model.problem import Problem
from plancheck.text import catalogue, faults

FORMATS = ("text", "json")


def render_intake(
    outcome: Outcome, format_: str, *, language: str, width: int, color: bool, today: date, dry_run: bool
) -> str:
    """An outcome as text for a screen, or as one JSON document.

    Args:
        outcome: what came of the entries.
        format_: a name of `FORMATS`.
        language: of all texts.
        width: columns of the screen.
        color: whether the text is coloured.
        today: the current day, for due dates of tasks.
        dry_run: whether it was only tried.
    """
    if format_ == "json":
        return _json(outcome, language, dry_run=dry_run)
    from plancheck.compose.intake_page import intake_page

    page = intake_page(outcome, catalogue(language), today=today, dry_run=dry_run)
    if color:
        from plancheck.render.table import as_coloured

        return as_coloured(page, width, outcome.before.colors if outcome.before else {})
    from plancheck.render.plain import as_plain

    return as_plain(page, width)


def _json(outcome: Outcome, language: str, *, dry_run: bool) -> str:
    from plancheck.render.json_text import indented
    from plancheck.render.safe import escaped

    document: dict[str, object] = {
        "schema_version": 1,
        "ok": outcome.is_sound,
        "dry_run": dry_run,
        "written": outcome.written,
        "files": [change.file for change in outcome.files],
        "taken": [_entry(entry) for entry in outcome.taken],
        "unchanged": [_entry(entry) for entry in outcome.unchanged],
        "conflicts": [_conflict(conflict) for conflict in outcome.conflicts],
        "refusals": [
            {**_entry(refusal.entry), "code": refusal.code, "suggestion": refusal.figures.get("suggestion") or None}
            for refusal in outcome.refusals
        ],
        "problems": [_problem(problem, language) for problem in outcome.problems],
    }
    return escaped(indented(document)) + "\n"


def _entry(entry: Entry) -> dict[str, object]:
    origin = entry.origin
    return {
        "id": entry.id,
        "part": entry.part.value,
        "period": entry.period,
        "fields": dict(entry.fields),
        "origin": {"file": origin.file, "sheet": origin.sheet, "place": origin.place} if origin.file else None,
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    place = conflict.place
    return {
        **_entry(conflict.entry),
        "held": dict(conflict.held),
        "place": None if place is None else {"file": place.file, "line": place.line, "column": place.column},
        "other": None if conflict.other is None else _entry(conflict.other),
    }


def _problem(problem: Problem, language: str) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": problem.path,
        "message": faults.message(problem, language),
        "hint": faults.hint(problem, language) or None,
    }
