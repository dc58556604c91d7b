"""The tables of Open SDG sites, a file for each indicator: `Year`, columns that break a figure down, and `Value`."""

from __future__ import annotations

import re

from plancheck.intake.cells import NoNumber, is_nothing, number, whole_number, words
from plancheck.intake.entry import Entry
from plancheck.intake.filled import without_known
from plancheck.intake.grid import Grid
from plancheck.intake.told import Reading, Told, merged
from plancheck.model.plan import Plan

_NAME = re.compile(r"indicator[_-](?P<number>[0-9a-z]+(?:[-_.][0-9a-z]+)+)\.csv", re.IGNORECASE)


def is_open_sdg(grid: Grid) -> bool:
    """Whether a table begins with the year, ends with the value, and names no indicator."""
    heads = [words(grid.content(0, column)) for column in range(len(grid.rows[0]))] if grid.rows else []
    return len(heads) > 1 and heads[0] == "Year" and heads[-1] == "Value"


def read_open_sdg(grid: Grid, name: str, plan: Plan, year: int | None) -> Reading:
    """The entries of a table: the rows whose other columns are all blank are the headline figures.

    Args:
        grid: the table.
        name: of the file, which tells the indicator: `indicator_1-2-1.csv`.
        plan: the plan to which the figures go.
        year: the only year that is asked for; None for all.
    """
    found = _NAME.fullmatch(name)
    if found is None:
        return Reading(faults=(Told("sdg-name", grid.origin(0), {"name": name}),))
    ids = _ids(found["number"].casefold(), plan)
    if len(ids) != 1:
        code = "sdg-several" if ids else "sdg-unknown"
        return Reading(faults=(Told(code, grid.origin(0), {"number": found["number"], "ids": ids}),))
    unit = plan.series[ids[0]].unit
    value = len(grid.rows[0]) - 1
    readings = []
    broken_down = 0
    for row in range(1, len(grid.rows)):
        beyond = [words(cell) for cell in grid.rows[row][value + 1 :] if not is_nothing(cell)]
        if beyond:
            figures = {"text": beyond[0]}
            readings.append(Reading(faults=(Told("cell-without-head", grid.origin(row), figures),)))
            continue
        if is_nothing(grid.content(row, value)):
            continue
        if any(not is_nothing(grid.content(row, column)) for column in range(1, value)):
            broken_down += 1
            continue
        readings.append(_headline(grid, row, ids[0], unit, year))
    if broken_down and not readings:
        return Reading(faults=(Told("sdg-no-headline", grid.origin(0)),))
    headlines = merged(readings)
    known = tuple(without_known(entry, plan) for entry in headlines.entries)
    remarks = (Told("sdg-broken-down", grid.origin(0), {"count": broken_down}),) if broken_down else ()
    return Reading(known, headlines.faults, remarks)


def _headline(grid: Grid, row: int, id_: str, unit: str, year: int | None) -> Reading:
    """The figure of a row that nothing breaks down."""
    when, column = whole_number(grid.content(row, 0)), len(grid.rows[0]) - 1
    if when is None:
        figures = {"text": words(grid.content(row, 0))}
        return Reading(faults=(Told("year-unknown", grid.origin(row), figures),))
    if year is not None and when != year:
        return Reading()
    figure = number(grid.content(row, column), unit)
    if isinstance(figure, NoNumber):
        return Reading(faults=(Told(figure.code, grid.origin(row, column), figure.figures),))
    entry = Entry(id_, when, {"value": figure.digits}, grid.origin(row, column), with_unit=figure.with_unit)
    return Reading((entry,))


def _ids(number_: str, plan: Plan) -> tuple[str, ...]:
    """The ids that a number of the global list can mean: the number itself, or one that ends with it."""
    wanted = re.sub("[_.]", "-", number_)
    if wanted in plan.series:
        return (wanted,)
    return tuple(
        id_ for id_ in plan.series if id_.endswith(f"-{wanted}") and not id_[: -len(wanted) - 1][-1:].isdigit()
    )
