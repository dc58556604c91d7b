"""The only rounding: from exact numbers to digits, once, at the very end."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from plancheck.model.plan import Rounding
from plancheck.model.quantity import Number, Quantity, compare

_SIGNIFICANT = ".12g"
"""Digits of a float that count. Its last ones are noise of a power or a logarithm, which must not turn a half."""

_FINEST = 12
"""Decimals beyond which two numbers are told apart no further."""


def digits(value: Number, decimals: int, rule: Rounding = Rounding.HALF_EVEN, *, plus: bool = False) -> str:
    """`value` with `decimals` decimals, rounded once from the exact value: "2.71", "-0.5", "380".

    There is no thousands separator and no negative zero.

    Args:
        value: an exact fraction, or a float, which counts with twelve significant digits.
        decimals: decimals to show, 0 or more.
        rule: what happens to a half.
        plus: whether a positive number carries its sign too.
    """
    whole = _round(abs(_exact(value)) * 10**decimals, rule)
    text = str(whole).zfill(decimals + 1)
    if decimals:
        text = f"{text[:-decimals]}.{text[-decimals:]}"
    if not whole:
        return text
    return ("-" if value < 0 else "+" if plus else "") + text


def percent(share: Number, decimals: int, rule: Rounding = Rounding.HALF_EVEN, *, plus: bool = False) -> str:
    """A fraction as a percentage: 0.064 is "6.4%"."""
    return digits(_exact(share) * 100, decimals, rule, plus=plus) + "%"


class Shown(NamedTuple):
    """A number, exact or as a formula gave it, with how it is written."""

    value: Number
    decimals: int
    """Of the percentage where it is written as one."""
    percent: bool = False
    """Whether a fraction is written in %: 0.064 as "6.4%"."""
    plus: bool = False
    """Whether a positive number carries its sign too."""

    def text(self, rule: Rounding) -> str:
        """The number as it is written, with what happens to a half."""
        write = percent if self.percent else digits
        return write(self.value, self.decimals, rule, plus=self.plus)


def written(quantity: Quantity) -> str:
    """A quantity with the decimals it was written with: "3.0" stays "3.0"."""
    return digits(quantity.value, quantity.decimals)


def decimals_beyond(value: Number, decimals: int, further: int = 1) -> int:
    """Decimals for a quotient: up to `further` beyond `decimals`, until they hold it exactly (10.5 among integers)."""
    scaled = _exact(value) * 10**decimals
    for more in range(further):
        if (scaled * 10**more).denominator == 1:
            return decimals + more
    return decimals + further


def telling_decimals(value: Number, bounds: tuple[Number, ...], decimals: int, rule: Rounding) -> int:
    """The fewest decimals, `decimals` or more, with which `value` does not read like a bound that it differs from.

    99.99 against a demand of 100 must not be shown as 100.0, nor a pace of 0.949 as the 0.95 that it misses.
    """
    different = [bound for bound in bounds if compare(value, bound)]
    while decimals < _FINEST and any(digits(value, decimals, rule) == digits(b, decimals, rule) for b in different):
        decimals += 1
    return decimals


def _exact(value: Number) -> Fraction:
    return Fraction(format(value, _SIGNIFICANT)) if isinstance(value, float) else Fraction(value)


def _round(value: Fraction, rule: Rounding) -> int:
    whole, rest = divmod(value.numerator, value.denominator)
    half = 2 * rest - value.denominator
    up = half > 0 or (half == 0 and (rule is Rounding.HALF_UP or whole % 2 == 1))
    return whole + up
