"""The tables of indicators in a workbook: as in the report, but with one figure a field."""

from __future__ import annotations

from plancheck.compose.figure_cells import count_cell
from plancheck.compose.names import NO_FIGURE, verdict_cell
from plancheck.compose.report_account import full_account
from plancheck.compose.report_cells import (
    base_year_cell,
    baseline_cell,
    due_cell,
    further_targets,
    gap_cell,
    latest_cell,
    leading_target,
    planned_growth,
    progress_cell,
    required_cells,
    year_cell,
)
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_tables import remark_text
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.model.report import IndicatorResult
from plancheck.text.figures import unit_name

SPARK = "spark"
"""Key of the column for small lines of the years' figures."""


def verdicts_table(editor: Editor) -> Table:
    """Where every indicator stands, with all that is said of it."""
    columns = (
        Column("no", editor.word("column.no"), Align.RIGHT),
        Column("category", editor.word("column.category")),
        Column("indicator", editor.word("column.indicator")),
        Column("unit", editor.word("column.unit")),
        Column("baseline", editor.word("column.baseline-value"), Align.RIGHT),
        Column("target", editor.word("column.target-year", year=editor.report.plan.end_year), Align.RIGHT),
        Column("actual", editor.word("column.actual", year=editor.last_year), Align.RIGHT),
        Column("progress", editor.word("column.progress"), Align.RIGHT),
        Column("due", editor.word("column.due-share"), Align.RIGHT),
        Column("verdict", editor.word("column.verdict")),
        Column("owner", editor.word("column.owner")),
        Column("account", editor.word("column.account")),
    )
    rows = (_verdict_row(editor, number, result) for number, result in enumerate(editor.report.indicators, start=1))
    return Table(columns, (Group("", tuple(rows)),))


def _verdict_row(editor: Editor, number: int, result: IndicatorResult) -> Row:
    main = main_measure(result)
    return Row(
        (
            count_cell(number),
            Cell(editor.chapter(result.indicator.section)),
            Cell(editor.name(result)),
            Cell(unit_name(result.indicator, editor.catalogue.language) or NO_FIGURE),
            baseline_cell(editor, result, with_year=False),
            leading_target(editor, result),
            latest_cell(editor, result),
            progress_cell(editor, result, main),
            due_cell(editor, main),
            verdict_cell(editor.catalogue, result),
            Cell(editor.pick(result.indicator.owner) or NO_FIGURE),
            Cell(full_account(editor, result)),
        ),
        about=editor.about(result),
    )


def ledger_table(editor: Editor) -> Table:
    """Every figure of every indicator, with a field of its own for what the report says in one."""
    years = range(editor.report.plan.start_year, editor.last_year + 1)
    columns = (
        Column("no", editor.word("column.no"), Align.RIGHT),
        Column("category", editor.word("column.category")),
        Column("indicator", editor.word("column.indicator")),
        Column("unit", editor.word("column.unit")),
        Column("nature", editor.word("column.nature")),
        Column("baseline", editor.word("column.baseline-value"), Align.RIGHT),
        Column("base-year", editor.word("column.base-year"), Align.RIGHT),
        Column("target", editor.word("column.target"), Align.RIGHT),
        Column("further", editor.word("column.further")),
        Column("planned-growth", editor.word("column.planned-growth"), Align.RIGHT),
        *(Column(str(year), editor.word("column.year", year=year), Align.RIGHT) for year in years),
        Column(SPARK, editor.word("column.spark")),
        Column("progress", editor.word("column.progress"), Align.RIGHT),
        Column("due", editor.word("column.due-share"), Align.RIGHT),
        Column("gap", editor.word("column.gap"), Align.RIGHT),
        Column("need-growth", editor.word("column.need-growth"), Align.RIGHT),
        Column("need-amount", editor.word("column.need-amount"), Align.RIGHT),
        Column("verdict", editor.word("column.verdict")),
        Column("owner", editor.word("column.owner")),
        Column("remark", editor.word("column.remark")),
    )
    rows = (
        _ledger_row(editor, number, result, years) for number, result in enumerate(editor.report.indicators, start=1)
    )
    return Table(columns, (Group("", tuple(rows)),))


def _ledger_row(editor: Editor, number: int, result: IndicatorResult, years: range) -> Row:
    indicator, main = result.indicator, main_measure(result)
    nature = editor.catalogue.name("nature", indicator.nature) if indicator.nature is not None else NO_FIGURE
    return Row(
        (
            count_cell(number),
            Cell(editor.chapter(indicator.section)),
            Cell(editor.name(result)),
            Cell(unit_name(indicator, editor.catalogue.language) or NO_FIGURE),
            Cell(nature),
            baseline_cell(editor, result, with_year=False),
            base_year_cell(result),
            leading_target(editor, result),
            further_targets(editor, result),
            planned_growth(editor, result),
            *(year_cell(editor, result, year) for year in years),
            Cell(),
            progress_cell(editor, result, main),
            due_cell(editor, main),
            gap_cell(editor, result, main),
            *required_cells(editor, result, main, with_unit=False),
            verdict_cell(editor.catalogue, result),
            Cell(editor.pick(indicator.owner) or NO_FIGURE),
            Cell(remark_text(editor, result)),
        ),
        about=editor.about(result),
    )
