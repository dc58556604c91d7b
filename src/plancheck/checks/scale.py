"""Figures that are off by a power of ten, as units mixed up make them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from plancheck.checks.course import Course, Point
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.target import Series

_STEP = 4
"""亿 is 10^4 万, 万元 is 10^4 元: who takes one for the other is off by that."""
_HALF = 0.5
"""How far from such a power a ratio may be: half an order of magnitude, more than what neighbouring years differ by."""

_TENFOLD = (0.9, 1.1)
"""Logarithms between which a ratio counts as ten, as ‰ for % makes it: from 7.9 to 12.6."""
_ALIKE = math.log10(2)
"""How far the other years may lie apart around a single figure of another size."""
_ALMOST_SAME = math.log10(1.25)
"""The same where it is the first or the last figure: shares may really grow or fall that fast."""
_FEWEST_AROUND, _FEWEST_BESIDE = 2, 3
"""Other figures that are needed, around a single one and beside it."""


def values_keep_their_scale(course: Course) -> Iterator[Problem]:
    """Neighbouring known figures, the baseline included, do not differ by about 10^4 (or 10^8).

    Where they do, one of them is in another unit. The smaller group is told of, each run of it once: three years in
    万元 between two in 亿元 have one cause.
    """
    points, sizes = _sized(course)
    if not any(sizes):
        return
    usual = _most_common(sizes)
    runs = (tuple(group) for _, group in groupby(range(len(points)), key=lambda index: sizes[index] == usual))
    for run in runs:
        if sizes[run[0]] == usual:
            continue
        index = run[0]
        point, other = points[index], points[index - 1 if index else run[-1] + 1]
        yield fault(
            "PC050" if abs(sizes[index] - usual) == 1 else "PC050.twice",
            point.place,
            point.path,
            {
                "id": course.indicator.id,
                "year": point.year,
                "value": point.quantity,
                "other_year": other.year,
                "other": other.quantity,
                "unit": course.indicator.unit,
                "places": tuple(points[one].place for one in run),
            },
            hint="in_one_unit" if course.indicator.unit else "in_the_same_unit",
            related=other.place,
        )


def in_usual_unit(course: Course) -> Sequence[Point]:
    """The known figures without those that `values_keep_their_scale` tells of."""
    points, sizes = _sized(course)
    if not any(sizes):
        return course.points
    usual = _most_common(sizes)
    odd = {point.place for point, size in zip(points, sizes, strict=True) if size != usual}
    return [point for point in course.points if point.place not in odd]


def _sized(course: Course) -> tuple[Sequence[Point], Sequence[int]]:
    """The figures of an amount that are not 0, with the size of each; none for shares."""
    points = [] if course.counts_in_shares else [point for point in course.points if point.number]
    return points, _sizes(points) if len(points) > 1 else [0] * len(points)


def _sizes(points: Sequence[Point]) -> list[int]:
    """By how many steps of 10^4 each figure differs from the last one of the first figure's size; 0 for its size."""
    last = abs(points[0].number)
    sizes = []
    for point in points:
        power = math.log10(abs(point.number) / last)
        steps = round(power / _STEP)
        size = steps if abs(power - steps * _STEP) <= _HALF else 0
        sizes.append(size)
        if size == 0:
            last = abs(point.number)
    return sizes


def _most_common(sizes: Sequence[int]) -> int:
    """The size of most figures; the first one's where several are as common."""
    counted = Counter(sizes)
    return max(counted, key=lambda size: (counted[size], size == sizes[0]))


def shares_keep_their_scale(course: Course) -> Iterator[Problem]:
    """No single share is about ten times, or a tenth of, what all other years have: % and ‰ were mixed up."""
    indicator = course.indicator
    if indicator.unit not in ("%", "‰") or indicator.series is not Series.LEVEL or len(course.points) <= _FEWEST_AROUND:
        return
    if any(point.number <= 0 for point in course.points):
        return
    for odd, others in _odd_ones([(math.log10(point.number), index) for index, point in enumerate(course.points)]):
        index = odd[1]
        middle = others[len(others) // 2][0]
        inside = 0 < index < len(course.points) - 1
        spread = others[-1][0] - others[0][0]
        known = len(others) >= (_FEWEST_AROUND if inside else _FEWEST_BESIDE)
        if not known or spread > (_ALIKE if inside else _ALMOST_SAME):
            continue
        if _TENFOLD[0] <= abs(odd[0] - middle) <= _TENFOLD[1]:
            point = course.points[index]
            near = course.points[index - 1 if index else 1]
            yield fault(
                "PC051.more" if odd[0] > middle else "PC051.less",
                point.place,
                point.path,
                {
                    "id": indicator.id,
                    "year": point.year,
                    "value": point.quantity,
                    "other_year": near.year,
                    "other": near.quantity,
                    "unit": indicator.unit,
                },
                hint="in_unit_of_share",
                severity=Severity.WARNING,
                related=near.place,
            )


_Sized = tuple[float, int]


def _odd_ones(sized: list[_Sized]) -> Iterator[tuple[_Sized, list[_Sized]]]:
    """The largest and the smallest figure, each with all others in order."""
    ordered = sorted(sized)
    yield ordered[-1], ordered[:-1]
    yield ordered[0], ordered[1:]
