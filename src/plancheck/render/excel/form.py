"""The form to be filled in, for Excel: a protected sheet for every owner, and a record that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook as File
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from plancheck.compose.form import FIELDS, Block, Form, FormSheet
from plancheck.compose.form_rows import Line, Slot
from plancheck.compose.table import Column
from plancheck.model.form import CHOICE, FORM, HEAD, NAME, OWN, RECORD, RECORD_COLUMNS, SHOWN, TITLE, VERSION, Kind
from plancheck.render.excel.cells import shown, write_cell
from plancheck.render.excel.file import as_bytes, empty
from plancheck.render.excel.form_entries import Entries
from plancheck.render.excel.form_page import FormPage
from plancheck.render.excel.styles import Look, Styles
from plancheck.render.excel.tables import row_height
from plancheck.render.excel.text import plain
from plancheck.render.width import wrap

_WIDTHS: Mapping[str, float] = {
    "no": 5,
    "name": 22,
    "unit": 9,
    "meaning": 24,
    "before": 11,
    "target": 15,
    "value": 13,
    "part": 10,
    "whole": 10,
    "state": 11,
    "source": 17,
    "note": 19,
}
"""Widths of the columns in digits: all of them together are readable across an A4."""
_ROW = 21
"""Height of a row at least, in points: people write in it."""
_LINE = 15
_FIRST = 1
"""The first column that is seen, behind the one with the keys."""


class _Record:
    """What the hidden sheet will say of every cell to fill."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ...]] = []

    def add(self, line: Line, field: str, sheet: str, cell: str, known: str) -> None:
        """Take down one cell."""
        self.rows.append((line.key, field, sheet, cell, line.unit, known))

    def add_choices(self, block: Block) -> None:
        """Take down what judgements are called."""
        if block.kind is Kind.WORDS:
            self.rows.extend((CHOICE, value, "", "", "", name) for value, name in block.choices.items())

    def add_heads(self, sheet: FormSheet) -> None:
        """Take down what is seen above the cells, the same texts once."""
        texts = {TITLE: sheet.title, **{column.key: column.title for column in sheet.columns}}
        rows = [(HEAD, field, "", "", "", plain(text)) for field, text in texts.items()]
        self.rows.extend(row for row in rows if row not in self.rows)


def render_form(form: Form) -> bytes:
    """The form as a workbook: the same form gives the same bytes."""
    report = form.report
    plan = report.plan
    title = form.sheets[0].title
    made = empty(title, report.as_of)
    styles = Styles(made.file, form.catalogue.language, plan.rounding, plan.colors)
    record = _Record()
    page = FormPage(form.catalogue, title)
    for sheet in form.sheets:
        _write_sheet(made.file, styles, form, page, sheet, record)
    _write_record(made.file, form, record)
    return as_bytes(made)


def _write_sheet(file: File, styles: Styles, form: Form, page: FormPage, sheet: FormSheet, record: _Record) -> None:
    made = file.add_worksheet(sheet.name)
    columns = sheet.columns
    last = _FIRST + len(columns) - 1
    widths = [_WIDTHS[column.key] for column in columns]
    made.set_column(0, 0, 12, None, {"hidden": True})
    for place, size in enumerate(widths, start=_FIRST):
        made.set_column(place, place, size)
    record.add_heads(sheet)
    made.merge_range(0, _FIRST, 0, last, plain(sheet.title), styles.kind("form-title"))
    made.set_row(0, 32)
    owner = form.catalogue.word("form.owner", owner=sheet.owner)
    made.write_string(0, 0, OWN)
    row = _note(made, styles, 1, last, owner, "heading", widths)
    for text in sheet.notes:
        row = _note(made, styles, row, last, text, "note", widths)
    head = row + 1
    _write_head(made, styles, row, columns, widths)
    entries = Entries(made, styles, form.catalogue)
    row = head + 1
    number = 0
    for block in sheet.blocks:
        if block.title:
            made.write_string(row, 0, OWN)
            made.merge_range(row, _FIRST, row, last, plain(block.title), styles.kind("band"))
            made.set_row(row, _ROW)
            row += 1
        record.add_choices(block)
        for number, line in enumerate(block.lines, start=1):
            _write_line(made, styles, entries, row, columns, (number, block, line), record)
            made.set_row(row, max(_ROW, row_height(_texts(columns, line), widths) + 4))
            row += 1
    _write_signatures(made, styles, form, row + 1, last)
    made.freeze_panes(head + 1, _FIRST + 2)
    page.set_up(made, head, (row + 1, last))


def _note(made: Worksheet, styles: Styles, row: int, last: int, text: str, kind: str, widths: Sequence[float]) -> int:
    """A line of text above the table; gives the row below it."""
    made.write_string(row, 0, OWN)
    made.merge_range(row, _FIRST, row, last, plain(text), styles.kind(kind))
    made.set_row(row, len(wrap(text, int(sum(widths)))) * _LINE + 5)
    return row + 1


def _write_head(made: Worksheet, styles: Styles, row: int, columns: Sequence[Column], widths: Sequence[float]) -> None:
    """A hidden row that names the columns for `import`, and below it the heads that people see."""
    made.write_string(row, 0, FORM)
    made.write_string(row + 1, 0, OWN)
    for place, column in enumerate(columns, start=_FIRST):
        made.write_string(row, place, column.key)
        made.write_string(row + 1, place, plain(column.title), styles.kind("head"))
    made.set_row(row, None, None, {"hidden": True})
    made.set_row(row + 1, max(_ROW, row_height([column.title for column in columns], widths) + 8))


def _texts(columns: Sequence[Column], line: Line) -> list[str]:
    """What stands in a row, for its height."""
    return [
        line.known[column.key].text if column.key in line.known else line.slots.get(column.key, Slot()).known
        for column in columns
    ]


def _write_line(
    made: Worksheet,
    styles: Styles,
    entries: Entries,
    row: int,
    columns: Sequence[Column],
    about: tuple[int, Block, Line],
    record: _Record,
) -> None:
    number, block, line = about
    made.write_string(row, 0, line.key)
    for place, column in enumerate(columns, start=_FIRST):
        key = column.key
        if key == "no":
            made.write_number(row, place, number, styles.kind("closed"))
        elif key in FIELDS:
            slot = line.slots.get(key)
            if slot is None or not slot.open:
                made.write_string(row, place, plain(slot.known if slot else ""), styles.kind("closed"))
            else:
                entries.write(row, place, key, slot, line, block)
                record.add(line, key, made.get_name(), xl_rowcol_to_cell(row, place), plain(slot.known))
        else:
            cell = line.known[key]
            if key in (NAME, *SHOWN):
                record.add(line, key, made.get_name(), xl_rowcol_to_cell(row, place), shown(cell))
            if cell.text:
                write_cell(made, styles, row, place, cell, Look(column.align, indent=1))
            else:
                made.write_blank(row, place, None, styles.kind("text"))


def _write_signatures(made: Worksheet, styles: Styles, form: Form, row: int, last: int) -> None:
    """A line for who has filled it in, who has checked it, and when."""
    room = (last - _FIRST + 1) // 3
    made.set_row(row, 26)
    made.write_string(row, 0, OWN)
    for number, key in enumerate(("filled-by", "checked-by", "date")):
        first = _FIRST + number * room
        made.write_string(row, first + 1, form.catalogue.word(f"form.{key}"), styles.kind("signed"))
        made.write_blank(row, first + 2, None, styles.kind("signature"))


def _write_record(file: File, form: Form, record: _Record) -> None:
    """The sheet that nobody sees: all texts, so that no program rounds or reads anything into them."""
    made = file.add_worksheet(RECORD)
    plan = form.report.plan
    facts = {
        FORM: VERSION,
        "plan": plan.id,
        "year": str(form.report.as_of),
        "language": form.catalogue.language,
        "targets": form.targets,
    }
    rows: list[Sequence[str]] = [*facts.items(), RECORD_COLUMNS, *record.rows]
    for number, texts in enumerate(rows):
        for place, text in enumerate(texts):
            made.write_string(number, place, text)
    made.protect()
    made.very_hidden()
