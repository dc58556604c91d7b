"""Fields that several kinds of entries have."""

from __future__ import annotations

from typing import Any

from plancheck.load.nodes import Node
from plancheck.load.shape.base import FAILED, At, Failed
from plancheck.load.shape.containers import Then
from plancheck.load.shape.record import Field, Values
from plancheck.load.shape.words import IDENTIFIER, PLAIN, TEXT, Choice, Identifier, Multilingual, Plain, Unquoted
from plancheck.model.plan import LeftOut
from plancheck.model.target import Series
from plancheck.model.text import Text

UNITS = {"percent": "%", "permille": "‰", "％": "%"}
"""Other ways to write a unit, with the one that the program knows."""


def _known_spellings(units: Text, node: Node, at: At) -> Text:
    if UNITS.keys().isdisjoint(units.values()):
        return units
    return {language: UNITS.get(unit, unit) for language, unit in units.items()}


def units(values: Values) -> dict[str, Any]:
    """The unit under which the program knows a series, and its names where there are several languages."""
    found = values.get(UNIT)
    if not found:
        return {}
    if "" in found:
        return {"unit": found[""]}
    return {"unit": found.get("zh") or next(iter(found.values())), "unit_names": found}


ID = Field("id", IDENTIFIER, required=True)
NAME = Field("name", TEXT, required=True)
TITLE = Field("title", TEXT, required=True)
IN_SECTION = Field("section", Plain(longest=Identifier.LONGEST), required=True, known={})
OWNER = Field("owner", TEXT, known={})
REF = Field("ref", TEXT)
QUOTE = Field("quote", PLAIN)

UNIT: Field[Text] = Field("unit", Then(Multilingual(Unquoted(longest=100), "unit"), _known_spellings), known={})
SERIES = Field("series", Choice(Series), known={})


def unusable(values: Values) -> LeftOut | Failed:
    """In place of an entry that cannot be used: what is known of it, where at least an id is written."""
    identifier = values.raw(ID)
    return LeftOut(identifier, values.get(IN_SECTION) or "", values.get(OWNER)) if identifier else FAILED
