"""What the yearly report says of the years to come: pace so far against pace required, and who has to do what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plancheck.calc import formulas
from plancheck.compose.cells import SHARES
from plancheck.compose.demands import measure_style
from plancheck.compose.forecast import forecast_cell
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.report_document import Entry, Exhibit, Part, Passage
from plancheck.compose.report_editor import PRESSING, Editor, main_measure
from plancheck.compose.report_issues import is_unheard_of, needs_baseline
from plancheck.compose.report_needs import has_growth, need_clause, rest_sentence, step_text, yearly_amount
from plancheck.compose.report_phrases import PROVISIONAL
from plancheck.compose.report_tasks import Bucket, bucket_of, named_tasks
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.model.actual import Actual, State
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import Comparator, MeasureKind, Schedule
from plancheck.track.facts import schedule_of

_SPANS = (MeasureKind.TOTAL, MeasureKind.AVERAGE)
"""Measures of what comes together over the years: what a year adds is no pace of the indicator."""


class Outlook(StrEnum):
    """How the pace since the base year compares with the pace that is still required."""

    ENOUGH = "enough"
    SLOWER = "slower"
    """Going on as before leads out of a range at its far end."""
    FASTER = "faster"
    TURNED = "turned"
    """The indicator went the wrong way."""


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Two paces of one indicator: both are yearly growth rates, or both amounts a year in its unit."""

    result: IndicatorResult
    measure: MeasureResult
    so_far: Number
    """Since the baseline."""
    required: Number
    """Until the target."""
    are_rates: bool
    outlook: Outlook


def trend_part(editor: Editor, table_number: int) -> Part | None:
    """The part that compares paces; None where no indicator has both of them.

    Args:
        editor: the report in the making.
        table_number: of the part's table.
    """
    found = [comparison for result in editor.report.indicators if (comparison := _compare(editor, result)) is not None]
    if not found:
        return None
    sentences = [editor.word("trend.lead")]
    for outlook in Outlook:
        names = [editor.name(comparison.result) for comparison in found if comparison.outlook is outlook]
        if names:
            sentences.append(editor.word(f"trend.{outlook}", count=len(names), names=editor.listed(names)))
    caption = editor.word("table.trend", number=table_number)
    return Part(
        "trend",
        editor.word("part.trend"),
        (editor.sentences(sentences),),
        (Exhibit(caption, _trend_table(editor, found)),),
    )


def _compare(editor: Editor, result: IndicatorResult) -> _Comparison | None:
    """The paces of an indicator that has a way to go year by year, a baseline to come from and years left."""
    main, actual, base = main_measure(result), result.actual, result.baseline
    if main is None or actual is None or base is None or main.form is not Form.WAY:
        return None
    if result.indicator.schedule is Schedule.STEP or editor.is_over(main):
        return None
    if main.measure.kind in _SPANS or not actual.is_whole:
        return None
    step, elapsed = main.level_step, actual.year - base.year
    if isinstance(step, Undefined) or not step or elapsed < 1:
        return None
    so_far: Number = (actual.quantity.value - base.quantity.value) / elapsed
    required: Number = step
    are_rates = False
    compounds = main.measure.kind is MeasureKind.AVERAGE_GROWTH or schedule_of(result.indicator) is Schedule.COMPOUND
    if compounds and has_growth(result):
        # on a straight path the same amount a year is a shrinking rate, which would contradict the verdict
        observed, needed = main.observed_growth, main.required_growth
        if not isinstance(observed, Undefined) and not isinstance(needed, Undefined):
            so_far, required, are_rates = observed, needed, True
    outlook = _outlook(so_far, required, main.level_direction)
    if outlook is Outlook.ENOUGH and main.far_level is not None:
        level, years = actual.quantity.value, main.target_year - actual.year
        later = formulas.grown(level, float(so_far), years) if are_rates else level + so_far * years
        if isinstance(later, Undefined) or compare(later, main.far_level) * main.level_direction > 0:
            outlook = Outlook.SLOWER
    return _Comparison(result, main, so_far, required, are_rates, outlook)


def _outlook(so_far: Number, required: Number, direction: int) -> Outlook:
    if so_far * direction < 0:
        return Outlook.TURNED
    return Outlook.ENOUGH if compare(so_far, required) * direction >= 0 else Outlook.FASTER


def _trend_table(editor: Editor, found: list[_Comparison]) -> Table:
    columns = (
        Column("indicator", editor.word("column.indicator")),
        Column("unit", editor.word("column.unit")),
        Column("so-far", editor.word("column.so-far"), Align.RIGHT),
        Column("need", editor.word("column.need"), Align.RIGHT),
        Column("trend", editor.word("column.trend")),
        Column("forecast", editor.word("column.forecast")),
    )
    rows = tuple(
        Row(
            (
                Cell(editor.name(one.result)),
                Cell("%" if one.are_rates else one.result.indicator.unit or NO_FIGURE),
                Cell(_pace(editor, one, one.so_far)),
                Cell(_pace(editor, one, one.required)),
                Cell(editor.word(f"trend.verdict.{one.outlook}")),
                Cell(_forecast(editor, one)),
            )
        )
        for one in found
    )
    return Table(columns, (Group("", rows),))


def _pace(editor: Editor, one: _Comparison, pace: Number) -> str:
    if one.are_rates:
        return editor.style.rate(pace)
    style = editor.style_of(one.result)
    if style.unit not in SHARES:  # the unit has a column of its own, points are another one
        style = style._replace(unit="")
    return yearly_amount(style, one.result, pace, plus=True)


def _forecast(editor: Editor, comparison: _Comparison) -> str:
    forecast = comparison.measure.forecast
    style = measure_style(editor.style_of(comparison.result), comparison.measure)
    if isinstance(forecast, Undefined):
        return NO_FIGURE
    kind = comparison.measure.measure.kind
    text = forecast_cell(style, forecast)
    if kind is MeasureKind.LEVEL and comparison.are_rates:  # the unit that stands in the row is that of the rates
        return style.with_unit(text, style.unit)
    # an increase or a rate is no value of the indicator, whose unit stands in the row
    return text if kind is MeasureKind.LEVEL else editor.word(f"demand.{kind}", demand=text)


def next_part(editor: Editor) -> Part:
    """The part on next steps: what the lagging indicators require, which figures are owed, which tasks wait."""
    passages = editor.numbered(
        (
            Passage(editor.word("next.indicators"), tuple(_required(editor))),
            Passage(editor.word("next.figures"), tuple(_owed(editor))),
            Passage(editor.word("next.tasks"), tuple(_waiting(editor))),
        )
    )
    paragraphs = () if passages else (editor.word("next.none"),)
    return Part("next", editor.word("part.next"), paragraphs, passages=passages)


def _required(editor: Editor) -> Iterator[Entry]:
    """What the years that are left must bring for those behind; nothing once the end is reached."""
    for result in editor.report.indicators:
        main = main_measure(result)
        if main is None or result.actual is None or editor.is_over(main):
            continue
        if not editor.asks_for_more(result) and not needs_baseline(result):
            continue
        text = _limit_task(editor, result, main) if main.form is Form.LIMIT else _way_task(editor, result, main)
        if text:
            yield Entry(editor.name(result), text)


def _way_task(editor: Editor, result: IndicatorResult, main: MeasureResult) -> str:
    need = need_clause(editor, result, main, whole=True)
    if not need:
        return rest_sentence(editor, result, main) if main.form in (Form.BUDGET, Form.RUNNING) else ""
    return editor.word("next.reach", last=main.target_year, asked=editor.asked(result, main), need=need)


def _limit_task(editor: Editor, result: IndicatorResult, main: MeasureResult) -> str:
    demand = editor.asked(result, main)
    if main.met or result.actual is None:
        return editor.word("next.hold", asked=demand)
    back = -main.limit.margin * main.direction if main.limit is not None else 0
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
        owed.setdefault(owner, []).append(editor.counted("next.task-reports", count))
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
    missing = [year for year in range(first, editor.last_year + 1) if year not in years]
    if missing and (result.measures or not years):
        owed.append(editor.word("next.figure.years", years=year_list(editor, missing)))
    if result.actual is not None and result.actual.state in PROVISIONAL:
        final = editor.catalogue.name("state", State.FINAL)
        owed.append(editor.word("next.figure.final", year=result.actual.year, state=final))
    return editor.word("next.figure", name=editor.name(result), figures=editor.listed(owed)) if owed else ""


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
