"""What the formulas of a measure are made of, and the formulas themselves, each as text with its numbers put in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.values import derivation, growth, value_formula
from plancheck.compose.working import Working, bracketed
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import Better, Comparator, MeasureKind, Schedule
from plancheck.text.figures import Style
from plancheck.text.numbers import Shown
from plancheck.track.bounds import Bounds
from plancheck.track.trajectory import Observation


def stated_factor(style: Style, measure: MeasureResult, years: int) -> str:
    """What a rate makes of 1: "(1 + 6.5%)^5", "(1 − 13.5%)"."""
    sign = "−" if measure.measure.kind is MeasureKind.REDUCTION else "+"
    power = f"^{years}" if measure.measure.kind is MeasureKind.AVERAGE_GROWTH else ""
    return f"(1 {sign} {bracketed(style.exact(measure.target))}{style.unit_name}){power}"


class Terms(NamedTuple):
    """What formulas are made of."""

    working: Working
    result: IndicatorResult
    measure: MeasureResult

    @property
    def start(self) -> Observation:
        """Where the way begins."""
        assert self.working.trajectory.start is not None  # no formula that needs it exists without
        return self.working.trajectory.start

    @property
    def latest(self) -> Observation:
        """The observation that is judged."""
        assert self.working.latest is not None  # no formula that needs it exists without
        return self.working.latest

    @property
    def base(self) -> str:
        """The level at the start."""
        return self.working.level(self.start.level)

    @property
    def actual(self) -> str:
        """The level judged."""
        return self.working.level(self.latest.level)

    @property
    def end(self) -> str:
        """The level that the way leads to."""
        return self.working.level(self.working.trajectory.target_level)

    @property
    def way(self) -> str:
        """The whole way, in brackets."""
        return f"({self.end} − {self.base})"

    @property
    def value(self) -> str:
        """The value judged."""
        return self.working.amount(self.latest.value)

    @property
    def target(self) -> str:
        """The target in the measure's unit."""
        return self.working.amount(self.measure.target)

    @property
    def end_year(self) -> int:
        """The year that is aimed at."""
        return self.working.trajectory.end_year

    @property
    def span(self) -> int:
        """Years of the whole way."""
        return self.end_year - self.start.year

    @property
    def gone(self) -> int:
        """Years gone by."""
        return self.latest.year - self.start.year

    @property
    def bounds(self) -> Bounds:
        """With which values the demand holds in the year judged."""
        return self.working.trajectory.bounds(self.latest.year) or Bounds()

    @property
    def planned(self) -> str:
        """The level of the stated path in the year judged."""
        expected = self.working.trajectory.expected_level(self.latest.year, 0)
        return NO_FIGURE if isinstance(expected, Undefined) else self.working.level(expected)

    def edge(self, value: Number | None) -> str:
        """A bound that follows from a tolerance or another series, and what is held against it, as quotients."""
        return NO_FIGURE if value is None else bracketed(self.working.quotient(value))

    def share(self, figure: Number | Undefined, shown: Callable[[Number], Shown]) -> str:
        """A share of a way that may not exist."""
        return NO_FIGURE if isinstance(figure, Undefined) else self.working.share(shown(figure))

    @property
    def progress(self) -> str:
        """The share of the way that is done."""
        return self.share(self.measure.progress, self.working.style.shown_share)

    @property
    def due(self) -> str:
        """The share that is due."""
        return self.share(self.measure.expected_progress, self.working.style.shown_due_share)


def value_left(terms: Terms) -> str:
    """The formula of the value; where it is the latest figure itself, how that follows from what is published."""
    formula = value_formula(terms.working, terms.latest)
    actual = terms.result.actual
    if formula or actual is None or actual.quantity.value != terms.latest.value or terms.measure.measure.rate_unit:
        return formula
    return derivation(terms.working.style.own, terms.working.case.plan, terms.result, actual)


def target_level_left(terms: Terms) -> str:
    """The baseline changed by the stated rate."""
    if terms.working.trajectory.start is None:
        return ""
    factor = stated_factor(terms.working.style, terms.measure, terms.span)
    return factor if terms.working.trajectory.logarithmic else f"{terms.base} × {factor}"


def has_computed_bound(measure: MeasureResult) -> bool:
    """Whether the bound follows from a tolerance or another series: what is held against it is written as finely."""
    return measure.tolerance is not None or measure.other is not None


def gap_left(terms: Terms) -> str:
    """What is left to go: to the target, or to the nearer bound of the year."""
    measure = terms.measure
    value = terms.edge(terms.latest.value) if has_computed_bound(measure) else terms.value
    to_target = measure.form in (Form.WAY, Form.GUARD, Form.BUDGET)
    if to_target and measure.measure.demand.better is Better.NEAR:
        return f"|{terms.target} − {value}|"
    is_range = measure.measure.demand.comparator is Comparator.BETWEEN and measure.form is not Form.BUDGET
    if to_target and not is_range:
        return f"{terms.target} − {value}" if measure.direction > 0 else f"{value} − {terms.target}"
    bounds = terms.bounds
    low, high = terms.edge(bounds.low), terms.edge(bounds.high)
    if bounds.high is None:
        return f"{low} − {value}"
    if bounds.low is None:
        return f"{value} − {high}"
    return f"max({low} − {value}, {value} − {high})"


def progress_left(terms: Terms) -> str:
    """The share of the way, or of a budget."""
    if terms.measure.form is Form.BUDGET:
        return f"{terms.value} / {terms.target}"
    return _share_of_way(terms, terms.actual)


def _share_of_way(terms: Terms, level: str) -> str:
    if terms.working.trajectory.logarithmic:
        return f"ln({level} / {terms.base}) / ln({terms.end} / {terms.base})"
    return f"({level} − {terms.base}) / {terms.way}"


def expected_progress_left(terms: Terms) -> str:
    """The share that is due."""
    trajectory = terms.working.trajectory
    if trajectory.path and terms.measure.form is Form.BUDGET:
        return f"{terms.planned} / {terms.target}"
    if trajectory.path and terms.measure.form is Form.WAY:
        return _share_of_way(terms, terms.planned)
    if trajectory.schedule is Schedule.STEP and terms.measure.form is Form.WAY:
        return ""
    if trajectory.schedule is Schedule.COMPOUND and not trajectory.logarithmic and terms.measure.form is Form.WAY:
        factor = f"({terms.end} / {terms.base})"
        return f"({factor}^({terms.gone}/{terms.span}) − 1) / ({factor} − 1)"
    return f"({terms.latest.year} − {terms.start.year}) / ({terms.end_year} − {terms.start.year})"


def expected_value_left(terms: Terms) -> str:
    """The value that is due."""
    trajectory, kind = terms.working.trajectory, terms.working.kind
    if trajectory.path:
        return _between_stated(terms)
    if kind is MeasureKind.AVERAGE_GROWTH:
        return ""
    if trajectory.logarithmic:
        power = f"{terms.end}^{terms.due}"
        return f"1 − {power}" if kind is MeasureKind.REDUCTION else f"{power} − 1"
    if kind in (MeasureKind.CHANGE, MeasureKind.REDUCTION, MeasureKind.TOTAL):
        return f"{terms.due} × {terms.target}"
    if kind is MeasureKind.INCREASE:
        return f"{terms.due} × {terms.way}"
    return f"{terms.base} + {terms.due} × {terms.way}"


def _between_stated(terms: Terms) -> str:
    """The planned value of a year that the path does not name: straight, or with equal growth, between those beside."""
    trajectory, year = terms.working.trajectory, terms.latest.year
    target = trajectory.target_level
    if year in trajectory.path or target is None or year >= terms.end_year or terms.measure.measure.rate_unit:
        return ""
    points = {terms.start.year: terms.start.level, terms.end_year: target, **trajectory.path}
    before, after = max(one for one in points if one < year), min(one for one in points if one > year)
    low, high = (terms.working.amount(trajectory.view(one, points[one])) for one in (before, after))
    if trajectory.grows_between_stages:
        return f"{low} × ({high} / {low})^(({year} − {before})/({after} − {before}))"
    return f"{low} + ({high} − {low}) × ({year} − {before}) / ({after} − {before})"


def pace_left(terms: Terms) -> str:
    """Share of the way against the share due; values where the stated path leaves the way."""
    if not terms.working.trajectory.path_leaves_the_way:
        return f"{terms.progress} / {terms.due}"
    upwards = terms.working.trajectory.level_direction > 0
    return f"{terms.actual} / {terms.planned}" if upwards else f"{terms.planned} / {terms.actual}"


def planned_growth_left(terms: Terms) -> str:
    """What every year of the way was to grow by."""
    return growth(terms.working, terms.base, terms.end, terms.span)


def observed_growth_left(terms: Terms) -> str:
    """What every year gone by has grown by."""
    return growth(terms.working, terms.base, terms.actual, terms.gone)


def required_growth_left(terms: Terms) -> str:
    """What every remaining year must grow by."""
    return growth(terms.working, terms.actual, terms.end, terms.end_year - terms.latest.year)


def required_step_left(terms: Terms) -> str:
    """What every remaining year must add, or may have."""
    left = f"({terms.end_year} − {terms.latest.year})"
    if terms.working.trajectory.remaining_step is None:
        return f"({terms.target} − {terms.value}) / {left}"
    years = terms.end_year - terms.working.case.first_year + 1
    total = sum(actual.quantity.value for actual in terms.working.chain(terms.latest.year))
    return f"({terms.target} × {years} − {terms.working.amount(total)}) / {left}"


def level_step_left(terms: Terms) -> str:
    """What every remaining year must add to the indicator's own value, where the measure counts in another unit."""
    return f"({terms.end} − {terms.actual}) / ({terms.end_year} − {terms.latest.year})"


def exceeded_by_left(terms: Terms) -> str:
    """By how much of the target it is exceeded."""
    gap = terms.measure.gap
    assert not isinstance(gap, Undefined)  # who exceeds a target has a gap to it
    return f"{'−' if gap else ''}{terms.working.amount(gap)} / |{terms.target}|"
