"""Sections, indicators and tasks."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from plancheck.load.measures import FITTING, WrittenMeasure, WrittenTarget, fitting, misfits
from plancheck.load.nodes import Node, Sequence
from plancheck.load.shape.base import FAILED, At, Failed
from plancheck.load.shape.containers import Pair, Then
from plancheck.load.shape.number import NUMBER, Integer, parse_number
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import DAY
from plancheck.load.shape.words import IDENTIFIER, PLAIN, TEXT, Choice, Multilingual, Unquoted
from plancheck.load.shares import in_unit, no_share_in
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
    list_of,
)
from plancheck.model.indicator import Indicator, Nature
from plancheck.model.plan import LeftOut, Section, Sum, Task
from plancheck.model.problem import Severity, fault
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import RATE_KINDS, RATE_SERIES, Better, Comparator, Measure, MeasureKind, Schedule, Series
from plancheck.model.text import Text

UNITS = {"percent": "%", "permille": "‰", "％": "%"}
"""Other ways to write a unit, with the one that the program knows."""

MAX_DECIMALS = 9


def _known_spellings(units: Text) -> Text:
    return {language: UNITS.get(unit, unit) for language, unit in units.items()}


def _units(values: Values) -> dict[str, Any]:
    """The unit under which the program knows a series, and its names where there are several languages."""
    units = values.get(UNIT)
    if not units:
        return {}
    if "" in units:
        return {"unit": units[""]}
    return {"unit": units.get("zh") or next(iter(units.values())), "unit_names": units}


class WrittenIndicator(NamedTuple):
    """An indicator that still lacks its baseline, whose year only the plan knows."""

    indicator: Indicator
    baseline: WrittenBaseline | None = None
    revisions: tuple[WrittenRevision, ...] = ()
    better: Better | None = None


SECTION_ID = Field("id", IDENTIFIER, "Lower-case letters, digits, hyphens.", required=True)
SECTION_TITLE = Field("title", TEXT, "The heading.", required=True)
SECTION_PARENT = Field("parent", IDENTIFIER, "Id of the section that this one is a part of.")


def _section(values: Values) -> Section | Failed:
    section_id = values.get(SECTION_ID) or values.raw(SECTION_ID)
    if not section_id:
        return FAILED
    # a section without a readable title is kept: what stands in it would lose its home, and be told of as well
    title = values.get(SECTION_TITLE) or {"": section_id}
    return Section(section_id, title, values.place(SECTION_ID), values.get(SECTION_PARENT), values.origin())


SECTION = Record(
    "section",
    "A chapter of the plan.",
    (SECTION_ID, SECTION_TITLE, SECTION_PARENT),
    _section,
    also_called={"name": "title"},
)


ID = Field("id", IDENTIFIER, "Lower-case letters, digits, hyphens; actuals refer to it.", required=True)
NAME = Field("name", TEXT, "The indicator's name.", required=True)
TITLE = Field("title", TEXT, "What is to be done, in short.", required=True)
IN_SECTION = Field("section", IDENTIFIER, "Id of the section that it belongs to.", required=True)
OWNER = Field("owner", TEXT, "Who answers for it.")
REF = Field("ref", TEXT, "Where the document says it.")
QUOTE = Field("quote", PLAIN, "The plan's own words.")

UNIT: Field[Text] = Field(
    "unit",
    Then(Multilingual(Unquoted(longest=100), "unit"), lambda units, node, at: _known_spellings(units)),
    "Unit of the values, in one language or several. '%' must be quoted; percent and permille say '%' and '‰' too.",
)
NATURE = Field(
    "nature",
    Choice(Nature, {"约束性": Nature.BINDING, "预期性": Nature.EXPECTED, "mandatory": Nature.BINDING}),
    "binding (约束性) or expected (预期性).",
)
SERIES = Field("series", Choice(Series), "What each year's figure is.")

SCHEDULE = Field("schedule", Choice(Schedule), "How the way to the target is spread over the years.")
BETTER = Field(
    "better",
    Choice(Better, {"up": Better.HIGHER, "down": Better.LOWER, "high": Better.HIGHER, "low": Better.LOWER}),
    "Which way is good: says what a target without a comparator means, and which side of `about` passes.",
)
DECIMALS = Field(
    "decimals",
    Then(Integer(0, MAX_DECIMALS), lambda quantity, node, at: int(quantity.value)),
    "Decimals to show.",
)


def _range(limits: tuple[Quantity, Quantity], node: Node, at: At) -> tuple[Quantity, Quantity] | Failed:
    if limits[1].value < limits[0].value:
        return at.fault("PC030.range", node, hint="swap_limits")
    return limits


RANGE = Field("range", Then(Pair(NUMBER), _range), "Natural limits of the value, such as [0, 100].")
DEFINITION = Field("definition", TEXT, "What exactly is counted (口径).")

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
        return _unusable(values)
    series = values.get(SERIES) or Series.LEVEL
    target = values.get(TARGET_FIELD) or WrittenTarget(())
    revisions = values.get(REVISIONS) or ()
    revised = (revision.target for revision in revisions if revision.target is not None)
    units = _units(values)
    chains = series not in RATE_SERIES or units.get("unit") != "‰"
    unfit = [_misfits(values, written, series, chains=chains) for written in (target, *revised)]  # each is told
    if any(unfit):
        return _unusable(values)
    baselines = (values.get(BASELINE), *(revision.baseline for revision in revisions))
    shares = [one for one in baselines if one is not None and isinstance(one.figure, Share)]
    if shares and any([_tells_no_share(values, share, units.get("unit", "")) for share in shares]):  # noqa: C419 - each is told
        return _unusable(values)
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
        **units,
        **values.given(_AS_WRITTEN),
    )
    return WrittenIndicator(indicator, values.get(BASELINE), revisions, better)


def resolved(target: WrittenTarget, better: Better | None) -> tuple[Measure, ...]:
    """The measures of a target, with the comparators that `better` gives them."""
    return tuple(measure.resolve(better) for measure in target.measures)


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
        figure, place = measure.bound.figure, measure.bound.place
        if not isinstance(figure, Quantity) or figure.value.numerator <= 0:
            continue
        path = f"{values.at.path}.target.{measure.kind}"
        if measure.kind is MeasureKind.CHANGE and any(word in _chinese(name) for word in _FALLING):
            shown: dict[str, object] = {"figure": figure}
            values.at.log.add(
                fault("PC037.reduction", place, path, shown, hint="write_reduction", severity=Severity.WARNING)
            )
        if measure.kind is MeasureKind.AVERAGE_GROWTH and figure.value < _LEAST_LIKELY_RATE:
            shown = {"figure": figure, "meant": Quantity(figure.value * 100, max(figure.decimals - 2, 0))}
            if not measure.bound.permille:
                values.at.log.add(
                    fault("PC037.fraction", place, path, shown, hint="write_percent", severity=Severity.WARNING)
                )


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


def _unusable(values: Values) -> LeftOut | Failed:
    identifier = values.raw(ID)
    return LeftOut(identifier, values.get(IN_SECTION) or "", values.get(OWNER)) if identifier else FAILED


INDICATOR = Record(
    "indicator",
    "A number that the plan follows.",
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

DUE = Field("due", DAY, "The last day, as 2025-12-31.")


def _task(values: Values) -> Task | LeftOut | Failed:
    identifier, title, section = values.get(ID), values.get(TITLE), values.get(IN_SECTION)
    if identifier is None or title is None or section is None or not values.sound(DUE):
        return _unusable(values)
    return Task(
        id=identifier,
        title=title,
        section=section,
        place=values.place(ID),
        due=values.get(DUE),
        owner=values.get(OWNER),
        ref=values.get(REF),
        quote=values.get(QUOTE) or "",
        note=values.get(NOTE),
        origin=values.origin(),
    )


TASK = Record(
    "task",
    "A commitment without a number.",
    (ID, TITLE, IN_SECTION, DUE, OWNER, REF, QUOTE, NOTE),
    _task,
    also_called={"name": "title", "deadline": "due", "名称": "title", "章节": "section", "责任单位": "owner"},
)


def _reference(values: Values) -> Indicator | LeftOut | Failed:
    identifier, name = values.get(ID), values.get(NAME)
    if identifier is None or name is None or not values.sound(UNIT, SERIES):
        return _unusable(values)
    return Indicator(
        id=identifier,
        name=name,
        section="",
        place=values.place(ID),
        **_units(values),
        series=values.get(SERIES) or Series.LEVEL,
        ref=values.get(SERIES_SOURCE),
        note=values.get(NOTE),
        origin=values.origin(),
    )


SERIES_SOURCE = Field("source", TEXT, "Where its figures come from.")
REFERENCE = Record(
    "reference",
    "An outside series that targets refer to; it is never judged or counted.",
    (ID, NAME, UNIT, SERIES, SERIES_SOURCE, NOTE),
    _reference,
    also_called={"title": "name"},
)


def _total(text: str, node: Node, at: At) -> str | Quantity | Failed:
    number = parse_number(text)
    if number is not None:
        return number
    return IDENTIFIER.read(node, at)


OF = Field("of", list_of(IDENTIFIER, least=1), "Ids of the parts.", required=True)
TOTAL: Field[str | Quantity] = Field(
    "total", Then(PLAIN, _total), "Id of the whole, or the number that they add up to.", required=True
)


def _sum(values: Values) -> Sum | Failed:
    of, total = values.get(OF), values.get(TOTAL)
    if of is None or total is None:
        return FAILED
    parts = values.node(OF)
    assert isinstance(parts, Sequence)  # nothing else has been read
    places = tuple(values.at.place(part) for part in parts.items)
    return Sum(of, total, values.place(TOTAL), places, values.origin())


SUM = Record("sum", "Parts that add up to a total, in targets and in every year's actuals.", (OF, TOTAL), _sum)
