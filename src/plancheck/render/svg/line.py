"""A course as small as a word: a line with its last figure marked, in the colour of the text around it."""

from __future__ import annotations

from fractions import Fraction

from plancheck.compose.table import Spark
from plancheck.render.svg.markup import escaped, number, path
from plancheck.render.svg.scale import Scale

_WIDTH, _HEIGHT, _EDGE = 84, 20, 3.0


def small_line(spark: Spark) -> str:
    """The small line of a row; years without a figure are bridged."""
    years = Scale(spark.years[0], spark.years[-1], _EDGE, _WIDTH - _EDGE)
    exact = {year: Fraction(value) for year, value in spark.values.items()}
    values = Scale(min(exact.values()), max(exact.values()), _HEIGHT - _EDGE, _EDGE)
    points = [(years(year), values(exact[year])) for year in sorted(exact)]
    x, y = points[-1]
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" role="img"'
        f' aria-label="{escaped(spark.text)}"><path d="{path(points)}" fill="none" stroke="currentColor"'
        f' stroke-width="1.5" stroke-linejoin="round"/>'
        f'<circle cx="{number(x)}" cy="{number(y)}" r="2.5" fill="currentColor"/></svg>'
    )
