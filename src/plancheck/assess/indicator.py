"""An indicator judged: each of its measures, and what they come to together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from plancheck.assess.measure import judge
from plancheck.assess.methods import Method
from plancheck.assess.words import assess_words
from plancheck.model.actual import Actual
from plancheck.model.explanation import Explanation
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.reason import Reason, Undefined
from plancheck.model.report import Forecast, IndicatorResult, MeasureResult, WordsResult
from plancheck.model.target import Measure, MeasureKind
from plancheck.model.verdict import Label, Verdict
from plancheck.track.case import Case
from plancheck.track.facts import baseline_of, last_year_of
from plancheck.track.known import Known, known_figures
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Trajectory
from plancheck.track.versions import version_in

Explain = Callable[[Case, Trajectory, Forecast | Undefined, Indicator], Explanation]
"""What tells how the figures of a measure come about: `explained.explain`, for those who ask."""


def assess_indicator(
    plan: Plan, indicator: Indicator, as_of: int, method: Method, explain: Explain | None = None
) -> IndicatorResult:
    """One indicator as it stands by the figures up to `as_of` and what is in force then, rated by `method`.

    With `explain` each measure has its explanation, which would need its trajectory a second time afterwards.
    """
    original, (indicator, version) = indicator, version_in(plan, indicator, as_of)
    known = known_figures(plan, indicator, as_of)
    # the actual of the baseline year serves as baseline also where an earlier year is looked at
    later = known if as_of >= plan.baseline_year else known_figures(plan, indicator, plan.baseline_year)
    baseline = baseline_of(indicator, later.actuals, plan.baseline_year, plan.end_year)

    def judged(measures: Iterable[Measure]) -> tuple[MeasureResult, ...]:
        cases = [Case(plan, indicator, measure, baseline, known.actuals, as_of) for measure in measures]
        return tuple([_judge(case, known, method, original, explain) for case in cases])

    measures = judged(indicator.target)
    words = assess_words(plan, indicator, indicator.words, as_of) if indicator.words is not None else None
    latest = _latest(plan, indicator, known.actuals)
    rated = _of_nearest_date(measures, as_of) if method.nearest_date else measures
    verdict, reason, left_out = combine(rated, words, method)
    decider = next((result for result in measures if result.reason is reason), None)
    return IndicatorResult(
        indicator=indicator,
        baseline=baseline,
        actual=latest,
        history=known.actuals,
        measures=measures,
        verdict=verdict,
        reason=reason,
        left_out=left_out,
        worsening=any(result.worsening for result in measures),
        stale=latest is not None
        and latest.year < (min(as_of, last_year_of(indicator.target, plan.end_year)) if indicator.target else as_of),
        held_back=latest is not None and _is_held_back(decider, latest),
        unread=plan.has_unread(original.id, as_of),
        words=words,
        stretch=judged(indicator.stretch),
        partial=_partial(plan, indicator, as_of, latest),
        remarks=known.remarks,
        original=original,
        version=version,
    )


def combine(
    results: Sequence[MeasureResult], words: WordsResult | None, method: Method
) -> tuple[Label, Reason, tuple[MeasureResult, ...]]:
    """What several measures come to: the worst counts.

    A kept limit or guard is neutral beside a measure that shows progress. A measure that cannot be judged is left out
    where another can, and then nothing better than the method's cap is said; but stages that were met on their dates
    do not stand for the last one, once its own figure is missing. A demand in words is judged by people,
    in the verdicts of the method `schedule`: another method rates it only where it stands alone.

    Returns:
        The verdict, the deciding measure's reason, and the measures left out.
    """
    every: list[MeasureResult | WordsResult] = list(results)
    if words is not None and words.verdict in (*method.labels, Verdict.NO_DATA):
        every.append(words)
    elif words is not None and not results:
        return Verdict.NOT_ASSESSABLE, Reason("words-by-people"), ()
    if not every:
        return Verdict.TRACKED, Reason("no-target"), ()
    judged = [result for result in every if result.verdict in method.labels]
    if not judged:
        return every[0].verdict, every[0].reason, ()
    left_out = tuple(result for result in results if result.verdict not in method.labels)
    unknown = next((later for later in left_out if _stands_for_all(later, results)), None)
    if unknown is not None and all(result.verdict == method.labels[0] for result in judged):
        return unknown.verdict, unknown.reason, ()
    speaking = [result for result in judged if not _is_neutral(result, method)] or judged
    worst = max(speaking, key=lambda result: method.labels.index(result.verdict))
    verdict = worst.verdict
    if (
        len(judged) < len(every)
        and method.cap is not None
        and method.labels.index(verdict) < method.labels.index(method.cap)
    ):
        verdict = method.cap
    return verdict, worst.reason, left_out


def _judge(case: Case, known: Known, method: Method, original: Indicator, explain: Explain | None) -> MeasureResult:
    trajectory = trajectory_of(case)
    if not trajectory.observations and any(year >= trajectory.first_year for year in known.unlike):
        trajectory = replace(trajectory, adrift=Undefined(known.remarks[-1]))
    explained = None if explain is None else lambda forecast: explain(case, trajectory, forecast, original)
    return judge(trajectory, case.base, case.as_of, case.plan.thresholds, method, explained)


def _of_nearest_date(results: Sequence[MeasureResult], as_of: int) -> tuple[MeasureResult, ...]:
    """Of each demand that is stated for several dates the nearest not yet past, or the last one; of others all."""
    dates: dict[MeasureKind, list[int]] = {}
    for result in results:
        dates.setdefault(result.measure.kind, []).append(result.target_year)
    nearest = {
        kind: min((year for year in years if year >= as_of), default=max(years)) for kind, years in dates.items()
    }
    return tuple(result for result in results if result.target_year == nearest[result.measure.kind])


def _stands_for_all(last: MeasureResult, results: Iterable[MeasureResult]) -> bool:
    """Whether a measure without data is the last date of a demand stated for several: those before are stages of it."""
    others = [result for result in results if result is not last and result.measure.kind is last.measure.kind]
    return (
        last.verdict is Verdict.NO_DATA
        and bool(others)
        and all(other.target_year < last.target_year for other in others)
    )


def _is_held_back(decider: MeasureResult | None, latest: Actual) -> bool:
    """Whether a later year of the span is known and cannot be judged."""
    if decider is None or decider.year is None:
        return False
    return decider.year < min(latest.year, decider.target_year) or decider.chain_ended is not None


def _is_neutral(result: MeasureResult | WordsResult, method: Method) -> bool:
    """A limit or guard that holds says nothing of progress."""
    if isinstance(result, WordsResult):
        return False
    return (result.guard or result.limit is not None) and result.verdict in method.neutral


def _latest(plan: Plan, indicator: Indicator, history: Sequence[Actual]) -> Actual | None:
    """The figure everything is judged by: the latest of the years that count; any year's where it is only tracked."""
    if indicator.target:
        last = last_year_of(indicator.target, plan.end_year)
        history = [actual for actual in history if plan.start_year <= actual.year <= last]
    return history[-1] if history else None


def _partial(plan: Plan, indicator: Indicator, as_of: int, latest: Actual | None) -> Actual | None:
    """The latest figure of a part of a year that no whole year's figure has overtaken.

    That of the year after the one looked at is shown as well: it is why people write it.
    """
    after = 0 if latest is None else latest.year
    found = [actual for actual in plan.partial.get(indicator.id, ()) if after < actual.year <= as_of + 1]
    return found[-1] if found else None
