"""From a reason (code and figures) to a sentence of a language."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, NamedTuple, cast

from plancheck.model.quantity import Number, compare
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
    catalogue = style.catalogue
    figures = dict(reason.figures)
    if "comparator" in figures:
        figures["demand"] = _demand(style, figures)
    if "known" in figures:
        figures["value"] = _Published(cast("Number", figures["value"]), cast("Comparator", figures["known"]))
    endings = (_variant(reason), "")
    keys = [key for ending in endings for key in ((ending + _NAMED, ending) if named else (ending,))]
    template = next(filter(None, (catalogue.reasons.get(reason.code + key) for key in keys)), "")
    if not template or not blanks(template) <= figures.keys():
        phrase = why_undefined(style, Undefined(reason))
        return catalogue.word("sentence", phrase=capital(phrase))
    return capital(_Writer(style).vformat(template, (), figures))


def capital(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def within_quotes(text: str) -> str:
    """A text as it stands between quotation marks: those that it holds become single ones."""
    return text.replace("“", "‘").replace("”", "’")


def _demand(style: Style, figures: Mapping[str, Any]) -> str:
    """What is asked for, or what change on year; where each year has a demand of its own, that of the year told of."""
    word = style.catalogue.word
    plain = f"demand.{MeasureKind.YEARLY_CHANGE}.{figures['comparator']}.zero"
    if "on_year" in figures and figures["target"] == 0 and plain in style.catalogue.words:
        return word(plain)
    text = style.demand(
        figures["comparator"],
        figures["target"],
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
    return _Writer(style).vformat(template, (), dict(figure.reason.figures))


def blanks(template: str) -> frozenset[str]:
    """The names of the figures that a sentence shows."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def _variant(reason: Reason) -> str:
    """The ending of a wording for a special case.

    `.chained` where the way leads over an index of chained rates, `.exactly` where a value is just the bound that it
    had to pass, `.faster` where a budget is used faster than time goes by, `.share` where a task's share done is known,
    `.one` where a span of years is a single one, `.before` where it has not begun.
    """
    figures = reason.figures
    if "chained" in figures:
        return ".chained"
    first, last = figures.get("start_year"), figures.get("as_of")
    if isinstance(first, int) and isinstance(last, int) and first >= last:
        return ".one" if first == last else ".before"
    used, gone = figures.get("used"), figures.get("expected_progress")
    if isinstance(used, (Fraction, float)) and isinstance(gone, (Fraction, float)) and compare(used, gone) > 0:
        return ".faster"
    strict = figures.get("comparator") in (Comparator.ABOVE, Comparator.BELOW)
    if strict and figures["value"] == figures["target"]:
        return ".exactly"
    return ".share" if figures.get("share") is not None else ""


class _Published(NamedTuple):
    """A figure of which only a bound is published."""

    value: Number
    known: Comparator


class _Writer(string.Formatter):
    """Fills blanks such as `{value:amount}`: the word after the colon says how a figure is written."""

    def __init__(self, style: Style) -> None:
        self._ways: Mapping[str, Callable[[Any], str]] = {
            "amount": lambda figure: _amount(style, figure),
            "level": style.level,
            "difference": style.difference,
            "share": style.share,
            "due": style.due_share,
            "rate": style.rate,
            "pace": style.pace,
            "ratio": style.ratio,
            "step": style.step,
            "level-step": style.own.step,
            "planned": style.planned,
            "name": lambda name: " ".join(pick(name, style.catalogue.language).split()),
            "series": style.series,
            "prices": lambda basis: prices_text(style.catalogue, basis),
            "years": lambda years: style.catalogue.word("list-comma").join(map(str, years)),
            "date": lambda day: style.catalogue.words["date"].format(day),
            "": str,
        }

    def format_field(self, value: Any, format_spec: str) -> str:
        """One figure as text; an unknown way of writing is a KeyError."""
        return self._ways[format_spec](value)


def _amount(style: Style, figure: Number | _Published) -> str:
    if isinstance(figure, _Published):
        return COMPARATOR_SIGNS[figure.known] + style.amount(figure.value)
    return style.amount(figure)


def prices_text(catalogue: Catalogue, basis: str) -> str:
    """At which prices amounts are: "2020年价格" for `constant-2020`; a basis of another form as it is written."""
    kind, _, year = basis.partition("-")
    key = f"prices.{kind}"
    return catalogue.word(key, year=year) if key in catalogue.words else basis
