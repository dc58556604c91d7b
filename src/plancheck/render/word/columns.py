"""How wide the columns of a table become, and how large its type may be, so that it fits the width of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil, sqrt
from unicodedata import east_asian_width

from plancheck.compose.table import Align, Table
from plancheck.render.width import pieces, width

PADDING = 8.0
"""What a cell keeps free on its left and right sides together, in points."""

_WHOLE, _WHOLE_FIGURE = 8, 14
"""Texts of so many halves of a character are not broken into lines: a verdict, a figure with its mark."""
_SLACK = 0.6
"""What a text is given beyond its width: bold letters are wider than others."""
_LONGEST = 30
"""A word longer than this may be broken anywhere: it must not take the room of all others."""
_SHORT = 20
"""Beyond this width a text gets less and less room of its own: it is read in lines."""
_COMFORT = 0.86
"""The share of the width that what cannot be broken may take before the type gets smaller."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A table made to fit."""

    size: float
    """Of the type, in points."""
    widths: tuple[int, ...]
    """Of the columns with their padding, in twentieths of a point."""

    def lines(self, texts: Iterable[str]) -> int:
        """About how many lines the tallest cell of a row takes."""
        return max(
            ceil(extent(text) * self.size / 2 / (room / 20 - PADDING)) for text, room in zip(texts, self.widths, strict=True)
        )


def fit(table: Table, room: int, sizes: Sequence[float]) -> Fit:
    """The largest type in which a table fits, and its columns.

    Args:
        table: the table.
        room: width of the page's type area in twentieths of a point.
        sizes: sizes of type in points, the best first. The last one is taken where none suffices; words are broken then.
    """
    texts = [dict.fromkeys((column.title, *cells)) for column, cells in zip(table.columns, _cells(table), strict=True)]
    least = [
        max(_least(text, _WHOLE_FIGURE if column.align is Align.RIGHT else _WHOLE) for text in found) + _SLACK
        for column, found in zip(table.columns, texts, strict=True)
    ]
    wish = [max(_wish(extent(text)) for text in found) for found in texts]
    for size in sizes:
        halves = (room / 20 - PADDING * len(texts)) / (size / 2)
        if sum(least) <= halves * _COMFORT:
            break
    return Fit(size, _in_twips(_shared(least, wish, halves), size, room))


def extent(text: str) -> int:
    """Width of a text in halves of a character; signs that both scripts share count as wide."""
    if text.isascii():
        return len(text)
    return width(text) + sum(east_asian_width(character) == "A" for character in text)


def _cells(table: Table) -> Iterator[tuple[str, ...]]:
    rows = chain.from_iterable(group.rows for group in table.groups)
    found = list(zip(*([cell.text for cell in row.cells] for row in rows), strict=True))
    return iter(found or [()] * len(table.columns))


def _least(text: str, unbroken: int) -> int:
    """Width below which a text would be broken where it should not be."""
    whole = extent(text)
    if whole <= unbroken:
        return whole
    # a bracket stays with the figure before it
    return min(max(map(extent, pieces(text[:500].replace("（", "(")))) + 1, _LONGEST)


def _wish(whole: int) -> float:
    whole += 1
    return whole if whole <= _SHORT else sqrt(whole * _SHORT)


def _shared(least: Sequence[float], wish: Sequence[float], room: float) -> list[float]:
    """The room given to columns: what each needs at least, then more to those that wish for more, up to one level."""
    if sum(least) >= room:
        return [one * room / sum(least) for one in least]
    wishes = [max(pair) for pair in zip(least, wish, strict=True)]
    if sum(wishes) <= room:
        return [one * room / sum(wishes) for one in wishes]
    low, high = 0.0, max(wishes)
    for _ in range(40):
        level = (low + high) / 2
        total = sum(max(need, min(want, level)) for need, want in zip(least, wishes, strict=True))
        low, high = (level, high) if total <= room else (low, level)
    return [max(need, min(want, low)) for need, want in zip(least, wishes, strict=True)]


def _in_twips(halves: Sequence[float], size: float, room: int) -> tuple[int, ...]:
    widths = [int((one * size / 2 + PADDING) * 20) for one in halves]
    widths[-1] += room - sum(widths)
    return tuple(widths)
