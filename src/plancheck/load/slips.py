"""What a line looks like when somebody slips: Chinese punctuation, tabs, a missing blank, a stray quote."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancheck.load.source import shorten

WIDE_BLANKS = "\u3000\u00a0\u2002\u2003\u2007\u2009\u200a\u202f"
"""Blanks that YAML takes for letters."""

QUOTES = "\"'“”‘’„＂＇「」『』"
"""Quotation marks of all keyboards."""

ASCII_OF = {
    "：": ":",
    "，": ",",
    "、": ",",
    "｛": "{",
    "｝": "}",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
    "－": "-",
    "—": "-",
    "–": "-",
    "•": "-",
    "·": "-",
}
"""What YAML wants in place of a sign that a Chinese keyboard gives."""


class Slip(NamedTuple):
    """One kind of slip. The group `at` of the pattern is where the line goes wrong.

    Patterns are compiled when something is wrong: few files ever need them.
    """

    sentence: str
    hint: str
    pattern: str


class Found(NamedTuple):
    """A slip in a line, with what its sentence needs."""

    sentence: str
    hint: str
    column: int
    figures: dict[str, object]


_START = r"^ *(?:- +)*"
_NAME = r"['\"]?[^\W\d][\w.'\"-]*"

_HYPHEN = rf"^ *(?P<at>-)(?=\{{|{_NAME}:(?:\s|$))"

SLIPS = (
    Slip("PC001.tab", hint="blanks_for_tab", pattern=r"^ *(?P<at>\t)"),
    Slip("PC001.wide_blank", hint="plain_blank", pattern=rf"^ *(?P<at>[{WIDE_BLANKS}])"),
    Slip("PC001.wide_blank", hint="plain_blank", pattern=rf"{_START}{_NAME}:(?P<at>[{WIDE_BLANKS}])"),
    Slip("PC001.full_width", hint="plain_sign", pattern=r"^ *(?P<at>[－—–•·])\s*\S"),
    Slip("PC001.full_width", hint="plain_sign", pattern=rf"{_START}{_NAME}\s*(?P<at>：)"),
    Slip("PC001.full_width", hint="plain_sign", pattern=rf"{_START}(?:{_NAME}: +)?(?P<at>[｛［【])"),
    Slip("PC001.full_width", hint="plain_sign", pattern=r"^\s*[0-9]+\s*(?P<at>[，、])\s*[0-9]+\s*$"),
    Slip("PC001.no_blank_dash", hint="blank_after_hyphen", pattern=_HYPHEN),
    Slip("PC001.no_blank", hint="blank_after_colon", pattern=rf"{_START}{_NAME}(?P<at>:)(?=[^\s:/])"),
)
"""Tried in this order: the first that fits a line explains it."""


class WithoutColon(NamedTuple):
    """What is to be said of a line that has no key and no colon."""

    hint: str
    figures: dict[str, object]


def without_colon(line: str) -> WithoutColon:
    """A name and a number, as they come out of a spreadsheet, lack but the colon; two slashes are another comment."""
    text = line.strip()
    figures: dict[str, object] = {"text": shorten(text)}
    pair = re.fullmatch(r"(?:- +)?(?P<key>[^\W\d][\w.-]*)\s*[\s=]\s*(?P<value>-?[0-9]+(?:\.[0-9]+)?)", text)
    if pair is not None:
        return WithoutColon("write", {**figures, "suggestion": f"{pair['key']}: {pair['value']}"})
    is_remark = text.startswith(_OTHER_REMARKS)
    hint = "comment_sign" if is_remark else "key_and_value"
    return WithoutColon(hint, figures)


_OTHER_REMARKS = ("//", "/*", "--")
"""How remarks begin elsewhere."""


def hyphen_without_blank(line: str) -> bool:
    """Whether a line begins with `-id:`, which YAML takes for a key, so that the next line seems out of place."""
    return re.match(_HYPHEN, line) is not None


def find(line: str) -> Found | None:
    """The slip that a line shows, where it shows one."""
    for slip in SLIPS:
        match = re.search(slip.pattern, line)
        if match is None:
            continue
        sign = match["at"]
        figures: dict[str, object] = {}
        if slip.sentence == "PC001.full_width":
            figures = {"sign": sign, "plain": ASCII_OF[sign]}
        elif slip.sentence == "PC001.wide_blank":
            figures = {"character": f"U+{ord(sign):04X}"}
        elif slip.sentence == "PC001.no_blank":
            figures = {"example": _spaced(line, match.start("at"))}
        return Found(slip.sentence, slip.hint, match.start("at") + 1, figures)
    return None


def _spaced(line: str, colon: int) -> str:
    """The key and value around a colon as they should stand: `at_least: 3`."""
    key = re.split(r"[\s{,]", line[:colon])[-1]
    rest = line[colon + 1 :].strip()
    value = {"{": "{…}", "[": "[…]"}.get(rest[:1]) or re.split(r"[,}]", rest)[0].strip()
    return f"{key}: {value}"
