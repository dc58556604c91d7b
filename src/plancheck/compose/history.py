"""How an indicator stood year by year, as a table: the figure, the target of that time, and what was to be said."""

from __future__ import annotations

from plancheck.assess.history import YearVerdict, verdict_history
from plancheck.assess.methods import METHODS
from plancheck.compose.names import NO_FIGURE, verdict_cell
from plancheck.compose.reasons import indicator_reason, result_style
from plancheck.compose.status import actual_text
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.versions import target_text
from plancheck.model.report import IndicatorResult, Report
from plancheck.text.figures import Style


def verdict_table(style: Style, report: Report, result: IndicatorResult) -> Table:
    """One row a year of the plan up to the year looked at; none for what is only followed.

    Args:
        style: the indicator's.
        report: the plan judged.
        result: the indicator.
    """
    catalogue = style.catalogue
    columns = (
        Column("year", catalogue.word("column.year")),
        Column("value", catalogue.word("column.value"), Align.RIGHT),
        Column("target", catalogue.word("column.target-then"), priority=1, least=12),
        Column("verdict", catalogue.word("column.verdict")),
        Column("reason", catalogue.word("column.reason"), priority=2, least=30),
    )
    entries = verdict_history(report.plan, result.original, report.as_of, METHODS[report.method])
    demanded = any(entry.result.indicator.is_demanded or entry.result.children for entry in entries)
    return Table(columns, (Group("", tuple(_row(style, report, entry) for entry in entries if demanded)),))


def _row(style: Style, report: Report, entry: YearVerdict) -> Row:
    own = result_style(report, entry.result, style)
    is_demanded = entry.result.indicator.is_demanded
    return Row(
        (
            Cell(str(entry.year)),
            Cell(actual_text(own, entry.result.actual, entry.year)),
            Cell(target_text(own, report.plan, entry.result.indicator) if is_demanded else NO_FIGURE),
            verdict_cell(style.catalogue, entry.result),
            Cell(indicator_reason(own, entry.result, entry.year)),
        )
    )
