"""What decides by which formulas the figures of a measure come about."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from plancheck.calc.paths import step_share
from plancheck.model.report import Forecast, Form
from plancheck.model.target import RATE_SERIES, Better, Comparator, MeasureKind, Schedule, Series
from plancheck.track.case import Case
from plancheck.track.trajectory import Trajectory

CHAINING = (MeasureKind.CHANGE, MeasureKind.REDUCTION, MeasureKind.AVERAGE_GROWTH)
"""Measures that put yearly rates together into an index."""


class Scale(StrEnum):
    """What the level of a year is made of."""

    FIGURE = "figure"
    """The year's own figure."""
    SUM = "sum"
    MEAN = "mean"
    GROWTHS = "growths"
    """An index of yearly growth rates."""
    REDUCTIONS = "reductions"
    """An index of yearly reductions."""
    DIFFERENCE = "difference"
    """The year's own figure, beside that of the year before."""
    GROWTH = "growth"
    """The growth on the year before."""


class Gap(StrEnum):
    """Against which bounds a value is held."""

    UP = "up"
    DOWN = "down"
    RANGE = "range"
    NEAR = "near"
    """A tolerance to both sides."""
    OFF = "off"
    """The distance from a figure that is to be met as nearly as can be."""
    ABOUT_UP = "about-up"
    ABOUT_DOWN = "about-down"


class Course(StrEnum):
    """By which rule something is due before the end."""

    NONE = "none"
    LINEAR = "linear"
    COMPOUND = "compound"
    STEP = "step"
    DUE = "due"
    """The last year of a step."""
    PATH = "path"
    PATH_UP = "path-up"
    """Planned values lie off the way, so that the pace is that of the values; more is better."""
    PATH_DOWN = "path-down"
    STAGES = "stages"
    """Through earlier dates of the same demand, with equal growth between them."""
    BUDGET = "budget"
    BUDGET_PATH = "budget-path"
    """A budget of which the plan says how much is to be used in which year."""


class Shape(NamedTuple):
    """All that decides: measures of one shape have the same formulas."""

    kind: MeasureKind
    scale: Scale
    permille: bool
    target: str
    """Where the target comes from: `stated`, the `low` or the `high` bound of a range, or `followed`."""
    gap: Gap
    tolerance: str
    """Where it comes from: `stated`, a share of the `change` planned or of the `figure`; empty for none."""
    course: Course
    form: Form
    trend: str = ""
    """Whether the forecast goes on in a `line` or in equal `growth`; empty for none."""
    limited: bool = False
    """Whether natural limits cut the forecast."""
    falls: bool = False
    """Whether a lower level is better, as far as the forecast asks."""

    @property
    def name(self) -> str:
        """All parts that are not the plainest, joined: `level.up.linear.way.line`."""
        told = (
            *(self.kind, self.scale if self.scale is not Scale.FIGURE else "", "permille" if self.permille else ""),
            *(self.target if self.target != "stated" else "", self.gap),
            *(f"tolerance-{self.tolerance}" if self.tolerance else "", self.course, self.form, self.trend),
            *("limited" if self.limited else "", "falls" if self.falls else ""),
        )
        return ".".join(part for part in told if part)

    @property
    def logarithmic(self) -> bool:
        """Whether shares of the way are shares of its logarithm."""
        return self.scale in (Scale.GROWTHS, Scale.REDUCTIONS)


def shape_of(case: Case, trajectory: Trajectory, forecast: object, *, yearly_growth: bool) -> Shape:
    """The shape of a measure judged.

    Args:
        case: the measure with all it is judged by.
        trajectory: of the case.
        forecast: the measure's, where it has one.
        yearly_growth: whether the value is the growth on the year before, beside a series that has nothing else.
    """
    predicted = isinstance(forecast, Forecast)
    return Shape(
        kind=case.measure.kind,
        scale=Scale.GROWTH if yearly_growth else _scale(case),
        permille=case.measure.permille,
        target=_target(trajectory),
        gap=_gap(trajectory),
        tolerance=_tolerance(trajectory),
        course=_course(trajectory),
        form=trajectory.form,
        trend=("growth" if trajectory.compounds else "line") if predicted else "",
        limited=predicted and trajectory.limits is not None,
        falls=predicted and trajectory.level_direction < 0,
    )


def _scale(case: Case) -> Scale:
    kind, series = case.measure.kind, case.indicator.series
    if kind in CHAINING and series in RATE_SERIES:
        return Scale.REDUCTIONS if series is Series.REDUCTION_RATE else Scale.GROWTHS
    scales = {
        MeasureKind.TOTAL: Scale.SUM,
        MeasureKind.AVERAGE: Scale.MEAN,
        MeasureKind.YEARLY_CHANGE: Scale.DIFFERENCE,
    }
    return scales.get(kind, Scale.FIGURE)


def _target(trajectory: Trajectory) -> str:
    demand = trajectory.demand
    if trajectory.measure.follows is not None:
        return "followed"
    if demand.comparator is not Comparator.BETWEEN or demand.high is None:
        return "stated"
    return "high" if trajectory.target == demand.high.value != demand.bound.value else "low"


def _gap(trajectory: Trajectory) -> Gap:
    demand = trajectory.demand
    if demand.comparator is Comparator.BETWEEN and trajectory.form is not Form.BUDGET:
        return Gap.RANGE
    upwards = trajectory.direction > 0
    has_figure = trajectory.has_end or trajectory.form is Form.BUDGET
    if has_figure and demand.better is Better.NEAR:
        return Gap.OFF
    if has_figure or demand.comparator is not Comparator.ABOUT:
        return Gap.UP if upwards else Gap.DOWN
    if demand.better is Better.NEAR:
        return Gap.NEAR
    return Gap.ABOUT_UP if upwards else Gap.ABOUT_DOWN


def _tolerance(trajectory: Trajectory) -> str:
    if trajectory.tolerance is None:
        return ""
    if trajectory.demand.tolerance is not None:
        return "stated"
    from_start = trajectory.has_end and trajectory.start is not None
    return "change" if from_start and trajectory.measure.kind is MeasureKind.LEVEL else "figure"


def _course(trajectory: Trajectory) -> Course:
    if trajectory.form is Form.BUDGET:
        return Course.BUDGET_PATH if trajectory.path else Course.BUDGET
    if trajectory.form is not Form.WAY:
        return Course.NONE
    if trajectory.path:
        if not trajectory.path_leaves_the_way:
            return Course.STAGES if trajectory.grows_between_stages else Course.PATH
        return Course.PATH_UP if trajectory.level_direction > 0 else Course.PATH_DOWN
    if trajectory.schedule is Schedule.STEP:
        latest = trajectory.observations[-1].year if trajectory.observations else trajectory.first_year
        return Course.DUE if step_share(latest, trajectory.end_year) else Course.STEP
    if trajectory.schedule is not Schedule.COMPOUND or trajectory.logarithmic:
        return Course.LINEAR
    has_way = trajectory.start is not None and trajectory.start.level != trajectory.target_level
    return Course.COMPOUND if has_way else Course.LINEAR
