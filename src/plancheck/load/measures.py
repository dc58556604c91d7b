"""What a target demands: measures, each with one comparator, or a list of such for several dates.

A new measure is a new member of the model's enum with its row in `FITTING`.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import NamedTuple

from plancheck.load.demands import BARE, ONE_YEAR, WRITTEN_DEMAND, WRITTEN_RATE, Bound
from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.nodes import Node
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json, Shape
from plancheck.load.shape.containers import ByYear, Either, ListOf, Then
from plancheck.load.shape.record import Field, Misplaced, Record, Values
from plancheck.load.shape.times import looks_like_a_year
from plancheck.load.shape.words import TEXT
from plancheck.model.place import Place
from plancheck.model.quantity import Quantity
from plancheck.model.target import RATE_KINDS, Better, Comparator, Demand, Measure, MeasureKind, Series, Words
from plancheck.model.text import Text

MOST_DATES = 100
"""Dates of one measure: a plan has no more years."""

_AMOUNTS = (Series.LEVEL, Series.FLOW)
FITTING: Mapping[MeasureKind, tuple[Series, ...]] = {
    MeasureKind.LEVEL: _AMOUNTS,
    MeasureKind.INCREASE: _AMOUNTS,
    MeasureKind.CHANGE: (*_AMOUNTS, Series.GROWTH_RATE),
    MeasureKind.REDUCTION: (*_AMOUNTS, Series.REDUCTION_RATE),
    MeasureKind.AVERAGE_GROWTH: (*_AMOUNTS, Series.GROWTH_RATE),
    MeasureKind.TOTAL: (Series.FLOW,),
    MeasureKind.AVERAGE: _AMOUNTS,
    MeasureKind.EVERY_YEAR: tuple(Series),
    MeasureKind.YEARLY_CHANGE: _AMOUNTS,
}
"""Of which figures a measure can speak."""


class Written(NamedTuple):
    """What stands below one measure: a demand, or demands year by year."""

    bound: Bound
    years: Mapping[int, Bound] | None = None


_TURNED = {Better.LOWER: Better.HIGHER, Better.HIGHER: Better.LOWER}


class WrittenMeasure(NamedTuple):
    """A measure whose comparator may still hang on `better`."""

    kind: MeasureKind
    bound: Bound
    years: Mapping[int, Bound] | None = None

    def resolve(self, better: Better | None) -> Measure:
        """The measure; a bare number is a floor, and a ceiling where lower is better.

        Of a reduction it is the other way round: where lower is better, more reduction is.
        """
        bound = self.bound
        return Measure(
            self.kind,
            self._demand(bound, better),
            bound.place,
            bound.permille,
            bound.by,
            bound.since,
            None if isinstance(bound.figure, Quantity) else bound.figure,
            {year: self._demand(demand, better) for year, demand in self.years.items()} if self.years else {},
        )

    def _demand(self, bound: Bound, better: Better | None) -> Demand:
        ceiling = Better.HIGHER if self.kind is MeasureKind.REDUCTION else Better.LOWER
        plain = Comparator.AT_MOST if better is ceiling else Comparator.AT_LEAST
        figure = bound.figure if isinstance(bound.figure, Quantity) else bound.figure.plus
        comparator = bound.comparator or plain
        meant = better if comparator is Comparator.ABOUT else None
        if self.kind is MeasureKind.REDUCTION and meant is not None:
            meant = _TURNED.get(meant, meant)  # of what is to be less, more reduction is better
        return Demand(comparator, figure, bound.high, bound.tolerance, meant)


class WrittenTarget(NamedTuple):
    """The measures in the order in which they are written, and what people must judge."""

    measures: tuple[WrittenMeasure, ...]
    words: Words | None = None


class _EveryYear:
    """A demand for every year alike, or a map of years to demands."""

    def __init__(self) -> None:
        self._alike: Shape[Bound] = Either(BARE, mapping=WRITTEN_DEMAND)
        self._by_year = ByYear(ONE_YEAR, "plan_years")

    def read(self, node: Node, at: At) -> Written | Failed:
        """The demand that the form of the keys makes of it."""
        if not isinstance(node, MappingNode) or not any(looks_like_a_year(key) for key in node.entries):
            bound = self._alike.read(node, at)
            return bound if isinstance(bound, Failed) else Written(bound)
        years = self._by_year.read(node, at)
        if isinstance(years, Failed) or not years:
            return FAILED
        for bound in years.values():
            if not isinstance(bound.figure, Quantity):
                return at.fault("PC020.year_follows", node, hint="follow_every_year")
        return Written(years[max(years)], dict(sorted(years.items())))

    def schema(self, defs: Defs) -> Json:
        """Either form."""
        return {"anyOf": [self._alike.schema(defs), self._by_year.schema(defs)]}


def _alone(bound: Bound, node: Node, at: At) -> tuple[Written, ...]:
    return (Written(bound),)


def _several(found: tuple[Written | Failed, ...], node: Node, at: At) -> tuple[Written, ...] | Failed:
    usable = tuple(written for written in found if not isinstance(written, Failed))
    return usable if len(usable) == len(found) else FAILED


def _shape_of(kind: MeasureKind) -> Shape[tuple[Written, ...]]:
    """A demand, or a list of demands at several dates; of single years a map."""
    if kind is MeasureKind.EVERY_YEAR:
        return Then(_EveryYear(), lambda written, node, at: (written,))
    one = WRITTEN_RATE if kind in RATE_KINDS else WRITTEN_DEMAND
    entries = ListOf(Then(one, lambda bound, node, at: Written(bound)), least=1, most=MOST_DATES)
    return Either(Then(BARE, _alone), mapping=Then(one, _alone), sequence=Then(entries, _several))


MEASURE_FIELDS: tuple[Field[tuple[Written, ...]], ...] = tuple(
    Field(kind.value, _shape_of(kind)) for kind in MeasureKind
)
_KIND_OF = {kind.value: kind for kind in MeasureKind}
WORDS: Field[Text] = Field("words", TEXT)


def _target(values: Values) -> WrittenTarget | Failed:
    if values.empty:
        known = (*MeasureKind, WORDS.name)
        return values.fault_here("PC020.no_measure", {"known": known}, hint="measure_example")
    measures = [
        WrittenMeasure(_KIND_OF[field.name], written.bound, written.years)
        for field in values.among(MEASURE_FIELDS)
        for written in values.get(field) or ()
    ]
    measures.sort(key=attrgetter("bound.place"))
    words = values.get(WORDS)
    return WrittenTarget(tuple(measures), None if words is None else Words(words, values.place(WORDS)))


TARGET = Record(
    "target",
    (*MEASURE_FIELDS, WORDS),
    _target,
    schema={"minProperties": 1},
    misplaced=(
        Misplaced((*(comparator.value for comparator in Comparator), "by"), hint="below_measure"),
        Misplaced(("better", "baseline", "schedule", "path", "stretch", "unit"), hint="beside_target"),
    ),
)


class Misfit(NamedTuple):
    """A measure that cannot speak of an indicator's figures."""

    place: Place
    kind: MeasureKind


def misfits(target: WrittenTarget, series: Series) -> list[Misfit]:
    """The measures that do not fit a series."""
    return [
        Misfit(measure.bound.place, measure.kind) for measure in target.measures if series not in FITTING[measure.kind]
    ]


def fitting(series: Series) -> tuple[MeasureKind, ...]:
    """The measures that fit a series."""
    return tuple(kind for kind, known in FITTING.items() if series in known)
