"""The notes below the tables of indicators in the yearly report: what a reader must know, as far as it occurs."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.report_cells import FIGURE_MARKS, figure_marks
from plancheck.compose.report_editor import Editor
from plancheck.compose.versions import decisions
from plancheck.model.actual import PROVISIONAL
from plancheck.model.report import Form
from plancheck.text.figures import unit_name


def table_notes(editor: Editor, *, full: bool, typed: bool = False) -> tuple[str, ...]:
    """The notes below the short table of indicators, or below the whole one.

    Args:
        editor: the report in the making.
        full: for the table that shows the figures of all years.
        typed: whether its fields are numbers, one a field.
    """
    return tuple(_notes(editor, full=full, typed=typed))


def _notes(editor: Editor, *, full: bool, typed: bool) -> Iterator[str]:
    results = editor.report.indicators
    actuals = [actual for result in results for actual in (result.history if full else (result.actual,)) if actual]
    forms = {measure.form for result in results for measure in result.measures}
    yield editor.word("workbook.reading.blank" if typed else "note.dash")
    if any(actual.state in PROVISIONAL for actual in actuals):
        yield editor.word("note.provisional")
    shown = "".join(figure_marks(editor, actual) for actual in actuals)
    for mark in FIGURE_MARKS:
        if editor.word(f"mark.{mark}") in shown:
            yield editor.word(f"note.{mark}", mark=editor.word(f"mark.{mark}"))
    if any(actual.bound is not None for actual in actuals):
        yield editor.word("note.bound")
    if any(list(decisions(editor.style_of(result), editor.report, result)) for result in results):
        yield editor.word("note.revised", mark=editor.word("mark.revised"))
    for form in (Form.LIMIT, Form.RUNNING, Form.BUDGET):
        if form in forms:
            yield editor.word(f"note.{form}")
    if full and not typed:
        yield editor.word("note.need")
    known = editor.catalogue.units
    names = dict.fromkeys(unit_name(one.indicator, editor.catalogue.language) for one in results)
    glosses = [f"{unit} = {known[unit]}" for unit in names if unit in known]
    if glosses:
        yield editor.word("note.units", units=editor.word("list-tasks").join(glosses))
