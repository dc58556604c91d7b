"""Rules over the whole plan: one rule, one function, one code. They take the plan alone and give problems back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plancheck.checks import facts, figures, references, series, sums, years
from plancheck.checks.accepted import without_accepted
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem

RULES: tuple[Callable[[Plan], Iterator[Problem]], ...] = (
    references.ids_are_unique,
    references.sections_are_known,
    references.sections_have_no_circle,
    references.reported_ids_are_known,
    years.baseline_is_before_the_end,
    years.actuals_lie_within_the_plan,
    figures.part_is_within_the_whole,
    figures.values_are_within_their_range,
    figures.baseline_agrees_with_the_actual,
    facts.increase_matches_level,
    facts.rates_match_level,
    years.stated_years_lie_within_the_plan,
    years.spans_have_a_length,
    series.followed_series_are_known,
    series.series_have_no_circle,
    series.prices_are_comparable,
    sums.parts_add_up,
)


def check(plan: Plan) -> tuple[Problem, ...]:
    """What all rules find, sorted by place."""
    found = without_accepted(plan, (problem for rule in RULES for problem in rule(plan)))
    return tuple(sorted(found, key=lambda problem: (problem.place, problem.code)))
