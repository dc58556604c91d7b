"""What has moved between two years: the worst first, and what stands as it stood counted on the last line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.assess.changes import Changes, IndicatorChange, Move, TaskChange
from plancheck.assess.headings import counted
from plancheck.compose.cells import actual_text, progress_text
from plancheck.compose.demands import measure_style
from plancheck.compose.legend import figure_legend
from plancheck.compose.methods import method_text
from plancheck.compose.names import NO_FIGURE, in_words_of, verdict_cell
from plancheck.compose.page import Block, Heading, Page, line, telling_of_dropped
from plancheck.compose.reasons import result_style
from plancheck.compose.status import head_blocks
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.tasks import state_text
from plancheck.compose.versions import version_remark
from plancheck.model.report import IndicatorResult, Report
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, plan_style


def changes_page(report: Report, changes: Changes, catalogue: Catalogue) -> Page:
    """The page of `status --since`.

    Args:
        report: the plan judged in the later year.
        changes: what has moved in it since the earlier one.
        catalogue: the language.
    """
    blocks = _blocks(report, changes, in_words_of(report.plan, catalogue))
    return telling_of_dropped(blocks, catalogue.word("columns.dropped"))


def _blocks(report: Report, changes: Changes, catalogue: Catalogue) -> Iterator[Block]:
    yield from head_blocks(report, catalogue)
    moved = [change for change in changes.indicators if change.has_moved]
    tasks = [change for change in changes.tasks if change.has_moved]
    yield Heading(catalogue.word("since.heading", since=changes.since, as_of=report.as_of))
    style = plan_style(catalogue, report.plan)
    if moved:
        yield _indicator_table(report, changes, style, moved)
        marked = [(change.then.actual, changes.since) for change in moved]
        marked += [(change.now.actual, report.as_of) for change in moved]
        yield from figure_legend(catalogue, marked)
        yield line(method_text(report.plan, report.method, style), quiet=True)
    if tasks:
        yield Heading(catalogue.word("status.task-heading"))
        yield _task_table(report, changes, catalogue, tasks)
    unmoved = (
        ("indicators", changes.indicators, _unmoved_indicators(changes)),
        ("tasks", changes.tasks, len(changes.tasks) - len(tasks)),
    )
    rest = [catalogue.counted(f"since.{name}", count) for name, every, count in unmoved if every]
    yield line(catalogue.word("since.unchanged", counts=catalogue.word("list-comma").join(rest)))


def _unmoved_indicators(changes: Changes) -> int:
    """How many stand as they stood; as in the counts of `status`, a heading stands for all below it."""
    ids = {result.indicator.id for result in counted([change.now for change in changes.indicators])}
    return sum(1 for change in changes.indicators if not change.has_moved and change.now.indicator.id in ids)


def _indicator_table(report: Report, changes: Changes, style: Style, moved: Sequence[IndicatorChange]) -> Table:
    catalogue = style.catalogue
    since, as_of = changes.since, report.as_of
    columns = (
        Column("name", catalogue.word("column.indicator"), least=14),
        Column("verdict_then", catalogue.word("column.verdict-in", year=since), least=8, whole_words=True),
        Column("verdict", catalogue.word("column.verdict-in", year=as_of), least=8, whole_words=True),
        Column("then", catalogue.word("column.actual", year=since), Align.RIGHT, priority=1),
        Column("now", catalogue.word("column.actual", year=as_of), Align.RIGHT, priority=1),
        Column("progress_then", catalogue.word("column.progress-in", year=since), Align.RIGHT, priority=3),
        Column("progress", catalogue.word("column.progress-in", year=as_of), Align.RIGHT, priority=2),
    )
    groups = (
        Group(
            catalogue.word(f"move.{move}"),
            tuple(_indicator_row(report, changes, style, change) for change in moved if change.move is move),
        )
        for move in Move
    )
    return Table(columns, tuple(group for group in groups if group.rows))


def _indicator_row(report: Report, changes: Changes, plain: Style, change: IndicatorChange) -> Row:
    catalogue = plain.catalogue
    then, now = (result_style(report, result, plain) for result in (change.then, change.now))
    remarks = [
        catalogue.word("since.stale.unread" if result.unread else "since.stale", year=result.actual.year, as_of=year)
        for result, year in ((change.then, changes.since), (change.now, report.as_of))
        if result.actual is not None and result.actual.year < year
    ]
    if change.figure_revised and change.then.actual is not None:
        remarks.append(catalogue.word("since.figure-revised", year=change.then.actual.year))
    if change.revisions:
        remarks.append(version_remark(now, report, change.now))
    return Row(
        (
            Cell(pick(change.now.indicator.name, catalogue.language)),
            verdict_cell(catalogue, change.then),
            verdict_cell(catalogue, change.now),
            Cell(_value(then, change.then, changes.since)),
            Cell(_value(now, change.now, report.as_of)),
            Cell(_progress(then, change.then)),
            Cell(_progress(now, change.now)),
        ),
        remark=catalogue.word("sentence-blank").join(remarks),
    )


def _value(style: Style, result: IndicatorResult, year: int) -> str:
    own = measure_style(style, result.measures[0]).own if result.measures else style
    return actual_text(own, result.actual, year)


def _progress(style: Style, result: IndicatorResult) -> str:
    return progress_text(style, result.measures[0]) if result.measures else NO_FIGURE


def _task_table(report: Report, changes: Changes, catalogue: Catalogue, moved: Sequence[TaskChange]) -> Table:
    columns = (
        Column("task", catalogue.word("column.task"), least=14),
        Column("verdict_then", catalogue.word("column.verdict-in", year=changes.since), least=8, whole_words=True),
        Column("verdict", catalogue.word("column.verdict-in", year=report.as_of), least=8, whole_words=True),
        Column("state_then", catalogue.word("column.state-in", year=changes.since), priority=2, least=10),
        Column("state", catalogue.word("column.state-in", year=report.as_of), priority=1, least=10),
    )
    groups = (
        Group(
            catalogue.word("move.same.task" if move is Move.SAME else f"move.{move}"),
            tuple(_task_row(catalogue, change) for change in moved if change.move is move),
        )
        for move in Move
    )
    return Table(columns, tuple(group for group in groups if group.rows))


def _task_row(catalogue: Catalogue, change: TaskChange) -> Row:
    return Row(
        (
            Cell(pick(change.now.task.title, catalogue.language)),
            verdict_cell(catalogue, change.then),
            verdict_cell(catalogue, change.now),
            Cell(state_text(catalogue, change.then)),
            Cell(state_text(catalogue, change.now)),
        )
    )
