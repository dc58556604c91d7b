"""What a target demands: measures, each with one comparator.

A new comparator or measure is a new member of the model's enum with its description here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import FAILED, At, Failed, Json, Shape
from plancheck.load.shape.containers import Either, Then
from plancheck.load.shape.number import NUMBER
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.words import Choice
from plancheck.model.place import Place
from plancheck.model.quantity import Quantity
from plancheck.model.target import Comparator, Demand, Measure, MeasureKind


class Better(StrEnum):
    """Which way is good, where a bare number does not say it."""

    HIGHER = "higher"
    LOWER = "lower"


class Bound(NamedTuple):
    """A demand as written: without a comparator where only a number stands there."""

    comparator: Comparator | None
    quantity: Quantity
    place: Place
    permille: bool = False


COMPARATORS: Mapping[Comparator, str] = {
    Comparator.AT_LEAST: "不低于, 达到: this value or more.",
    Comparator.ABOVE: "突破, 超过: strictly more than this value.",
    Comparator.AT_MOST: "以内, 不超过: this value or less.",
    Comparator.BELOW: "低于: strictly less than this value.",
}
MEASURES: Mapping[MeasureKind, str] = {
    MeasureKind.LEVEL: "The value in the last plan year (到2025年达3亿元).",
    MeasureKind.INCREASE: "That value less the baseline, in units or percentage points (增0.8亿元; 提高4个百分点).",
    MeasureKind.CHANGE: "The change against the baseline in % (翻一番 = 100).",
    MeasureKind.REDUCTION: "The reduction against the baseline in %, positive (降低13.5%).",
    MeasureKind.AVERAGE_GROWTH: "The mean yearly growth in %, geometric; unit: permille for ‰ (年均增长6.5%以上).",
    MeasureKind.EVERY_YEAR: "Each year's value by itself (控制在3‰以内; 保持5000亩).",
}

_COMPARATOR_FIELDS: Mapping[Comparator, Field[Quantity]] = {
    comparator: Field(comparator.value, NUMBER, description) for comparator, description in COMPARATORS.items()
}


class RateUnit(StrEnum):
    """Units of a yearly rate."""

    PERCENT = "percent"
    PERMILLE = "permille"
    PERCENT_SIGN = "%"
    PERMILLE_SIGN = "‰"


RATE_UNIT = Field(
    "unit",
    Choice(RateUnit, {"％": RateUnit.PERCENT_SIGN}),
    "percent, unless said otherwise, or permille.",
)


def _bound(values: Values) -> Bound | Failed:
    """Exactly one comparator."""
    written = [comparator for comparator, field in _COMPARATOR_FIELDS.items() if values.written(field)]
    if len(written) > 1:
        second = max((_COMPARATOR_FIELDS[comparator] for comparator in written), key=values.place)
        return values.fault("PC020.two", second, {"words": tuple(written)}, hint="one_comparator")
    if values.empty or (not written and values.written(RATE_UNIT)):
        return values.fault_here("PC020.none", {"known": tuple(COMPARATORS)}, hint="comparator_example")
    if not written:
        return FAILED  # an unknown word stands there and has been told
    field = _COMPARATOR_FIELDS[written[0]]
    quantity = values.get(field)
    if quantity is None or not values.sound(RATE_UNIT):
        return FAILED
    permille = values.get(RATE_UNIT) in (RateUnit.PERMILLE, RateUnit.PERMILLE_SIGN)
    return Bound(written[0], quantity, values.place(field), permille)


def _bare(quantity: Quantity, node: Node, at: At) -> Bound | Failed:
    """A number alone; below zero nobody can tell which way it is meant."""
    if quantity.value < 0:
        assert isinstance(node, Scalar)  # or it were no number
        return at.fault("PC020.negative", node, {"number": node.text}, hint="say_which_way")
    return Bound(None, quantity, at.place(node))


class _BareNumber(Then[Quantity, Bound]):
    """A number without comparator."""

    def schema(self, defs: Json) -> Json:
        """A number that is not negative."""
        return {**super().schema(defs), "minimum": 0}


DEMAND: Shape[Bound] = Either(
    _BareNumber(NUMBER, _bare),
    mapping=Record(
        "demand",
        "A comparator with its bound.",
        tuple(_COMPARATOR_FIELDS.values()),
        _bound,
        schema={"minProperties": 1, "maxProperties": 1},
    ),
)

YEARLY_RATE: Shape[Bound] = Either(
    _BareNumber(NUMBER, _bare),
    mapping=Record(
        "yearly_rate",
        "A comparator with its bound, in % or ‰ a year.",
        (*_COMPARATOR_FIELDS.values(), RATE_UNIT),
        _bound,
        schema={"minProperties": 1, "maxProperties": 2},
    ),
)

_SHAPES: Mapping[MeasureKind, Shape[Bound]] = {MeasureKind.AVERAGE_GROWTH: YEARLY_RATE}
"""How the demand of a measure is written, where not as a comparator alone."""

_MEASURE_FIELDS: Mapping[MeasureKind, Field[Bound]] = {
    kind: Field(kind.value, _SHAPES.get(kind, DEMAND), description) for kind, description in MEASURES.items()
}


class WrittenMeasure(NamedTuple):
    """A measure whose comparator may still hang on `better`."""

    kind: MeasureKind
    bound: Bound

    def resolve(self, better: Better | None) -> Measure:
        """The measure; a bare number is a floor, and a ceiling where lower is better.

        Of a reduction it is the other way round: where lower is better, more reduction is.
        """
        ceiling = Better.HIGHER if self.kind is MeasureKind.REDUCTION else Better.LOWER
        plain = Comparator.AT_MOST if better is ceiling else Comparator.AT_LEAST
        demand = Demand(self.bound.comparator or plain, self.bound.quantity)
        return Measure(self.kind, demand, self.bound.place, self.bound.permille)


def _target(values: Values) -> tuple[WrittenMeasure, ...] | Failed:
    """The measures in the order in which they are written: the first one leads."""
    if values.empty:
        return values.fault_here("PC020.no_measure", {"known": tuple(MEASURES)}, hint="measure_example")
    bounds = ((kind, values.get(field)) for kind, field in _MEASURE_FIELDS.items())
    found = [WrittenMeasure(kind, bound) for kind, bound in bounds if bound is not None]
    return tuple(sorted(found, key=lambda measure: measure.bound.place))


TARGET = Record(
    "target",
    "What is demanded: one or more measures, all of which must hold; the first one leads.",
    tuple(_MEASURE_FIELDS.values()),
    _target,
    schema={"minProperties": 1},
)
