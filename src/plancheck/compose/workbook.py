"""The yearly report as a workbook: its sheets as tables whose fields are numbers and dates, before any layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from importlib import import_module

from plancheck.assess.headings import counted
from plancheck.compose.figure_cells import count_cell, figure_cell, full_number
from plancheck.compose.names import in_words_of, verdict_word
from plancheck.compose.report_document import Document, Exhibit, Part, Picture
from plancheck.compose.report_editor import Editor, capital, report_catalogue
from plancheck.compose.report_notes import table_notes
from plancheck.compose.report_tasks import Bucket, bucket_of, task_register
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.workbook_inputs import inputs_table
from plancheck.compose.workbook_tables import ledger_table, verdicts_table
from plancheck.model.quantity import Number
from plancheck.model.report import Report
from plancheck.text import Catalogue
from plancheck.text.figures import Style
from plancheck.text.symbols import is_function, meanings
from plancheck.values import dataclass

MOST_CHARTS = 60
"""So many indicators have a chart; more of them nobody looks through, and every program becomes slow."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table on a sheet of its own."""

    key: str
    """What it is about, in every language: `verdicts`, `monitoring`, `register`, `inputs`, `methods`."""
    name: str
    """What the sheet is called."""
    title: str
    table: Table
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """The whole report as sheets."""

    document: Document
    """For its title, notices and sentences."""
    style: Style
    """Of figures without a unit; its catalogue has the words of the sheets."""
    counts: tuple[Exhibit, ...]
    """How many indicators and tasks stand where."""
    reading: tuple[str, ...]
    """How to read the sheets."""
    order: tuple[str, ...]
    """Of all sheets, by what they are about: those of tables, and `summary`, `charts`, `paths`."""
    sheets: tuple[Sheet, ...]
    overview: Picture | None
    charts: tuple[Picture, ...]
    """Of the indicators, those that need attention first."""
    chart_notes: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    """What every page has to say of the data, in the fewest words."""

    @property
    def catalogue(self) -> Catalogue:
        """Words of the sheets, with the plan's own names."""
        return self.style.catalogue

    def full(self, value: Number) -> Cell:
        """A number with all its decimals, where a few hold it."""
        return figure_cell(self.style, full_number(value))

    def sheet_name(self, key: str) -> str:
        """What a sheet is called."""
        return self.catalogue.word(f"sheet.{key}")


def compose_workbook(report: Report, document: Document) -> Workbook:
    """The yearly report as sheets.

    Args:
        report: the plan judged.
        document: the report on it.
    """
    catalogue = report_catalogue(document.language)
    words = import_module(f"plancheck.text.{catalogue.language}.workbook").WORDS
    editor = Editor(report, None, in_words_of(report.plan, replace(catalogue, words={**catalogue.words, **words})))
    parts = {part.key: part for part in (*document.parts, *document.annexes)}
    sheets = tuple(_sheets(editor, parts))
    found = tuple(
        entry.picture
        for passage in parts["indicators"].passages
        for entry in passage.entries
        if entry.picture is not None
    )
    charts, overview = found[:MOST_CHARTS], next(iter(parts["overview"].pictures), None)
    order = _order(sheets, charts)
    left_out = editor.word("workbook.charts-left-out", count=MOST_CHARTS, sheet=editor.word("sheet.monitoring"))
    return Workbook(
        document=document,
        style=editor.style,
        counts=tuple(_counts(editor)),
        reading=(*_reading(editor, [editor.word(f"sheet.{key}") for key in order]), _references(editor, parts)),
        order=order,
        sheets=sheets,
        overview=overview,
        charts=charts,
        chart_notes=(left_out,) if len(found) > len(charts) else (),
        running=tuple(_running(editor, document)),
    )


def _order(sheets: tuple[Sheet, ...], charts: tuple[Picture, ...]) -> tuple[str, ...]:
    """Charts follow the table that they show, their figures come last."""
    order = ["summary"]
    for sheet in sheets:
        order.append(sheet.key)
        if charts and sheet.key == "monitoring":
            order.append("charts")
    return (*order, "paths") if charts else tuple(order)


def _running(editor: Editor, document: Document) -> Iterator[str]:
    if editor.report.plan.illustrative:
        yield editor.word("illustrative.note")
    if editor.word("provisional.notice") in document.notices:
        yield editor.word("workbook.provisional")


def _counts(editor: Editor) -> Iterator[Exhibit]:
    """How many indicators have which verdict, and how many tasks stand where."""
    main = counted(editor.report.indicators)
    early = editor.report.as_of < editor.report.plan.end_year
    if main:
        rows = [
            (Cell(capital(verdict_word(editor.catalogue, verdict, early=early)), verdict), found)
            for verdict in editor.method.best_first
            if (found := sum(result.verdict == verdict for result in main))
        ]
        yield Exhibit(editor.word("workbook.verdict-counts"), _count_table(editor, "verdict", rows))
    if editor.report.tasks:
        buckets = [bucket_of(result) for result in editor.report.tasks]
        rows = [
            (Cell(capital(editor.catalogue.name("bucket", bucket))), buckets.count(bucket))
            for bucket in Bucket
            if bucket in buckets
        ]
        yield Exhibit(editor.word("workbook.task-counts"), _count_table(editor, "state", rows))


def _count_table(editor: Editor, head: str, rows: list[tuple[Cell, int]]) -> Table:
    columns = (
        Column(head, editor.word(f"column.{head}")),
        Column("count", editor.word("column.counted"), Align.RIGHT),
        Column("share", editor.word("column.share-of-all"), Align.RIGHT),
    )
    total = sum(count for _, count in rows)
    all_rows = [
        Row((cell, count_cell(count), figure_cell(editor.style, editor.style.shown_share(Fraction(count, total)))))
        for cell, count in rows
    ]
    all_rows.append(Row((Cell(editor.word("total")), count_cell(total), Cell()), strong=True))
    return Table(columns, (Group("", tuple(all_rows)),))


def _reading(editor: Editor, names: list[str]) -> Iterator[str]:
    yield editor.word("workbook.reading.sheets", names=editor.word("list-comma").join(names))
    yield editor.word("workbook.reading.blank")
    yield editor.word("workbook.reading.numbers")
    if editor.report.indicators:
        yield editor.word("workbook.reading.gap")
        yield editor.word("workbook.reading.inputs")


def _references(editor: Editor, parts: dict[str, Part]) -> str:
    """On which sheet stands what the sentences of the report call a table or an annex."""
    names = [("verdicts", exhibit.caption) for exhibit in parts["indicators"].exhibits]
    names += [(key, parts[key].heading) for key in ("monitoring", "register", "methods") if key in parts]
    places = (
        editor.word("workbook.reading.place", name=name, sheet=editor.word(f"sheet.{key}")) for key, name in names
    )
    return editor.word("workbook.reading.places", places=editor.word("list-tasks").join(places))


def _sheets(editor: Editor, parts: dict[str, Part]) -> Iterator[Sheet]:
    if editor.report.indicators:
        notes = table_notes(editor, full=True, typed=True)
        yield _sheet(editor, "verdicts", verdicts_table(editor), notes)
        yield _sheet(editor, "monitoring", ledger_table(editor), notes)
    if editor.report.tasks:
        yield _sheet(editor, "register", task_register(editor))
    if editor.report.indicators:
        yield _sheet(editor, "inputs", inputs_table(editor))
    yield _sheet(editor, "methods", _methods_table(editor, parts["methods"]))


def _sheet(editor: Editor, key: str, table: Table, notes: tuple[str, ...] = ()) -> Sheet:
    name = editor.word(f"sheet.{key}")
    return Sheet(key, name, name, table, notes)


def _methods_table(editor: Editor, part: Part) -> Table:
    """What the indicators mean, the formulas in words, and the functions that formulas call."""
    columns = tuple(Column(key, editor.word(f"column.{key}")) for key in ("part-of", "what-it-is", "text"))
    rows = (
        Row((Cell(passage.heading), Cell(entry.name), Cell(entry.text)))
        for passage in part.passages
        for entry in passage.entries
    )
    functions = tuple(
        Row((Cell(editor.word("workbook.functions")), Cell(symbol), Cell(meaning)))
        for symbol, meaning in meanings(editor.catalogue.language).items()
        if is_function(symbol, meaning)
    )
    return Table(columns, (Group("", (*rows, *functions)),))
