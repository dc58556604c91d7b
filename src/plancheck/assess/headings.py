"""Headings: indicators without figures of their own, which stand as the worst of those below them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
    headings = {id_: None for id_ in below if id_ in found and is_heading(plan, found[id_].indicator)}
    for id_, children in _innermost_first(headings, below):
        if children:
            found[id_] = _headed(found[id_], [found[child] for child in children], method)
    return tuple(found[result.indicator.id] for result in results)


def _innermost_first(
    headings: Collection[str], below: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Each heading with what lies right below it, after the headings among that; a circle is broken where it closes.

    Without recursion: headings may lie within one another by the thousand.
    """
    done: set[str] = set()
    for start in headings:
        way = {start: iter(below[start])} if start not in done else {}
        while way:
            here = next(reversed(way))
            inner = next(
                (child for child in way[here] if child in headings and child not in way and child not in done), None
            )
            if inner is not None:
                way[inner] = iter(below[inner])
                continue
            del way[here]
            done.add(here)
            yield here, [child for child in below[here] if child not in way and child != here]


def _headed(result: IndicatorResult, inner: Sequence[IndicatorResult], method: Method) -> IndicatorResult:
    """A heading as the worst of those below it."""
    children = tuple(child.indicator.id for child in inner)
    judged = [child for child in inner if child.verdict in method.labels]
    worst = max(judged, key=lambda child: method.labels.index(child.verdict)) if judged else None
    if worst is None:
        verdict = next((child.verdict for child in inner if child.verdict is not Verdict.TRACKED), Verdict.TRACKED)
        return replace(result, children=children, verdict=verdict, reason=Reason("heading-not-judged"))
    reason = Reason("heading", {"name": worst.indicator.name})
    return replace(result, children=children, verdict=worst.verdict, reason=reason)


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


def below_any(indicators: Iterable[Indicator], ids: Iterable[str]) -> Iterator[str]:
    """The ids of all that lies below some indicators, at any depth."""
    below = children_of(indicators)
    waiting, seen = list(ids), set[str]()
    while waiting:
        for child in below.get(waiting.pop(), ()):
            if child not in seen:
                seen.add(child)
                waiting.append(child)
                yield child


def is_heading(plan: Plan, indicator: Indicator) -> bool:
    """Whether it holds nothing itself: no target, no baseline, no figure."""
    silent = not indicator.is_demanded and indicator.baseline is None
    return silent and not plan.actuals.get(indicator.id) and not plan.growths.get(indicator.id)
