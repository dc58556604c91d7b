"""What has come of figures that were handed in: lines that change, verdicts that move, or what is against it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module

from plancheck.assess import assess
from plancheck.compose.cells import progress_text
from plancheck.compose.names import NO_FIGURE, in_words_of, verdict_cell
from plancheck.compose.page import Block, Heading, Page, Quote, Warn, line
from plancheck.compose.reasons import result_style
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.intake.entry import Entry, Origin, Part
from plancheck.intake.outcome import Conflict, Outcome, Refusal
from plancheck.model.plan import Plan
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.text import Catalogue, pick
from plancheck.text.figures import plan_style


def intake_catalogue(base: Catalogue) -> Catalogue:
    """The catalogue with the words for figures that are handed in."""
    words = import_module(f"plancheck.text.{base.language}.intake").WORDS
    return replace(base, words={**base.words, **words})


def intake_page(outcome: Outcome, base: Catalogue, *, today: date, dry_run: bool) -> Page:
    """What `record` and `import` tell.

    Args:
        outcome: what came of the entries; problems of the data are told elsewhere.
        base: the language.
        today: the current day, for due dates of tasks.
        dry_run: whether it was only tried.
    """
    catalogue = intake_catalogue(in_words_of(outcome.before, base) if outcome.before else base)
    return tuple(_blocks(outcome, catalogue, today, dry_run=dry_run))


def _blocks(outcome: Outcome, catalogue: Catalogue, today: date, *, dry_run: bool) -> Iterator[Block]:
    for refusal in outcome.refusals:
        yield Warn(_refusal_text(catalogue, refusal))
    for conflict in outcome.conflicts:
        yield Warn(_conflict_text(catalogue, outcome.before, conflict))
    if not outcome.is_sound:
        yield line(catalogue.word("intake.refused"))
        return
    if outcome.files:
        yield line(catalogue.word("intake.dry" if dry_run else "intake.written"))
        for change in outcome.files:
            yield Heading(change.file)
            yield Quote("\n".join(changed_lines(change.before, change.after)), quiet=False)
        yield from _verdicts(outcome, catalogue, today)
    if not outcome.taken:
        yield line(catalogue.word("intake.nothing"))
    elif outcome.unchanged:
        yield line(catalogue.counted("intake.unchanged", len(outcome.unchanged)), quiet=True)


def changed_lines(before: str, after: str) -> Iterator[str]:
    """The lines that differ, with their numbers: of the old text behind a minus, of the new one behind a plus."""
    old, new = before.splitlines(), after.splitlines()
    for kind, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {number:>4}  {old[number - 1]}" for number in range(start + 1, end + 1))
            yield from (f"+ {number:>4}  {new[number - 1]}" for number in range(new_start + 1, new_end + 1))


def _refusal_text(catalogue: Catalogue, refusal: Refusal) -> str:
    figures = {"id": refusal.entry.id, **refusal.figures}
    sentence = catalogue.word(f"refusal.{refusal.code}", **figures)
    if refusal.figures.get("suggestion"):
        sentence += catalogue.word("refusal.suggestion", **figures)
    return catalogue.word("intake.refusal", origin=origin_text(catalogue, refusal.entry.origin), sentence=sentence)


def origin_text(catalogue: Catalogue, origin: Origin) -> str:
    """Where an entry comes from."""
    kind = "call" if not origin.file else "cell" if origin.sheet else "line" if origin.place else "file"
    return catalogue.word(f"intake.origin.{kind}", file=origin.file, sheet=origin.sheet, place=origin.place)


def _conflict_text(catalogue: Catalogue, plan: Plan | None, conflict: Conflict) -> str:
    entry = conflict.entry
    blanks: dict[str, object] = {
        "figure": catalogue.word("intake.figure", name=_name(catalogue, plan, entry), id=entry.id, period=entry.period),
        "held": _said(catalogue, conflict.held, entry),
        "given": _said(catalogue, entry.fields, entry),
        "origin": origin_text(catalogue, entry.origin),
    }
    if conflict.other is not None:
        return catalogue.word("intake.twice", other=origin_text(catalogue, conflict.other.origin), **blanks)
    place = conflict.place
    shown = "" if place is None else f"{place.file}:{place.line}:{place.column}"
    return catalogue.word("intake.held", place=shown, **blanks)


def _name(catalogue: Catalogue, plan: Plan | None, entry: Entry) -> str:
    if plan is None:
        return entry.id
    if entry.part is Part.TASKS:
        return next((pick(task.title, catalogue.language) for task in plan.tasks if task.id == entry.id), entry.id)
    found = plan.series.get(entry.id)
    return entry.id if found is None else pick(found.name, catalogue.language)


def _said(catalogue: Catalogue, fields: Mapping[str, str], entry: Entry) -> str:
    """What is said of a figure; of further fields those that the entry speaks of."""
    parts = []
    if "value" in fields:
        parts.append(fields["value"])
    if "part" in fields and "whole" in fields:
        parts.append(catalogue.word("intake.share", part=fields["part"], whole=fields["whole"]))
    if "progress" in fields:
        parts.append(f"{fields['progress']}%")
    told = (name for name in ("state", "source", "note") if name in fields and name in entry.fields)
    parts.extend(_word(catalogue, entry, name, fields[name]) for name in told)
    return catalogue.word("list-comma").join(parts) or NO_FIGURE


def _word(catalogue: Catalogue, entry: Entry, name: str, text: str) -> str:
    kind = "task-state" if entry.part is Part.TASKS else "state"
    return catalogue.words.get(f"{kind}.{text}", text) if name == "state" else f"“{text}”"


def _verdicts(outcome: Outcome, catalogue: Catalogue, today: date) -> Iterator[Block]:
    """What the entries do to the verdicts of their last year, before and after."""
    before, after = outcome.before, outcome.after
    if before is None or after is None or not outcome.taken:
        return
    year = max(entry.year for entry in outcome.taken)
    if year < before.start_year:
        return
    touched = {entry.id for entry in outcome.taken}
    reports = [assess(plan, year, today=today) for plan in (before, after)]
    rows = [*_indicator_rows(catalogue, reports, touched), *_task_rows(catalogue, reports, touched)]
    if rows:
        columns = (
            Column("name", catalogue.word("column.indicator"), least=14),
            Column("before", catalogue.word("column.before"), least=8),
            Column("after", catalogue.word("column.after"), least=8),
            Column("progress_before", catalogue.word("column.progress-before"), Align.RIGHT, priority=2),
            Column("progress_after", catalogue.word("column.progress-after"), Align.RIGHT, priority=1),
        )
        yield Table(columns, (Group("", tuple(rows)),))


def _indicator_rows(catalogue: Catalogue, reports: Sequence[Report], touched: set[str]) -> Iterator[Row]:
    then, now = ({result.indicator.id: result for result in report.indicators} for report in reports)
    for id_, result in now.items():
        if id_ in touched and id_ in then:
            name = Cell(pick(result.indicator.name, catalogue.language))
            progress = (_progress(catalogue, reports[0], then[id_]), _progress(catalogue, reports[1], result))
            yield Row((name, verdict_cell(catalogue, then[id_]), verdict_cell(catalogue, result), *map(Cell, progress)))


def _progress(catalogue: Catalogue, report: Report, result: IndicatorResult) -> str:
    if not result.measures:
        return NO_FIGURE
    return progress_text(result_style(report, result, plan_style(catalogue, report.plan)), result.measures[0])


def _task_rows(catalogue: Catalogue, reports: Sequence[Report], touched: set[str]) -> Iterator[Row]:
    then: Mapping[str, TaskResult] = {result.task.id: result for result in reports[0].tasks}
    for result in reports[1].tasks:
        if result.task.id in touched:
            name = Cell(pick(result.task.title, catalogue.language))
            verdicts = (verdict_cell(catalogue, then[result.task.id]), verdict_cell(catalogue, result))
            yield Row((name, *verdicts, Cell(NO_FIGURE), Cell(NO_FIGURE)))
