"""The verdicts of tasks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from plancheck.assess import assess
from plancheck.assess.task import elapsed_share
from plancheck.model.actual import TaskReport
from tests.plans import TODAY, plan, task, task_report

DUE = date(2025, 12, 31)
LATE = date(2022, 6, 30)
RUNNING = task_report(2022, "in_progress")
WAITING = task_report(2022, "not_started")
DROPPED = task_report(2022, "dropped")
IDLE = task_report(2023, "not_started")
AT_60 = task_report(2023, "in_progress", Fraction(60, 100))
AT_70 = task_report(2023, "in_progress", Fraction(70, 100))
NEWS = [task_report(2021, "in_progress"), task_report(2024, "done")]


@pytest.mark.parametrize(
    ("due", "reports", "as_of", "today", "verdict", "reason"),
    [
        pytest.param(None, [], 2023, TODAY, "no_data", "no-report", id="nothing reported"),
        pytest.param(None, [task_report(2022, "done")], 2023, TODAY, "achieved", "task-done", id="done"),
        pytest.param(LATE, [task_report(2022, "done")], 2023, TODAY, "achieved", "task-done", id="done, whenever"),
        pytest.param(None, [DROPPED], 2023, TODAY, "not_assessable", "task-dropped", id="dropped"),
        pytest.param(None, [RUNNING], 2023, TODAY, "on_track", "task-in-progress", id="going on"),
        pytest.param(None, [WAITING], 2023, TODAY, "on_track", "task-not-started", id="waiting"),
        pytest.param(LATE, [RUNNING], 2023, TODAY, "missed", "task-overdue", id="overdue"),
        pytest.param(LATE, [], 2023, TODAY, "missed", "task-overdue", id="overdue and silent"),
        pytest.param(DUE, [], 2023, TODAY, "no_data", "no-report", id="not yet due, nothing reported"),
        pytest.param(DUE, [], 2025, date(2025, 7, 1), "no_data", "no-report", id="the year is not over today"),
        pytest.param(LATE, [], 2022, LATE, "no_data", "no-report", id="on the day itself it may still be done"),
        pytest.param(LATE, [], 2022, date(2022, 7, 1), "missed", "task-overdue", id="the day after"),
        pytest.param(DUE, [], 2025, date(2026, 1, 1), "missed", "task-overdue", id="due on the year's last day"),
        pytest.param(DUE, [IDLE], 2023, TODAY, "off_track", "task-pace", id="not begun at 60 %"),
        pytest.param(DUE, [AT_60], 2023, TODAY, "on_track", "task-pace", id="as planned"),
        pytest.param(DUE, [AT_70], 2023, TODAY, "ahead", "task-pace", id="faster"),
        pytest.param(DUE, NEWS, 2023, TODAY, "on_track", "task-in-progress", id="later reports are not seen"),
    ],
)
def test_task(due: date | None, reports: list[TaskReport], as_of: int, today: date, verdict: str, reason: str) -> None:
    found = assess(plan(tasks=(task(due),), reports=tuple(reports)), as_of, today=today).tasks[0]
    assert (found.verdict.value, found.reason.code) == (verdict, reason)


def test_the_share_of_time_counts_whole_days() -> None:
    start, end = date(2021, 1, 1), date(2025, 12, 31)
    assert elapsed_share(start, end, end) == 1
    assert elapsed_share(start, end, date(2020, 12, 31)) == 0
    assert elapsed_share(start, end, date(2021, 12, 31)) == Fraction(365, 1826)
