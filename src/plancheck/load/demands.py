"""How a demand is written: a comparator with its bound, from when and by when.

A new comparator is a new member of the model's enum.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json, Shape
from plancheck.load.shape.containers import Either, Pair, Then
from plancheck.load.shape.number import NUMBER, Number
from plancheck.load.shape.record import Field, Misplaced, Record, Values
from plancheck.load.shape.times import YEAR
from plancheck.load.shape.words import IDENTIFIER, Choice
from plancheck.model.place import Place
from plancheck.model.quantity import Quantity
from plancheck.model.target import Comparator, Follows


class Bound(NamedTuple):
    """A demand as written: without a comparator where only a number stands there."""

    comparator: Comparator | None
    figure: Quantity | Follows
    place: Place
    high: Quantity | None = None
    tolerance: Quantity | None = None
    permille: bool = False
    by: int | None = None
    since: int | None = None


class RateUnit(StrEnum):
    """Units of a rate."""

    PERCENT = "percent"
    PERMILLE = "permille"
    PERCENT_SIGN = "%"
    PERMILLE_SIGN = "‰"


INDICATOR_ID = Field("indicator", IDENTIFIER, required=True)
PLUS = Field("plus", NUMBER)
TIMES = Field("times", NUMBER)


def _follows(values: Values) -> Follows | Failed:
    followed = values.get(INDICATOR_ID)
    if followed is None or not values.sound(PLUS, TIMES):
        return FAILED
    plus, times = values.get(PLUS), values.get(TIMES)
    return Follows(followed, values.place(INDICATOR_ID), plus or Quantity(Fraction(0)), times or Quantity(Fraction(1)))


FIGURE: Shape[Quantity | Follows] = Either(
    NUMBER,
    mapping=Record(
        "followed",
        (INDICATOR_ID, PLUS, TIMES),
        _follows,
        also_called={"id": "indicator", "series": "indicator"},
    ),
)


def _span(pair: tuple[Quantity, Quantity], node: Node, at: At) -> tuple[Quantity, Quantity] | Failed:
    if pair[1].value < pair[0].value:
        return at.fault("PC030.range", node, hint="swap_limits")
    return pair


_SINGLE: Mapping[Comparator, Field[Quantity | Follows]] = {
    comparator: Field(comparator.value, FIGURE) for comparator in Comparator if comparator is not Comparator.BETWEEN
}
BETWEEN = Field(Comparator.BETWEEN.value, Then(Pair(NUMBER), _span))
TOLERANCE = Field("tolerance", Number(least=0))
UNIT = Field("unit", Choice(RateUnit, {"％": RateUnit.PERCENT_SIGN}))
BY = Field("by", YEAR)
SINCE = Field("since", YEAR)

_COMPARATOR_FIELDS: tuple[Field[Any], ...] = tuple(_SINGLE.get(comparator, BETWEEN) for comparator in Comparator)
_COMPARATOR_OF = {comparator.value: comparator for comparator in Comparator}
_FURTHER = (TOLERANCE, UNIT, BY, SINCE)


def _bound(values: Values) -> Bound | Failed:
    """Exactly one comparator."""
    fields = values.among(_COMPARATOR_FIELDS)
    written = [_COMPARATOR_OF[field.name] for field in fields]
    if len(written) > 1:
        second = max(fields, key=values.place)
        return values.fault("PC020.two", second, {"words": tuple(written)}, hint="one_comparator")
    if values.empty or (not written and values.among(_FURTHER)):
        return values.fault_here("PC020.none", {"known": tuple(Comparator)}, hint="comparator_example")
    if not written:
        return FAILED  # an unknown word stands there and has been told
    comparator = written[0]
    if comparator is not Comparator.ABOUT and values.written(TOLERANCE):
        return values.fault("PC020.tolerance", TOLERANCE, hint="about_example")
    if not values.sound(*_FURTHER):
        return FAILED
    high = None
    if comparator is Comparator.BETWEEN:
        pair = values.get(BETWEEN)
        if pair is None:
            return FAILED
        figure: Quantity | Follows | None = pair[0]
        high = pair[1]
    else:
        figure = values.get(_SINGLE[comparator])
    if figure is None:
        return FAILED
    return Bound(
        comparator,
        figure,
        values.place(fields[0]),
        high,
        values.get(TOLERANCE),
        values.get(UNIT) in (RateUnit.PERMILLE, RateUnit.PERMILLE_SIGN),
        values.get(BY),
        values.get(SINCE),
    )


def _bare(quantity: Quantity, node: Node, at: At) -> Bound | Failed:
    """A number alone; below zero nobody can tell which way it is meant."""
    if quantity.value < 0:
        assert isinstance(node, Scalar)  # or it were no number
        return at.fault("PC020.negative", node, {"number": node.text}, hint="say_which_way")
    return Bound(None, quantity, at.place(node))


class _BareNumber(Then[Quantity, Bound]):
    """A number without comparator."""

    def schema(self, defs: Defs) -> Json:
        """A number that is not negative."""
        return {**super().schema(defs), "minimum": 0}


BARE = _BareNumber(NUMBER, _bare)


def _demand(name: str, *further: Field[object]) -> Record[Bound]:
    return Record(
        name,
        (*_COMPARATOR_FIELDS, *further),
        _bound,
        schema={"minProperties": 1},
        misplaced=(
            Misplaced(("indicator", "follows", "plus", "times"), hint="below_comparator"),
            Misplaced(("better", "baseline", "schedule", "path", "stretch"), hint="beside_target"),
        ),
    )


WRITTEN_DEMAND = _demand("demand", TOLERANCE, BY, SINCE)
WRITTEN_RATE = _demand("rate_demand", TOLERANCE, UNIT, BY, SINCE)
WRITTEN_YEAR = _demand("year_demand", TOLERANCE)

ONE_YEAR: Shape[Bound] = Either(BARE, mapping=WRITTEN_YEAR)
"""The demand of a single year."""
