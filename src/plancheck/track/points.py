"""From reported figures to the scale on which a way is gone: running sums, and rates chained into an index."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import NamedTuple

from plancheck.model.actual import Actual, State
from plancheck.model.target import Series


class Points(NamedTuple):
    """Levels by year, ascending."""

    levels: tuple[tuple[int, Fraction], ...]
    chain_ended: int | None = None
    """The first year that is missing, where later years are known."""
    flash: int | None = None
    """The first year whose level rests on a flash figure: no trend does."""


def running_sum(actuals: Iterable[Actual], first_year: int) -> Points:
    """What has come together since the beginning of `first_year`, by year."""
    return _chain(actuals, first_year, Fraction(0), lambda level, value: level + value)


def least_sums(actuals: Iterable[Actual], first_year: int) -> tuple[tuple[int, Fraction], ...]:
    """What has come together at least since the beginning of `first_year`, by year: a missing year counts as nothing.

    Nor does a figure that holds years before as well. Empty where a figure is negative: then a missing year may take
    away as well.
    """
    levels = {first_year - 1: Fraction(0)}
    for actual in actuals:
        if actual.quantity.value < 0:
            return ()
        begun = actual.year if actual.since is None else actual.since
        if actual.bound is None and begun >= first_year:
            levels[actual.year] = levels[max(year for year in levels if year < begun)] + actual.quantity.value
    del levels[first_year - 1]
    return tuple(levels.items())


def chained_index(actuals: Iterable[Actual], first_year: int, series: Series) -> Points:
    """Yearly rates in %, compounded into an index that is 1 before `first_year`."""
    sign = -1 if series is Series.REDUCTION_RATE else 1
    return _chain(actuals, first_year, Fraction(1), lambda level, value: level * (1 + sign * value / 100))


def _chain(
    actuals: Iterable[Actual], first_year: int, start: Fraction, add: Callable[[Fraction, Fraction], Fraction]
) -> Points:
    """Figures put together year after year, until one is missing.

    A figure for several years stands for all of them, whether or not some are known by themselves. A bound is no
    figure to go on with.
    """
    levels = {first_year - 1: start}
    loose, flash = first_year - 1, None
    for actual in actuals:
        if actual.bound is not None or actual.year < first_year:
            continue
        before = levels.get((actual.year if actual.since is None else actual.since) - 1)
        if before is None:
            loose = actual.year
        else:
            levels[actual.year] = add(before, actual.quantity.value)
            if flash is None and actual.state is State.FLASH:
                flash = actual.year
    last = max(levels)
    del levels[first_year - 1]
    return Points(tuple(levels.items()), last + 1 if loose > last else None, flash)
