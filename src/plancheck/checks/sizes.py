"""Figures of another size than their neighbours, where those hardly differ among themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plancheck.checks.course import Course, Point
from plancheck.checks.scale import in_usual_unit
from plancheck.model.indicator import Indicator
from plancheck.model.target import RATE_SERIES, MeasureKind
from plancheck.track.facts import growth_factor

FEWEST_OTHERS = 2
"""Figures without the slip that must be known."""
TENFOLD = (8, 12.5)
"""Ratios that count as ten: by a factor of 1.25 less and more. What is larger than the first may be told."""
STEADY = 1.5
"""What the other years may differ by, as a factor a year, where one is ten times its neighbour."""
_LONGEST_GAP = 2
"""Years between two figures that are allowed for, as a slip between two years leaves them."""
_FURTHEST = 3
"""How many times the figures, or which part of them, a target of their size is."""
_SMALL_COUNT, _FALLING_COUNT = 20, 100
"""Below these whole numbers may well become ten times as many, or a tenth: three market halls after none for years."""

_STATED = (MeasureKind.LEVEL, MeasureKind.EVERY_YEAR, MeasureKind.AVERAGE)
"""Measures whose bound is such a figure as those of single years."""
_FROM_BASELINE = (MeasureKind.INCREASE, MeasureKind.CHANGE, MeasureKind.REDUCTION)
"""Measures that lead to one from the baseline."""


class Leap(NamedTuple):
    """A figure of another size."""

    sentence: str
    point: Point
    other: Point
    """The figure that it is held against."""


def figures_of_another_size(course: Course) -> Sequence[Leap]:
    """Those that are ten or more times their neighbours, a tenth of them or less, or 0, where the others hardly differ.

    What others there are must be steady from one to the next; a target of that size stands for one. What the target
    itself leads to may well be reached at once, small counts may be any other, and what begins with 0 begins. Of shares
    only a 0 is looked at: for the rest they have rules of their own.
    """
    before = 0.0
    for point in course.points:  # a loop, because nearly every course ends here
        if before and not before / TENFOLD[0] < point.number < before * TENFOLD[0]:
            break
        before = point.number
    else:
        return ()
    if any(point.number < 0 for point in course.points) or course.indicator.series in RATE_SERIES:
        return ()
    positive = [point for point in in_usual_unit(course) if point.number]
    demanded = _demanded(course.indicator)
    usual, odd = _usual_and_odd(positive, demanded)
    is_known = len(usual) + _is_confirmed(usual, positive, demanded) >= FEWEST_OTHERS
    if not is_known or any(_ratio(usual, point) < TENFOLD[0] for point in odd):
        return ()
    leaping = () if course.counts_in_shares else _leaping(usual, odd, demanded)
    return (*leaping, *_nothing(course, usual, demanded))


def _usual_and_odd(points: Sequence[Point], demanded: Sequence[float]) -> tuple[list[Point], list[Point]]:
    """The longest line of figures that are steady from one to the next, and all others."""
    lines: list[list[Point]] = []
    for point in points:
        line = next((line for line in lines if _goes_on(line[-1], point)), None)
        if line is None:
            lines.append([point])
        else:
            line.append(point)
    usual = max(lines, key=lambda line: len(line) + _is_confirmed(line, points, demanded), default=[])
    return usual, [point for point in points if point not in usual]


def _goes_on(before: Point, point: Point) -> bool:
    years = min(max(point.year - before.year, 1), _LONGEST_GAP)
    return factor(before, point) <= STEADY**years


def _is_confirmed(line: Sequence[Point], points: Sequence[Point], demanded: Sequence[float]) -> bool:
    """Whether a demanded amount is of the size of the figures that the others begin with."""
    if not line or line[0] is not points[0]:
        return False
    return any(line[-1].number / _FURTHEST < amount < line[-1].number * _FURTHEST for amount in demanded)


def _leaping(usual: Sequence[Point], odd: Sequence[Point], demanded: Sequence[float]) -> list[Leap]:
    """Of positive figures, those of another size; of several that go on from one another the first."""
    found: list[Leap] = []
    before: Point | None = None
    for point in odd:
        goes_on = before is not None and _goes_on(before, point)
        before = point
        other = _nearest(usual, point)
        if goes_on or _is_small_count(point, other) or _is_led_to(point.number, other, demanded):
            continue
        sentence = "PC055.tenfold" if factor(point, other) <= TENFOLD[1] else "PC055.manifold"
        # what stands in the targets is seldom the newer figure, and whoever records one hears of that
        is_reported = point.path.startswith("values.")
        found.append(Leap(sentence, point, other) if is_reported else Leap(sentence, other, point))
    return found


def _nothing(course: Course, usual: Sequence[Point], demanded: Sequence[float]) -> list[Leap]:
    """The one 0 behind positive figures."""
    zeros = [point for point in course.points if not point.number]
    limits = course.indicator.range
    if len(zeros) != 1 or course.points[0] is zeros[0] or (limits is not None and limits[0].value <= 0):
        return []
    other = _nearest(usual, zeros[0])
    if _is_small_count(zeros[0], other) or _is_led_to(0, other, demanded):
        return []
    return [Leap("PC055.zero", zeros[0], other)]


def _is_small_count(point: Point, other: Point) -> bool:
    is_count = point.quantity.decimals == other.quantity.decimals == 0
    falls = 0 < point.number < other.number
    return is_count and other.number < (_FALLING_COUNT if falls else _SMALL_COUNT)


def _is_led_to(number: float, usual: Point, demanded: Sequence[float]) -> bool:
    """Whether the target leads about as far from the usual figures, and to the same side."""
    if number < usual.number:
        return any(amount <= usual.number / TENFOLD[0] for amount in demanded)
    return any(amount >= usual.number * TENFOLD[0] for amount in demanded)


def _demanded(indicator: Indicator) -> Sequence[float]:
    """The yearly amounts that the target names or leads to."""
    found = []
    for measure in indicator.target:
        bound = float(measure.demand.bound.value)
        if measure.follows is not None:
            continue
        if measure.kind in _STATED:
            found.append(bound)
        elif indicator.baseline is not None and measure.kind in _FROM_BASELINE:
            start = float(indicator.baseline.quantity.value)
            is_rate = measure.kind is not MeasureKind.INCREASE
            found.append(start * float(growth_factor(measure, 1)) if is_rate else start + bound)
    return found


def _nearest(usual: Sequence[Point], point: Point) -> Point:
    """The last of the usual figures before another one, or the first behind it."""
    return next((one for one in reversed(usual) if one.year < point.year), usual[0])


def _ratio(usual: Sequence[Point], point: Point) -> float:
    return factor(_nearest(usual, point), point)


def factor(before: Point, point: Point) -> float:
    """How many times the smaller of two amounts the larger is, their signs aside; neither is 0."""
    sizes = abs(before.number), abs(point.number)
    return max(sizes) / min(sizes)
