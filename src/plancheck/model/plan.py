"""What the data files say, as plain frozen values: the plan with its indicators, tasks and reported figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from plancheck.languages import LANGUAGES
from plancheck.model.actual import Actual, Assessment, ReportedGrowth, TaskReport
from plancheck.model.indicator import Indicator
from plancheck.model.place import Origin, Place
from plancheck.model.quantity import Quantity
from plancheck.model.text import Text
from plancheck.values import dataclass


class MethodName(StrEnum):
    """Rules for what counts as on track; `assess/methods` holds each."""

    SCHEDULE = "schedule"
    OPEN_SDG = "open-sdg"
    EUROSTAT = "eurostat"
    UN_CHART = "un-chart"
    SDG_INDEX = "sdg-index"
    ESCAP = "escap"
    DNS = "dns"


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
class Document:
    """Where the targets come from."""

    title: Text
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the plan, or a sub-chapter where `parent` is set."""

    id: str
    title: Text
    place: Place
    parent: str | None = None
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
class Sum:
    """Parts that add up to a total, in the targets and in every year."""

    of: tuple[str, ...]
    """Ids of the parts."""
    total: str | Quantity
    """Id of the whole, or the number that the parts add up to."""
    place: Place
    """Where the total stands."""
    of_places: tuple[Place, ...]
    """Where each part is named."""
    origin: Origin = Origin()


class LeftOut(NamedTuple):
    """An entry of which something is written that cannot be used: it is not judged."""

    id: str
    section: str = ""
    """The section that it would stand in; empty where that is not known."""
    owner: Text | None = None


class Seriousness(StrEnum):
    """How seriously a plan takes what a rule finds."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"
    """Not told at all."""


@dataclass(frozen=True, slots=True)
class SetSeverity:
    """What a plan says of the problems of one code."""

    seriousness: Seriousness
    place: Place
    """Where the code stands."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A git revision that the files were read from."""

    name: str
    """As it was asked for, such as `HEAD~3`."""
    commit: str
    """The commit's short hash."""


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
    indicators_left_out: tuple[LeftOut, ...] = ()
    """Indicators of which something is written that cannot be used: they are not judged."""
    tasks_left_out: tuple[LeftOut, ...] = ()
    """The same for tasks."""
    actuals: Mapping[str, tuple[Actual, ...]] = field(default_factory=dict)
    """Reported figures of whole years by the id of their indicator or reference, in the order of years."""
    growths: Mapping[str, tuple[ReportedGrowth, ...]] = field(default_factory=dict)
    """Years of which only the growth is published, in the order of years."""
    partial: Mapping[str, tuple[Actual, ...]] = field(default_factory=dict)
    """Figures of parts of years, in the order of years and months; they never replace a whole year's."""
    assessments: Mapping[str, tuple[Assessment, ...]] = field(default_factory=dict)
    """What people say of demands in words, in the order of years."""
    references: tuple[Indicator, ...] = ()
    """Outside series that targets refer to; they are never judged or counted, and belong to no section."""
    sums: tuple[Sum, ...] = ()
    task_reports: Mapping[str, tuple[TaskReport, ...]] = field(default_factory=dict)
    """Reports by task id, in the order of years."""
    document: Document | None = None
    language: str = LANGUAGES[0]
    """Language of reports, and of the screen where the locale names none."""
    illustrative: bool = False
    """True where the figures are an example that nobody published."""
    method: MethodName = MethodName.SCHEDULE
    """The rule by which indicators are rated."""
    thresholds: Thresholds = Thresholds()
    about_tolerance: Fraction = Fraction(1, 10)
    """How far from its figure `about` may be, as a share of the planned change, where a target does not say it."""
    verdict_names: Mapping[str, Text] = field(default_factory=dict)
    """The plan's own names of labels, by label."""
    colors: Mapping[str, str] = field(default_factory=dict)
    """The plan's own colours of labels, by label."""
    rounding: Rounding = Rounding.HALF_EVEN
    sources: tuple[Text, ...] = ()
    """The sources that the actuals files name, in the order of years, each once."""
    year_files: Mapping[int, Place] = field(default_factory=dict)
    """Years that have a file of actuals, ascending, with the place of each file's `year`."""
    part_files: Mapping[tuple[int, int], Place] = field(default_factory=dict)
    """The same for files of parts of years, by year and last month."""
    unread: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Years by id in whose file a figure stands that cannot be read: it is not missing, and nothing is known of it."""
    unread_years: frozenset[int] = frozenset()
    """Years whose whole file cannot be read."""
    severity: Mapping[str, SetSeverity] = field(default_factory=dict)
    """How seriously problems are taken, by code, where the plan wants it otherwise than usual."""
    snapshot: Snapshot | None = None
    """Where the files were not read as they lie in the folder, but as they stood in a revision."""
    series: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)
    """Indicators and references by id: what a target can follow. Where an id stands twice, the reference counts."""
    section_by_id: Mapping[str, Section] = field(init=False, repr=False, compare=False)
    """Sections by id; the last one where an id stands twice."""

    def __post_init__(self) -> None:
        """Index series and sections once: judging and naming look them up at every step."""
        index = {series.id: series for series in reversed((*self.references, *self.indicators))}
        object.__setattr__(self, "series", index)
        object.__setattr__(self, "section_by_id", {section.id: section for section in self.sections})

    def has_unread(self, identifier: str, year: int) -> bool:
        """Whether the files may hold a figure of a year that cannot be read."""
        return year in self.unread_years or year in self.unread.get(identifier, ())
