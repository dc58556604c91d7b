"""Figures that are unlike what came before them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from plancheck.checks.course import Course, Point
from plancheck.checks.scale import in_usual_unit
from plancheck.checks.sizes import figures_of_another_size
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity

_FEWEST_CHANGES = 3
"""Yearly changes that must be known before one can be called unusual."""
_MEMORY = 20
"""The last of them that count: older ones say little of today."""
_DEVIATIONS = 5 * 1.4826
"""Five standard deviations, estimated robustly: 1.4826 times the median distance from the median."""
_FACTOR = math.log(2)
"""What is never unusual for an amount: up to twice as much, or half, of what the usual change would give."""
_POINTS = 10.0
"""What is never unusual for shares and rates: up to ten (percentage) points."""


class _Usual(NamedTuple):
    """What the next figure would usually be."""

    middle: float
    low: float
    high: float


def values_follow_their_history(course: Course) -> Iterator[Problem]:
    """A figure does not lie far from where the usual yearly change leads.

    The usual change is the median of the earlier yearly changes: of logarithms for amounts, all of which must be
    positive, of differences for shares and rates. Far is more than five robust standard deviations, and more than
    twice or half of the expected amount, or ten points; a change that has happened before is not far. What returns to
    the old course is not told again, nor what goes on from a new one.
    """
    if len(course.points) < _FEWEST_CHANGES + 2:
        return
    history = _History(course)
    if not history.is_measurable or history.is_even():
        return
    for index in range(1, history.length):
        unusual = history.take(index)
        if unusual is not None:
            yield unusual


def _in_usual_size(course: Course) -> Sequence[Point]:
    """The figures in the usual unit, without early ones that are of another size and would make any change usual."""
    early = {leap.point.place for leap in figures_of_another_size(course)}
    early.difference_update(point.place for point in course.points[_FEWEST_CHANGES + 1 :])
    return [point for point in in_usual_unit(course) if point.place not in early]


class _History:
    """Takes in the figures of a course one by one, and says which are unlike the ones before."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._points = _in_usual_size(course)
        self._in_points = course.counts_in_shares
        self._never_unusual = _POINTS if self._in_points else _FACTOR
        self.length = len(self._points)
        self.is_measurable = self._in_points or all(point.number > 0 for point in self._points)
        """False for amounts of nothing or less, which have no logarithm."""
        self._sizes = [self._size(point) for point in self._points] if self.is_measurable else []
        self._changes: list[float] = []
        self._kept = 0
        """Index of the last figure that was as usual."""
        self._doubted: int | None = None
        """Index of the last one that was not, where none as usual has followed it."""

    def is_even(self) -> bool:
        """Whether no change differs so much from another that it could be unusual: a short way for most courses."""
        steps = [
            (after - before) / years
            for before, after, first, last in zip(
                self._sizes, self._sizes[1:], self._points, self._points[1:], strict=False
            )
            if (years := last.year - first.year)
        ]
        return not steps or max(steps) - min(steps) <= self._never_unusual

    def take(self, index: int) -> Problem | None:
        """What is to be told of a figure; None for a usual one, or where too few are known."""
        if self._points[index].year == self._points[self._kept].year:
            return None
        usual = self._usual(self._kept, index)
        if usual is None or self._lies_within(usual, index):
            self._keep(index, self._kept)
            return None
        if self._doubted is not None:
            from_doubted = self._usual(self._doubted, index)
            if from_doubted is not None and self._lies_within(from_doubted, index):
                self._keep(index, self._doubted)
                return None
        self._doubted = index
        return self._unusual(index, usual)

    def _size(self, point: Point) -> float:
        return point.number if self._in_points else math.log(point.number)

    def _keep(self, index: int, before: int) -> None:
        years = self._points[index].year - self._points[before].year
        self._changes.append((self._sizes[index] - self._sizes[before]) / years)
        self._kept, self._doubted = index, None

    def _lies_within(self, usual: _Usual, index: int) -> bool:
        return usual.low <= self._sizes[index] <= usual.high

    def _usual(self, before: int, index: int) -> _Usual | None:
        """Where the usual change leads from one figure to the year of another; None while too few changes are known."""
        years = self._points[index].year - self._points[before].year
        if len(self._changes) < _FEWEST_CHANGES or not years:
            return None
        recent = self._changes[-_MEMORY:]
        change = median(recent)
        spread = median(abs(one - change) for one in recent)
        margin = max(_DEVIATIONS * spread, self._never_unusual)
        start = self._sizes[before]
        return _Usual(
            middle=start + change * years,
            low=start + min(change - margin, *recent) * years,
            high=start + max(change + margin, *recent) * years,
        )

    def _unusual(self, index: int, usual: _Usual) -> Problem:
        point, before = self._points[index], self._points[self._kept]
        decimals = max(point.quantity.decimals, before.quantity.decimals)

        def shown(size: float) -> Quantity:
            value = size if self._in_points else math.exp(size)
            return Quantity(Fraction(value), decimals)

        return fault(
            "PC055",
            point.place,
            point.path,
            {
                "id": self._course.indicator.id,
                "year": point.year,
                "value": point.quantity,
                "before_year": before.year,
                "before": before.quantity,
                "expected": shown(usual.middle),
                "low": shown(usual.low),
                "high": shown(usual.high),
            },
            hint="check_figure",
            severity=Severity.WARNING,
            related=before.place,
        )
