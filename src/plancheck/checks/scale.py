"""Figures that are off by a power of ten, as units mixed up make them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from plancheck.checks.course import Course, Point
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import WHOLES, Quantity
from plancheck.model.target import Measure, MeasureKind, Series

_STEP = 4
"""亿 is 10^4 万, 万元 is 10^4 元: who takes one for the other is off by that."""
_HALF = 0.5
"""How far from such a power a ratio may be: half an order of magnitude, more than what neighbouring years differ by."""
_LARGEST_RATE = 1000
"""In percent. Up to it a rate may be true, and a rate of 0.05 may be followed by one of 500; none is larger."""

_TENFOLD = (8, Fraction(25, 2))
"""Ratios that count as ten, as ‰ for % makes it: by the same factor of 1.25 less and more."""
_ALIKE = 2
"""How many times the least of the other years the largest may be, around a single figure of another size."""
_ALMOST_SAME = Fraction(5, 4)
"""The same where it is the first or the last figure: shares may really grow or fall that fast."""
_FEWEST_AROUND, _FEWEST_BESIDE = 2, 3
"""Other figures that are needed, around a single one and beside it."""

_STATED = (MeasureKind.LEVEL, MeasureKind.EVERY_YEAR, MeasureKind.AVERAGE)
"""Measures whose bound is such a figure as those of single years."""
_SURELY_LARGER = 10
"""How many times a fraction everything known beside it is at least."""


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
    """The figures that are not 0, with the size of each; none where one is alone, nor where all are possible shares."""
    points = [point for point in course.points if point.number]
    if not points[1:] or (course.counts_in_shares and max(abs(one.number) for one in points) <= _largest_share(course)):
        return (), ()
    return points, _sizes(points)


def _largest_share(course: Course) -> float:
    """Up to what a share or a rate may be true, so that a small one beside it says nothing of its unit."""
    whole = WHOLES.get(course.indicator.unit) if course.indicator.series is Series.LEVEL else None
    return _LARGEST_RATE if whole is None else whole


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
    ordered = sorted(course.points, key=lambda point: point.number)
    for point, others in ((ordered[-1], ordered[:-1]), (ordered[0], ordered[1:])):
        index = course.points.index(point)
        inside = 0 < index < len(course.points) - 1
        if len(others) < (_FEWEST_AROUND if inside else _FEWEST_BESIDE):
            continue
        if others[-1].quantity.value > others[0].quantity.value * (_ALIKE if inside else _ALMOST_SAME):
            continue
        value, middle = point.quantity.value, others[len(others) // 2].quantity.value
        if _TENFOLD[0] <= max(value / middle, middle / value) <= _TENFOLD[1]:
            near = course.points[index - 1 if index else 1]
            yield fault(
                "PC051.more" if value > middle else "PC051.less",
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


def shares_are_no_fractions(course: Course) -> Iterator[Problem]:
    """No share or rate is given as the fraction that it is: 0.935 for 93.5 %.

    Held against the figures before and after it, the baseline among them, and what the target demands, so that the
    first year of a plan can be told as well: one of these is a hundred times the figure (of ‰ a thousand times) but
    for a factor of two, and none is less than ten times as large. Two fractions in a row do not confirm each other.
    """
    whole = WHOLES.get(course.indicator.unit)
    if whole is None:
        return
    before: Point | None = None
    for index, point in enumerate(course.points):
        if point.is_share or not 0 < abs(point.number) <= 1 or not _looks_like_one(course, index, before, whole):
            before = point
        elif point.path.startswith("values."):
            yield _is_fraction(course, point, whole)
    for measure in course.indicator.target:
        if measure.kind not in _STATED or measure.follows is not None:
            continue
        numerator, denominator = measure.demand.bound.value.as_integer_ratio()
        if 0 < numerator <= denominator and measure.demand.direction > 0:
            yield from _floor_as_fraction(course, measure, whole)


def _floor_as_fraction(course: Course, measure: Measure, whole: int) -> Iterator[Problem]:
    """Tell of a floor of at most 1 that is a hundredth of the figures: what is to fall may well be to fall so far."""
    value, decimals = measure.demand.bound
    beside = [point.quantity.value for point in course.points if point.number > 1]
    if not beside or min(beside) < _SURELY_LARGER * value:
        return
    if any(value * whole / 2 <= other <= value * whole * 2 for other in beside):
        indicator = course.indicator
        figures = {
            "id": indicator.id,
            "value": measure.demand.bound,
            "meant": Quantity(value * whole, max(decimals - len(str(whole)) + 1, 0)),
            "unit": indicator.unit,
        }
        path = f"{indicator.origin.path}.target.{measure.kind}"
        yield fault("PC051.target", measure.place, path, figures, hint="in_whole_percents", severity=Severity.WARNING)


def _looks_like_one(course: Course, index: int, before: Point | None, whole: int) -> bool:
    """Whether a figure of at most 1 is a fraction by what stands beside it: the years before and after, the demands."""
    value = abs(course.points[index].quantity.value)
    after = next((one for one in course.points[index + 1 :] if abs(one.number) > 1), None)
    beside = [abs(one.quantity.value) for one in (before, after) if one is not None]
    beside += [
        abs(measure.demand.bound.value)
        for measure in course.indicator.target
        if measure.kind in _STATED and measure.follows is None
    ]
    return min(beside, default=0) >= _SURELY_LARGER * value and any(
        value * whole / 2 <= other <= value * whole * 2 for other in beside
    )


def _is_fraction(course: Course, point: Point, whole: int) -> Problem:
    value, decimals = point.quantity
    meant = Quantity(value * whole, max(decimals - len(str(whole)) + 1, 0))
    figures = {
        "id": course.indicator.id,
        "year": point.year,
        "value": point.quantity,
        "meant": meant,
        "unit": course.indicator.unit,
    }
    return fault(
        "PC051.fraction", point.place, point.path, figures, hint="in_whole_percents", severity=Severity.WARNING
    )
