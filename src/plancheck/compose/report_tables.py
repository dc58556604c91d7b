"""The tables of indicators in the yearly report: the short one in the body and the whole one in the annex."""

from __future__ import annotations

from plancheck.compose.figure_cells import count_cell
from plancheck.compose.names import NO_FIGURE, verdict_cell
from plancheck.compose.official import official_text, source_text, standing_now
from plancheck.compose.pictures import spark
from plancheck.compose.reasons import implied_by
from plancheck.compose.report_cells import (
    all_targets,
    baseline_cell,
    due_cell,
    gap_cell,
    is_odd_base,
    latest_cell,
    leading_target,
    planned_growth,
    progress_cell,
    required_cell,
    year_cell,
)
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.versions import decisions
from plancheck.model.report import IndicatorResult
from plancheck.text.figures import unit_name


def verdict_table(editor: Editor) -> Table:
    """Nine columns: where every indicator stands. It fits a portrait page."""
    year = editor.last_year
    columns = (
        Column("no", editor.word("column.no"), Align.RIGHT),
        Column("indicator", editor.word("column.indicator")),
        Column("unit", editor.word("column.unit")),
        Column("baseline", editor.word("column.baseline"), Align.RIGHT),
        Column("target", editor.word("column.target-year", year=editor.report.plan.end_year), Align.RIGHT),
        Column("actual", editor.word("column.actual", year=year), Align.RIGHT),
        Column("progress", editor.word("column.progress"), Align.RIGHT),
        Column("due", editor.word("column.due-share"), Align.RIGHT),
        Column("verdict", editor.word("column.verdict")),
    )
    rows = []
    for number, result in enumerate(editor.report.indicators, start=1):
        main = main_measure(result)
        rows.append(
            Row(
                (
                    count_cell(number),
                    Cell(editor.name(result)),
                    Cell(unit_name(result.indicator, editor.catalogue.language) or NO_FIGURE),
                    baseline_cell(editor, result, with_year=is_odd_base(editor, result)),
                    leading_target(editor, result),
                    latest_cell(editor, result),
                    progress_cell(editor, result, main),
                    due_cell(editor, main),
                    verdict_cell(editor.catalogue, result),
                ),
                about=editor.about(result),
                spark=spark(editor, result),
            )
        )
    return _sparked(editor, columns, tuple(rows))


def monitoring_table(editor: Editor) -> Table:
    """Every figure of every indicator, for a page in landscape."""
    plan = editor.report.plan
    years = range(plan.start_year, editor.last_year + 1)
    columns = (
        Column("category", editor.word("column.category")),
        Column("no", editor.word("column.no"), Align.RIGHT),
        Column("indicator", editor.word("column.indicator")),
        Column("unit", editor.word("column.unit")),
        Column("nature", editor.word("column.nature")),
        Column("baseline", editor.word("column.baseline-year"), Align.RIGHT),
        Column("target", editor.word("column.target"), Align.RIGHT),
        Column("planned-growth", editor.word("column.planned-growth"), Align.RIGHT),
        *(Column(str(year), editor.word("column.year", year=year), Align.RIGHT) for year in years),
        Column("progress", editor.word("column.progress"), Align.RIGHT),
        Column("due", editor.word("column.due-share"), Align.RIGHT),
        Column("gap", editor.word("column.gap"), Align.RIGHT),
        Column("need", editor.word("column.need"), Align.RIGHT),
        Column("verdict", editor.word("column.verdict")),
        Column("owner", editor.word("column.owner")),
        Column("remark", editor.word("column.remark")),
    )
    rows = tuple(
        _monitoring_row(editor, number, result, years)
        for number, result in enumerate(editor.report.indicators, start=1)
    )
    return _sparked(editor, columns, rows)


def _sparked(editor: Editor, columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Table:
    """A table with a head for its sparks where there are any."""
    title = editor.word("column.spark") if any(row.spark is not None for row in rows) else ""
    return Table(columns, (Group("", rows),), title)


def _monitoring_row(editor: Editor, number: int, result: IndicatorResult, years: range) -> Row:
    indicator, main = result.indicator, main_measure(result)
    nature = editor.catalogue.name("nature", indicator.nature) if indicator.nature is not None else NO_FIGURE
    return Row(
        (
            Cell(editor.chapter(indicator.section)),
            count_cell(number),
            Cell(editor.name(result)),
            Cell(unit_name(indicator, editor.catalogue.language) or NO_FIGURE),
            Cell(nature),
            baseline_cell(editor, result, with_year=True),
            all_targets(editor, result),
            planned_growth(editor, result),
            *(year_cell(editor, result, year) for year in years),
            progress_cell(editor, result, main),
            due_cell(editor, main),
            gap_cell(editor, result, main),
            required_cell(editor, result, main),
            verdict_cell(editor.catalogue, result),
            Cell(editor.pick(indicator.owner) or NO_FIGURE),
            Cell(remark_text(editor, result)),
        ),
        about=editor.about(result),
        spark=spark(editor, result),
    )


def remark_text(editor: Editor, result: IndicatorResult) -> str:
    """What must be known of an indicator's figures, in the fewest words."""
    remarks = []
    if result.baseline is not None and result.baseline.implied:
        remarks.append(editor.word(f"remark.implied.{implied_by(result)}"))
    remarks.extend(
        editor.word(
            f"remark.revised.{decision.subject}",
            year=decision.revision.year,
            now=decision.now,
            before=decision.before,
        )
        for decision in decisions(editor.style_of(result), editor.report, result)
    )
    if result.stale and result.actual is not None:
        remarks.append(editor.word("remark.stale", year=result.actual.year))
    if result.partial is not None:
        value = editor.style_of(result).amount(result.partial.quantity.value)
        through = result.partial.through or 0
        remarks.append(editor.counted("remark.part-year", through, year=result.partial.year, value=value))
    standing = standing_now(editor.report, result)
    if standing is not None and not standing.agrees:
        verdict, source = official_text(editor.catalogue, standing), source_text(editor.catalogue, standing)
        remarks.append(editor.word("remark.official", verdict=verdict, source=source))
    if result.actual is not None:
        remarks.append(editor.pick(result.actual.note))
    return editor.word("remarks").join(filter(None, remarks)) or NO_FIGURE
