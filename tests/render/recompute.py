"""What a program does that trusts no printed figure: it computes each one from the formulas and inputs of the JSON.

It knows the notation and nothing of plancheck; numbers are exact until a power, a logarithm or a trend makes a float.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import combinations
from statistics import median
from typing import Any

from scipy import stats

Series = dict[int, Any]
Data = Mapping[str, Any]

SIGNS: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
YEARS = ("year", "first_year", "start_year", "target_year")


class Machine:
    """Computes the figures of one measure, or of one derived input."""

    def __init__(self, formulas: Data, data: Data, whole: Data | None = None) -> None:
        self.formulas: Mapping[str, str] = formulas[data["formulas"]]
        self.all, self.data, self.whole = formulas, data, whole or data

    def compute(self, name: str) -> Any:
        """A figure by its formula."""
        return self._walk(ast.parse(self.formulas[name].replace("^", "**"), mode="eval").body)

    def _symbol(self, name: str) -> Any:
        if name in self.formulas:
            return self.compute(name)
        if name in YEARS:
            return Fraction(self.data[name])
        if name == "trend":
            return {one["year"]: self._value(one) for one in self.data["inputs"] if one.get("trend")}
        found = [one for one in self.data["inputs"] if one["symbol"] == name]
        assert found, f"no input {name}"
        if len(found) > 1 or name in self._series():
            return {one["year"]: self._value(one) for one in found}
        return self._value(found[0])

    def _series(self) -> tuple[str, ...]:
        """Symbols that are a series even where there is one figure: those that functions on series take."""
        together = any("sum(" in text or "product(" in text for text in self.formulas.values())
        return ("actual", "inflation", "path") if together else ("path",)

    def _value(self, one: Data) -> Any:
        value = Fraction(one["value"])
        if "formulas" not in one:
            return value
        computed = Machine(self.all, one, self.whole).compute("value") if "year" in one else None
        assert close(computed, value), (one, computed)
        return computed

    def _walk(self, node: ast.expr) -> Any:
        match node:
            case ast.Constant(value=int() as value):
                return Fraction(value)
            case ast.Name(id=name):
                return self._symbol(name)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return each(operator.neg, self._walk(operand))
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                return each(power, self._walk(left), self._walk(right))
            case ast.BinOp(left=left, op=sign, right=right):
                return each(SIGNS[type(sign)], self._walk(left), self._walk(right))
            case ast.Call(func=ast.Name(id=name), args=args):
                return getattr(self, f"call_{name}")(*map(self._walk, args))
        raise AssertionError(ast.dump(node))

    def call_abs(self, x: Any) -> Any:
        return abs(x)

    def call_min(self, x: Any, y: Any) -> Any:
        return min(x, y)

    def call_max(self, x: Any, y: Any) -> Any:
        return max(x, y)

    def call_ln(self, x: Any) -> Any:
        return each(lambda value: math.log(value.numerator) - math.log(value.denominator), x)

    def call_exp(self, x: Any) -> Any:
        return each(math.exp, x)

    def call_sum(self, series: Series) -> Any:
        running = self.call_running_sum(series)
        return running[max(running)]

    def call_product(self, series: Series) -> Any:
        if any(one["symbol"] == "inflation" for one in self.data["inputs"]):
            return math.prod(series.values(), start=Fraction(1))
        running = self.call_running_product(series)
        return running[max(running)]

    def call_running_sum(self, series: Series) -> Series:
        return self._running(series, Fraction(0), operator.add)

    def call_running_product(self, series: Series) -> Series:
        return self._running(series, Fraction(1), operator.mul)

    def _running(self, series: Series, start: Fraction, put: Callable[[Any, Any], Any]) -> Series:
        first = {one["year"]: one.get("since", one["year"]) for one in self.data["inputs"] if one["symbol"] == "actual"}
        levels = {self.data["first_year"] - 1: start}
        for year in sorted(series):
            before = max(known for known in levels if known < first[year])  # a sum may pass over a missing year
            levels[year] = put(levels[before], series[year])
        return levels

    def call_years(self, series: Series) -> Series:
        return {year: Fraction(year) for year in series}

    def call_along(self, series: Series, year: Fraction, scale: Callable[[Any], Any] = lambda level: level) -> Any:
        ends = {
            self.data["start_year"]: scale(self._symbol("start_level")),
            self.data["target_year"]: scale(self._symbol("target_level")),
        }
        points = {**ends, **series}
        if year in points:
            return points[int(year)]
        before, after = max(one for one in points if one < year), min(one for one in points if one > year)
        return points[before] + (points[after] - points[before]) * Fraction(int(year) - before, after - before)

    def call_along_growth(self, series: Series, year: Fraction) -> Any:
        return math.exp(self.call_along(self.call_ln(series), year, scale=self.call_ln))

    def _points(self, series: Series) -> tuple[list[float], list[float]]:
        forecast = self.data["forecast"]
        kept = {
            year: value for year, value in series.items() if forecast["first_year"] <= year <= forecast["last_year"]
        }
        assert len(kept) == forecast["points"]
        return [float(year) for year in kept], [float(value) for value in kept.values()]

    def call_line(self, series: Series, year: Fraction) -> float:
        fit = stats.linregress(*self._points(series))
        return float(fit.intercept + fit.slope * year)

    def call_median_line(self, series: Series, year: Fraction) -> float:
        points = list(zip(*self._points(series), strict=True))
        slope = median((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(points, 2))
        return median(y - slope * x for x, y in points) + slope * float(year)

    def _error(self, series: Series, year: Fraction) -> tuple[float, int]:
        xs, ys = self._points(series)
        freedom, mean = len(xs) - 2, sum(xs) / len(xs)
        squares = sum((y - self.call_line(series, Fraction(int(x)))) ** 2 for x, y in zip(xs, ys, strict=True))
        spread = sum((x - mean) ** 2 for x in xs)
        return math.sqrt(squares / freedom * (1 + 1 / len(xs) + (float(year) - mean) ** 2 / spread)), freedom

    def call_lower(self, series: Series, year: Fraction) -> float:
        error, freedom = self._error(series, year)
        return self.call_line(series, year) - float(stats.t.ppf(0.9, freedom)) * error

    def call_upper(self, series: Series, year: Fraction) -> float:
        error, freedom = self._error(series, year)
        return self.call_line(series, year) + float(stats.t.ppf(0.9, freedom)) * error

    def call_chance_above(self, series: Series, year: Fraction, bound: Any) -> float:
        error, freedom = self._error(series, year)
        distance = self.call_line(series, year) - float(bound)
        if error < 1e-9 * max(1.0, abs(float(bound))):
            return 1.0 if distance >= -1e-9 * max(1.0, abs(float(bound))) else 0.0
        return float(stats.t.cdf(distance / error, freedom))

    def call_chance_below(self, series: Series, year: Fraction, bound: Any) -> float:
        turned: Series = {one: -value for one, value in series.items()}
        return self.call_chance_above(turned, year, -bound)

    def call_first_above(self, series: Series, year: Fraction, bound: Any) -> int | None:
        least = float(bound) - 1e-9 * max(1.0, abs(float(bound)))
        after = range(int(year) + 1, int(year) + 101)
        return next((one for one in after if self.call_line(series, Fraction(one)) >= least), None)

    def call_first_below(self, series: Series, year: Fraction, bound: Any) -> int | None:
        return self.call_first_above({one: -value for one, value in series.items()}, year, -bound)

    def call_first_within(self, series: Series, year: Fraction, one: Any, other: Any) -> int | None:
        low, high = sorted((float(one), float(other)))
        slack = 1e-9 * max(1.0, abs(low), abs(high))
        after = range(int(year) + 1, int(year) + 101)
        line = {number: self.call_line(series, Fraction(number)) for number in after}
        return next((number for number in after if low - slack <= line[number] <= high + slack), None)


def each(function: Callable[..., Any], *operands: Any) -> Any:
    """A function on numbers, or year by year where one of them is a series."""
    years = next((list(one) for one in operands if isinstance(one, dict)), None)
    if years is None:
        return function(*operands)
    return {year: function(*(one[year] if isinstance(one, dict) else one for one in operands)) for year in years}


def power(base: Any, exponent: Any) -> Any:
    if isinstance(base, Fraction) and isinstance(exponent, Fraction) and exponent.denominator == 1:
        return base**exponent.numerator
    return math.pow(float(base), float(exponent))


def close(computed: Any, printed: Any) -> bool:
    """Whether two figures are one: to the last digit that a JSON number holds, or a power or a trend leaves."""
    if computed is None or printed is None:
        return computed is printed
    if isinstance(computed, Fraction) and float(computed) == float(printed):
        return True
    return math.isclose(float(computed), float(printed), rel_tol=1e-8, abs_tol=1e-8)


def printed_figures(measure: Data) -> dict[str, Any]:
    """All computed figures that a measure shows, by the names of their formulas."""
    plain = (
        *("value", "gap", "progress", "expected_progress", "expected_value", "pace", "planned_growth"),
        *("observed_growth", "required_growth", "required_step", "exceeded_by"),
    )
    found = {name: measure[name] for name in plain}
    if measure["forecast"]:
        names = ("value", "robust", "low", "high", "chance", "reached")
        found |= {f"forecast.{name}": measure["forecast"][name] for name in names}
        if measure["forecast"]["reached"] is None:
            del found["forecast.reached"]
    if measure["limit"]:
        found["limit.margin"] = measure["limit"]["margin"]
    return {name: figure for name, figure in found.items() if figure is not None}
