"""How far the figures of a yearly report reach: whether the year looked at has any, and which year is their last."""

from __future__ import annotations

from plancheck.model.report import IndicatorResult, Report


def is_without_figures(report: Report) -> bool:
    """Whether no indicator has a whole year's figure, or a judgement, of the year looked at.

    Such a report says the same as the one before it. A figure that is there and cannot be read is told as such, and
    before the plan begins nobody owes one.
    """
    year = min(report.as_of, report.plan.end_year)
    if not report.indicators or year < report.plan.start_year:
        return False
    return not any(result.unread or (_last_year(result) or year - 1) >= year for result in report.indicators)


def last_figures(report: Report) -> int | None:
    """The last year that an indicator has a figure or a judgement of; None where there are none."""
    return max((year for result in report.indicators if (year := _last_year(result)) is not None), default=None)


def _last_year(result: IndicatorResult) -> int | None:
    known = [actual.year for actual in result.history]
    if result.words is not None and result.words.assessment is not None:
        known.append(result.words.assessment.year)
    return max(known, default=None)
