"""Amounts that a slip of the hand explains: a sign, or a decimal point, where the history is too short to tell more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plancheck.checks.course import Course, Point
from plancheck.model.problem import Problem, Severity, fault

_FEWEST_OTHERS = 2
"""Figures without the slip that must be known."""
_TENFOLD = (8, 12.5)
"""Ratios that count as ten: by a factor of 1.25 less and more."""
_STEADY = 1.5
"""What the other years may differ by, as a factor, where one is ten times its neighbour."""
_SMALL_COUNT = 20
"""Below it whole numbers may well be ten times what they were: three market halls after none for years."""


def amounts_keep_their_sign(course: Course) -> Iterator[Problem]:
    """One amount is not negative where all others are positive and of its size; what may be so is left alone.

    A loss that becomes a profit passes zero; what is only mistyped is as large as its neighbours. Shares and rates may
    be balances.
    """
    negative = []
    for point in course.points:  # a loop, because nearly every course ends here
        if point.number < 0:
            negative.append(point)  # noqa: PERF401 - as above
    if len(negative) != 1 or course.counts_in_shares or _may_be_negative(course):
        return
    positive = [point for point in course.points if point.number > 0]
    steady = all(_is_steady(before, point) for before, point in pairwise(course.points))
    if len(positive) == len(course.points) - 1 >= _FEWEST_OTHERS and steady:
        yield _doubt("PC055.sign", course, negative[0], positive[-1])


def amounts_keep_their_decimal_point(course: Course) -> Iterator[Problem]:
    """No amount is ten times, or a tenth of, the one before, where the others hardly differ.

    Only as long as too few years are known for `values_follow_their_history`, which knows what is usual.
    """
    points = course.points
    if not _FEWEST_OTHERS < len(points) <= _SHORT or course.counts_in_shares:
        return
    if any(point.number <= 0 for point in points):
        return
    jumps = [(before, point) for before, point in pairwise(points) if not _is_steady(before, point)]
    if len(jumps) != 1:
        return
    before, point = jumps[0]
    is_count = before.quantity.decimals == point.quantity.decimals == 0
    small = min(before.number, point.number) < _SMALL_COUNT
    if _TENFOLD[0] <= _factor(before, point) <= _TENFOLD[1] and not (is_count and small):
        yield _doubt("PC055.tenfold", course, point, before)


_SHORT = 4
"""The longest history that the rule over usual changes says nothing of."""


def _may_be_negative(course: Course) -> bool:
    known = course.indicator.range
    if known is not None and known[0].value < 0:
        return True
    return any(measure.demand.bound.value < 0 for measure in course.indicator.target)


def _factor(before: Point, point: Point) -> float:
    """How many times the smaller of two amounts the larger is, their signs aside; neither is 0."""
    sizes = abs(before.number), abs(point.number)
    return max(sizes) / min(sizes)


def _is_steady(before: Point, point: Point) -> bool:
    return bool(before.number and point.number) and _factor(before, point) <= _STEADY


def _doubt(sentence: str, course: Course, point: Point, other: Point) -> Problem:
    figures = {
        "id": course.indicator.id,
        "year": point.year,
        "value": point.quantity,
        "before_year": other.year,
        "before": other.quantity,
    }
    return fault(
        sentence, point.place, point.path, figures, hint="check_figure", severity=Severity.WARNING, related=other.place
    )
