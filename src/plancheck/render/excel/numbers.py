"""How Excel shows a number: its format, with as many decimals as it needs not to read like another number.

Excel rounds halves away from zero, and knows fifteen digits. Where a plan rounds 2.345 to 2.34 Excel would say 2.35 and
the office would have two numbers: such a number is shown with the decimal that it has.
"""

from __future__ import annotations

from fractions import Fraction

from plancheck.compose.table import Figure
from plancheck.model.plan import Rounding
from plancheck.text.numbers import Shown, digits

_CLEAR = 1e7
"""Up to here the noise of a float is far below the distance from a half that counts as clear."""
_LONGEST_FORMAT = 255
_FURTHER_DECIMALS = 6
"""So many decimals beyond those of the report are tried."""


def number_format(figure: Figure, rule: Rounding) -> str | None:
    """The format by which Excel shows a figure as the report says it; None where Excel cannot.

    Args:
        figure: the number with the words around it.
        rule: what happens to a half.
    """
    decimals = decimals_of(figure.shown, rule)
    if decimals is None or '"' in figure.before + figure.after:
        return None
    before, after = _literal(figure.before), _literal(figure.after)
    if figure.hidden:
        return ";".join((before,) * 3)
    code = _code(decimals, percent=figure.shown.percent)
    if not before + after and not figure.shown.plus:
        return code
    plus = "+" if figure.shown.plus else ""
    minus = "" if figure.negative else "-"
    whole = ";".join(f"{before}{sign}{code}{after}" for sign in (plus, minus, ""))
    return whole if len(whole) <= _LONGEST_FORMAT else None


def decimals_of(shown: Shown, rule: Rounding) -> int | None:
    """The decimals of the report, more where Excel would show another number with those; None where it always would."""
    scale = 100 if shown.percent else 1
    try:
        number = float(shown.value)
    except OverflowError:
        return None
    if _is_clear(number * scale * 10**shown.decimals):
        return shown.decimals
    seen = Fraction(format(number, ".15g")) * scale
    exact = Fraction(format(shown.value, ".12g")) if isinstance(shown.value, float) else shown.value
    for decimals in range(shown.decimals, shown.decimals + _FURTHER_DECIMALS):
        if digits(seen, decimals, Rounding.HALF_UP) == digits(exact * scale, decimals, rule):
            return decimals
    return None


def _is_clear(units: float) -> bool:
    """Whether a number, counted in its last decimal, is so far from a half that every rule rounds it alike."""
    return abs(units) < _CLEAR and abs(units % 1 - 0.5) > 1 / _CLEAR


def _code(decimals: int, *, percent: bool) -> str:
    return "0" + ("." + "0" * decimals if decimals else "") + ("%" if percent else "")


def _literal(text: str) -> str:
    return f'"{text}"' if text else ""
