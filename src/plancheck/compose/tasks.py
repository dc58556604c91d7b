"""The tasks on the status page: counts by chapter and what needs attention, or all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.compose.figure_cells import figure_cell
from plancheck.compose.names import NO_FIGURE, section_path, section_title, verdict_cell
from plancheck.compose.page import Block, Heading, line
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.model.actual import TaskState
from plancheck.model.report import Report, TaskResult
from plancheck.model.verdict import Verdict
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, plan_style
from plancheck.text.sentences import sentence

_FEW = 12
"""Up to so many tasks are listed without being asked for."""

_NOT_REPORTED = "not_reported"
_STATES: tuple[str, ...] = (
    TaskState.DONE,
    TaskState.IN_PROGRESS,
    TaskState.NOT_STARTED,
    TaskState.DROPPED,
    _NOT_REPORTED,
)
_ALARMING = (Verdict.MISSED, Verdict.OFF_TRACK, Verdict.BEHIND)

Grouped = Sequence[tuple[str, Sequence[TaskResult]]]


def task_blocks(report: Report, catalogue: Catalogue, by_section: Grouped, all_tasks: bool) -> Iterator[Block]:
    """The tasks, all of them or summed up.

    Args:
        report: the plan judged.
        catalogue: the language.
        by_section: the tasks under the titles of their sections.
        all_tasks: lists every task, however many there are.
    """
    if not report.tasks:
        return
    style = plan_style(catalogue, report.plan)
    yield Heading(catalogue.word("status.task-heading"))
    if all_tasks or len(report.tasks) <= _FEW:
        yield task_table(style, by_section)
        return
    yield _count_table(report, catalogue)
    pressing = [(title, [result for result in results if needs_attention(result)]) for title, results in by_section]
    if any(results for _, results in pressing):
        yield Heading(catalogue.word("status.attention"))
        yield task_table(style, [(title, results) for title, results in pressing if results])
    yield line(catalogue.word("status.all-tasks"), quiet=True)


def needs_attention(result: TaskResult) -> bool:
    """Whether a task is late, or nobody has begun it."""
    not_begun = result.report is not None and result.report.state is TaskState.NOT_STARTED
    return result.verdict in _ALARMING or not_begun


def task_table(style: Style, by_section: Grouped) -> Table:
    """One row a task."""
    catalogue = style.catalogue
    columns = (
        Column("title", catalogue.word("column.task"), least=20),
        Column("state", catalogue.word("column.state"), least=11),
        Column("share", catalogue.word("column.share"), Align.RIGHT, priority=2),
        Column("due", catalogue.word("column.due"), priority=1),
        Column("verdict", catalogue.word("column.verdict"), least=10, whole_words=True),
        Column("note", catalogue.word("column.note"), priority=3, least=30),
    )
    return Table(
        columns,
        tuple(Group(title, tuple(_task_row(style, result) for result in results)) for title, results in by_section),
    )


def state_text(catalogue: Catalogue, result: TaskResult) -> str:
    """Where a task stands as reported, with the year."""
    if result.report is None:
        return catalogue.name("task-state", _NOT_REPORTED)
    state = catalogue.name("task-state", result.report.state)
    return catalogue.word("task-state-year", state=state, year=result.report.year)


def share_text(style: Style, result: TaskResult) -> str:
    """The share of a task that is done."""
    return share_cell(style, result).text


def share_cell(style: Style, result: TaskResult) -> Cell:
    """The same as a field of a table."""
    done = result.report.share if result.report is not None else None
    return Cell(NO_FIGURE) if done is None else figure_cell(style, style.shown_due_share(done))


def _task_row(style: Style, result: TaskResult) -> Row:
    catalogue = style.catalogue
    told = pick(result.report.note, catalogue.language) if result.report is not None else ""
    reason = sentence(style, result.reason) if result.verdict in _ALARMING else ""
    note = catalogue.word("sentence-blank").join(filter(None, (reason, told)))
    return Row(
        (
            Cell(pick(result.task.title, catalogue.language)),
            Cell(state_text(catalogue, result)),
            Cell(share_text(style, result)),
            Cell(result.task.due.isoformat() if result.task.due is not None else NO_FIGURE),
            verdict_cell(catalogue, result),
            Cell(note),
        ),
        note=note,
        note_column="note",
    )


def _count_table(report: Report, catalogue: Catalogue) -> Table:
    """Counts by chapter and state; the sub-chapters count with their chapter."""
    plan = report.plan
    chapters: dict[str, Counter[str]] = {}
    for result in report.tasks:
        title = section_title(catalogue, section_path(plan, result.task.section)[:1]) or result.task.section
        chapters.setdefault(title, Counter())[_state_of(result)] += 1
    totals: Counter[str] = sum(chapters.values(), Counter())
    states = [state for state in _STATES if totals[state]]
    columns = (
        Column("section", catalogue.word("column.section"), least=16),
        Column("count", catalogue.word("column.count"), Align.RIGHT),
        *(Column(state, catalogue.name("task-state", state), Align.RIGHT, priority=1) for state in states),
    )

    def row(title: str, counts: Counter[str], *, strong: bool = False) -> Row:
        numbers = (str(counts[state]) if counts[state] else "·" for state in states)
        return Row((Cell(title), Cell(str(counts.total())), *map(Cell, numbers)), strong=strong)

    rows = [row(title, counts) for title, counts in chapters.items()]
    return Table(columns, (Group("", (*rows, row(catalogue.word("total"), totals, strong=True))),))


def _state_of(result: TaskResult) -> str:
    return result.report.state if result.report is not None else _NOT_REPORTED
