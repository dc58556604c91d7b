"""Charts of Excel's own: how far every indicator is, and the course of each against what is planned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook as File
from xlsxwriter.chart import Chart as Drawn
from xlsxwriter.worksheet import Worksheet

from plancheck.compose.figure_cells import full_number
from plancheck.compose.page import Chart
from plancheck.compose.report_document import Overview, Picture
from plancheck.compose.workbook import Workbook
from plancheck.render.excel.page import Page
from plancheck.render.excel.paths import Bars, Paths, Series, all_bars, chart_of
from plancheck.render.excel.styles import Styles
from plancheck.render.excel.text import plain
from plancheck.render.svg.palette import COLORS

_SIZE = (520, 300)
"""Width and height of the chart of an indicator, in pixels."""
_ACROSS = 2
_GAP = 16
_COLUMN = 64
"""Width of a column that is left as it is."""
_ROW = 20
_BAR = 24
_LONGEST_DESCRIPTION = 2000

_LINES: Mapping[str, Mapping[str, Any]] = {
    "actual": {
        "line": {"color": COLORS["actual"][0], "width": 2.25},
        "marker": {"type": "circle", "size": 6, "fill": {"color": COLORS["actual"][0]}, "border": {"none": True}},
    },
    "planned": {"line": {"color": COLORS["planned"][0], "width": 1.75, "dash_type": "dash"}},
    "upper": {"line": {"color": COLORS["planned"][0], "width": 1.75, "dash_type": "dash"}},
    "outlook": {
        "line": {"color": COLORS["outlook"][0], "width": 1.5, "dash_type": "round_dot"},
        "marker": {"type": "diamond", "size": 6, "border": {"color": COLORS["outlook"][0]}, "fill": {"color": "white"}},
    },
    "low": {"line": {"color": COLORS["outlook"][0], "width": 0.75, "dash_type": "square_dot"}},
    "high": {"line": {"color": COLORS["outlook"][0], "width": 0.75, "dash_type": "square_dot"}},
}


def write_charts(file: File, gallery: Worksheet, paths: Paths, styles: Styles, page: Page, book: Workbook) -> None:
    """Draw all charts on a sheet, and write their figures on another one.

    Args:
        file: the workbook.
        gallery: the sheet for the charts.
        paths: the sheet for their figures.
        styles: of the workbook.
        page: of the workbook.
        book: what it says.
    """
    gallery.write_string(0, 0, gallery.get_name(), styles.kind("title"))
    gallery.set_row(0, 26)
    for row, text in enumerate(filter(None, (page.note, *book.chart_notes)), start=1):
        gallery.write_string(row, 0, plain(text), styles.kind("notice" if text == page.note else "note"))
    row = 4
    breaks = []
    if book.overview is not None and isinstance(book.overview.drawing, Overview):
        bars = paths.bars(book.overview, book.overview.drawing)
        height = 110 + _BAR * (bars.last - bars.first + 1)
        width = _ACROSS * _SIZE[0] + _GAP
        _place(
            gallery, row, 0, _overview(file, styles, paths.name, book.overview, bars), (width, height), book.overview
        )
        row += -(-height // _ROW) + 1
        breaks.append(row)
    columns = paths.heads(book.charts)
    for number, picture in enumerate(book.charts):
        column = number % _ACROSS
        drawn = _course(file, styles, paths.name, picture, paths.course(picture, columns))
        _place(gallery, row, column * -(-(_SIZE[0] + _GAP) // _COLUMN), drawn, _SIZE, picture)
        if column == _ACROSS - 1:
            row += -(-_SIZE[1] // _ROW) + 1
            if number % (2 * _ACROSS) == 2 * _ACROSS - 1:
                breaks.append(row)
    gallery.set_h_pagebreaks(breaks)
    page.set_up(gallery)


def _place(sheet: Worksheet, row: int, column: int, chart: Drawn, size: tuple[int, int], picture: Picture) -> None:
    chart.set_size({"width": size[0], "height": size[1]})
    description = plain(f"{picture.description} {' '.join(picture.notes)}", _LONGEST_DESCRIPTION)
    sheet.insert_chart(row, column, chart, {"description": description, "object_position": 1, "y_offset": 4})


def _overview(file: File, styles: Styles, sheet: str, picture: Picture, bars: Bars) -> Drawn:
    assert isinstance(picture.drawing, Overview)  # the caller has seen it
    chart = file.add_chart({"type": "bar"})
    names = [sheet, bars.first, 0, bars.last, 0]
    points = [{"fill": {"color": styles.color(bar.verdict)}} for bar in all_bars(picture.drawing)]
    for column, extra in (
        (1, {"points": points, "fill": {"color": COLORS["quiet"][0]}}),
        (2, {"fill": {"color": "#c3cad3"}}),
    ):
        values = [sheet, bars.first, column, bars.last, column]
        chart.add_series(
            {
                "name": [sheet, bars.first - 1, column],
                "categories": names,
                "values": values,
                "gap": 60,
                "overlap": 0,
                **extra,
            }
        )
    _dress(chart, styles, [sheet, bars.first - 2, 0])
    font = {"name": styles.font, "size": 9}
    chart.set_y_axis({"reverse": True, "num_font": font, "label_position": "low", "major_tick_mark": "none"})
    grid = {"visible": True, "line": {"color": COLORS["grid"][0]}}
    chart.set_x_axis(
        {
            "num_format": "0%",
            "num_font": font,
            "major_gridlines": grid,
            "label_position": "high",
            "line": {"none": True},
        }
    )
    return chart


def _course(file: File, styles: Styles, sheet: str, picture: Picture, lines: tuple[Series, ...]) -> Drawn:
    chart = file.add_chart({"type": "line"})
    for line in lines:
        first, last = line.columns
        chart.add_series(
            {
                "name": [sheet, line.row, 1],
                "categories": [sheet, line.head, first, line.head, last],
                "values": [sheet, line.row, first, line.row, last],
                **_LINES[line.role],
            }
        )
    _dress(chart, styles, [sheet, lines[0].row, 0])
    chart.show_blanks_as("span")
    font = {"name": styles.font, "size": 9}
    grid = {"visible": True, "line": {"color": COLORS["grid"][0]}}
    chart.set_x_axis({"num_format": "0", "num_font": font, "label_position": "low"})
    chart.set_y_axis({"num_font": font, "major_gridlines": grid, "line": {"none": True}, **_axis(chart_of(picture))})
    return chart


def _dress(chart: Drawn, styles: Styles, title: list[str | int]) -> None:
    """Title and legend.

    All names of a chart are taken from cells: a text of its own could be taken for a reference.

    Args:
        chart: the chart.
        styles: of its workbook.
        title: the sheet, the row and the column of its title.
    """
    font = {"name": styles.font, "size": 11, "bold": True, "color": COLORS["ink"][0]}
    chart.set_title({"name": title, "name_font": font, "overlay": False})
    chart.set_legend({"position": "bottom", "font": {"name": styles.font, "size": 9}})


def _axis(chart: Chart) -> dict[str, Any]:
    """The value axis as all pictures of the report have it."""
    ticks = [value for value, _ in chart.ticks]
    if len(ticks) < 2:
        return {}
    decimals = max(full_number(tick).decimals for tick in ticks)
    return {
        "min": float(ticks[0]),
        "max": float(ticks[-1]),
        "major_unit": float(ticks[1]) - float(ticks[0]),
        "num_format": "0" + ("." + "0" * decimals if decimals else ""),
    }
