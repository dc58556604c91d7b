"""What stands in the columns that both the table of `status` and the reports have: figures in the fewest words."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.compose.demands import demand_text, measure_style
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.reasons import one_line
from plancheck.model.actual import PROVISIONAL, Actual
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult
from plancheck.model.target import RATE_SERIES, Comparator, MeasureKind, Schedule, Series
from plancheck.text.figures import COMPARATOR_SIGNS, Style

SHARES = ("%", "‰")
"""Units whose changes count in points, not in per cent."""

MARKS = ("not-final", "stale", "derived", "deflated")
"""The names of the marks that a figure can carry, in their order behind it."""


def target_text(style: Style, result: IndicatorResult) -> str:
    """What the measure shown asks for; of an indicator without a number what people must judge."""
    if result.shown is not None:
        return demand_text(measure_style(style, result.shown), result.shown)
    return NO_FIGURE if result.words is None else one_line(result.words.words.text, style.catalogue)


def actual_text(style: Style, actual: Actual | None, as_of: int) -> str:
    """A figure with its marks: "2.71*", "≥95" where only a bound is published, "2021—2023 6564" for several years."""
    if actual is None:
        return NO_FIGURE
    word = style.catalogue.word
    sign = "" if actual.bound is None else COMPARATOR_SIGNS[actual.bound]
    text = sign + style.number(actual.quantity.value)
    if actual.since is not None:
        text = word("actual.several-years", first=actual.since, last=actual.year, value=text)
    return text + "".join(word(f"mark.{mark}") for mark, holds in marks(actual, as_of).items() if holds)


def marks(actual: Actual, as_of: int) -> Mapping[str, bool]:
    """What a shown figure must be marked with, by the names of the marks."""
    holds = (
        actual.state in PROVISIONAL,
        actual.year < as_of,
        actual.growth is not None,
        actual.nominal is not None,
    )
    return dict(zip(MARKS, holds, strict=True))


def progress_text(style: Style, measure: MeasureResult) -> str:
    """Progress against time, or how a limit, a guard, a mean so far or a budget is kept."""
    word = style.catalogue.word
    if measure.form is Form.RUNNING and not isinstance(measure.value, Undefined):
        key = "mean" if measure.measure.kind is MeasureKind.AVERAGE else "running"
        held = word("progress.held" if measure.met else "progress.lost")
        return word(f"progress.{key}", value=style.number(measure.value), held=held)
    if measure.limit is not None:
        return word("progress.limit", kept=measure.limit.kept, years=measure.limit.years)
    if measure.guard and measure.met is not None:
        return word("progress.held" if measure.met else "progress.lost")
    if isinstance(measure.progress, Undefined):
        return NO_FIGURE
    due = NO_FIGURE if isinstance(measure.expected_progress, Undefined) else style.due_share(measure.expected_progress)
    if measure.form is Form.BUDGET:
        return word("progress.budget", used=style.share(measure.progress), due=due)
    return f"{style.share(measure.progress)}/{due}"


def gap_text(style: Style, measure: MeasureResult) -> str:
    """What is left to go, or by how much a met demand is exceeded; inside a range, how far its nearer bound is.

    A limit that says `about` is a range as well, as far as its tolerance goes.
    """
    if isinstance(measure.gap, Undefined):
        return NO_FIGURE
    if measure.gap >= 0:
        return style.distance(measure.gap)
    demand, held = measure.measure.demand, measure.form in (Form.LIMIT, Form.RUNNING)
    if demand.high is not None or (held and demand.comparator is Comparator.ABOUT):
        key = "gap.inside"
    else:
        key = "gap.over" if measure.direction > 0 else "gap.under"
    return style.catalogue.word(key, amount=style.distance(-measure.gap))


def required_text(style: Style, result: IndicatorResult, measure: MeasureResult) -> str:
    """What every remaining year must bring: a growth rate, or an amount where there is none or things are counted.

    What is a share already speaks in points: 7.5 % more of 93 % would be taken for 7.5 points. Of a budget and of a
    mean it is what a year may have; of yearly rates the rate itself, as the series writes it.
    """
    growth, step = measure.required_growth, measure.required_step
    if may_have(measure):
        sign = allowance_sign(measure)
        if isinstance(step, Undefined) or not sign or _is_used_up(measure):
            return NO_FIGURE
        return sign + style.planned(step)
    if result.indicator.series in RATE_SERIES:
        return NO_FIGURE if isinstance(growth, Undefined) else rate_needed(style, result, growth)
    if not isinstance(step, Undefined) and step == 0:
        return NO_FIGURE  # a strict bound is just reached: "0.0%" would read as if nothing more were needed
    by_amount = (
        result.indicator.schedule is Schedule.STEP
        or result.indicator.unit in SHARES
        or measure.measure.kind is MeasureKind.TOTAL
    )
    # 10 points of a reduction are not 10 points of the share, or kilometres, that are to be reduced
    level_step = measure.level_step
    own_step = level_step if measure.measure.rate_unit and not isinstance(level_step, Undefined) else None
    if result.indicator.unit in SHARES and own_step is not None:
        return style.own.brief_step(own_step)
    if not isinstance(growth, Undefined) and (not by_amount or isinstance(step, Undefined)):
        return style.rate(growth)
    if own_step is not None:
        return style.own.brief_step(own_step)
    if isinstance(step, Undefined):
        return NO_FIGURE
    if measure.measure.kind is MeasureKind.TOTAL:  # what a sum needs each year is that year's own amount: no sign
        return style.planned(step)
    return style.brief_step(step)


def may_have(measure: MeasureResult) -> bool:
    """Whether the required step is no step but what each remaining year may, or must, have by itself."""
    return measure.form is Form.BUDGET or (
        measure.measure.kind is MeasureKind.AVERAGE and measure.measure.follows is None
    )


def allowance_sign(measure: MeasureResult) -> str:
    """How what a remaining year has stands to what it may, or must, have; empty for a mean that has two bounds."""
    comparator = measure.measure.demand.comparator
    if comparator is Comparator.BETWEEN:
        return COMPARATOR_SIGNS[Comparator.AT_MOST] if measure.form is Form.BUDGET else ""
    return COMPARATOR_SIGNS[comparator]


def rate_needed(style: Style, result: IndicatorResult, growth: float) -> str:
    """The rate that each remaining year needs, as it is written."""
    return style.share(needed_rate(result, growth))


def needed_rate(result: IndicatorResult, growth: float) -> float:
    """The same rate as a number, as its series writes it: a reduction as a positive number."""
    return -growth if result.indicator.series is Series.REDUCTION_RATE else growth


def _is_used_up(measure: MeasureResult) -> bool:
    return measure.form is Form.BUDGET and measure.met is False
