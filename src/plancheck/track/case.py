"""A measure with all it is judged by: from when to when, from which baseline, with which figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.quantity import Quantity
from plancheck.model.target import RATE_KINDS, RATE_SERIES, Baseline, Comparator, Measure, MeasureKind, Schedule
from plancheck.track.facts import schedule_of
from plancheck.values import dataclass

_FROM_BASE = (MeasureKind.INCREASE, *RATE_KINDS)
"""Measures that count from the figure of one year."""


class Planned(NamedTuple):
    """What is planned for a year before the end, in the measure's unit."""

    quantity: Quantity
    place: Place


@dataclass(frozen=True, slots=True)
class Case:
    """A measure with all it is judged by."""

    plan: Plan
    indicator: Indicator
    measure: Measure
    baseline: Baseline | None
    """The indicator's own."""
    actuals: Sequence[Actual]
    """The figures known in the year looked at, ascending."""
    as_of: int

    @property
    def end_year(self) -> int:
        """The year that is aimed at."""
        return self._year_of(self.measure)

    @property
    def first_year(self) -> int:
        """The first year whose figure counts."""
        return self.plan.start_year if self.measure.since is None else self.measure.since + 1

    @property
    def base(self) -> Baseline | None:
        """What the measure counts from: the indicator's baseline, or the figure of the year that it names."""
        since = self.measure.since
        if since is None or (self.baseline is not None and self.baseline.year == since):
            return self.baseline
        known = next((actual for actual in self.actuals if actual.year == since and actual.is_whole), None)
        return Baseline(since, known.quantity, known.place) if known else None

    @property
    def schedule(self) -> Schedule:
        """How the way is spread over the years."""
        return schedule_of(self.indicator)

    @property
    def has_path(self) -> bool:
        """Whether the indicator's stated path is this measure's: it belongs to the leading one."""
        target = self.indicator.target
        return bool(self.indicator.path) and bool(target) and target[0] is self.measure

    @property
    def planned(self) -> Mapping[int, Planned]:
        """What is planned for years before the end, ascending: the stated path, else the demand's earlier dates.

        Who stands where an earlier date wants it is on plan for the later one too. A step has nothing due between.
        """
        if self.has_path:
            place = self.indicator.origin.fields.get("path", self.indicator.place)
            return {year: Planned(stated, place) for year, stated in sorted(self.indicator.path.items())}
        if len(self.indicator.target) < 2 or self.schedule is Schedule.STEP:
            return {}
        stages = ((self._year_of(one), one) for one in self.indicator.target if self._is_stage(one))
        return {year: Planned(one.demand.bound, one.place) for year, one in sorted(stages, key=lambda stage: stage[0])}

    def _is_stage(self, other: Measure) -> bool:
        """Whether another measure asks the same for an earlier year, with one figure."""
        mine, demand = self.measure, other.demand
        return (
            other.kind is mine.kind
            and other.since == mine.since
            and other.follows is None
            and demand.comparator is not Comparator.BETWEEN
            and demand.direction == mine.demand.direction
            and self._year_of(other) < self.end_year
        )

    def _year_of(self, measure: Measure) -> int:
        return self.plan.end_year if measure.by is None else measure.by

    def span(self) -> list[Actual]:
        """The figures of the span, years before it and after its end left out: these repair nothing."""
        first, last = self.first_year, self.end_year
        return [actual for actual in self.actuals if first <= actual.year <= last]

    def of_other(self, other: Indicator, baseline: Baseline | None, actuals: Sequence[Actual]) -> Case:
        """The same measure of another series, over the same years.

        What counts from a baseline counts from the year that the own one does: changes since different years say
        nothing of each other.
        """
        measure = replace(self.measure, follows=None, since=self._counted_from)
        return replace(self, indicator=other, measure=measure, baseline=baseline, actuals=actuals)

    @property
    def _counted_from(self) -> int | None:
        """The year whose figure the measure is counted from; its `since` where it is counted from none."""
        if self.measure.kind not in _FROM_BASE:
            return self.measure.since
        chained = self.measure.kind in RATE_KINDS and self.indicator.series in RATE_SERIES
        return self.first_year - 1 if chained or self.base is None else self.base.year
