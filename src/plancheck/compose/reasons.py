"""The reason of an indicator's verdict in full: what decided, at which year, and what else must be known."""

from __future__ import annotations

from plancheck.model.actual import State
from plancheck.model.plan import Plan
from plancheck.model.report import IndicatorResult, MeasureResult, Report
from plancheck.model.target import MeasureKind
from plancheck.text.figures import Style, indicator_style
from plancheck.text.sentences import sentence

_BY_BASELINE = (
    *("pace", "wrong-way", "guard-kept", "guard-broken", "guard-achieved", "guard-missed"),
    *("growth-wrong-way", "growth-kept", "growth-broken", "growth-achieved", "growth-missed"),
)

_SPEAK_FOR_THEMSELVES = (MeasureKind.LEVEL, MeasureKind.EVERY_YEAR)
"""Measures whose value is the indicator's own: a reason that shows it need not say of what."""


def result_style(report: Report, result: IndicatorResult, style: Style) -> Style:
    """The style of the indicator's own values."""
    return indicator_style(style.catalogue, report.plan, result.indicator, result.baseline)


def measure_style(style: Style, measure: MeasureResult) -> Style:
    """The style of a measure's amounts, from that of its indicator."""
    asked = measure.measure
    return style.of_measure(asked.kind, asked.demand.bound, asked.rate_unit)


def deciding_measure(result: IndicatorResult) -> MeasureResult | None:
    """The measure whose reason is the indicator's; None where it has no target."""
    return next((measure for measure in result.measures if measure.reason is result.reason), None)


def demand_text(style: Style, measure: MeasureResult) -> str:
    """What a measure asks for: "≥3亿元", with what it counts where that is not the value itself."""
    asked, word = measure.measure, style.catalogue.word
    demand = style.demand(
        asked.demand.comparator,
        measure.target,
        high=asked.demand.high,
        tolerance=measure.tolerance,
        other=None if measure.other is None else measure.other.indicator.name,
    )
    text = word(f"demand.{asked.kind}", demand=demand)
    return text if asked.by is None else word("demand.by", demand=text, year=asked.by)


def measure_title(plan: Plan, style: Style, measure: MeasureResult) -> str:
    """What a measure asks for and until when, as a heading."""
    demand = demand_text(style, measure)
    key = "show.every-year" if measure.measure.kind is MeasureKind.EVERY_YEAR else "show.measure"
    return style.catalogue.word(key, demand=demand, start=plan.start_year, year=measure.target_year)


def indicator_reason(style: Style, result: IndicatorResult, as_of: int) -> str:
    """The whole reason in one or a few sentences.

    It begins with the year where the figures are older than the year looked at; then comes the deciding measure's
    reason, and what was left out, gets worse, is not final or was not stated.

    Args:
        style: the indicator's.
        result: the indicator judged.
        as_of: the year looked at.
    """
    catalogue = style.catalogue
    decider = deciding_measure(result)
    parts = [reason_of(style, result, decider)]
    parts.extend(
        catalogue.word(
            "reason.left-out",
            demand=demand_text(measure_style(style, measure), measure),
            reason=sentence(measure_style(style, measure), measure.reason),
        )
        for measure in result.left_out
    )
    if result.worsening:
        parts.append(catalogue.word("reason.worsening"))
    if result.actual is not None and result.actual.state in (State.FLASH, State.PRELIMINARY):
        parts.append(catalogue.word("reason.not-final", state=catalogue.name("state", result.actual.state)))
    if result.baseline is not None and result.baseline.implied and result.reason.code in _BY_BASELINE:
        parts.append(catalogue.word("reason.implied-baseline"))
    text = catalogue.word("sentence-blank").join(parts)
    if result.stale and result.actual is not None:
        return catalogue.word("reason.stale", year=result.actual.year, as_of=as_of, reason=text)
    return text


def implied_by(result: IndicatorResult) -> str:
    """From what an implied baseline follows beside the target level: `increase`, or `rate`."""
    # a revised target that implies none leaves the baseline to the first one
    measures = (*(measure.measure for measure in result.measures), *result.original.target)
    kinds = (measure.kind for measure in measures)
    return "increase" if MeasureKind.INCREASE in kinds else "rate"


def reason_of(style: Style, result: IndicatorResult, decider: MeasureResult | None) -> str:
    """The deciding reason alone; it names its measure where several might be meant."""
    if decider is None:
        return sentence(style, result.reason)
    own = measure_style(style, decider)
    text = sentence(own, result.reason)
    if decider is result.measures[0] and decider.measure.kind in _SPEAK_FOR_THEMSELVES:
        return text
    return style.catalogue.word("reason.of-measure", demand=demand_text(own, decider), reason=text)
