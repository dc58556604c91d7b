"""Rules over the whole plan: one rule, one function, one code. They take the plan alone and give problems back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from plancheck.checks import (
    completeness,
    cumulative,
    facts,
    figures,
    named,
    past,
    references,
    rewritten,
    scale,
    series,
    slipped,
    sums,
    tasks,
    units,
    years,
)
from plancheck.checks.accepted import without_accepted
from plancheck.checks.causes import one_per_cause
from plancheck.checks.course import Course, courses
from plancheck.checks.rewritten import Earlier
from plancheck.checks.settings import with_settings
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity

RULES: tuple[Callable[[Plan], Iterator[Problem]], ...] = (
    references.ids_are_unique,
    references.sections_are_known,
    references.sections_have_no_circle,
    named.series_are_known,
    named.tasks_are_known,
    named.parents_are_known,
    years.baseline_is_before_the_end,
    years.actuals_lie_within_the_plan,
    figures.part_is_within_the_whole,
    figures.values_are_within_their_range,
    figures.baseline_agrees_with_the_actual,
    facts.increase_matches_level,
    facts.rates_match_level,
    facts.rates_have_a_start,
    years.stated_years_lie_within_the_plan,
    years.spans_have_a_length,
    series.series_have_no_circle,
    series.units_are_comparable,
    series.prices_are_comparable,
    sums.parts_add_up,
    units.names_say_the_unit,
    units.rates_of_shares_are_meant,
    tasks.what_is_done_is_done_in_full,
    tasks.progress_is_no_fraction,
    completeness.years_are_without_gaps,
    completeness.closed_years_have_figures,
    completeness.targets_have_figures,
    completeness.interim_figures_are_replaced,
    completeness.binding_indicators_have_owners,
)
"""Rules over the plan."""

COURSE_RULES: tuple[Callable[[Course], Iterator[Problem]], ...] = (
    scale.values_keep_their_scale,
    units.shares_are_within_the_whole,
    scale.shares_keep_their_scale,
    scale.shares_are_no_fractions,
    cumulative.cumulative_figures_do_not_fall,
    past.values_follow_their_history,
    slipped.amounts_keep_their_sign,
    slipped.figures_keep_their_size,
)
"""Rules over the figures of one indicator, the surest first."""

DATED_RULES: tuple[Callable[[Plan, date], Iterator[Problem]], ...] = (years.years_have_come,)
"""Rules that ask what day it is."""


def check(
    plan: Plan, today: date, loaded: Iterable[Problem] = (), earlier: Earlier | None = None
) -> tuple[Problem, ...]:
    """All problems of a plan, sorted by place: what its rules find, and what reading the files has told.

    Args:
        plan: the plan as far as it can be read.
        today: years after it have not come yet; nothing else depends on it.
        loaded: what reading has told. Its warnings can be accepted and switched off like those of the rules.
        earlier: the same plan as it was, where past figures are to be the same.
    """
    told = tuple(loaded)
    found = list(one_per_cause(plan, tuple(_found(plan, today)), told))
    if earlier is not None:
        found.extend(rewritten.final_figures_are_kept(earlier, plan))
    unreadable = [problem for problem in told if problem.severity is Severity.ERROR]
    found.extend(problem for problem in told if problem.severity is not Severity.ERROR)
    left = with_settings(plan, without_accepted(plan, found, complete=not unreadable))
    return tuple(sorted((*unreadable, *left), key=lambda problem: (problem.place, problem.code)))


def _found(plan: Plan, today: date) -> Iterator[Problem]:
    for rule in RULES:
        yield from rule(plan)
    for course in courses(plan):
        for course_rule in COURSE_RULES:
            yield from course_rule(course)
    for dated_rule in DATED_RULES:
        yield from dated_rule(plan, today)
