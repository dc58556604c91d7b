"""A form to send round: for every owner a sheet with what is known and the cells to fill, before any layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module

from plancheck.assess.headings import children_of, is_heading
from plancheck.assess.select import is_owned_by
from plancheck.compose.cells import SHARES
from plancheck.compose.form_names import can_be_listed, sheet_names
from plancheck.compose.form_rows import Line, figure_line, task_line, words_line
from plancheck.compose.names import BEST_FIRST, in_words_of
from plancheck.compose.report_editor import Editor, report_catalogue
from plancheck.compose.table import Align, Column
from plancheck.model.actual import State, TaskState
from plancheck.model.form import Kind
from plancheck.model.report import Report
from plancheck.model.text import Text
from plancheck.model.verdict import SEVERITY_ORDER, Verdict
from plancheck.text import Catalogue
from plancheck.values import dataclass

SHARE_FIELDS = ("part", "whole")
FIELDS = ("value", *SHARE_FIELDS, "state", "source", "note")
"""The columns to fill, in their order. Of a task the value is its progress; of a demand in words the state is how it is
judged, and the note what that is based on."""

_KNOWN = ("no", "name", "unit", "meaning", "before", "target")
"""The columns that nobody fills."""
_JUDGEMENTS = (*SEVERITY_ORDER, Verdict.NOT_ASSESSABLE)
"""What a demand in words is judged as; who cannot say leaves the cell empty."""
_RIGHT = ("no", "before", "value", *SHARE_FIELDS)


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of a sheet that are alike: those of figures, of demands in words, or of tasks."""

    kind: Kind
    title: str
    """Empty where it is the only one."""
    lines: tuple[Line, ...]
    choices: Mapping[str, str]
    """What the states or judgements are called, by their names in the data."""


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

    A demand in words has a cell for how people judge it, and one for what they base it on. Headings have nothing of
    their own; they are left out. An owner is one by his name
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
    lines: dict[str, dict[Kind, list[Line]]] = {}
    for owners, kind, line in _lines(editor):
        if owner and not is_owned_by(owner, owners):
            continue
        name = editor.pick(owners)
        lines.setdefault(name, {}).setdefault(kind, []).append(line)
    ordered = [name for name in lines if name] + ([""] if "" in lines else [])
    nobody = editor.word("form.nobody")
    names = sheet_names((name or nobody for name in ordered), nobody)
    sheets = (_sheet(editor, name, shown, lines[name]) for name, shown in zip(ordered, names, strict=True))
    return Form(report, editor.catalogue, targets, tuple(sheets))


def _catalogue(language: str) -> Catalogue:
    catalogue = report_catalogue(language)
    words = import_module(f"plancheck.text.{catalogue.language}.form").WORDS
    return replace(catalogue, words={**catalogue.words, **words})


def _lines(editor: Editor) -> Iterator[tuple[Text | None, Kind, Line]]:
    """Every row with its owner, in the order of the plan."""
    plan = editor.report.plan
    parents = children_of(plan.indicators)
    results = {result.indicator.id: result for result in editor.report.indicators}
    for indicator in (*plan.indicators, *plan.references):
        if indicator.id in parents and is_heading(plan, indicator):
            continue
        if indicator.is_in_words_alone and indicator.words is not None:
            yield indicator.owner, Kind.WORDS, words_line(editor, indicator, indicator.words)
            continue
        yield indicator.owner, Kind.VALUES, figure_line(editor, indicator, results.get(indicator.id))
    for result in editor.report.tasks:
        yield result.task.owner, Kind.TASKS, task_line(editor, result.task)


def _sheet(editor: Editor, owner: str, name: str, lines: Mapping[Kind, list[Line]]) -> FormSheet:
    plan, year = editor.report.plan, editor.report.as_of
    about = _about(lines)
    all_lines = [line for alike in lines.values() for line in alike]
    left_out: set[str] = set()
    if not any(line.unit in SHARES for line in lines.get(Kind.VALUES, ())):
        left_out.update(SHARE_FIELDS)
    if not any(line.known["meaning"].text for line in all_lines):
        left_out.add("meaning")
    if about == Kind.WORDS:
        left_out.update(("unit", "value"))
    notes = [editor.word("illustrative.note")] if plan.illustrative else []
    notes.append(editor.word("form.how"))
    if not left_out.issuperset(SHARE_FIELDS):
        notes.append(editor.word("form.how.share"))
    blanks = {"before": year - 1, "year": year, "end": plan.end_year}
    columns = tuple(_column(editor, key, about, blanks) for key in (*_KNOWN, *FIELDS) if key not in left_out)
    if Kind.WORDS in lines:
        titles = {column.key: column.title for column in columns}
        notes.append(editor.word("form.how.words", state=titles["state"], note=titles["note"]))
    return FormSheet(
        owner=owner,
        name=name,
        title=editor.word("form.title", plan=editor.pick(plan.title), year=year),
        notes=tuple(notes),
        columns=columns,
        blocks=tuple(_blocks(editor, lines)),
    )


def _about(lines: Mapping[Kind, list[Line]]) -> str:
    """What the heads of a sheet speak of: figures and demands in words are indicators alike."""
    if Kind.TASKS in lines:
        return Kind.TASKS if len(lines) == 1 else "both"
    return Kind.VALUES if Kind.VALUES in lines else Kind.WORDS


def _blocks(editor: Editor, lines: Mapping[Kind, list[Line]]) -> Iterator[Block]:
    ordinals = editor.word("form.ordinals")
    for ordinal, kind in zip(ordinals, (kind for kind in Kind if kind in lines), strict=False):
        title = editor.word(f"form.{kind}", ordinal=ordinal) if len(lines) > 1 else ""
        yield Block(kind, title, tuple(lines[kind]), _choices(editor, kind, lines[kind]))


def _column(editor: Editor, key: str, about: str, blanks: Mapping[str, int]) -> Column:
    """A column of a sheet about indicators (`values`), demands in words alone, tasks, or indicators and tasks."""
    own = f"form.{key}.{about}"
    title = editor.word(own if own in editor.catalogue.words else f"form.{key}", **blanks)
    is_number = key in _RIGHT and (key, about) != ("before", Kind.WORDS)
    return Column(key, title, Align.RIGHT if is_number else Align.LEFT)


def _choices(editor: Editor, kind: Kind, lines: Sequence[Line]) -> Mapping[str, str]:
    """What can be chosen as a state; of judgements those that somebody has made already as well."""
    if kind is Kind.WORDS:
        made = {line.slots["state"].known for line in lines}
        offered = [one for one in BEST_FIRST if one in _JUDGEMENTS or one.value in made]
        own, usual = (
            {one.value: words.name("verdict", one) for one in offered}
            for words in (editor.catalogue, report_catalogue(editor.catalogue.language))
        )
        return own if can_be_listed(own.values()) else usual
    if kind is Kind.TASKS:
        return {state.value: editor.catalogue.name("task-state", state) for state in TaskState}
    return {state.value: editor.catalogue.name("state", state) for state in State}
