"""What an assessment finds, before any word or rounding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from plancheck.model.actual import Actual, Assessment, State, TaskReport
from plancheck.model.explanation import Explanation
from plancheck.model.indicator import Indicator
from plancheck.model.plan import MethodName, Plan, Task
from plancheck.model.quantity import Number
from plancheck.model.reason import Reason, Undefined
from plancheck.model.target import Baseline, Measure, Revision, Words
from plancheck.model.verdict import Label, Verdict
from plancheck.values import dataclass


class Form(StrEnum):
    """What a measure asks for."""

    WAY = "way"
    """A distance to go from the start to the target."""
    GUARD = "guard"
    """The start already meets the demand: it is to be held, nothing is progressed towards."""
    LIMIT = "limit"
    """Every year is judged by itself."""
    RUNNING = "running"
    """What has come together so far, such as a mean, is held against the bound; the last year decides."""
    BUDGET = "budget"
    """A sum that must not be used up before its time."""


@dataclass(frozen=True, slots=True)
class LimitRecord:
    """How a limit was kept so far."""

    kept: int
    years: int
    """Years of the span up to the year looked at whose value is known."""
    margin: Number | None
    """Distance from the bound in the latest year, in the measure's unit; negative where it is broken.

    None where of that year's value only a bound is published: its distance is not known.
    """
    worst_year: int | None
    """Year with the smallest margin among those whose value is known."""
    broken: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """Where the trend leads by the target year, if it goes on. Amounts are in the measure's unit."""

    year: int
    value: Number
    """By least squares."""
    low: Number | None
    """Lower end of the range that holds the value with a probability of 80 %; None from fewer than five points."""
    high: Number | None
    chance: float | None
    """Probability to meet the target, a fraction; None from fewer than five points."""
    robust: Number
    """By the median of slopes (Theil–Sen), which one wild year does not turn."""
    reached: int | None
    """The first year in which the trend stands at the target; None where it does not lead there."""
    points: int
    """Number of figures behind it."""
    first_year: int
    last_year: int
    level: Number
    """The value on the scale of the way, as `Observation.level`."""
    level_low: Number | None
    """The lower end of the range on that scale."""
    level_high: Number | None
    cut: bool = False
    """Whether the indicator's natural limits had to cut the value."""


@dataclass(frozen=True, slots=True)
class OtherSeries:
    """The series that a bound follows, as it stood in the year judged."""

    indicator: Indicator
    value: Number
    """In the measure's unit."""
    year: int
    latest: int
    """The last year of which the other series has a value."""
    state: State = State.FINAL
    """That of its least final figure, where the value may still change."""


@dataclass(frozen=True, slots=True)
class WordsResult:
    """A demand in words, as people judge it."""

    words: Words
    assessment: Assessment | None
    """The latest one of the year looked at or before."""
    verdict: Verdict
    reason: Reason


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """One measure judged. Amounts are in the measure's unit; shares, rates and pace are fractions."""

    measure: Measure
    unit: str
    target: Number
    target_year: int
    verdict: Label
    reason: Reason
    form: Form
    direction: int
    """+1 where a higher value is better, −1 where a lower one is."""
    level_direction: int
    """The same of the indicator's own value; a reduction asks for a lower one."""
    baseline: Baseline | None
    """What the measure counts from: the indicator's own, or that of its `since`."""
    value: Number | Undefined
    met: bool | None
    gap: Number | Undefined
    progress: Number | Undefined
    expected_progress: Number | Undefined
    expected_value: Number | Undefined
    pace: Number | Undefined
    planned_growth: float | Undefined
    observed_growth: float | Undefined
    required_growth: float | Undefined
    required_step: Number | Undefined
    level_step: Number | Undefined
    """The required step in the indicator's own unit; differs from `required_step` where the measure is a rate."""
    exceeded_by: Number | Undefined
    forecast: Forecast | Undefined
    target_level: Number | None = None
    """The indicator's value that the way leads to; None for limits, and where it hangs on an unknown baseline."""
    far_level: Number | None = None
    """The level past which a demand with two ends is left at its far one; None where there is no such end."""
    limit: LimitRecord | None = None
    worsening: bool = False
    tolerance: Number | None = None
    """How far from the figure `about` may be, in the measure's unit; None for every other comparator."""
    other: OtherSeries | None = None
    """The series that the bound follows."""
    chain_ended: int | None = None
    """The first year that is missing in a sum or a chain of rates, where later years are known."""
    year: int | None = None
    """The year that the figures speak of: that of the latest figure of the measure's own span."""
    explanation: Explanation | None = None
    """How the figures come about; None where nobody asked for it when the measure was judged."""

    @property
    def guard(self) -> bool:
        """Whether the baseline already met the demand: it is to be held, not reached."""
        return self.form is Form.GUARD

    @property
    def has_end(self) -> bool:
        """Whether a level of the last year is asked for, to be reached or to be held."""
        return self.form in (Form.WAY, Form.GUARD)


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """An indicator judged: its measures, and what they come to together."""

    indicator: Indicator
    """With the target and the baseline that are in force in the year looked at."""
    original: Indicator
    """As the plan first stated it."""
    baseline: Baseline | None
    """The one in force, completed where other facts imply it."""
    actual: Actual | None
    """The latest figure of the year looked at or before; everything is judged at its year."""
    history: tuple[Actual, ...]
    """All figures up to the year looked at."""
    measures: tuple[MeasureResult, ...]
    verdict: Label
    reason: Reason
    """The deciding measure's reason, or why there is no judgement."""
    left_out: tuple[MeasureResult, ...] = ()
    """Measures that could not be judged and did not decide."""
    worsening: bool = False
    stale: bool = False
    held_back: bool = False
    """What decides is judged by an earlier year than the latest figure: a sum or a chain has ended, or another series
    has no later value."""
    unread: bool = False
    """True where the year looked at has a figure in the files that cannot be read."""
    words: WordsResult | None = None
    stretch: tuple[MeasureResult, ...] = ()
    """What is striven for beyond the target, judged alike; no verdict depends on it."""
    partial: Actual | None = None
    """The latest figure of a part of a year after that of `actual`."""
    children: tuple[str, ...] = ()
    """Ids of the indicators below a heading, whose worst verdict it has."""
    remarks: tuple[Reason, ...] = ()
    """What people must know of the figures: a growth that nothing precedes, a price index that is missing."""
    version: Revision | None = None
    """The last revision of target or baseline that counts in the year looked at; None where none does."""

    @property
    def shown(self) -> MeasureResult | None:
        """The measure that a row of figures shows; None without a target.

        The leading one; of a demand that is stated for several dates the one that decides, so that target, value,
        progress and verdict of a row belong to the same date.
        """
        if not self.measures:
            return None
        leading = self.measures[0]
        if len(self.measures) == 1:
            return leading
        deciding = next((measure for measure in self.measures if measure.reason is self.reason), leading)
        return deciding if deciding.measure.kind is leading.measure.kind else leading

    @property
    def shown_actual(self) -> Actual | None:
        """The figure that belongs to the measure shown: the latest of the years that it speaks of."""
        if self.actual is None or self.shown is None or self.shown.year is None:
            return self.actual
        year = self.shown.year
        return next((actual for actual in reversed(self.history) if actual.year <= year), self.actual)


@dataclass(frozen=True, slots=True)
class TaskResult:
    """A task judged."""

    task: Task
    report: TaskReport | None
    """The latest report of the year looked at or before."""
    verdict: Verdict
    reason: Reason


@dataclass(frozen=True, slots=True)
class Report:
    """A plan judged in one year."""

    plan: Plan
    as_of: int
    method: MethodName
    indicators: tuple[IndicatorResult, ...]
    tasks: tuple[TaskResult, ...]
    summary: Mapping[Label, int] = field(default_factory=dict)
    """Number of indicators by the method's label, the worst first, zeros left out."""
    task_summary: Mapping[Verdict, int] = field(default_factory=dict)
