"""What the report says of one figure and of one measure: the value and its change, and why a verdict is as it is."""

from __future__ import annotations

from plancheck.compose.cells import SHARES
from plancheck.compose.demands import first_year
from plancheck.compose.report_asked import with_comparator
from plancheck.compose.report_editor import Editor, capital
from plancheck.compose.report_needs import distance, grows, is_counted, moved, rate, span_text
from plancheck.model.actual import PROVISIONAL, Actual
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Reason, Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import RATE_SERIES, Baseline, Comparator, MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.text.sentences import prices_text, sentence

_MET = ("met", "met-early")
_FROM_BASE = ("pace", "pace-within", "wrong-way", "nothing-expected", "pace-of-values")
_OWN_VALUES = (MeasureKind.LEVEL, MeasureKind.EVERY_YEAR, MeasureKind.AVERAGE)
_CHANGES = (MeasureKind.CHANGE, MeasureKind.REDUCTION, MeasureKind.AVERAGE_GROWTH)


def value_text(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    """A figure with its unit, and with its parts, its state and where it comes from where these must be known."""
    details = []
    if actual.share is not None:
        parts = {"part": numbers.written(actual.share.part), "whole": numbers.written(actual.share.whole)}
        details.append(editor.word("value.part", **parts))
    if actual.state in PROVISIONAL:
        details.append(editor.catalogue.name("state", actual.state))
    if actual.growth is not None:
        details.append(editor.word("value.derived", growth=numbers.written(actual.growth)))
    if actual.nominal is not None:
        details.append(_deflated(editor, result, actual.nominal.value))
    mark = editor.word("value.mark", text=editor.word("details").join(details)) if details else ""
    return bare_value(editor, result, actual) + mark


def bare_value(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    """A figure with its unit, or the bound that is published of it."""
    amount = _own_amount(editor, result, actual.quantity.value)
    return amount if actual.bound is None else with_comparator(editor.style, actual.bound, amount)


def not_final(result: IndicatorResult) -> tuple[Actual, ...]:
    """The figures that the report shows of an indicator and that may still change, by year."""
    return tuple(actual for actual in result.history if actual.state in PROVISIONAL)


def _deflated(editor: Editor, result: IndicatorResult, nominal: Number) -> str:
    style, basis = editor.style_of(result), result.indicator.price_basis
    published = style.with_unit(style.exact(nominal), style.unit)
    if basis is None:
        return editor.word("value.deflated", nominal=published)
    prices = prices_text(editor.catalogue, basis.target)
    return editor.word("value.deflated.to", nominal=published, prices=prices)


def change_clause(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    """The change on the year before; empty where either is not known as a whole year's own figure."""
    known = {figure.year: figure.quantity.value for figure in result.history if figure.is_whole}
    if result.baseline is not None:
        known[result.baseline.year] = result.baseline.quantity.value
    before, now = known.get(actual.year - 1), actual.quantity.value
    if before is None or not actual.is_whole:
        return ""
    if now == before:
        return editor.word("change.same")
    way = "up" if now > before else "down"
    style = editor.style_of(result)
    if result.indicator.unit in SHARES:
        return editor.word(f"change.points.{way}", amount=distance(style, now - before))
    if before > 0 and now >= 0 and grows(result) and not (is_counted(result, before) and is_counted(result, now)):
        return editor.word(f"change.growth.{way}", amount=rate(style, now / before - 1))
    return editor.word(f"change.amount.{way}", amount=distance(style, now - before))


def reason_text(editor: Editor, result: IndicatorResult, main: MeasureResult) -> str:
    """Why the verdict on a measure is as it is, in the report's wording."""
    reason = main.reason
    if result.actual is None and reason.code == "no-final-actual":
        reason = Reason("no-actual")  # that the last year is missing as well says less
    style = editor.style_of_measure(result, main)
    last = reason.figures.get("year", editor.last_year)
    first = first_year(editor.report.plan, main.measure)
    figures = {
        "target_year": main.target_year,
        **reason.figures,
        "asked": editor.asked(result, main),
        "over": _over_clause(editor, style, main) if reason.code in _MET else "",
        "margin": _margin_clause(style, main),
        "span": span_text(editor, first, last if isinstance(last, int) else editor.last_year),
    }
    if reason.code in _FROM_BASE:
        figures["since"] = _since_clause(editor, result, main, str(figures["span"]))
    text = capital(sentence(style, Reason(reason.code, figures)))
    return _of_its_year(editor, result, main) + text


def _of_its_year(editor: Editor, result: IndicatorResult, main: MeasureResult) -> str:
    """The figure of the target's own year, where that is past and the figure told before is a later one."""
    if result.actual is None or main.year is None or main.year >= result.actual.year or not main.has_end:
        return ""
    if main.measure.kind is MeasureKind.TOTAL or result.indicator.series in RATE_SERIES:
        return ""
    judged = next((actual for actual in result.history if actual.year == main.year), None)
    if judged is None:
        return ""
    return editor.word("value.judged", year=judged.year, value=value_text(editor, result, judged))


def _since_clause(editor: Editor, result: IndicatorResult, main: MeasureResult, span: str) -> str:
    """What the measure has come to: the change since the year that it counts from, or the sum so far."""
    value, baseline = main.value, main.baseline or result.baseline
    told = result.actual is not None and value == result.actual.quantity.value
    if not isinstance(value, Undefined):
        amount = "" if told else editor.style_of_measure(result, main).amount(value)
        if main.measure.kind is MeasureKind.TOTAL:
            return editor.word("since.total", span=span, amount=amount) if amount else ""
        if result.indicator.series in RATE_SERIES and main.measure.kind in _CHANGES:
            return editor.word(f"since.rates.{main.measure.kind}", span=span, amount=amount) if amount else ""
    if baseline is None or result.actual is None or result.indicator.series in RATE_SERIES:
        return ""
    return _since_base(editor, result, main, baseline, result.actual)


def _since_base(
    editor: Editor, result: IndicatorResult, main: MeasureResult, baseline: Baseline, actual: Actual
) -> str:
    base = baseline.quantity.value
    difference = actual.quantity.value - base
    blanks = {"year": baseline.year, "baseline": _own_amount(editor, result, base)}
    if not difference:
        told = baseline.year == actual.year - 1
        return "" if told else editor.word("since.same", **blanks)
    amount = distance(editor.style_of(result), difference)
    kind, value = main.measure.kind, main.value
    if kind in _CHANGES and not isinstance(value, Undefined) and value > 0:
        rated = editor.style_of_measure(result, main).amount(value)
        amount = editor.word("since.rated", amount=amount, rate=editor.word(f"since.rate.{kind}", rate=rated))
    return editor.word(f"since.{moved(result, difference)}", amount=amount, **blanks)


def _over_clause(editor: Editor, style: Style, measure: MeasureResult) -> str:
    """By how much a bound is exceeded; inside a range, or about a figure, there is nothing to exceed."""
    two_sided = measure.measure.demand.comparator in (Comparator.BETWEEN, Comparator.ABOUT)
    if isinstance(measure.gap, Undefined) or not compare(measure.gap, 0) or two_sided:
        return ""
    key = "over.high" if measure.direction > 0 else "over.low"
    return editor.word(key, amount=distance(style, measure.gap))


def _margin_clause(style: Style, measure: MeasureResult) -> str:
    """On which side of the limit the latest value lies, and how far off; a change from year to year is told before."""
    word, value = style.catalogue.word, measure.value
    if measure.limit is None or measure.form is not Form.LIMIT or measure.measure.kind is MeasureKind.YEARLY_CHANGE:
        return ""
    demand, margin = measure.measure.demand, measure.limit.margin
    if margin is None:
        return ""
    if demand.comparator in (Comparator.BETWEEN, Comparator.ABOUT) and not isinstance(value, Undefined):
        off = value - measure.target
        if demand.comparator is Comparator.ABOUT:
            if not compare(off, 0):
                return word("margin.exact")
            return word("margin.off.high" if off > 0 else "margin.off.low", amount=distance(style, off))
        if margin >= 0:
            return word("margin.inside")
        bound = "margin.high" if off > 0 else "margin.low"
        return word(bound, amount=distance(style, margin))
    above = margin * measure.direction
    if not above:
        return word("margin.same")
    return word("margin.high" if above > 0 else "margin.low", amount=distance(style, above))


def _own_amount(editor: Editor, result: IndicatorResult, value: Number) -> str:
    """A value of the indicator; next to its target it never reads like it where it differs."""
    bounds = tuple(
        measure.target
        for measure in result.measures
        if measure.measure.kind in _OWN_VALUES and not measure.measure.rate_unit
    )
    style = editor.style_of(result)
    decimals = numbers.telling_decimals(value, bounds, style.decimals, style.rounding)
    return style._replace(decimals=decimals).amount(value)
