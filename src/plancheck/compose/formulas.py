"""Every figure of a measure as a formula with its numbers put in: what `show` lets a reader check by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from plancheck.compose.cells import may_have, rate_needed
from plancheck.compose.demands import measure_style
from plancheck.compose.forecast import forecast_items
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.printed import is_borne_out
from plancheck.compose.terms import (
    Terms,
    exceeded_by_left,
    expected_progress_left,
    expected_value_left,
    gap_left,
    has_computed_bound,
    level_step_left,
    observed_growth_left,
    pace_left,
    planned_growth_left,
    progress_left,
    required_growth_left,
    required_step_left,
    stated_factor,
    target_level_left,
    value_left,
)
from plancheck.compose.values import falls, value_formula
from plancheck.compose.working import bracketed, finer, other_working, working_of
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult, Report
from plancheck.model.target import Baseline, MeasureKind
from plancheck.text import numbers
from plancheck.text.figures import Style
from plancheck.text.sentences import why_undefined


def formula_items(
    style: Style, report: Report, result: IndicatorResult, measure: MeasureResult
) -> tuple[tuple[str, str], ...]:
    """Name and formula of each figure of a measure; those that do not exist for one reason share a line at the end.

    By how much a target is exceeded is told where it is, and not for limits; the level that the way leads to, where it
    follows from a rate; the bound that another series gives, and the tolerance in force, before what hangs on them.

    Args:
        style: the measure's.
        report: the plan judged.
        result: the indicator that the measure belongs to.
        measure: the measure judged.
    """
    catalogue = style.catalogue
    working = working_of(style, report.plan, result, measure, report.as_of)
    terms = Terms(working, result, measure)
    items: list[tuple[str, str]] = []
    absent: dict[str, list[str]] = {}
    for formula in FORMULAS:
        if formula.figure in _left_out(measure):
            continue
        figure: Number | Undefined | None = getattr(measure, formula.figure)
        if formula.figure == "required_step" and working.trajectory.logarithmic:
            figure = measure.level_step  # rates compound: what is left to go is not a sum of yearly steps
        if figure is None or (formula.figure == "target_level" and not measure.measure.rate_unit):
            continue
        name = _name(terms, formula.figure)
        if isinstance(figure, Undefined):
            absent.setdefault(why_undefined(style, figure), []).append(name)
        else:
            items.append((name, _equation(terms, formula.left, formula.written(terms, figure))))
        if formula.figure == "value":
            items.extend(_bound_items(terms))
    if isinstance(measure.forecast, Undefined):
        absent.setdefault(why_undefined(style, measure.forecast), []).append(catalogue.name("figure", "forecast"))
    else:
        items.extend(forecast_items(style, measure.forecast))
    for reason, names in absent.items():
        told = catalogue.word("absent", names=catalogue.word("list-comma").join(names), reason=reason)
        items.append((NO_FIGURE, told))
    return tuple(items)


def _equation(terms: Terms, left: Callable[[Terms], str], result: str) -> str:
    """A formula with its result, which it gives when it is worked out as it is printed.

    Its terms get the fewest decimals that make it so. "≈" tells of one that needs more than anyone reads: of thirds
    whose quotient is a half that is rounded.
    """
    for further in range(_MOST_FURTHER + 1):
        formula = left(terms._replace(working=replace(terms.working, further=further)))
        if not formula:
            return result
        if is_borne_out(formula, result):
            return f"{formula} = {result}"
    return f"{left(terms)} ≈ {result}"


_MOST_FURTHER = 4
"""Decimals that a term may have beyond the usual ones."""


def _left_out(measure: MeasureResult) -> tuple[str, ...]:
    """Figures that say nothing of a measure.

    A sum starts at 0 and has no growth, a budget is never exceeded well, and what counts in the indicator's own unit
    has no other step in it.
    """
    exceeded = () if measure.met and measure.limit is None and measure.form is not Form.BUDGET else ("exceeded_by",)
    is_sum = measure.measure.kind is MeasureKind.TOTAL
    in_own_unit = not measure.measure.rate_unit or isinstance(measure.level_step, Undefined)
    return (
        *exceeded,
        *(("planned_growth", "observed_growth", "required_growth") if is_sum else ()),
        *(("level_step",) if in_own_unit else ()),
    )


def _name(terms: Terms, figure: str) -> str:
    """The name of a figure; what a budget has used, a mean may have or a reduction falls by is called so.

    Against a planned use, a budget's is no use against time.
    """
    style, measure = terms.working.style, terms.measure
    kinds = {Form.BUDGET: "budget", Form.RUNNING: "running"}
    words = style.catalogue.words
    key = f"figure.{figure}"
    if falls(terms.working) and f"{key}.reduction" in words:
        return words[f"{key}.reduction"]
    if terms.working.trajectory.path and figure in _OF_TIME:
        return words[key]
    if may_have(measure) or figure != "required_step":
        key = f"{key}.{kinds.get(measure.form, '')}"
    return words.get(key) or words[f"figure.{figure}"]


_OF_TIME = ("expected_progress", "expected_value", "pace")
"""Figures of a budget that are called after the time gone by."""


def implied_baseline_text(style: Style, result: IndicatorResult, baseline: Baseline) -> str:
    """How a baseline follows from a level with an increase or a rate: "3 − 0.8 = 2.2亿元", "9.3 / (1 + 6.5%)^5".

    Empty where the target that it follows from has been replaced by another one since.
    """
    stated = {measure.measure.kind: measure for measure in reversed(result.measures)}
    if MeasureKind.LEVEL not in stated or not stated.keys() & {MeasureKind.INCREASE, *_IMPLYING}:
        return ""
    level = stated[MeasureKind.LEVEL]
    shown = style.with_unit(numbers.written(baseline.quantity), style.unit)
    end = bracketed(style.exact(level.target))
    if MeasureKind.INCREASE in stated:
        return f"{end} − {bracketed(style.exact(stated[MeasureKind.INCREASE].target))} = {shown}"
    rate = next(stated[kind] for kind in _IMPLYING if kind in stated)
    return f"{end} / {stated_factor(measure_style(style, rate), rate, level.target_year - baseline.year)} = {shown}"


_IMPLYING = (MeasureKind.AVERAGE_GROWTH, MeasureKind.CHANGE, MeasureKind.REDUCTION)
"""The rates from which a baseline follows, the first one that is stated."""


def _bound_items(terms: Terms) -> Iterator[tuple[str, str]]:
    """Where the bound comes from that a value is held against: another series, or a tolerance."""
    working, measure = terms.working, terms.measure
    style, word = working.style, working.style.catalogue.word
    theirs = other_working(working)
    if theirs is not None and measure.other is not None and measure.measure.follows is not None:
        follows, year = measure.measure.follows, measure.other.year
        point = next((point for point in theirs.trajectory.observations if point.year == year), None)
        other, number = measure.other.value, working.quotient(measure.other.value)
        of_theirs = terms._replace(working=theirs)
        name = word("figure.other", name=style.series(follows.indicator), year=year)
        shown = style.with_unit(number, style.unit)
        yield name, _equation(of_theirs, lambda one: "" if point is None else value_formula(one.working, point), shown)
        if follows.times.value != 1 or follows.plus.value:
            times = f" × {numbers.written(follows.times)}" if follows.times.value != 1 else ""
            plus = f" + {bracketed(numbers.written(follows.plus))}" if follows.plus.value else ""
            yield (
                word("figure.bound"),
                _equation(terms, lambda one: one.edge(other) + times + plus, style.planned(measure.target)),
            )
    if measure.tolerance is not None and working.latest is not None:
        yield word("figure.tolerance"), _tolerance(terms, measure.tolerance)


def _tolerance(terms: Terms, tolerance: Number) -> str:
    """The tolerance in force; one that the plan sets for all is a share of the planned change, or of the figure."""
    working, measure = terms.working, terms.measure
    style = working.style
    shown = "±" + style.with_unit(style.quotient(tolerance), style.unit_of_differences)
    if measure.measure.demand.tolerance is not None:
        return shown
    start = working.trajectory.start if measure.form in (Form.WAY, Form.GUARD) else None

    def left(one: Terms) -> str:
        share = one.working.share(style.shown_due_share(working.case.plan.about_tolerance))
        return f"{share} × " + (one.target if start is None else f"|{one.target} − {one.working.amount(start.value)}|")

    return _equation(terms, left, shown)


def _yearly_rate(terms: Terms, figure: Number) -> str:
    """A mean growth with its sign; of a series of reductions what it falls by, as the series writes it."""
    style = terms.working.style
    return rate_needed(style, terms.result, float(figure)) if falls(terms.working) else style.rate(figure)


def _needed_amount(terms: Terms, figure: Number) -> str:
    """A required step with its sign; what a year may have by itself, without."""
    style = terms.working.style
    return style.planned(figure) if may_have(terms.measure) else style.step(figure)


def _left_to_go(terms: Terms, figure: Number) -> str:
    """A gap; one to a bound that follows from a tolerance or another series is the quotient that it is."""
    style = terms.working.style
    return (finer(style, figure) if has_computed_bound(terms.measure) else style).difference(figure)


class _Formula(NamedTuple):
    """How a figure is explained."""

    figure: str
    """Its name in `MeasureResult`."""
    left: Callable[[Terms], str]
    """The formula with its numbers; empty where the figure is not computed."""
    written: Callable[[Terms, Number], str]
    """How its result is written."""


def _in_style(write: Callable[[Style, Number], str]) -> Callable[[Terms, Number], str]:
    return lambda terms, figure: write(terms.working.style, figure)


FORMULAS = (
    _Formula("value", value_left, lambda terms, value: terms.working.published(value)),
    _Formula("target_level", target_level_left, lambda terms, level: terms.working.level_style.planned(level)),
    _Formula("gap", gap_left, _left_to_go),
    _Formula("progress", progress_left, _in_style(Style.share)),
    _Formula("expected_progress", expected_progress_left, _in_style(Style.due_share)),
    _Formula("expected_value", expected_value_left, _in_style(Style.planned)),
    _Formula("pace", pace_left, _in_style(Style.pace)),
    _Formula("planned_growth", planned_growth_left, _yearly_rate),
    _Formula("observed_growth", observed_growth_left, _yearly_rate),
    _Formula("required_growth", required_growth_left, _yearly_rate),
    _Formula("required_step", required_step_left, _needed_amount),
    _Formula("level_step", level_step_left, lambda terms, step: terms.working.level_style.step(step)),
    _Formula("exceeded_by", exceeded_by_left, _in_style(Style.rate)),
)
"""The computed figures of a measure in the order in which they are explained."""
