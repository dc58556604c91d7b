"""An indicator judged: each of its measures, and what they come to together."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.assess.measure import judge
from plancheck.model.plan import Actual, Indicator, Plan
from plancheck.model.reason import Reason
from plancheck.model.report import SEVERITY_ORDER, IndicatorResult, MeasureResult, Verdict
from plancheck.track.facts import baseline_of
from plancheck.track.measures import Case, trajectory_of


def assess_indicator(plan: Plan, indicator: Indicator, as_of: int) -> IndicatorResult:
    """One indicator as it stands by the figures up to `as_of`."""
    actuals = plan.actuals.get(indicator.id, ())
    history = tuple(actual for actual in actuals if actual.year <= as_of)
    baseline = baseline_of(indicator, actuals, plan.baseline_year)
    results = tuple(
        judge(trajectory_of(Case(plan, indicator, measure, baseline, history)), as_of, plan.thresholds)
        for measure in indicator.target
    )
    latest = _latest(plan, indicator, history)
    verdict, reason, left_out = combine(results)
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


def combine(results: Sequence[MeasureResult]) -> tuple[Verdict, Reason, tuple[MeasureResult, ...]]:
    """What several measures come to: the worst counts.

    A kept limit or guard is neutral beside a measure that shows progress. A measure that cannot be judged is left out
    where another can, and then nothing better than on track is said.

    Returns:
        The verdict, the deciding measure's reason, and the measures left out.
    """
    if not results:
        return Verdict.TRACKED, Reason("no-target"), ()
    judged = [result for result in results if result.verdict in SEVERITY_ORDER]
    left_out = tuple(result for result in results if result.verdict not in SEVERITY_ORDER)
    if not judged:
        return results[0].verdict, results[0].reason, ()
    speaking = [result for result in judged if not _is_neutral(result)] or judged
    worst = min(speaking, key=lambda result: SEVERITY_ORDER.index(result.verdict))
    verdict = worst.verdict
    if left_out and SEVERITY_ORDER.index(verdict) > SEVERITY_ORDER.index(Verdict.ON_TRACK):
        verdict = Verdict.ON_TRACK
    return verdict, worst.reason, left_out


def _is_neutral(result: MeasureResult) -> bool:
    """A limit or guard that holds says nothing of progress."""
    return (result.guard or result.limit is not None) and result.verdict in (Verdict.ON_TRACK, Verdict.ACHIEVED)


def _latest(plan: Plan, indicator: Indicator, history: Sequence[Actual]) -> Actual | None:
    """The figure everything is judged by: the latest of the plan's years; any year's where it is only tracked."""
    if indicator.target:
        history = [actual for actual in history if plan.start_year <= actual.year <= plan.end_year]
    return history[-1] if history else None
