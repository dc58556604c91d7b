"""From a reason (code and figures) to a sentence of a language."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, cast

from plancheck.model.quantity import Number
from plancheck.model.reason import Reason, Undefined
from plancheck.model.target import Comparator, MeasureKind
from plancheck.text.catalogue import Catalogue, pick
from plancheck.text.figures import COMPARATOR_SIGNS, Style

_NAMED = ".named"


def sentence(style: Style, reason: Reason, *, named: bool = False) -> str:
    """The sentence of a reason with its figures written in `style`.

    A code may have a wording of its own (see `_variant`). One that also names an absent figure, and comes without the
    figures of a verdict, has that phrase as its sentence.

    Args:
        style: of the figures.
        reason: code and figures.
        named: whether the demand stands in front of the sentence, which then does not say it again (`.named`).
    """
    figures = reason.figures
    template = _template(style.catalogue, reason, named=named)
    needed = blanks(template)
    if "demand" in needed and "comparator" in figures:
        figures = {**figures, "demand": _demand(style, figures)}
    if "known" in figures:
        published = _Published(cast("Number", figures["value"]), cast("Comparator", figures["known"]))
        figures = {**figures, "value": published}
    if not template or not needed <= figures.keys():
        phrase = why_undefined(style, Undefined(reason))
        return style.catalogue.word("sentence", phrase=capital(phrase))
    return capital(_filled(style, template, figures))


def _template(words: Catalogue, reason: Reason, *, named: bool) -> str:
    """The wording of a reason that fits best; empty where there is none."""
    variant = _variant(reason) if reason.figures else ""
    for ending in (variant, "") if variant else ("",):
        for key in (ending + _NAMED, ending) if named else (ending,):
            if template := words.reasons.get(reason.code + key):
                return template
    return ""


def capital(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def within_quotes(text: str) -> str:
    """A text as it stands between quotation marks: those that it holds become single ones."""
    return text.replace("“", "‘").replace("”", "’")


def _demand(style: Style, figures: Mapping[str, Any]) -> str:
    """What is asked for, or what change on year; where each year has a demand of its own, that of the year told of.

    What speaks of several years names no figure that only one of them has.
    """
    word = style.catalogue.word
    plain = f"demand.{MeasureKind.YEARLY_CHANGE}.{figures['comparator']}.zero"
    if "on_year" in figures and figures["target"] == 0 and plain in style.catalogue.words:
        return word(plain)
    varies = "of_years" in figures and ("by_year" in figures or "follows" in figures)
    if varies and "by_year" in figures:
        return word("demand.of-all-years")
    text = style.demand(
        figures["comparator"],
        None if varies else figures["target"],
        high=figures.get("high"),
        tolerance=figures.get("tolerance"),
        follows=figures.get("follows"),
    )
    if "on_year" in figures:
        return word(f"demand.{MeasureKind.YEARLY_CHANGE}", demand=text)
    return word("demand.of-years", year=figures["year"], demand=text) if "by_year" in figures else text


def why_undefined(style: Style, figure: Undefined) -> str:
    """Why a figure does not exist: a phrase without a full stop."""
    template = style.catalogue.undefined[figure.reason.code]
    return _filled(style, template, figure.reason.figures)


@cache
def blanks(template: str) -> frozenset[str]:
    """The names of the figures that a sentence shows."""
    return frozenset(name for _, name, _ in _pieces(template) if name is not None)


def _variant(reason: Reason) -> str:
    """The ending of a wording for a special case.

    `.day` where a report speaks of a day within the year, `.chained` where the way leads over an index of chained
    rates, `.exactly` where a value is just the bound that it had to pass, `.planned` where a budget is held against
    a planned use, `.share` where a task's share done is known, `.one` where a span of years is a single one, `.before`
    where it has not begun.
    """
    figures = reason.figures
    if "day" in figures:
        return ".day"
    if "chained" in figures:
        return ".chained"
    first, last = figures.get("start_year"), figures.get("as_of")
    if isinstance(first, int) and isinstance(last, int) and first >= last:
        return ".one" if first == last else ".before"
    if "planned" in figures:
        return ".planned"
    strict = figures.get("comparator") in (Comparator.ABOVE, Comparator.BELOW)
    if strict and figures["value"] == figures["target"]:
        return ".exactly"
    return ".share" if figures.get("share") is not None else ""


class _Published(NamedTuple):
    """A figure of which only a bound is published."""

    value: Number
    known: Comparator


def _filled(style: Style, template: str, figures: Mapping[str, Any]) -> str:
    """A template with its blanks filled; an unknown way of writing is a KeyError."""
    told = ""
    for text, name, way in _pieces(template):
        told += text if name is None else text + _WAYS[way](style, figures[name])
    return told


@cache
def _pieces(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """A template taken apart: texts, each with the figure behind it and how that is written.

    The catalogues hold a few hundred templates, and a large plan fills each of them many thousand times.
    """
    parsed = string.Formatter().parse(template)
    return tuple((text, name or None, way or "") for text, name, way, _ in parsed)


def _amount(style: Style, figure: Number | _Published) -> str:
    if isinstance(figure, _Published):
        return COMPARATOR_SIGNS[figure.known] + style.amount(figure.value)
    return style.amount(figure)


def prices_text(catalogue: Catalogue, basis: str) -> str:
    """At which prices amounts are: "2020年价格" for `constant-2020`; a basis of another form as it is written."""
    kind, _, year = basis.partition("-")
    key = f"prices.{kind}"
    return catalogue.word(key, year=year) if key in catalogue.words else basis


_WAYS: Mapping[str, Callable[[Style, Any], str]] = {
    "amount": _amount,
    "level": Style.level,
    "difference": Style.difference,
    "share": Style.share,
    "due": Style.due_share,
    "rate": Style.rate,
    "pace": Style.pace,
    "ratio": Style.ratio,
    "step": Style.step,
    "level-step": lambda style, figure: style.own.step(figure),
    "planned": Style.planned,
    "name": lambda style, name: " ".join(pick(name, style.catalogue.language).split()),
    "series": Style.series,
    "prices": lambda style, basis: prices_text(style.catalogue, basis),
    "years": lambda style, years: style.catalogue.word("list-comma").join(map(str, years)),
    "date": lambda style, day: style.catalogue.words["date"].format(day),
    "": lambda style, figure: str(figure),
}
"""How a figure is written, by the word behind the colon of a blank such as `{value:amount}`."""
