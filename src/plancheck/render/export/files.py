"""The long form as a file: CSV for spreadsheets and import, JSON with its dictionary for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plancheck.model.report import Report
from plancheck.render.csv_status import Cell, as_table
from plancheck.render.export.computed import computed_rows
from plancheck.render.export.dictionary import dictionary_data
from plancheck.render.export.facts import fact_rows
from plancheck.render.export.rows import COLUMNS, Naming, Row, Value, Written
from plancheck.render.json_status import dump
from plancheck.render.json_values import number
from plancheck.text import pick
from plancheck.text.numbers import written

SCHEMA_VERSION = 1
"""Counts up when a column changes its meaning or goes away."""


class Digits:
    """A number as it was written, which a table takes for a number and not for a text.

    Args:
        text: its digits.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def __str__(self) -> str:
        return self._text


def as_csv(reports: Sequence[Report], language: str) -> str:
    """The long form as CSV with a byte order mark: figures of the files as they were written, others in full.

    Args:
        reports: the plan judged, in every year that computed figures are wanted of; at least one.
        language: of names and texts of the data; the header has none.
    """
    naming = Naming(reports[0].plan, language)
    rows = ({name: _cell(value) for name, value in row.items()} for row in _rows(reports, naming))
    return as_table(COLUMNS, rows)


def as_json(reports: Sequence[Report], language: str) -> str:
    """The long form as JSON: the plan, the dictionary, and the rows; what a row does not have is null.

    Args:
        reports: the plan judged, in every year that computed figures are wanted of; at least one.
        language: of names and texts of the data, and of the dictionary.
    """
    plan = reports[0].plan
    rows = _rows(reports, Naming(plan, language))
    return dump(
        {
            "schema_version": SCHEMA_VERSION,
            "plan": {
                "id": plan.id,
                "title": pick(plan.title, language),
                "start_year": plan.start_year,
                "end_year": plan.end_year,
                "baseline_year": plan.baseline_year,
                "illustrative": plan.illustrative,
            },
            "dictionary": dictionary_data(language),
            "rows": [{name: _plain(row.get(name)) for name in COLUMNS} for row in rows],
        }
    )


def _rows(reports: Sequence[Report], naming: Naming) -> Iterator[Row]:
    of_data = naming.of_data
    for rows in (fact_rows(naming), computed_rows(reports, naming)):
        yield from ({**row, **of_data} for row in rows)


def _cell(value: Value) -> Cell | Digits:
    match value:
        case bool():
            return "true" if value else "false"
        case Written(quantity) if (quantity.value * 10**quantity.decimals).denominator == 1:
            return Digits(written(quantity))
        case Written(quantity):
            return number(quantity.value)
        case Fraction() | float():
            return number(value)
        case _:
            return value


def _plain(value: Value | None) -> str | int | float | bool | None:
    match value:
        case Written(quantity):
            return number(quantity.value)
        case Fraction() | float():
            return number(value)
        case "":
            return None
        case _:
            return value
