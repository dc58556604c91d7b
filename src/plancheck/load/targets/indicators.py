"""Indicators."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from plancheck.load.measures import FITTING, WrittenMeasure, WrittenTarget, fitting, misfits
from plancheck.load.nodes import Node
from plancheck.load.shape.base import At, Failed
from plancheck.load.shape.containers import Pair, Then
from plancheck.load.shape.number import NUMBER, Integer
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.words import TEXT, Choice
from plancheck.load.shares import in_unit, no_share_in
from plancheck.load.targets.fields import ID, IN_SECTION, NAME, OWNER, QUOTE, REF, SERIES, UNIT, units, unusable
from plancheck.load.targets.further import (
    ACCEPT,
    BASELINE,
    DEFLATOR,
    FORMERLY,
    NOTE,
    OFFICIAL_VERDICT,
    PARENT,
    PATH,
    PRICE_BASIS,
    REVISIONS,
    STRETCH,
    TARGET_FIELD,
    WEIGHT,
    WrittenBaseline,
    WrittenRevision,
)
from plancheck.model.indicator import Indicator, Nature
from plancheck.model.plan import LeftOut
from plancheck.model.problem import Severity, fault
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import RATE_KINDS, RATE_SERIES, Better, Comparator, Measure, MeasureKind, Schedule, Series
from plancheck.model.text import Text


class WrittenIndicator(NamedTuple):
    """An indicator that still lacks its baseline, whose year only the plan knows."""

    indicator: Indicator
    baseline: WrittenBaseline | None = None
    revisions: tuple[WrittenRevision, ...] = ()
    better: Better | None = None


MAX_DECIMALS = 9

NATURE = Field(
    "nature",
    Choice(Nature, {"约束性": Nature.BINDING, "预期性": Nature.EXPECTED, "mandatory": Nature.BINDING}),
    known={},
)
SCHEDULE = Field("schedule", Choice(Schedule))
BETTER = Field(
    "better", Choice(Better, {"up": Better.HIGHER, "down": Better.LOWER, "high": Better.HIGHER, "low": Better.LOWER})
)
DECIMALS = Field("decimals", Then(Integer(0, MAX_DECIMALS), lambda quantity, node, at: int(quantity.value)))


def _range(limits: tuple[Quantity, Quantity], node: Node, at: At) -> tuple[Quantity, Quantity] | Failed:
    if limits[1].value < limits[0].value:
        return at.fault("PC030.range", node, hint="swap_limits")
    return limits


RANGE = Field("range", Then(Pair(NUMBER), _range))
DEFINITION = Field("definition", TEXT)

_DECIDING = (
    *(ID, NAME, IN_SECTION, UNIT, SERIES, BASELINE, TARGET_FIELD, SCHEDULE, BETTER, RANGE),
    *(PATH, PRICE_BASIS, DEFLATOR, REVISIONS),
)
"""Without one of these an indicator would be judged wrongly, so that it is left out."""

_AS_WRITTEN = frozenset(
    field.name
    for field in (
        *(ID, NAME, IN_SECTION, NATURE, SERIES, PATH, SCHEDULE, BETTER, PRICE_BASIS, DEFLATOR, PARENT, WEIGHT),
        *(FORMERLY, ACCEPT, DECIMALS, RANGE, OWNER, DEFINITION, REF, QUOTE, NOTE),
    )
)
"""Keys whose values an indicator has under the same names."""


def _indicator(values: Values) -> WrittenIndicator | LeftOut | Failed:
    identifier, name, section = values.get(ID), values.get(NAME), values.get(IN_SECTION)
    if identifier is None or name is None or section is None or not values.sound(*_DECIDING):
        return unusable(values)
    series = values.get(SERIES) or Series.LEVEL
    target = values.get(TARGET_FIELD) or WrittenTarget(())
    revisions = values.get(REVISIONS) or ()
    named = units(values)
    chains = series not in RATE_SERIES or named.get("unit") != "‰"
    targets, baselines = [target], [values.get(BASELINE)]
    for revision in revisions:
        baselines.append(revision.baseline)
        if revision.target is not None:
            targets.append(revision.target)
    unfit = [_misfits(values, written, series, chains=chains) for written in targets]  # each is told
    if any(unfit):
        return unusable(values)
    shares = [one for one in baselines if one is not None and isinstance(one.figure, Share)]
    if shares and any([_tells_no_share(values, share, named.get("unit", "")) for share in shares]):  # noqa: C419 - each is told
        return unusable(values)
    _warn_of_slips(values, target, name)
    better = values.get(BETTER)
    stretch = values.get(STRETCH)
    indicator = Indicator(
        place=values.place(ID),
        target=resolved(target, better),
        words=target.words,
        stretch=resolved(stretch, better) if isinstance(stretch, WrittenTarget) else (),
        stretch_text=stretch if not isinstance(stretch, WrittenTarget) else _words_of(stretch),
        official=values.get(OFFICIAL_VERDICT) or {},
        origin=values.origin(),
        **named,
        **values.given(_AS_WRITTEN),
    )
    return WrittenIndicator(indicator, baselines[0], revisions, better)


def resolved(target: WrittenTarget, better: Better | None) -> tuple[Measure, ...]:
    """The measures of a target, with the comparators that `better` gives them."""
    return tuple([measure.resolve(better) for measure in target.measures])  # by a list, which is quicker


def _words_of(target: WrittenTarget) -> Text | None:
    return None if target.words is None else target.words.text


def _misfits(values: Values, target: WrittenTarget, series: Series, *, chains: bool) -> bool:
    """Tell of the measures that cannot speak of such figures; whether there are any.

    Args:
        values: of the indicator.
        target: what is demanded.
        series: what its figures are.
        chains: whether its yearly rates, where they are such, can be compounded: those in ‰ are not taken for %.
    """
    found = misfits(target, series)
    for misfit in found:
        needed = FITTING[misfit.kind]
        figures = {"measure": misfit.kind, "series": series, "needed": needed, "known": fitting(series)}
        path = f"{values.at.path}.target.{misfit.kind}"
        values.at.log.add(fault("PC036", misfit.place, path, figures, hint="fitting_series"))
    loose = () if chains else [measure for measure in target.measures if measure.kind in RATE_KINDS]
    for measure in loose:
        path = f"{values.at.path}.target.{measure.kind}"
        values.at.log.add(fault("PC036.permille", measure.bound.place, path, hint="rates_in_percent"))
    return bool(found) or bool(loose)


def _tells_no_share(values: Values, baseline: WrittenBaseline, unit: str) -> bool:
    """Tell of a baseline by part and whole whose indicator's unit has no shares; whether it is one."""
    if not isinstance(baseline.figure, Share) or in_unit(baseline.figure, unit) is not None:
        return False
    path = f"{values.at.path}.baseline.part"
    values.at.log.add(fault(no_share_in(unit), baseline.place, path, {"unit": unit}, hint="unit_of_share"))
    return True


_FALLING = ("降低", "下降", "减少", "压减")
_LEAST_LIKELY_RATE = Fraction(1, 4)
"""A mean growth below a quarter of a percent is more often a fraction (0.065) than meant so."""


def _warn_of_slips(values: Values, target: WrittenTarget, name: Text) -> None:
    """Tell of what is possible and hardly ever meant."""
    for measure in target.measures:
        if measure.kind in _WITHOUT_WAY:
            _warn_of_one_side(values, measure)
        figure = measure.bound.figure
        if measure.kind not in _SLIPPING or not isinstance(figure, Quantity) or figure.value <= 0:
            continue
        if measure.kind in _OVER_ALL and not int(figure.value) and not _is_meant_so(values, target, measure):
            _warn_of_rate(values, measure, figure, "PC037.of_all_years", hint="write_percents")
        if measure.kind is MeasureKind.CHANGE and any(word in _chinese(name) for word in _FALLING):
            _warn_of_rate(values, measure, figure, "PC037.reduction", hint="write_reduction")
        is_mean = measure.kind is MeasureKind.AVERAGE_GROWTH
        if is_mean and figure.value < _LEAST_LIKELY_RATE and not measure.bound.permille:
            _warn_of_rate(values, measure, figure, "PC037.fraction", hint="write_percent")


def _warn_of_rate(values: Values, measure: WrittenMeasure, figure: Quantity, sentence: str, *, hint: str) -> None:
    meant = Quantity(figure.value * 100, max(figure.decimals - 2, 0))
    shown = {"measure": measure.kind, "figure": figure, "meant": meant}
    path = f"{values.at.path}.target.{measure.kind}"
    values.at.log.add(fault(sentence, measure.bound.place, path, shown, hint=hint, severity=Severity.WARNING))


def _is_meant_so(values: Values, target: WrittenTarget, measure: WrittenMeasure) -> bool:
    """Whether a change of less than 1 may be just that: as a limit, in ‰, by the plan's words or by its other facts."""
    bound, figure = measure.bound, measure.bound.figure
    assert isinstance(figure, Quantity)  # others are not looked at
    if bound.permille or bound.comparator in _LIMITS:
        return True
    digits = re.escape(format(float(figure.value), ".12g"))
    if re.search(rf"(?<![0-9.]){digits}0*\s*(?:[%％]|per ?cent)", values.get(QUOTE) or ""):
        return True
    return values.written(BASELINE) and any(one.kind in _DECIDED for one in target.measures)


_OVER_ALL = (MeasureKind.CHANGE, MeasureKind.REDUCTION)
"""Rates of the whole span, of which less than 1 % is hardly ever aimed at."""
_LIMITS = (Comparator.AT_MOST, Comparator.BELOW)
_DECIDED = (MeasureKind.LEVEL, MeasureKind.INCREASE)
"""Measures that agree with a rate, or it is told that they do not."""
_SLIPPING = (*_OVER_ALL, MeasureKind.AVERAGE_GROWTH)
"""Measures whose figures are often meant otherwise than they are written."""
_WITHOUT_WAY = (MeasureKind.EVERY_YEAR, MeasureKind.AVERAGE)
"""Measures with no way that would say which side of a figure is the better one."""


def _warn_of_one_side(values: Values, measure: WrittenMeasure) -> None:
    """Tell of `about` where nothing says which side is better: then any amount above passes."""
    bounds = (measure.years or {0: measure.bound}).values()
    about = next((bound for bound in bounds if bound.comparator is Comparator.ABOUT), None)
    if about is None or values.written(BETTER):
        return
    path = f"{values.at.path}.target.{measure.kind}"
    values.at.log.add(fault("PC064", about.place, path, hint="say_better", severity=Severity.WARNING))


def _chinese(name: Text) -> str:
    return name.get("zh") or name.get("") or ""


INDICATOR = Record(
    "indicator",
    (
        ID,
        NAME,
        IN_SECTION,
        UNIT,
        NATURE,
        SERIES,
        BASELINE,
        TARGET_FIELD,
        STRETCH,
        PATH,
        SCHEDULE,
        BETTER,
        PRICE_BASIS,
        DEFLATOR,
        PARENT,
        WEIGHT,
        REVISIONS,
        OFFICIAL_VERDICT,
        FORMERLY,
        ACCEPT,
        DECIMALS,
        RANGE,
        OWNER,
        DEFINITION,
        REF,
        QUOTE,
        NOTE,
    ),
    _indicator,
    also_called={
        "title": "name",
        "targets": "target",
        "source": "ref",
        "名称": "name",
        "指标": "name",
        "章节": "section",
    }
    | {
        "单位": "unit",
        "性质": "nature",
        "基期": "baseline",
        "目标": "target",
        "责任单位": "owner",
        "口径": "definition",
    },
)
