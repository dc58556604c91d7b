"""What is known of an indicator's years: the reported figures, with those that follow from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from plancheck.model.actual import Actual, ReportedGrowth
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.quantity import Quantity
from plancheck.model.reason import Reason
from plancheck.model.target import Series
from plancheck.track.facts import implied_baseline

CURRENT = "current"
"""The price basis of figures that nobody has freed of the change of prices."""

_FURTHER_DECIMALS = 1
"""Decimals that a figure has beyond its source where it follows from a rate: no decimals hold it exactly."""


class Known(NamedTuple):
    """The figures of an indicator that a judgement may use, and what is to be said of the others."""

    actuals: tuple[Actual, ...]
    """Ascending by year, in the target's prices."""
    remarks: tuple[Reason, ...] = ()
    unlike: tuple[int, ...] = ()
    """Years whose figures are at other prices and cannot be led to the target's; the last remark says why."""


def known_figures(plan: Plan, indicator: Indicator, as_of: int) -> Known:
    """The figures of an indicator up to the year looked at, completed where other facts imply them.

    A year of which only the growth is published follows from the year before. Amounts at current prices are led to the
    prices of the target by the price index that the indicator names; without it they cannot be compared, and are left
    out.
    """
    reported = tuple([actual for actual in plan.actuals.get(indicator.id, ()) if actual.year <= as_of])
    growths = [growth for growth in plan.growths.get(indicator.id, ()) if growth.year <= as_of]
    completed = _chained(plan, indicator, reported, growths) if growths else Known(reported)
    if not differs_in_prices(indicator):
        return completed
    deflated = _deflated(plan, indicator, completed.actuals, as_of)
    return Known(deflated.actuals, completed.remarks + deflated.remarks, deflated.unlike)


def differs_in_prices(indicator: Indicator) -> bool:
    """Whether figures and target are at different prices."""
    basis = indicator.price_basis
    return basis is not None and basis.target != basis.actuals


def _chained(plan: Plan, indicator: Indicator, reported: Sequence[Actual], growths: Sequence[ReportedGrowth]) -> Known:
    """The figures with those of the years that have only a growth: (1 + g) times that of the year before."""
    figures = {actual.year: actual for actual in reported}
    remarks = []
    baseline = indicator.baseline or implied_baseline(indicator, plan.baseline_year, plan.end_year)
    for growth in growths:
        before = figures.get(growth.year - 1)
        quantity = before.quantity if before is not None and before.is_whole else None
        # the baseline in force stands for its year, also where a figure was published before it was revised; at other
        # prices than the figures it says nothing of them
        restated = baseline is not None and baseline.year == growth.year - 1
        if baseline is not None and restated and (quantity is None or not differs_in_prices(indicator)):
            quantity = baseline.quantity
        if quantity is None:
            remarks.append(Reason("growth-without-base", {"year": growth.year, "before": growth.year - 1}))
            continue
        decimals = quantity.decimals + (before is None or before.growth is None) * _FURTHER_DECIMALS
        figures[growth.year] = Actual(
            year=growth.year,
            quantity=Quantity(quantity.value * (1 + growth.growth.value / 100), decimals),
            place=growth.place,
            key_place=growth.key_place,
            state=growth.state,
            source=growth.source,
            note=growth.note,
            growth=growth.growth,
        )
    return Known(tuple(figures[year] for year in sorted(figures)), tuple(remarks))


def _deflated(plan: Plan, indicator: Indicator, actuals: Sequence[Actual], as_of: int) -> Known:
    if not actuals:
        return Known(())
    basis = indicator.price_basis
    base_year = base_year_of(indicator)
    deflator = plan.series.get(indicator.deflator) if indicator.deflator else None
    if basis is None or deflator is None or base_year is None or basis.actuals != CURRENT:
        why = Reason("prices-differ", {} if basis is None else basis_figures(indicator))
        return Known((), (why,), tuple(actual.year for actual in actuals))
    index = price_index(plan, deflator, as_of)
    base = index.get(base_year)
    found, missing = [], []
    for actual in actuals:
        level = index.get(actual.year)
        if base is None or level is None:
            missing.append(actual.year)
            continue
        quantity = Quantity(
            actual.quantity.value * base / level,
            actual.quantity.decimals + _FURTHER_DECIMALS * (actual.year != base_year),
        )
        found.append(replace(actual, quantity=quantity, nominal=actual.quantity))
    remarks = (Reason("deflator-missing", {"id": deflator.id, "missing": tuple(missing)}),) if missing else ()
    return Known(tuple(found), remarks, tuple(missing))


def basis_figures(indicator: Indicator) -> Mapping[str, object]:
    """The two price bases of an indicator, for a sentence."""
    assert indicator.price_basis is not None  # who asks has seen that they differ
    return {"basis": indicator.price_basis.target, "actual_basis": indicator.price_basis.actuals}


def price_index(plan: Plan, deflator: Indicator, as_of: int) -> Mapping[int, Fraction]:
    """Prices by year, as an index: the figures of the series, or its yearly rates chained from 1 before the first.

    Only positive levels serve; a chain ends at the first year that is missing.
    """
    actuals = [actual for actual in plan.actuals.get(deflator.id, ()) if actual.year <= as_of and actual.is_whole]
    if deflator.series is not Series.GROWTH_RATE:
        return {actual.year: actual.quantity.value for actual in actuals if actual.quantity.value > 0}
    index: dict[int, Fraction] = {}
    level = Fraction(1)
    for actual in actuals:
        if not index:
            index[actual.year - 1] = level
        elif actual.year - 1 not in index:
            break
        level *= 1 + actual.quantity.value / 100
        if level <= 0:
            break
        index[actual.year] = level
    return index


def base_year_of(indicator: Indicator) -> int | None:
    """The year at whose prices the target is: 2020 of `constant-2020`; None for current prices."""
    if indicator.price_basis is None:
        return None
    year = indicator.price_basis.target.rpartition("-")[2]
    return int(year) if year.isdecimal() else None
