"""What is demanded of an indicator: measures with their comparators, from where and by when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from plancheck.model.place import Place
from plancheck.model.quantity import Quantity, Share
from plancheck.model.text import Text
from plancheck.values import dataclass


class Series(StrEnum):
    """What each year's figure of an indicator is."""

    LEVEL = "level"
    """The state at the year's end, or the year's amount."""
    FLOW = "flow"
    """An amount that adds up over the years."""
    GROWTH_RATE = "growth_rate"
    """That year's change in %."""
    REDUCTION_RATE = "reduction_rate"
    """That year's reduction in %, printed positive."""


class MeasureKind(StrEnum):
    """What of the indicator a target speaks about."""

    LEVEL = "level"
    INCREASE = "increase"
    CHANGE = "change"
    REDUCTION = "reduction"
    AVERAGE_GROWTH = "average_growth"
    TOTAL = "total"
    AVERAGE = "average"
    EVERY_YEAR = "every_year"
    YEARLY_CHANGE = "yearly_change"


RATE_SERIES = (Series.GROWTH_RATE, Series.REDUCTION_RATE)
"""Series whose figures are rates already."""

RATE_KINDS = (MeasureKind.AVERAGE_GROWTH, MeasureKind.CHANGE, MeasureKind.REDUCTION)
"""Measures that are rates against the baseline: they count in % (or ‰), whatever the indicator's own unit is. Where a
baseline follows from several, it does from the first."""


class Comparator(StrEnum):
    """How a value must stand to the target."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"
    BETWEEN = "between"
    ABOUT = "about"


class Better(StrEnum):
    """Which way is good, where the comparator does not say it."""

    HIGHER = "higher"
    LOWER = "lower"
    NEAR = "near"
    """Neither: the nearer to the stated figure, the better."""


class Schedule(StrEnum):
    """How the way to the target is spread over the years."""

    LINEAR = "linear"
    COMPOUND = "compound"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class Demand:
    """A comparator with its bound, in the unit of the measure that holds it."""

    comparator: Comparator
    bound: Quantity
    """The stated figure; of `between` the lower bound."""
    high: Quantity | None = None
    """The upper bound of `between`; None for every other comparator."""
    tolerance: Quantity | None = None
    """How far from the figure `about` may be, where the target says it itself."""
    better: Better | None = None
    """Which side of the figure always passes `about`, where the indicator says it."""

    @property
    def direction(self) -> int:
        """+1 where more is better, −1 where less is; of `between` and `about` the trajectory decides it."""
        if self.comparator in (Comparator.AT_MOST, Comparator.BELOW):
            return -1
        return -1 if self.comparator is Comparator.ABOUT and self.better is Better.LOWER else 1


@dataclass(frozen=True, slots=True)
class Follows:
    """A bound that follows another series: the same measure of it, times a factor, plus an amount."""

    indicator: str
    """Id of an indicator or of a reference."""
    place: Place
    plus: Quantity
    """In the measure's unit; 0 where nothing is written."""
    times: Quantity
    """1 where nothing is written."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One condition of a target."""

    kind: MeasureKind
    demand: Demand
    place: Place
    permille: bool = False
    """True where a rate is stated in ‰ instead of %."""
    by: int | None = None
    """The year that is aimed at, where it is not the plan's last one."""
    since: int | None = None
    """The year that it is counted from, where it is not the baseline's: the last year before the span."""
    follows: Follows | None = None
    """The other series that the bound follows; `demand.bound` is then what it is to be above that."""
    years: Mapping[int, Demand] = field(default_factory=dict)
    """Demands of single years, for `every_year` stated year by year; `demand` is then that of the last one, and in a
    result that of the year judged."""

    @property
    def rate_unit(self) -> str:
        """The unit of a rate; empty for a measure that counts in the indicator's own unit."""
        if self.kind not in RATE_KINDS:
            return ""
        return "‰" if self.permille else "%"

    @property
    def scale(self) -> int:
        """What a rate of 1 (growth to the double) is written as: 100 in %, 1000 in ‰."""
        return 1000 if self.permille else 100


@dataclass(frozen=True, slots=True)
class Words:
    """A demand without a number, which people must judge."""

    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Baseline:
    """The value the plan starts from."""

    year: int
    quantity: Quantity
    place: Place
    note: Text | None = None
    implied: bool = False
    """True where it follows from other stated facts (target level less stated increase)."""
    share: Share | None = None
    """What the quantity is computed from, where the plan states a part of a whole."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A decision in mid-term: a target or a baseline that holds from a year on."""

    year: int
    """First year looked at in which it is in force."""
    place: Place
    target: tuple[Measure, ...] | None = None
    words: Words | None = None
    baseline: Baseline | None = None
    decided_by: Text | None = None
    reason: Text | None = None
