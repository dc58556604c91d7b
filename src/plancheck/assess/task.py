"""A task judged: done or not, and where it has a due date and a share done, whether the pace suffices."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from plancheck.assess.methods.schedule import by_pace
from plancheck.calc import formulas
from plancheck.model.actual import TaskReport, TaskState
from plancheck.model.plan import Plan, Task
from plancheck.model.reason import Reason, Undefined
from plancheck.model.report import TaskResult
from plancheck.model.verdict import Verdict


def assess_task(plan: Plan, task: Task, as_of: int, today: date) -> TaskResult:
    """One task as it stands by the reports up to `as_of`.

    Args:
        plan: whose reports and first year count.
        task: the task.
        as_of: the year looked at; it counts as its 31 December, or as today where that is earlier.
        today: the current day.
    """
    reports = [report for report in plan.task_reports.get(task.id, ()) if report.year <= as_of]
    report = reports[-1] if reports else None
    if report is not None and report.state is TaskState.DONE:
        return TaskResult(task, report, Verdict.ACHIEVED, Reason("task-done", {"year": report.year}))
    if report is not None and report.state is TaskState.DROPPED:
        return TaskResult(task, report, Verdict.NOT_ASSESSABLE, Reason("task-dropped", {"year": report.year}))
    if task.due is not None and task.due <= date(as_of, 12, 31) and task.due < today:
        return TaskResult(task, report, Verdict.MISSED, Reason("task-overdue", {"due": task.due}))
    if report is None:
        return TaskResult(task, None, Verdict.NO_DATA, Reason("no-report"))
    share = Fraction(0) if report.state is TaskState.NOT_STARTED else report.share
    if task.due is None or share is None:
        code = "task-not-started" if report.state is TaskState.NOT_STARTED else "task-in-progress"
        return TaskResult(task, report, Verdict.ON_TRACK, Reason(code, {"year": report.year, "share": share}))
    expected = elapsed_share(date(plan.start_year, 1, 1), task.due, min(_end_of(report), today))
    pace = formulas.pace(share, expected)
    if isinstance(pace, Undefined):
        return TaskResult(task, report, Verdict.ON_TRACK, pace.reason)
    figures: dict[str, object] = {"share": share, "expected_progress": expected, "pace": pace, "due": task.due}
    figures |= {"year": report.year} if report.through is None else {"day": _end_of(report)}
    return TaskResult(task, report, by_pace(pace, plan.thresholds), Reason("task-pace", figures))


def _end_of(report: TaskReport) -> date:
    """The last day that a report speaks of."""
    if report.through is None:
        return date(report.year, 12, 31)
    return date(report.year, report.through + 1, 1) - timedelta(days=1)  # December is the whole year


def elapsed_share(start: date, end: date, moment: date) -> Fraction:
    """Share of the days from `start` to `end`, both included, that are over at the end of `moment`; within 0 and 1."""
    span = (end - start).days + 1
    return Fraction(min(max((moment - start).days + 1, 0), span), span) if span > 0 else Fraction(1)
