"""What belongs to an indicator besides its measures: words, official verdicts, a stretch, parts of a year."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.assess.history import YearVerdict, verdict_history
from plancheck.assess.methods import METHODS
from plancheck.compose.names import verdict_word
from plancheck.compose.page import Block, Facts, Heading
from plancheck.compose.reasons import demand_text, measure_style
from plancheck.compose.table import Cell
from plancheck.model.indicator import OfficialVerdict
from plancheck.model.report import IndicatorResult, Report
from plancheck.text import pick
from plancheck.text.catalogue import Catalogue
from plancheck.text.figures import COMPARATOR_SIGNS, Style
from plancheck.text.sentences import sentence
from plancheck.track.known import find_series


def standing_blocks(report: Report, result: IndicatorResult, style: Style) -> Iterator[Block]:
    """What belongs to an indicator besides its measures and figures, as far as there is any."""
    catalogue = style.catalogue
    items = [
        *_words_items(catalogue, result),
        *_official_items(report, result, style),
        *_stretch_items(style, result),
        *_partial_items(style, result),
        *((catalogue.word("fact.remark"), Cell(sentence(style, remark))) for remark in result.remarks),
        *(
            (catalogue.word("fact.accepted"), Cell(f"{accepted.code} {pick(accepted.reason, catalogue.language)}"))
            for accepted in result.indicator.accept
        ),
    ]
    if items:
        yield Heading(catalogue.word("show.besides"))
        yield Facts(tuple(items))


def _words_items(catalogue: Catalogue, result: IndicatorResult) -> Iterator[tuple[str, Cell]]:
    if result.words is None:
        return
    yield catalogue.word("fact.words"), Cell(pick(result.words.words.text, catalogue.language))
    said = result.words.assessment
    if said is not None:
        evidence = pick(said.evidence, catalogue.language)
        verdict = verdict_word(catalogue, said.verdict)
        text = catalogue.word("show.assessed", year=said.year, verdict=verdict, evidence=evidence)
        yield catalogue.word("fact.assessed"), Cell(text)


def _stretch_items(style: Style, result: IndicatorResult) -> Iterator[tuple[str, Cell]]:
    catalogue = style.catalogue
    name = catalogue.word("fact.stretch")
    for measure in result.stretch:
        own = measure_style(style, measure)
        yield name, Cell(f"{demand_text(own, measure)}{catalogue.word('blank')}{sentence(own, measure.reason)}")
    if result.indicator.stretch_text is not None:
        yield name, Cell(pick(result.indicator.stretch_text, catalogue.language))


def _partial_items(style: Style, result: IndicatorResult) -> Iterator[tuple[str, Cell]]:
    partial = result.partial
    if partial is not None and partial.through is not None:
        sign = "" if partial.bound is None else COMPARATOR_SIGNS[partial.bound]
        text = style.catalogue.word(
            "show.partial", year=partial.year, month=partial.through, amount=sign + style.amount(partial.quantity.value)
        )
        yield style.catalogue.word("fact.partial"), Cell(text)


def _official_items(report: Report, result: IndicatorResult, style: Style) -> Iterator[tuple[str, Cell]]:
    """What an office has said of the years up to the one looked at, beside what is computed of them."""
    catalogue, indicator = style.catalogue, find_series(report.plan, result.indicator.id)
    if indicator is None or not indicator.official:
        return
    for year in verdict_history(report.plan, indicator, report.as_of, METHODS[report.method]):
        official = indicator.official.get(year.year)
        if official is not None:
            text = catalogue.word(
                "official.year",
                year=year.year,
                verdict=official_text(catalogue, year, official),
                computed=verdict_word(catalogue, year.verdict),
            )
            yield catalogue.word("fact.official"), Cell(text)


def official_text(catalogue: Catalogue, year: YearVerdict, official: OfficialVerdict) -> str:
    """An office's verdict with its source, and whether it is the computed one where both are known labels."""
    told = pick(official.verdict, catalogue.language)
    known = {label.value: label for method in METHODS.values() for label in method.worst_first}
    label = known.get(told)
    text = told if label is None else verdict_word(catalogue, label)
    source = pick(official.source, catalogue.language)
    if source:
        text = catalogue.word("official.source", verdict=text, source=source)
    differs = label is not None and label != year.verdict
    return catalogue.word("official.differs", verdict=text) if differs else text
