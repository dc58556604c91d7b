"""Reported figures are possible."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from plancheck.model.actual import Actual, State
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity, Share


def part_is_within_the_whole(plan: Plan) -> Iterator[Problem]:
    """A part of a whole is not larger than it, and neither is negative."""
    for indicator in plan.indicators:
        revised = [revision.baseline for revision in indicator.revisions]
        for baseline in (indicator.baseline, *revised):
            if baseline is not None and baseline.share is not None:
                path = f"{indicator.origin.path}.baseline.part"
                yield from _beyond_the_whole(indicator.id, baseline.share, baseline.place, path)
        for actual in plan.actuals.get(indicator.id, ()):
            if actual.share is not None:
                yield from _beyond_the_whole(indicator.id, actual.share, actual.place, f"values.{indicator.id}")


def _beyond_the_whole(identifier: str, share: Share, place: Place, path: str) -> Iterator[Problem]:
    if not 0 <= share.part.value <= share.whole.value:
        yield fault("PC032", place, path, {"id": identifier, "part": share.part, "whole": share.whole})


def values_are_within_their_range(plan: Plan) -> Iterator[Problem]:
    """A value lies within the indicator's natural limits, where these are declared."""
    for indicator in plan.indicators:
        if indicator.range is None:
            continue
        low, high = indicator.range
        for actual in plan.actuals.get(indicator.id, ()):
            if actual.share is None and not low.value <= actual.quantity.value <= high.value:
                yield fault(
                    "PC033",
                    actual.place,
                    f"values.{indicator.id}",
                    {"id": indicator.id, "value": actual.quantity, "low": low, "high": high},
                )


def baseline_agrees_with_the_actual(plan: Plan) -> Iterator[Problem]:
    """The actuals file of the baseline year says what `baseline` says.

    What rounding explains, and a figure that is marked as revised, is only worth a word.
    """
    for indicator in plan.indicators:
        baseline = indicator.baseline
        if baseline is None:
            continue
        for actual in plan.actuals.get(indicator.id, ()):
            if actual.year == baseline.year and actual.quantity.value != baseline.quantity.value:
                yield fault(
                    "PC034",
                    actual.place,
                    f"values.{indicator.id}",
                    {
                        "id": indicator.id,
                        "year": actual.year,
                        "value": actual.quantity,
                        "baseline": baseline.quantity,
                        "file": baseline.place.file,
                        "line": baseline.place.line,
                    },
                    hint="one_baseline",
                    severity=Severity.WARNING if _may_differ(actual, baseline.quantity) else Severity.ERROR,
                    related=baseline.place,
                )


def _may_differ(actual: Actual, baseline: Quantity) -> bool:
    """Whether a figure is revised, or the same as the baseline within half a unit of the coarser one's last digit."""
    half = Fraction(1, 2 * 10 ** min(actual.quantity.decimals, baseline.decimals))
    return actual.state is State.REVISED or abs(actual.quantity.value - baseline.value) <= half
