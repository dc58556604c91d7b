"""How the value of a measure comes about: every kind's formula with its numbers put in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plancheck.compose.working import INDEX_DECIMALS, Working, bracketed
from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number, Share
from plancheck.model.report import IndicatorResult
from plancheck.model.target import MeasureKind, Series
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.track.known import base_year_of, price_index
from plancheck.track.trajectory import Observation


def value_formula(working: Working, point: Observation) -> str:
    """The formula of a measure's value in a year; empty where it is a figure as reported."""
    if _is_yearly_growth(working, point):
        return _ratio_to_year_before(working, point)
    return _FORMULAS[working.kind](working, point)


def derivation(style: Style, plan: Plan, result: IndicatorResult, actual: Actual) -> str:
    """How a figure follows from what is published: from a part and a whole, a growth, or amounts at current prices.

    Empty where it is the published figure itself.

    Args:
        style: the indicator's own.
        plan: its plan.
        result: the indicator.
        actual: one of its figures.
    """
    if actual.nominal is not None:
        return _deflated(style, plan, result.indicator, actual)
    if actual.growth is not None:
        return _grown(style, result, actual)
    if actual.share is not None:
        return quotient(actual.share)
    return ""


def quotient(share: Share) -> str:
    """A share as it was reported: "9/12"."""
    return f"{numbers.written(share.part)}/{numbers.written(share.whole)}"


def _deflated(style: Style, plan: Plan, indicator: Indicator, actual: Actual) -> str:
    """The published amount times the prices of the base year over those of its own."""
    assert actual.nominal is not None  # who asks has seen it
    published = bracketed(style.exact(actual.nominal.value))
    deflator = plan.series.get(indicator.deflator) if indicator.deflator else None
    base_year = base_year_of(indicator)
    if deflator is None or base_year is None:
        return published
    index = price_index(plan, deflator, actual.year)
    decimals = max((figure.quantity.decimals for figure in plan.actuals.get(deflator.id, ())), default=0)
    chained = deflator.series is Series.GROWTH_RATE
    base, own = (
        trimmed(numbers.digits(index[year], INDEX_DECIMALS if chained else decimals, style.rounding))
        for year in (base_year, actual.year)
    )
    return f"{published} × {base} / {own}"


def _grown(style: Style, result: IndicatorResult, actual: Actual) -> str:
    """The figure of the year before times 1 + growth. That figure may follow from a growth too: it is written out."""
    assert actual.growth is not None  # who asks has seen it
    before: Number | None = next((one.quantity.value for one in result.history if one.year == actual.year - 1), None)
    baseline = result.baseline
    if baseline is not None and (before is None or baseline.year == actual.year - 1):
        before = baseline.quantity.value
    start = "" if before is None else bracketed(_written_out(style, before))
    return f"{start} × {_factor(numbers.written(actual.growth), '+')}"


def _written_out(style: Style, value: Number) -> str:
    decimals = numbers.decimals_beyond(value, style.decimals, _MOST_FURTHER)
    return style._replace(decimals=decimals, bound=None, edges=()).exact(value)


_MOST_FURTHER = 4
"""Decimals beyond the usual ones that a figure which follows from others may have in a formula."""


def trimmed(text: str) -> str:
    """A number without idle zeros."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def rate_factor(working: Working, actual: Actual) -> str:
    """What a year's rate makes of 1: "(1 + 14.2%)", "(1 − 2.6%)"."""
    sign = "−" if working.case.indicator.series is Series.REDUCTION_RATE else "+"
    return _factor(numbers.written(actual.quantity), sign)


def _factor(rate: str, sign: str) -> str:
    """A rate below zero turns the sign: "(1 − 0.3%)"."""
    if rate.startswith("-"):
        sign, rate = {"+": "−", "−": "+"}[sign], rate.removeprefix("-")
    return f"(1 {sign} {rate}%)"


def _is_yearly_growth(working: Working, point: Observation) -> bool:
    """Whether a level is taken by its growth, beside a series that has nothing else."""
    if working.kind is not MeasureKind.EVERY_YEAR or working.case.indicator.series is Series.GROWTH_RATE:
        return False
    return working.value_in(point.year) not in (None, point.value) and point.known is None


def _ratio_to_year_before(working: Working, point: Observation) -> str:
    value, before = working.value_in(point.year), working.value_in(point.year - 1)
    return f"{working.level(value)} / {working.level(before)} − 1"


def _itself(working: Working, point: Observation) -> str:
    return ""


def _increase(working: Working, point: Observation) -> str:
    start = working.trajectory.start
    return "" if start is None else f"{working.level(point.level)} − {working.level(start.level)}"


def _product(working: Working, point: Observation) -> str:
    return " × ".join(rate_factor(working, actual) for actual in working.chain(point.year))


def _change(working: Working, point: Observation) -> str:
    if working.trajectory.logarithmic:
        return f"{_product(working, point)} − 1"
    start = working.trajectory.start
    return "" if start is None else f"{working.level(point.level)} / {working.level(start.level)} − 1"


def _reduction(working: Working, point: Observation) -> str:
    if working.trajectory.logarithmic:
        return f"1 − {_product(working, point)}"
    start = working.trajectory.start
    return "" if start is None else f"1 − {working.level(point.level)} / {working.level(start.level)}"


def _average_growth(working: Working, point: Observation) -> str:
    start = working.trajectory.start
    if start is None:
        return ""
    if working.trajectory.logarithmic:
        return f"({_product(working, point)})^(1/{point.year - start.year}) − 1"
    return growth(working, working.level(start.level), working.level(point.level), point.year - start.year)


def growth(working: Working, start: str, end: str, years: int) -> str:
    """The formula of a mean yearly growth; of a mean yearly fall in a series of reductions."""
    factor = f"({end} / {start})^(1/{years})"
    return f"1 − {factor}" if falls(working) else f"{factor} − 1"


def falls(working: Working) -> bool:
    """Whether rates are written as what the series falls by."""
    return working.trajectory.logarithmic and working.case.indicator.series is Series.REDUCTION_RATE


def _summands(working: Working, point: Observation) -> str:
    return " + ".join(working.amount(actual.quantity.value) for actual in working.chain(point.year))


def _total(working: Working, point: Observation) -> str:
    return _summands(working, point) if len(working.chain(point.year)) > 1 else ""


def _average(working: Working, point: Observation) -> str:
    years = point.year - working.case.first_year + 1
    return f"({_summands(working, point)}) / {years}" if years > 1 else ""


def _yearly_change(working: Working, point: Observation) -> str:
    before = working.value_in(point.year - 1)
    return "" if before is None else f"{working.level(point.level)} − {working.level(before)}"


_FORMULAS: Mapping[MeasureKind, Callable[[Working, Observation], str]] = {
    MeasureKind.LEVEL: _itself,
    MeasureKind.INCREASE: _increase,
    MeasureKind.CHANGE: _change,
    MeasureKind.REDUCTION: _reduction,
    MeasureKind.AVERAGE_GROWTH: _average_growth,
    MeasureKind.TOTAL: _total,
    MeasureKind.AVERAGE: _average,
    MeasureKind.EVERY_YEAR: _itself,
    MeasureKind.YEARLY_CHANGE: _yearly_change,
}
