"""A form to send round: for every owner a sheet with what is known and the cells to fill, before any layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module

from plancheck.assess.headings import children_of, is_heading
from plancheck.assess.select import is_owned_by
from plancheck.compose.cells import SHARES
from plancheck.compose.form_names import sheet_names
from plancheck.compose.form_rows import Line, figure_line, task_line
from plancheck.compose.names import in_words_of
from plancheck.compose.report_editor import Editor, report_catalogue
from plancheck.compose.table import Align, Column
from plancheck.intake.entry import Part
from plancheck.model.actual import State, TaskState
from plancheck.model.report import Report
from plancheck.model.text import Text
from plancheck.text import Catalogue
from plancheck.values import dataclass

SHARE_FIELDS = ("part", "whole")
FIELDS = ("value", *SHARE_FIELDS, "state", "source", "note")
"""The columns to fill, in their order. Of a task the value is its progress."""

_KNOWN = ("no", "name", "unit", "meaning", "before", "target")
"""The columns that nobody fills."""
_RIGHT = ("no", "before", "value", *SHARE_FIELDS)


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of a sheet that are alike: those of indicators, or of tasks."""

    group: Part
    title: str
    """Empty where it is the only one."""
    lines: tuple[Line, ...]
    choices: Mapping[str, str]
    """What the states are called, by their names in the data."""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """What one owner fills in."""

    owner: str
    """Empty for what belongs to nobody."""
    name: str
    """What the sheet is called."""
    title: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    """The keys of those to fill are among `FIELDS`."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form."""

    report: Report
    """For the plan, and for the year, which is the one looked at."""
    catalogue: Catalogue
    targets: str
    """The hash of the file of targets that it was made from."""
    sheets: tuple[FormSheet, ...]

    def only(self, sheet: FormSheet) -> Form:
        """A form that has one of the sheets."""
        return replace(self, sheets=(sheet,))


def compose_form(report: Report, language: str, targets: str, owner: str = "") -> Form:
    """A form for the year looked at.

    Demands in words and headings have no figure that a cell could take; they are left out. An owner is one by his name
    in the form's language; what has none stands on a sheet of its own, the last one.

    Args:
        report: the plan judged in the year of the form.
        language: of the form.
        targets: the hash of the file of targets.
        owner: only what belongs to owners whose name, in any language, holds this text; empty for all.

    Returns:
        The form; without a sheet where nothing is to be filled in.
    """
    editor = Editor(report, None, in_words_of(report.plan, _catalogue(language)))
    lines: dict[str, dict[Part, list[Line]]] = {}
    for owners, group, line in _lines(editor):
        if owner and not is_owned_by(owner, owners):
            continue
        name = editor.pick(owners)
        lines.setdefault(name, {}).setdefault(group, []).append(line)
    ordered = [name for name in lines if name] + ([""] if "" in lines else [])
    nobody = editor.word("form.nobody")
    names = sheet_names((name or nobody for name in ordered), nobody)
    sheets = (_sheet(editor, name, shown, lines[name]) for name, shown in zip(ordered, names, strict=True))
    return Form(report, editor.catalogue, targets, tuple(sheets))


def _catalogue(language: str) -> Catalogue:
    catalogue = report_catalogue(language)
    words = import_module(f"plancheck.text.{catalogue.language}.form").WORDS
    return replace(catalogue, words={**catalogue.words, **words})


def _lines(editor: Editor) -> Iterator[tuple[Text | None, Part, Line]]:
    """Every row with its owner, in the order of the plan."""
    plan = editor.report.plan
    parents = children_of(plan.indicators)
    results = {result.indicator.id: result for result in editor.report.indicators}
    for indicator in (*plan.indicators, *plan.references):
        in_words_alone = indicator.words is not None and not indicator.target
        if in_words_alone or (indicator.id in parents and is_heading(plan, indicator)):
            continue
        yield indicator.owner, Part.VALUES, figure_line(editor, indicator, results.get(indicator.id))
    for result in editor.report.tasks:
        yield result.task.owner, Part.TASKS, task_line(editor, result.task)


def _sheet(editor: Editor, owner: str, name: str, lines: Mapping[Part, list[Line]]) -> FormSheet:
    plan, year = editor.report.plan, editor.report.as_of
    both = len(lines) > 1
    all_lines = [line for group in lines.values() for line in group]
    left_out: set[str] = set()
    if not any(line.unit in SHARES for line in lines.get(Part.VALUES, ())):
        left_out.update(SHARE_FIELDS)
    if not any(line.known["meaning"].text for line in all_lines):
        left_out.add("meaning")
    notes = [editor.word("illustrative.note")] if plan.illustrative else []
    notes.append(editor.word("form.how"))
    if not left_out.issuperset(SHARE_FIELDS):
        notes.append(editor.word("form.how.share"))
    blanks = {"before": year - 1, "year": year, "end": plan.end_year}
    return FormSheet(
        owner=owner,
        name=name,
        title=editor.word("form.title", plan=editor.pick(plan.title), year=year),
        notes=tuple(notes),
        columns=tuple(
            _column(editor, key, "both" if both else next(iter(lines)), blanks)
            for key in (*_KNOWN, *FIELDS)
            if key not in left_out
        ),
        blocks=tuple(
            Block(group, editor.word(f"form.{group}") if both else "", tuple(lines[group]), _states(editor, group))
            for group in Part
            if group in lines
        ),
    )


def _column(editor: Editor, key: str, about: str, blanks: Mapping[str, int]) -> Column:
    """A column of a sheet about indicators (`values`), about tasks, or about both."""
    own = f"form.{key}.{about}"
    title = editor.word(own if own in editor.catalogue.words else f"form.{key}", **blanks)
    return Column(key, title, Align.RIGHT if key in _RIGHT else Align.LEFT)


def _states(editor: Editor, group: Part) -> Mapping[str, str]:
    if group is Part.TASKS:
        return {state.value: editor.catalogue.name("task-state", state) for state in TaskState}
    return {state.value: editor.catalogue.name("state", state) for state in State}
