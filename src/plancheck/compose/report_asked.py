"""What the plan demands, in the words of the yearly report: "at least 3", "a total of at most 3256"."""

from __future__ import annotations

from plancheck.model.quantity import Number, Quantity
from plancheck.model.report import MeasureResult
from plancheck.model.target import Comparator, Demand, MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import Style

_FROM_THE_BASE = (MeasureKind.INCREASE, MeasureKind.CHANGE, MeasureKind.REDUCTION)


def asked_text(style: Style, measure: MeasureResult) -> str:
    """What a measure demands, with the decimals of the plan; of demands stated year by year all of them.

    Args:
        style: of the measure's amounts.
        measure: judged.
    """
    asked, word = measure.measure, style.catalogue.word
    if asked.years:
        return word("list-demands").join(
            word("asked.of-year", year=year, asked=_one_year(style, demand))
            for year, demand in sorted(asked.years.items())
        )
    zero = f"asked.{asked.kind}.{asked.demand.comparator}.zero"
    if asked.follows is None and not asked.demand.bound.value and zero in style.catalogue.words:
        return word(zero)
    following = f"asked.{asked.kind}.follows"
    key = following if asked.follows is not None and following in style.catalogue.words else f"asked.{asked.kind}"
    base = word("asked.base") if asked.since is None else word("asked.base.year", year=asked.since)
    text = word(key, asked=_amount_asked(style, measure), base=base)
    if asked.since is None or asked.kind in _FROM_THE_BASE:
        return text
    return word("asked.since", asked=text, year=asked.since)


def with_comparator(style: Style, comparator: Comparator, amount: str) -> str:
    """An amount behind its comparator in words."""
    return style.catalogue.word(f"asked.{comparator}", amount=amount)


def _amount_asked(style: Style, measure: MeasureResult) -> str:
    asked = measure.measure
    demand = asked.demand
    if asked.follows is not None:
        bound = None if measure.other is None else measure.target
        return style.demand(demand.comparator, bound, tolerance=measure.tolerance, follows=asked.follows)
    return _in_words(style, demand, measure.target, measure.tolerance)


def _one_year(style: Style, demand: Demand) -> str:
    tolerance = None if demand.tolerance is None else demand.tolerance.value
    return _in_words(style._replace(bound=demand.bound, edges=()), demand, demand.bound.value, tolerance)


def _in_words(style: Style, demand: Demand, target: Number, tolerance: Number | None) -> str:
    word = style.catalogue.word
    if demand.comparator is Comparator.ABOUT:
        return style.demand(demand.comparator, target, tolerance=tolerance)
    stated = style._replace(decimals=demand.bound.decimals)
    if demand.high is None:
        return with_comparator(style, demand.comparator, stated.amount(target))
    span = word("asked.span", low=numbers.written(demand.bound), high=_written(style, demand.high))
    return with_comparator(style, demand.comparator, span)


def _written(style: Style, bound: Quantity) -> str:
    return style.with_unit(numbers.written(bound), style.unit)
