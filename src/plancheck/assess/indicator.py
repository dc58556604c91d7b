"""An indicator judged: each of its measures, and what they come to together."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.assess.measure import judge
from plancheck.assess.methods import Method
from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.reason import Reason
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.verdict import Label, Verdict
from plancheck.track.facts import baseline_of
from plancheck.track.measures import Case, trajectory_of


def assess_indicator(plan: Plan, indicator: Indicator, as_of: int, method: Method) -> IndicatorResult:
    """One indicator as it stands by the figures up to `as_of`, rated by `method`."""
    actuals = plan.actuals.get(indicator.id, ())
    history = tuple(actual for actual in actuals if actual.year <= as_of)
    baseline = baseline_of(indicator, actuals, plan.baseline_year, plan.end_year)
    results = tuple(
        judge(trajectory_of(Case(plan, indicator, measure, baseline, history)), as_of, plan.thresholds, method)
        for measure in indicator.target
    )
    latest = _latest(plan, indicator, history)
    verdict, reason, left_out = combine(results, method)
    return IndicatorResult(
        indicator=indicator,
        baseline=baseline,
        actual=latest,
        history=history,
        measures=results,
        verdict=verdict,
        reason=reason,
        left_out=left_out,
        worsening=any(result.worsening for result in results),
        stale=latest is not None and latest.year < (min(as_of, plan.end_year) if indicator.target else as_of),
    )


def combine(results: Sequence[MeasureResult], method: Method) -> tuple[Label, Reason, tuple[MeasureResult, ...]]:
    """What several measures come to: the worst counts.

    A kept limit or guard is neutral beside a measure that shows progress. A measure that cannot be judged is left out
    where another can, and then nothing better than the method's cap is said.

    Returns:
        The verdict, the deciding measure's reason, and the measures left out.
    """
    if not results:
        return Verdict.TRACKED, Reason("no-target"), ()
    judged = [result for result in results if result.verdict in method.labels]
    left_out = tuple(result for result in results if result.verdict not in method.labels)
    if not judged:
        return results[0].verdict, results[0].reason, ()
    speaking = [result for result in judged if not _is_neutral(result, method)] or judged
    worst = max(speaking, key=lambda result: method.labels.index(result.verdict))
    verdict = worst.verdict
    if left_out and method.cap is not None and method.labels.index(verdict) < method.labels.index(method.cap):
        verdict = method.cap
    return verdict, worst.reason, left_out


def _is_neutral(result: MeasureResult, method: Method) -> bool:
    """A limit or guard that holds says nothing of progress."""
    return (result.guard or result.limit is not None) and result.verdict in method.neutral


def _latest(plan: Plan, indicator: Indicator, history: Sequence[Actual]) -> Actual | None:
    """The figure everything is judged by: the latest of the plan's years; any year's where it is only tracked."""
    if indicator.target:
        history = [actual for actual in history if plan.start_year <= actual.year <= plan.end_year]
    return history[-1] if history else None
