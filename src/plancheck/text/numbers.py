"""The only rounding: from exact numbers to digits, once, at the very end."""

from __future__ import annotations

from decimal import Decimal
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
    return _written(_round(*_exact(value), decimals, rule), decimals, plus=plus)


def percent(share: Number, decimals: int, rule: Rounding = Rounding.HALF_EVEN, *, plus: bool = False) -> str:
    """A fraction as a percentage: 0.064 is "6.4%"."""
    numerator, denominator = _exact(share)
    return _written(_round(numerator * 100, denominator, decimals, rule), decimals, plus=plus) + "%"


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


def decimals_beyond(value: Number, decimals: int, further: int = 1, *, times: int = 1) -> int:
    """Decimals for a quotient: up to `further` beyond `decimals`, until they hold it exactly (10.5 among integers).

    What is held is `times` the value: 100 times a share that is written in %.
    """
    numerator, denominator = _exact(value)
    numerator *= times
    for more in range(further):
        if not numerator * 10 ** (decimals + more) % denominator:
            return decimals + more
    return decimals + further


def telling_decimals(
    value: Number, bounds: tuple[Number, ...], decimals: int, rule: Rounding, *, times: int = 1
) -> int:
    """The fewest decimals, `decimals` or more, with which `value` does not read like a bound that it differs from.

    99.99 against a demand of 100 must not be shown as 100.0, nor a pace of 0.949 as the 0.95 that it misses. What is
    shown is `times` the value: 100 times a share that is written in %.
    """
    numerator, denominator = _exact(value)
    numerator *= times
    while decimals < _FINEST:
        shown = _round(numerator, denominator, decimals, rule)
        for bound in bounds:
            if _reads_like(shown, bound, decimals, rule) and compare(value * times, bound):
                break
        else:
            break
        decimals += 1
    return decimals


def _reads_like(shown: int, bound: Number, decimals: int, rule: Rounding) -> bool:
    """Whether a bound is rounded to a whole number of its last decimal; most are far from it, which is soon seen."""
    numerator, denominator = _exact(bound)
    away = shown * denominator - numerator * int(10**decimals)
    return -denominator <= 2 * away <= denominator and _round(numerator, denominator, decimals, rule) == shown


def _exact(value: Number) -> tuple[int, int]:
    """Numerator and denominator. Rounding counts with plain integers: ten times as fast as with fractions."""
    if isinstance(value, float):
        return Decimal(format(value, _SIGNIFICANT)).as_integer_ratio()
    return value.as_integer_ratio()


def _round(numerator: int, denominator: int, decimals: int, rule: Rounding) -> int:
    """A fraction as a whole number of its last decimal, rounded away from or towards nothing alike on both sides."""
    scale: int = 10**decimals
    whole, rest = divmod(abs(numerator) * scale, denominator)
    half = 2 * rest - denominator
    up = half > 0 or (half == 0 and (rule is Rounding.HALF_UP or whole % 2 == 1))
    return -(whole + up) if numerator < 0 else whole + up


def _written(rounded: int, decimals: int, *, plus: bool) -> str:
    """What `_round` gives, with its point."""
    text = str(abs(rounded)).zfill(decimals + 1)
    if decimals:
        text = f"{text[:-decimals]}.{text[-decimals:]}"
    return ("-" if rounded < 0 else "+" if plus and rounded else "") + text
