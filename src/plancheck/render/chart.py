"""A chart in characters: what was reported against what was planned, over the years."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from plancheck.compose.page import Chart, Outlook
from plancheck.model.quantity import Number
from plancheck.render.width import pad, width

ACTUAL, PLANNED, BOTH = "●", "○", "◉"
OUTLOOK, RANGE, MEETING = "◇", "┊", "◈"
"""Where the trend leads, the range around it, and where it meets what is planned: never told by the marks of facts."""

_BETWEEN = "   "
_ROWS_A_TICK = 2
_YEAR_COLUMNS = (10, 6)
"""Columns that a year takes at most and at least; years that do not fit are left out from the front."""


def chart_lines(chart: Chart, available: int) -> tuple[str, ...]:
    """The lines of a chart, its legend last, in at most `available` columns.

    Where both fall on one spot a third mark stands for the two.
    """
    margin = max(width(label) for _, label in chart.ticks)
    most, least = _YEAR_COLUMNS
    room = max(available - margin - 2, least)
    years = chart.years[-max(1, room // least) :]
    step = min(most, room // len(years))

    low, high = Fraction(chart.ticks[0][0]), Fraction(chart.ticks[-1][0])
    height = (len(chart.ticks) - 1) * _ROWS_A_TICK + 1
    grid = [[" "] * (step * len(years)) for _ in range(height)]
    for column, year in enumerate(years):
        place = column * step + step // 2
        planned = _row_of(chart.planned, year, low, high, height)
        actual = _row_of(chart.actual, year, low, high, height)
        bounds = [row for row in (planned, _row_of(chart.upper, year, low, high, height)) if row is not None]
        for row in bounds:
            grid[row][place] = PLANNED
        if actual is not None:
            grid[actual][place] = BOTH if actual in bounds else ACTUAL
        if chart.outlook is not None and chart.outlook.mark.year == year:
            for row, mark in _outlook_marks(chart.outlook, low, high, height).items():
                grid[row][place] = mark if grid[row][place] == " " else MEETING if mark == OUTLOOK else PLANNED

    labels = {(len(chart.ticks) - 1 - index) * _ROWS_A_TICK: label for index, (_, label) in enumerate(chart.ticks)}
    lines = [
        f"{pad(labels.get(row, ''), margin, right=True)} {'┤' if row in labels else '│'}{''.join(cells)}".rstrip()
        for row, cells in enumerate(grid)
    ]
    lines.append(" " * (margin + 1) + "└" + "─" * (step * len(years)))
    lines.append(" " * (margin + 2) + "".join(f"{year:^{step}}" for year in years).rstrip())
    indent = " " * (margin + 2)
    used = {mark for cells in grid for mark in cells}
    return (*lines, *(indent + line for line in _legend(chart, used, max(available - len(indent), 1))))


def _outlook_marks(outlook: Outlook, low: Fraction, high: Fraction, height: int) -> Mapping[int, str]:
    """The marks of a forecast by their rows; what lies out of sight stands at the edge."""
    marks: dict[int, str] = {}
    if outlook.low is not None and outlook.high is not None:
        top, bottom = (_row(value, low, high, height) for value in (outlook.high, outlook.low))
        marks = dict.fromkeys(range(top, bottom + 1), RANGE)
    return {**marks, _row(outlook.mark.value, low, high, height): OUTLOOK}


def _row_of(values: Mapping[int, Number], year: int, low: Fraction, high: Fraction, height: int) -> int | None:
    """The row of a year's value, counted from the top."""
    return _row(values[year], low, high, height) if year in values else None


def _row(value: Number, low: Fraction, high: Fraction, height: int) -> int:
    inside = min(max(Fraction(value), low), high)
    return height - 1 - round((inside - low) / (high - low) * (height - 1))


def _legend(chart: Chart, used: Collection[str], room: int) -> list[str]:
    """The marks with their names, in as many lines as they need; of a forecast only those that are to be seen."""
    parts = [f"{ACTUAL} {chart.actual_name}"]
    if chart.planned:
        parts.extend((f"{PLANNED} {chart.planned_name}", f"{BOTH} {chart.both_name}"))
    outlook = chart.outlook
    if outlook is not None:
        names = {OUTLOOK: outlook.name, RANGE: outlook.range_name, MEETING: outlook.both_name}
        parts.extend(f"{mark} {name}" for mark, name in names.items() if mark in used)
    lines = [parts[0]]
    for part in parts[1:]:
        joined = f"{lines[-1]}{_BETWEEN}{part}"
        if width(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(part)
    return lines
