"""Figures as they are read: amounts with their unit, shares, rates and demands, in one language and one plan's rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan, Rounding, Thresholds
from plancheck.model.quantity import Number, Quantity
from plancheck.model.target import Baseline, Comparator, Follows, MeasureKind
from plancheck.text import numbers
from plancheck.text.catalogue import Catalogue, pick
from plancheck.text.numbers import Shown

COMPARATOR_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.ABOVE: ">",
    Comparator.AT_MOST: "≤",
    Comparator.BELOW: "<",
    Comparator.BETWEEN: "",
    Comparator.ABOUT: "≈",
}

_USUAL_THRESHOLDS = Thresholds()
_RATIO_CUT_OFFS = (Fraction(0), Fraction(1, 2), Fraction(3, 5), Fraction(19, 20), Fraction(1))
_ALL, _NOTHING = Fraction(100), Fraction(0)
"""Percentages that no other share reads like."""

_GLUED = ("%", "‰")
_BRIEF_POINTS = {"%": "brief-points.percent", "‰": "brief-points.permille"}
_SHARE_DECIMALS = {"%": 1, "‰": 2}
_OTHER_SHARE_DECIMALS = 2
_RATE_DECIMALS = 1


class Style(NamedTuple):
    """How one measure's figures are written."""

    catalogue: Catalogue
    rounding: Rounding = Rounding.HALF_EVEN
    thresholds: Thresholds = _USUAL_THRESHOLDS
    unit: str = ""
    level_unit: str = ""
    """Unit of the indicator's own values, where the measure's amounts have another one."""
    decimals: int = 0
    """Decimals of the measure's amounts."""
    level_decimals: int | None = None
    """Decimals of the indicator's own values, where the measure is a rate and has its own."""
    bound: Quantity | None = None
    """The demand's bound: it keeps its written decimals, and an amount that differs from it never reads like it."""
    edges: tuple[Number, ...] = ()
    """Further bounds that no amount reads like: the upper one of a range, the edges of a tolerance."""
    spelt: Mapping[str, str] = MappingProxyType({})
    """What the unit of the indicator's own values is called in the language, where the plan names it in several."""
    known_series: Mapping[str, Indicator] = MappingProxyType({})
    """The plan's series by id, for demands that follow one."""

    def number(self, value: Number) -> str:
        """An amount without its unit."""
        return self.shown(value).text(self.rounding)

    def shown(self, value: Number) -> Shown:
        """The same as a number with its decimals."""
        return Shown(value, self._decimals_of(value))

    def amount(self, value: Number) -> str:
        """An amount with its unit: "2.71亿元"."""
        return self.with_unit(self.number(value), self.unit)

    def level(self, value: Number) -> str:
        """A value of the indicator itself, with its unit."""
        own = self.own
        return own.with_unit(numbers.digits(value, own.decimals, own.rounding), own.level_unit or own.unit)

    def difference(self, value: Number) -> str:
        """What lies between two amounts; between percentages it is percentage points."""
        return self.with_unit(self.distance(value), self.unit_of_differences)

    def distance(self, value: Number) -> str:
        """The same without its unit; what is not nothing never reads like it: 0.05 among tenths is not 0.0."""
        decimals = numbers.telling_decimals(value, (0,), self.decimals, self.rounding)
        return numbers.digits(value, decimals, self.rounding)

    def change(self, value: Number) -> str:
        """A difference with its sign: "+0.15亿元"."""
        digits = numbers.digits(value, self.decimals, self.rounding, plus=True)
        return self.with_unit(digits, self.unit_of_differences)

    def quotient(self, value: Number) -> str:
        """An amount that comes from a division, without its unit: with one more decimal where it needs it."""
        return self.shown_quotient(value).text(self.rounding)

    def shown_quotient(self, value: Number) -> Shown:
        """The same as a number with its decimals."""
        return Shown(value, numbers.decimals_beyond(value, self.decimals))

    def planned(self, value: Number) -> str:
        """An amount that a path leads through, with its unit: written as a quotient."""
        return self.with_unit(self.quotient(value), self.unit)

    def step(self, value: Number) -> str:
        """What a year must add, with its sign and unit: "+0.145亿元"."""
        decimals = numbers.decimals_beyond(value, self.decimals)
        return self.with_unit(numbers.digits(value, decimals, self.rounding, plus=True), self.unit_of_differences)

    def brief_step(self, value: Number) -> str:
        """A step for a narrow column whose head says that it is a year's: "+16.7百分点", "+1个"."""
        if self.unit not in _BRIEF_POINTS:
            return self.step(value)
        decimals = numbers.telling_decimals(value, (0,), self.decimals, self.rounding)
        digits = numbers.digits(value, decimals, self.rounding, plus=True)
        return self.with_unit(digits, self.catalogue.word(_BRIEF_POINTS[self.unit]))

    def demand(
        self,
        comparator: Comparator,
        bound: Number | None,
        *,
        high: Quantity | None = None,
        tolerance: Number | None = None,
        follows: Follows | None = None,
    ) -> str:
        """A comparator with its bound: "≥3亿元", "6—8%", "约10%（±1个百分点）", "高于“地区生产总值”（5.5%）".

        Args:
            comparator: how the value must stand to the bound.
            bound: the stated figure, or the one that another series comes to; None where that has no figure.
            high: the upper bound of `between`.
            tolerance: how far off `about` may be.
            follows: the series that the bound follows.
        """
        word, spread = self.catalogue.word, self._tolerance(tolerance) if tolerance else ""
        amount = "" if bound is None else self.with_unit(self._stated(bound), self.unit)
        if follows is not None:
            text = word(f"demand.follows.{comparator}", series=self._followed(follows))
            if not amount:
                return text
            key = "demand.follows.tolerance" if spread else "demand.follows.bound"
            return word(key, demand=text, bound=amount, tolerance=spread)
        if high is not None and bound is not None:
            top = self.with_unit(numbers.written(high), self.unit)
            low = numbers.written(self.bound) if self.bound is not None else self.number(bound)
            return word("demand.between", low=low, high=top)
        if comparator is not Comparator.ABOUT:
            return COMPARATOR_SIGNS[comparator] + amount
        return word("demand.about.tolerance" if spread else "demand.about", amount=amount, tolerance=spread)

    def series(self, id_: str) -> str:
        """The name of a series of the plan; its id where the plan has none of that id."""
        found = self.known_series.get(id_)
        return id_ if found is None else pick(found.name, self.catalogue.language)

    def exact(self, value: Number) -> str:
        """A number without idle zeros where that is all of it: "2.2" for 2.20."""
        text = self.number(value)
        return text.rstrip("0").rstrip(".") if "." in text and Fraction(text) == value else text

    def _stated(self, bound: Number) -> str:
        """A bound with the decimals that the plan writes it with."""
        stated = self.bound
        if stated is not None and (stated.value is bound or stated.value == bound):
            return numbers.written(stated)
        return self.number(bound)

    def _tolerance(self, tolerance: Number) -> str:
        finer = self._replace(decimals=numbers.decimals_beyond(tolerance, self.decimals), bound=None, edges=())
        return self.with_unit(finer.exact(tolerance), self.unit_of_differences)

    def _followed(self, follows: Follows) -> str:
        """Another series with what is done to its figure: "“地区生产总值”的2倍加0.5个百分点"."""
        word = self.catalogue.word
        text = word("demand.series", name=self.series(follows.indicator))
        if follows.times.value != 1:
            text = word("demand.series.times", series=text, times=numbers.written(follows.times))
        plus = follows.plus
        if plus.value:
            amount = numbers.written(plus._replace(value=abs(plus.value)))
            key = "demand.series.plus" if plus.value > 0 else "demand.series.less"
            text = word(key, series=text, amount=self.with_unit(amount, self.unit_of_differences))
        return text

    def share(self, value: Number) -> str:
        """A share of a way, with one decimal: "63.8%"; what is not quite all never reads 100.0%."""
        return self.shown_share(value).text(self.rounding)

    def shown_share(self, value: Number) -> Shown:
        """The same as a number with its decimals."""
        decimals = numbers.telling_decimals(value, (_ALL,), 1, self.rounding, times=100)
        return Shown(value, decimals, percent=True)

    def due_share(self, value: Number) -> str:
        """A share of a way that is due: as `share`, but "80%" where that is exact."""
        return self.shown_due_share(value).text(self.rounding)

    def shown_due_share(self, value: Number) -> Shown:
        """The same as a number with its decimals."""
        return Shown(value, numbers.decimals_beyond(value, 0, times=100), percent=True)

    def rate(self, value: Number) -> str:
        """A yearly rate with its sign: "+5.2%"; what is not nothing never reads 0.0%."""
        return self.shown_rate(value).text(self.rounding)

    def shown_rate(self, value: Number) -> Shown:
        """The same as a number with its decimals."""
        decimals = numbers.telling_decimals(value, (_NOTHING,), 1, self.rounding, times=100)
        return Shown(value, decimals, percent=True, plus=True)

    def pace(self, value: Number) -> str:
        """A pace with two decimals, more only where it would read like a threshold that it differs from."""
        bounds = (self.thresholds.ahead, self.thresholds.on_track, self.thresholds.behind)
        return numbers.digits(value, numbers.telling_decimals(value, bounds, 2, self.rounding), self.rounding)

    def ratio(self, value: Number) -> str:
        """A ratio of a published method: two decimals, more where it would read like a cut-off that it misses."""
        return numbers.digits(value, numbers.telling_decimals(value, _RATIO_CUT_OFFS, 2, self.rounding), self.rounding)

    def with_unit(self, digits: str, unit: str) -> str:
        """Digits and unit as the language joins them; % and ‰ always stand close."""
        if not unit:
            return digits
        unit = self.spelt.get(unit, unit)
        if unit.startswith(_GLUED):
            return f"{digits}{unit}"
        # a unit in Latin letters is a word apart in every language
        blank = " " if unit[0].isascii() and unit[0].isalpha() else self.catalogue.word("unit-blank")
        return f"{digits}{blank}{unit}"

    @property
    def unit_name(self) -> str:
        """The unit of the measure's amounts as the language calls it."""
        return self.spelt.get(self.unit, self.unit)

    @property
    def unit_of_differences(self) -> str:
        """The unit of a difference of two amounts."""
        return points(self.catalogue, self.unit)

    @property
    def own(self) -> Style:
        """The style of the indicator's own values, where the measure is a rate; else the style itself."""
        if self.level_decimals is None:
            return self
        return self._replace(
            unit=self.level_unit, decimals=self.level_decimals, level_decimals=None, bound=None, edges=()
        )

    def of_measure(
        self, kind: MeasureKind, bound: Quantity, rate_unit: str = "", edges: tuple[Number, ...] = ()
    ) -> Style:
        """The style of one of the indicator's measures.

        An increase of a percentage, and its change from year to year, count in percentage points; a rate has a unit of
        its own, and a decimal at least.
        """
        if rate_unit:
            decimals = max(bound.decimals, _RATE_DECIMALS)
            return self._replace(
                unit=rate_unit,
                level_unit=self.unit,
                decimals=decimals,
                level_decimals=self.decimals,
                bound=bound,
                edges=edges,
            )
        is_difference = kind in (MeasureKind.INCREASE, MeasureKind.YEARLY_CHANGE)
        unit = self.unit_of_differences if is_difference else self.unit
        return self._replace(unit=unit, level_unit=self.unit, bound=bound, edges=edges)

    def _decimals_of(self, value: Number) -> int:
        if self.bound is None:
            return self.decimals
        bounds = (self.bound.value, *self.edges)
        return numbers.telling_decimals(value, bounds, self.decimals, self.rounding)


def plan_style(catalogue: Catalogue, plan: Plan) -> Style:
    """The style of figures that have no unit, such as shares of tasks."""
    return Style(catalogue, plan.rounding, plan.thresholds, known_series=plan.series)


def indicator_style(catalogue: Catalogue, plan: Plan, indicator: Indicator, baseline: Baseline | None) -> Style:
    """The style of an indicator's own values. Its decimals count over all years, so that they do not vary."""
    decimals = amount_decimals(indicator, baseline, plan.actuals.get(indicator.id, ()))
    spelt = {indicator.unit: unit_name(indicator, catalogue.language)} if indicator.unit_names else {}
    return plan_style(catalogue, plan)._replace(unit=indicator.unit, spelt=spelt, decimals=decimals)


def unit_name(indicator: Indicator, language: str) -> str:
    """What the unit of an indicator's values is called in a language; the unit itself where the plan names no other."""
    return pick(indicator.unit_names, language) or indicator.unit


def amount_decimals(indicator: Indicator, baseline: Baseline | None, actuals: Iterable[Actual]) -> int:
    """Decimals of an indicator's amounts: `decimals`, else the most that are written.

    A share that follows from a part and a whole was never written: it counts with the decimals usual for its unit.
    """
    if indicator.decimals is not None:
        return indicator.decimals
    found = [
        bound.decimals
        for measure in indicator.target
        if not measure.rate_unit and measure.follows is None
        for demand in (measure.demand, *measure.years.values())
        for bound in (demand.bound, demand.high)
        if bound is not None
    ]
    of_shares = _SHARE_DECIMALS.get(indicator.unit, _OTHER_SHARE_DECIMALS)
    if baseline is not None:
        found.append(baseline.quantity.decimals if baseline.share is None else of_shares)
    found.extend(actual.quantity.decimals if actual.share is None else of_shares for actual in actuals)
    return max(found, default=0)


def points(catalogue: Catalogue, unit: str) -> str:
    """The unit in which differences of values in `unit` count: percentage points for %, else the same."""
    return {"%": catalogue.word("points.percent"), "‰": catalogue.word("points.permille")}.get(unit, unit)
