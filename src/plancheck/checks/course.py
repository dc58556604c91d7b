"""What is known of one indicator, year by year: what the rules over figures look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.quantity import WHOLES, Quantity
from plancheck.model.target import RATE_SERIES
from plancheck.track.facts import implied_baseline
from plancheck.values import dataclass


class Point(NamedTuple):
    """One known figure of one whole year, in the indicator's unit."""

    year: int
    quantity: Quantity
    number: float
    """The same as a float: rules that ask whether a figure is likely need no exactness."""
    place: Place
    path: str
    is_share: bool = False
    """Whether it was reported as part of a whole."""


@dataclass(frozen=True, slots=True)
class Course:
    """An indicator with its known figures."""

    indicator: Indicator
    points: tuple[Point, ...]
    """The baseline and the whole years' own figures, ascending by year."""
    parts: tuple[Actual, ...]
    """Figures of parts of years, ascending by year and month."""

    @property
    def counts_in_shares(self) -> bool:
        """Whether its figures are shares or rates, so that a difference of them is in (percentage) points."""
        return self.indicator.unit in WHOLES or self.indicator.series in RATE_SERIES


def courses(plan: Plan) -> Iterator[Course]:
    """The course of every indicator, in the plan's order."""
    for indicator in plan.indicators:
        yield Course(indicator, _points(plan, indicator), plan.partial.get(indicator.id, ()))


def _points(plan: Plan, indicator: Indicator) -> tuple[Point, ...]:
    first = _baseline(plan, indicator)
    path = f"values.{indicator.id}"
    points = []
    for actual in plan.actuals.get(indicator.id, ()):
        if not actual.is_whole:
            continue
        if first is not None and actual.year >= first.year:
            points.append(first)
            first = None
        numerator, denominator = actual.quantity.value.as_integer_ratio()
        number = numerator / denominator
        points.append(Point(actual.year, actual.quantity, number, actual.place, path, actual.share is not None))
    if first is not None:
        points.append(first)
    return tuple(points)


def _baseline(plan: Plan, indicator: Indicator) -> Point | None:
    """The baseline as stated, or as it follows from the target."""
    baseline, where = indicator.baseline, "baseline"
    if baseline is None:
        baseline, where = implied_baseline(indicator, plan.baseline_year, plan.end_year), "target.level"
    if baseline is None:
        return None
    numerator, denominator = baseline.quantity.value.as_integer_ratio()
    path = f"{indicator.origin.path}.{where}"
    return Point(baseline.year, baseline.quantity, numerator / denominator, baseline.place, path)
