"""Figures that a slip of the hand explains: a sign, a decimal point, digits or a unit, a 0 for what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter

from plancheck.checks.course import Course, Point
from plancheck.checks.past import values_follow_their_history
from plancheck.checks.sizes import FEWEST_OTHERS, STEADY, TENFOLD, factor, figures_of_another_size
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity

_NUMBER = attrgetter("number")


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
    if len(positive) == len(course.points) - 1 >= FEWEST_OTHERS and steady:
        yield _doubt("PC055.sign", course, negative[0], positive[-1])


def figures_keep_their_size(course: Course) -> Iterator[Problem]:
    """No figure is of another size than steady others, or 0, where too few years are known for their usual change."""
    numbers = [*map(_NUMBER, course.points)]
    if not numbers or max(numbers) < min(numbers) * TENFOLD[0]:
        return  # as nearly every course does, with no call
    found = figures_of_another_size(course)
    if not found:
        return
    told = {problem.place for problem in values_follow_their_history(course)}
    for leap in found:
        if leap.point.place not in told:
            yield _doubt(leap.sentence, course, leap.point, leap.other)


def _may_be_negative(course: Course) -> bool:
    known = course.indicator.range
    if known is not None and known[0].value < 0:
        return True
    return any(measure.demand.bound.value < 0 for measure in course.indicator.target)


def _is_steady(before: Point, point: Point) -> bool:
    return bool(before.number and point.number) and factor(before, point) <= STEADY


def _doubt(sentence: str, course: Course, point: Point, other: Point) -> Problem:
    figures: dict[str, object] = {
        "id": course.indicator.id,
        "year": point.year,
        "value": point.quantity,
        "before_year": other.year,
        "before": other.quantity,
    }
    hint = "check_figure"
    if sentence == "PC055.manifold":
        figures["factor"] = Quantity(Fraction(format(factor(point, other), ".0e")))
    elif sentence == "PC055.zero":
        hint = "nothing_or_unknown"
    return fault(sentence, point.place, point.path, figures, hint=hint, severity=Severity.WARNING, related=other.place)
