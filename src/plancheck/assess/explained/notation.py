"""The formulas of all figures in symbols, the same in every language.

`+ - * / ^`, brackets and functions on numbers and on series (figures by year), on which arithmetic works year by year.
A symbol is a figure with a formula of its own, an input, or a year; the catalogues tell what each one means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from plancheck.assess.explained.shape import Course, Gap, Scale, Shape
from plancheck.model.explanation import Formulas
from plancheck.model.report import Form
from plancheck.model.target import MeasureKind

_LEVELS: Mapping[Scale, str] = {
    Scale.FIGURE: "actual",
    Scale.SUM: "sum(actual)",
    Scale.MEAN: "sum(actual) / (year - first_year + 1)",
    Scale.GROWTHS: "product(1 + actual / 100)",
    Scale.REDUCTIONS: "product(1 - actual / 100)",
    Scale.DIFFERENCE: "actual",
    Scale.GROWTH: "(actual / before - 1) * 100",
}
_STARTS: Mapping[Scale, str] = {Scale.SUM: "0", Scale.GROWTHS: "1", Scale.REDUCTIONS: "1"}
_POINTS: Mapping[Scale, str] = {
    Scale.SUM: "running_sum(actual)",
    Scale.GROWTHS: "running_product(1 + actual / 100)",
    Scale.REDUCTIONS: "running_product(1 - actual / 100)",
}
_GAPS: Mapping[Gap, str] = {
    Gap.UP: "target - value",
    Gap.DOWN: "value - target",
    Gap.RANGE: "max(low - value, value - high)",
    Gap.OFF: "abs(target - value)",
    Gap.NEAR: "max(target - tolerance - value, value - target - tolerance)",
    Gap.ABOUT_UP: "target - tolerance - value",
    Gap.ABOUT_DOWN: "value - target - tolerance",
}
_TARGETS = {"low": "low", "high": "high", "followed": "other * times + plus"}
_TOLERANCES = {"change": "abs(target - baseline) * about_tolerance", "figure": "abs(target) * about_tolerance"}
PLANNED = (Course.PATH, Course.PATH_UP, Course.PATH_DOWN, Course.STAGES, Course.BUDGET_PATH)
"""Courses through planned values."""

_PACES = {Course.PATH_UP: "level / expected_level", Course.PATH_DOWN: "expected_level / level"}

DERIVED: Mapping[str, Formulas] = {
    f"derived.{name}": MappingProxyType({"value": formula})
    for name, formula in {
        "growth": "before * (1 + growth / 100)",
        "share.percent": "part / whole * 100",
        "share.permille": "part / whole * 1000",
        "prices": "nominal * base_prices / prices",
        "prices.later": "nominal / product(1 + inflation / 100)",
        "prices.earlier": "nominal * product(1 + inflation / 100)",
        "prices.same": "nominal",
        "increase": "stated_level - stated_increase",
        "average_growth": "stated_level / (1 + stated_rate / 100) ^ (target_year - start_year)",
        "average_growth.permille": "stated_level / (1 + stated_rate / 1000) ^ (target_year - start_year)",
        "change": "stated_level / (1 + stated_rate / 100)",
        "change.permille": "stated_level / (1 + stated_rate / 1000)",
        "reduction": "stated_level / (1 - stated_rate / 100)",
        "reduction.permille": "stated_level / (1 - stated_rate / 1000)",
    }.items()
}
"""How a figure follows from what is published, by the name of the rule."""


@cache
def formulas_of(shape: Shape) -> tuple[str, Formulas]:
    """The name of the formulas that measures of a shape have, and those of all figures, in the order of the JSON."""
    return shape.name, MappingProxyType(dict(_formulas(shape)))


def _formulas(shape: Shape) -> Iterator[tuple[str, str]]:
    if shape.target in _TARGETS:
        yield "target", _TARGETS[shape.target]
    yield "value", _view(shape, "level", "year")
    yield "gap", _GAPS[shape.gap]
    yield from _shares(shape)
    has_end = shape.form in (Form.WAY, Form.GUARD)
    if has_end:
        yield "planned_growth", _growth("start_level", "target_level", "target_year - start_year")
    if shape.scale not in (Scale.MEAN, Scale.GROWTH):
        yield "observed_growth", _growth("start_level", "level", "year - start_year")
    if has_end:
        yield "required_growth", _growth("level", "target_level", "target_year - year")
    yield from _steps(shape)
    if shape.gap not in (Gap.RANGE, Gap.NEAR) and shape.form is not Form.BUDGET:
        yield "exceeded_by", "-gap / abs(target)"
    if shape.tolerance in _TOLERANCES:
        yield "tolerance", _TOLERANCES[shape.tolerance]
    if shape.trend:
        yield from _forecast(shape)
    if shape.form in (Form.LIMIT, Form.RUNNING):
        yield "limit.margin", f"-({_GAPS[shape.gap]})"
    yield "level", _LEVELS[shape.scale]
    yield "start_level", _STARTS.get(shape.scale, "baseline")
    if has_end or shape.course is Course.BUDGET_PATH:
        yield "target_level", _level(shape, "target")


def _shares(shape: Shape) -> Iterator[tuple[str, str]]:
    """What is done, what is due, and the one against the other."""
    course = shape.course
    if course is Course.NONE:
        return
    yield "progress", "level / target" if shape.form is Form.BUDGET else _share(shape, "level")
    yield "expected_progress", _due(shape)
    yield "expected_value", _view(shape, "expected_level", "year")
    yield "pace", _PACES.get(course, "progress / expected_progress")
    if course is Course.BUDGET:
        yield "expected_level", "target * expected_progress"
    elif course in PLANNED:
        along = "along_growth" if course is Course.STAGES else "along"
        yield "expected_level", f"{along}({_level(shape, 'path', 'years(path)')}, year)"
    elif shape.logarithmic:
        yield "expected_level", "start_level * (target_level / start_level) ^ expected_progress"
    else:
        yield "expected_level", "start_level + (target_level - start_level) * expected_progress"


def _due(shape: Shape) -> str:
    match shape.course:
        case Course.STEP:
            return "0"
        case Course.DUE:
            return "1"
        case Course.BUDGET_PATH:
            return "expected_level / target"
        case Course.PATH | Course.PATH_UP | Course.PATH_DOWN | Course.STAGES:
            return _share(shape, "expected_level")
        case Course.COMPOUND:
            factor, elapsed = "target_level / start_level", "(year - start_year) / (target_year - start_year)"
            return f"(({factor}) ^ ({elapsed}) - 1) / ({factor} - 1)"
    return "(year - start_year) / (target_year - start_year)"


def _share(shape: Shape, level: str) -> str:
    if shape.logarithmic:
        return f"ln({level} / start_level) / ln(target_level / start_level)"
    return f"({level} - start_level) / (target_level - start_level)"


def _growth(start: str, end: str, years: str) -> str:
    return f"({end} / {start}) ^ (1 / ({years})) - 1"


def _steps(shape: Shape) -> Iterator[tuple[str, str]]:
    """What every remaining year must bring, or may have."""
    if shape.form is Form.RUNNING and shape.scale is Scale.MEAN and shape.target != "followed":
        total = "target * (target_year - first_year + 1)"
        yield "required_step", f"({total} - sum(actual)) / (target_year - year)"
    elif shape.form not in (Form.RUNNING, Form.LIMIT) and shape.kind is not MeasureKind.AVERAGE_GROWTH:
        yield "required_step", "(target - value) / (target_year - year)"


def _forecast(shape: Shape) -> Iterator[tuple[str, str]]:
    """Where the trend leads; what turns the scale of the way turns the ends of the range round."""
    grows = shape.trend == "growth"
    points, target = ("ln(points)", "ln(target_level)") if grows else ("points", "target_level")

    def seen(function: str) -> str:
        level = f"{function}({points}, target_year)"
        level = f"exp({level})" if grows else level
        level = f"min(max({level}, least), most)" if shape.limited else level
        return _view(shape, level, "target_year")

    turns = shape.kind is MeasureKind.REDUCTION
    yield "forecast.value", seen("line")
    yield "forecast.low", seen("upper" if turns else "lower")
    yield "forecast.high", seen("lower" if turns else "upper")
    yield "forecast.chance", _chance(shape, points, "ln({})" if grows else "{}")
    yield "forecast.robust", seen("median_line")
    yield "forecast.reached", _reached(shape, points, target)
    yield "points", _POINTS.get(shape.scale, "trend")


def _reached(shape: Shape, points: str, target: str) -> str:
    """At the target, or within the bounds where there are two."""
    ends = {Gap.RANGE: ("low", "high"), Gap.OFF: ("(target - tolerance)", "(target + tolerance)")}.get(shape.gap)
    if ends is None:
        return f"first_{'below' if shape.falls else 'above'}({points}, year, {target})"
    scale = "ln({})" if shape.trend == "growth" else "{}"
    first, last = (scale.format(_level(shape, end)) for end in ends)
    return f"first_within({points}, year, {first}, {last})"


def _chance(shape: Shape, points: str, scale: str) -> str:
    """Within the bounds of the end, the tolerance among them."""
    falls, turns = shape.falls, shape.kind is MeasureKind.REDUCTION

    def within(bound: str, *, most: bool) -> str:
        level = scale.format("target_level" if bound == "target" else _level(shape, bound))
        return f"chance_{'below' if most is not turns else 'above'}({points}, target_year, {level})"

    match shape.gap:
        case Gap.RANGE:
            return f"{within('low', most=False)} + {within('high', most=True)} - 1"
        case Gap.OFF:
            return f"{within('(target - tolerance)', most=False)} + {within('(target + tolerance)', most=True)} - 1"
    most = falls is not turns
    if not shape.tolerance:
        return within("target", most=most)
    return within("(target + tolerance)" if most else "(target - tolerance)", most=most)


def _view(shape: Shape, level: str, year: str) -> str:
    """The value in the measure's unit that a level means in a year."""
    hundred = 1000 if shape.permille else 100
    views: Mapping[MeasureKind, Callable[[], str]] = {
        MeasureKind.INCREASE: lambda: f"{level} - start_level",
        MeasureKind.CHANGE: lambda: f"({level} / start_level - 1) * {hundred}",
        MeasureKind.REDUCTION: lambda: f"(1 - {level} / start_level) * {hundred}",
        MeasureKind.AVERAGE_GROWTH: lambda: f"({_growth('start_level', level, f'{year} - start_year')}) * {hundred}",
        MeasureKind.YEARLY_CHANGE: lambda: f"{level} - before",
    }
    return views.get(shape.kind, lambda: level)()


def _level(shape: Shape, value: str, year: str = "target_year") -> str:
    """The level that a value in the measure's unit means, at the end of the way or in another year."""
    rate = f"{value} / {1000 if shape.permille else 100}"
    levels = {
        MeasureKind.INCREASE: f"start_level + {value}",
        MeasureKind.CHANGE: f"start_level * (1 + {rate})",
        MeasureKind.REDUCTION: f"start_level * (1 - {rate})",
        MeasureKind.AVERAGE_GROWTH: f"start_level * (1 + {rate}) ^ ({year} - start_year)",
    }
    return levels.get(shape.kind, value)
