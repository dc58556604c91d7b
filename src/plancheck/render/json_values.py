"""Single values as JSON knows them: numbers at full precision, texts in one language, places."""

from __future__ import annotations

from plancheck.model.place import Place
from plancheck.model.quantity import Number
from plancheck.model.text import Text
from plancheck.text import pick

Data = dict[str, object]


def number(value: Number) -> int | float:
    """A number as JSON knows it: an integer where it is exactly whole, else the nearest float; never −0.0."""
    if isinstance(value, float):
        return value + 0.0
    numerator, denominator = value.as_integer_ratio()
    return numerator if denominator == 1 else numerator / denominator


def text(words: Text | None, language: str) -> str | None:
    """A text of the data in `language`; None for no text."""
    return pick(words, language) or None


def place_data(place: Place) -> Data:
    """Where something stands, counted from 1."""
    return {"file": place.file, "line": place.line, "column": place.column}
