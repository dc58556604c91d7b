"""A whole plan judged in one year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from plancheck.assess.headings import counted, with_headings
from plancheck.assess.indicator import assess_indicator
from plancheck.assess.methods import METHODS
from plancheck.assess.task import assess_task
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import Report
from plancheck.model.verdict import Label, Verdict

_Label = TypeVar("_Label", bound=Label)


def assess(plan: Plan, as_of: int | None = None, *, today: date, method: MethodName | None = None) -> Report:
    """Judge every indicator and task of a plan.

    Args:
        plan: the plan with its reported figures.
        as_of: the year looked at; later figures are not seen. Default: the plan's last year with a file of actuals.
        today: the current day; only the due dates of tasks depend on it.
        method: the rule that rates the indicators. Default: the plan's own. Tasks have no published rule: they are
            judged by `schedule` always.
    """
    year = default_year(plan) if as_of is None else as_of
    chosen = METHODS[method or plan.method]
    judged = [assess_indicator(plan, indicator, year, chosen) for indicator in plan.indicators]
    indicators = with_headings(plan, judged, chosen)
    tasks = tuple(assess_task(plan, task, year, today) for task in plan.tasks)
    return Report(
        plan=plan,
        as_of=year,
        method=chosen.name,
        indicators=indicators,
        tasks=tasks,
        summary=count((result.verdict for result in counted(indicators)), chosen.worst_first),
        task_summary=count((result.verdict for result in tasks), Verdict),
    )


def default_year(plan: Plan) -> int:
    """The plan's last year with a file of actuals; its first year where there is none."""
    reported = [year for year in plan.year_files if plan.start_year <= year <= plan.end_year]
    return max(reported, default=plan.start_year)


def count(found: Iterable[_Label], order: Iterable[_Label]) -> Mapping[_Label, int]:
    """How often each label occurs, in the given order; those that do not occur are left out."""
    counted = Counter(found)
    return {label: counted[label] for label in order if counted[label]}
