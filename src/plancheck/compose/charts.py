"""What a chart shows: an indicator's figures against the path that its leading measure asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from plancheck.compose.demands import bare_demand, measure_style
from plancheck.compose.page import Chart, Mark, Outlook
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import Forecast, Form, IndicatorResult, MeasureResult
from plancheck.model.target import MeasureKind
from plancheck.text.figures import Style
from plancheck.track.bounds import Bounds
from plancheck.track.case import Case
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Trajectory
from plancheck.values import dataclass

_INDEX_DECIMALS = 2

_INTERVALS = 4
"""About so many steps has a value axis."""

_ROUND = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
"""What a step of an axis is, but for a power of ten."""


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn of an indicator."""

    title: str
    actual: Mapping[int, Number]
    planned: Mapping[int, Number]
    upper: Mapping[int, Number]
    planned_name: str
    style: Style
    """How the marks of the axis are written."""
    is_way: bool = False


def drawn_measure(measures: Sequence[MeasureResult]) -> MeasureResult:
    """The leading measure; of a demand that is stated for several dates the last: its way goes through all years."""
    return max(
        (one for one in measures if one.measure.kind is measures[0].measure.kind), key=lambda one: one.target_year
    )


def indicator_chart(style: Style, plan: Plan, result: IndicatorResult, as_of: int) -> Chart | None:
    """The chart of an indicator by its leading measure, to its last date; None where there is no figure to draw.

    A sum is drawn as it comes together, yearly rates as the index that they compound into, means and what is compared
    with another series on their own scale: where the bound is at home.

    Args:
        style: the indicator's.
        plan: its plan.
        result: the indicator judged.
        as_of: the year looked at.
    """
    drawing = _drawing(style, plan, result, as_of)
    if not drawing.actual:
        return None
    word = style.catalogue.word
    years = tuple(range(min(plan.baseline_year, *drawing.actual), max(plan.end_year, *drawing.actual) + 1))
    planned, upper = (
        {year: value for year, value in drawn.items() if year in years} for drawn in (drawing.planned, drawing.upper)
    )
    first, latest = min(drawing.actual), max(drawing.actual)
    values = [*drawing.actual.values(), *planned.values(), *upper.values()]
    outlook = _outlook(drawing, result, years)
    if outlook is not None:
        values.extend(_within_sight(values, (outlook.mark.value, outlook.low, outlook.high)))
    return Chart(
        title=drawing.title,
        years=years,
        actual=drawing.actual,
        planned=planned,
        ticks=tuple((tick, drawing.style.quotient(tick)) for tick in _ticks(values, drawing.style.decimals)),
        actual_name=word("chart.actual"),
        planned_name=drawing.planned_name,
        both_name=word("chart.both"),
        upper=upper,
        is_way=drawing.is_way,
        year=as_of if as_of in years else None,
        first=_mark(drawing.style, first, drawing.actual[first]),
        latest=_mark(drawing.style, latest, drawing.actual[latest]),
        target=_target(style, result, planned, upper),
        outlook=outlook,
    )


def _mark(style: Style, year: int, value: Number) -> Mark:
    digits = style.number(value)
    return Mark(year, value, style.with_unit(digits, style.unit), digits)


def _target(
    style: Style, result: IndicatorResult, planned: Mapping[int, Number], upper: Mapping[int, Number]
) -> Mark | None:
    """Where the path ends, or the bound in its last year, with what the leading measure demands."""
    if not planned:
        return None
    measure = drawn_measure(result.measures)
    drawn = upper or planned
    last = max(drawn)
    own = measure_style(style, measure)
    bare = own if measure.measure.rate_unit else own._replace(unit="", level_unit="")
    return Mark(last, drawn[last], bare_demand(own, measure), bare_demand(bare, measure))


def _outlook(drawing: _Drawing, result: IndicatorResult, years: tuple[int, ...]) -> Outlook | None:
    """Where the trend of the leading measure leads, on the scale of the chart."""
    forecast = drawn_measure(result.measures).forecast if result.measures else None
    if not isinstance(forecast, Forecast) or forecast.year not in years or forecast.year <= max(drawing.actual):
        return None
    word = drawing.style.catalogue.word
    return Outlook(
        mark=_mark(drawing.style, forecast.year, forecast.level),
        low=forecast.level_low,
        high=forecast.level_high,
        name=word("chart.outlook"),
        range_name=word("chart.range"),
        both_name=word("chart.outlook.both"),
    )


def _within_sight(facts: list[Number], forecast: tuple[Number | None, ...]) -> list[Fraction]:
    """The values of a forecast, no further from the facts than these are apart: a wild trend must not flatten them."""
    low, high = Fraction(min(facts)), Fraction(max(facts))
    room = high - low or abs(high) / 5 or Fraction(1)
    return [min(max(Fraction(value), low - room), high + room) for value in forecast if value is not None]


def _drawing(style: Style, plan: Plan, result: IndicatorResult, as_of: int) -> _Drawing:
    word = style.catalogue.word
    actual: dict[int, Number] = {figure.year: figure.quantity.value for figure in result.history}
    if actual and result.baseline is not None:
        actual.setdefault(result.baseline.year, result.baseline.quantity.value)
    title = word("show.chart", unit=style.unit_name) if style.unit else word("show.chart.bare")
    if not result.measures:
        return _Drawing(title, actual, {}, {}, "", style)
    measure = drawn_measure(result.measures)
    own = measure_style(style, measure)
    case = Case(plan, result.indicator, measure.measure, result.baseline, result.history, as_of)
    trajectory = trajectory_of(case)
    start = case.first_year
    path, bound = word("chart.path"), word("chart.bound")
    observed = {point.year: point.value for point in trajectory.observations}
    if not trajectory.has_end and trajectory.form is not Form.BUDGET:
        low, high = _bounds(trajectory)
        if trajectory.other is not None and measure.measure.kind is MeasureKind.EVERY_YEAR:
            return _Drawing(word("show.chart", unit=own.unit_name), observed, low, high, bound, own)
        if trajectory.other is not None and measure.measure.kind is not MeasureKind.YEARLY_CHANGE:
            return _Drawing(word("show.chart.so-far", unit=own.unit_name), observed, low, high, bound, own)
        if measure.measure.kind is MeasureKind.AVERAGE:
            return _Drawing(word("show.chart.mean", start=start, unit=own.unit_name), observed, low, high, bound, own)
        if measure.measure.kind is MeasureKind.YEARLY_CHANGE:
            return _Drawing(word("show.chart.change", unit=own.unit_name), observed, low, high, bound, own)
        return _Drawing(title, actual, low, high, bound, style)
    if trajectory.logarithmic or measure.measure.kind is MeasureKind.TOTAL:
        before = () if trajectory.start is None else (trajectory.start,)
        actual = {point.year: point.level for point in (*before, *trajectory.observations)} if observed else {}
    if trajectory.logarithmic:
        style = style._replace(decimals=_INDEX_DECIMALS, unit="")
        title = word("show.chart.index", year=start - 1)
    elif measure.measure.kind is MeasureKind.TOTAL:
        title = word("show.chart.sum", start=start, unit=style.unit_name)
    if trajectory.form is Form.GUARD:
        low, high = _held_levels(trajectory)
        return _Drawing(title, actual, low, high, bound, style)
    name = word("chart.even") if trajectory.form is Form.BUDGET and not trajectory.path else path
    return _Drawing(title, actual, _path(trajectory), {}, name, style, is_way=True)


def _path(trajectory: Trajectory) -> Mapping[int, Number]:
    """The path's level year by year; the end alone without a start."""
    end = trajectory.target if trajectory.form is Form.BUDGET else trajectory.target_level
    if end is None:
        return {}
    path: dict[int, Number] = {}
    if trajectory.start is not None:
        for year in range(trajectory.start.year, trajectory.end_year):
            level = trajectory.expected_level(year, trajectory.expected_share(year))
            if not isinstance(level, Undefined):
                path[year] = level
    return {**path, trajectory.end_year: end}


def _held_levels(trajectory: Trajectory) -> tuple[Mapping[int, Number], Mapping[int, Number]]:
    """The level that is to be held in each year, or both where it is a range."""
    if trajectory.level_bounds is not None:
        bounds_in = trajectory.level_bounds
        return _edges({year: bounds_in(year) for year in _span(trajectory)})
    bounds = trajectory.bounds(trajectory.end_year)
    if bounds is None or trajectory.target_level is None:
        return {}, {}
    if bounds.low is not None and bounds.high is not None and trajectory.measure.kind is MeasureKind.LEVEL:
        return _edges(dict.fromkeys(_span(trajectory), bounds))
    return dict.fromkeys(_span(trajectory), trajectory.target_level), {}


def _bounds(trajectory: Trajectory) -> tuple[Mapping[int, Number], Mapping[int, Number]]:
    """The bound of each year, or both where it is a range."""
    return _edges({year: trajectory.bounds(year) for year in _span(trajectory)})


def _edges(bounds: Mapping[int, Bounds | None]) -> tuple[Mapping[int, Number], Mapping[int, Number]]:
    low: dict[int, Number] = {}
    high: dict[int, Number] = {}
    for year, asked in bounds.items():
        if asked is None:
            continue
        if asked.low is not None:
            low[year] = asked.low
        if asked.high is not None:
            (low if asked.low is None else high)[year] = asked.high
    return low, high


def _span(trajectory: Trajectory) -> range:
    return range(trajectory.first_year, trajectory.end_year + 1)


def _ticks(values: list[Number], decimals: int) -> tuple[Fraction, ...]:
    """Round numbers at equal steps that reach from below the least value to above the greatest."""
    exact = [Fraction(value) for value in values]
    low, high = min(exact), max(exact)
    span = high - low or abs(high) / 5 or Fraction(1)
    step = _round_step(span / _INTERVALS, decimals)
    first = low // step
    last = max(-(-high // step), first + 1)
    return tuple(step * count for count in range(first, last + 1))


def _round_step(least: Fraction, decimals: int) -> Fraction:
    """The smallest round step that is not below `least`, with no more decimals than the values have if there is one."""
    power = Fraction(1)
    while power > least:
        power /= 10
    while power * 10 <= least:
        power *= 10
    steps = [power * factor for factor in _ROUND if power * factor >= least]
    return next((step for step in steps if (step * 10**decimals).denominator == 1), steps[0])
