"""Series that targets refer to hang together without a circle, and are in comparable units and prices."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plancheck.checks.circles import circles, short
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, fault
from plancheck.track.compared import unlike_units
from plancheck.track.known import CURRENT, basis_figures, differs_in_prices


def series_have_no_circle(plan: Plan) -> Iterator[Problem]:
    """No indicator is a part of itself, and no target follows itself through others."""
    yield from _circles(plan, "PC040.parent", "parent", _parents)
    yield from _circles(plan, "PC040.follows", "target", _followed)


def _parents(indicator: Indicator) -> tuple[str, ...]:
    return () if indicator.parent is None else (indicator.parent,)


def _followed(indicator: Indicator) -> tuple[str, ...]:
    return tuple(measure.follows.indicator for measure in indicator.target if measure.follows is not None)


def _circles(plan: Plan, sentence: str, field: str, above: Callable[[Indicator], tuple[str, ...]]) -> Iterator[Problem]:
    if not any(map(above, plan.indicators)):
        return
    indicators = {indicator.id: indicator for indicator in reversed(plan.indicators)}
    edges = {id_: named for id_, indicator in reversed(indicators.items()) if (named := above(indicator))}
    for circle in circles(edges):
        indicator = indicators[circle[0]]
        place = indicator.origin.fields.get(field, indicator.place)
        yield fault(sentence, place, f"{indicator.origin.path}.{field}", {"chain": short(circle)})


def units_are_comparable(plan: Plan) -> Iterator[Problem]:
    """What a target follows counts in the target's own unit: % is not held against ‰, nor 亿元 against 万元."""
    for indicator in plan.indicators:
        revised = [measure for revision in indicator.revisions for measure in revision.target or ()]
        for measure in (*indicator.target, *indicator.stretch, *revised):
            if measure.follows is None:
                continue
            other = plan.series.get(measure.follows.indicator)
            units = None if other is None else unlike_units(indicator, other, measure)
            if other is None or units is None:
                continue
            figures = {"id": indicator.id, "unit": units[0], "other": other.id, "other_unit": units[1]}
            path = f"{indicator.origin.path}.target.{measure.kind}"
            yield fault("PC065", measure.follows.place, path, figures, hint="convert_by_times")


def prices_are_comparable(plan: Plan) -> Iterator[Problem]:
    """A target at constant prices is not held against figures at current ones, unless a price index leads over."""
    for indicator in plan.indicators:
        if not differs_in_prices(indicator) or indicator.price_basis is None:
            continue
        figures = {"id": indicator.id, **basis_figures(indicator)}
        place = indicator.origin.fields.get("price_basis", indicator.place)
        path = f"{indicator.origin.path}.price_basis"
        if indicator.price_basis.actuals != CURRENT:
            yield fault("PC042.deflator", place, path, figures, hint="prices_example")
        elif indicator.deflator is None:
            yield fault("PC042", place, path, figures, hint="add_deflator")
