"""A chart in characters: what was reported against what was planned, over the years."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.compose.page import Chart
from plancheck.model.quantity import Number
from plancheck.render.width import pad, width

ACTUAL, PLANNED, BOTH = "●", "○", "◉"
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

    low, high = float(chart.ticks[0][0]), float(chart.ticks[-1][0])
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

    labels = {(len(chart.ticks) - 1 - index) * _ROWS_A_TICK: label for index, (_, label) in enumerate(chart.ticks)}
    lines = [
        f"{pad(labels.get(row, ''), margin, right=True)} {'┤' if row in labels else '│'}{''.join(cells)}".rstrip()
        for row, cells in enumerate(grid)
    ]
    lines.append(" " * (margin + 1) + "└" + "─" * (step * len(years)))
    lines.append(" " * (margin + 2) + "".join(f"{year:^{step}}" for year in years).rstrip())
    return (*lines, " " * (margin + 2) + _legend(chart))


def _row_of(values: Mapping[int, Number], year: int, low: float, high: float, height: int) -> int | None:
    """The row of a year's value, counted from the top."""
    if year not in values:
        return None
    return height - 1 - round((float(values[year]) - low) / (high - low) * (height - 1))


def _legend(chart: Chart) -> str:
    parts = [f"{ACTUAL} {chart.actual_name}"]
    if chart.planned:
        parts.extend((f"{PLANNED} {chart.planned_name}", f"{BOTH} {chart.both_name}"))
    return "   ".join(parts)
