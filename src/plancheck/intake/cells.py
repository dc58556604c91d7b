"""From what stands in a cell to what it means: tolerant of how numbers are written, exact in what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from plancheck.intake.units import moved, same_unit, shift
from plancheck.load.shape.number import parse_number
from plancheck.values import dataclass

Content = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell of a workbook or a table can hold."""

FLOAT_DIGITS = 15
"""Digits that a spreadsheet keeps of a number; what comes behind is noise of binary fractions."""

_MINUS = "−－–—‐‑﹣"
_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_PLAIN: Mapping[int, str] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{ord(sign): "-" for sign in _MINUS},
    **{ord(blank): " " for blank in _BLANKS},
}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
_NOTHING = re.compile(r"-*|\.{3,6}|…+|_+")
_AMOUNT = re.compile(r"(?P<sign>[-+]?) ?(?P<digits>[0-9.,' ]*[0-9.])(?P<unit>[^0-9].*)?", re.DOTALL)
_GROUPED = re.compile(r"[0-9]{1,3}(?P<mark>[,' ])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?:\.[0-9]+)?")
_BARE = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_APPROXIMATE = re.compile(
    r"\s*(约|近|大约|不足|超|逾|[<>≥≤≈~]|about|circa|ca\b|approx|over|under|nearly|more than|less than).*[0-9].*"
    r"|.*[0-9].*(左右|以上|以下|以内|上下|多|余|几).*"
    r"|[^A-Za-z]*[0-9]\s*[-~至到]\s*[0-9].*",
    re.IGNORECASE | re.DOTALL,
)
_DATE = re.compile(
    r"[12][0-9]{3}(?P<year_first>[-/.])[01]?[0-9](?P=year_first)[0-3]?[0-9](?: .*)?"
    r"|[0-3]?[0-9](?P<year_last>[-/.])[0-3]?[0-9](?P=year_last)[12][0-9]{3}"
    r"|(?:[12][0-9]{3}年)?[01]?[0-9]月[0-3]?[0-9]日"
)
"""A date that was kept as a text: in a CSV, or in a cell formatted as text."""
_EXPONENT = re.compile(r"[-+]?[0-9.,]+e[-+]?[0-9]+", re.IGNORECASE)
_WIDEST = 10**FLOAT_DIGITS
"""From here on a spreadsheet has lost digits of a whole number."""
_LONGEST = 80
"""Characters beyond which a text is no number, and is not searched for one."""
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the unit that was asked for."""

    digits: str
    """Exact and in full: "-2.71"."""
    converted: tuple[str, str] | None = None
    """Amount and unit as they were written, where they had to be converted."""
    with_unit: bool = False
    """Whether it was written with the unit that was asked for."""


@dataclass(frozen=True, slots=True)
class NoNumber:
    """Why a cell does not hold a number for certain."""

    code: str
    figures: Mapping[str, object] = field(default_factory=dict)


def is_nothing(content: Content) -> bool:
    """Whether a cell says that there is nothing: empty, a dash or dots."""
    return content is None or (isinstance(content, str) and _NOTHING.fullmatch(_plain(content)) is not None)


def number(content: Content, unit: str, *, percent: bool = False) -> Number | NoNumber:
    """What a cell holds as a number.

    Args:
        content: of the cell; not one that holds nothing.
        unit: of the number that is asked for.
        percent: whether the cell shows a fraction as a percentage.
    """
    if isinstance(content, bool):
        return NoNumber("cell-boolean")
    if isinstance(content, datetime | date | time | timedelta):
        return NoNumber("cell-date", {"text": str(content)})
    if isinstance(content, int | float):
        return _of_float(content, unit, percent=percent)
    return _of_text(content or "", unit)


def words(content: Content) -> str:
    """What a cell holds as one line of text; empty for nothing."""
    if content is None:
        return ""
    if isinstance(content, datetime) and content.time() == time():
        return content.date().isoformat()
    if isinstance(content, float | int) and not isinstance(content, bool):
        return _digits(content)
    return " ".join(_INVISIBLE.sub("", str(content)).split())


def whole_number(content: Content) -> int | None:
    """A year or the like: 2024, 2024.0, "２０２４" and "2024年"; None for anything else."""
    if isinstance(content, bool) or not isinstance(content, str | int | float):
        return None
    text = _plain(words(content)).removesuffix("年").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None


def _plain(text: str) -> str:
    """Full-width letters and all minus signs as the plain ones, one kind of blank, nothing invisible."""
    return _INVISIBLE.sub("", text).translate(_PLAIN).strip()


def _of_float(content: float, unit: str, *, percent: bool) -> Number | NoNumber:
    if not abs(content) < _WIDEST:
        return NoNumber("cell-digits", {"text": str(content)})
    digits = _digits(content)
    if not percent:
        return _checked(digits, digits)
    shown = moved(digits, 2)
    if unit != "%":
        return NoNumber("cell-percent" if unit != "‰" else "cell-permille", {"text": f"{shown}%", "unit": unit})
    return _with_unit(_checked(shown, shown))


def _digits(content: float) -> str:
    """A float as the spreadsheet shows it: the noise of binary fractions is none of its digits."""
    text = format(Decimal(format(content, f".{FLOAT_DIGITS}g")), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _of_text(content: str, unit: str) -> Number | NoNumber:
    text = _plain(content)
    shown = {"text": text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…", "unit": unit}
    found = _AMOUNT.fullmatch(text) if len(text) <= _LONGEST else None
    if _DATE.fullmatch(text[:_LONGEST]):
        return NoNumber("cell-date", shown)
    if _APPROXIMATE.fullmatch(text[:_LONGEST]):
        return NoNumber("cell-about", shown)
    if _EXPONENT.fullmatch(text[:_LONGEST]):
        return NoNumber("cell-exponent", shown)
    if found is None:
        return NoNumber("cell-no-number", shown)
    digits = _unmarked(found["digits"].strip())
    if digits is None:
        return NoNumber("cell-marks", shown)
    sign = "-" if found["sign"] == "-" else ""
    told = (found["unit"] or "").strip()
    if not told:
        return _checked(sign + digits, text)
    return _in_unit(sign + digits, told, unit, shown)


def _in_unit(digits: str, told: str, unit: str, shown: Mapping[str, object]) -> Number | NoNumber:
    if same_unit(told, unit):
        return _with_unit(_checked(digits, str(shown["text"])))
    if {told, unit} == {"%", "‰"}:
        return NoNumber("cell-permille", shown)
    places = shift(told, unit)
    if places is None:
        return NoNumber("cell-unit" if unit else "cell-no-unit", {**shown, "told": told})
    result = _checked(moved(digits, places), str(shown["text"]))
    return result if isinstance(result, NoNumber) else Number(result.digits, (digits, told))


def _with_unit(found: Number | NoNumber) -> Number | NoNumber:
    return found if isinstance(found, NoNumber) else Number(found.digits, with_unit=True)


def _unmarked(digits: str) -> str | None:
    """Digits without thousands separators; None where a mark may mean something else, or zeros stand in front."""
    grouped = _GROUPED.fullmatch(digits)
    bare = digits.replace(grouped["mark"], "") if grouped is not None else digits
    if not _BARE.fullmatch(bare):
        return None
    whole, point, part = bare.partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        return None
    return f"{whole or '0'}{point}{part}" if part else whole


def _checked(digits: str, text: str) -> Number | NoNumber:
    """The number, where the data format takes as many digits."""
    if parse_number(digits) is None:
        return NoNumber("cell-digits", {"text": text[:_SHOWN]})
    return Number(digits)
