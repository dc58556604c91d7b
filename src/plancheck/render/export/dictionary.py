"""The data dictionary: what the columns, the kinds of rows and the computed figures mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from plancheck.render.csv_status import as_table
from plancheck.render.export.computed import AMOUNTS, FIGURES
from plancheck.render.export.rows import COLUMNS, KINDS
from plancheck.render.json_values import Data
from plancheck.text import catalogue

_TYPES: Mapping[str, str] = {
    "year": "integer",
    "value": "number",
    "high": "number",
    "part": "number",
    "whole": "number",
    "since": "integer",
    "target_year": "integer",
    "revised_from": "integer",
    "line": "integer",
    "column": "integer",
    "illustrative": "boolean",
}
"""What columns hold, where it is not text."""


def dictionary_data(language: str) -> Data:
    """The dictionary as plain data: columns, kinds and figures with what each means."""
    return {
        group: [{"name": name, "type": kind, "unit": unit, "meaning": meaning} for name, kind, unit, meaning in entries]
        for group, entries in _groups(language).items()
    }


def dictionary_csv(language: str) -> str:
    """The dictionary as CSV, one row an entry."""
    rows = (
        {"of": group, "name": name, "type": kind, "unit": unit, "meaning": meaning}
        for group, entries in _groups(language).items()
        for name, kind, unit, meaning in entries
    )
    return as_table(("of", "name", "type", "unit", "meaning"), rows)


def _groups(language: str) -> Mapping[str, list[tuple[str, str, str, str]]]:
    texts: Mapping[str, str] = import_module(f"plancheck.text.{catalogue(language).language}.export").MEANINGS

    def entries(group: str, names: tuple[str, ...]) -> Iterator[tuple[str, str, str, str]]:
        for name in names:
            yield name, *_kind(group, name, texts), texts[f"{group}.{name}"]

    return {
        "columns": list(entries("column", COLUMNS)),
        "kinds": list(entries("kind", KINDS)),
        "figures": list(entries("figure", FIGURES)),
    }


def _kind(group: str, name: str, texts: Mapping[str, str]) -> tuple[str, str]:
    """The type of what an entry names, and its unit in words."""
    if group == "column":
        return _TYPES.get(name, "text"), ""
    if group == "kind" or name in ("status", "met"):
        return "text", ""
    return "number", texts["unit.measure" if name in AMOUNTS else "unit.fraction"]
