"""How an indicator stood year by year: by the figures known today, and by what was in force in each year."""

from __future__ import annotations

from plancheck.assess.headings import children_of, with_headings
from plancheck.assess.indicator import assess_indicator
from plancheck.assess.methods import Method
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.reason import Reason
from plancheck.model.report import IndicatorResult
from plancheck.model.target import Revision
from plancheck.model.verdict import Label
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class YearVerdict:
    """An indicator as it stood at the end of a year."""

    year: int
    result: IndicatorResult

    @property
    def verdict(self) -> Label:
        """What was to be said of it."""
        return self.result.verdict

    @property
    def reason(self) -> Reason:
        """Why."""
        return self.result.reason

    @property
    def version(self) -> Revision | None:
        """The last revision that counted then."""
        return self.result.version


def verdict_history(plan: Plan, indicator: Indicator, as_of: int, method: Method) -> tuple[YearVerdict, ...]:
    """The verdict of each year of the plan up to `as_of`, ascending; empty before the plan begins.

    Later figures of a year are not told from its first ones: what a year's file says today is what counts.

    Args:
        plan: with all figures.
        indicator: as the plan states it, with its revisions.
        as_of: the last year looked at.
        method: the rule that rates.
    """
    years = range(plan.start_year, min(as_of, plan.end_year) + 1)
    return tuple(YearVerdict(year, in_year(plan, indicator, year, method)) for year in years)


def in_year(plan: Plan, indicator: Indicator, year: int, method: Method) -> IndicatorResult:
    """An indicator as it stood in one year; a heading stands as those below it did."""
    if indicator.id not in children_of(plan.indicators):
        return assess_indicator(plan, indicator, year, method)
    judged = [assess_indicator(plan, other, year, method) for other in plan.indicators]
    return next(result for result in with_headings(plan, judged, method) if result.indicator.id == indicator.id)
