"""A measure with all that its formulas are made of: its trajectory, and the numbers as they are written."""

from __future__ import annotations

from plancheck.compose.names import NO_FIGURE
from plancheck.model.actual import Actual
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.target import MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import COMPARATOR_SIGNS, Style, indicator_style
from plancheck.text.numbers import Shown
from plancheck.track.case import Case
from plancheck.track.facts import baseline_of
from plancheck.track.known import known_figures
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Observation, Trajectory
from plancheck.values import dataclass

INDEX_DECIMALS = 4
"""Decimals of an index of chained rates."""


@dataclass(frozen=True, slots=True)
class Working:
    """A measure's trajectory with the styles in which its numbers are written."""

    style: Style
    """The measure's."""
    case: Case
    trajectory: Trajectory
    further: int = 0
    """Decimals that terms which need them have beyond the usual ones."""

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
        """A number on the scale of the way, as `amount` writes it."""
        return NO_FIGURE if level is None else self._as_term(self.level_style, level)

    def amount(self, value: Number) -> str:
        """A number in the measure's unit; one that its decimals do not hold exactly has one more.

        5.45 among tenths is not 5.4 in a formula: 5.4 − 5.5 is not −0.05.
        """
        return self._as_term(self.style, value)

    def share(self, share: Shown) -> str:
        """A share of a way as a term of a formula."""
        return share._replace(decimals=self._decimals(share.value * 100, share.decimals, 0)).text(self.style.rounding)

    def quotient(self, value: Number) -> str:
        """A bound that is computed, and what is held against it, in the measure's unit."""
        decimals = self._decimals(value, self.style.decimals, 1)
        quotient = numbers.digits(value, decimals, self.style.rounding)
        exact = self.style.exact(value)
        return exact if len(exact) <= len(quotient) and float(exact) == float(quotient) else quotient

    def _as_term(self, style: Style, value: Number) -> str:
        return bracketed(style._replace(decimals=self._decimals(value, style.decimals, 1)).exact(value))

    def _decimals(self, value: Number, usual: int, further: int) -> int:
        return numbers.decimals_beyond(value, usual, further + self.further)

    def _is_derived(self, value: Number) -> bool:
        derived = (actual for actual in self.case.actuals if actual.growth is not None or actual.nominal is not None)
        return any(actual.quantity.value == value for actual in derived)

    def published(self, value: Number) -> str:
        """The value judged with its unit, and with its sign where only a bound is published."""
        known = self.latest.known if self.latest is not None else None
        style = finer(self.style, value) if self._is_derived(value) else self.style
        return ("" if known is None else COMPARATOR_SIGNS[known]) + style.amount(value)

    def chain(self, until: int) -> tuple[Actual, ...]:
        """The figures that a sum or a chain of rates is made of, up to a year; one for several years stands for all.

        A sum of which only the least is known passes over the years that are missing.
        """
        known = {actual.year: actual for actual in self.case.span() if actual.bound is None}
        at_least = any(point.year == until and point.known is not None for point in self.trajectory.observations)
        found: list[Actual] = []
        year = until
        while year >= self.case.first_year and (at_least or year in known):
            if year in known:
                found.insert(0, known[year])
                year = known[year].since or year
            year -= 1
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
