"""The figures that charts are drawn from, on a sheet of their own: what is done and due, and each course by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xlsxwriter.worksheet import Worksheet

from plancheck.compose.figure_cells import count_cell, figure_cell
from plancheck.compose.page import Chart
from plancheck.compose.report_document import Bar, Overview, Picture
from plancheck.compose.workbook import Workbook
from plancheck.model.quantity import Number
from plancheck.render.excel.cells import write_cell
from plancheck.render.excel.page import Page
from plancheck.render.excel.styles import Look, Styles
from plancheck.render.excel.text import plain
from plancheck.values import dataclass

_NAMES = 2
"""Columns in front of the years: the indicator and the series."""
_LAST_COLUMN = 200
"""Columns up to it are wide enough for a number, whether a year stands there or not."""
_LONGEST_SUBJECT, _LONGEST_ENDING = 60, 40
"""Characters; a chart has them as its title, which Excel breaks into lines."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart, and where its figures stand."""

    role: str
    """`actual`, `planned`, `upper`, `outlook`, `low` or `high`."""
    row: int
    columns: tuple[int, int]
    head: int
    """The row of the years."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Where the figures of the overview stand: its title two rows above the first, the heads one row above."""

    first: int
    last: int


class Paths:
    """The sheet of one workbook.

    Args:
        sheet: the empty sheet.
        styles: of its workbook.
        page: of its workbook.
        book: what it says.
    """

    def __init__(self, sheet: Worksheet, styles: Styles, page: Page, book: Workbook) -> None:
        self.name = book.sheet_name("paths")
        self._sheet = sheet
        self._styles = styles
        self._book = book
        self._row = 0
        self._text(0, 0, self.name, "title")
        self._sheet.set_row(0, 26)
        if page.note:
            self._text(1, 0, page.note, "notice")
        self._row = 2
        self._sheet.set_column(0, 0, 40)
        self._sheet.set_column(1, 1, 18)
        self._sheet.set_column(2, _LAST_COLUMN, 14)
        page.set_up(self._sheet)

    def bars(self, picture: Picture, overview: Overview) -> Bars:
        """Write what is done and due of every indicator that the overview shows, under its title."""
        self._text(self._row, 0, picture.title, "heading")
        self._row += 1
        names = (self._book.catalogue.word("column.indicator"), overview.done_name, overview.due_name)
        for place, name in enumerate(names):
            self._text(self._row, place, name, "head")
        first = self._row + 1
        for self._row, bar in enumerate(all_bars(overview), start=first):
            self._text(self._row, 0, bar.name, "text")
            self._share(self._row, 1, bar.done)
            self._share(self._row, 2, bar.due)
        last = self._row
        self._row += 2
        return Bars(first, last)

    def heads(self, charts: tuple[Picture, ...]) -> dict[int, int]:
        """Write the heads of the courses; gives the column of every year."""
        years = sorted({year for picture in charts for year in chart_of(picture).years})
        for place, key in enumerate(("column.indicator", "column.series")):
            self._text(self._row, place, self._book.catalogue.word(key), "head")
        for place, year in enumerate(years, start=_NAMES):
            write_cell(self._sheet, self._styles, self._row, place, count_cell(year), Look(strong=True))
        self._head = self._row
        self._row += 1
        return {year: place for place, year in enumerate(years, start=_NAMES)}

    def course(self, picture: Picture, columns: Mapping[int, int]) -> tuple[Series, ...]:
        """Write the figures of a chart, a row for each of its lines."""
        chart = chart_of(picture)
        span = columns[chart.years[0]], columns[chart.years[-1]]
        made = []
        for role, name, figures in self._lines(chart):
            self._text(
                self._row, 0, plain(picture.subject, _LONGEST_SUBJECT) + plain(picture.ending, _LONGEST_ENDING), "text"
            )
            self._text(self._row, 1, name, "text")
            for year, value in figures.items():
                shown = self._book.full(value)
                write_cell(self._sheet, self._styles, self._row, columns[year], shown)
            made.append(Series(role, self._row, span, self._head))
            self._row += 1
        return tuple(made)

    def _lines(self, chart: Chart) -> Iterator[tuple[str, str, Mapping[int, Number]]]:
        word = self._book.catalogue.word
        yield "actual", chart.actual_name, chart.actual
        if chart.planned:
            yield "planned", chart.planned_name, chart.planned
        if chart.upper:
            yield "upper", word("paths.upper", name=chart.planned_name), chart.upper
        outlook, latest = chart.outlook, chart.latest
        if outlook is None or latest is None:
            return
        ends = [("outlook", outlook.name, outlook.mark.value)]
        if outlook.low is not None and outlook.high is not None:
            ends += [("low", word("paths.low"), outlook.low), ("high", word("paths.high"), outlook.high)]
        for role, name, value in ends:
            yield role, name, {latest.year: latest.value, outlook.mark.year: value}

    def _text(self, row: int, column: int, text: str, kind: str) -> None:
        self._sheet.write_string(row, column, plain(text), self._styles.kind(kind))

    def _share(self, row: int, column: int, share: float) -> None:
        style = self._book.style
        write_cell(self._sheet, self._styles, row, column, figure_cell(style, style.shown_share(share)))


def all_bars(overview: Overview) -> tuple[Bar, ...]:
    """The bars of an overview in their order."""
    return tuple(bar for group in overview.groups for bar in group.bars)


def chart_of(picture: Picture) -> Chart:
    """What the picture of an indicator draws."""
    assert isinstance(picture.drawing, Chart)  # the overview is no picture of an indicator
    return picture.drawing
