"""The part of the yearly report on next steps: what the lagging indicators take, which figures and tasks wait."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.report_document import Entry, Part, Passage
from plancheck.compose.report_editor import PRESSING, Editor, main_measure
from plancheck.compose.report_issues import is_unheard_of, needs_baseline
from plancheck.compose.report_needs import need_clause, rest_sentence, step_text
from plancheck.compose.report_outcome import is_missed, missed_text
from plancheck.compose.report_phrases import not_final
from plancheck.compose.report_tasks import Bucket, bucket_of, named_tasks
from plancheck.model.actual import Actual, State
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import Comparator, MeasureKind


def next_part(editor: Editor) -> Part:
    """The part on next steps: what the lagging indicators require, which figures are owed, which tasks wait."""
    passages = editor.numbered(
        (
            Passage(editor.word("next.missed"), tuple(_missed(editor))),
            Passage(editor.word("next.indicators"), tuple(_required(editor))),
            Passage(editor.word("next.figures"), tuple(_owed(editor))),
            Passage(editor.word("next.tasks"), tuple(_waiting(editor))),
        )
    )
    paragraphs = () if passages else (editor.word("next.none"),)
    return Part("next", editor.word("part.next"), paragraphs, passages=passages)


def _missed(editor: Editor) -> Iterator[Entry]:
    """Targets whose year has come and that were not reached: they are to be accounted for, or carried over."""
    for result in editor.report.indicators:
        if is_missed(result):
            yield Entry(editor.name(result), missed_text(editor, result))


def _required(editor: Editor) -> Iterator[Entry]:
    """What the years that are left must bring for those behind; nothing once the end is reached."""
    for result in editor.report.indicators:
        main = _next_measure(editor, result)
        if main is None or result.actual is None or _is_past(editor, main):
            continue
        if not editor.asks_for_more(result) and not needs_baseline(result):
            continue
        text = _limit_task(editor, result, main) if main.form is Form.LIMIT else _way_task(editor, result, main)
        if text:
            yield Entry(editor.name(result), text)


def _is_past(editor: Editor, measure: MeasureResult) -> bool:
    """Whether all years that a demand of single years speaks of have gone by."""
    return bool(measure.measure.years) and max(measure.measure.years) <= editor.last_year


def _next_measure(editor: Editor, result: IndicatorResult) -> MeasureResult | None:
    """The measure that decides, or the next one that still has years left and is not met; None where there is none."""
    main = main_measure(result)
    if main is None or not editor.is_over(main):
        return main
    return next((one for one in result.measures if not editor.is_over(one) and one.met is False), None)


def _way_task(editor: Editor, result: IndicatorResult, main: MeasureResult) -> str:
    need = need_clause(editor, result, main, whole=True)
    if not need:
        return rest_sentence(editor, result, main) if main.form in (Form.BUDGET, Form.RUNNING) else ""
    return editor.word("next.reach", last=main.target_year, asked=editor.asked(result, main), need=need)


def _limit_task(editor: Editor, result: IndicatorResult, main: MeasureResult) -> str:
    demand = editor.asked(result, main)
    if main.met or result.actual is None:
        return editor.word("next.hold", asked=demand)
    margin = None if main.limit is None else main.limit.margin
    back = 0 if margin is None else -margin * main.direction
    step = ""
    one_sided = main.measure.demand.comparator not in (Comparator.BETWEEN, Comparator.ABOUT)
    if back and one_sided and main.measure.kind is not MeasureKind.YEARLY_CHANGE:
        move = step_text(editor, result, back)
        step = editor.word("next.keep.step", year=result.actual.year, move=move)
    return editor.word("next.keep", asked=demand, first=editor.last_year + 1, step=step)


def _owed(editor: Editor) -> Iterator[Entry]:
    """Figures that are missing or not final, by who owes them; offices in the order in which they first occur."""
    owed: dict[str, list[str]] = {}
    for result in editor.report.indicators:
        if name_and_figures := _owed_figures(editor, result):
            owed.setdefault(editor.pick(result.indicator.owner), []).append(name_and_figures)
    unheard: dict[str, int] = {}
    for task in editor.report.tasks:
        if bucket_of(task) is Bucket.UNREPORTED or is_unheard_of(editor, task):
            owner = editor.pick(task.task.owner)
            unheard[owner] = unheard.get(owner, 0) + 1
    for owner, count in unheard.items():
        owed.setdefault(owner, []).append(editor.counted("next.task-reports", count, annex=editor.annex("register")))
    for owner, figures in owed.items():
        text = editor.word("next.owner", figures=editor.word("list-tasks").join(figures))
        yield Entry(owner or editor.word("next.owner.none"), text)


def _owed_figures(editor: Editor, result: IndicatorResult) -> str:
    """What is owed of one indicator, in brackets behind its name; empty for nothing."""
    if result.children or not (result.measures or result.words is None):
        return ""
    plan, years = editor.report.plan, [year for actual in result.history for year in years_of(actual)]
    owed = []
    if needs_baseline(result):
        owed.append(editor.word("next.figure.baseline", year=plan.baseline_year))
    # what came before the first figure was not counted then, and only a limit asks for it
    limited = any(measure.form is Form.LIMIT for measure in result.measures)
    first = plan.start_year if limited or not years else max(plan.start_year, years[0])
    missing = [year for year in range(first, editor.last_year + 1) if year not in years and _is_asked(result, year)]
    if missing and (result.measures or not years):
        owed.append(editor.word("next.figure.years", years=year_list(editor, missing)))
    if waiting := [actual.year for actual in not_final(result)]:
        final = editor.catalogue.name("state", State.FINAL)
        owed.append(editor.word("next.figure.final", years=year_list(editor, waiting), state=final))
    return editor.word("next.figure", name=editor.name(result), figures=editor.listed(owed)) if owed else ""


def _is_asked(result: IndicatorResult, year: int) -> bool:
    """Whether a figure of that year can decide anything: what is demanded of some years alone owes no others."""
    measures = result.measures
    return not measures or any(
        year in one.measure.years if one.measure.years else year <= one.target_year for one in measures
    )


def years_of(actual: Actual) -> range:
    """The years that a figure speaks of."""
    return range(actual.year if actual.since is None else actual.since, actual.year + 1)


def year_list(editor: Editor, years: list[int]) -> str:
    """Years in ascending order, whole runs as first and last."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return editor.listed(
        editor.word("years.range", first=run[0], last=run[-1]) if len(run) > 1 else str(run[0]) for run in runs
    )


def _waiting(editor: Editor) -> Iterator[Entry]:
    """Tasks that are late, lag behind or have not begun."""
    waiting = [
        result
        for result in editor.report.tasks
        if result.verdict in PRESSING or bucket_of(result) is Bucket.NOT_STARTED
    ]
    by_owner: dict[str, list[str]] = {}
    for result in waiting:
        by_owner.setdefault(editor.pick(result.task.owner), []).append(named_tasks(editor, (result,)))
    for owner, names in by_owner.items():
        text = editor.word("tasks.names", names=editor.word("list-tasks").join(names))
        yield Entry(owner or editor.word("next.owner.none"), text)
