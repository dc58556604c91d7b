"""The one shape that every (indicator, measure) turns into; the calculator knows nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plancheck.calc import paths
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Undefined, undefined
from plancheck.model.target import Comparator, Demand, Measure, Schedule


class Form(StrEnum):
    """What a trajectory asks for."""

    WAY = "way"
    """A distance to go from the start to the target."""
    GUARD = "guard"
    """The start already meets the demand: it is to be held, nothing is progressed towards."""
    LIMIT = "limit"
    """Every year is judged by itself."""


def no_way(form: Form) -> Undefined:
    """Why there is no share of a way where nothing is progressed towards."""
    return undefined("is-guard") if form is Form.GUARD else undefined("is-limit")


class Observation(NamedTuple):
    """What is known of one year."""

    year: int
    level: Number
    """On the scale on which the way is gone: the indicator's own."""
    value: Number
    """The same in the measure's unit: what the demand speaks of."""


def meets(demand: Demand, value: Number) -> bool:
    """Whether `value` satisfies the demand; a strict comparator is not met by the bound itself."""
    return stands(demand.comparator, value, demand.bound.value)


def stands(comparator: Comparator, value: Number, bound: Number) -> bool:
    """Whether `value` stands to `bound` as the comparator says."""
    sign = compare(value, bound)
    match comparator:
        case Comparator.AT_LEAST:
            return sign >= 0
        case Comparator.ABOVE:
            return sign > 0
        case Comparator.AT_MOST:
            return sign <= 0
        case Comparator.BELOW:
            return sign < 0
        case Comparator.BETWEEN | Comparator.ABOUT:
            return sign == 0


@dataclass(frozen=True, slots=True)
class Trajectory:
    """From where, to where, by when and along which path, with what is known of the years between."""

    measure: Measure
    unit: str
    """Unit of the measure's values."""
    form: Form
    start: Observation | None
    """The baseline; None where nobody states it."""
    target_level: Number | None
    """The end of the way on the scale of `Observation.level`; None where it hangs on an unknown start."""
    first_year: int
    """First year whose figure counts."""
    end_year: int
    schedule: Schedule
    observations: tuple[Observation, ...]
    """Years of the span up to the year looked at, ascending."""
    view: Callable[[int, Number], Number]
    """From a year and a level on the scale of the way to the value in the measure's unit."""
    history: tuple[Observation, ...] = ()
    """What a trend may rest on: full years up to the year looked at, also before the plan, with the baseline."""
    limits: tuple[Number, Number] | None = None
    """Natural limits on the scale of the way."""
    asked_level: Callable[[int], Number] | None = None
    """The level that decides in a year whether the demand is met, where the measure's value cannot tell before the end:
    who grows just at the planned rate has not arrived early. None where the value itself decides."""
    adrift: Undefined | None = None
    """Why the measure has no values at all, such as an increase over a baseline that nobody states."""

    @property
    def demand(self) -> Demand:
        """What is asked of the measure's value."""
        return self.measure.demand

    @property
    def target(self) -> Number:
        """The bound of the demand, in the measure's unit."""
        return self.demand.bound.value

    @property
    def compounds(self) -> bool:
        """Whether the way grows by a rate every year, so that its trend is straight on the logarithmic scale."""
        return self.schedule is Schedule.COMPOUND

    def is_met(self, point: Observation) -> bool:
        """Whether the demand holds in the year of an observation."""
        if self.asked_level is None:
            return meets(self.demand, point.value)
        return stands(self.demand.comparator, point.level, self.asked_level(point.year))

    def expected_share(self, year: int) -> Number | Undefined:
        """Share of the way that is due by the end of `year`, a fraction.

        Undefined for limits and guards, without a start (but for a step: nothing is due before the last year), where
        the start is not before the end, and on a compound path between values that have no growth rate.
        """
        if self.form is not Form.WAY:
            return no_way(self.form)
        if self.schedule is Schedule.STEP:
            return paths.step_share(year, self.end_year)
        if self.start is None or self.target_level is None:
            return undefined("no-baseline")
        elapsed, span = year - self.start.year, self.end_year - self.start.year
        if span < 1:
            return undefined("no-time-elapsed")
        if self.schedule is Schedule.LINEAR:
            return paths.linear_share(elapsed, span)
        if self.start.level <= 0 or self.target_level <= 0:
            return undefined("growth-not-defined", start=self.start.level, end=self.target_level)
        return paths.compound_share(elapsed, span, self.start.level, self.target_level)

    def expected_value(self, year: int, share: Number | Undefined) -> Number | Undefined:
        """The path's value in `year`, where `share` of the way is due, in the measure's unit.

        Undefined where the share is, and without a start.
        """
        if isinstance(share, Undefined):
            return share
        if self.start is None or self.target_level is None:
            return undefined("no-baseline")
        return self.view(year, self.start.level + (self.target_level - self.start.level) * share)
