"""The yearly report for Excel: fields are numbers and dates, and nothing in the file is ever executed."""

from __future__ import annotations

from plancheck.compose.workbook import compose_workbook
from plancheck.render.edition import Edition, Rendered
from plancheck.render.excel.charts import write_charts
from plancheck.render.excel.file import as_bytes, empty
from plancheck.render.excel.page import Page
from plancheck.render.excel.paths import Paths
from plancheck.render.excel.styles import Styles
from plancheck.render.excel.summary import write_summary
from plancheck.render.excel.tables import write_table


def render(edition: Edition) -> Rendered:
    """The yearly report as a workbook."""
    plan = edition.report.plan
    book = compose_workbook(edition.report, edition.document)
    made = empty(book.document.title, book.document.year)
    styles = Styles(made.file, book.document.language, plan.rounding, plan.colors)
    page = Page(book)
    places = {key: made.file.add_worksheet(book.sheet_name(key)) for key in book.order}
    write_summary(places["summary"], styles, page, book)
    for sheet in book.sheets:
        write_table(places[sheet.key], styles, page, sheet)
    if book.charts:
        write_charts(made.file, places["charts"], Paths(places["paths"], styles, page, book), styles, page, book)
    return Rendered(as_bytes(made))
