"""What stands in the fields of the report's tables of indicators: figures and demands in the fewest words."""

from __future__ import annotations

from dataclasses import replace

from plancheck.compose.cells import MARKS, may_have, rate_needed
from plancheck.compose.demands import demand_text, years_text
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_needs import has_growth, magnitude, yearly_amount
from plancheck.compose.report_phrases import PROVISIONAL
from plancheck.compose.versions import decisions
from plancheck.model.actual import Actual
from plancheck.model.quantity import Number, Quantity, compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import Baseline, MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import COMPARATOR_SIGNS, Style
from plancheck.track.points import RATE_SERIES

FIGURE_MARKS = tuple(mark for mark in MARKS if mark in ("derived", "deflated"))
"""The marks of figures that were not published as such; that one is not final, or older, is told in brackets."""

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


def baseline_text(editor: Editor, result: IndicatorResult, *, with_year: bool) -> str:
    """The baseline, marked where it was restated; that of the main measure where it counts from another year."""
    baseline = _base(result)
    if baseline is None:
        return NO_FIGURE
    value = editor.style_of(result).number(baseline.quantity.value) + _revised(editor, result, "baseline")
    return editor.word("cell.of-year", text=value, year=baseline.year) if with_year else value


def _revised(editor: Editor, result: IndicatorResult, subject: str) -> str:
    found = decisions(editor.style_of(result), editor.report, result)
    return editor.word("mark.revised") if any(decision.subject == subject for decision in found) else ""


def leading_target(editor: Editor, result: IndicatorResult) -> str:
    """What the measure shown asks for, or the demand in words; marked where it was revised."""
    if result.shown is not None:
        text = _target(editor, result, result.shown)
    elif result.indicator.words is not None:
        text = editor.pick(result.indicator.words.text)
    else:
        return NO_FIGURE
    return text + _revised(editor, result, "target")


def all_targets(editor: Editor, result: IndicatorResult) -> str:
    """All that is asked for, and what is striven for beyond it."""
    texts = [_target(editor, result, measure) for measure in result.measures]
    if result.indicator.words is not None:
        texts.append(editor.pick(result.indicator.words.text))
    if texts:
        texts[-1] += _revised(editor, result, "target")
    texts.extend(editor.word("cell.stretch", demand=_target(editor, result, measure)) for measure in result.stretch)
    return editor.word("details").join(texts) or NO_FIGURE


def _target(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """A demand without its unit, which has a column of its own; a rate has another unit, and carries it."""
    asked, style = measure.measure, editor.style_of_measure(result, measure)
    if not asked.rate_unit:
        style = replace(style, unit="", level_unit="")
    if asked.years:
        return years_text(style, asked)
    if not asked.rate_unit and asked.follows is None and asked.demand.high is None:
        style = replace(style, bound=Quantity(asked.demand.bound.value, style.decimals))
    text = demand_text(style, measure)
    return editor.word("cell.every-year", demand=text) if asked.kind is MeasureKind.EVERY_YEAR else text


def planned_growth(editor: Editor, result: IndicatorResult) -> str:
    """The growth that the plan needs; what is to be kept, shares and counted things have none that says something."""
    leading = result.measures[0] if result.measures else None
    if leading is None or leading.form is not Form.WAY or leading.measure.kind is MeasureKind.TOTAL:
        return NO_FIGURE
    planned = leading.planned_growth
    return NO_FIGURE if isinstance(planned, Undefined) or not has_growth(result) else editor.style.rate(planned)


def year_text(editor: Editor, result: IndicatorResult, year: int) -> str:
    """A year's figure; where one figure covers several years, it stands in the last of them."""
    for actual in result.history:
        if actual.year == year:
            return figure_text(editor, result, actual)
        if actual.since is not None and actual.since <= year < actual.year:
            return editor.word("cell.covered", year=actual.year)
    return NO_FIGURE


def figure_text(editor: Editor, result: IndicatorResult, actual: Actual | None) -> str:
    """A figure with its marks: what only a bound is published of, what follows from a growth or from other prices."""
    if actual is None:
        return NO_FIGURE
    sign = "" if actual.bound is None else COMPARATOR_SIGNS[actual.bound]
    text = sign + _own_style(editor, result).number(actual.quantity.value) + figure_marks(editor, actual)
    if actual.since is not None:
        text = editor.word("cell.of-years", text=text, first=actual.since, last=actual.year)
    if actual.state not in PROVISIONAL:
        return text
    return editor.word("cell.provisional", text=text, state=editor.catalogue.name("state.short", actual.state))


def figure_marks(editor: Editor, actual: Actual) -> str:
    """The signs behind a figure that was not published as it stands."""
    derived = (("derived", actual.growth), ("deflated", actual.nominal))
    return "".join(editor.word(f"mark.{mark}") for mark, published in derived if published is not None)


def latest_text(editor: Editor, result: IndicatorResult) -> str:
    """The latest figure, with its year where that is not the one looked at."""
    actual = result.shown_actual
    text = figure_text(editor, result, actual)
    if actual is not None and actual.year < editor.last_year:
        return editor.word("cell.of-year", text=text, year=actual.year)
    return text


def _own_style(editor: Editor, result: IndicatorResult) -> Style:
    """The style of the values: beside a leading target of such values they never read like it where they differ."""
    if result.measures and result.measures[0].measure.kind not in _OTHER_AMOUNTS:
        return editor.style_of_measure(result, result.measures[0]).own
    return editor.style_of(result)


def progress_text(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> str:
    """How much of the way is done, or how a limit, a guard, a mean or a budget is kept."""
    if main is None:
        return NO_FIGURE
    if main.form is Form.RUNNING and not isinstance(main.value, Undefined):
        return _running(editor.style_of_measure(result, main), main, main.value)
    if main.limit is not None:
        return editor.word("cell.limit", kept=main.limit.kept, years=main.limit.years)
    if main.guard and main.met is not None:
        return editor.word("cell.held" if main.met else "cell.lost")
    if isinstance(main.progress, Undefined):
        return NO_FIGURE
    share = editor.style.share(main.progress)
    return editor.word("cell.used", share=share) if main.form is Form.BUDGET else share


def _running(style: Style, main: MeasureResult, value: Number) -> str:
    """What has come together so far and whether it keeps to the demand; a rate carries its unit."""
    word = style.catalogue.word
    amount = style.amount(value) if main.measure.rate_unit else style.number(value)
    key = "progress.mean" if main.measure.kind is MeasureKind.AVERAGE else "progress.running"
    return word(key, value=amount, held=word("progress.held" if main.met else "progress.lost"))


def due_text(editor: Editor, main: MeasureResult | None) -> str:
    """How much of the way is due."""
    if main is None or isinstance(main.expected_progress, Undefined):
        return NO_FIGURE
    return editor.style.due_share(main.expected_progress)


def gap_text(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> str:
    """What is left to go, or by how much a demand is passed; of what is to be kept, how much there is to spare."""
    if main is None or isinstance(main.gap, Undefined):
        return NO_FIGURE
    style = editor.style_of_measure(result, main)
    size = magnitude(main.gap)
    decimals = numbers.telling_decimals(size, (0,), style.decimals, style.rounding)
    style = replace(style, decimals=decimals)
    amount = style.difference(size) if main.measure.rate_unit else style.number(size)
    sign = compare(main.gap, 0)
    if not sign:
        return editor.word("cell.gap.even")
    if sign > 0:
        return editor.word("cell.gap.left", amount=amount)
    kept = main.form in (Form.LIMIT, Form.GUARD, Form.RUNNING, Form.BUDGET) or main.measure.demand.high is not None
    return editor.word("cell.gap.margin" if kept else "cell.gap.over", amount=amount)


def required_text(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> str:
    """What every remaining year must bring: the growth with the amount, the amount alone, or what a year may have."""
    if main is None or editor.is_over(main):
        return NO_FIGURE
    own, step = editor.style_of_measure(result, main), main.required_step
    if may_have(main):
        used_up = main.form is Form.BUDGET and not main.met
        if isinstance(step, Undefined) or used_up or main.measure.demand.high is not None:
            return NO_FIGURE
        return COMPARATOR_SIGNS[main.measure.demand.comparator] + own.planned(step)
    if result.indicator.series in RATE_SERIES:
        growth = main.required_growth
        return NO_FIGURE if isinstance(growth, Undefined) else rate_needed(own, result, growth)
    if isinstance(main.level_step, Undefined) or not main.level_step:
        return NO_FIGURE
    if main.measure.kind is MeasureKind.TOTAL:
        return yearly_amount(editor.style_of(result), result, main.level_step)
    amount = yearly_amount(editor.style_of(result), result, main.level_step, plus=True)
    if isinstance(main.required_growth, Undefined) or not has_growth(result):
        return amount
    return editor.word("cell.need", growth=editor.style.rate(main.required_growth), step=amount)
