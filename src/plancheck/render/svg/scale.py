"""From figures to places: exact until the last step, so that no size of figures breaks a picture."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from plancheck.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps figures between two bounds to places between two others; what is beyond ends at the edge."""

    low: Number
    high: Number
    start: float
    """The place of the lower bound."""
    end: float

    def __call__(self, value: Number) -> float:
        """The place of a figure."""
        if self.low == self.high:
            return (self.start + self.end) / 2
        low = Fraction(self.low)
        share = (Fraction(value) - low) / (Fraction(self.high) - low)
        return self.start + (self.end - self.start) * float(min(max(share, Fraction(0)), Fraction(1)))

    def holds(self, value: Number) -> bool:
        """Whether a figure lies between the bounds."""
        return self.low <= value <= self.high
