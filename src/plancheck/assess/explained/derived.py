"""Figures that nobody has published as they are: what they follow from, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plancheck.assess.explained.notation import DERIVED
from plancheck.model.actual import Actual
from plancheck.model.explanation import Explanation, Input
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.quantity import Share
from plancheck.model.target import RATE_KINDS, Baseline, Measure, MeasureKind, Series
from plancheck.track.case import Case
from plancheck.track.facts import find_measure, implied_baseline
from plancheck.track.known import base_year_of

_SHARES = {"%": "share.percent", "‰": "share.permille"}


def actual_input(case: Case, symbol: str, actual: Actual, *, trend: bool = False, series: str = "") -> Input:
    """A figure of a year, with what it follows from."""
    basis = _from_prices(case, actual) if actual.nominal is not None else _from_report(case, actual, nominal=False)
    return Input(
        symbol, actual.quantity.value, actual.place, actual.year, actual.since, actual.bound, trend, series, basis
    )


def baseline_input(case: Case, baseline: Baseline, original: Indicator, *, trend: bool = False) -> Input:
    """A baseline: as it is stated, as the target implies it, or as the figure of its year.

    Args:
        case: the measure that counts from it.
        baseline: the one in force.
        original: the indicator with all its targets, the first one and the revised ones.
        trend: whether the forecast's trend runs through it.
    """
    if baseline.implied:
        basis = _implied(case, baseline, original)
    elif baseline.share is not None:
        basis = _from_share(case, baseline.share, baseline.place, baseline.year)
    else:
        reported = (one for one in case.actuals if one.year == baseline.year and one.place == baseline.place)
        basis = next((actual_input(case, "", actual).basis for actual in reported), None)
    return Input("baseline", baseline.quantity.value, baseline.place, baseline.year, trend=trend, basis=basis)


def _derived(rule: str, *inputs: Input, start_year: int | None = None, target_year: int | None = None) -> Explanation:
    name = f"derived.{rule}"
    return Explanation(name, DERIVED[name], inputs, start_year=start_year, target_year=target_year)


def _from_report(case: Case, actual: Actual, *, nominal: bool) -> Explanation | None:
    """From a growth and the figure before it, or a part and a whole; None for a figure that is published."""
    if actual.growth is not None:
        before = _before(case, actual.year - 1, nominal=nominal)
        growth = Input("growth", actual.growth.value, actual.place, actual.year)
        return None if before is None else _derived("growth", before, growth)
    if actual.share is not None:
        return _from_share(case, actual.share, actual.place, actual.year)
    return None


def _from_share(case: Case, share: Share, place: Place, year: int) -> Explanation | None:
    rule = _SHARES.get(case.indicator.unit)
    if rule is None:
        return None
    part, whole = (
        Input(symbol, quantity.value, place, year)
        for symbol, quantity in (("part", share.part), ("whole", share.whole))
    )
    return _derived(rule, part, whole)


def _before(case: Case, year: int, *, nominal: bool) -> Input | None:
    """What a growth counts from: the figure of the year before, at its own prices, else the baseline."""
    reported = case.plan.actuals.get(case.indicator.id, ())
    found = next((actual for actual in (*case.actuals, *reported) if actual.year == year and actual.is_whole), None)
    stated = case.indicator.baseline or implied_baseline(case.indicator, case.plan.baseline_year, case.plan.end_year)
    in_force = stated is not None and stated.year == year and not nominal
    if found is not None and not in_force:
        quantity = found.nominal if nominal and found.nominal is not None else found.quantity
        basis = _from_report(case, found, nominal=nominal)
        return Input("before", quantity.value, found.place, year, basis=basis)
    if stated is None or stated.year != year:
        return None
    basis = baseline_input(case, stated, case.indicator).basis
    return Input("before", stated.quantity.value, stated.place, year, basis=basis)


def _from_prices(case: Case, actual: Actual) -> Explanation | None:
    """From the published amount and the prices of its year and of those of the target."""
    plan, indicator = case.plan, case.indicator
    deflator = plan.series.get(indicator.deflator) if indicator.deflator else None
    base_year = base_year_of(indicator)
    if actual.nominal is None or deflator is None or base_year is None:
        return None
    basis = _from_report(case, actual, nominal=True)
    nominal = Input("nominal", actual.nominal.value, actual.place, actual.year, actual.since, basis=basis)
    if actual.year == base_year:
        return _derived("prices.same", nominal)
    figures = {figure.year: figure for figure in plan.actuals.get(deflator.id, ()) if figure.is_whole}
    prices = Case(plan, deflator, case.measure, None, tuple(figures.values()), case.as_of)
    if deflator.series is not Series.GROWTH_RATE:
        base, own = (
            actual_input(prices, symbol, figures[year], series=deflator.id)
            for symbol, year in (("base_prices", base_year), ("prices", actual.year))
        )
        return _derived("prices", nominal, base, own)
    first, last = sorted((base_year, actual.year))
    rates = (figures[year] for year in range(first + 1, last + 1))
    inflation = (actual_input(prices, "inflation", rate, series=deflator.id) for rate in rates)
    return _derived("prices.later" if actual.year > base_year else "prices.earlier", nominal, *inflation)


def _implied(case: Case, baseline: Baseline, original: Indicator) -> Explanation | None:
    """From the level that the plan demands, and the increase or the rate that leads to it."""
    stated = _stating(case, baseline, original)
    level = find_measure(stated, MeasureKind.LEVEL) if stated is not None else None
    if stated is None or level is None:
        return None
    end = _stated("stated_level", level, case.plan.end_year)
    increase = find_measure(stated, MeasureKind.INCREASE)
    if increase is not None:
        return _derived("increase", end, _stated("stated_increase", increase, case.plan.end_year))
    rates: Iterable[Measure | None] = (find_measure(stated, kind) for kind in RATE_KINDS)
    rate = next(rate for rate in rates if rate is not None)
    return _derived(
        f"{rate.kind}.permille" if rate.permille else rate.kind.value,
        end,
        _stated("stated_rate", rate, case.plan.end_year),
        start_year=baseline.year,
        target_year=case.plan.end_year,
    )


def _stating(case: Case, baseline: Baseline, original: Indicator) -> Indicator | None:
    """The indicator with the target that a baseline follows from: the one in force, else an earlier one."""
    earlier = (revision.target for revision in reversed(original.revisions) if revision.target is not None)
    for target in (case.indicator.target, *earlier, original.target):
        candidate = original if target is original.target else replace(original, target=target)
        level = find_measure(candidate, MeasureKind.LEVEL)
        others = (find_measure(candidate, kind) for kind in (MeasureKind.INCREASE, *RATE_KINDS))
        if level is not None and level.place == baseline.place and any(other is not None for other in others):
            return candidate
    return None


def _stated(symbol: str, measure: Measure, year: int) -> Input:
    return Input(symbol, measure.demand.bound.value, measure.place, year)
