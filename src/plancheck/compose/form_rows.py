"""The rows of a form: what is known of an indicator or a task, and what stands in the cells to fill."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from plancheck.compose.cells import SHARES
from plancheck.compose.demands import demand_text, measure_style
from plancheck.compose.figure_cells import figure_cell, framed, full_number
from plancheck.compose.names import NO_FIGURE, verdict_word
from plancheck.compose.report_editor import Editor
from plancheck.compose.table import Cell
from plancheck.model.actual import PROVISIONAL, Actual, Assessment
from plancheck.model.form import Kind
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Task
from plancheck.model.quantity import Quantity
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.target import MeasureKind, Words
from plancheck.model.text import Text
from plancheck.text.figures import indicator_style, unit_name
from plancheck.text.numbers import written
from plancheck.values import dataclass

_LONGEST_MEANING = 160
"""Characters of a definition: a form is no manual."""
_PROGRESS = (Quantity(Fraction(0)), Quantity(Fraction(100)))


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell to fill."""

    known: str = ""
    """What the data say: exact digits, the name of a state in the data, or a text; empty where they say nothing."""
    open: bool = True
    """Whether something can be entered. What is published in a form that no cell can take is shown and kept."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    key: str
    """By which it is found again: `values:gdp`."""
    unit: str
    known: Mapping[str, Cell]
    """The cells that nobody fills, by the keys of their columns."""
    slots: Mapping[str, Slot]
    """The cells to fill, by their field; a field that the row does not have is missing."""
    limits: tuple[Quantity, Quantity] | None = None
    """Natural limits of the value."""


def figure_line(editor: Editor, indicator: Indicator, result: IndicatorResult | None) -> Line:
    """The row of an indicator, or of an outside series, which is not judged."""
    year = editor.report.as_of
    name, meaning = editor.pick(indicator.name), editor.pick(indicator.definition) or editor.pick(indicator.note)
    known = {
        "name": Cell(name),
        "unit": Cell(unit_name(indicator, editor.catalogue.language) or NO_FIGURE),
        "meaning": Cell(_brief(meaning)),
        "before": _last_year(editor, indicator, result),
        "target": _targets(editor, result),
    }
    slots = _figure_slots(editor, indicator, _of_year(editor, indicator.id, year))
    return Line(f"{Kind.VALUES}:{indicator.id}", indicator.unit, known, slots, indicator.range)


def words_line(editor: Editor, indicator: Indicator, words: Words) -> Line:
    """The row of a demand in words: how it is judged, and on what that is based."""
    year = editor.report.as_of
    before, now = (_judged(editor, indicator.id, one) for one in (year - 1, year))
    known = {
        "name": Cell(editor.pick(indicator.name)),
        "unit": Cell(NO_FIGURE),
        "meaning": Cell(_brief(editor.pick(indicator.definition) or editor.pick(indicator.note))),
        "before": Cell(NO_FIGURE if before is None else verdict_word(editor.catalogue, before.verdict)),
        "target": Cell(_brief(editor.pick(words.text))),
    }
    slots = {
        "state": Slot("" if now is None else now.verdict.value),
        "source": Slot("" if now is None else _own_source(editor, now.source)),
        "note": Slot("" if now is None else editor.pick(now.evidence)),
    }
    return Line(f"{Kind.WORDS}:{indicator.id}", "", known, slots)


def _judged(editor: Editor, id_: str, year: int) -> Assessment | None:
    return next((said for said in editor.report.plan.assessments.get(id_, ()) if said.year == year), None)


def task_line(editor: Editor, task: Task) -> Line:
    """The row of a task."""
    reports = {report.year: report for report in editor.report.plan.task_reports.get(task.id, ())}
    before, now = (reports.get(year) for year in (editor.report.as_of - 1, editor.report.as_of))
    known = {
        "name": Cell(editor.pick(task.title)),
        "unit": Cell("%"),
        "meaning": Cell(_brief(editor.pick(task.note) or editor.pick(task.ref))),
        "before": Cell(NO_FIGURE if before is None else editor.catalogue.name("task-state", before.state)),
        "target": Cell(NO_FIGURE if task.due is None else task.due.isoformat()),
    }
    share = None if now is None or now.share is None else now.share * 100
    slots = {
        "value": Slot("" if share is None else full_number(share).text(editor.report.plan.rounding)),
        "state": Slot("" if now is None else now.state.value),
        "source": Slot("" if now is None else _own_source(editor, now.source)),
        "note": Slot("" if now is None else editor.pick(now.note)),
    }
    return Line(f"{Kind.TASKS}:{task.id}", "%", known, slots, _PROGRESS)


def _figure_slots(editor: Editor, indicator: Indicator, actual: Actual | None) -> Mapping[str, Slot]:
    taken = _in_another_form(editor, indicator.id, editor.report.as_of)
    closed = bool(taken)
    slots = {
        "value": Slot(taken, open=not closed),
        "state": Slot(open=not closed),
        "source": Slot(open=not closed),
        "note": Slot(open=not closed),
    }
    if indicator.unit in SHARES:
        slots |= {"part": Slot(open=not closed), "whole": Slot(open=not closed)}
    if actual is None or closed:
        return slots
    slots |= {
        "state": Slot(actual.state.value),
        "source": Slot(_own_source(editor, actual.source)),
        "note": Slot(editor.pick(actual.note)),
    }
    if actual.share is not None:
        return slots | {"part": Slot(written(actual.share.part)), "whole": Slot(written(actual.share.whole))}
    return slots | {"value": Slot(written(actual.quantity))}


def _in_another_form(editor: Editor, id_: str, year: int) -> str:
    """What is published of a year in a form that the cells cannot take: a growth alone, a bound, several years."""
    for growth in editor.report.plan.growths.get(id_, ()):
        if growth.year == year:
            return editor.word("form.growth", growth=written(growth.growth))
    for actual in editor.report.plan.actuals.get(id_, ()):
        if actual.year == year and not actual.is_whole:
            return _words(editor, actual)
        if actual.since is not None and actual.since <= year < actual.year:
            return editor.word("cell.covered", year=actual.year)
    return ""


def _words(editor: Editor, actual: Actual) -> str:
    """A figure that is a bound, or stands for several years."""
    amount = written(actual.quantity)
    if actual.bound is not None:
        amount = editor.word(f"asked.{actual.bound}", amount=amount)
    if actual.since is None:
        return amount
    return editor.word("actual.several-years", first=actual.since, last=actual.year, value=amount)


def _of_year(editor: Editor, id_: str, year: int) -> Actual | None:
    """The figure of a whole year as it was reported."""
    return next((actual for actual in editor.report.plan.actuals.get(id_, ()) if actual.year == year), None)


def _last_year(editor: Editor, indicator: Indicator, result: IndicatorResult | None) -> Cell:
    """Last year's figure as it was reported, in the first year of the plan that of the baseline."""
    plan, year = editor.report.plan, editor.report.as_of - 1
    told = _in_another_form(editor, indicator.id, year)
    if told:
        return Cell(told)
    baseline = None if result is None else result.baseline
    actual = _of_year(editor, indicator.id, year)
    if actual is not None:
        value = actual.quantity.value
    elif baseline is not None and baseline.year == year:
        value = baseline.quantity.value
    else:
        return Cell(NO_FIGURE)
    style = indicator_style(editor.catalogue, plan, indicator, baseline)
    cell = figure_cell(style, style.shown(value))
    if actual is None or actual.state not in PROVISIONAL:
        return cell
    state = editor.catalogue.name("state.short", actual.state)
    return framed(editor.catalogue, "cell.provisional", "text", cell, state=state)


def _targets(editor: Editor, result: IndicatorResult | None) -> Cell:
    """All that is asked for, without marks that a form does not explain."""
    if result is None or not result.measures:
        return Cell(NO_FIGURE)
    return Cell(editor.listed(_asked(editor, result, measure) for measure in result.measures))


def _asked(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    demand = demand_text(measure_style(editor.style_of(result), measure), measure)
    if measure.measure.kind is not MeasureKind.EVERY_YEAR or measure.measure.years:
        return demand
    return editor.word("cell.every-year", demand=demand)


def _own_source(editor: Editor, source: Text | None) -> str:
    """The source of a figure; none where it is that of the whole file, which nobody needs to repeat."""
    return "" if source in editor.report.plan.sources else editor.pick(source)


def _brief(text: str) -> str:
    return text if len(text) <= _LONGEST_MEANING else text[: _LONGEST_MEANING - 1] + "…"
