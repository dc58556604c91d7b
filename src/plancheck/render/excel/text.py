"""Texts of data for a workbook: never a formula, no sign that XML or Excel refuses, not longer than a cell holds."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.render.safe import safe
from plancheck.render.width import ELLIPSIS

LONGEST = 32_767
"""Characters of a cell, as UTF-16 counts them."""

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")
_FORMULA_STARTS = ("=", "+", "-", "@")


@lru_cache(maxsize=1 << 12)  # names, units and formulas come again and again
def plain(text: str, longest: int = LONGEST) -> str:
    """`text` as one line that a workbook shows and does not obey, cut with an ellipsis where it is too long."""
    text = _NO_CHARACTERS.sub("\ufffd", safe(text))
    if len(text) * 2 <= longest or _units(text) <= longest:
        return text
    room, kept = longest - len(ELLIPSIS), 0
    for character in text:
        room -= 2 if ord(character) > 0xFFFF else 1
        if room < 0:
            break
        kept += 1
    return text[:kept] + ELLIPSIS


def looks_like_formula(text: str) -> bool:
    """Whether Excel would take a text for a formula once someone edits its cell."""
    return text.startswith(_FORMULA_STARTS)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2
