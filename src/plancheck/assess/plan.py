"""A whole plan judged in one year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeVar

from plancheck.assess.headings import below_any, counted, with_headings
from plancheck.assess.indicator import Explain, assess_indicator
from plancheck.assess.methods import METHODS
from plancheck.assess.task import assess_task
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.model.verdict import Label, Verdict

_Label = TypeVar("_Label", bound=Label)


def assess(
    plan: Plan,
    as_of: int | None = None,
    *,
    today: date,
    method: MethodName | None = None,
    explain: Explain | None = None,
) -> Report:
    """Judge every indicator and task of a plan.

    Args:
        plan: the plan with its reported figures.
        as_of: the year looked at; later figures are not seen. Default: the plan's last year with a file of actuals.
        today: the current day; only the due dates of tasks depend on it.
        method: the rule that rates the indicators. Default: the plan's own. Tasks have no published rule: they are
            judged by `schedule` always.
        explain: `explained.explain`, where the explanations of all measures will be asked for.
    """
    year = default_year(plan) if as_of is None else as_of
    chosen = METHODS[method or plan.method]
    judged = [assess_indicator(plan, indicator, year, chosen, explain) for indicator in plan.indicators]
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


def assess_some(
    plan: Plan, ids: Collection[str], as_of: int, *, today: date
) -> tuple[tuple[IndicatorResult, ...], tuple[TaskResult, ...]]:
    """What `assess` gives for some indicators and tasks, in the plan's order, without judging all others.

    Args:
        plan: the plan with its reported figures.
        ids: of indicators and tasks.
        as_of: the year looked at.
        today: the current day; only the due dates of tasks depend on it.
    """
    chosen = METHODS[plan.method]
    needed = set(ids) | set(below_any(plan.indicators, ids))
    judged = [assess_indicator(plan, one, as_of, chosen) for one in plan.indicators if one.id in needed]
    indicators = with_headings(plan, judged, chosen)
    return (
        tuple(result for result in indicators if result.indicator.id in ids),
        tuple(assess_task(plan, task, as_of, today) for task in plan.tasks if task.id in ids),
    )


def default_year(plan: Plan) -> int:
    """The plan's last year with a file of actuals; its first year where there is none."""
    reported = [year for year in plan.year_files if plan.start_year <= year <= plan.end_year]
    return max(reported, default=plan.start_year)


def count(found: Iterable[_Label], order: Iterable[_Label]) -> Mapping[_Label, int]:
    """How often each label occurs, in the given order; those that do not occur are left out."""
    counted = Counter(found)
    return {label: counted[label] for label in order if counted[label]}
