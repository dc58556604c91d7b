"""Exact numbers, and the many ways in which people write something that only looks like one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import At, Defs, Failed, Json, is_empty
from plancheck.load.source import shorten
from plancheck.model.quantity import Quantity

MAX_DIGITS = 40
MAX_EXPONENT = 30
_LONGEST = 80
"""Texts beyond this length are compared with no pattern: no slip makes them, and the search might take long."""

_NUMBER = re.compile(r"([-+]?)(0|[1-9][0-9]*)?(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]{1,9}))?")
_MINUS_SIGNS = "−－–—‐‑﹣"
_INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\u00a0\u3000\u2002\u2003\u2009\u202f"


def parse_number(text: str) -> Quantity | None:
    """The exact value of a number with the decimals it was written with; None where the text is no plain number.

    `1e3` is 1000 with no decimals. Numbers with more than 40 digits or a power of ten beyond 30 are none.
    """
    return _parsed(text) if len(text) <= MAX_DIGITS + 8 else None  # what is longer is not remembered either


@lru_cache(maxsize=4096)  # a plan and its figures are full of the same few numbers, and fractions are slow to make
def _parsed(text: str) -> Quantity | None:
    if text.isdecimal() and text.isascii() and text[0] != "0" and len(text) <= MAX_DIGITS:
        return Quantity(Fraction(int(text)))  # most numbers are no more than this
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    sign, whole, part, exponent = match.group(1), match.group(2) or "", match.group(3) or "", match.group(4)
    digits = whole + part
    if not digits or len(digits) > MAX_DIGITS:
        return None
    power = int(exponent) if exponent else 0
    if abs(power) > MAX_EXPONENT:
        return None
    value = -int(digits) if sign == "-" else int(digits)
    scale = power - len(part)
    return Quantity(Fraction(value * 10**scale) if scale >= 0 else Fraction(value, 10**-scale), max(0, -scale))


class Trap(NamedTuple):
    """Something that is no number, though it is meant as one."""

    sentence: str
    hint: str
    pattern: str
    """What it looks like, in any case of letters; compiled when a number is wrong, which few are."""
    cure: Callable[[str], str]
    """What should stand there instead, as far as the text tells; empty where it does not."""


def _no_cure(text: str) -> str:
    return ""


def _narrow(text: str) -> str:
    """Full-width digits and signs as the plain ones, and a plain minus."""
    return re.sub(f"[{_MINUS_SIGNS}]", "-", unicodedata.normalize("NFKC", text))


def _without_commas(text: str) -> str:
    """Thousands separators taken out; `1,5` may be a decimal comma, so that it has no cure."""
    narrow = re.sub("[、 ']", ",", _narrow(text))
    if re.fullmatch(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", narrow):
        return narrow.replace(",", "")
    return "" if "," in narrow else narrow


def _visible_only(text: str) -> str:
    return re.sub(f"[{_INVISIBLE}]", "", text)


def _without_underscores(text: str) -> str:
    return text.replace("_", "")


def _without_zeros(text: str) -> str:
    sign = text[0] if text[0] in "+-" else ""
    bare = text.lstrip("+-").lstrip("0")
    return sign + (bare if bare[:1].isdigit() else "0" + bare)


def _without_signs(text: str) -> str:
    return text.strip(_AROUND + " ")


def _share(text: str) -> str:
    part, whole = (piece.strip() for piece in _narrow(text).split("/"))
    return f"{{part: {part}, whole: {whole}}}"


_AROUND = "\"'“”‘’「」,，.。;；、"
"""What is typed around a number, or behind it, as around a word in a sentence."""

_COMPARATORS = {
    "≥": "at_least",
    ">=": "at_least",
    "不低于": "at_least",
    "不少于": "at_least",
    "以上": "at_least",
    "≤": "at_most",
    "<=": "at_most",
    "不超过": "at_most",
    "不高于": "at_most",
    "以内": "at_most",
    "以下": "at_most",
    ">": "above",
    "＞": "above",
    "超过": "above",
    "突破": "above",
    "<": "below",
    "＜": "below",
    "低于": "below",
}
"""Longer words stand before those that they contain."""

_BEFORE = "|".join(word for word in _COMPARATORS if not word.endswith(("上", "内", "下")))


def _demand(text: str) -> str:
    word = next((word for sign, word in _COMPARATORS.items() if sign in text), "")
    number = re.search(r"-?[0-9]+(?:\.[0-9]+)?", _narrow(text))
    return f"{{{word}: {number.group()}}}" if word and number else ""


def _trap(sentence: str, pattern: str, cure: Callable[[str], str] = _no_cure, *, hint: str) -> Trap:
    return Trap(sentence, hint, pattern, cure)


_SIGN = f"[-+{_MINUS_SIGNS}]"
_DIGIT = "[0-9０-９]"
_FIGURE = "[0-9０-９.．,，]*"

TRAPS = (
    _trap("PC014.no_figure", rf"[{_MINUS_SIGNS}/.…?？*-]+|无|暂无|待定|未报|未统计|n/?a|none", hint="leave_line_out"),
    _trap("PC014.not_finite", r"[-+]?\.?(nan|inf|infinity)|[-+]?∞", hint="leave_line_out"),
    _trap("PC014.boolean", r"true|false|yes|no|on|off", hint="leave_line_out"),
    _trap("PC014.invisible", rf".*[{_INVISIBLE}].*", _visible_only, hint="write"),
    _trap(
        "PC014.comparator", rf"(约|{_BEFORE}) *{_DIGIT}.*|{_DIGIT}.*(以上|以下|以内|左右)", _demand, hint="comparator"
    ),
    _trap("PC014.percent", rf"{_SIGN}?{_DIGIT}{_FIGURE} *[%％‰]", hint="unit_apart"),
    _trap("PC014.fraction", rf"{_DIGIT}+ *[/／] *{_DIGIT}+", _share, hint="write"),
    _trap("PC014.comma", rf"[-+]?{_DIGIT}+([,，、 ']{_DIGIT}+)+([.．]{_DIGIT}+)?", _without_commas, hint="write"),
    _trap("PC014.minus", rf"[{_MINUS_SIGNS}] *{_DIGIT}{_FIGURE}", _narrow, hint="write"),
    _trap("PC014.full_width", r"[-+＋]?(?=.*[０-９．])[0-9０-９.．]+", _narrow, hint="write"),
    _trap("PC014.underscore", r"[-+]?[0-9][0-9_.]*_[0-9_.]*", _without_underscores, hint="write"),
    _trap("PC014.colon", rf"{_DIGIT}+([:：]{_DIGIT}+)+", hint="one_number"),
    _trap("PC014.leading_zero", r"[-+]?0+[0-9]+(\.[0-9]*)?", _without_zeros, hint="write"),
    _trap("PC014.digits", r"(?=.*[0-9])[-+]?[0-9]*\.?[0-9]*", hint="fewer_digits"),
    _trap("PC014.exponent", r"[-+]?[0-9.]+e[-+]?[0-9]+", hint="write_in_full"),
    _trap("PC014.signs", rf"[{_AROUND}]* *{_SIGN}?[0-9]+(\.[0-9]+)? *[{_AROUND}]*", _without_signs, hint="write"),
    _trap("PC014.unit", rf"{_SIGN}?{_DIGIT}{_FIGURE} *[^\W\d_][^0-9]*", hint="unit_apart"),
)
"""Tried in this order on what is no number: the first that fits the whole text explains it."""


class Number:
    """An exact number.

    Args:
        least: the smallest value allowed.
        most: the largest value allowed.
    """

    def __init__(self, least: int | None = None, most: int | None = None) -> None:
        self._least = least
        self._most = most

    def read(self, node: Node, at: At) -> Quantity | Failed:
        """The number with the decimals it was written with."""
        if not isinstance(node, Scalar):
            return at.fault("PC013.number", node)
        quantity = parse_number(node.text) if node.plain else None
        if quantity is None:
            return _explain(node, at)
        if (self._least is not None and quantity.value < self._least) or (
            self._most is not None and quantity.value > self._most
        ):
            return self._out_of_bounds(node, at)
        return quantity

    def schema(self, defs: Defs) -> Json:
        """A JSON number."""
        schema: Json = {"type": "number"}
        if self._least is not None:
            schema["minimum"] = self._least
        if self._most is not None:
            schema["maximum"] = self._most
        return schema

    def _out_of_bounds(self, node: Scalar, at: At) -> Failed:
        figures = {"value": node.text, "least": self._least, "most": self._most}
        hint = "as_share" if self._most == 1 else ""
        return at.fault("PC035.least" if self._most is None else "PC035.between", node, figures, hint=hint)


class Integer(Number):
    """A whole number."""

    def read(self, node: Node, at: At) -> Quantity | Failed:
        """The number, without decimals."""
        quantity = super().read(node, at)
        if isinstance(quantity, Quantity) and quantity.decimals:
            return at.fault("PC013.integer", node)
        return quantity

    def schema(self, defs: Defs) -> Json:
        """A JSON integer."""
        return {**super().schema(defs), "type": "integer"}


def _explain(node: Scalar, at: At) -> Failed:
    """Tell why a scalar is no number."""
    text = node.text.strip()
    if is_empty(node) or not text:
        return at.fault("PC014.empty", at.anchor or node, hint="leave_line_out")
    figures: dict[str, object] = {"text": shorten(text)}
    if parse_number(text) is not None:
        if node.plain:  # a blank that YAML takes for a letter
            return at.fault("PC014.invisible", node, {**figures, "suggestion": text}, hint="write")
        return at.fault("PC014.quoted", node, {**figures, "suggestion": text}, hint="write")
    if len(text) > _LONGEST:
        if text.replace(".", "", 1).isdigit():
            return at.fault("PC014.digits", node, figures, hint="fewer_digits")
        return at.fault("PC013.number", node)
    for trap in TRAPS:
        if re.fullmatch(trap.pattern, text, re.IGNORECASE):
            suggestion = trap.cure(text)
            hint = trap.hint if suggestion or trap.cure is _no_cure else "one_number"
            return at.fault(trap.sentence, node, {**figures, "suggestion": suggestion}, hint=hint)
    return at.fault("PC013.number", node)


NUMBER = Number()
