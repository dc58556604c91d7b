"""Where a series leads if it goes on: least squares with a prediction range, and Theil–Sen beside it.

Formulas as in any textbook of regression (Draper and Smith, Applied Regression Analysis, chapter 1); Theil (1950) and
Sen (1968) for the median of slopes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from statistics import median

from plancheck.model.quantity import compare
from plancheck.values import dataclass

Point = tuple[float, float]
"""A year and its value."""

MINIMUM_POINTS = 3
"""Fewer make no trend."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line through points by least squares, with what a prediction needs."""

    slope: float
    """Change a year, in the values' unit."""
    mean_x: float
    mean_y: float
    points: int
    deviation: float
    """Residual standard deviation with points − 2 degrees of freedom, in the values' unit."""
    spread_x: float
    """Sum of squared distances of the years from their mean."""

    @property
    def freedom(self) -> int:
        """Degrees of freedom of the residuals."""
        return self.points - 2

    def at(self, x: float) -> float:
        """The line's value in the year `x`."""
        return self.mean_y + self.slope * (x - self.mean_x)

    def error_at(self, x: float) -> float:
        """Standard error of a single new value in the year `x`: s·√(1 + 1/n + (x − x̄)²/Σ(xᵢ − x̄)²)."""
        return self.deviation * math.sqrt(1 + 1 / self.points + (x - self.mean_x) ** 2 / self.spread_x)

    def range_at(self, x: float, share: float) -> tuple[float, float]:
        """The range that holds a new value of the year `x` with probability `share`, by Student's t."""
        half = student_quantile((1 + share) / 2, self.freedom) * self.error_at(x)
        return self.at(x) - half, self.at(x) + half

    def chance(self, x: float, bound: float, direction: int) -> float:
        """Probability that a new value of the year `x` reaches `bound`, by the predictive t distribution.

        Args:
            x: the year.
            bound: what is to be reached, in the values' unit.
            direction: +1 where the value has to be at least the bound, −1 where at most.
        """
        error = self.error_at(x)
        if error == 0:
            return 1.0 if compare(self.at(x), bound) * direction >= 0 else 0.0
        return student_probability((self.at(x) - bound) * direction / error, self.freedom)


def least_squares(points: Sequence[Point]) -> Line:
    """The line with the least squared distance; at least three points in different years."""
    if len(points) < MINIMUM_POINTS:
        raise ValueError("a trend needs three points")
    n = len(points)
    mean_x = math.fsum(x for x, _ in points) / n
    mean_y = math.fsum(y for _, y in points) / n
    spread = math.fsum((x - mean_x) ** 2 for x, _ in points)
    slope = math.fsum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    squares = math.fsum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in points)
    return Line(slope, mean_x, mean_y, n, math.sqrt(squares / (n - 2)), spread)


def theil_sen(points: Sequence[Point], x: float) -> float:
    """The value in the year `x` on the line of the median slope: one wild year does not turn it."""
    slope = median((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(points, 2))
    return median(y - slope * x1 for x1, y in points) + slope * x


def student_probability(t: float, freedom: int) -> float:
    """Probability that Student's t with `freedom` degrees of freedom is at most `t`.

    The closed sums for whole degrees of freedom (Abramowitz and Stegun, 26.7.3 and 26.7.4).
    """
    angle = math.atan2(t, math.sqrt(freedom))
    cosine = math.cos(angle)
    if freedom % 2:
        total, term = 0.0, cosine
        for k in range(1, (freedom - 1) // 2 + 1):
            total += term
            term *= cosine * cosine * 2 * k / (2 * k + 1)
        both = (angle + math.sin(angle) * total) * 2 / math.pi
    else:
        total, term = 0.0, 1.0
        for k in range(1, freedom // 2 + 1):
            total += term
            term *= cosine * cosine * (2 * k - 1) / (2 * k)
        both = math.sin(angle) * total
    return (1 + both) / 2


def student_quantile(probability: float, freedom: int) -> float:
    """The value that Student's t stays below with `probability`, which lies within 0.5 and 1; found by halving."""
    low, high = 0.0, 1.0
    while student_probability(high, freedom) < probability:
        high *= 2
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        if student_probability(middle, freedom) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2
