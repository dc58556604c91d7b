"""What the unit says against what the name, the plan's words and the figures say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.checks.course import Course
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import SPELT, WHOLES, Quantity, compare
from plancheck.model.target import RATE_KINDS, Measure, MeasureKind, Series
from plancheck.track.facts import find_measure, implied_baseline

_AMOUNTS = ("", "万", "亿")
_COUNTED = (
    *("元", "美元", "人", "人次", "户", "亩", "公顷", "平方公里", "平方米", "立方米", "公里", "吨", "吨标准煤"),
    *("千瓦", "千瓦时", "辆", "件"),
)
_UNITS = frozenset(("%", "‰", *(amount + unit for amount in _AMOUNTS for unit in _COUNTED)))
"""Units that nothing else in brackets can be taken for."""
_BRACKETED = re.compile(r"[（(]\s*([^（()）]{1,20})\s*[)）]\s*$")
_UNIT_IS = re.compile(r"(?:单位[:：为是]|\bunit:)\s*([^\s，。；、,;（()）]{1,20})", re.IGNORECASE)


def names_say_the_unit(plan: Plan) -> Iterator[Problem]:
    """A unit that stands in brackets behind the name, or as 单位：… in the definition, is the indicator's unit."""
    for indicator in plan.indicators:
        if not indicator.unit:
            continue
        stated = _stated_unit(indicator)
        if stated is not None and stated != _spelt(indicator.unit):
            yield fault(
                "PC052",
                indicator.origin.fields.get("unit", indicator.place),
                f"{indicator.origin.path}.unit",
                {"id": indicator.id, "unit": indicator.unit, "stated": stated},
                hint="one_unit",
                severity=Severity.WARNING,
            )


def _stated_unit(indicator: Indicator) -> str | None:
    for name in indicator.name.values():
        bracketed = _BRACKETED.search(name)
        unit = _spelt(bracketed[1]) if bracketed else "‰" if "‰" in name else None
        if unit in _UNITS:
            return unit
    if indicator.definition is None:
        return None
    for definition in indicator.definition.values():
        found = _UNIT_IS.search(definition)
        unit = _spelt(found[1]) if found else None
        if unit in _UNITS:
            return unit
    return None


def _spelt(unit: str) -> str:
    return SPELT.get(unit.strip().casefold(), unit.strip())


_IN_POINTS = re.compile(r"百分点|percentage points?", re.IGNORECASE)
_MAY_BE_POINTS = (*RATE_KINDS, MeasureKind.INCREASE)
_IN_PERCENT = re.compile(r"[%％]|百分之|per ?cent", re.IGNORECASE)


def rates_of_shares_are_meant(plan: Plan) -> Iterator[Problem]:
    """A rate of what is itself a share, or an increase by what the plan's words call percent, is rarely meant.

    4 more for a share of 60.6 % is 63.0 % as a change of 4 %, and 64.6 % as 4 percentage points. What the plan's other
    facts or its own words confirm, and what cannot be points, is not told.
    """
    for indicator in plan.indicators:
        for measure in indicator.target:
            if measure.kind not in _MAY_BE_POINTS or measure.follows is not None or measure.demand.bound.value <= 0:
                continue
            where = f"{indicator.origin.path}.target.{measure.kind}"
            figures = {"id": indicator.id, "figure": measure.demand.bound, "unit": indicator.unit}
            if measure.kind in RATE_KINDS and _may_be_points(plan, indicator, measure):
                hint = _hint(measure)
                baseline = indicator.baseline
                if baseline is None or measure.kind is MeasureKind.AVERAGE_GROWTH:
                    yield _doubt("PC053", measure, where, figures, hint)
                else:
                    both = {**figures, **_readings(baseline.quantity, measure)}
                    yield _doubt("PC053.both", measure, where, both, hint)
            elif measure.kind is MeasureKind.INCREASE and _is_called_percent(indicator, measure):
                yield _doubt("PC053.amount", measure, where, figures, "write_change")


def _hint(measure: Measure) -> str:
    """What to write for (percentage) points instead of a rate."""
    if measure.kind is MeasureKind.AVERAGE_GROWTH:
        hint = "write_total_increase"
    else:
        hint = "write_increase" if measure.kind is MeasureKind.CHANGE else "write_decrease"
    return hint


def _doubt(sentence: str, measure: Measure, path: str, figures: Mapping[str, object], hint: str) -> Problem:
    return fault(sentence, measure.place, path, figures, hint=hint, severity=Severity.WARNING)


def _may_be_points(plan: Plan, indicator: Indicator, measure: Measure) -> bool:
    """Whether a rate of a share may be meant in percentage points, and nothing says that it is not."""
    if indicator.unit not in WHOLES or indicator.series is not Series.LEVEL:
        return False
    if find_measure(indicator, MeasureKind.LEVEL) is not None and indicator.baseline is not None:
        return False  # they agree with the rate, or PC031 tells that they do not
    if _IN_POINTS.search(indicator.quote):
        return True
    if _IN_PERCENT.search(indicator.quote):
        return False
    baseline = indicator.baseline or implied_baseline(indicator, plan.baseline_year, plan.end_year)
    change = measure.demand.bound.value
    if baseline is None:
        reached = change
    else:
        reached = baseline.quantity.value + (-change if measure.kind is MeasureKind.REDUCTION else change)
    return 0 <= reached <= WHOLES[indicator.unit]


def _readings(baseline: Quantity, measure: Measure) -> dict[str, object]:
    """What the target would be as a rate of the baseline, and as so many points."""
    bound = measure.demand.bound
    sign = -1 if measure.kind is MeasureKind.REDUCTION else 1
    decimals = max(baseline.decimals, bound.decimals)
    as_rate = baseline.value * (1 + sign * bound.value / measure.scale)
    return {
        "baseline": baseline,
        "as_rate": Quantity(as_rate, decimals if (as_rate * 10**decimals).denominator == 1 else decimals + 1),
        "as_points": Quantity(baseline.value + sign * bound.value, decimals),
    }


def _is_called_percent(indicator: Indicator, measure: Measure) -> bool:
    """Whether the plan's words give just this figure in percent, for an amount."""
    if indicator.unit in WHOLES or indicator.series is not Series.LEVEL or not indicator.quote:
        return False
    digits = format(float(measure.demand.bound.value), ".12g")
    return re.search(rf"(?<![0-9.]){re.escape(digits)}0*\s*[%％](?!\s*point)", indicator.quote) is not None


_OF_A_WHOLE = (
    *("占比", "比重", "覆盖率", "参保率", "合格率", "达标率", "城镇化率", "优良率", "入户率"),
    *("share of", "coverage"),
)
"""Names of shares that have nothing above the whole. 毛入学率, 普及率 and the like may be above 100."""


_BEYOND = 5
"""How many times the largest other figure one above the whole is, where it is believed to be a slip by itself."""

_INDEX = 2
"""Below so many times the whole an index may be meant, in which the year before is the whole."""


def shares_are_within_the_whole(course: Course) -> Iterator[Problem]:
    """A share of a whole is not above 100 % (1000 ‰), where the indicator declares no limits of its own.

    A unit alone does not say whether there is a limit: enrolment ratios, debts by output and the like may be above it.
    An indicator is a share of a whole where its name says so or one of its figures is given as part and whole. Of any
    other, a figure above the whole is told where all that is known besides lies within it, at a fifth or less.
    """
    indicator = course.indicator
    if indicator.unit not in WHOLES or indicator.series is not Series.LEVEL or indicator.range is not None:
        return
    whole = WHOLES[indicator.unit]
    shares = _shares(course)
    above = [share for share in shares if compare(share[0].value, whole) > 0]
    if not above:
        return
    if not _is_of_a_whole(course):
        others = [abs(quantity.value) for quantity, _, _ in shares if quantity.value <= whole]
        if not others or min(quantity.value for quantity, _, _ in above) < _BEYOND * max(others):
            return
    for quantity, place, path in above:
        # 100.2 beside rates of 2 is an index of last year's prices; no share has so little above the whole
        may_be_index = quantity.value < _INDEX * whole and not _is_of_a_whole(course)
        rate = Quantity(quantity.value - whole, quantity.decimals)
        yield fault(
            "PC054",
            place,
            path,
            {"id": indicator.id, "value": quantity, "unit": indicator.unit, "whole": whole, "rate": rate},
            hint="index_or_range" if may_be_index else "share_or_range",
            severity=Severity.WARNING,
        )


def _is_of_a_whole(course: Course) -> bool:
    names = " ".join(course.indicator.name.values()).casefold()
    return any(word in names for word in _OF_A_WHOLE) or any(point.is_share for point in course.points)


def _shares(course: Course) -> list[tuple[Quantity, Place, str]]:
    """Reported and stated shares; a part above its whole is an error of its own."""
    shares = [(point.quantity, point.place, point.path) for point in course.points if not point.is_share]
    shares += [
        (measure.demand.bound, measure.place, f"{course.indicator.origin.path}.target.level")
        for measure in course.indicator.target
        if measure.kind is MeasureKind.LEVEL and measure.follows is None
    ]
    return shares
