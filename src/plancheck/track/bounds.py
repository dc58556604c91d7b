"""Between which values a demand holds: what every comparator comes down to."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from plancheck.model.quantity import Number, compare
from plancheck.model.target import Better, Comparator, Demand


class Bounds(NamedTuple):
    """A range of values, open to one side where there is no bound."""

    low: Number | None = None
    high: Number | None = None
    strict: bool = False
    """Whether a bound itself lies outside."""

    def hold(self, value: Number) -> bool:
        """Whether `value` lies within."""
        least = 1 if self.strict else 0
        return (self.low is None or compare(value, self.low) >= least) and (
            self.high is None or compare(self.high, value) >= least
        )

    def proven_by(self, value: Number, known: Comparator) -> bool | None:
        """Whether a figure lies within of which only a bound is known; None where that cannot tell.

        Args:
            value: the published bound.
            known: how the true figure stands to it.
        """
        if known in (Comparator.AT_LEAST, Comparator.ABOVE):
            least = 1 if self.strict and known is Comparator.AT_LEAST else 0
            past = 0 if self.strict or known is Comparator.ABOVE else 1
            if self.high is not None and compare(value, self.high) >= past:
                return False
            return True if self.high is None and self.low is not None and compare(value, self.low) >= least else None
        least = 1 if self.strict and known is Comparator.AT_MOST else 0
        past = 0 if self.strict or known is Comparator.BELOW else 1
        if self.low is not None and compare(self.low, value) >= past:
            return False
        return True if self.low is None and self.high is not None and compare(self.high, value) >= least else None

    def margin(self, value: Number) -> Number:
        """Distance from the nearer bound, in the values' unit; negative outside."""
        margins = [value - self.low] if self.low is not None else []
        if self.high is not None:
            margins.append(self.high - value)
        return min(margins)

    def map(self, change: Callable[[Number], Number], *, turned: bool = False) -> Bounds:
        """The same range on another scale.

        Args:
            change: from a value to that on the other scale.
            turned: whether more on the one is less on the other, so that low and high change places.
        """
        low = None if self.low is None else change(self.low)
        high = None if self.high is None else change(self.high)
        return Bounds(high, low, self.strict) if turned else Bounds(low, high, self.strict)


def bounds_of(demand: Demand, bound: Number, *, direction: int = 1, tolerance: Number = 0) -> Bounds:
    """The values with which a demand holds.

    Args:
        demand: whose comparator counts.
        bound: the stated figure; of `between` the lower one.
        direction: which side of `about` always passes, +1 the upper one; nothing passes where nearer is better.
        tolerance: how far from its figure `about` may be.
    """
    match demand.comparator:
        case Comparator.AT_LEAST | Comparator.ABOVE:
            return Bounds(low=bound, strict=demand.comparator is Comparator.ABOVE)
        case Comparator.AT_MOST | Comparator.BELOW:
            return Bounds(high=bound, strict=demand.comparator is Comparator.BELOW)
        case Comparator.BETWEEN:
            return Bounds(low=bound, high=bound if demand.high is None else demand.high.value)
        case Comparator.ABOUT:
            low, high = bound - tolerance, bound + tolerance
            if demand.better is Better.NEAR:
                return Bounds(low, high)
            return Bounds(low=low) if direction > 0 else Bounds(high=high)
