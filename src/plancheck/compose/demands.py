"""What a target asks for, as text: for a measure judged, and for one as the plan states it."""

from __future__ import annotations

from fractions import Fraction

from plancheck.model.plan import Plan
from plancheck.model.quantity import Number, Quantity
from plancheck.model.reason import Undefined
from plancheck.model.report import MeasureResult
from plancheck.model.target import Demand, Measure, MeasureKind
from plancheck.text.figures import Style
from plancheck.text.numbers import telling_decimals

_RATE_DECIMALS = 1


def measure_style(style: Style, measure: MeasureResult) -> Style:
    """The style of a measure's amounts, from that of its indicator."""
    asked, demand = measure.measure, measure.measure.demand
    bound = demand.bound
    # beside a series of growth rates a level counts by its growth, though the measure itself is none of rates
    rate_unit = asked.rate_unit or (measure.unit if measure.unit != style.unit else "")
    if asked.follows is not None:
        decimals = max(bound.decimals, _RATE_DECIMALS) if rate_unit else style.decimals
        if not isinstance(measure.value, Undefined):  # 12 that misses 12.5 is not said to miss 12
            decimals = telling_decimals(measure.target, (measure.value,), decimals, style.rounding)
        bound = Quantity(Fraction(measure.target), decimals)
    off = measure.tolerance
    edges = () if off is None else (measure.target - off, measure.target + off)
    edges = edges if demand.high is None else (*edges, demand.high.value)
    return style.of_measure(asked.kind, bound, rate_unit, edges)


def demand_text(style: Style, measure: MeasureResult) -> str:
    """What a measure asks for: "≥3亿元", with what it counts, from where and by when where that must be said."""
    return _by(style, measure.measure, bare_demand(style, measure))


def bare_demand(style: Style, measure: MeasureResult) -> str:
    """The same without its year; of a demand stated year by year that of the year judged."""
    asked = measure.measure
    bound = measure.target if asked.follows is None or measure.other is not None else None
    text = _told(style, asked, asked.demand, bound, measure.tolerance)
    stated = next((year for year, one in asked.years.items() if one is asked.demand), None)
    return text if stated is None else style.catalogue.word("demand.of-year", demand=text, year=stated)


def stated_demand(style: Style, asked: Measure) -> str:
    """What a measure asks for as the plan states it, whether it is in force or not: all years, where it has several.

    Args:
        style: the indicator's.
        asked: the measure.
    """
    own = style.of_measure(asked.kind, asked.demand.bound, asked.rate_unit)
    if asked.years:
        return years_text(own, asked)
    bound = asked.demand.bound.value if asked.follows is None else None
    return _by(style, asked, _told(own, asked, asked.demand, bound, _stated_tolerance(asked.demand)))


def years_text(style: Style, asked: Measure) -> str:
    """All demands of a measure that is stated year by year."""
    word = style.catalogue.word
    return word("list-demands").join(
        word(
            "demand.of-year",
            year=year,
            demand=_told(style._replace(bound=one.bound), asked, one, one.bound.value, _stated_tolerance(one)),
        )
        for year, one in sorted(asked.years.items())
    )


def first_year(plan: Plan, asked: Measure) -> int:
    """The first year of a measure's span: whose amount counts in a sum."""
    return plan.start_year if asked.since is None else asked.since + 1


def measure_title(plan: Plan, style: Style, measure: MeasureResult) -> str:
    """What a measure asks for and until when, or in which years, as a heading."""
    asked, word = measure.measure, style.catalogue.word
    if asked.years:
        return word("show.by-year", demand=years_text(style, asked))
    start = first_year(plan, asked)
    key = "show.measure"
    if asked.kind in (MeasureKind.EVERY_YEAR, MeasureKind.YEARLY_CHANGE):
        key = "show.every-year"
    elif asked.kind in (MeasureKind.TOTAL, MeasureKind.AVERAGE):
        key = "show.all-years"
    return word(key, demand=bare_demand(style, measure), start=start, year=measure.target_year)


def _by(style: Style, asked: Measure, text: str) -> str:
    return text if asked.by is None else style.catalogue.word("demand.by", demand=text, year=asked.by)


def _stated_tolerance(demand: Demand) -> Number | None:
    return None if demand.tolerance is None else demand.tolerance.value


def _told(style: Style, asked: Measure, demand: Demand, bound: Number | None, tolerance: Number | None) -> str:
    """A demand with what it counts and since when."""
    catalogue = style.catalogue
    if asked.kind is MeasureKind.YEARLY_CHANGE and asked.follows is None and demand.bound.value == 0:
        plain = f"demand.{asked.kind}.{demand.comparator}.zero"
        if plain in catalogue.words:
            return catalogue.word(plain)
    text = style.demand(demand.comparator, bound, high=demand.high, tolerance=tolerance, follows=asked.follows)
    following = f"demand.{asked.kind}.follows"
    key = following if asked.follows is not None and following in catalogue.words else f"demand.{asked.kind}"
    text = catalogue.word(key, demand=text)
    return text if asked.since is None else catalogue.word("demand.since", demand=text, year=asked.since)
