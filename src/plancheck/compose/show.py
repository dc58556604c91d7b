"""One indicator or one task whole: what the plan says, what was reported, and every figure with its formula."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from plancheck.compose.charts import indicator_chart
from plancheck.compose.demands import measure_style, measure_title
from plancheck.compose.figure_tables import (
    assessment_table,
    history_table,
    partial_table,
    place_text,
    provenance_columns,
    used_table,
)
from plancheck.compose.formulas import formula_items, implied_baseline_text
from plancheck.compose.further import children_table, further_facts, stretch_text
from plancheck.compose.history import history_blocks
from plancheck.compose.methods import Ratings, comparison_blocks, method_text
from plancheck.compose.names import (
    NO_FIGURE,
    in_words_of,
    measure_cell,
    section_path,
    section_title,
    snapshot_text,
    verdict_cell,
)
from plancheck.compose.page import Block, Facts, Heading, Page, Quote, Title, Warn, line, telling_of_dropped
from plancheck.compose.reasons import indicator_reason, one_line, remarks, result_style
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.tasks import state_text
from plancheck.compose.values import quotient
from plancheck.compose.versions import version_remark
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Task
from plancheck.model.report import Form, IndicatorResult, LimitRecord, MeasureResult, Report, TaskResult
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, plan_style, unit_name
from plancheck.text.sentences import sentence

NO_RATINGS: Ratings = MappingProxyType({})


def indicator_page(
    report: Report, result: IndicatorResult, catalogue: Catalogue, ratings: Ratings = NO_RATINGS
) -> Page:
    """The page of `show` for an indicator.

    Args:
        report: the plan judged.
        result: the indicator.
        catalogue: the language.
        ratings: the indicator by each method, where they are to stand side by side.
    """
    style = result_style(report, result, plan_style(in_words_of(report.plan, catalogue), report.plan))
    return telling_of_dropped(_indicator_blocks(report, result, style, ratings), catalogue.word("columns.dropped.show"))


def task_page(report: Report, result: TaskResult, catalogue: Catalogue) -> Page:
    """The page of `show` for a task."""
    style = plan_style(in_words_of(report.plan, catalogue), report.plan)
    return telling_of_dropped(_task_blocks(report, result, style), catalogue.word("columns.dropped.show"))


def _indicator_blocks(report: Report, result: IndicatorResult, style: Style, ratings: Ratings) -> Iterator[Block]:
    catalogue, indicator = style.catalogue, result.indicator
    yield Title(pick(indicator.name, catalogue.language), _aside(report, catalogue, indicator))
    if report.plan.illustrative:
        yield Warn(catalogue.word("illustrative"))
    yield _facts(
        catalogue,
        ("fact.verdict", verdict_cell(catalogue, result)),
        ("fact.reason", Cell(indicator_reason(style, result, report.as_of))),
        ("fact.version", Cell(version_remark(style, report, result))),
        ("fact.remarks", Cell(catalogue.word("sentence-blank").join(remarks(style, result)))),
        ("fact.words", Cell(one_line(result.words.words.text, catalogue) if result.words else "")),
        ("fact.stretch", Cell(stretch_text(style, result))),
        ("fact.baseline", Cell(_baseline_text(style, result))),
        ("fact.source", Cell(pick(result.actual.source, catalogue.language) if result.actual else "")),
        ("fact.unit", Cell(_unit_text(catalogue, unit_name(indicator, catalogue.language)))),
        ("fact.range", Cell(_range_text(style, indicator))),
        ("fact.nature", Cell(catalogue.name("nature", indicator.nature) if indicator.nature else "")),
        *_origin_items(report, catalogue, indicator),
        *further_facts(style, report, result),
        ("fact.definition", Cell(pick(indicator.definition, catalogue.language))),
        ("fact.note", Cell(pick(indicator.note, catalogue.language))),
    )
    yield from _quote_blocks(catalogue, indicator)
    if ratings:
        yield from comparison_blocks(report.plan, style, ratings)
    yield from _titled(catalogue, "show.children", children_table(style, report, result))
    chart = indicator_chart(style, report.plan, result, report.as_of)
    if chart is not None:
        yield Heading(chart.title)
        yield chart
    for measure in result.measures:
        yield from _measure_blocks(report, style, result, measure)
    yield from _titled(catalogue, "show.history", history_table(style, report.plan, result))
    yield from _titled(catalogue, "show.partial", partial_table(style, report, result))
    yield from _titled(catalogue, "show.assessments", assessment_table(style, report, result))
    yield from _titled(catalogue, "show.used", used_table(style, report, result))
    yield from history_blocks(style, report, result)
    if result.measures and not ratings:
        yield line(method_text(report.plan, report.method, style), quiet=True)


def _aside(report: Report, catalogue: Catalogue, record: Indicator | Task) -> str:
    return catalogue.word("list-semicolon").join(filter(None, (record.id, snapshot_text(catalogue, report.plan))))


def _titled(catalogue: Catalogue, title: str, table: Table) -> Iterator[Block]:
    """A table below its heading; nothing where it has no row."""
    if any(group.rows for group in table.groups):
        yield Heading(catalogue.word(title))
        yield table


def _measure_blocks(report: Report, style: Style, result: IndicatorResult, measure: MeasureResult) -> Iterator[Block]:
    catalogue = style.catalogue
    yield Heading(measure_title(report.plan, measure_style(style, measure), measure))
    items = _measure_items(report, style, result, measure)
    leading = result.measures[0]
    if measure is leading:
        yield Facts(items)
        return
    known = _measure_items(report, style, result, leading)
    verdict, *rest = items
    yield Facts((verdict, *(item for item in rest if item not in known)))
    if any(item in known for item in rest):
        yield line(catalogue.word("show.same"), quiet=True)


def _measure_items(
    report: Report, style: Style, result: IndicatorResult, measure: MeasureResult
) -> tuple[tuple[str, Cell], ...]:
    """What is told of a measure: its verdict first, then its figures with their formulas."""
    catalogue = style.catalogue
    own = measure_style(style, measure)
    items = [(catalogue.word("fact.verdict"), measure_cell(catalogue, measure))]
    if len(result.measures) > 1:
        items.append((catalogue.word("fact.reason"), Cell(sentence(own, measure.reason, named=True))))
    if measure.limit is not None and measure.form is Form.LIMIT:
        items.extend(_limit_items(catalogue, measure.limit))
    items.extend((name, Cell(formula)) for name, formula in formula_items(own, report, result, measure))
    return tuple(items)


def _limit_items(catalogue: Catalogue, record: LimitRecord) -> Iterator[tuple[str, Cell]]:
    yield catalogue.word("limit.kept"), Cell(catalogue.word("progress.limit", kept=record.kept, years=record.years))
    if record.worst_year is not None:
        yield catalogue.word("limit.worst"), Cell(str(record.worst_year))
    if record.broken:
        yield catalogue.word("limit.broken"), Cell(catalogue.word("list-comma").join(map(str, record.broken)))
    if record.missing:
        yield catalogue.word("limit.missing"), Cell(catalogue.word("list-comma").join(map(str, record.missing)))


def _task_blocks(report: Report, result: TaskResult, style: Style) -> Iterator[Block]:
    catalogue, task = style.catalogue, result.task
    yield Title(pick(task.title, catalogue.language), _aside(report, catalogue, task))
    if report.plan.illustrative:
        yield Warn(catalogue.word("illustrative"))
    yield _facts(
        catalogue,
        ("fact.verdict", verdict_cell(catalogue, result)),
        ("fact.reason", Cell(sentence(style, result.reason))),
        ("fact.state", Cell(state_text(catalogue, result))),
        ("fact.due", Cell(catalogue.words["date"].format(task.due) if task.due else "")),
        *_origin_items(report, catalogue, task),
        ("fact.note", Cell(pick(task.note, catalogue.language))),
    )
    yield from _quote_blocks(catalogue, task)
    rows = tuple(_reports(report, result, style))
    if rows:
        yield Heading(catalogue.word("show.reports"))
        yield Table(
            (
                Column("year", catalogue.word("column.year")),
                Column("state", catalogue.word("column.state")),
                Column("share", catalogue.word("column.share"), Align.RIGHT),
                *provenance_columns(catalogue),
            ),
            (Group("", rows),),
        )


def _reports(report: Report, result: TaskResult, style: Style) -> Iterator[Row]:
    catalogue = style.catalogue
    for told in report.plan.task_reports.get(result.task.id, ()):
        if told.year <= report.as_of:
            yield Row(
                (
                    Cell(str(told.year)),
                    Cell(catalogue.name("task-state", told.state)),
                    Cell(NO_FIGURE if told.share is None else style.due_share(told.share)),
                    Cell(place_text(told.key_place)),
                    Cell(pick(told.note, catalogue.language)),
                    Cell(pick(told.source, catalogue.language)),
                )
            )


def _facts(catalogue: Catalogue, *items: tuple[str, Cell]) -> Facts:
    return Facts(tuple((catalogue.word(key), cell) for key, cell in items if cell.text))


def _origin_items(report: Report, catalogue: Catalogue, record: Indicator | Task) -> Iterator[tuple[str, Cell]]:
    section = section_title(catalogue, section_path(report.plan, record.section))
    yield "fact.section", Cell(section or record.section)
    yield "fact.owner", Cell(pick(record.owner, catalogue.language))
    yield "fact.ref", Cell(pick(record.ref, catalogue.language))
    yield "fact.place", Cell(place_text(record.place))


def _quote_blocks(catalogue: Catalogue, record: Indicator | Task) -> Iterator[Block]:
    if record.quote:
        yield Heading(catalogue.word("show.quote"))
        yield Quote(record.quote)


def _baseline_text(style: Style, result: IndicatorResult) -> str:
    baseline = result.baseline
    if baseline is None:
        return NO_FIGURE if result.measures or result.history else ""
    catalogue = style.catalogue
    amount = style.amount(baseline.quantity.value)
    if baseline.share is not None:
        amount = f"{quotient(baseline.share)} = {amount}"
    text = catalogue.word("show.baseline", amount=amount, year=baseline.year)
    if baseline.implied:
        formula = implied_baseline_text(style, result, baseline)
        text += catalogue.word("show.implied" if formula else "show.implied.earlier", formula=formula)
    return text + pick(baseline.note, catalogue.language)


def _unit_text(catalogue: Catalogue, unit: str) -> str:
    gloss = catalogue.units.get(unit)
    return f"{unit} = {gloss}" if gloss else unit


def _range_text(style: Style, indicator: Indicator) -> str:
    if indicator.range is None:
        return ""
    low, high = indicator.range
    return style.catalogue.word("show.range", low=style.amount(low.value), high=style.amount(high.value))
