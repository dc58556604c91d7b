"""Years and days."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import At, Defs, Failed, Json
from plancheck.load.source import shorten

_YEAR = re.compile(r"[1-9][0-9]{3}")
_DAY = re.compile(r"([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})")
_LIKE_A_DAY = re.compile(r"([1-9][0-9]{3})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
_LONGEST = 40


class Year:
    """A calendar year: four digits."""

    def read(self, node: Node, at: At) -> int | Failed:
        """The year."""
        if not isinstance(node, Scalar):
            return at.fault("PC013.year", node, hint="year_example")
        if node.plain and _YEAR.fullmatch(node.text):
            return int(node.text)
        if _YEAR.fullmatch(node.text):
            return at.fault("PC017.quoted", node, {"text": node.text, "suggestion": node.text}, hint="write")
        text = unicodedata.normalize("NFKC", node.text.strip()[:_LONGEST])
        years = re.findall(r"(?<![0-9])[12][0-9]{3}(?![0-9])", text)
        figures: dict[str, object] = {"text": shorten(node.text)}
        match years:
            case [year]:
                return at.fault("PC017.year", node, {**figures, "suggestion": year}, hint="write")
            case [first, last]:
                return at.fault("PC017.year", node, {**figures, "suggestion": f"[{first}, {last}]"}, hint="write_span")
            case _:
                return at.fault("PC017.year", node, figures, hint="year_example")

    def schema(self, defs: Defs) -> Json:
        """An integer of four digits."""
        return {"type": "integer", "minimum": 1000, "maximum": 9999}


class Day:
    """A date as year-month-day."""

    def read(self, node: Node, at: At) -> date | Failed:
        """The date."""
        if not isinstance(node, Scalar):
            return at.fault("PC013.date", node, hint="date_example")
        text = node.text.strip()
        match = _DAY.fullmatch(text)
        figures: dict[str, object] = {"text": shorten(text)}
        if match is None:
            return self._explain(text, node, at, figures)
        try:
            return date(*(int(number) for number in match.groups()))
        except ValueError:
            return at.fault("PC017.no_such_day", node, figures, hint="date_example")

    def schema(self, defs: Defs) -> Json:
        """A string in the form 2025-12-31."""
        return {"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$"}

    def _explain(self, text: str, node: Scalar, at: At, figures: dict[str, object]) -> Failed:
        like = _LIKE_A_DAY.fullmatch(unicodedata.normalize("NFKC", text[:_LONGEST]))
        if like is None:
            return at.fault("PC017.date", node, figures, hint="date_example")
        year, month, day = like.groups()
        return at.fault("PC017.date", node, {**figures, "suggestion": f"{year}-{month:0>2}-{day:0>2}"}, hint="write")


class Month:
    """A month of a year, up to and with which something is counted: `2023-09`."""

    _PATTERN = re.compile(r"([1-9][0-9]{3})-(0[1-9]|1[0-2])")

    def read(self, node: Node, at: At) -> tuple[int, int] | Failed:
        """Year and month."""
        match = self._PATTERN.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
        if match is None:
            text = shorten(node.text) if isinstance(node, Scalar) else ""
            return at.fault("PC017.month", node, {"text": text}, hint="month_example")
        return int(match.group(1)), int(match.group(2))

    def schema(self, defs: Defs) -> Json:
        """A string in the form 2023-09."""
        return {"type": "string", "pattern": f"^{self._PATTERN.pattern}$"}


def looks_like_a_year(text: str) -> bool:
    """Whether a key is meant as a year."""
    return text[:1] in tuple("12") and text[:4].isdecimal() and len(text) >= len("2025")


YEAR = Year()
DAY = Day()
MONTH = Month()
