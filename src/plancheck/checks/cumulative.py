"""What adds up does not become less."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plancheck.checks.course import Course, Point
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity
from plancheck.model.target import Series

_CALLED = ("累计", "cumulative")
_OF_FALLS = ("降低", "下降", "减少", "压减", "reduction", "decrease", "fall")
"""What a name that says so adds up may well become less: a reduction that is partly lost again."""
_WHOLE_YEAR = 12


class _Sum(NamedTuple):
    """A figure that holds all from a beginning on."""

    year: int
    month: int
    quantity: Quantity
    place: Place


def cumulative_figures_do_not_fall(course: Course) -> Iterator[Problem]:
    """A flow grows from month to month of a year, and a level that its name calls cumulative from year to year.

    A flow that can be negative may fall; that is why this is a warning.
    """
    indicator = course.indicator
    if indicator.series is Series.FLOW and course.parts:
        parts = [_Sum(part.year, part.through or 0, part.quantity, part.place) for part in course.parts]
        sums = sorted((*parts, *map(_whole_year, course.points)), key=lambda one: (one.year, one.month))
        for before, after in pairwise(sums):
            if before.year == after.year and after.quantity.value < before.quantity.value:
                yield _fell(indicator, "PC056", before, after)
    elif indicator.series is Series.LEVEL:
        for earlier, later in pairwise(course.points):
            if later.quantity.value < earlier.quantity.value and _is_called_cumulative(indicator):
                yield _fell(indicator, "PC056.level", _whole_year(earlier), _whole_year(later))


def _whole_year(point: Point) -> _Sum:
    return _Sum(point.year, _WHOLE_YEAR, point.quantity, point.place)


def _is_called_cumulative(indicator: Indicator) -> bool:
    name = " ".join(indicator.name.values()).casefold()
    return any(word in name for word in _CALLED) and not any(word in name for word in _OF_FALLS)


def _fell(indicator: Indicator, sentence: str, before: _Sum, after: _Sum) -> Problem:
    figures = {
        "id": indicator.id,
        "year": after.year,
        "month": after.month,
        "value": after.quantity,
        "before_year": before.year,
        "before_month": before.month,
        "before": before.quantity,
    }
    return fault(
        sentence,
        after.place,
        f"values.{indicator.id}",
        figures,
        hint="cumulative_from_january" if sentence == "PC056" else "check_figure",
        severity=Severity.WARNING,
        related=before.place,
    )
