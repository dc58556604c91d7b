"""The course of an indicator: what was reported against what is planned, and where the trend leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from plancheck.compose.page import Chart, Mark
from plancheck.compose.report_document import Picture
from plancheck.model.quantity import Number
from plancheck.render.svg.drawing import LINE, MARGIN, SMALL, Drawing, Sign, heading, key, notes_below
from plancheck.render.svg.lettering import SIZE, fitted, lines_of, width_of
from plancheck.render.svg.markup import number, path, text_at
from plancheck.render.svg.palette import fill, halo, hollow, stroke
from plancheck.render.svg.scale import Scale
from plancheck.values import dataclass

_WIDTH = 480.0
_LEAST = 250.0
"""Width of the plot at least: where the texts beside it are long, the whole picture grows."""

_HEIGHT = 170.0
_LABEL = 150.0
"""Room for a text on the right side."""

_NEXT = 16.0
"""From one line of such a text to the next."""

_YEAR = 38.0
"""Room for a year below the axis."""

_EDGE = 14.0
"""Between the plot's edge and the first year."""

_PLANNED = 'stroke-width="2" stroke-dasharray="7 4"'
_OUTLOOK = 'stroke-width="2" stroke-dasharray="2 3"'
_ACTUAL = 'stroke-width="2.5" stroke-linejoin="round"'
_BRIDGE = 'stroke-width="1.5" stroke-dasharray="1 4"'
_FAINT = 'opacity=".16" stroke="none"'


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where figures stand."""

    chart: Chart
    x: Scale
    y: Scale

    def points(self, values: Mapping[int, Number]) -> list[tuple[float, float]]:
        return [(self.x(year), self.y(value)) for year, value in sorted(values.items())]


def course_drawing(chart: Chart, picture: Picture) -> Drawing:
    """A chart with its title, its key and its notes, which the picture has."""
    margin = max(width_of(text, SMALL) for _, text in chart.ticks)
    left = MARGIN + margin + 8
    labels = list(_labels(chart))
    right = MARGIN + max((width_of(line) + 10 for label in labels for line in label.lines), default=0)
    width = max(_WIDTH, left + _LEAST + right)
    elements, top = heading(picture, width)
    top += 12
    bottom = top + _HEIGHT
    plot = _Plot(
        chart,
        Scale(chart.years[0], chart.years[-1], left + _EDGE, width - right - _EDGE),
        Scale(chart.ticks[0][0], chart.ticks[-1][0], bottom, top),
    )
    elements.extend(_axes(plot, left, width - right))
    elements.extend(_planned(plot))
    elements.extend(_outlook(plot))
    elements.extend(_actual(plot))
    elements.extend(_marks(plot))
    elements.extend(_right_labels(plot, labels, width - right + 4, top, bottom))
    elements.extend(_latest_label(plot, left, width - right))
    below, y = key(list(_signs(chart)), bottom + LINE + 8, width)
    elements.extend(below)
    below, y = notes_below(picture.notes, y + 2, width)
    elements.extend(below)
    return Drawing(width, y + MARGIN - 6, elements)


def _axes(plot: _Plot, left: float, right: float) -> Iterator[str]:
    """The grid with its figures, the years, and a thin line at the year looked at."""
    y = plot.y
    lines = "".join(f"M{number(left)} {number(y(value))}H{number(right)}" for value, _ in plot.chart.ticks)
    yield f'<path d="{lines}" {stroke("grid")}/>'
    yield f'<path d="M{number(left)} {number(y.start)}H{number(right)}" {stroke("axis")}/>'
    yield f'<g {fill("quiet")} font-size="{SMALL}" text-anchor="end">'
    yield from (text_at(left - 6, y(value) + 4, text) for value, text in plot.chart.ticks)
    yield '</g><g text-anchor="middle">'
    for year in _told_years(plot):
        looked_at = year == plot.chart.year
        look = f'{fill("ink")} font-weight="600"' if looked_at else fill("quiet")
        yield text_at(plot.x(year), y.start + SIZE + 4, str(year), f'{look} font-size="{SMALL}"')
        if looked_at:
            yield (
                f'<path d="M{number(plot.x(year))} {number(y.end)}V{number(y.start)}" {stroke("axis")}'
                ' stroke-dasharray="1 3"/>'
            )
    yield "</g>"


def _told_years(plot: _Plot) -> list[int]:
    """The years that have room below the axis: first the last one, that looked at and the first, then even steps."""
    years = plot.chart.years
    first, last = years[0], years[-1]
    step = next(
        step
        for step in (1, 2, 5, 10, 20, 25, 50, 100, 250, 500, 1000, 10000)
        if step >= last - first or plot.x(first + step) - plot.x(first) >= _YEAR
    )
    wanted = (last, plot.chart.year, first, *range(last, first, -step))
    told: list[int] = []
    for year in wanted:
        if year is not None and all(abs(plot.x(year) - plot.x(other)) >= _YEAR - 4 for other in told):
            told.append(year)
    return sorted(told)


def _planned(plot: _Plot) -> Iterator[str]:
    """The path or the bound; of a range both bounds and what lies between."""
    low, high = plot.points(plot.chart.planned), plot.points(plot.chart.upper)
    if low and high:
        yield f'<path d="{path([*low, *reversed(high)])}z" {fill("planned")} {_FAINT}/>'
    for points in (low, high):
        if len(points) > 1:
            yield f'<path d="{path(points)}" {stroke("planned")} {_PLANNED}/>'


def _outlook(plot: _Plot) -> Iterator[str]:
    """From the last figure to where the trend leads, with the range that widens to there."""
    outlook, latest = plot.chart.outlook, plot.chart.latest
    if outlook is None or latest is None:
        return
    start, end = (plot.x(latest.year), plot.y(latest.value)), (plot.x(outlook.mark.year), plot.y(outlook.mark.value))
    if outlook.low is not None and outlook.high is not None:
        low, high = (end[0], plot.y(outlook.low)), (end[0], plot.y(outlook.high))
        yield f'<path d="{path([start, low, high])}z" {fill("outlook")} {_FAINT}/>'
        yield (
            f'<path d="{path([low, high])}M{number(end[0] - 5)} {number(low[1])}h10M{number(end[0] - 5)}'
            f' {number(high[1])}h10" {stroke("outlook")} stroke-width="1.5"/>'
        )
    yield f'<path d="{path([start, end])}" {stroke("outlook")} {_OUTLOOK}/>'


def _actual(plot: _Plot) -> Iterator[str]:
    """The reported figures, joined where they follow year by year, bridged by dots where years are missing."""
    figures = sorted(plot.chart.actual)
    joined, bridges = "", ""
    for before, after in pairwise(figures):
        piece = path(plot.points({year: plot.chart.actual[year] for year in (before, after)}))
        if after - before == 1:
            joined += piece
        else:
            bridges += piece
    if joined:
        yield f'<path d="{joined}" {stroke("actual")} {_ACTUAL}/>'
    if bridges:
        yield f'<path d="{bridges}" {stroke("actual")} {_BRIDGE}/>'
    size = 7.0 if len(plot.chart.years) <= 20 else 4.0
    dots = "".join(f"M{number(x)} {number(y)}h.01" for x, y in plot.points(plot.chart.actual))
    yield f'<path d="{dots}" {stroke("actual")} stroke-width="{number(size)}" stroke-linecap="round"/>'


def _marks(plot: _Plot) -> Iterator[str]:
    """A diamond where the path ends, a triangle where the trend leads."""
    target, outlook = plot.chart.target, plot.chart.outlook
    if target is not None and plot.chart.is_way:
        x, y = number(plot.x(target.year)), number(plot.y(target.value) - 6)
        yield f'<path d="M{x} {y}l6 6l-6 6l-6 -6z" {hollow("planned")} stroke-width="2"/>'
    if outlook is not None:
        x, y = number(plot.x(outlook.mark.year)), number(plot.y(outlook.mark.value) - 5)
        yield f'<path d="M{x} {y}l5 9h-10z" {hollow("outlook")} stroke-width="1.8"/>'


class _Label(NamedTuple):
    """What is told of a figure on the right side."""

    value: Number
    lines: list[str]
    color: str


def _labels(chart: Chart) -> Iterator[_Label]:
    if chart.target is not None:
        yield _Label(chart.target.value, lines_of(_told(chart.target), _LABEL, 2), "planned")
    if chart.outlook is not None:
        yield _Label(chart.outlook.mark.value, lines_of(_told(chart.outlook.mark), _LABEL, 1), "outlook")
    if chart.latest is not None and chart.latest.year == chart.years[-1]:
        yield _Label(chart.latest.value, lines_of(_told(chart.latest), _LABEL, 1), "actual")


def _told(mark: Mark) -> str:
    """A figure with its unit, which the title has too: it is left out where the room does not suffice."""
    return mark.text if width_of(mark.text) <= _LABEL or not mark.brief else mark.brief


def _right_labels(plot: _Plot, labels: Sequence[_Label], x: float, top: float, bottom: float) -> Iterator[str]:
    """Texts beside their figures, moved apart where they would cover one another."""
    placed = sorted(labels, key=lambda label: plot.y(label.value))
    places: list[float] = []
    for label in placed:
        place = max(plot.y(label.value), top)
        if places:
            place = max(place, places[-1] + len(placed[len(places) - 1].lines) * _NEXT)
        places.append(place)
    limit = bottom + _NEXT
    for index in reversed(range(len(placed))):
        limit -= len(placed[index].lines) * _NEXT
        limit = places[index] = min(places[index], limit)
    for place, label in zip(places, placed, strict=True):
        for index, line in enumerate(label.lines):
            yield text_at(x, place + 4.5 + index * _NEXT, line, fill(label.color))


def _latest_label(plot: _Plot, left: float, right: float) -> Iterator[str]:
    """The last figure beside its point, on the side where the path is not."""
    latest, chart = plot.chart.latest, plot.chart
    if latest is None or latest.year == chart.years[-1]:
        return
    text = fitted(_told(latest), right - left - 8)
    half = width_of(text) / 2
    x = min(max(plot.x(latest.year), left + half + 4), right - half - 4)
    y = plot.y(latest.value)
    planned = chart.planned.get(latest.year)
    above = planned is None or plot.y(planned) >= y
    if y - plot.y.end < 2 * SIZE:
        above = False
    if plot.y.start - y < 2 * SIZE:
        above = True
    yield text_at(x, y - 10 if above else y + SIZE + 7, text, f'{halo("actual")} text-anchor="middle"')


def _signs(chart: Chart) -> Iterator[Sign]:
    dot = f'<path d="M-10 0H10" {stroke("actual")} {_ACTUAL}/><circle r="3.5" {fill("actual")}/>'
    yield Sign(dot, chart.actual_name)
    if chart.planned:
        line = f'<path d="M-10 0H10" {stroke("planned")} {_PLANNED}/>'
        if chart.is_way:
            line += f'<path d="M0 -5l5 5l-5 5l-5 -5z" {hollow("planned")} stroke-width="1.8"/>'
        yield Sign(line, chart.planned_name)
    if chart.outlook is not None:
        line = f'<path d="M-10 0H10" {stroke("outlook")} {_OUTLOOK}/>'
        yield Sign(f'{line}<path d="M0 -5l5 9h-10z" {hollow("outlook")} stroke-width="1.6"/>', chart.outlook.name)
        if chart.outlook.low is not None:
            band = f'<rect x="-10" y="-5" width="20" height="10" {fill("outlook")} {_FAINT}/>'
            whisker = f'<path d="M0 -5V5M-4 -5h8M-4 5h8" {stroke("outlook")} stroke-width="1.5"/>'
            yield Sign(band + whisker, chart.outlook.range_name)
