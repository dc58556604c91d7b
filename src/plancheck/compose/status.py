"""The plan at a glance: one line an indicator, the tasks summed up, the counts last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from plancheck.assess.methods import METHODS
from plancheck.compose.methods import method_text
from plancheck.compose.names import (
    BEST_FIRST,
    NO_FIGURE,
    count_pieces,
    in_words_of,
    section_path,
    section_title,
    snapshot_text,
    verdict_cell,
)
from plancheck.compose.page import Block, Page, Title, Warn, line
from plancheck.compose.reasons import demand_text, indicator_reason, measure_style, result_style
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.tasks import task_blocks
from plancheck.compose.versions import version_remark
from plancheck.model.actual import Actual, State
from plancheck.model.plan import MethodName, Plan
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult, Report, TaskResult
from plancheck.model.target import MeasureKind, Schedule
from plancheck.model.verdict import Verdict
from plancheck.text import Catalogue, pick
from plancheck.text.figures import COMPARATOR_SIGNS, Style, plan_style
from plancheck.track.points import RATE_SERIES

_Result = TypeVar("_Result", IndicatorResult, TaskResult)

_QUIET_CODES = ("pace",)
"""Reasons that the columns of the table tell already."""

_CONTENT = (Verdict.ACHIEVED, Verdict.AHEAD, Verdict.ON_TRACK, Verdict.TRACKED)
"""Verdicts that need no word of explanation."""


def status_page(report: Report, catalogue: Catalogue, *, all_tasks: bool = False) -> Page:
    """The page of `status`.

    Args:
        report: the plan judged.
        catalogue: the language.
        all_tasks: lists every task instead of counting them by section.
    """
    return tuple(_blocks(report, catalogue, all_tasks))


def _blocks(report: Report, catalogue: Catalogue, all_tasks: bool) -> Iterator[Block]:
    catalogue = in_words_of(report.plan, catalogue)
    yield from head_blocks(report, catalogue)
    if report.indicators:
        yield indicator_table(report, catalogue)
        yield from _legend(report, catalogue)
    yield from task_blocks(report, catalogue, grouped(report.plan, catalogue, report.tasks, _task_section), all_tasks)
    if report.tasks:
        yield line(
            catalogue.counted("status.tasks", len(report.tasks)),
            *count_pieces(catalogue, report.task_summary, early=False, order=BEST_FIRST),
        )
    if not report.indicators:
        yield line(catalogue.word("status.indicators.none"))
        return
    yield line(
        catalogue.counted("status.indicators", len(report.indicators)),
        *count_pieces(
            catalogue,
            report.summary,
            early=report.as_of < report.plan.end_year,
            order=METHODS[report.method].best_first,
        ),
    )


def head_blocks(report: Report, catalogue: Catalogue) -> Iterator[Block]:
    """Title, year and what must not be overlooked."""
    plan = report.plan
    span = plan.end_year - plan.start_year + 1
    nth = report.as_of - plan.start_year + 1
    inside = 1 <= nth <= span
    aside = catalogue.word("status.year" if inside else "status.outside", year=report.as_of, nth=nth, span=span)
    aside = catalogue.word("list-semicolon").join(filter(None, (aside, snapshot_text(catalogue, plan))))
    yield Title(pick(plan.title, catalogue.language), aside)
    if plan.illustrative:
        yield Warn(catalogue.word("illustrative"))


def indicator_table(report: Report, catalogue: Catalogue) -> Table:
    """One row an indicator, grouped by section."""
    columns = (
        Column("name", catalogue.word("column.indicator"), least=14),
        Column("target", catalogue.word("column.target"), Align.RIGHT),
        Column("actual", catalogue.word("column.actual", year=report.as_of), Align.RIGHT),
        Column("progress", catalogue.word("column.progress"), Align.RIGHT, priority=3),
        Column("gap", catalogue.word("column.gap"), Align.RIGHT, priority=1),
        Column("required", catalogue.word("column.required"), Align.RIGHT, priority=2),
        Column("verdict", catalogue.word("column.verdict"), least=10),
        Column("reason", catalogue.word("column.reason"), priority=4, least=44),
    )
    rows = grouped(report.plan, catalogue, report.indicators, lambda result: result.indicator.section)
    style = plan_style(catalogue, report.plan)
    return Table(
        columns,
        tuple(Group(title, tuple(_row(report, style, result) for result in results)) for title, results in rows),
    )


def grouped(
    plan: Plan, catalogue: Catalogue, results: Iterable[_Result], section_of: Callable[[_Result], str]
) -> Sequence[tuple[str, Sequence[_Result]]]:
    """Results by section, in the order of the plan's sections, each with its title; empty sections are left out."""
    by_section: dict[str, list[_Result]] = {section.id: [] for section in plan.sections}
    for result in results:
        by_section.setdefault(section_of(result), []).append(result)
    return [
        (section_title(catalogue, section_path(plan, section)) or section, found)
        for section, found in by_section.items()
        if found
    ]


def _task_section(result: TaskResult) -> str:
    return result.task.section


def _row(report: Report, plain: Style, result: IndicatorResult) -> Row:
    catalogue = plain.catalogue
    style = result_style(report, result, plain)
    leading = result.measures[0] if result.measures else None
    reason = indicator_reason(style, result, report.as_of)
    # what a published method rests on stands in no column
    by_schedule = report.method is MethodName.SCHEDULE
    told = by_schedule and (result.verdict in _CONTENT or result.reason.code in _QUIET_CODES)
    remarkable = result.stale or result.worsening or result.left_out or _is_not_obvious(result)
    return Row(
        (
            Cell(pick(result.indicator.name, catalogue.language)),
            Cell(_demand(style, result, leading)),
            Cell(actual_text(measure_style(style, leading).own if leading else style, result.actual, report.as_of)),
            Cell(progress_text(style, leading) if leading else NO_FIGURE),
            Cell(gap_text(measure_style(style, leading), leading) if leading else NO_FIGURE),
            Cell(required_text(measure_style(style, leading), result, leading) if leading else NO_FIGURE),
            verdict_cell(catalogue, result),
            Cell(reason),
        ),
        note="" if told and not remarkable else reason,
        note_column="reason",
        remark=version_remark(style, report, result),
    )


def _demand(style: Style, result: IndicatorResult, leading: MeasureResult | None) -> str:
    """What the leading measure asks for; of an indicator without a number what people must judge."""
    if leading is not None:
        return demand_text(measure_style(style, leading), leading)
    words = result.words
    return NO_FIGURE if words is None else pick(words.words.text, style.catalogue.language)


def _is_not_obvious(result: IndicatorResult) -> bool:
    """Whether another measure than the leading one decides, or a value is just the bound that it must pass."""
    if not result.measures:
        return False
    leading = result.measures[0]
    return result.reason is not leading.reason or (leading.gap == 0 and leading.met is False)


def actual_text(style: Style, actual: Actual | None, as_of: int) -> str:
    """A figure with the marks of what must be known of it."""
    if actual is None:
        return NO_FIGURE
    sign = "" if actual.bound is None else COMPARATOR_SIGNS[actual.bound]
    return (
        sign
        + style.number(actual.quantity.value)
        + "".join(style.catalogue.word(f"mark.{mark}") for mark, holds in _marks(actual, as_of).items() if holds)
    )


def _marks(actual: Actual, as_of: int) -> Mapping[str, bool]:
    """What a shown figure must be marked with, by the names of the marks."""
    return {"not-final": actual.state in (State.FLASH, State.PRELIMINARY), "stale": actual.year < as_of}


def progress_text(style: Style, measure: MeasureResult) -> str:
    """Progress against time, or how a limit or guard was kept."""
    catalogue = style.catalogue
    if measure.limit is not None:
        return catalogue.word("progress.limit", kept=measure.limit.kept, years=measure.limit.years)
    if measure.guard and measure.met is not None:
        return catalogue.word("progress.held" if measure.met else "progress.lost")
    if isinstance(measure.progress, Undefined):
        return NO_FIGURE
    due = NO_FIGURE if isinstance(measure.expected_progress, Undefined) else style.due_share(measure.expected_progress)
    return f"{style.share(measure.progress)}/{due}"


def gap_text(style: Style, measure: MeasureResult) -> str:
    """What is left to go, or by how much a met demand is exceeded."""
    if isinstance(measure.gap, Undefined):
        return NO_FIGURE
    if measure.gap >= 0:
        return style.number(measure.gap)
    high = measure.direction > 0
    return style.catalogue.word("gap.over" if high else "gap.under", amount=style.number(-measure.gap))


def required_text(style: Style, result: IndicatorResult, measure: MeasureResult) -> str:
    """What every remaining year must bring: a growth rate, or an amount where there is none or things are counted.

    What is a share already speaks in points: 7.5 % more of 93 % would be taken for 7.5 points.
    """
    growth, step = measure.required_growth, measure.required_step
    if not isinstance(step, Undefined) and step == 0:
        return NO_FIGURE  # a strict bound is just reached: "0.0%" would read as if nothing more were needed
    adds_up = measure.measure.kind is MeasureKind.TOTAL
    by_amount = result.indicator.schedule is Schedule.STEP or result.indicator.unit in ("%", "‰") or adds_up
    if result.indicator.series in RATE_SERIES:
        by_amount = False  # yearly rates compound: there is no yearly amount
    if not isinstance(growth, Undefined) and (not by_amount or isinstance(step, Undefined)):
        return style.rate(growth)
    return NO_FIGURE if isinstance(step, Undefined) else style.brief_step(step)


def _legend(report: Report, catalogue: Catalogue) -> Iterator[Block]:
    yield from figure_legend(catalogue, [(result.actual, report.as_of) for result in report.indicators])
    units = dict.fromkeys(result.indicator.unit for result in report.indicators)
    glosses = [f"{unit} = {catalogue.units[unit]}" for unit in units if unit in catalogue.units]
    if glosses:
        yield line(catalogue.word("legend.units", units=catalogue.word("list-semicolon").join(glosses)), quiet=True)
    yield line(method_text(report.plan, report.method, plan_style(catalogue, report.plan)), quiet=True)


def figure_legend(catalogue: Catalogue, shown: Iterable[tuple[Actual | None, int]]) -> Iterator[Block]:
    """What the marks mean that figures shown for a year carry."""
    marked = [(_marks(actual, year), year) for actual, year in shown if actual is not None]
    if any(marks["not-final"] for marks, _ in marked):
        yield line(catalogue.word("legend.not-final"), quiet=True)
    for year in dict.fromkeys(year for marks, year in marked if marks["stale"]):
        yield line(catalogue.word("legend.stale", year=year), quiet=True)
