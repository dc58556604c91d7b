"""What entries do to the verdicts: those that they touch, before and after."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from plancheck.assess import assess_some
from plancheck.intake.outcome import Outcome
from plancheck.model.report import IndicatorResult, TaskResult


class Effects(NamedTuple):
    """Verdicts of one year, each before and after."""

    year: int
    indicators: tuple[tuple[IndicatorResult, IndicatorResult], ...]
    tasks: tuple[tuple[TaskResult, TaskResult], ...]


def effects(outcome: Outcome, today: date) -> Effects | None:
    """The verdicts that the entries of an outcome touch, in the last year of these entries.

    Args:
        outcome: what came of the entries.
        today: the current day, for due dates of tasks.

    Returns:
        None where nothing is taken, or all of it lies before the plan: no verdict is given on such a year.
    """
    if outcome.before is None or outcome.after is None or not outcome.taken:
        return None
    year = max(entry.year for entry in outcome.taken)
    if year < outcome.before.start_year:
        return None
    touched = {entry.id for entry in outcome.taken}
    then, now = (assess_some(plan, touched, year, today=today) for plan in (outcome.before, outcome.after))
    return Effects(year, tuple(zip(then[0], now[0], strict=True)), tuple(zip(then[1], now[1], strict=True)))
