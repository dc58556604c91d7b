"""Years stand in the order that a plan needs."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault


def baseline_is_before_the_end(plan: Plan) -> Iterator[Problem]:
    """An indicator's baseline lies before the plan's last year: else there is no time to go the way."""
    for indicator in plan.indicators:
        baseline = indicator.baseline
        if baseline is not None and baseline.year >= plan.end_year:
            path = f"{indicator.origin.path}.baseline"
            yield fault("PC021.baseline", baseline.place, path, {"baseline": baseline.year, "end": plan.end_year})


def actuals_lie_within_the_plan(plan: Plan) -> Iterator[Problem]:
    """Figures of years after the plan's end judge nothing; earlier years are welcome as history."""
    for year, place in plan.year_files.items():
        if year > plan.end_year:
            yield fault("PC025", place, "year", {"year": year, "end": plan.end_year}, severity=Severity.WARNING)
