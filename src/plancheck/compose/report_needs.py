"""What the yearly report says is left to do: how far the target is, and what every remaining year must or may bring."""

from __future__ import annotations

from plancheck.compose.cells import SHARES, allowance_sign, may_have
from plancheck.compose.report_asked import with_comparator
from plancheck.compose.report_editor import Editor, capital
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import RATE_SERIES, MeasureKind, Schedule
from plancheck.model.verdict import Verdict
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.text.numbers import Shown

_FEW = 100
"""So many things and more are told by their growth; the change of a few is told in things, not in per cent."""

_COUNTING_UNITS = frozenset(("", *"个项家所座处条台件套名户村次"))

_AGES = ("岁", "years of age")
"""Units of age, in the words of every language: nobody tells a life by its growth in per cent."""

_WITHOUT_GROWTH = (*SHARES, "", *_AGES)
"""Units whose amounts are shares, coefficients or ages: a growth of theirs in per cent is not how people speak."""

_GAPS_OF_THEIR_OWN = (MeasureKind.CHANGE, MeasureKind.REDUCTION, MeasureKind.AVERAGE_GROWTH)


def rest_sentence(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """What is left to go and what every remaining year must bring; empty where nothing is, or the end is reached."""
    if measure.form in (Form.BUDGET, Form.RUNNING):
        return _rest_of_a_span(editor, result, measure)
    gap = measure.gap
    if isinstance(gap, Undefined) or measure.met or (not compare(gap, 0) and not _leads_on(measure)):
        return ""
    if isinstance(measure.required_step, Undefined) and measure.reason.code == "budget-overrun":
        return ""  # the reason has told by how much, and no year takes it back
    if measure.form is Form.LIMIT or measure.verdict is Verdict.MISSED:
        return ""
    need = need_clause(editor, result, measure)
    if compare(gap, 0) <= 0:  # a mean growth above the demand is no end: the level to be reached still lies ahead
        return capital(editor.word("gap.past", year=measure.target_year, need=need)) if need else ""
    amount = distance(editor.style_of_measure(result, measure), gap)
    if editor.is_over(measure):
        latest = editor.last_year if result.actual is None else result.actual.year
        return editor.word("gap.late", year=latest, amount=amount)
    of = editor.word(f"gap.of.{measure.measure.kind}" if measure.measure.kind in _GAPS_OF_THEIR_OWN else "gap.of")
    if measure.chain_ended is not None:
        return editor.word("gap.until", amount=amount, year=measure.target_year, last=measure.year, of=of)
    key = "gap.need" if need else "gap.only"
    return editor.word(key, amount=amount, year=measure.target_year, need=need, of=of)


def _leads_on(measure: MeasureResult) -> bool:
    """Whether a level still has to be reached though the measure itself stands at its bound."""
    return measure.measure.kind is MeasureKind.AVERAGE_GROWTH


def _rest_of_a_span(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """What a sum that must not be exceeded, or a mean, leaves for the remaining years."""
    step, demand = measure.required_step, measure.measure.demand
    if isinstance(step, Undefined) or result.actual is None or editor.is_over(measure) or not may_have(measure):
        return ""
    if not allowance_sign(measure) or (measure.form is Form.BUDGET and not measure.met):
        return ""
    years = span_text(editor, result.actual.year + 1, measure.target_year)
    amount = editor.style_of_measure(result, measure).planned(step)
    if measure.form is Form.BUDGET:
        return editor.word("rest.budget", years=years, amount=amount)
    return editor.word("rest.mean", years=years, asked=with_comparator(editor.style, demand.comparator, amount))


def span_text(editor: Editor, first: int, last: int) -> str:
    """Years from the first to the last."""
    return editor.word("span" if first < last else "span.one", first=first, last=last)


def need_clause(editor: Editor, result: IndicatorResult, measure: MeasureResult, *, whole: bool = False) -> str:
    """What every remaining year must bring: a growth, an amount, or both; empty where that does not exist.

    Args:
        editor: the report in the making.
        result: the indicator.
        measure: the one of its measures that is told.
        whole: gives the amount beside the growth even in the last year, where the gap would say the same.
    """
    actual = result.actual
    if actual is None or editor.is_over(measure):
        return ""
    first, last = actual.year + 1, measure.target_year
    if result.indicator.schedule is Schedule.STEP and last > first:
        return ""
    several = last > first
    move = _move(editor, result, measure, whole=whole or several)
    return editor.word("need.many" if several else "need.one", first=first, last=last, move=move) if move else ""


def _move(editor: Editor, result: IndicatorResult, measure: MeasureResult, *, whole: bool) -> str:
    step = measure.level_step
    if result.indicator.series in RATE_SERIES:
        growth = measure.required_growth
        return "" if isinstance(growth, Undefined) else _growth_word(editor, growth)
    if isinstance(step, Undefined) or not step:
        return ""
    growth_text, amount = _growth_text(editor, result, measure), step_text(editor, result, step)
    if measure.measure.kind is MeasureKind.TOTAL:  # what a sum needs is the year's own amount, not a change
        growth_text, amount = "", yearly_amount(editor.style_of(result), result, step)
    if not whole and measure.measure.kind not in _GAPS_OF_THEIR_OWN:
        return growth_text
    if growth_text and whole:
        return editor.word("need.growth", growth=growth_text, step=amount)
    return growth_text or amount


def _growth_text(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """The growth required; empty for shares and counted things, and where there is none."""
    growth = measure.required_growth
    return "" if isinstance(growth, Undefined) or not has_growth(result) else _growth_word(editor, growth)


def _growth_word(editor: Editor, growth: Number) -> str:
    return editor.word("growth.up" if growth > 0 else "growth.down", amount=rate(editor.style, growth))


def step_text(editor: Editor, result: IndicatorResult, step: Number) -> str:
    """A yearly amount, with the verb that fits its direction and unit."""
    amount = yearly_amount(editor.style_of(result), result, magnitude(step))
    return editor.word(f"step.{moved(result, step)}", amount=amount)


def yearly_amount(style: Style, result: IndicatorResult, step: Number, *, plus: bool = False) -> str:
    """An amount a year with its unit, and with a sign in front where it is a change."""
    shown = shown_yearly(style, result, step, plus=plus)
    return style.with_unit(shown.text(style.rounding), style.unit_of_differences)


def shown_yearly(style: Style, result: IndicatorResult, step: Number, *, plus: bool = False) -> Shown:
    """An amount a year as a number with its decimals: with one more where the division needs it.

    Not so where the latest figure is a quotient itself, which no decimals hold.
    """
    decimals = style.decimals
    if result.actual is not None and not numbers.decimals_beyond(result.actual.quantity.value, decimals) > decimals:
        decimals = numbers.decimals_beyond(step, decimals)
    return Shown(step, numbers.telling_decimals(step, (0,), decimals, style.rounding), plus=plus)


def grows(result: IndicatorResult) -> bool:
    """Whether a change of the indicator is told in per cent at all: not where its unit is years of age."""
    return result.indicator.unit not in _AGES


def has_growth(result: IndicatorResult) -> bool:
    """Whether a growth rate of the indicator says something: not of a share or an age, nor of a handful of things."""
    counted = result.indicator.schedule is Schedule.STEP or (
        result.actual is not None and is_counted(result, result.actual.quantity.value)
    )
    return result.indicator.unit not in _WITHOUT_GROWTH and not counted


def is_counted(result: IndicatorResult, value: Number) -> bool:
    """Whether a value is a small number of things."""
    return result.indicator.unit in _COUNTING_UNITS and magnitude(value) < _FEW and value == int(value)


def distance(style: Style, difference: Number) -> str:
    """The size of a difference with its unit; one that is not zero never reads like zero."""
    size = magnitude(difference)
    decimals = numbers.telling_decimals(size, (0,), style.decimals, style.rounding)
    return style._replace(decimals=decimals).difference(size)


def magnitude(value: Number) -> Number:
    """A number without its sign."""
    return -value if value < 0 else value


def rate(style: Style, value: Number) -> str:
    """The size of a rate with one decimal, more only where it would read like zero."""
    size = magnitude(value) * 100
    return numbers.digits(size, numbers.telling_decimals(size, (0,), 1, style.rounding), style.rounding) + "%"


def moved(result: IndicatorResult, difference: Number) -> str:
    """How a difference is told: in points for shares, as an amount else, up or down."""
    unit = "points" if result.indicator.unit in SHARES else "amount"
    return f"{unit}.{'up' if difference > 0 else 'down'}"
