"""What the marks mean that figures carry: the lines below a table that has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.compose.cells import MARKS, marks
from plancheck.compose.page import Block, line
from plancheck.model.actual import Actual
from plancheck.text import Catalogue


def figure_legend(catalogue: Catalogue, shown: Iterable[tuple[Actual | None, int]]) -> Iterator[Block]:
    """The marks in use, where all figures stand for one year, or for two.

    Args:
        catalogue: the language.
        shown: the figures, each with the year that it is shown for.
    """
    for mark, years in _marked(shown).items():
        for year in years if mark == "stale" else years[:1]:
            yield line(catalogue.word(f"legend.{mark}", year=year), quiet=True)


def course_legend(catalogue: Catalogue, shown: Iterable[tuple[Actual | None, int]]) -> Iterator[Block]:
    """The marks in use where every row has a year of its own.

    Args:
        catalogue: the language.
        shown: the figures, each with the year of its row.
    """
    for mark in _marked(shown):
        yield line(catalogue.word("legend.stale.year" if mark == "stale" else f"legend.{mark}"), quiet=True)


def _marked(shown: Iterable[tuple[Actual | None, int]]) -> Mapping[str, Sequence[int]]:
    """The years for which a figure carries a mark, by the names of the marks that one carries."""
    carried = [(marks(actual, year), year) for actual, year in shown if actual is not None]
    years = {mark: tuple(dict.fromkeys(year for holds, year in carried if holds[mark])) for mark in MARKS}
    return {mark: found for mark, found in years.items() if found}
