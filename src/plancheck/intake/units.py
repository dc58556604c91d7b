"""Units of the same thing in other amounts: 27100 万元 is 2.71 亿元, exactly, by moving the point."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.model.quantity import SPELT

AMOUNTS: Mapping[str, int] = {
    "万亿": 12,
    "千亿": 11,
    "百亿": 10,
    "十亿": 9,
    "亿": 8,
    "千万": 7,
    "百万": 6,
    "十万": 5,
    "万": 4,
    "千": 3,
    "百": 2,
    "trillion": 12,
    "billion": 9,
    "million": 6,
    "thousand": 3,
}
"""Powers of ten in front of a unit; longer words stand before those that they begin with."""


def same_unit(one: str, other: str) -> bool:
    """Whether two units are the same but for blanks, case and spelling."""
    return _plain(one) == _plain(other)


def shift(stated: str, wanted: str) -> int | None:
    """By how many places the point moves to the right from one unit to the other; None where they are not of a kind.

    Only amounts of the very same unit are: 万元 and 亿元, thousand tonnes and tonnes. % and ‰ are not, since whoever
    mixes them up has most often just mistyped; nor is an amount without a unit. What stands below a line (元/人) must
    be the same.
    """
    (power, base), (wanted_power, wanted_base) = _split(stated), _split(wanted)
    if not base or base != wanted_base or base in ("%", "‰"):
        return None
    return power - wanted_power


def moved(digits: str, places: int) -> str:
    """A number in plain digits with its point moved to the right, or to the left below zero; no idle zeros are left."""
    sign = "-" if digits.startswith("-") else ""
    whole, _, part = digits.lstrip("+-").partition(".")
    if places >= 0:
        part = part.ljust(places, "0")
        whole, part = whole + part[:places], part[places:]
    else:
        whole = whole.rjust(-places + 1, "0")
        whole, part = whole[:places], whole[places:] + part
    whole, part = whole.lstrip("0") or "0", part.rstrip("0")
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def _split(unit: str) -> tuple[int, str]:
    """The power of ten in front of a unit, and the unit: 万千瓦时 is 7 and 瓦时."""
    bare, power = _plain(unit), 0
    while (word := next((word for word in AMOUNTS if bare.startswith(word)), None)) is not None:
        bare, power = bare.removeprefix(word), power + AMOUNTS[word]
    return power, bare


def _plain(unit: str) -> str:
    text = " ".join(unit.split()).casefold()
    return SPELT.get(text, text).replace(" ", "")
