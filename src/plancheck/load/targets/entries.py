"""Sections, indicators and tasks."""

from __future__ import annotations

from typing import NamedTuple

from plancheck.load.measures import TARGET, Better
from plancheck.load.nodes import Node
from plancheck.load.shape.base import FAILED, At, Failed
from plancheck.load.shape.containers import Either, Pair, Then
from plancheck.load.shape.number import NUMBER, Integer
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import DAY, YEAR
from plancheck.load.shape.words import IDENTIFIER, PLAIN, TEXT, Choice
from plancheck.model.indicator import Indicator, Nature
from plancheck.model.place import Place
from plancheck.model.plan import Section, Task
from plancheck.model.quantity import Quantity
from plancheck.model.target import Schedule, Series
from plancheck.model.text import Text

UNITS = {"percent": "%", "permille": "‰", "％": "%"}
"""Other ways to write a unit, with the one that the program knows."""

MAX_DECIMALS = 9


class WrittenBaseline(NamedTuple):
    """A baseline whose year may be the plan's."""

    year: int | None
    quantity: Quantity
    place: Place
    note: Text | None = None


class WrittenIndicator(NamedTuple):
    """An indicator that still lacks its baseline, whose year only the plan knows."""

    indicator: Indicator
    baseline: WrittenBaseline | None


class Unusable(NamedTuple):
    """An entry that is left out, under the id that it would have had."""

    id: str


SECTION_ID = Field("id", IDENTIFIER, "Lower-case letters, digits, hyphens.", required=True)
SECTION_TITLE = Field("title", TEXT, "The heading.", required=True)
PARENT = Field("parent", IDENTIFIER, "Id of the section that this one is a part of.")


def _section(values: Values) -> Section | Failed:
    section_id = values.get(SECTION_ID) or values.raw(SECTION_ID)
    if not section_id:
        return FAILED
    # a section without a readable title is kept: what stands in it would lose its home, and be told of as well
    title = values.get(SECTION_TITLE) or {"": section_id}
    return Section(section_id, title, values.place(SECTION_ID), values.get(PARENT), values.origin())


SECTION = Record(
    "section",
    "A chapter of the plan.",
    (SECTION_ID, SECTION_TITLE, PARENT),
    _section,
    also_called={"name": "title"},
)


ID = Field("id", IDENTIFIER, "Lower-case letters, digits, hyphens; actuals refer to it.", required=True)
NAME = Field("name", TEXT, "The indicator's name.", required=True)
TITLE = Field("title", TEXT, "What is to be done, in short.", required=True)
IN_SECTION = Field("section", IDENTIFIER, "Id of the section that it belongs to.", required=True)
OWNER = Field("owner", TEXT, "Who answers for it.")
REF = Field("ref", TEXT, "Where the document says it.")
QUOTE = Field("quote", PLAIN, "The plan's own words.")
NOTE = Field("note", TEXT, "A remark.")

UNIT = Field(
    "unit",
    Then(PLAIN, lambda unit, node, at: UNITS.get(unit, unit)),
    "Unit of the values. '%' must be quoted; percent and permille say the same as '%' and '‰'.",
)
NATURE = Field(
    "nature",
    Choice(Nature, {"约束性": Nature.BINDING, "预期性": Nature.EXPECTED, "mandatory": Nature.BINDING}),
    "binding (约束性) or expected (预期性).",
)
SERIES = Field("series", Choice(Series), "What each year's figure is.")

BASELINE_VALUE = Field("value", NUMBER, "The value.", required=True)
BASELINE_OF = Field("year", YEAR, "Its year, where it is not the plan's baseline year.")


def _baseline(values: Values) -> WrittenBaseline | Failed:
    quantity = values.get(BASELINE_VALUE)
    if quantity is None:
        return FAILED
    return WrittenBaseline(values.get(BASELINE_OF), quantity, values.place(BASELINE_VALUE), values.get(NOTE))


BASELINE = Field(
    "baseline",
    Either(
        Then(NUMBER, lambda quantity, node, at: WrittenBaseline(None, quantity, at.place(node))),
        mapping=Record("baseline", "A baseline of another year.", (BASELINE_VALUE, BASELINE_OF, NOTE), _baseline),
    ),
    "The value in the baseline year, or a mapping that names its own year.",
)
TARGET_FIELD = Field("target", TARGET, "What is demanded; an indicator without it is only tracked.")
SCHEDULE = Field("schedule", Choice(Schedule), "How the way to the target is spread over the years.")
BETTER = Field(
    "better",
    Choice(Better, {"up": Better.HIGHER, "down": Better.LOWER, "high": Better.HIGHER, "low": Better.LOWER}),
    "Which way is good: says what a target without a comparator means.",
)
DECIMALS = Field(
    "decimals",
    Then(Integer(0, MAX_DECIMALS), lambda quantity, node, at: int(quantity.value)),
    "Decimals to show.",
)


def _range(limits: tuple[Quantity, Quantity], node: Node, at: At) -> tuple[Quantity, Quantity] | Failed:
    if limits[1].value < limits[0].value:
        return at.fault("PC030.range", node, hint="swap_limits")
    return limits


RANGE = Field("range", Then(Pair(NUMBER), _range), "Natural limits of the value, such as [0, 100].")
DEFINITION = Field("definition", TEXT, "What exactly is counted (口径).")

_DECIDING = (ID, NAME, IN_SECTION, UNIT, SERIES, BASELINE, TARGET_FIELD, SCHEDULE, BETTER, RANGE)
"""Without one of these an indicator would be judged wrongly, so that it is left out."""


def _indicator(values: Values) -> WrittenIndicator | Unusable | Failed:
    identifier, name, section = values.get(ID), values.get(NAME), values.get(IN_SECTION)
    if identifier is None or name is None or section is None or not values.sound(*_DECIDING):
        return _unusable(values)
    better = values.get(BETTER)
    indicator = Indicator(
        id=identifier,
        name=name,
        section=section,
        place=values.place(ID),
        unit=values.get(UNIT) or "",
        nature=values.get(NATURE),
        series=values.get(SERIES) or Series.LEVEL,
        target=tuple(measure.resolve(better) for measure in values.get(TARGET_FIELD) or ()),
        schedule=values.get(SCHEDULE),
        decimals=values.get(DECIMALS),
        range=values.get(RANGE),
        owner=values.get(OWNER),
        definition=values.get(DEFINITION),
        ref=values.get(REF),
        quote=values.get(QUOTE) or "",
        note=values.get(NOTE),
        origin=values.origin(),
    )
    return WrittenIndicator(indicator, values.get(BASELINE))


def _unusable(values: Values) -> Unusable | Failed:
    identifier = values.raw(ID)
    return Unusable(identifier) if identifier else FAILED


INDICATOR = Record(
    "indicator",
    "A number that the plan follows.",
    (
        ID,
        NAME,
        IN_SECTION,
        UNIT,
        NATURE,
        SERIES,
        BASELINE,
        TARGET_FIELD,
        SCHEDULE,
        BETTER,
        DECIMALS,
        RANGE,
        OWNER,
        DEFINITION,
        REF,
        QUOTE,
        NOTE,
    ),
    _indicator,
    also_called={"title": "name", "targets": "target", "source": "ref"},
)

DUE = Field("due", DAY, "The last day, as 2025-12-31.")


def _task(values: Values) -> Task | Unusable | Failed:
    identifier, title, section = values.get(ID), values.get(TITLE), values.get(IN_SECTION)
    if identifier is None or title is None or section is None or not values.sound(DUE):
        return _unusable(values)
    return Task(
        id=identifier,
        title=title,
        section=section,
        place=values.place(ID),
        due=values.get(DUE),
        owner=values.get(OWNER),
        ref=values.get(REF),
        quote=values.get(QUOTE) or "",
        note=values.get(NOTE),
        origin=values.origin(),
    )


TASK = Record(
    "task",
    "A commitment without a number.",
    (ID, TITLE, IN_SECTION, DUE, OWNER, REF, QUOTE, NOTE),
    _task,
    also_called={"name": "title", "deadline": "due"},
)
