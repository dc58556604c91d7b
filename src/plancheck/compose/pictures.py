"""The pictures of the yearly report before they are drawn: a chart of each indicator, one of all, and sparks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from plancheck.compose.charts import drawn_measure, indicator_chart
from plancheck.compose.demands import bare_demand
from plancheck.compose.forecast import forecast_text
from plancheck.compose.names import verdict_word
from plancheck.compose.page import Chart
from plancheck.compose.report_document import Bar, Bars, Overview, Picture
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_reach import is_without_figures, last_figures
from plancheck.compose.table import Spark
from plancheck.model.actual import PROVISIONAL
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.verdict import Label

OVERVIEW = "all_indicators"
"""The file name of the overview: no identifier has an underscore, so that none of an indicator is the same."""

MOST_BARS = 30
"""So many indicators an overview shows; further ones would make it a list that nobody overlooks."""

_LONGEST_NAME = 80
_NOT_FOR_FILES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows keeps to itself, whatever their ending."""


def indicator_picture(editor: Editor, result: IndicatorResult) -> Picture | None:
    """The course of an indicator against what is planned, with its figures in words; None without a figure."""
    chart = indicator_chart(editor.style_of(result), editor.report.plan, result, editor.report.as_of)
    if chart is None:
        return None
    ending = editor.word("picture.title", name="", course=chart.title)
    return Picture(
        name=_file_name(result.indicator.id),
        title=editor.name(result) + ending,
        description=editor.sentences(_told(editor, result, chart)),
        drawing=chart,
        notes=(*_example(editor), *_provisional(editor, result)),
        ending=ending,
    )


def _example(editor: Editor) -> Iterator[str]:
    if editor.report.plan.illustrative:
        yield editor.word("illustrative.note")


def _provisional(editor: Editor, result: IndicatorResult) -> Iterator[str]:
    """Which of the figures are not final."""
    for state in PROVISIONAL:
        years = [str(actual.year) for actual in result.history if actual.state is state]
        if years:
            state_name = editor.catalogue.name("state", state)
            yield editor.word("picture.provisional", years=editor.listed(years), state=state_name)


def _file_name(id_: str) -> str:
    """The indicator's id, or what no file system refuses and no other picture is called."""
    if len(id_) > _LONGEST_NAME:
        return f"{id_[:_LONGEST_NAME]}_{sha256(id_.encode()).hexdigest()[:12]}"
    return f"{id_}_" if id_ in _NOT_FOR_FILES else id_


def _told(editor: Editor, result: IndicatorResult, chart: Chart) -> Iterable[str]:
    """What a chart shows: first and last figure, what is demanded, where the trend leads, and the verdict."""
    latest, first = chart.latest, chart.first
    if first is not None and latest is not None and first.year < latest.year:
        yield editor.word("picture.course", first=first.year, start=first.text, last=latest.year, end=latest.text)
    elif latest is not None:
        yield editor.word("picture.figure", year=latest.year, value=latest.text)
    if result.measures:
        leading = drawn_measure(result.measures)
        style = editor.style_of_measure(result, leading)
        yield editor.word("picture.target", year=leading.target_year, demand=bare_demand(style, leading))
        if chart.outlook is not None and not isinstance(leading.forecast, Undefined):
            yield editor.word("sentence", phrase=forecast_text(style, leading.forecast))
    yield editor.word("picture.verdict", verdict=editor.verdict(result))


def overview_picture(editor: Editor) -> Picture | None:
    """How far all indicators are against what is due by now; None where none has a way to go."""
    bars: dict[Label, list[Bar]] = {label: [] for label in editor.method.worst_first}
    left_out: list[str] = []
    for result in editor.report.indicators:
        main = main_measure(result)
        bar = None if main is None else _bar(editor, result, main)
        if bar is None:
            left_out.append(_why_left_out(result, main))
        else:
            bars[result.verdict].append(bar)
    count = sum(map(len, bars.values()))
    if not count:
        return None
    early = editor.report.as_of < editor.report.plan.end_year
    groups, room = [], MOST_BARS
    for verdict, found in bars.items():
        shown = sorted(found, key=lambda bar: bar.done - bar.due)[:room]
        room -= len(shown)
        if shown:
            name = verdict_word(editor.catalogue, verdict, early=early)
            groups.append(Bars(verdict, editor.word("picture.group", verdict=name, count=len(found)), tuple(shown)))
    notes = [editor.counted(f"picture.left-out.{why}", number) for why, number in sorted(Counter(left_out).items())]
    if count > MOST_BARS:
        notes.insert(0, editor.counted("picture.not-shown", count - MOST_BARS))
    behind = sum(bar.done < bar.due for found in bars.values() for bar in found)
    year = last_figures(editor.report) if is_without_figures(editor.report) else editor.report.as_of
    return Picture(
        name=OVERVIEW,
        title=editor.word("picture.overview", year=year),
        description=editor.sentences(
            (editor.counted("picture.overview.told", count, behind=behind, ahead=count - behind), *notes)
        ),
        drawing=Overview(tuple(groups), editor.word("column.progress"), editor.word("column.due-share"), tuple(notes)),
        notes=tuple(_example(editor)),
    )


def _bar(editor: Editor, result: IndicatorResult, main: MeasureResult) -> Bar | None:
    """How far an indicator is; None where it has no way to go, or nothing of it is known."""
    done, due = main.progress, main.expected_progress
    if isinstance(done, Undefined) or isinstance(due, Undefined):
        return None
    style = editor.style
    return Bar(
        name=editor.name(result),
        done=_bounded(done),
        due=_bounded(due),
        done_text=style.share(done),
        due_text=style.due_share(due),
        verdict=result.verdict,
    )


def _bounded(share: Number) -> float:
    """A share as a float; what is beyond all sense must not overflow."""
    return float(min(max(share, -1_000_000), 1_000_000))


def _why_left_out(result: IndicatorResult, main: MeasureResult | None) -> str:
    if result.children:
        return "heading"
    if main is None:
        return "tracked"
    if main.form in (Form.LIMIT, Form.GUARD, Form.RUNNING):
        return "kept"
    return "unknown"


def spark(editor: Editor, result: IndicatorResult) -> Spark | None:
    """The reported figures as a small line; None for fewer than two."""
    values: dict[int, Number] = {actual.year: actual.quantity.value for actual in result.history}
    if values and result.baseline is not None:
        values.setdefault(result.baseline.year, result.baseline.quantity.value)
    if len(values) < 2:
        return None
    first, last = min(values), max(values)
    style = editor.style_of(result)
    text = editor.word(
        "picture.spark", first=first, last=last, start=style.number(values[first]), end=style.number(values[last])
    )
    return Spark(tuple(range(first, last + 1)), values, text)
