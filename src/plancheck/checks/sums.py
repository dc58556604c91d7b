"""Parts add up to their total, in the targets and in every year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan, Sum
from plancheck.model.problem import Problem, fault
from plancheck.model.quantity import Quantity
from plancheck.model.target import Comparator, MeasureKind
from plancheck.track.facts import find_measure

_OPEN = (Comparator.BETWEEN, Comparator.ABOVE, Comparator.BELOW)
"""Comparators whose bound is not the figure that is aimed at."""


def parts_add_up(plan: Plan) -> Iterator[Problem]:
    """Where all parts and the total are known they agree, as far as their last written digits can tell."""
    if not plan.sums:
        return
    indicators = {indicator.id: indicator for indicator in (*plan.indicators, *plan.references)}
    for total in plan.sums:
        targets = {id_: _target_of(indicators.get(id_)) for id_ in _named(total)}
        yield from _disagreement(total, targets, "PC041.target", (total.place,), None)
        years = {id_: _years_of(plan, id_) for id_ in _named(total)}
        for year in sorted({year for known in years.values() for year in known}):
            figures = {id_: known[year][0] if year in known else None for id_, known in years.items()}
            places = [known[year][1] for known in years.values() if year in known]
            yield from _disagreement(total, figures, "PC041.actual", places, year)


def _named(total: Sum) -> tuple[str, ...]:
    return (*total.of, total.total) if isinstance(total.total, str) else total.of


def _target_of(indicator: Indicator | None) -> Quantity | None:
    """The level that is aimed at, where it is one figure."""
    level = find_measure(indicator, MeasureKind.LEVEL) if indicator is not None else None
    return None if level is None or level.demand.comparator in _OPEN else level.demand.bound


def _years_of(plan: Plan, id_: str) -> Mapping[int, tuple[Quantity, Place]]:
    return {actual.year: (actual.quantity, actual.place) for actual in plan.actuals.get(id_, ()) if actual.is_whole}


def _disagreement(
    total: Sum, figures: Mapping[str, Quantity | None], sentence: str, places: Sequence[Place], year: int | None
) -> Iterator[Problem]:
    """Told at the last of the places; the others go along, for who wants to know whether one of them explains it."""
    whole = figures.get(total.total) if isinstance(total.total, str) else total.total
    parts = [figures.get(id_) for id_ in total.of]
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(parts):
        return
    added = sum((part.value for part in known), Fraction(0))
    rounded = (*known, whole) if isinstance(total.total, str) else known  # a stated number is meant exactly
    if abs(added - whole.value) > _slack(rounded):
        decimals = max(part.decimals for part in known)
        shown = {"sum": Quantity(added, decimals), "total": whole, "ids": _named(total), "places": tuple(places)}
        yield fault(sentence, places[-1], total.origin.path, shown if year is None else {**shown, "year": year})


def _slack(quantities: Sequence[Quantity]) -> Fraction:
    """Half a unit of the last written digit of each, added up: what rounding alone can do."""
    return sum((Fraction(1, 2 * 10**quantity.decimals) for quantity in quantities), Fraction(0))
