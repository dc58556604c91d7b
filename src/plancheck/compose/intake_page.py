"""What has come of figures that were handed in: lines that change, verdicts that move, or what is against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib import import_module

from plancheck.compose.cells import progress_text
from plancheck.compose.names import NO_FIGURE, in_words_of, verdict_cell
from plancheck.compose.page import Block, ChangedLines, Heading, Page, Warn, line
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.tasks import share_cell
from plancheck.intake.changed_lines import changed_lines
from plancheck.intake.effects import effects
from plancheck.intake.entry import WORDS, Entry, Origin, Part
from plancheck.intake.outcome import Conflict, Kept, Outcome, Refusal
from plancheck.model.plan import Plan
from plancheck.model.report import IndicatorResult, TaskResult
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, indicator_style, plan_style


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
    comma = catalogue.word("list-comma")
    if outcome.completed:
        yield Warn(catalogue.word("intake.completed", files=comma.join(outcome.completed)))
    if outcome.abandoned:
        yield Warn(catalogue.word("intake.abandoned", files=comma.join(outcome.abandoned)))
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
            yield ChangedLines(tuple(changed_lines(change.before, change.after)))
        for kept in outcome.kept:
            yield line(_kept_text(catalogue, outcome.before, kept))
        yield from _verdicts(outcome, catalogue, today)
    if not outcome.taken:
        yield line(catalogue.word("intake.nothing"))
    elif outcome.unchanged:
        yield line(catalogue.counted("intake.unchanged", len(outcome.unchanged)), quiet=True)


def _refusal_text(catalogue: Catalogue, refusal: Refusal) -> str:
    figures = {"id": refusal.entry.id, **refusal.figures}
    sentence = catalogue.word(f"refusal.{refusal.code}", **figures)
    if refusal.figures.get("suggestion"):
        sentence += catalogue.word("refusal.suggestion", **figures)
    return catalogue.word("intake.refusal", origin=origin_text(catalogue, refusal.entry.origin), sentence=sentence)


def origin_text(catalogue: Catalogue, origin: Origin) -> str:
    """Where an entry comes from."""
    if origin.sheet:
        kind = "cell" if origin.place else "sheet"
    else:
        kind = "call" if not origin.file else "line" if origin.place else "file"
    return catalogue.word(f"intake.origin.{kind}", file=origin.file, sheet=origin.sheet, place=origin.place)


def _conflict_text(catalogue: Catalogue, plan: Plan | None, conflict: Conflict) -> str:
    entry = conflict.entry
    blanks: dict[str, object] = {
        "figure": _figure(catalogue, plan, entry),
        "held": _said(catalogue, conflict.held, entry),
        "given": _said(catalogue, entry.fields, entry),
        "origin": origin_text(catalogue, entry.origin),
    }
    if conflict.other is not None:
        if entry.origin == conflict.other.origin == Origin():
            return catalogue.word("intake.twice.call", **blanks)
        return catalogue.word("intake.twice", other=origin_text(catalogue, conflict.other.origin), **blanks)
    place = conflict.place
    shown = "" if place is None else f"{place.file}:{place.line}:{place.column}"
    return catalogue.word("intake.held", place=shown, **blanks)


def _kept_text(catalogue: Catalogue, plan: Plan | None, kept: Kept) -> str:
    entry = kept.entry
    figure = _figure(catalogue, plan, entry)
    said = [
        _word(catalogue, entry, name, text if isinstance(text, str) else pick(text, catalogue.language))
        for name, text in kept.fields.items()
    ]
    return catalogue.word("intake.kept", figure=figure, held=catalogue.word("list-comma").join(said))


def _figure(catalogue: Catalogue, plan: Plan | None, entry: Entry) -> str:
    """What a figure is called, and of when it is."""
    key = "intake.figure" if entry.month is None else "intake.figure.part"
    return catalogue.word(key, name=_name(catalogue, plan, entry), id=entry.id, period=entry.period)


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
    if "assessed" in fields:
        parts.append(catalogue.words.get(f"verdict.{fields['assessed']}", fields["assessed"]))
    if "through" in fields:
        parts.append(catalogue.word("intake.through", month=fields["through"]))
    if "progress" in fields:
        parts.append(f"{fields['progress']}%")
    told = (name for name in WORDS if name in fields and name in entry.fields)
    parts.extend(_word(catalogue, entry, name, fields[name]) for name in told)
    return catalogue.word("list-comma").join(parts) or NO_FIGURE


def _word(catalogue: Catalogue, entry: Entry, name: str, text: str) -> str:
    kind = "task-state" if entry.part is Part.TASKS else "state"
    return catalogue.words.get(f"{kind}.{text}", text) if name == "state" else f"“{text}”"


def _verdicts(outcome: Outcome, catalogue: Catalogue, today: date) -> Iterator[Block]:
    """What the entries do to the verdicts of their last year, before and after."""
    found = effects(outcome, today)
    if found is None or outcome.after is None:
        return
    rows = [_indicator_row(catalogue, outcome.after, *pair) for pair in found.indicators]
    rows += [_task_row(catalogue, plan_style(catalogue, outcome.after), *pair) for pair in found.tasks]
    if rows:
        columns = (
            Column("name", catalogue.word("column.indicator"), least=14),
            Column("before", catalogue.word("column.before"), least=8),
            Column("after", catalogue.word("column.after"), least=8),
            Column("progress_before", catalogue.word("column.progress-before"), Align.RIGHT, priority=2),
            Column("progress_after", catalogue.word("column.progress-after"), Align.RIGHT, priority=1),
        )
        yield Table(columns, (Group("", tuple(rows)),))


def _indicator_row(catalogue: Catalogue, plan: Plan, then: IndicatorResult, now: IndicatorResult) -> Row:
    progress = (_progress(catalogue, plan, then), _progress(catalogue, plan, now))
    name = Cell(pick(now.indicator.name, catalogue.language))
    return Row((name, verdict_cell(catalogue, then), verdict_cell(catalogue, now), *map(Cell, progress)))


def _progress(catalogue: Catalogue, plan: Plan, result: IndicatorResult) -> str:
    if not result.measures:
        return NO_FIGURE
    return progress_text(indicator_style(catalogue, plan, result.indicator, result.baseline), result.measures[0])


def _task_row(catalogue: Catalogue, style: Style, then: TaskResult, now: TaskResult) -> Row:
    verdicts = (verdict_cell(catalogue, then), verdict_cell(catalogue, now))
    name = Cell(pick(now.task.title, catalogue.language))
    return Row((name, *verdicts, share_cell(style, then), share_cell(style, now)))
