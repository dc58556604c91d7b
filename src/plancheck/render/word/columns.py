"""How wide the columns of a table become, and how large its type may be, so that it fits the width of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import ceil, sqrt
from unicodedata import east_asian_width

from plancheck.compose.table import Align, Table
from plancheck.render.width import pieces, width
from plancheck.values import dataclass

_PADDING, _NARROW_PADDING, _MANY = 8, 5, 9
"""What a cell keeps free on its left and right sides together, in points; in a table of more than so many columns."""
_SLACK = 0.6
"""What a text is given beyond its width, in halves of a character: bold letters are wider than others."""
_LONGEST = 30
"""A word longer than this may be broken anywhere: it must not take the room of all others."""
_SHORT = 20
"""Beyond this width a text gets less and less room of its own: it is read in lines."""
_COMFORT = 0.95
"""The share of the width that what should not be broken may take; the rest is for the long texts."""


@dataclass(frozen=True, slots=True)
class _Unbroken:
    """Up to which width a text stays on one line, in halves of a character."""

    title: int
    text: int
    figure: int
    column: int
    """What a column of long texts has at least."""


_STEPS = (
    _Unbroken(10, 16, 16, 24),
    _Unbroken(8, 8, 14, 16),
    _Unbroken(6, 8, 12, 14),
    _Unbroken(4, 8, 10, 8),
    _Unbroken(4, 4, 6, 4),
)
"""What is asked for first, and what is enough where there is no room for that in any size of type."""
_LARGE = 4
"""Of the sizes of type, how many are large enough to be preferred to a table with fewer lines."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A table made to fit."""

    size: float
    """Of the type, in points."""
    padding: int
    """What a cell keeps free on both sides together, in points."""
    letter: float
    widths: tuple[int, ...]
    """Of the columns with their padding, in twentieths of a point."""

    def lines(self, texts: Iterable[str]) -> int:
        """About how many lines the tallest cell of a row takes."""
        return max(
            ceil(extent(text, self.letter) * self.size / 2 / (room / 20 - self.padding))
            for text, room in zip(texts, self.widths, strict=True)
        )


def fit(table: Table, room: int, sizes: Sequence[float], letter: float) -> Fit:
    """The largest type in which a table fits, and its columns.

    Args:
        table: the table.
        room: width of the page's type area in twentieths of a point.
        sizes: sizes of type in points, the best first; in the last one texts are broken where none suffices.
        letter: width of a Latin letter, in halves of a Chinese character.
    """
    texts = [tuple(dict.fromkeys(cells)) for cells in _cells(table)]
    padding = _NARROW_PADDING if len(texts) > _MANY else _PADDING
    wish = [
        max(_wish(extent(text, letter)) for text in (column.title, *found))
        for column, found in zip(table.columns, texts, strict=True)
    ]
    for unbroken in _STEPS:
        least = [
            _SLACK + max(_least(column.title, unbroken.title, letter), *_needs(found, column.align, unbroken, letter))
            for column, found in zip(table.columns, texts, strict=True)
        ]
        for size in sizes[:_LARGE] if unbroken is _STEPS[0] else sizes:
            halves = (room / 20 - padding * len(texts)) / (size / 2)
            if sum(least) <= halves * _COMFORT:
                return Fit(size, padding, letter, _in_twips(_shared(least, wish, halves), size, padding, room))
    return Fit(size, padding, letter, _in_twips(_shared(least, wish, halves), size, padding, room))


def _cells(table: Table) -> Iterator[tuple[str, ...]]:
    """The texts of each column."""
    rows = chain.from_iterable(group.rows for group in table.groups)
    return iter(
        [*zip(*([cell.text for cell in row.cells] for row in rows), strict=True)] or [("",)] * len(table.columns)
    )


def extent(text: str, letter: float) -> float:
    """Width of a text in halves of a character; signs that both scripts share count as wide."""
    if text.isascii():
        return len(text) * letter
    whole = width(text) + sum(east_asian_width(character) == "A" for character in text)
    wide = sum(east_asian_width(character) in "WFA" for character in text)
    return wide * 2 + (whole - wide * 2) * letter


def _needs(texts: Iterable[str], align: Align, unbroken: _Unbroken, letter: float) -> Iterator[float]:
    for text in texts:
        yield _least(text, unbroken.figure if align is Align.RIGHT else unbroken.text, letter)
        if align is Align.LEFT and extent(text, letter) > _SHORT:
            yield unbroken.column


def _least(text: str, unbroken: int, letter: float) -> float:
    """Width below which a text would be broken where it should not be."""
    whole = extent(text, letter)
    if whole <= unbroken:
        return whole
    # a bracket stays with the figure before it
    found = pieces(text[:500].replace("（", "("))
    return min(max(extent(piece, letter) + piece.count("(") for piece in found), _LONGEST)


def _wish(whole: float) -> float:
    return whole + 1 if whole <= _SHORT else sqrt(whole * _SHORT) + 1


def _shared(least: Sequence[float], wish: Sequence[float], room: float) -> list[float]:
    """The room given to columns: what each needs at least, and of the rest the more the more it wishes for."""
    if sum(least) >= room:
        return [one * room / sum(least) for one in least]
    wishes = [max(pair) for pair in zip(least, wish, strict=True)]
    if sum(wishes) <= room:
        return [one * room / sum(wishes) for one in wishes]
    share = (room - sum(least)) / (sum(wishes) - sum(least))
    return [need + (want - need) * share for need, want in zip(least, wishes, strict=True)]


def _in_twips(halves: Sequence[float], size: float, padding: int, room: int) -> tuple[int, ...]:
    widths = [int((one * size / 2 + padding) * 20) for one in halves]
    widths[-1] += room - sum(widths)
    return tuple(widths)
