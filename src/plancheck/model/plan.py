"""What the data files say, as plain frozen values: the plan, its indicators and tasks, and the reported figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from plancheck.model.place import Origin, Place
from plancheck.model.quantity import Quantity

Text = Mapping[str, str]
"""A text by language code; a text written without languages stands under the empty code."""


class Nature(StrEnum):
    """How strictly an indicator is meant: 约束性 or 预期性."""

    BINDING = "binding"
    EXPECTED = "expected"


class Series(StrEnum):
    """What each year's figure of an indicator is."""

    LEVEL = "level"
    """The state at the year's end, or the year's amount."""


class MeasureKind(StrEnum):
    """What of the indicator a target speaks about."""

    LEVEL = "level"
    INCREASE = "increase"
    CHANGE = "change"
    REDUCTION = "reduction"
    AVERAGE_GROWTH = "average_growth"
    EVERY_YEAR = "every_year"


RATE_KINDS = (MeasureKind.CHANGE, MeasureKind.REDUCTION, MeasureKind.AVERAGE_GROWTH)
"""Measures that are rates against the baseline: they count in % (or ‰), whatever the indicator's own unit is."""


class Comparator(StrEnum):
    """How a value must stand to the target."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"


class Schedule(StrEnum):
    """How the way to the target is spread over the years."""

    LINEAR = "linear"
    COMPOUND = "compound"
    STEP = "step"


class MethodName(StrEnum):
    """Rules for what counts as on track; `assess/methods` holds each."""

    SCHEDULE = "schedule"
    OPEN_SDG = "open-sdg"
    EUROSTAT = "eurostat"
    UN_CHART = "un-chart"
    SDG_INDEX = "sdg-index"
    ESCAP = "escap"
    DNS = "dns"


class State(StrEnum):
    """How final a reported figure is, weakest first."""

    FLASH = "flash"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    REVISED = "revised"


class TaskState(StrEnum):
    """Where a task stands, as reported."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Demand:
    """A comparator with its bound, in the unit of the measure that holds it."""

    comparator: Comparator
    bound: Quantity

    @property
    def direction(self) -> int:
        """+1 where more is better, −1 where less is."""
        return 1 if self.comparator in (Comparator.AT_LEAST, Comparator.ABOVE) else -1


@dataclass(frozen=True, slots=True)
class Measure:
    """One condition of a target."""

    kind: MeasureKind
    demand: Demand
    place: Place
    permille: bool = False
    """True where a rate is stated in ‰ instead of %."""

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

    @property
    def direction(self) -> int:
        """+1 where a higher value of the indicator is better, −1 where a lower one is: a reduction asks for less."""
        return -self.demand.direction if self.kind is MeasureKind.REDUCTION else self.demand.direction


@dataclass(frozen=True, slots=True)
class Baseline:
    """The value the plan starts from."""

    year: int
    quantity: Quantity
    place: Place
    note: Text | None = None
    implied: bool = False
    """True where it follows from other stated facts (target level less stated increase)."""


@dataclass(frozen=True, slots=True)
class Actual:
    """One reported figure of one year, in the indicator's unit."""

    year: int
    quantity: Quantity
    place: Place
    """Where the value stands."""
    key_place: Place
    """Where the indicator's id stands in the same file."""
    state: State = State.FINAL
    source: Text | None = None
    note: Text | None = None
    part: Quantity | None = None
    """Numerator of a share reported as part of a whole; `quantity` is then the exact share in the unit."""
    whole: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the plan, or a sub-chapter where `parent` is set."""

    id: str
    title: Text
    place: Place
    parent: str | None = None
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A number that the plan follows, with what is demanded of it (`target`, empty where it is only tracked)."""

    id: str
    name: Text
    section: str
    place: Place
    unit: str = ""
    nature: Nature | None = None
    series: Series = Series.LEVEL
    baseline: Baseline | None = None
    target: tuple[Measure, ...] = ()
    """Measures that must all hold; the first is the leading one."""
    schedule: Schedule | None = None
    decimals: int | None = None
    """Decimals to show, where the written figures should not decide."""
    range: tuple[Quantity, Quantity] | None = None
    """Natural limits of the value."""
    owner: Text | None = None
    definition: Text | None = None
    ref: Text | None = None
    quote: str = ""
    note: Text | None = None
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Task:
    """A commitment without a number."""

    id: str
    title: Text
    section: str
    place: Place
    due: date | None = None
    owner: Text | None = None
    ref: Text | None = None
    quote: str = ""
    note: Text | None = None
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class TaskReport:
    """What a year's file says of a task."""

    year: int
    state: TaskState
    place: Place
    key_place: Place
    share: Fraction | None = None
    """Part of the work done, as a fraction (0.6 is 60 %)."""
    source: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Where the targets come from."""

    title: Text
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Pace from which the method `schedule` speaks of each verdict."""

    ahead: Fraction = Fraction(110, 100)
    on_track: Fraction = Fraction(95, 100)
    behind: Fraction = Fraction(60, 100)


class Rounding(StrEnum):
    """What happens to a half when figures are shown."""

    HALF_EVEN = "half_even"
    HALF_UP = "half_up"


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan with all reported figures: everything that the data folder says."""

    id: str
    title: Text
    start_year: int
    end_year: int
    baseline_year: int
    place: Place
    sections: tuple[Section, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    tasks: tuple[Task, ...] = ()
    actuals: Mapping[str, tuple[Actual, ...]] = field(default_factory=dict)
    """Reported figures by indicator id, in the order of years."""
    task_reports: Mapping[str, tuple[TaskReport, ...]] = field(default_factory=dict)
    """Reports by task id, in the order of years."""
    document: Document | None = None
    language: str = "zh"
    """Language of reports, and of the screen where the locale names none."""
    illustrative: bool = False
    """True where the figures are an example that nobody published."""
    method: MethodName = MethodName.SCHEDULE
    """The rule by which indicators are rated."""
    thresholds: Thresholds = Thresholds()
    rounding: Rounding = Rounding.HALF_EVEN
    sources: tuple[Text, ...] = ()
    """The sources that the actuals files name, in the order of years, each once."""
    year_files: Mapping[int, Place] = field(default_factory=dict)
    """Years that have a file of actuals, ascending, with the place of each file's `year`."""
