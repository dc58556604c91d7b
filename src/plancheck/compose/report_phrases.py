"""What the report says of one indicator: its value and change, how it stands, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plancheck.compose.names import verdict_word
from plancheck.compose.official import disagreement, standing_now
from plancheck.compose.report_editor import Editor, capital, main_measure
from plancheck.model.actual import Actual, State
from plancheck.model.quantity import Number
from plancheck.model.reason import Reason, Undefined
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.target import MeasureKind, Schedule
from plancheck.model.verdict import Verdict
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.text.sentences import sentence

PROVISIONAL = (State.FLASH, State.PRELIMINARY)
"""States of figures that may still change."""

_FEW = 100
"""So many things and more are told by their growth; the change of a few is told in things, not in per cent."""

_COUNTING_UNITS = frozenset(("", *"个项家所座处条台件套名户村次"))

_SHARES = ("%", "‰")
_MET = ("met", "met-early")
_FROM_BASE = ("pace", "wrong-way", "nothing-expected")


def full_account(editor: Editor, result: IndicatorResult) -> str:
    """All that the report says of an indicator, in whole sentences."""
    return editor.sentences(_account(editor, result))


def _account(editor: Editor, result: IndicatorResult) -> Iterator[str]:
    main = main_measure(result)
    actual = result.actual
    if actual is not None:
        if result.stale:
            yield editor.word("stale", as_of=editor.last_year, year=actual.year)
        yield _value_sentence(editor, result, actual)
    elif main is None:
        yield editor.word("no-actual.tracked", as_of=editor.report.as_of)
    yield reason_text(editor, result, main)
    if main is not None:
        yield rest_sentence(editor, result, main)
        yield from _other_measures(editor, result, main)
    if result.worsening:
        yield editor.word("worsening")
    yield disagreement(editor.catalogue, standing_now(editor.report, result), "official.year")
    if actual is not None:
        yield editor.statement(actual.note)


def value_text(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    """A figure with its unit, and with its parts and its state where these must be known."""
    details = []
    if actual.part is not None and actual.whole is not None:
        parts = {"part": numbers.written(actual.part), "whole": numbers.written(actual.whole)}
        details.append(editor.word("value.part", **parts))
    if actual.state in PROVISIONAL:
        details.append(editor.catalogue.name("state", actual.state))
    mark = editor.word("value.mark", text=editor.word("details").join(details)) if details else ""
    return _own_amount(editor, result, actual.quantity.value) + mark


def _value_sentence(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    value = editor.word("value", year=actual.year, value=value_text(editor, result, actual))
    return editor.word("sentence", phrase=value + change_clause(editor, result, actual))


def change_clause(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    """The change on the year before; empty where that year's figure is not known."""
    known = {figure.year: figure.quantity.value for figure in result.history}
    if result.baseline is not None:
        known[result.baseline.year] = result.baseline.quantity.value
    before, now = known.get(actual.year - 1), actual.quantity.value
    if before is None:
        return ""
    if now == before:
        return editor.word("change.same")
    way = "up" if now > before else "down"
    style = editor.style_of(result)
    if result.indicator.unit in _SHARES:
        return editor.word(f"change.points.{way}", amount=distance(style, now - before))
    if before > 0 and now >= 0 and not (is_counted(result, before) and is_counted(result, now)):
        return editor.word(f"change.growth.{way}", amount=rate(style, now / before - 1))
    return editor.word(f"change.amount.{way}", amount=distance(style, now - before))


def reason_text(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> str:
    """Why the verdict is as it is, in the report's wording."""
    if main is None:
        return sentence(editor.style, result.reason)
    reason = main.reason
    style = editor.style_of_measure(result, main)
    figures = {
        **reason.figures,
        "asked": editor.asked(result, main),
        "over": _over_clause(editor, style, main) if reason.code in _MET else "",
        "margin": _margin_clause(editor, style, main),
    }
    if reason.code in _FROM_BASE:
        figures["since"] = _since_clause(editor, result)
    return capital(sentence(style, Reason(reason.code, figures)))


def _since_clause(editor: Editor, result: IndicatorResult) -> str:
    if result.baseline is None or result.actual is None:
        return ""
    base = result.baseline.quantity.value
    difference = result.actual.quantity.value - base
    blanks = {"year": result.baseline.year, "baseline": _own_amount(editor, result, base)}
    if not difference:
        told = result.baseline.year == result.actual.year - 1
        return "" if told else editor.word("since.same", **blanks)
    return editor.word(
        f"since.{_moved(result, difference)}", amount=_own_distance(editor, result, difference), **blanks
    )


def _over_clause(editor: Editor, style: Style, measure: MeasureResult) -> str:
    if isinstance(measure.gap, Undefined) or not measure.gap:
        return ""
    key = "over.high" if measure.direction > 0 else "over.low"
    return editor.word(key, amount=distance(style, measure.gap))


def _margin_clause(editor: Editor, style: Style, measure: MeasureResult) -> str:
    """On which side of the limit the latest figure lies, and how far off."""
    if measure.limit is None:
        return ""
    above = measure.limit.margin * measure.direction
    if not above:
        return editor.word("margin.same")
    return editor.word("margin.high" if above > 0 else "margin.low", amount=distance(style, above))


def rest_sentence(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """What is left to go and what every remaining year must bring; empty where nothing is, or the end is reached."""
    gap = measure.gap
    if isinstance(gap, Undefined) or measure.met or not gap or measure.limit is not None:
        return ""
    if measure.verdict is Verdict.MISSED:
        return ""
    need = need_clause(editor, result, measure)
    if gap < 0:  # a mean growth above the demand is no end: the level to be reached still lies ahead
        return editor.word("sentence", phrase=capital(need)) if need else ""
    amount = distance(editor.style_of_measure(result, measure), gap)
    key = "gap.need" if need else "gap.only"
    return editor.word(key, amount=amount, year=measure.target_year, need=need)


def need_clause(editor: Editor, result: IndicatorResult, measure: MeasureResult, *, whole: bool = False) -> str:
    """What every remaining year must bring: a growth, an amount, or both; empty where that does not exist.

    Args:
        editor: the report in the making.
        result: the indicator.
        measure: the one of its measures that is told.
        whole: gives the amount beside the growth even in the last year, where the gap would say the same.
    """
    step, actual = measure.level_step, result.actual
    if isinstance(step, Undefined) or actual is None or not step or editor.is_over(measure):
        return ""
    first, last = actual.year + 1, measure.target_year
    if result.indicator.schedule is Schedule.STEP and last > first:
        return ""
    growth = _growth_text(editor, result, measure)
    amount = step_text(editor, result, step)
    several = last > first
    move = editor.word("need.growth", growth=growth, step=amount) if growth and (several or whole) else growth or amount
    return editor.word("need.many" if several else "need.one", first=first, last=last, move=move)


def _growth_text(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """The growth required; empty for shares and counted things, and where there is none."""
    growth = measure.required_growth
    if isinstance(growth, Undefined) or not has_growth(result):
        return ""
    return editor.word("growth.up" if growth > 0 else "growth.down", amount=rate(editor.style, growth))


def step_text(editor: Editor, result: IndicatorResult, step: Number) -> str:
    """A yearly amount, with the verb that fits its direction and unit."""
    amount = yearly_amount(editor.style_of(result), result, magnitude(step))
    return editor.word(f"step.{_moved(result, step)}", amount=amount)


def yearly_amount(style: Style, result: IndicatorResult, step: Number, *, plus: bool = False) -> str:
    """An amount a year with its unit: with one more decimal where the division needs it.

    Not so where the latest figure is a quotient itself, which no decimals hold.
    """
    decimals = style.decimals
    if result.actual is not None and not numbers.decimals_beyond(result.actual.quantity.value, decimals) > decimals:
        decimals = numbers.decimals_beyond(step, decimals)
    decimals = numbers.telling_decimals(step, (0,), decimals, style.rounding)
    return style.with_unit(numbers.digits(step, decimals, style.rounding, plus=plus), style.unit_of_differences)


def has_growth(result: IndicatorResult) -> bool:
    """Whether a growth rate of the indicator says something: not of a share, nor of a handful of things."""
    counted = result.indicator.schedule is Schedule.STEP or (
        result.actual is not None and is_counted(result, result.actual.quantity.value)
    )
    return result.indicator.unit not in _SHARES and not counted


def is_counted(result: IndicatorResult, value: Number) -> bool:
    """Whether a value is a small number of things."""
    return result.indicator.unit in _COUNTING_UNITS and magnitude(value) < _FEW and value == int(value)


def _other_measures(editor: Editor, result: IndicatorResult, main: MeasureResult) -> Iterator[str]:
    """The conditions beside the one that decided, where they stand elsewhere."""
    early = result.actual is not None and result.actual.year < main.target_year
    for measure in result.measures:
        if measure is not main and measure.verdict is not main.verdict:
            verdict = verdict_word(editor.catalogue, measure.verdict, early=early)
            yield editor.word("measure.also", asked=editor.asked(result, measure), verdict=verdict)


def distance(style: Style, difference: Number) -> str:
    """The size of a difference with its unit; one that is not zero never reads like zero."""
    size = magnitude(difference)
    decimals = numbers.telling_decimals(size, (0,), style.decimals, style.rounding)
    return replace(style, decimals=decimals).difference(size)


def magnitude(value: Number) -> Number:
    """A number without its sign."""
    return -value if value < 0 else value


def rate(style: Style, value: Number) -> str:
    """The size of a rate with one decimal, more only where it would read like zero."""
    size = magnitude(value) * 100
    return numbers.digits(size, numbers.telling_decimals(size, (0,), 1, style.rounding), style.rounding) + "%"


def _moved(result: IndicatorResult, difference: Number) -> str:
    unit = "points" if result.indicator.unit in _SHARES else "amount"
    return f"{unit}.{'up' if difference > 0 else 'down'}"


def _own_amount(editor: Editor, result: IndicatorResult, value: Number) -> str:
    """A value of the indicator; next to its target it never reads like it where it differs."""
    bounds = tuple(
        measure.target
        for measure in result.measures
        if measure.measure.kind is not MeasureKind.INCREASE and not measure.measure.rate_unit
    )
    style = editor.style_of(result)
    decimals = numbers.telling_decimals(value, bounds, style.decimals, style.rounding)
    return replace(style, decimals=decimals).amount(value)


def _own_distance(editor: Editor, result: IndicatorResult, difference: Number) -> str:
    return distance(editor.style_of(result), difference)
