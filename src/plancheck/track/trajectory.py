"""The one shape that every (indicator, measure) turns into; the calculator knows nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from fractions import Fraction
from typing import NamedTuple

from plancheck.calc import formulas, paths
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import Form, OtherSeries
from plancheck.model.target import Better, Comparator, Demand, Measure, MeasureKind, Schedule
from plancheck.track.bounds import Bounds
from plancheck.values import dataclass

View = Callable[[int, Number], Number]
"""From a year and a level on the scale of the way to the value in the measure's unit."""


def no_way(form: Form) -> Undefined:
    """Why there is no share of a way where nothing is progressed towards."""
    return undefined("is-guard") if form is Form.GUARD else undefined("is-limit")


class Observation(NamedTuple):
    """What is known of one year."""

    year: int
    level: Number
    """On the scale on which the way is gone: the indicator's own, an index of chained rates, or a running sum."""
    value: Number
    """The same in the measure's unit: what the demand speaks of."""
    known: Comparator | None = None
    """How the true value stands to this one, where only a bound is published."""


@dataclass(frozen=True, slots=True)
class Trajectory:
    """From where, to where, by when and along which path, with what is known of the years between."""

    measure: Measure
    unit: str
    """Unit of the measure's values."""
    form: Form
    start: Observation | None
    """The baseline; None where nobody states it."""
    target: Number
    """The stated figure in the measure's unit: of `between` the bound that is nearer to the start, of a target that
    follows another series the bound in the year judged."""
    target_level: Number | None
    """The end of the way on the scale of `Observation.level`; None where there is no way, or its start is unknown."""
    direction: int
    """+1 where a higher value is better, −1 where a lower one is."""
    level_direction: int
    """The same on the scale of the way: a reduction asks for a lower level."""
    bounds: Callable[[int], Bounds | None]
    """With which values the demand holds in a year; None for a year of which nothing is demanded."""
    first_year: int
    """First year whose figure counts."""
    end_year: int
    schedule: Schedule
    observations: tuple[Observation, ...]
    """Years of the span up to the year looked at, ascending."""
    view: View
    history: tuple[Observation, ...] = ()
    """All full years known up to the year looked at, those before the plan as well: what trends rest on."""
    limits: tuple[Number, Number] | None = None
    """Natural limits on the scale of the way."""
    path: Mapping[int, Number] = field(default_factory=dict)
    """Planned levels of single years, ascending; they override the schedule."""
    by_stages: bool = False
    """Whether the path is made of the demand's earlier dates, between which the schedule goes on; a path that is stated
    as such is straight between its years."""
    logarithmic: bool = False
    """Whether shares of the way are shares of its logarithm: yearly rates compound."""
    level_bounds: Callable[[int], Bounds] | None = None
    """With which levels the demand holds in a year, where the measure's value cannot tell before the end: who grows
    just at the planned rate has not arrived early. None where the value itself decides."""
    end_levels: Bounds | None = None
    """With which levels the demand holds at the end; None where there is no way."""
    grows: bool = True
    """Whether the levels have a growth since the start: rates and means have none."""
    tolerance: Number | None = None
    """How far from the figure `about` may be, in the measure's unit."""
    other: OtherSeries | None = None
    """The series that the bound follows."""
    chain_ended: int | None = None
    """The first year that is missing in a sum or a chain of rates, where later years are known."""
    only_grows: bool = False
    """Whether no later year takes anything back: a sum of figures none of which is negative."""
    remaining_step: Callable[[Observation], Number] | None = None
    """What every remaining year may have, where this is not the rest of the way in equal steps: for a mean."""
    adrift: Undefined | None = None
    """Why the measure has no values at all, such as an increase over a baseline that nobody states."""

    @property
    def demand(self) -> Demand:
        """What is asked of the measure's value."""
        return self.measure.demand

    @property
    def compounds(self) -> bool:
        """Whether the way grows by a rate every year, so that its trend is straight on the logarithmic scale."""
        return self.logarithmic or self.schedule is Schedule.COMPOUND

    @property
    def grows_between_stages(self) -> bool:
        """Whether the years between planned levels grow by a rate; they are on a straight line otherwise."""
        return self.by_stages and self.compounds

    @property
    def has_end(self) -> bool:
        """Whether a level of the last year is asked for, to be reached or to be held."""
        return self.form in (Form.WAY, Form.GUARD)

    @property
    def ceiling(self) -> Number | None:
        """What a sum with a floor may come to at most: it only grows, so that before the end nothing is safe.

        None for all else, and for a sum without an upper bound.
        """
        if self.measure.kind is not MeasureKind.TOTAL or self.form is not Form.WAY or self.direction < 0:
            return None
        bounds = self.bounds(self.end_year)
        return None if bounds is None else bounds.high

    @property
    def unknown_beyond(self) -> Undefined:
        """Why an observation of which only a bound is known has no gap, no share of the way and no growth."""
        return undefined("only-known-years" if self.only_grows else "only-a-bound")

    @property
    def lacks_first(self) -> bool:
        """Whether later years are known of a sum or a chain and its first one is not, so that none can be put to it."""
        return not self.observations and self.chain_ended == self.first_year

    def is_settled_by(self, point: Observation) -> bool:
        """Whether the end holds or not, whatever comes after an observation: a sum has passed its bound."""
        bounds = self.bounds(self.end_year) if self.only_grows else None
        return bounds is not None and bounds.proven_by(point.value, Comparator.AT_LEAST) is not None

    def asks_in(self, year: int) -> bool:
        """Whether anything is demanded of a year, though perhaps nobody knows what: the other series has no figure."""
        return self.bounds(year) is not None or (self.measure.follows is not None and not self.measure.years)

    def is_met(self, point: Observation) -> bool | None:
        """Whether the demand holds in the year of an observation; None where a published bound cannot tell."""
        if self.level_bounds is not None:
            bounds, figure = self.level_bounds(point.year), point.level
        else:
            asked, figure = self.bounds(point.year), point.value
            if asked is None:
                return None
            bounds = asked
        return bounds.hold(figure) if point.known is None else bounds.proven_by(figure, point.known)

    def has_left_range(self, point: Observation) -> bool:
        """Whether a value lies out of a range at its far end; a demand that has no bound there is never left so.

        What the demand allows at the end it allows before: a growth within the tolerance has left nothing, though the
        level of the last year is still ahead.
        """
        asked = self.bounds(point.year)
        if asked is None or self.demand.comparator not in (Comparator.BETWEEN, Comparator.ABOUT):
            return False
        if self.start is None and self.form is Form.WAY:
            return False  # which end is the far one, only a start can tell
        far = asked.high if self.direction > 0 else asked.low
        return far is not None and compare((point.value - far) * self.direction, 0) > 0

    def gap(self, point: Observation) -> Number:
        """What is left to go, in the measure's unit; negative by how much the demand is exceeded.

        Never negative where nearer is better: the distance from the stated figure, on either side of it.
        """
        is_range = self.demand.comparator is Comparator.BETWEEN and self.form is not Form.BUDGET
        if is_range or not (self.has_end or self.form is Form.BUDGET):
            bounds = self.bounds(point.year)
            if bounds is not None:
                return -bounds.margin(point.value)
        # where nearer is better, past the figure is as far from it as short of it
        short = self.target > point.value if self.demand.better is Better.NEAR else self.direction > 0
        return self.target - point.value if short else point.value - self.target

    def progress(self, level: Number) -> Number | Undefined:
        """Share of the way from the start to the target; negative when going the wrong way, above 1 when exceeded.

        Undefined where nothing is progressed towards, without a start, where the target equals it, and on the
        logarithmic scale where a level is not positive.
        """
        if self.form is Form.BUDGET:
            return formulas.progress(Fraction(0), self.target, level)
        if self.form is not Form.WAY:
            return no_way(self.form)
        if self.start is None or self.target_level is None:
            return undefined("no-baseline")
        share = formulas.logarithmic_progress if self.logarithmic else formulas.progress
        return share(self.start.level, self.target_level, level)

    def expected_share(self, year: int) -> Number | Undefined:
        """Share of the way that is due by the end of `year`, a fraction; of a budget the share of the time, or planned.

        Undefined for limits and guards, without a start (but for a step: nothing is due before the last year), where
        the start is not before the end, and on a compound path between values that have no growth rate.
        """
        if self.form not in (Form.WAY, Form.BUDGET):
            return no_way(self.form)
        if self.form is Form.WAY and self.schedule is Schedule.STEP and not self.path:
            return paths.step_share(year, self.end_year)
        if self.start is None or self.target_level is None:
            return undefined("no-baseline")
        elapsed, span = year - self.start.year, self.end_year - self.start.year
        if span < 1:
            return undefined("no-time-elapsed")
        if self.path:
            planned = self._planned_level(year, self.start, self.target_level)
            return planned if isinstance(planned, Undefined) else self.progress(planned)
        if self.schedule is Schedule.LINEAR or self.logarithmic or self.form is Form.BUDGET:
            return paths.linear_share(elapsed, span)
        if self.start.level <= 0 or self.target_level <= 0:
            return undefined("growth-not-defined", start=self.start.level, end=self.target_level)
        return paths.compound_share(elapsed, span, self.start.level, self.target_level)

    def expected_level(self, year: int, share: Number | Undefined) -> Number | Undefined:
        """The path's level in `year`, where `share` of the way is due.

        Undefined where the share is, and without a start.
        """
        if self.form not in (Form.WAY, Form.BUDGET):
            return no_way(self.form)
        if self.start is None or self.target_level is None:
            return undefined("no-baseline")
        if self.path:
            return self._planned_level(year, self.start, self.target_level)
        if isinstance(share, Undefined):
            return share
        if self.logarithmic:
            if min(self.start.level, self.target_level) <= 0:  # a reduction by more than all there is
                return undefined("growth-not-defined", start=self.start.level, end=self.target_level)
            start, end = formulas.logarithm(self.start.level), formulas.logarithm(self.target_level)
            return formulas.exponential(start + (end - start) * float(share))
        return self.start.level + (self.target_level - self.start.level) * share

    @property
    def far_level(self) -> Number | None:
        """The level past which a demand with two ends is left at its far one; None where there is no such end."""
        ends = self.end_levels
        if ends is None or ends.low is None or ends.high is None:
            return None
        return ends.high if self.level_direction > 0 else ends.low

    def off_by(self, level: Number) -> Number:
        """How far a level of the target year is from the target, on the scale of the way; negative where it is beyond.

        Past the far end of a demand with two ends it is off by what lies past that end: no target is met by too much.
        """
        assert self.target_level is not None  # a projection is held against a target
        far = self.far_level
        past: Number = -1 if far is None else self.level_direction * (level - far)
        return past if compare(past, 0) > 0 else self.level_direction * (self.target_level - level)

    @property
    def path_leaves_the_way(self) -> bool:
        """Whether a planned value lies behind the start, so that shares of the way say nothing.

        Beyond the target they do: more than all of the way is due.
        """
        if self.form is not Form.WAY or self.start is None:
            return False
        return any((level - self.start.level) * self.level_direction < 0 for level in self.path.values())

    def _planned_level(self, year: int, start: Observation, end: Number) -> Number | Undefined:
        """The level of the planned path in a year.

        Undefined between stages that should grow by a rate and have none.
        """
        points = {start.year: start.level, self.end_year: end, **self.path}
        years = sorted(points)
        if year <= years[0]:
            return points[years[0]]
        after = next((known for known in years if known >= year), years[-1])
        if after <= year:
            return points[after]
        before = max(known for known in years if known < year)
        elapsed, span, first, last = year - before, after - before, points[before], points[after]
        if not self.grows_between_stages:
            return first + (last - first) * paths.linear_share(elapsed, span)
        if first <= 0 or last <= 0:
            return undefined("growth-not-defined", start=first, end=last)
        return first + (last - first) * paths.compound_share(elapsed, span, first, last)
