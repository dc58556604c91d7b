"""The tables of indicators in the yearly report: the short one in the body and the whole one in the annex."""

from __future__ import annotations

from plancheck.compose.demands import demand_text
from plancheck.compose.names import NO_FIGURE, verdict_cell
from plancheck.compose.official import official_text, source_text, standing_now
from plancheck.compose.reasons import implied_by
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_phrases import PROVISIONAL, has_growth, magnitude, yearly_amount
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.versions import decisions
from plancheck.model.actual import Actual
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.target import MeasureKind
from plancheck.text.figures import COMPARATOR_SIGNS, Style


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
                    Cell(str(number)),
                    Cell(editor.name(result)),
                    Cell(result.indicator.unit or NO_FIGURE),
                    Cell(_baseline(editor, result, with_year=_is_odd_base(editor, result))),
                    Cell(_leading_target(editor, result)),
                    Cell(_latest(editor, result)),
                    Cell(_progress(editor, main)),
                    Cell(_due(editor, main)),
                    verdict_cell(editor.catalogue, result),
                )
            )
        )
    return Table(columns, (Group("", tuple(rows)),))


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
    return Table(columns, (Group("", rows),))


def _monitoring_row(editor: Editor, number: int, result: IndicatorResult, years: range) -> Row:
    indicator, main = result.indicator, main_measure(result)
    figures = {actual.year: actual for actual in result.history}
    nature = editor.catalogue.name("nature", indicator.nature) if indicator.nature is not None else NO_FIGURE
    return Row(
        (
            Cell(editor.chapter(indicator.section)),
            Cell(str(number)),
            Cell(editor.name(result)),
            Cell(indicator.unit or NO_FIGURE),
            Cell(nature),
            Cell(_baseline(editor, result, with_year=True)),
            Cell(_targets(editor, result)),
            Cell(_planned_growth(editor, result)),
            *(Cell(_figure(editor, result, figures.get(year))) for year in years),
            Cell(_progress(editor, main)),
            Cell(_due(editor, main)),
            Cell(_gap(editor, result, main)),
            Cell(required_text(editor, result, main)),
            verdict_cell(editor.catalogue, result),
            Cell(editor.pick(indicator.owner) or NO_FIGURE),
            Cell(_remark(editor, result)),
        )
    )


def _is_odd_base(editor: Editor, result: IndicatorResult) -> bool:
    return result.baseline is not None and result.baseline.year != editor.report.plan.baseline_year


def _baseline(editor: Editor, result: IndicatorResult, *, with_year: bool) -> str:
    if result.baseline is None:
        return NO_FIGURE
    value = editor.style_of(result).number(result.baseline.quantity.value)
    return editor.word("cell.of-year", text=value, year=result.baseline.year) if with_year else value


def _leading_target(editor: Editor, result: IndicatorResult) -> str:
    return _target(editor, result, result.measures[0]) if result.measures else NO_FIGURE


def _targets(editor: Editor, result: IndicatorResult) -> str:
    texts = (_target(editor, result, measure) for measure in result.measures)
    return editor.word("details").join(texts) or NO_FIGURE


def _target(editor: Editor, result: IndicatorResult, measure: MeasureResult) -> str:
    """A demand without its unit, which has a column of its own; a rate has another unit, and carries it."""
    if measure.measure.rate_unit:
        return demand_text(editor.style_of_measure(result, measure), measure)
    sign = COMPARATOR_SIGNS[measure.measure.demand.comparator]
    demand = sign + editor.style_of_measure(result, measure).number(measure.target)
    return editor.word("cell.target.increase", demand=demand) if _is_increase(measure) else demand


def _is_increase(measure: MeasureResult) -> bool:
    return measure.measure.kind is MeasureKind.INCREASE


def _planned_growth(editor: Editor, result: IndicatorResult) -> str:
    """The growth that the plan needs; shares and counted things have none that says something."""
    planned = result.measures[0].planned_growth if result.measures else None
    if planned is None or isinstance(planned, Undefined) or not has_growth(result):
        return NO_FIGURE
    return editor.style.rate(planned)


def _figure(editor: Editor, result: IndicatorResult, actual: Actual | None) -> str:
    if actual is None:
        return NO_FIGURE
    text = _own_style(editor, result).number(actual.quantity.value)
    if actual.state not in PROVISIONAL:
        return text
    return editor.word("cell.provisional", text=text, state=editor.catalogue.name("state.short", actual.state))


def _latest(editor: Editor, result: IndicatorResult) -> str:
    text = _figure(editor, result, result.actual)
    if result.actual is not None and result.actual.year < editor.last_year:
        return editor.word("cell.of-year", text=text, year=result.actual.year)
    return text


def _own_style(editor: Editor, result: IndicatorResult) -> Style:
    """The style of the values: beside a leading target they never read like it where they differ from it."""
    if result.measures and not _is_increase(result.measures[0]):
        return editor.style_of_measure(result, result.measures[0]).own
    return editor.style_of(result)


def _progress(editor: Editor, main: MeasureResult | None) -> str:
    if main is None:
        return NO_FIGURE
    if main.limit is not None:
        return editor.word("cell.limit", kept=main.limit.kept, years=main.limit.years)
    if main.guard and main.met is not None:
        return editor.word("cell.held" if main.met else "cell.lost")
    return NO_FIGURE if isinstance(main.progress, Undefined) else editor.style.share(main.progress)


def _due(editor: Editor, main: MeasureResult | None) -> str:
    if main is None or isinstance(main.expected_progress, Undefined):
        return NO_FIGURE
    return editor.style.due_share(main.expected_progress)


def _gap(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> str:
    if main is None or isinstance(main.gap, Undefined):
        return NO_FIGURE
    style = editor.style_of_measure(result, main)
    size = magnitude(main.gap)
    amount = style.difference(size) if main.measure.rate_unit else style.number(size)
    if not main.gap:
        return editor.word("cell.gap.even")
    if main.gap > 0:
        return editor.word("cell.gap.left", amount=amount)
    return editor.word("cell.gap.margin" if main.limit is not None or main.guard else "cell.gap.over", amount=amount)


def required_text(editor: Editor, result: IndicatorResult, main: MeasureResult | None) -> str:
    """What every remaining year must bring: the growth with the amount, or the amount alone."""
    if main is None or isinstance(main.level_step, Undefined) or not main.level_step or editor.is_over(main):
        return NO_FIGURE
    step = yearly_amount(editor.style_of(result), result, main.level_step, plus=True)
    if isinstance(main.required_growth, Undefined) or not has_growth(result):
        return step
    return editor.word("cell.need", growth=editor.style.rate(main.required_growth), step=step)


def _remark(editor: Editor, result: IndicatorResult) -> str:
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
    standing = standing_now(editor.report, result)
    if standing is not None and not standing.agrees:
        verdict, source = official_text(editor.catalogue, standing), source_text(editor.catalogue, standing)
        remarks.append(editor.word("remark.official", verdict=verdict, source=source))
    if result.actual is not None:
        remarks.append(editor.pick(result.actual.note))
    return editor.word("remarks").join(filter(None, remarks)) or NO_FIGURE
