"""Sections, tasks, references and sums."""

from __future__ import annotations

from plancheck.load.nodes import Node, Sequence
from plancheck.load.shape.base import FAILED, At, Failed
from plancheck.load.shape.containers import Then
from plancheck.load.shape.number import parse_number
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import DAY
from plancheck.load.shape.words import IDENTIFIER, PLAIN, TEXT
from plancheck.load.targets.fields import ID, IN_SECTION, NAME, OWNER, QUOTE, REF, SERIES, TITLE, UNIT, units, unusable
from plancheck.load.targets.further import (
    NOTE,
    list_of,
)
from plancheck.model.indicator import Indicator
from plancheck.model.plan import LeftOut, Section, Sum, Task
from plancheck.model.quantity import Quantity
from plancheck.model.target import Series

SECTION_ID = Field("id", IDENTIFIER, required=True)
SECTION_TITLE = Field("title", TEXT, required=True)
SECTION_PARENT = Field("parent", IDENTIFIER)


def _section(values: Values) -> Section | Failed:
    section_id = values.get(SECTION_ID)
    if section_id is None:
        return FAILED
    # a section without a readable title is kept: what stands in it would lose its home, and be told of as well
    title = values.get(SECTION_TITLE) or {"": section_id}
    return Section(section_id, title, values.place(SECTION_ID), values.get(SECTION_PARENT), values.origin())


SECTION = Record(
    "section",
    (SECTION_ID, SECTION_TITLE, SECTION_PARENT),
    _section,
    also_called={"name": "title"},
)


DUE = Field("due", DAY)


def _task(values: Values) -> Task | LeftOut | Failed:
    identifier, title, section = values.get(ID), values.get(TITLE), values.get(IN_SECTION)
    if identifier is None or title is None or section is None or not values.sound(DUE):
        return unusable(values)
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
    (ID, TITLE, IN_SECTION, DUE, OWNER, REF, QUOTE, NOTE),
    _task,
    also_called={"name": "title", "deadline": "due", "名称": "title", "章节": "section", "责任单位": "owner"},
)


def _reference(values: Values) -> Indicator | LeftOut | Failed:
    identifier, name = values.get(ID), values.get(NAME)
    if identifier is None or name is None or not values.sound(UNIT, SERIES):
        return unusable(values)
    return Indicator(
        id=identifier,
        name=name,
        section="",
        place=values.place(ID),
        **units(values),
        series=values.get(SERIES) or Series.LEVEL,
        ref=values.get(SERIES_SOURCE),
        note=values.get(NOTE),
        origin=values.origin(),
    )


SERIES_SOURCE = Field("source", TEXT)
REFERENCE = Record(
    "reference",
    (ID, NAME, UNIT, SERIES, SERIES_SOURCE, NOTE),
    _reference,
    also_called={"title": "name"},
)


def _total(text: str, node: Node, at: At) -> str | Quantity | Failed:
    number = parse_number(text)
    if number is not None:
        return number
    return IDENTIFIER.read(node, at)


OF = Field("of", list_of(IDENTIFIER, least=1), required=True)
TOTAL: Field[str | Quantity] = Field("total", Then(PLAIN, _total), required=True)


def _sum(values: Values) -> Sum | Failed:
    of, total = values.get(OF), values.get(TOTAL)
    if of is None or total is None:
        return FAILED
    parts = values.node(OF)
    assert isinstance(parts, Sequence)  # nothing else has been read
    places = tuple(values.at.place(part) for part in parts.items)
    return Sum(of, total, values.place(TOTAL), places, values.origin())


SUM = Record("sum", (OF, TOTAL), _sum)
