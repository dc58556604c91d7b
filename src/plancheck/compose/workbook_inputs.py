"""How every figure comes about, in long form: a row for each computed figure with its formula, and for each input."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.assess.explained import explained
from plancheck.compose.demands import demand_text
from plancheck.compose.figure_cells import count_cell, figure_cell, full_number
from plancheck.compose.report_editor import Editor
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.model.explanation import Explanation, Input
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.text.figures import COMPARATOR_SIGNS
from plancheck.text.symbols import in_words, meanings

_YEARS = ("year", "first_year", "start_year", "target_year")


def inputs_table(editor: Editor) -> Table:
    """All computed figures of all measures with their formulas, and all that these take, with file and line."""
    columns = (
        Column("indicator", editor.word("column.indicator")),
        Column("demand", editor.word("column.demand")),
        Column("kind", editor.word("column.kind")),
        Column("symbol", editor.word("column.symbol")),
        Column("meaning", editor.word("column.meaning")),
        Column("figure-year", editor.word("column.figure-year"), Align.RIGHT),
        Column("number", editor.word("column.number"), Align.RIGHT),
        Column("formula", editor.word("column.formula")),
        Column("formula-words", editor.word("column.formula-words")),
        Column("file", editor.word("column.file")),
        Column("line", editor.word("column.line"), Align.RIGHT),
        Column("remark", editor.word("column.remark")),
    )
    listing = _Listing(editor)
    rows = tuple(row for result in editor.report.indicators for row in listing.rows(result))
    return Table(columns, (Group("", rows),))


class _Listing:
    """The rows of one report."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._meanings = meanings(editor.catalogue.language)
        self._style = editor.style
        self._cells = {"": Cell()}
        self._worded: dict[str, str] = {}
        self._folder = f"{editor.report.plan.place.file.rpartition('/')[0]}/"

    def rows(self, result: IndicatorResult) -> Iterator[Row]:
        """The rows of all measures of an indicator."""
        report, name = self._editor.report, self._editor.name(result)
        for measure in (*result.measures, *result.stretch):
            told = Cell(name), Cell(demand_text(self._editor.style_of_measure(result, measure), measure))
            explanation = explained(report.plan, result, measure, report.as_of)
            for symbol, formula in explanation.formulas.items():
                value = _value_of(measure, symbol)
                if not isinstance(value, Undefined):
                    kind = "between" if value is None else "figure"
                    yield self._row(told, kind, symbol, value=value, formula=formula)
            yield from self._taken(told, explanation, 0)

    def _taken(self, told: tuple[Cell, Cell], explanation: Explanation, depth: int) -> Iterator[Row]:
        """The years and the figures that formulas take; what is derived, with what it follows from."""
        used = " ".join(explanation.formulas.values())
        for symbol in _YEARS:
            year: int | None = getattr(explanation, symbol)
            if year is not None and symbol in used:
                yield self._row(told, "year", symbol, year=year, depth=depth)
        for one in explanation.inputs:
            yield self._input(told, one, depth)
            if one.basis is not None:
                yield from self._taken(told, one.basis, depth + 1)

    def _input(self, told: tuple[Cell, Cell], one: Input, depth: int) -> Row:
        place = one.place
        return self._row(
            told,
            "input",
            one.symbol,
            year=one.year,
            value=one.value,
            formula="" if one.basis is None else one.basis.formulas["value"],
            place=None if place is None else (place.file.removeprefix(self._folder), place.line),
            remark=self._editor.word("details").join(self._remarks(one)),
            depth=depth,
        )

    def _remarks(self, one: Input) -> Iterator[str]:
        word = self._editor.word
        if one.series:
            series = self._editor.report.plan.series.get(one.series)
            yield word("input.series", name=one.series if series is None else self._editor.pick(series.name))
        if one.since is not None and one.year is not None:
            yield word("input.since", first=one.since, last=one.year)
        if one.bound is not None:
            yield word("input.bound", sign=COMPARATOR_SIGNS[one.bound])
        if one.trend:
            yield word("input.trend")
        if one.place is None:
            yield word("input.usual")

    def _row(
        self,
        told: tuple[Cell, Cell],
        kind: str,
        symbol: str,
        *,
        year: int | None = None,
        value: Number | None = None,
        formula: str = "",
        place: tuple[str, int] | None = None,
        remark: str = "",
        depth: int = 0,
    ) -> Row:
        return Row(
            (
                *told,
                self._cell(self._editor.word(f"kind.{kind}")),
                self._cell(symbol),
                self._cell(self._meanings.get(symbol, "")),
                self._cell("") if year is None else count_cell(year),
                self._cell("") if value is None else figure_cell(self._style, full_number(value)),
                self._cell(formula),
                self._cell(self._in_words(formula)),
                self._cell("" if place is None else place[0]),
                self._cell("") if place is None else count_cell(place[1]),
                self._cell(remark),
            ),
            depth=depth,
        )

    def _in_words(self, formula: str) -> str:
        """The formula in words; the same formulas come again and again."""
        if formula not in self._worded:
            self._worded[formula] = in_words(formula, self._meanings)
        return self._worded[formula]

    def _cell(self, text: str) -> Cell:
        """A field of a text; the same texts come again and again."""
        return self._cells.setdefault(text, Cell(text))


def _value_of(measure: MeasureResult, symbol: str) -> Number | Undefined | None:
    """A figure by its name in the formulas; None for what stands between figures and is nowhere told."""
    owner, _, name = symbol.rpartition(".")
    if not owner:
        found: Number | Undefined | None = getattr(measure, name, None)
        return found
    record = getattr(measure, owner)
    if record is None or isinstance(record, Undefined):
        return Undefined(measure.reason)
    part: Number | None = getattr(record, name)
    return Undefined(measure.reason) if part is None else part
