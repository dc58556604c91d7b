"""The tasks in the yearly report: by chapter and state, and one by one in the register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from plancheck.compose.figure_cells import count_cell, date_cell
from plancheck.compose.names import NO_FIGURE, verdict_cell
from plancheck.compose.report_document import Entry, Exhibit, Part, Passage
from plancheck.compose.report_editor import PRESSING, Editor, capital
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.tasks import share_cell, share_text
from plancheck.model.actual import TaskState
from plancheck.model.report import TaskResult
from plancheck.model.verdict import Verdict


class Bucket(StrEnum):
    """Where a task stands, as the report sorts them; in the order in which they are told."""

    OVERDUE = "overdue"
    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    DROPPED = "dropped"
    UNREPORTED = "unreported"


_NOTED = (Bucket.OVERDUE, Bucket.NOT_STARTED, Bucket.DROPPED)
"""Buckets whose tasks are told with their notes: these say why."""

_OPEN = (Bucket.OVERDUE, Bucket.IN_PROGRESS, Bucket.NOT_STARTED)
"""Buckets whose tasks are told with the year of the latest report, where it is not the one looked at."""


def bucket_of(result: TaskResult) -> Bucket:
    """Where a task belongs: past its date and not done comes before what is reported of it."""
    if result.verdict is Verdict.MISSED:
        return Bucket.OVERDUE
    if result.report is None:
        return Bucket.UNREPORTED
    match result.report.state:
        case TaskState.DONE:
            return Bucket.DONE
        case TaskState.IN_PROGRESS:
            return Bucket.IN_PROGRESS
        case TaskState.NOT_STARTED:
            return Bucket.NOT_STARTED
        case TaskState.DROPPED:
            return Bucket.DROPPED


def bucket_counts(editor: Editor, results: Iterable[TaskResult]) -> str:
    """How many tasks stand where, as a list."""
    counts = Counter(map(bucket_of, results))
    return editor.listed(
        editor.word("count", name=editor.catalogue.name("bucket", bucket), count=counts[bucket])
        for bucket in Bucket
        if counts[bucket]
    )


def tasks_part(editor: Editor) -> Part:
    """The part on tasks: counts, a table of chapters by state, and the tasks of each chapter."""
    results = editor.report.tasks
    heading = editor.word("part.tasks")
    if not results:
        return Part("tasks", heading, (editor.word("tasks.none"),))
    chapters = editor.chapters(results)
    table = editor.table("tasks")
    return Part(
        "tasks",
        heading,
        (editor.word("tasks.lead", table=table, annex=editor.annex("register")),),
        (Exhibit(editor.word("table.tasks", table=table), _state_table(editor, chapters)),),
        editor.numbered(_chapter(editor, title, tasks) for title, tasks in chapters.items()),
    )


def _chapter(editor: Editor, title: str, results: Sequence[TaskResult]) -> Passage:
    found: dict[Bucket, list[TaskResult]] = {bucket: [] for bucket in Bucket}
    for result in results:
        found[bucket_of(result)].append(result)
    entries = tuple(
        Entry(
            editor.word("passage.count", title=capital(editor.catalogue.name("bucket", bucket)), count=len(tasks)),
            editor.word("tasks.names", names=named_tasks(editor, tasks)),
        )
        for bucket, tasks in found.items()
        if tasks
    )
    return Passage(editor.word("passage.count", title=title, count=len(results)), entries)


def named_tasks(editor: Editor, results: Iterable[TaskResult]) -> str:
    """Tasks by their titles, each with what must be known of it in brackets."""
    return editor.word("list-tasks").join(_named(editor, result) for result in results)


def _named(editor: Editor, result: TaskResult) -> str:
    title = editor.pick(result.task.title)
    details: list[str] = []
    report, bucket = result.report, bucket_of(result)
    if report is not None and report.share is not None and bucket is not Bucket.DONE:
        details.append(share_text(editor.style, result))
    if result.task.due is not None and bucket is not Bucket.DONE:
        details.append(editor.word("task.due", date=editor.word("date").format(result.task.due)))
    if result.verdict in PRESSING and bucket is not Bucket.OVERDUE:
        details.append(editor.verdict(result))
    if report is not None and report.year < editor.report.as_of and bucket in _OPEN:
        details.append(editor.word("task.as-of", year=report.year))
    if report is not None and report.note and bucket in _NOTED:
        details.append(editor.pick(report.note))
    return editor.word("task.with", title=title, details=editor.word("details").join(details)) if details else title


def _state_table(editor: Editor, chapters: dict[str, list[TaskResult]]) -> Table:
    """Counts by chapter and state; states that do not occur have no column."""
    counts = {title: Counter(map(bucket_of, tasks)) for title, tasks in chapters.items()}
    totals: Counter[Bucket] = sum(counts.values(), Counter())
    buckets = [bucket for bucket in Bucket if totals[bucket]]
    columns = (
        Column("section", editor.word("column.section")),
        Column("count", editor.word("column.count"), Align.RIGHT),
        *(Column(bucket, capital(editor.catalogue.name("bucket", bucket)), Align.RIGHT) for bucket in buckets),
    )

    def row(title: str, found: Counter[Bucket], *, strong: bool = False) -> Row:
        return Row((Cell(title), count_cell(found.total()), *(count_cell(found[b]) for b in buckets)), strong=strong)

    rows = [row(title, found) for title, found in counts.items()]
    if len(rows) > 1:
        rows.append(row(editor.word("total"), totals, strong=True))
    return Table(columns, (Group("", tuple(rows)),))


def task_register(editor: Editor) -> Table:
    """Every task on a line of its own."""
    columns = (
        Column("no", editor.word("column.no"), Align.RIGHT),
        Column("section", editor.word("column.section")),
        Column("task", editor.word("column.task")),
        Column("ref", editor.word("column.ref")),
        Column("due", editor.word("column.due")),
        Column("state", editor.word("column.state")),
        Column("share", editor.word("column.share"), Align.RIGHT),
        Column("verdict", editor.word("column.verdict")),
        Column("owner", editor.word("column.owner")),
        Column("remark", editor.word("column.remark")),
    )
    rows = tuple(_register_row(editor, number, result) for number, result in enumerate(editor.report.tasks, start=1))
    return Table(columns, (Group("", rows),))


def _register_row(editor: Editor, number: int, result: TaskResult) -> Row:
    task, report = result.task, result.report
    remarks = [editor.pick(report.note)] if report is not None else []
    if report is not None and report.year < editor.report.as_of:
        remarks.insert(0, editor.word("remark.as-of", year=report.year))
    return Row(
        (
            count_cell(number),
            Cell(editor.chapter(task.section)),
            Cell(editor.pick(task.title)),
            Cell(editor.pick(task.ref) or NO_FIGURE),
            date_cell(task.due) if task.due is not None else Cell(NO_FIGURE),
            Cell(editor.catalogue.name("bucket", bucket_of(result))),
            share_cell(editor.style, result),
            verdict_cell(editor.catalogue, result),
            Cell(editor.pick(task.owner) or NO_FIGURE),
            Cell(editor.word("details").join(filter(None, remarks)) or NO_FIGURE),
        ),
        about=editor.about(result),
    )
