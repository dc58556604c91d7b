"""Years stand in the order that a plan needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.track.facts import last_year_of

_LONGEST_HISTORY = 200
"""Years before a plan of which there may be figures: the oldest series that any office keeps."""
_LONGEST_SEQUEL = 50
"""Years after it, or after the last year that a target aims at, for which anybody goes on with the same data."""


def baseline_is_before_the_end(plan: Plan) -> Iterator[Problem]:
    """An indicator's baseline lies before the plan's last year: else there is no time to go the way."""
    for indicator in plan.indicators:
        baseline = indicator.baseline
        if baseline is not None and baseline.year >= plan.end_year:
            path = f"{indicator.origin.path}.baseline"
            yield fault("PC021.baseline", baseline.place, path, {"baseline": baseline.year, "end": plan.end_year})


def actuals_lie_within_the_plan(plan: Plan) -> Iterator[Problem]:
    """Figures of years after the plan's end judge nothing, unless a target aims at a later one.

    A year that lies generations from the plan is mistyped (2203 for 2023), and its figures are missing elsewhere.
    """
    targets = [one.target for one in plan.indicators]
    targets += [revision.target or () for one in plan.indicators for revision in one.revisions]
    last = last_year_of(chain.from_iterable(targets), plan.end_year)
    whole = ((year, place, "year") for year, place in plan.year_files.items())
    parts = ((year, place, "through") for (year, _), place in plan.part_files.items())
    for year, place, path in (*whole, *parts):
        figures = {"year": year, "first": plan.start_year, "end": plan.end_year}
        if year < plan.start_year - _LONGEST_HISTORY or year > last + _LONGEST_SEQUEL:
            yield fault("PC025.far", place, path, figures)
        elif year > last:
            yield fault("PC025", place, path, figures, severity=Severity.WARNING)


def stated_years_lie_within_the_plan(plan: Plan) -> Iterator[Problem]:
    """Planned values and demands of single years, and revisions, are of years of the plan."""
    for indicator in plan.indicators:
        for year, where, place in _stated_years(indicator):
            if not plan.start_year <= year <= plan.end_year:
                path = f"{indicator.origin.path}.{where}"
                span = {"year": year, "first": plan.start_year, "last": plan.end_year}
                yield fault("PC043", place, path, span, hint="within_plan", severity=Severity.WARNING)


def _stated_years(indicator: Indicator) -> Iterator[tuple[int, str, Place]]:
    """Single years of which an indicator says something, with the key and the place where it does."""
    for year in indicator.path:
        yield year, "path", indicator.origin.fields.get("path", indicator.place)
    for measure in indicator.target:
        for year in measure.years:
            yield year, f"target.{measure.kind}", measure.place
    for revision in indicator.revisions:
        yield revision.year, "revisions", revision.place


def spans_have_a_length(plan: Plan) -> Iterator[Problem]:
    """A measure's `since` lies before the year that it aims at."""
    for indicator in plan.indicators:
        for measure in indicator.target:
            by = plan.end_year if measure.by is None else measure.by
            if measure.since is not None and measure.since >= by:
                path = f"{indicator.origin.path}.target.{measure.kind}"
                yield fault("PC021.span", measure.place, path, {"since": measure.since, "by": by}, hint="swap_span")


def years_have_come(plan: Plan, today: date) -> Iterator[Problem]:
    """Figures are of years and months that have begun by today; what is to come can only be planned or guessed."""
    for year, place in plan.year_files.items():
        if year > today.year:
            yield fault("PC061", place, "year", {"year": year, "today": today}, severity=Severity.WARNING)
    for (year, month), place in plan.part_files.items():
        if (year, month) > (today.year, today.month):
            figures = {"year": year, "month": month, "today": today}
            yield fault("PC061.month", place, "through", figures, severity=Severity.WARNING)
