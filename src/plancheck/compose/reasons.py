"""The reason of an indicator's verdict in full: what decided, at which year, and what else must be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plancheck.compose.demands import demand_text, measure_style
from plancheck.model.actual import PROVISIONAL, Actual, State
from plancheck.model.report import IndicatorResult, MeasureResult, OtherSeries, Report
from plancheck.model.target import RATE_SERIES, MeasureKind
from plancheck.model.text import Text
from plancheck.model.verdict import Verdict
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, indicator_style
from plancheck.text.sentences import sentence, within_quotes

_BY_BASELINE = (
    *("pace", "wrong-way", "guard-kept", "guard-broken", "guard-achieved", "guard-missed"),
    *("growth-wrong-way", "growth-kept", "growth-broken", "growth-achieved", "growth-missed"),
)

_SPEAK_FOR_THEMSELVES = (MeasureKind.LEVEL, MeasureKind.EVERY_YEAR)
"""Measures whose value is the indicator's own: a reason that shows it need not say of what."""


def result_style(report: Report, result: IndicatorResult, style: Style) -> Style:
    """The style of the indicator's own values."""
    return indicator_style(style.catalogue, report.plan, result.indicator, result.baseline)


def deciding_measure(result: IndicatorResult) -> MeasureResult | None:
    """The measure whose reason is the indicator's; None where it has no target."""
    return next((measure for measure in result.measures if measure.reason is result.reason), None)


def indicator_reason(style: Style, result: IndicatorResult, as_of: int, said: Sequence[str] = ()) -> str:
    """The whole reason in one or a few sentences.

    It begins with the year where the figures are older than the year looked at; then comes the deciding measure's
    reason, and what was left out, gets worse, is not final or was not stated.

    Args:
        style: the indicator's.
        result: the indicator judged.
        as_of: the year looked at.
        said: the sentences of the measures' reasons, where they are at hand; a large plan spares making one twice.
    """
    catalogue = style.catalogue
    decider = deciding_measure(result)
    parts = [said[0] if said and _speaks_for_itself(result, decider) else reason_of(style, result, decider)]
    parts.extend(
        catalogue.word(
            "reason.left-out",
            demand=within_quotes(demand_text(measure_style(style, measure), measure)),
            reason=sentence(measure_style(style, measure), measure.reason, named=True),
        )
        for measure in result.left_out
    )
    if result.worsening:
        parts.append(catalogue.word("reason.worsening"))
    state = _unfinal_state(result, decider)
    if state is not None:
        parts.append(catalogue.word("reason.not-final", state=catalogue.name("state", state)))
    other = unfinal_other(decider)
    if other is not None:
        told = {"name": style.series(other.indicator.id), "year": other.year}
        parts.append(catalogue.word("reason.other-not-final", state=catalogue.name("state", other.state), **told))
    if result.baseline is not None and result.baseline.implied and result.reason.code in _BY_BASELINE:
        parts.append(catalogue.word("reason.implied-baseline"))
    parts.extend(
        catalogue.word(
            "reason.stage",
            demand=within_quotes(demand_text(measure_style(style, measure), measure)),
            reason=sentence(measure_style(style, measure), measure.reason, named=True),
        )
        for measure in _later_stages(result, decider)
    )
    text = catalogue.word("sentence-blank").join(parts)
    if result.held_back and decider is not None and decider.year is not None:
        return catalogue.word("reason.until", year=decider.year, reason=text)
    if result.stale and result.actual is not None:
        word = "reason.stale.unread" if result.unread else "reason.stale"
        return catalogue.word(word, year=result.actual.year, as_of=as_of, reason=text)
    if result.unread and result.verdict is Verdict.NO_DATA:
        return catalogue.word("reason.unread", as_of=as_of)
    return text


def unfinal_other(decider: MeasureResult | None) -> OtherSeries | None:
    """The series that the bound followed where its figure may still change."""
    other = None if decider is None else decider.other
    return other if other is not None and other.state in PROVISIONAL else None


_OF_EARLIER_YEARS = ("limit-broken-earlier", "limit-missed")
"""Reasons that the latest figure does not decide."""


def _unfinal_state(result: IndicatorResult, decider: MeasureResult | None) -> State | None:
    """The state of the figure that decides, where it may still change."""
    if result.reason.code in _OF_EARLIER_YEARS:
        return None
    actual = result.actual
    if decider is not None and decider.year is not None:
        actual = next((one for one in result.history if one.year == decider.year), actual)
    return actual.state if actual is not None and actual.state in PROVISIONAL else None


def _later_stages(result: IndicatorResult, decider: MeasureResult | None) -> tuple[MeasureResult, ...]:
    """The later dates of a demand whose earlier one decides: they go on, though nothing takes back what was missed."""
    if decider is None or decider.verdict is not Verdict.MISSED:
        return ()
    return tuple(
        measure
        for measure in result.measures
        if measure.measure.kind is decider.measure.kind
        and measure.target_year > decider.target_year
        and all(measure is not other for other in result.left_out)
    )


def implied_by(result: IndicatorResult) -> str:
    """From what an implied baseline follows beside the target level: `increase`, or `rate`."""
    # a revised target that implies none leaves the baseline to the first one
    measures = (*(measure.measure for measure in result.measures), *result.original.target)
    kinds = (measure.kind for measure in measures)
    return "increase" if MeasureKind.INCREASE in kinds else "rate"


def reason_of(style: Style, result: IndicatorResult, decider: MeasureResult | None) -> str:
    """The deciding reason alone; it names its measure where several might be meant."""
    if decider is None:
        return _without_measure(style, result)
    own = measure_style(style, decider)
    if _speaks_for_itself(result, decider):
        return sentence(own, result.reason)
    text = sentence(own, result.reason, named=True)
    return style.catalogue.word("reason.of-measure", demand=within_quotes(demand_text(own, decider)), reason=text)


def _speaks_for_itself(result: IndicatorResult, decider: MeasureResult | None) -> bool:
    """Whether the deciding measure is the leading one, and its reason need not name it."""
    return decider is not None and decider is result.measures[0] and decider.measure.kind in _SPEAK_FOR_THEMSELVES


def _without_measure(style: Style, result: IndicatorResult) -> str:
    """The reason where none of the measures decides: a demand in words, with what people say for it, or none."""
    text = sentence(style, result.reason)
    words = result.words
    if words is None or words.reason is not result.reason:
        return text
    catalogue = style.catalogue
    evidence = one_line(words.assessment.evidence if words.assessment else None, catalogue).rstrip("。.")
    if evidence:
        text = catalogue.word("sentence-blank").join((text, catalogue.word("reason.evidence", evidence=evidence)))
    if not result.measures:
        return text
    return catalogue.word("reason.of-measure", demand=within_quotes(one_line(words.words.text, catalogue)), reason=text)


def one_line(text: Text | None, catalogue: Catalogue) -> str:
    """A text of the data as one line in the reader's language."""
    return " ".join(pick(text, catalogue.language).split())


def remarks(style: Style, result: IndicatorResult) -> tuple[str, ...]:
    """What people must know of the figures beside the reason, a sentence each.

    Years whose figure could not be used, a sum or chain that ends early, and the latest figure of a part of a year.
    """
    catalogue = style.catalogue
    found = [sentence(style, remark) for remark in result.remarks if remark.code != result.reason.code]
    found.extend(chains_ended(style, result, (*result.measures, *result.stretch)))
    words = result.words
    if words is not None and words.reason is not result.reason and words.verdict is Verdict.NO_DATA:
        demand, reason = within_quotes(one_line(words.words.text, catalogue)), sentence(style, words.reason)
        found.append(catalogue.word("reason.left-out", demand=demand, reason=reason))
    if result.partial is not None:
        found.append(partial_text(style, result.partial))
    return tuple(found)


def chains_ended(style: Style, result: IndicatorResult, measures: Iterable[MeasureResult]) -> Iterator[str]:
    """Until when a sum or a chain of rates goes, where a year is missing; of a sum what is known of later years."""
    word = style.catalogue.word
    ended = {measure.chain_ended: measure for measure in measures if measure.chain_ended is not None}
    for missing, measure in sorted(ended.items()):
        if result.indicator.series in RATE_SERIES:
            yield word("remark.chain-ended", missing=missing)
        else:
            later = sum(
                actual.quantity.value
                for actual in result.history
                if missing < actual.year <= measure.target_year and actual.bound is None
            )
            yield word("remark.sum-ended", missing=missing, later=style.amount(later))


def partial_text(style: Style, partial: Actual) -> str:
    """The figure of a part of a year: "2024年1—9月为2.2亿元。"."""
    return style.catalogue.counted(
        "remark.partial", partial.through or 0, year=partial.year, value=style.amount(partial.quantity.value)
    )
