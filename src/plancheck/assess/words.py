"""A demand in words: people judge it, and say so in a year's file."""

from __future__ import annotations

from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.reason import Reason
from plancheck.model.report import WordsResult
from plancheck.model.target import Words
from plancheck.model.verdict import Verdict


def assess_words(plan: Plan, indicator: Indicator, words: Words, as_of: int) -> WordsResult:
    """What people say of a demand in words up to `as_of`; from the plan's end on its last year alone counts."""
    said = [
        assessment
        for assessment in plan.assessments.get(indicator.id, ())
        if plan.start_year <= assessment.year <= min(as_of, plan.end_year)
    ]
    if not said:
        return WordsResult(words, None, Verdict.NO_DATA, Reason("no-assessment"))
    latest = said[-1]
    if as_of >= plan.end_year and latest.year < plan.end_year:
        return WordsResult(words, latest, Verdict.NO_DATA, Reason("no-final-assessment", {"year": latest.year}))
    return WordsResult(words, latest, latest.verdict, Reason("assessed", {"year": latest.year}))
