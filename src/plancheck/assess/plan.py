"""A whole plan judged in one year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from plancheck.assess import schedule
from plancheck.assess.indicator import assess_indicator
from plancheck.assess.task import assess_task
from plancheck.model.plan import Plan
from plancheck.model.report import Report, Verdict


def assess(plan: Plan, as_of: int | None = None, *, today: date) -> Report:
    """Judge every indicator and task of a plan.

    Args:
        plan: the plan with its reported figures.
        as_of: the year looked at; later figures are not seen. Default: the plan's last year with a file of actuals.
        today: the current day; only the due dates of tasks depend on it.
    """
    year = default_year(plan) if as_of is None else as_of
    indicators = tuple(assess_indicator(plan, indicator, year) for indicator in plan.indicators)
    tasks = tuple(assess_task(plan, task, year, today) for task in plan.tasks)
    return Report(
        plan=plan,
        as_of=year,
        method=schedule.NAME,
        indicators=indicators,
        tasks=tasks,
        summary=count(result.verdict for result in indicators),
        task_summary=count(result.verdict for result in tasks),
    )


def default_year(plan: Plan) -> int:
    """The plan's last year with a file of actuals; its first year where there is none."""
    reported = [year for year in plan.year_files if plan.start_year <= year <= plan.end_year]
    return max(reported, default=plan.start_year)


def count(verdicts: Iterable[Verdict]) -> Mapping[Verdict, int]:
    """How often each verdict occurs, in the order of `Verdict`; those that do not occur are left out."""
    counted = Counter(verdicts)
    return {verdict: counted[verdict] for verdict in Verdict if counted[verdict]}
