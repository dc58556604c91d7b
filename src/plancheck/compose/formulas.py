"""Every figure of a measure as a formula with its numbers put in: what `show` lets a reader check by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from plancheck.compose.forecast import forecast_items
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.reasons import measure_style
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.model.target import Baseline, Comparator, MeasureKind, Schedule, Series
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.text.sentences import why_undefined
from plancheck.track.facts import schedule_of


def formula_items(style: Style, result: IndicatorResult, measure: MeasureResult) -> tuple[tuple[str, str], ...]:
    """Name and formula of each figure of a measure; those that do not exist for one reason share a line at the end.

    By how much a target is exceeded is told where it is, and not for limits; the level that the way leads to, where it
    follows from a rate.

    Args:
        style: the measure's.
        result: the indicator that the measure belongs to.
        measure: the measure judged.
    """
    catalogue = style.catalogue
    terms = _terms(style, result, measure)
    plain = _is_plain(result, measure)
    items: list[tuple[str, str]] = []
    absent: dict[str, list[str]] = {}
    for formula in FORMULAS:
        if formula.figure == "exceeded_by" and not (measure.met and measure.limit is None):
            continue
        figure: Number | Undefined | None = getattr(measure, formula.figure)
        if figure is None or (formula.figure == "target_level" and not (plain and measure.measure.rate_unit)):
            continue
        name = catalogue.name("figure", formula.figure)
        if isinstance(figure, Undefined):
            absent.setdefault(why_undefined(style, figure), []).append(name)
        else:
            left = formula.left(terms) if plain else ""
            items.append((name, " = ".join(filter(None, (left, formula.written(style, figure))))))
    if isinstance(measure.forecast, Undefined):
        absent.setdefault(why_undefined(style, measure.forecast), []).append(catalogue.name("figure", "forecast"))
    else:
        items.extend(forecast_items(style, measure.forecast))
    for reason, names in absent.items():
        told = catalogue.word("absent", names=catalogue.word("list-comma").join(names), reason=reason)
        items.append((NO_FIGURE, told))
    return tuple(items)


_OWN_FIGURES = (
    *(MeasureKind.LEVEL, MeasureKind.INCREASE, MeasureKind.CHANGE, MeasureKind.REDUCTION),
    *(MeasureKind.AVERAGE_GROWTH, MeasureKind.EVERY_YEAR),
)


def _is_plain(result: IndicatorResult, measure: MeasureResult) -> bool:
    """Whether a measure's figures follow from the baseline, the latest actual and the target alone."""
    asked, indicator = measure.measure, result.indicator
    own = asked.kind in _OWN_FIGURES and asked.follows is None and asked.since is None and not asked.years
    direct = indicator.series in (Series.LEVEL, Series.FLOW) and not indicator.path
    return own and direct and asked.demand.comparator is not Comparator.BETWEEN


def implied_baseline_text(style: Style, result: IndicatorResult, baseline: Baseline) -> str:
    """How a baseline follows from a level with an increase or a rate: "3 − 0.8 = 2.2亿元", "9.3 / (1 + 6.5%)^5".

    Empty where the target that it follows from has been replaced by another one since.
    """
    stated = {measure.measure.kind: measure for measure in reversed(result.measures)}
    if MeasureKind.LEVEL not in stated or not stated.keys() & {MeasureKind.INCREASE, *_IMPLYING}:
        return ""
    level = stated[MeasureKind.LEVEL]
    shown = style.with_unit(numbers.written(baseline.quantity), style.unit)
    if MeasureKind.INCREASE in stated:
        return f"{_number(style, level.target)} − {_number(style, stated[MeasureKind.INCREASE].target)} = {shown}"
    rate = next(stated[kind] for kind in _IMPLYING if kind in stated)
    own = measure_style(style, rate)
    return f"{_number(style, level.target)} / {_factor(own, rate, level.target_year - baseline.year)} = {shown}"


_IMPLYING = (MeasureKind.AVERAGE_GROWTH, MeasureKind.CHANGE, MeasureKind.REDUCTION)
"""The rates from which a baseline follows, the first one that is stated."""


def _factor(style: Style, measure: MeasureResult, years: int) -> str:
    """What a rate makes of 1: "(1 + 6.5%)^5", "(1 − 13.5%)"."""
    sign = "−" if measure.measure.kind is MeasureKind.REDUCTION else "+"
    rate = _number(style, measure.target)
    power = f"^{years}" if measure.measure.kind is MeasureKind.AVERAGE_GROWTH else ""
    return f"(1 {sign} {rate}{style.unit}){power}"


@dataclass(frozen=True, slots=True)
class _Terms:
    """The numbers that formulas are made of, as they are written."""

    actual: str
    base: str
    end: str
    """The level that the way leads to."""
    value: str
    target: str
    """The demand's bound; the level itself, but for an increase."""
    gap: str
    progress: str
    due: str
    year: int
    base_year: int
    end_year: int
    kind: MeasureKind
    factor: str
    """What a rate makes of 1; empty for other measures."""
    more_is_better: bool
    schedule: Schedule

    @property
    def way(self) -> str:
        return f"({self.end} − {self.base})"

    @property
    def gone(self) -> int:
        return self.year - self.base_year

    @property
    def span(self) -> int:
        return self.end_year - self.base_year


def _terms(style: Style, result: IndicatorResult, measure: MeasureResult) -> _Terms:
    actual, baseline = result.actual, result.baseline
    kind, own = measure.measure.kind, style.own
    base = baseline.quantity.value if baseline is not None else Fraction(0)
    rate = bool(measure.measure.rate_unit)
    base_year = baseline.year if baseline is not None else measure.target_year
    return _Terms(
        actual=_number(own, actual.quantity.value) if actual is not None else NO_FIGURE,
        base=_number(own, base),
        end=_end(style, measure, base),
        value=_shown(measure.value, lambda value: _number(style, value)),
        target=_number(style, measure.target),
        gap=_shown(measure.gap, lambda gap: _number(style, gap)),
        progress=_shown(measure.progress, style.share),
        due=_shown(measure.expected_progress, style.due_share),
        year=actual.year if actual is not None else measure.target_year,
        base_year=base_year,
        end_year=measure.target_year,
        kind=kind,
        factor=_factor(style, measure, measure.target_year - base_year) if rate else "",
        more_is_better=measure.direction > 0,
        schedule=Schedule.COMPOUND if kind is MeasureKind.AVERAGE_GROWTH else schedule_of(result.indicator),
    )


def _end(style: Style, measure: MeasureResult, base: Number) -> str:
    """The level that the way leads to; where it follows from a rate, written as the quotient that it is."""
    if not measure.measure.rate_unit:
        return _number(style, measure.target + base if measure.measure.kind is MeasureKind.INCREASE else measure.target)
    if measure.target_level is None:
        return NO_FIGURE
    own = style.own
    decimals = numbers.decimals_beyond(measure.target_level, own.decimals)
    return _number(replace(own, decimals=decimals), measure.target_level)


def _number(style: Style, value: Number) -> str:
    """A number inside a formula: without idle zeros where it is exact, a negative one in brackets."""
    text = style.number(value)
    if "." in text and Fraction(text) == value:
        text = text.rstrip("0").rstrip(".")
    return f"({text})" if text.startswith("-") else text


def _shown(figure: Number | Undefined, write: Callable[[Number], str]) -> str:
    return NO_FIGURE if isinstance(figure, Undefined) else write(figure)


def _value(terms: _Terms) -> str:
    """The value is read where it is the actual itself."""
    match terms.kind:
        case (
            MeasureKind.LEVEL
            | MeasureKind.EVERY_YEAR
            | MeasureKind.TOTAL
            | MeasureKind.AVERAGE
            | MeasureKind.YEARLY_CHANGE
        ):
            return ""
        case MeasureKind.INCREASE:
            return f"{terms.actual} − {terms.base}"
        case MeasureKind.CHANGE:
            return f"{terms.actual} / {terms.base} − 1"
        case MeasureKind.REDUCTION:
            return f"1 − {terms.actual} / {terms.base}"
        case MeasureKind.AVERAGE_GROWTH:
            return _growth(terms.base, terms.actual, terms.gone)
        case _:
            return ""


def _target_level(terms: _Terms) -> str:
    return f"{terms.base} × {terms.factor}"


def _gap(terms: _Terms) -> str:
    return f"{terms.target} − {terms.value}" if terms.more_is_better else f"{terms.value} − {terms.target}"


def _progress(terms: _Terms) -> str:
    return f"({terms.actual} − {terms.base}) / {terms.way}"


def _expected_progress(terms: _Terms) -> str:
    match terms.schedule:
        case Schedule.LINEAR:
            return f"({terms.year} − {terms.base_year}) / ({terms.end_year} − {terms.base_year})"
        case Schedule.COMPOUND:
            factor = f"({terms.end} / {terms.base})"
            return f"({factor}^({terms.gone}/{terms.span}) − 1) / ({factor} − 1)"
        case Schedule.STEP:
            return ""


def _expected_value(terms: _Terms) -> str:
    match terms.kind:
        case (
            MeasureKind.LEVEL
            | MeasureKind.EVERY_YEAR
            | MeasureKind.TOTAL
            | MeasureKind.AVERAGE
            | MeasureKind.YEARLY_CHANGE
        ):
            return f"{terms.base} + {terms.due} × {terms.way}"
        case MeasureKind.INCREASE:
            return f"{terms.due} × {terms.way}"
        case MeasureKind.CHANGE | MeasureKind.REDUCTION:
            return f"{terms.due} × {terms.target}"
        case MeasureKind.AVERAGE_GROWTH:
            return ""
        case _:
            return f"{terms.base} + {terms.due} × {terms.way}"


def _pace(terms: _Terms) -> str:
    return f"{terms.progress} / {terms.due}"


def _growth(start: str, end: str, years: int) -> str:
    return f"({end} / {start})^(1/{years}) − 1"


def _required_step(terms: _Terms) -> str:
    return f"({terms.target} − {terms.value}) / ({terms.end_year} − {terms.year})"


def _exceeded_by(terms: _Terms) -> str:
    return f"−{terms.gap} / |{terms.target}|"


class _Formula(NamedTuple):
    """How a figure is explained."""

    figure: str
    """Its name in `MeasureResult`."""
    left: Callable[[_Terms], str]
    """The formula with its numbers; empty where the figure is not computed."""
    written: Callable[[Style, Number], str]
    """How its result is written."""


FORMULAS = (
    _Formula("value", _value, Style.amount),
    _Formula("target_level", _target_level, lambda style, level: style.own.planned(level)),
    _Formula("gap", _gap, Style.difference),
    _Formula("progress", _progress, Style.share),
    _Formula("expected_progress", _expected_progress, Style.due_share),
    _Formula("expected_value", _expected_value, Style.planned),
    _Formula("pace", _pace, Style.pace),
    _Formula("planned_growth", lambda terms: _growth(terms.base, terms.end, terms.span), Style.rate),
    _Formula("observed_growth", lambda terms: _growth(terms.base, terms.actual, terms.gone), Style.rate),
    _Formula(
        "required_growth", lambda terms: _growth(terms.actual, terms.end, terms.end_year - terms.year), Style.rate
    ),
    _Formula("required_step", _required_step, Style.step),
    _Formula("exceeded_by", _exceeded_by, Style.rate),
)
"""The computed figures of a measure in the order in which they are explained."""
