"""What `record` and `import` print of the figures that they were given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from plancheck.intake.entry import Entry
from plancheck.intake.outcome import Conflict, Outcome
from plancheck.model.report import IndicatorResult, TaskResult
from plancheck.text import catalogue

FORMATS = ("text", "json")

LISTS = (
    *(
        "completed",
        "abandoned",
        "files",
        "taken",
        "unchanged",
        "kept",
        "conflicts",
        "refusals",
        "problems",
        "warnings",
        "verdicts",
    ),
    "remarks",
)
"""What the JSON document of any outcome has beside its head."""


def render_intake(
    outcome: Outcome,
    format_: str,
    *,
    language: str,
    width: int,
    color: bool,
    today: date,
    dry_run: bool,
    remarks: Sequence[Mapping[str, object]] = (),
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
        remarks: what is to be told of the files that were handed in, for JSON; for people it is told beside the result.
    """
    if format_ == "json":
        return _json(outcome, language, today, remarks, dry_run=dry_run)
    from plancheck.compose.intake_page import intake_page

    page = intake_page(outcome, catalogue(language), today=today, dry_run=dry_run)
    if color:
        from plancheck.render.table import as_coloured

        return as_coloured(page, width, outcome.before.colors if outcome.before else {})
    from plancheck.render.plain import as_plain

    return as_plain(page, width)


def _json(
    outcome: Outcome, language: str, today: date, remarks: Sequence[Mapping[str, object]], *, dry_run: bool
) -> str:
    from plancheck.render.json_text import indented
    from plancheck.render.problems.to_json import problem_data

    document: dict[str, object] = {
        "schema_version": 1,
        "ok": outcome.is_sound,
        "dry_run": dry_run,
        "written": outcome.written,
        "completed": list(outcome.completed),
        "abandoned": list(outcome.abandoned),
        "files": [change.file for change in outcome.files],
        "taken": [_entry(entry) for entry in outcome.taken],
        "unchanged": [_entry(entry) for entry in outcome.unchanged],
        "kept": [{**_entry(kept.entry), "kept": dict(kept.fields)} for kept in outcome.kept],
        "conflicts": [_conflict(conflict) for conflict in outcome.conflicts],
        "refusals": [
            {**_entry(refusal.entry), "code": refusal.code, "suggestion": refusal.figures.get("suggestion") or None}
            for refusal in outcome.refusals
        ],
        "problems": [problem_data(problem, language) for problem in outcome.problems],
        "warnings": [problem_data(problem, language) for problem in outcome.warnings],
        "verdicts": _verdicts(outcome, today),
        "remarks": list(remarks),
    }
    return indented(document) + "\n"


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


def _verdicts(outcome: Outcome, today: date) -> list[dict[str, object]]:
    """The verdicts that the entries touch, before and after, with the figures of the first measure."""
    from plancheck.intake.effects import effects

    found = effects(outcome, today) if outcome.is_sound else None
    if found is None:
        return []
    indicators = [
        {"id": now.indicator.id, "before": _standing(then), "after": _standing(now)} for then, now in found.indicators
    ]
    tasks = [{"id": now.task.id, "before": _standing(then), "after": _standing(now)} for then, now in found.tasks]
    return [{**one, "year": found.year} for one in (*indicators, *tasks)]


def _standing(result: IndicatorResult | TaskResult) -> dict[str, object]:
    from plancheck.render.json_parts import figures_data

    measures = result.measures if isinstance(result, IndicatorResult) else ()
    return {"status": result.verdict.value, "figures": figures_data(measures[0]) if measures else None}
