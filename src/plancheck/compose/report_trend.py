"""The part of the yearly report on paces: what each year has brought so far against what each must still bring."""

from __future__ import annotations

from enum import StrEnum

from plancheck.calc import formulas
from plancheck.compose.cells import SHARES
from plancheck.compose.demands import first_year, measure_style
from plancheck.compose.forecast import forecast_cell
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.report_changes import MOST_NAMES
from plancheck.compose.report_document import Exhibit, Part
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_needs import has_growth, yearly_amount
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.model.actual import Actual
from plancheck.model.quantity import Number, compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import RATE_SERIES, MeasureKind, Schedule
from plancheck.text.figures import unit_name
from plancheck.track.facts import schedule_of
from plancheck.values import dataclass


class Outlook(StrEnum):
    """How the pace since the base year compares with the pace that is still required."""

    ENOUGH = "enough"
    SLOWER = "slower"
    """Going on as before leads out of a range at its far end."""
    FASTER = "faster"
    TURNED = "turned"
    """The indicator went the wrong way."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two paces of one indicator: both are yearly rates, changes a year in its unit, or a year's own amounts."""

    result: IndicatorResult
    measure: MeasureResult
    so_far: Number
    """Since what the measure counts from: the baseline, or the figure of its `since`."""
    required: Number
    """Until the target."""
    are_rates: bool
    outlook: Outlook

    @property
    def are_changes(self) -> bool:
        """Whether a pace is a difference, which has a sign: what a sum takes is the year's own amount."""
        return self.measure.measure.kind is not MeasureKind.TOTAL


def comparisons(editor: Editor) -> list[Comparison]:
    """The paces of every indicator that has both of them."""
    return [comparison for result in editor.report.indicators if (comparison := _compare(editor, result)) is not None]


def trend_part(editor: Editor, found: list[Comparison]) -> Part | None:
    """The part that compares paces; None where there is nothing to compare.

    Args:
        editor: the report in the making.
        found: what is compared.
    """
    if not found:
        return None
    table = editor.table("trend")
    sentences = [editor.word("trend.lead")]
    for outlook in Outlook:
        names = [editor.name(comparison.result) for comparison in found if comparison.outlook is outlook]
        if names:
            more = editor.word("trend.more", table=table) if len(names) > MOST_NAMES else ""
            told = editor.listed(names[:MOST_NAMES]) + more
            sentences.append(editor.word(f"trend.{outlook}", count=len(names), names=told))
    caption = editor.word("table.trend", table=table)
    return Part(
        "trend",
        editor.word("part.trend"),
        (editor.sentences(sentences),),
        (Exhibit(caption, _trend_table(editor, found), _notes(editor, found)),),
    )


def _compare(editor: Editor, result: IndicatorResult) -> Comparison | None:
    """The paces of an indicator that has a way to go year by year, and years left; a level needs where it came from.

    Of a sum they are the mean amount of the years so far and what each of the rest must bring, of yearly rates the mean
    rate so far and the one that is required. A budget is no pace to be kept, and what it leaves is told with it.
    """
    main, actual = main_measure(result), result.actual
    if main is None or actual is None or main.form is not Form.WAY or main.chain_ended is not None:
        return None
    if result.indicator.schedule is Schedule.STEP or editor.is_over(main):
        return None
    if main.measure.kind is MeasureKind.TOTAL:
        return _of_sums(editor, result, main)
    if result.indicator.series in RATE_SERIES:
        return _of_rates(result, main)
    return _of_levels(result, main, actual)


def _of_sums(editor: Editor, result: IndicatorResult, main: MeasureResult) -> Comparison | None:
    value, required = main.value, main.required_step
    if isinstance(value, Undefined) or isinstance(required, Undefined) or main.met or main.year is None:
        return None
    so_far = value / (main.year - first_year(editor.report.plan, main.measure) + 1)
    return Comparison(
        result, main, so_far, required, are_rates=False, outlook=_outlook(so_far, required, main.direction)
    )


def _of_rates(result: IndicatorResult, main: MeasureResult) -> Comparison | None:
    so_far, required = main.observed_growth, main.required_growth
    if isinstance(so_far, Undefined) or isinstance(required, Undefined) or main.met or main.far_level is not None:
        return None
    outlook = _outlook(so_far, required, main.level_direction)
    return Comparison(result, main, so_far, required, are_rates=True, outlook=outlook)


def _of_levels(result: IndicatorResult, main: MeasureResult, actual: Actual) -> Comparison | None:
    base = main.baseline
    if base is None or not actual.is_whole:
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
    return Comparison(result, main, so_far, required, are_rates, outlook)


def _outlook(so_far: Number, required: Number, direction: int) -> Outlook:
    if so_far * direction < 0:
        return Outlook.TURNED
    return Outlook.ENOUGH if compare(so_far, required) * direction >= 0 else Outlook.FASTER


def _trend_table(editor: Editor, found: list[Comparison]) -> Table:
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
                Cell("%" if one.are_rates else unit_name(one.result.indicator, editor.catalogue.language) or NO_FIGURE),
                Cell(_pace(editor, one, one.so_far)),
                Cell(_pace(editor, one, one.required)),
                Cell(editor.word(f"trend.verdict.{one.outlook}")),
                Cell(_forecast(editor, one)),
            )
        )
        for one in found
    )
    return Table(columns, (Group("", rows),))


def _notes(editor: Editor, found: list[Comparison]) -> tuple[str, ...]:
    """How the two outlooks of a row are made, as they may seem to contradict each other."""
    if all(isinstance(one.measure.forecast, Undefined) for one in found):
        return ()
    titles = {key.replace("-", "_"): editor.word(f"column.{key}") for key in ("so-far", "need", "trend", "forecast")}
    return (editor.word("note.trend", **titles),)


def _pace(editor: Editor, one: Comparison, pace: Number) -> str:
    if one.are_rates:
        return editor.style.rate(pace)
    style = editor.style_of(one.result)
    if not one.are_changes:
        style = style._replace(unit="")
        return yearly_amount(style, one.result, pace)
    if style.unit not in SHARES:  # the unit has a column of its own, points are another one
        style = style._replace(unit="")
    return yearly_amount(style, one.result, pace, plus=True)


def _forecast(editor: Editor, comparison: Comparison) -> str:
    forecast = comparison.measure.forecast
    style = measure_style(editor.style_of(comparison.result), comparison.measure)
    if isinstance(forecast, Undefined):
        return NO_FIGURE
    kind = comparison.measure.measure.kind
    text = forecast_cell(style, forecast)
    if style.unit != editor.style_of(comparison.result).unit or (kind is MeasureKind.LEVEL and comparison.are_rates):
        text = style.with_unit(text, style.unit)  # the unit that stands in the row is another one
    # an increase or a rate is no value of the indicator, whose unit stands in the row
    return text if kind is MeasureKind.LEVEL else editor.word(f"demand.{kind}", demand=text)
