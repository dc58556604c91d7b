"""What is reported of tasks agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from plancheck.model.actual import TaskState
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity

_PERCENT = 100


def what_is_done_is_done_in_full(plan: Plan) -> Iterator[Problem]:
    """A task that is done has no progress below 100 %."""
    for id_, reports in plan.task_reports.items():
        for report in reports:
            if report.state is TaskState.DONE and report.share is not None and report.share < 1:
                figures = {"id": id_, "value": _in_percent(report.share)}
                yield fault(
                    "PC069", report.place, f"tasks.{id_}", figures, hint="done_or_not", severity=Severity.WARNING
                )


def progress_is_no_fraction(plan: Plan) -> Iterator[Problem]:
    """The progress of a task is in percent: 45, not 0.45."""
    for id_, reports in plan.task_reports.items():
        for report in reports:
            if report.state is TaskState.DONE or report.share is None or not 0 < report.share * _PERCENT < 1:
                continue
            figures = {
                "id": id_,
                "value": _in_percent(report.share),
                "meant": _in_percent(report.share * _PERCENT),
            }
            yield fault(
                "PC051.progress", report.place, f"tasks.{id_}", figures, hint="write_meant", severity=Severity.WARNING
            )


def _in_percent(share: Fraction) -> Quantity:
    """A share in percent, with the decimals that it needs: what is written in a file ends after some."""
    value, decimals = share * _PERCENT, 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    return Quantity(value, decimals)
