"""What stands in the fields of the report's tables of indicators: figures and demands in the fewest words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plancheck.compose.cells import MARKS, allowance_sign, may_have, needed_rate
from plancheck.compose.demands import demand_text, years_text
from plancheck.compose.figure_cells import count_cell, figure_cell, followed, framed
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_needs import has_growth, magnitude, shown_yearly
from plancheck.compose.table import Cell, Figure
from plancheck.compose.versions import decisions
from plancheck.model.actual import PROVISIONAL, Actual
from plancheck.model.quantity import Number, Quantity, compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import RATE_SERIES, Baseline, Comparator, Measure, MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import COMPARATOR_SIGNS, Style
from plancheck.text.numbers import Shown

FIGURE_MARKS = tuple(mark for mark in MARKS if mark in ("derived", "deflated"))
"""The marks of figures that were not published as such; that one is not final, or older, is told in brackets."""

EMPTY = Cell(NO_FIGURE)

_ONE_SIDED = (Comparator.AT_LEAST, Comparator.ABOVE, Comparator.AT_MOST, Comparator.BELOW)

_OTHER_AMOUNTS = (MeasureKind.INCREASE, MeasureKind.TOTAL, MeasureKind.YEARLY_CHANGE)


def is_odd_base(editor: Editor, result: IndicatorResult) -> bool:
    """Whether the baseline is of another year than the plan's."""
    baseline = _base(result)
    return baseline is not None and baseline.year != editor.report.plan.baseline_year


def _base(result: IndicatorResult) -> Baseline | None:
    main = main_measure(result)
    if main is not None and main.baseline is not None and main.measure.since is not None:
        return main.baseline
    return result.baseline if result.baseline is not None or main is None else main.baseline


def baseline_cell(editor: Editor, result: IndicatorResult, *, with_year: bool) -> Cell:
    """The baseline, marked where it was restated; that of the main measure where it counts from another year."""
    baseline = _base(result)
    if baseline is None:
        return EMPTY
    style = editor.style_of(result)
    cell = followed(figure_cell(style, style.shown(baseline.quantity.value)), _revised(editor, result, "baseline"))
    return framed(editor.catalogue, "cell.of-year", "text", cell, year=baseline.year) if with_year else cell


def base_year_cell(result: IndicatorResult) -> Cell:
    """The year of the baseline."""
    baseline = _base(result)
    return EMPTY if baseline is None else count_cell(baseline.year)


def _revised(editor: Editor, result: IndicatorResult, subject: str) -> str:
    found = decisions(editor.style_of(result), editor.report, result)
    return editor.word("mark.revised") if any(decision.subject == subject for decision in found) else ""


def leading_target(editor: Editor, result: IndicatorResult) -> Cell:
    """What the measure asks for that the indicator is told by, or the demand in words; marked where it was revised."""
    main = main_measure(result)
    if main is not None:
        cell = _target(editor, result, main)
    elif result.indicator.words is not None:
        cell = Cell(editor.pick(result.indicator.words.text))
    else:
        return EMPTY
    return followed(cell, _revised(editor, result, "target"))


def all_targets(editor: Editor, result: IndicatorResult) -> Cell:
    """All that is asked for, and what is striven for beyond it."""
    asked = _asked(editor, result)
    stretch = _striven(editor, result)
    if len(asked) == 1 and not stretch:
        return leading_target(editor, result)
    if asked:
        asked[-1] += _revised(editor, result, "target")
    return _joined(editor, (*asked, *stretch))


def further_targets(editor: Editor, result: IndicatorResult) -> Cell:
    """What is asked for, and striven for, beside what the measure demands that the indicator is told by."""
    main, words = main_measure(result), result.indicator.words
    asked = [_target(editor, result, measure).text for measure in result.measures if measure is not main]
    if words is not None and main is not None:
        asked.append(editor.pick(words.text))
    return _joined(editor, (*asked, *_striven(editor, result)))


def _asked(editor: Editor, result: IndicatorResult) -> list[str]:
    texts = [_target(editor, result, measure).text for measure in result.measures]
    words = result.indicator.words
    return texts if words is None else [*texts, editor.pick(words.text)]


def _striven(editor: Editor, result: IndicatorResult) -> list[str]:
    return [editor.word("cell.stretch", demand=_target(editor, result, one).text) for one in result.stretch]


def _joined(editor: Editor, texts: Iterable[str]) -> Cell:
    return Cell(editor.word("details").join(texts) or NO_FIGURE)


def _target(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> Cell:
    """A demand without its unit, which has a column of its own; a rate has another unit, and carries it."""
    asked, style = measure.measure, editor.style_of_measure(result, measure)
    if not asked.rate_unit:
        style = style._replace(unit="", level_unit="")
    if asked.years:
        return Cell(years_text(style, asked))
    if not asked.rate_unit and asked.follows is None and asked.demand.high is None:
        style = style._replace(bound=Quantity(asked.demand.bound.value, style.decimals))
    cell = _bare_bound(style, asked) if _is_one_bound(asked) else Cell(demand_text(style, measure))
    every_year = asked.kind is MeasureKind.EVERY_YEAR
    return framed(editor.catalogue, "cell.every-year", "demand", cell) if every_year else cell


def _is_one_bound(asked: Measure) -> bool:
    """Whether a demand is a sign and a number, and nothing else."""
    plain = asked.kind in (MeasureKind.LEVEL, MeasureKind.EVERY_YEAR) and asked.by is None and asked.since is None
    return plain and asked.follows is None and asked.demand.comparator in _ONE_SIDED


def _bare_bound(style: Style, asked: Measure) -> Cell:
    bound = asked.demand.bound
    return figure_cell(style, Shown(bound.value, style.decimals), COMPARATOR_SIGNS[asked.demand.comparator])


def planned_growth(editor: Editor, result: IndicatorResult) -> Cell:
    """The growth that the plan needs; what is to be kept, shares and counted things have none that says something."""
    leading = result.measures[0] if result.measures else None
    if leading is None or leading.form is not Form.WAY or leading.measure.kind is MeasureKind.TOTAL:
        return EMPTY
    planned = leading.planned_growth
    if isinstance(planned, Undefined) or not has_growth(result):
        return EMPTY
    return figure_cell(editor.style, editor.style.shown_rate(planned))


def year_cell(editor: Editor, result: IndicatorResult, year: int) -> Cell:
    """A year's figure; where one figure covers several years, it stands in the last of them."""
    for actual in result.history:
        if actual.year == year:
            return actual_cell(editor, result, actual)
        if actual.since is not None and actual.since <= year < actual.year:
            return Cell(editor.word("cell.covered", year=actual.year))
    return EMPTY


def actual_cell(editor: Editor, result: IndicatorResult, actual: Actual | None) -> Cell:
    """A figure with its marks: what only a bound is published of, what follows from a growth or from other prices.

    A bound is no number of the year, nor is a figure for several years.
    """
    if actual is None:
        return EMPTY
    sign = "" if actual.bound is None else COMPARATOR_SIGNS[actual.bound]
    style = _own_style(editor, result)
    cell = followed(figure_cell(style, style.shown(actual.quantity.value), sign), figure_marks(editor, actual))
    if actual.since is not None:
        cell = framed(editor.catalogue, "cell.of-years", "text", cell, first=actual.since, last=actual.year)
    if actual.state in PROVISIONAL:
        state = editor.catalogue.name("state.short", actual.state)
        cell = framed(editor.catalogue, "cell.provisional", "text", cell, state=state)
    return cell if actual.is_whole else replace(cell, exact=None)


def figure_marks(editor: Editor, actual: Actual) -> str:
    """The signs behind a figure that was not published as it stands."""
    derived = (("derived", actual.growth), ("deflated", actual.nominal))
    return "".join(editor.word(f"mark.{mark}") for mark, published in derived if published is not None)


def latest_cell(editor: Editor, result: IndicatorResult) -> Cell:
    """The latest figure, with its year where that is not the one looked at; one for several years tells them itself."""
    actual = result.shown_actual
    cell = actual_cell(editor, result, actual)
    if actual is not None and actual.since is None and actual.year < editor.last_year:
        return framed(editor.catalogue, "cell.of-year", "text", cell, year=actual.year)
    return cell


def _own_style(editor: Editor, result: IndicatorResult) -> Style:
    """The style of the values: beside a leading target of such values they never read like it where they differ."""
    if result.measures and result.measures[0].measure.kind not in _OTHER_AMOUNTS:
        return editor.style_of_measure(result, result.measures[0]).own
    return editor.style_of(result)


def progress_cell(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> Cell:
    """How much of the way is done, or how a limit, a guard, a mean or a budget is kept."""
    if main is None:
        return EMPTY
    if main.form is Form.RUNNING and not isinstance(main.value, Undefined):
        return Cell(_running(editor.style_of_measure(result, main), main, main.value))
    if main.limit is not None:
        return Cell(editor.word("cell.limit", kept=main.limit.kept, years=main.limit.years))
    if main.guard and main.met is not None:
        return Cell(editor.word("cell.held" if main.met else "cell.lost"))
    if isinstance(main.progress, Undefined):
        return EMPTY
    share = figure_cell(editor.style, editor.style.shown_share(main.progress))
    return framed(editor.catalogue, "cell.used", "share", share) if main.form is Form.BUDGET else share


def _running(style: Style, main: MeasureResult, value: Number) -> str:
    """What has come together so far and whether it keeps to the demand; a rate carries its unit."""
    word = style.catalogue.word
    amount = style.amount(value) if main.measure.rate_unit else style.number(value)
    key = "progress.mean" if main.measure.kind is MeasureKind.AVERAGE else "progress.running"
    return word(key, value=amount, held=word("progress.held" if main.met else "progress.lost"))


def due_cell(editor: Editor, main: MeasureResult | None) -> Cell:
    """How much of the way is due."""
    if main is None or isinstance(main.expected_progress, Undefined):
        return EMPTY
    return figure_cell(editor.style, editor.style.shown_due_share(main.expected_progress))


def gap_cell(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> Cell:
    """What is left to go, or by how much a demand is passed; of what is to be kept, what there is to spare or over."""
    if main is None or isinstance(main.gap, Undefined):
        return EMPTY
    style = editor.style_of_measure(result, main)
    size, sign = magnitude(main.gap), compare(main.gap, 0)
    if not sign:
        return Cell(editor.word("cell.gap.even"), exact=Figure(Shown(0, 0), editor.word("cell.gap.even"), hidden=True))
    decimals = numbers.telling_decimals(size, (0,), style.decimals, style.rounding)
    unit = style.with_unit("", style.unit_of_differences) if main.measure.rate_unit else ""
    kept = main.form in (Form.LIMIT, Form.GUARD, Form.RUNNING, Form.BUDGET) or main.measure.demand.high is not None
    key = "left" if sign > 0 else "margin" if kept else "over"
    if sign > 0 and kept and _is_too_much(main):
        key = "excess"
    key = "within" if sign > 0 and main.met else key
    amount = figure_cell(style, Shown(size, decimals), after=unit)
    cell = framed(editor.catalogue, f"cell.gap.{key}", "amount", amount)
    assert isinstance(cell.exact, Figure)  # of a figure's own cell
    return replace(cell, exact=replace(cell.exact, negative=sign < 0))


def _is_too_much(measure: MeasureResult) -> bool:
    """Whether a value lies above what it may be, and not below what it must be."""
    high = measure.measure.demand.high
    most = measure.target if high is None else high.value
    bounded = high is not None or measure.direction < 0
    return bounded and not isinstance(measure.value, Undefined) and compare(measure.value, most) > 0


def required_cell(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> Cell:
    """What every remaining year must bring: the growth with the amount, the amount alone, or what a year may have."""
    growth, amount = required_cells(editor, result, main, with_unit=True)
    if EMPTY in (growth, amount):
        return amount if growth is EMPTY else growth
    return Cell(editor.word("cell.need", growth=growth.text, step=amount.text))


def required_cells(
    editor: Editor, result: IndicatorResult, main: MeasureResult | None, *, with_unit: bool
) -> tuple[Cell, Cell]:
    """What every remaining year must bring, or may have: as a growth, and as an amount.

    Args:
        editor: the report in the making.
        result: the indicator.
        main: the measure that it is told by.
        with_unit: whether the amount carries its unit, where that is the indicator's own. Only without it the amount
            is a number: a unit is a text of the data.
    """
    if main is None or editor.is_over(main):
        return EMPTY, EMPTY
    own, step = editor.style_of_measure(result, main), main.required_step
    if may_have(main):
        used_up, sign = main.form is Form.BUDGET and not main.met, allowance_sign(main)
        if isinstance(step, Undefined) or used_up or not sign:
            return EMPTY, EMPTY
        return EMPTY, _amount(own, own.shown_quotient(step), own.unit, sign, with_unit=with_unit)
    if result.indicator.series in RATE_SERIES:
        growth = main.required_growth
        if isinstance(growth, Undefined):
            return EMPTY, EMPTY
        return figure_cell(own, own.shown_share(needed_rate(result, growth))), EMPTY
    if isinstance(main.level_step, Undefined) or not main.level_step:
        return EMPTY, EMPTY
    style, is_change = editor.style_of(result), main.measure.kind is not MeasureKind.TOTAL
    shown = shown_yearly(style, result, main.level_step, plus=is_change)
    amount = _amount(style, shown, style.unit_of_differences, with_unit=with_unit)
    if not is_change or isinstance(main.required_growth, Undefined) or not has_growth(result):
        return EMPTY, amount
    return figure_cell(editor.style, editor.style.shown_rate(main.required_growth)), amount


def _amount(style: Style, shown: Shown, unit: str, sign: str = "", *, with_unit: bool) -> Cell:
    """An amount; percentage points are told in any case, as the column of units does not say them."""
    cell = figure_cell(style, shown, sign)
    if with_unit:
        return Cell(style.with_unit(cell.text, unit))
    return cell if unit == style.unit else followed(cell, style.with_unit("", unit))
