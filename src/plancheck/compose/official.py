"""What an office has said of an indicator, beside what is computed: where they differ, both are shown."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.assess.history import in_year
from plancheck.assess.methods import METHODS
from plancheck.model.indicator import OfficialVerdict
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import IndicatorResult, Report
from plancheck.model.text import Text
from plancheck.model.verdict import LABELS, Label, Verdict
from plancheck.text import LANGUAGES, Catalogue, catalogue, pick
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """One year of an indicator, as an office and as the method sees it."""

    year: int
    official: OfficialVerdict
    computed: IndicatorResult | None
    """None for a year that is not the plan's."""
    agrees: bool | None
    """None where the office's words name no verdict of the method, so that there is nothing to compare."""


def standings(report: Report, result: IndicatorResult) -> tuple[Standing, ...]:
    """All official verdicts up to the year looked at, by year."""
    return tuple(_standing(report, result, year) for year in sorted(result.original.official) if year <= report.as_of)


def standing_now(report: Report, result: IndicatorResult) -> Standing | None:
    """The official verdict of the year looked at; None where there is none."""
    return _standing(report, result, report.as_of) if report.as_of in result.original.official else None


def _standing(report: Report, result: IndicatorResult, year: int) -> Standing:
    plan, official = report.plan, result.original.official[year]
    computed: IndicatorResult | None = None
    if year == report.as_of:
        computed = result
    elif plan.start_year <= year <= plan.end_year:
        computed = in_year(plan, result.original, year, METHODS[report.method])
    named = label_named(plan, report.method, official.verdict)
    agrees = None if named is None or computed is None else named == computed.verdict
    return Standing(year, official, computed, agrees)


def label_named(plan: Plan, method: MethodName, words: Text) -> Label | None:
    """The label of the method that an office's words name, by itself or by its name in any language.

    The plan's own names count as well. None where the words name none of them, or several.
    """
    said = {_folded(text) for text in words.values()}
    meant = {label for label in METHODS[method].best_first if not said.isdisjoint(_names(plan, label))}
    return meant.pop() if len(meant) == 1 else None


def _names(plan: Plan, label: Label) -> Iterator[str]:
    yield _folded(label)
    for language in LANGUAGES:
        yield _folded(catalogue(language).name("verdict", label))
        if label == Verdict.ACHIEVED:
            yield _folded(catalogue(language).name("verdict", f"{label}.early"))
    yield from map(_folded, plan.verdict_names.get(label, {}).values())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def disagreement(words: Catalogue, standing: Standing | None, key: str = "reason.official") -> str:
    """The sentence of an official verdict that differs from the computed one; empty for any other.

    Args:
        words: the language.
        standing: the year looked at.
        key: of the sentence.
    """
    if standing is None or standing.agrees is not False:
        return ""
    return words.word(
        key, verdict=official_text(words, standing), source=source_text(words, standing), year=standing.year
    )


def official_text(words: Catalogue, standing: Standing) -> str:
    """What the office has said: in its own words, or by the name of the label that it wrote."""
    said = pick(standing.official.verdict, words.language)
    return words.name("verdict", said) if said in LABELS else said


def source_text(words: Catalogue, standing: Standing) -> str:
    """Where the office has said so, in brackets; empty where nobody says."""
    source = pick(standing.official.source, words.language)
    return words.word("official.source", source=source) if source else ""


def standing_text(words: Catalogue, standing: Standing) -> str:
    """What the office has said, where, and whether that is not what is computed; the two may not be comparable."""
    text = official_text(words, standing) + source_text(words, standing)
    return words.word("official.differs", verdict=text) if standing.agrees is False else text
