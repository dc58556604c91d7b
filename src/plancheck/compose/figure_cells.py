"""Fields of tables that are one number or one date: as text, and as what formats with typed fields count on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from plancheck.compose.table import Cell, Figure
from plancheck.model.quantity import Number
from plancheck.text import Catalogue
from plancheck.text.figures import Style
from plancheck.text.numbers import Shown

_HOLE = "\0"
"""Takes the place of a number in a phrase, to tell what stands in front of it from what stands behind."""

_DECIMALS = 6
"""Of a number that fewer decimals do not hold exactly."""
_FINE_DECIMALS = 12
"""Of one so small that those would hide it."""


def figure_cell(style: Style, shown: Shown, before: str = "", after: str = "") -> Cell:
    """A number as the plan rounds it.

    Args:
        style: of the plan.
        shown: the number.
        before: a sign or a word in front of it.
        after: the same behind it.
    """
    return Cell(f"{before}{shown.text(style.rounding)}{after}", exact=Figure(shown, before, after))


def count_cell(count: int) -> Cell:
    """A count, a year or an ordinal."""
    return Cell(str(count), exact=Figure(Shown(Fraction(count), 0)))


def date_cell(day: date) -> Cell:
    """A day, as ISO 8601 writes it."""
    return Cell(day.isoformat(), exact=day)


def framed(catalogue: Catalogue, key: str, blank: str, cell: Cell, **others: object) -> Cell:
    """A field's text in a phrase of the catalogue: "380（初步）". A number in it stays one.

    Args:
        catalogue: of the language.
        key: of the phrase.
        blank: the one that takes the text.
        cell: the field.
        others: what fills the other blanks: words of the catalogue and years, nothing of the data.
    """
    text = catalogue.word(key, **{blank: cell.text}, **others)
    figure = cell.exact
    if not isinstance(figure, Figure):
        return replace(cell, text=text)
    before, _, after = catalogue.word(key, **{blank: _HOLE}, **others).partition(_HOLE)
    return replace(cell, text=text, exact=replace(figure, before=before + figure.before, after=figure.after + after))


def followed(cell: Cell, mark: str) -> Cell:
    """A field with a mark behind its text."""
    figure = cell.exact
    exact = replace(figure, after=figure.after + mark) if isinstance(figure, Figure) else figure
    return replace(cell, text=cell.text + mark, exact=exact)


def full_number(value: Number) -> Shown:
    """A number with all its decimals, where a few hold it."""
    # the last digits of a float are noise of a power or a logarithm
    exact = Fraction(format(value, ".12g")) if isinstance(value, float) else value
    decimals = next((few for few in range(_DECIMALS) if (exact * 10**few).denominator == 1), _DECIMALS)
    is_small = decimals == _DECIMALS and 0 < abs(exact) < Fraction(1, 1000)
    return Shown(value, _FINE_DECIMALS if is_small else decimals)
