"""A table with a row a figure: of any office's making, or as `plancheck export` writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.intake.cells import is_nothing, whole_number, words
from plancheck.intake.entry import Origin
from plancheck.intake.filled import Filled, Target, without_known
from plancheck.intake.grid import Grid
from plancheck.intake.heads import Heads
from plancheck.intake.told import Reading, Told, merged
from plancheck.model.form import Kind
from plancheck.model.plan import Plan

_EXPORTED = (
    *("section", "owner", "measure", "comparator", "high", "text", "target_year", "revised_from"),
    *("file", "line", "column", "illustrative", "revision"),
)
"""Columns of an export that say nothing of their own of an actual figure."""
_OF_AN_EXPORT = ("measure", "comparator", "target_year")
"""Columns that only an export has: its rows are targets and computed figures too."""
_KINDS: Mapping[str, Kind] = {"actual": Kind.VALUES, "task": Kind.TASKS}
"""What rows of an export are read, by their kind."""
_MONTH = re.compile(r"([1-9][0-9]{3})-(0[1-9]|1[0-2])")
_READ = ("", "value", "progress", "assessed")
"""What figures of an export are read."""
_FIELDS = ("value", "part", "whole", "state", "source", "note")


def read_rows(grid: Grid, heads: Heads, plan: Plan, year: int | None) -> Reading:
    """The entries of a table.

    Args:
        grid: the table.
        heads: its heads.
        plan: the plan to which the figures go.
        year: the year of rows that name none; of those that do, others are left aside.
    """
    if heads.twice:
        return Reading(faults=(Told("head-twice", grid.origin(heads.row), {"head": heads.twice}),))
    if "kind" not in heads.columns and not heads.others.keys().isdisjoint(_OF_AN_EXPORT):
        return Reading(faults=(Told("export-without-kind", grid.origin(heads.row)),))
    if year is None and "year" not in heads.columns:
        return Reading(faults=(Told("no-year", Origin(grid.file, grid.sheet)),))
    return _Rows(grid, heads, plan, year).reading()


class _Rows:
    """One run over a table."""

    def __init__(self, grid: Grid, heads: Heads, plan: Plan, year: int | None) -> None:
        self._grid = grid
        self._heads = heads
        self._columns = heads.columns
        self._plan = plan
        self._year = year
        self._tasks = frozenset(task.id for task in plan.tasks)
        self._known = plan.series.keys() | self._tasks
        self._ids = _ids_by_name(plan)
        self._with_heads = frozenset((*heads.columns.values(), *heads.others.values()))
        self._aside: dict[str, int] = {}
        self._holds_any = False

    def reading(self) -> Reading:
        """All rows, and what was left aside."""
        first = self._heads.row + 1
        rows = [self._row(row) for row in self._grid.filled_rows() if row >= first]
        if not self._holds_any and not any(row.faults for row in rows):
            code = "no-row-of-year" if "rows-of-other-years" in self._aside else "no-row"
            origin = Origin(self._grid.file, self._grid.sheet)
            rows.append(Reading(remarks=(Told(code, origin, {"year": self._year}),)))
        return merged((*rows, Reading(remarks=tuple(self._remarks()))))

    def _remarks(self) -> Iterator[Told]:
        origin = Origin(self._grid.file, self._grid.sheet)
        for code, count in self._aside.items():
            yield Told(code, origin, {"count": count})
        is_export = "kind" in self._columns
        others = tuple(name for name in self._heads.others if not (is_export and name in _EXPORTED))
        if others:
            yield Told("columns-not-read", origin, {"heads": others})

    def _leave_aside(self, code: str) -> Reading:
        self._aside[code] = self._aside.get(code, 0) + 1
        return Reading()

    def _text(self, name: str, row: int) -> str:
        column = self._columns.get(name)
        return "" if column is None else words(self._grid.spread(row, column))

    def _row(self, row: int) -> Reading:
        kind = self._text("kind", row)
        loose = next((column for column in self._loose(row)), None)
        if loose is not None:
            figures = {"text": words(self._grid.content(row, loose))}
            return Reading(faults=(Told("cell-without-head", self._grid.origin(row, loose), figures),))
        if "kind" in self._columns and kind not in _KINDS:
            return self._leave_aside("rows-of-other-kinds")
        if self._text("figure", row) not in _READ or self._text("since", row):
            return self._leave_aside("rows-in-other-forms")
        target = self._target(row, kind)
        if not isinstance(target, Target):
            return target
        if self._year is not None and target.year != self._year:
            return self._leave_aside("rows-of-other-years")
        self._holds_any = True
        filled = Filled(target, self._grid, row)
        is_judged = self._text("figure", row) == "assessed"
        for name in _FIELDS:
            column = self._heads.others.get("text") if is_judged and name == "state" else self._columns.get(name)
            if column is not None:
                filled.take(name, column)
        if target.kind is Kind.TASKS and "progress" in self._columns and "value" not in self._columns:
            filled.take("value", self._columns["progress"])
        found = filled.reading(self._plan)
        entries = tuple(entry for one in found.entries if (entry := without_known(one, self._plan)).fields)
        return Reading(entries, found.faults, found.remarks)

    def _loose(self, row: int) -> Iterator[int]:
        """Filled cells below no head: `gdp,1,234` is a number that its own comma has parted."""
        cells = enumerate(self._grid.rows[row])
        return (column for column, cell in cells if column not in self._with_heads and not is_nothing(cell))

    def _target(self, row: int, kind: str) -> Target | Reading:
        """What a row speaks of, or why nobody can tell."""
        id_ = self._id(row)
        if not id_:
            column = self._columns.get("id", self._columns.get("name", 0))
            shown = self._text("id", row) or self._text("name", row)
            code = "name-unknown" if shown else "no-id"
            return Reading(faults=(Told(code, self._grid.origin(row, column), {"text": shown}),))
        when = self._when(row)
        if when is None:
            column = self._columns.get("year", 0)
            figures = {"text": self._text("year", row)}
            return Reading(faults=(Told("year-unknown", self._grid.origin(row, column), figures),))
        indicator = self._plan.series.get(id_)
        about = _KINDS.get(kind) or (Kind.TASKS if id_ in self._tasks else Kind.VALUES)
        if about is Kind.TASKS:
            return Target(id_, about, when[0], "%", when[1])
        is_in_words = indicator is not None and indicator.is_in_words_alone
        if self._text("figure", row) == "assessed" or (is_in_words and not self._text("value", row)):
            return Target(id_, Kind.WORDS, when[0], None, when[1])
        unit = None if indicator is None else indicator.unit
        told = self._text("unit", row)
        names = () if indicator is None else indicator.unit_names.values()
        return Target(id_, about, when[0], unit, when[1], told=(unit or "") if told in names else told)

    def _id(self, row: int) -> str:
        """The id that a row names, or that of what it calls by its name; empty where that is not certain."""
        told = self._text("id", row)
        if told in self._known or (told and told.isascii()):
            return told  # one that the plan does not have is told by its name
        named = self._ids.get((told or self._text("name", row)).casefold(), ())
        return named[0] if len(named) == 1 else ""

    def _when(self, row: int) -> tuple[int, int | None] | None:
        """The year of a row, and the month up to which it speaks; None where it is not certain."""
        column = self._columns.get("year")
        through = _MONTH.fullmatch(self._text("through", row))
        if column is None or is_nothing(self._grid.spread(row, column)):
            return None if self._year is None else (self._year, None)
        year = whole_number(self._grid.spread(row, column))
        if year is None or (through is not None and int(through[1]) != year):
            return None
        return year, None if through is None else int(through[2])


def _ids_by_name(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """Ids by the names of indicators and tasks, in lower case."""
    found: dict[str, tuple[str, ...]] = {}
    named = [(one.id, one.name) for one in plan.series.values()] + [(task.id, task.title) for task in plan.tasks]
    for id_, texts in named:
        for text in {" ".join(one.split()).casefold() for one in texts.values()}:
            found[text] = (*found.get(text, ()), id_)
    return found
