"""Headings: indicators without figures of their own, which stand as the worst of those below them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from plancheck.assess.methods import Method
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.reason import Reason
from plancheck.model.report import IndicatorResult
from plancheck.model.verdict import Verdict


def with_headings(plan: Plan, results: Sequence[IndicatorResult], method: Method) -> tuple[IndicatorResult, ...]:
    """The results with those of headings filled in, in the same order."""
    below = children_of(plan.indicators)
    found = {result.indicator.id: result for result in results}

    def filled(id_: str, above: frozenset[str]) -> IndicatorResult:
        result = found[id_]
        children = [child for child in below.get(id_, ()) if child not in above]
        if not children or not is_heading(plan, result.indicator):
            return result
        inner = [filled(child, above | {id_}) for child in children]
        judged = [child for child in inner if child.verdict in method.labels]
        worst = max(judged, key=lambda child: method.labels.index(child.verdict)) if judged else None
        if worst is None:
            verdict = next((child.verdict for child in inner if child.verdict is not Verdict.TRACKED), Verdict.TRACKED)
            return replace(result, children=tuple(children), verdict=verdict, reason=Reason("heading-not-judged"))
        reason = Reason("heading", {"name": worst.indicator.name})
        return replace(result, children=tuple(children), verdict=worst.verdict, reason=reason)

    return tuple(filled(result.indicator.id, frozenset()) for result in results)


def counted(results: Sequence[IndicatorResult]) -> tuple[IndicatorResult, ...]:
    """The results that counts by verdict count: a heading stands for all below it."""
    headed = {child for result in results for child in result.children}
    return tuple(result for result in results if result.indicator.id not in headed)


def children_of(indicators: Iterable[Indicator]) -> Mapping[str, Sequence[str]]:
    """The ids of the indicators right below each one that has any, in the plan's order."""
    below: dict[str, list[str]] = {}
    for indicator in indicators:
        if indicator.parent is not None:
            below.setdefault(indicator.parent, []).append(indicator.id)
    return below


def is_heading(plan: Plan, indicator: Indicator) -> bool:
    """Whether it holds nothing itself: no target, no baseline, no figure."""
    silent = not indicator.is_demanded and indicator.baseline is None
    return silent and not plan.actuals.get(indicator.id) and not plan.growths.get(indicator.id)
