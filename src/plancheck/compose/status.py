"""The plan at a glance: one line an indicator, the tasks summed up, the counts last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from plancheck.assess.headings import counted
from plancheck.assess.methods import METHODS
from plancheck.compose.cells import actual_text, gap_text, progress_text, required_text, target_text
from plancheck.compose.demands import measure_style
from plancheck.compose.legend import figure_legend
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
from plancheck.compose.official import disagreement, standing_now
from plancheck.compose.page import Block, Page, Title, Warn, line, telling_of_dropped
from plancheck.compose.reasons import deciding_measure, indicator_reason, one_line, remarks, result_style, unfinal_other
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.tasks import task_blocks
from plancheck.compose.versions import version_remark
from plancheck.model.plan import LeftOut, MethodName, Plan
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.model.verdict import Verdict
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, plan_style, unit_name

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
    return telling_of_dropped(_blocks(report, catalogue, all_tasks), catalogue.word("columns.dropped"))


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
            *_left_out(catalogue, report.plan.tasks_left_out),
        )
    if not report.indicators:
        yield line(catalogue.word("status.indicators.none" if report.plan.indicators else "status.indicators.empty"))
        return
    yield line(
        catalogue.counted("status.indicators", len(counted(report.indicators))),
        *count_pieces(
            catalogue,
            report.summary,
            early=report.as_of < report.plan.end_year,
            order=METHODS[report.method].best_first,
        ),
        *_left_out(catalogue, report.plan.indicators_left_out),
    )


def _left_out(catalogue: Catalogue, entries: Sequence[LeftOut]) -> Iterator[str]:
    """How many the counts do not hold, because what is written of them cannot be used."""
    if entries:
        yield catalogue.word("list-semicolon")
        yield catalogue.word("status.left-out", count=len(entries))


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
        Column("target", catalogue.word("column.target"), Align.RIGHT, least=16),
        Column("actual", catalogue.word("column.actual", year=report.as_of), Align.RIGHT),
        Column("progress", catalogue.word("column.progress"), Align.RIGHT, priority=1),
        Column("gap", catalogue.word("column.gap"), Align.RIGHT, priority=2),
        Column("required", catalogue.word("column.required"), Align.RIGHT, priority=3),
        Column("verdict", catalogue.word("column.verdict"), least=10, whole_words=True),
        Column("reason", catalogue.word("column.reason"), priority=4, least=44),
    )
    rows = grouped(report.plan, catalogue, report.indicators, lambda result: result.indicator.section)
    style = plan_style(catalogue, report.plan)
    return Table(columns, tuple(Group(title, tuple(_rows(report, style, results))) for title, results in rows))


def _rows(report: Report, style: Style, results: Sequence[IndicatorResult]) -> Iterator[Row]:
    """The rows of a section; a part that follows its whole, or another part of it, stands in."""
    above: list[IndicatorResult] = []
    before: IndicatorResult | None = None
    for result in results:
        while above and above[-1].indicator.id != result.indicator.parent:
            above.pop()
        row = _heading_row(report, style, result) if result.children else _row(report, style, result)
        first_part = bool(above) and above[-1] is before and not above[-1].children
        if first_part:
            name, *others = row.cells
            row = replace(row, cells=(replace(name, text=_part_name(style, name.text)), *others))
        yield replace(row, depth=len(above))
        above.append(result)
        before = result


def _part_name(style: Style, name: str) -> str:
    """A part's name; one that says already that it is a part stays as it is."""
    word = style.catalogue.word
    return name if name.casefold().startswith(word("row.part.said")) else word("row.part", name=name)


def _heading_row(report: Report, style: Style, result: IndicatorResult) -> Row:
    """A heading has no figures, but the worst verdict below it."""
    name = one_line(result.indicator.name, style.catalogue)
    official = disagreement(style.catalogue, standing_now(report, result))
    told = filter(None, (indicator_reason(style, result, report.as_of), official))
    reason = style.catalogue.word("sentence-blank").join(told)
    content = result.verdict in METHODS[report.method].good or result.verdict is Verdict.TRACKED
    quiet = content and not official
    cells = (Cell(name), *[Cell()] * 5, verdict_cell(style.catalogue, result), Cell(reason))
    return Row(cells, note="" if quiet else reason, note_column="reason", strong=True)


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
    shown = result.shown
    official = disagreement(catalogue, standing_now(report, result))
    told_besides = (*remarks(style, result), *([official] if official else ()))
    reason = catalogue.word("sentence-blank").join((indicator_reason(style, result, report.as_of), *told_besides))
    # what a published method rests on stands in no column
    by_schedule = report.method is MethodName.SCHEDULE
    told = by_schedule and (result.verdict in _CONTENT or result.reason.code in _QUIET_CODES)
    remarkable = (
        result.stale
        or result.held_back
        or result.worsening
        or result.left_out
        or told_besides
        or _is_not_obvious(result)
    )
    return Row(
        (
            Cell(pick(result.indicator.name, catalogue.language)),
            Cell(target_text(style, result)),
            Cell(actual_text(measure_style(style, shown).own if shown else style, result.shown_actual, report.as_of)),
            Cell(progress_text(measure_style(style, shown), shown) if shown else NO_FIGURE),
            Cell(gap_text(measure_style(style, shown), shown) if shown else NO_FIGURE),
            Cell(required_text(measure_style(style, shown), result, shown) if shown else NO_FIGURE),
            verdict_cell(catalogue, result),
            Cell(reason),
        ),
        note="" if told and not remarkable else reason,
        note_column="reason",
        remark=version_remark(style, report, result),
    )


def _is_not_obvious(result: IndicatorResult) -> bool:
    """Whether another measure than the leading one decides, or another year, or a value is just the bound to pass.

    Nor is it where the bound itself follows a figure that may still change.
    """
    if not result.measures:
        return False
    leading, shown = result.measures[0], result.shown_actual
    is_older = shown is not None and shown is not result.actual
    if unfinal_other(deciding_measure(result)) is not None:
        return True
    return is_older or result.reason is not leading.reason or (leading.gap == 0 and leading.met is False)


def _legend(report: Report, catalogue: Catalogue) -> Iterator[Block]:
    yield from figure_legend(catalogue, [(result.shown_actual, report.as_of) for result in report.indicators])
    units = dict.fromkeys(unit_name(result.indicator, catalogue.language) for result in report.indicators)
    glosses = [f"{unit} = {catalogue.units[unit]}" for unit in units if unit in catalogue.units]
    if glosses:
        yield line(catalogue.word("legend.units", units=catalogue.word("list-semicolon").join(glosses)), quiet=True)
    yield line(method_text(report.plan, report.method, plan_style(catalogue, report.plan)), quiet=True)
