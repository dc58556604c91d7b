"""A measure with all that its formulas are made of: its trajectory, and the numbers as they are written."""

from __future__ import annotations

from dataclasses import dataclass

from plancheck.compose.names import NO_FIGURE
from plancheck.model.actual import Actual
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.target import MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import COMPARATOR_SIGNS, Style, indicator_style
from plancheck.track.case import Case
from plancheck.track.facts import baseline_of
from plancheck.track.known import known_figures
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Observation, Trajectory

INDEX_DECIMALS = 4
"""Decimals of an index of chained rates."""


@dataclass(frozen=True, slots=True)
class Working:
    """A measure's trajectory with the styles in which its numbers are written."""

    style: Style
    """The measure's."""
    case: Case
    trajectory: Trajectory

    @property
    def kind(self) -> MeasureKind:
        """What the measure speaks about."""
        return self.trajectory.measure.kind

    @property
    def latest(self) -> Observation | None:
        """The observation that is judged."""
        return self.trajectory.observations[-1] if self.trajectory.observations else None

    @property
    def level_style(self) -> Style:
        """The style of numbers on the scale of the way."""
        own = self.style.own
        return own._replace(decimals=INDEX_DECIMALS, unit="", bound=None) if self.trajectory.logarithmic else own

    def level(self, level: Number | None) -> str:
        """A number on the scale of the way; one that a rate leads to is the quotient that it is."""
        if level is None:
            return NO_FIGURE
        style = self.level_style
        is_computed = bool(self.trajectory.measure.rate_unit) and not self.trajectory.logarithmic
        if self._is_derived(level) or (is_computed and not self._is_reported(level)):
            style = finer(style, level)
        return bracketed(style.exact(level))

    def amount(self, value: Number) -> str:
        """A number in the measure's unit; one that nobody has published is the quotient that it is."""
        return bracketed((finer(self.style, value) if self._is_derived(value) else self.style).exact(value))

    def _is_reported(self, value: Number) -> bool:
        return any(actual.quantity.value == value for actual in self.case.actuals)

    def _is_derived(self, value: Number) -> bool:
        derived = (actual for actual in self.case.actuals if actual.growth is not None or actual.nominal is not None)
        return any(actual.quantity.value == value for actual in derived)

    def published(self, value: Number) -> str:
        """The value judged with its unit, and with its sign where only a bound is published."""
        known = self.latest.known if self.latest is not None else None
        style = finer(self.style, value) if self._is_derived(value) else self.style
        return ("" if known is None else COMPARATOR_SIGNS[known]) + style.amount(value)

    def chain(self, until: int) -> tuple[Actual, ...]:
        """The figures that a sum or a chain of rates is made of, up to a year; one for several years stands for all."""
        known = {actual.year: actual for actual in self.case.span() if actual.bound is None}
        found: list[Actual] = []
        year = until
        while year >= self.case.first_year and year in known:
            found.insert(0, known[year])
            year = (year if known[year].since is None else known[year].since or year) - 1
        return tuple(found)

    def value_in(self, year: int) -> Number | None:
        """The indicator's own value of a year, the baseline's among them."""
        known = {actual.year: actual.quantity.value for actual in self.case.actuals if actual.is_whole}
        if self.case.base is not None:
            known[self.case.base.year] = self.case.base.quantity.value
        return known.get(year)


def working_of(style: Style, plan: Plan, result: IndicatorResult, measure: MeasureResult, as_of: int) -> Working:
    """What the formulas of a measure are made of.

    Args:
        style: the measure's.
        plan: its plan.
        result: the indicator that it belongs to.
        measure: the measure judged.
        as_of: the year looked at.
    """
    case = Case(plan, result.indicator, measure.measure, result.baseline, result.history, as_of)
    return Working(style, case, trajectory_of(case))


def other_working(working: Working) -> Working | None:
    """The same measure of the series that the bound follows; None where it follows none."""
    trajectory, case = working.trajectory, working.case
    if trajectory.other is None:
        return None
    plan, other = case.plan, trajectory.other.indicator
    actuals = known_figures(plan, other, case.as_of).actuals
    baseline = baseline_of(other, actuals, plan.baseline_year, plan.end_year)
    theirs = case.of_other(other, baseline, actuals)
    own = indicator_style(working.style.catalogue, plan, other, baseline)
    measure = theirs.measure
    style = own.of_measure(measure.kind, measure.demand.bound, measure.rate_unit)
    return Working(style._replace(bound=None), theirs, trajectory_of(theirs))


def finer(style: Style, value: Number) -> Style:
    """The style with one more decimal where the usual ones do not hold a value exactly."""
    return style._replace(decimals=numbers.decimals_beyond(value, style.decimals))


def bracketed(text: str) -> str:
    """A number inside a formula: a negative one in brackets."""
    return f"({text})" if text.startswith("-") else text
