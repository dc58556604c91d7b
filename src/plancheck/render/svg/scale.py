"""From figures to places: exact until the last step, so that no size of figures breaks a picture."""

from __future__ import annotations

from fractions import Fraction

from plancheck.model.quantity import Number


class Scale:
    """Maps figures between two bounds to places between two others; what is beyond ends at the edge.

    Args:
        low: the lower bound.
        high: the upper bound; where it is the same, every figure stands in the middle.
        start: the place of the lower bound.
        end: the place of the upper one.
    """

    def __init__(self, low: Number, high: Number, start: float, end: float) -> None:
        self.low, self.high, self.start, self.end = low, high, start, end
        self._low = Fraction(low).as_integer_ratio()
        self._span = (Fraction(high) - Fraction(low)).as_integer_ratio()

    def __call__(self, value: Number) -> float:
        """The place of a figure."""
        return self.start + (self.end - self.start) * self._share(value)

    def holds(self, value: Number) -> bool:
        """Whether a figure lies between the bounds."""
        return self.low <= value <= self.high

    def _share(self, value: Number) -> float:
        """The share of the span, 0 to 1; whole numbers alone, because fractions are ten times as slow."""
        (bottom, part), (above, whole) = self._low, value.as_integer_ratio()
        span, parts = self._span
        if not span:
            return 0.5
        covered, all_of_it = (above * part - bottom * whole) * parts, whole * part * span
        return min(max(covered, 0), all_of_it) / all_of_it
