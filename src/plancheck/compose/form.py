"""A form to send round: for every owner a sheet with what is known and the cells to fill, before any layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module

from plancheck.assess.headings import children_of, is_heading
from plancheck.compose.cells import SHARES
from plancheck.compose.form_names import sheet_names
from plancheck.compose.form_rows import Line, figure_line, task_line
from plancheck.compose.names import in_words_of
from plancheck.compose.report_editor import Editor, report_catalogue
from plancheck.compose.table import Align, Column
from plancheck.model.actual import State, TaskState
from plancheck.model.form import Group
from plancheck.model.report import Report
from plancheck.text import Catalogue

SHARE_FIELDS = ("part", "whole")
FIELDS = ("value", *SHARE_FIELDS, "state", "source", "note")
"""The columns to fill, in their order. Of a task the value is its progress."""

_KNOWN = ("no", "name", "unit", "meaning", "before", "target")
"""The columns that nobody fills."""
_RIGHT = ("no", "before", "value", *SHARE_FIELDS)


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of a sheet that are alike: those of indicators, or of tasks."""

    group: Group
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
        owner: only sheets of owners whose name holds this text; empty for all.

    Returns:
        The form; without a sheet where nothing is to be filled in.
    """
    editor = Editor(report, None, in_words_of(report.plan, _catalogue(language)))
    lines: dict[str, dict[Group, list[Line]]] = {}
    for name, group, line in _lines(editor):
        lines.setdefault(name, {}).setdefault(group, []).append(line)
    owners = [name for name in lines if name and owner in name] + ([""] if "" in lines and not owner else [])
    nobody = editor.word("form.nobody")
    names = sheet_names((name or nobody for name in owners), nobody)
    sheets = (_sheet(editor, owner, name, lines[owner]) for owner, name in zip(owners, names, strict=True))
    return Form(report, editor.catalogue, targets, tuple(sheets))


def _catalogue(language: str) -> Catalogue:
    catalogue = report_catalogue(language)
    words = import_module(f"plancheck.text.{catalogue.language}.form").WORDS
    return replace(catalogue, words={**catalogue.words, **words})


def _lines(editor: Editor) -> Iterator[tuple[str, Group, Line]]:
    """Every row with its owner, in the order of the plan."""
    plan = editor.report.plan
    parents = children_of(plan.indicators)
    results = {result.indicator.id: result for result in editor.report.indicators}
    for indicator in (*plan.indicators, *plan.references):
        in_words_alone = indicator.words is not None and not indicator.target
        if in_words_alone or (indicator.id in parents and is_heading(plan, indicator)):
            continue
        yield editor.pick(indicator.owner), Group.VALUES, figure_line(editor, indicator, results.get(indicator.id))
    for result in editor.report.tasks:
        yield editor.pick(result.task.owner), Group.TASKS, task_line(editor, result.task)


def _sheet(editor: Editor, owner: str, name: str, lines: Mapping[Group, list[Line]]) -> FormSheet:
    plan, year = editor.report.plan, editor.report.as_of
    both = len(lines) > 1
    all_lines = [line for group in lines.values() for line in group]
    left_out: set[str] = set()
    if not any(line.unit in SHARES for line in lines.get(Group.VALUES, ())):
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
            for group in Group
            if group in lines
        ),
    )


def _column(editor: Editor, key: str, about: str, blanks: Mapping[str, int]) -> Column:
    """A column of a sheet about indicators (`values`), about tasks, or about both."""
    own = f"form.{key}.{about}"
    title = editor.word(own if own in editor.catalogue.words else f"form.{key}", **blanks)
    return Column(key, title, Align.RIGHT if key in _RIGHT else Align.LEFT)


def _states(editor: Editor, group: Group) -> Mapping[str, str]:
    if group is Group.TASKS:
        return {state.value: editor.catalogue.name("task-state", state) for state in TaskState}
    return {state.value: editor.catalogue.name("state", state) for state in State}
