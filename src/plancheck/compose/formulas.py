"""Every figure of a measure as a formula with its numbers put in: what `show` lets a reader check by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from plancheck.compose.forecast import forecast_items
from plancheck.compose.names import NO_FIGURE
from plancheck.model.plan import Baseline, MeasureKind, Schedule
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.text.sentences import why_undefined


def formula_items(style: Style, result: IndicatorResult, measure: MeasureResult) -> tuple[tuple[str, str], ...]:
    """Name and formula of each figure of a measure; those that do not exist for one reason share a line at the end.

    By how much a target is exceeded is told where it is, and not for limits.

    Args:
        style: the measure's.
        result: the indicator that the measure belongs to.
        measure: the measure judged.
    """
    catalogue = style.catalogue
    terms = _terms(style, result, measure)
    items: list[tuple[str, str]] = []
    absent: dict[str, list[str]] = {}
    for formula in FORMULAS:
        if formula.figure == "exceeded_by" and not (measure.met and measure.limit is None):
            continue
        figure: Number | Undefined = getattr(measure, formula.figure)
        name = catalogue.name("figure", formula.figure)
        if isinstance(figure, Undefined):
            absent.setdefault(why_undefined(style, figure), []).append(name)
        else:
            items.append((name, " = ".join(filter(None, (formula.left(terms), formula.written(style, figure))))))
    if isinstance(measure.forecast, Undefined):
        absent.setdefault(why_undefined(style, measure.forecast), []).append(catalogue.name("figure", "forecast"))
    else:
        items.extend(forecast_items(style, measure.forecast))
    for reason, names in absent.items():
        told = catalogue.word("absent", names=catalogue.word("list-comma").join(names), reason=reason)
        items.append((NO_FIGURE, told))
    return tuple(items)


def implied_baseline_text(style: Style, result: IndicatorResult, baseline: Baseline) -> str:
    """How a baseline follows from level and increase: "3 − 0.8 = 2.2亿元"."""
    stated = {measure.measure.kind: measure.target for measure in result.measures}
    level, increase = stated[MeasureKind.LEVEL], stated[MeasureKind.INCREASE]
    shown = style.with_unit(numbers.written(baseline.quantity), style.unit)
    return f"{_number(style, level)} − {_number(style, increase)} = {shown}"


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
    increase: bool
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
    increase = measure.measure.kind is MeasureKind.INCREASE
    base = baseline.quantity.value if baseline is not None else Fraction(0)
    return _Terms(
        actual=_number(style, actual.quantity.value) if actual is not None else NO_FIGURE,
        base=_number(style, base),
        end=_number(style, measure.target + base if increase else measure.target),
        value=_shown(measure.value, lambda value: _number(style, value)),
        target=_number(style, measure.target),
        gap=_shown(measure.gap, lambda gap: _number(style, gap)),
        progress=_shown(measure.progress, style.share),
        due=_shown(measure.expected_progress, style.due_share),
        year=actual.year if actual is not None else measure.target_year,
        base_year=baseline.year if baseline is not None else measure.target_year,
        end_year=measure.target_year,
        increase=increase,
        more_is_better=measure.measure.demand.direction > 0,
        schedule=result.indicator.schedule or Schedule.LINEAR,
    )


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
    return f"{terms.actual} − {terms.base}" if terms.increase else ""


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
    start = "" if terms.increase else f"{terms.base} + "
    return f"{start}{terms.due} × {terms.way}"


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
