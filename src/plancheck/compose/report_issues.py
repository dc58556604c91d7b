"""What is wrong, in the yearly report: who lags behind, which limits are broken, which figures are missing."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.report_account import brief_reason
from plancheck.compose.report_document import Entry, Part, Passage
from plancheck.compose.report_editor import PRESSING, Editor, capital, main_measure
from plancheck.compose.report_outcome import is_missed, missed_text
from plancheck.compose.report_phrases import bare_value, change_clause, not_final, value_text
from plancheck.compose.report_tasks import Bucket, bucket_of, named_tasks
from plancheck.model.actual import PROVISIONAL, Actual, TaskState
from plancheck.model.report import Form, IndicatorResult, MeasureResult, TaskResult
from plancheck.model.target import MeasureKind
from plancheck.model.verdict import Verdict

_WITHOUT_BASELINE = ("no-baseline", "increase-without-baseline", "rate-without-baseline")


def issues_part(editor: Editor) -> Part:
    """The part on issues; one sentence where there are none."""
    passages = editor.numbered(
        (
            Passage(editor.word("issues.behind"), tuple(_behind(editor))),
            Passage(editor.word("issues.limits"), tuple(_limits(editor))),
            Passage(editor.word("issues.worsening"), tuple(_worsening(editor))),
            Passage(editor.word("issues.no-data"), tuple(_missing(editor))),
            Passage(editor.word("issues.provisional"), tuple(_provisional(editor))),
            Passage(editor.word("issues.tasks"), tuple(_tasks(editor))),
        )
    )
    return Part(
        "issues",
        editor.word("part.issues"),
        () if passages else (editor.word("issues.none"),),
        passages=passages,
    )


def _behind(editor: Editor) -> Iterator[Entry]:
    """Indicators that lag, worst first; broken limits have a passage of their own."""
    found = [
        result
        for result in editor.report.indicators
        if (editor.asks_for_more(result) or is_missed(result)) and not _is_limit(result)
    ]
    order = (*editor.method.worst_first, *Verdict)
    for result in sorted(found, key=lambda result: order.index(result.verdict)):
        texts = [
            editor.word("issue.behind", verdict=capital(editor.verdict(result)), reason=brief_reason(editor, result))
        ]
        if is_missed(result) and result.verdict is not Verdict.MISSED:
            texts.append(missed_text(editor, result))
        yield Entry(editor.name(result), editor.sentences(texts))


def _is_limit(result: IndicatorResult) -> bool:
    main = main_measure(result)
    return main is not None and main.form is Form.LIMIT


def _limits(editor: Editor) -> Iterator[Entry]:
    """Limits broken in any year, with the figures that broke them."""
    for result in editor.report.indicators:
        figures = {actual.year: actual for actual in result.history}
        for measure in result.measures:
            if measure.form is Form.LIMIT and measure.limit is not None and measure.limit.broken:
                years = editor.listed(
                    editor.word("issue.limit-year", year=year, value=_breach(editor, result, measure, figures[year]))
                    for year in measure.limit.broken
                )
                demand = editor.asked(result, measure)
                yield Entry(editor.name(result), editor.word("issue.limit", asked=demand, years=years))


def _breach(editor: Editor, result: IndicatorResult, measure: MeasureResult, actual: Actual) -> str:
    """The figure that broke a limit; where the change is limited, with that change."""
    change = change_clause(editor, result, actual) if measure.measure.kind is MeasureKind.YEARLY_CHANGE else ""
    return value_text(editor, result, actual) + change


def _worsening(editor: Editor) -> Iterator[Entry]:
    for result in editor.report.indicators:
        if result.worsening and result.actual is not None:
            value = value_text(editor, result, result.actual)
            change = change_clause(editor, result, result.actual)
            text = editor.word("issue.worsening", year=result.actual.year, value=value, change=change)
            yield Entry(editor.name(result), editor.sentences((text, editor.statement(result.actual.note))))


def _missing(editor: Editor) -> Iterator[Entry]:
    """Figures nobody reported: at all, this year, of the base year, or in between where a limit needs them."""
    for result in editor.report.indicators:
        texts = tuple(_gaps(editor, result))
        if texts:
            yield Entry(editor.name(result), editor.sentences(texts))


def _gaps(editor: Editor, result: IndicatorResult) -> Iterator[str]:
    if result.children:
        return
    if result.words is not None and result.words.verdict is Verdict.NO_DATA:
        yield editor.word("issue.unjudged", text=editor.pick(result.words.words.text))
    if result.actual is None:
        if result.measures or result.words is None:
            yield editor.word("issue.never")
        return
    if result.stale:
        yield editor.word(
            "issue.stale.unread" if result.unread else "issue.stale", as_of=editor.last_year, year=result.actual.year
        )
    if needs_baseline(result):
        yield editor.word("issue.no-baseline", year=editor.report.plan.baseline_year)
    earlier = sorted(
        {
            year
            for measure in result.measures
            if measure.limit is not None and measure.form is Form.LIMIT
            for year in measure.limit.missing
            if year < result.actual.year
        }
    )
    if earlier:
        yield editor.word("issue.limit-missing", years=editor.listed(map(str, earlier)))


def needs_baseline(result: IndicatorResult) -> bool:
    """Whether an indicator cannot be judged for want of a baseline."""
    waits = any(measure.reason.code in _WITHOUT_BASELINE for measure in result.measures)
    return waits and result.baseline is None and result.verdict is Verdict.NOT_ASSESSABLE


def _provisional(editor: Editor) -> Iterator[Entry]:
    for result in editor.report.indicators:
        texts = [
            editor.word(
                "issue.provisional",
                year=actual.year,
                value=bare_value(editor, result, actual),
                state=editor.catalogue.name("state", actual.state),
            )
            for actual in not_final(result)
        ]
        if texts:
            yield Entry(editor.name(result), editor.sentences(texts))
    yield from _provisional_references(editor)


def _provisional_references(editor: Editor) -> Iterator[Entry]:
    """Figures that bounds follow and no indicator of the plan reports."""
    followed = {
        measure.other.indicator.id: (result, measure.other)
        for result in editor.report.indicators
        for measure in result.measures
        if measure.other is not None and measure.other.state in PROVISIONAL
    }
    reported = {result.indicator.id for result in editor.report.indicators}
    for id_, (result, other) in followed.items():
        if id_ not in reported:
            state = editor.catalogue.name("state", other.state)
            text = editor.word("issue.provisional.followed", year=other.year, name=editor.name(result), state=state)
            yield Entry(editor.pick(other.indicator.name), text)


def _tasks(editor: Editor) -> Iterator[Entry]:
    """Tasks that are late, lag behind, have not begun, or of which nothing was heard."""
    groups: dict[str, list[TaskResult]] = {key: [] for key in ("overdue", "behind", "not_started", "stale")}
    unreported = 0
    for result in editor.report.tasks:
        bucket = bucket_of(result)
        if bucket is Bucket.UNREPORTED:
            unreported += 1
        elif bucket is Bucket.OVERDUE:
            groups["overdue"].append(result)
        elif result.verdict in PRESSING:
            groups["behind"].append(result)
        elif bucket is Bucket.NOT_STARTED:
            groups["not_started"].append(result)
        elif is_unheard_of(editor, result):
            groups["stale"].append(result)
    for key, results in groups.items():
        if results:
            title = capital(editor.word(f"issue.tasks.{key}", year=editor.report.as_of))
            heading = editor.word("passage.count", title=title, count=len(results))
            yield Entry(heading, editor.word("tasks.names", names=named_tasks(editor, results)))
    if unreported:
        text = editor.word("issue.tasks.register", count=unreported, annex=editor.annex("register"))
        yield Entry(capital(editor.catalogue.name("bucket", Bucket.UNREPORTED)), text)


def is_unheard_of(editor: Editor, result: TaskResult) -> bool:
    """Whether an open task was reported once, but not in the year looked at."""
    report = result.report
    return (
        report is not None
        and report.year < editor.report.as_of
        and report.state in (TaskState.NOT_STARTED, TaskState.IN_PROGRESS)
    )
