"""What offices say of an indicator, beside what is computed of it."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.assess.history import YearVerdict, verdict_history
from plancheck.assess.methods import METHODS
from plancheck.compose.names import verdict_word
from plancheck.model.indicator import OfficialVerdict
from plancheck.model.report import IndicatorResult, Report
from plancheck.text import Catalogue, pick
from plancheck.track.known import find_series


def official_texts(report: Report, result: IndicatorResult, catalogue: Catalogue) -> Iterator[str]:
    """What an office has said of the years up to the one looked at, beside what is computed of them."""
    indicator = find_series(report.plan, result.indicator.id)
    if indicator is None or not indicator.official:
        return
    for year in verdict_history(report.plan, indicator, report.as_of, METHODS[report.method]):
        official = indicator.official.get(year.year)
        if official is not None:
            yield catalogue.word(
                "official.year",
                year=year.year,
                verdict=official_text(catalogue, year, official),
                computed=verdict_word(catalogue, year.verdict),
            )


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
