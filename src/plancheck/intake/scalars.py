"""A text as a YAML scalar that every reader takes for that text."""

from __future__ import annotations

import json
import re

_SAFE = re.compile(r"[A-Za-z\u4e00-\u9fff][\w（）《》、·/ -]*")
"""Plain in blocks and braces alike: neither a number nor a sign of YAML's."""

_RESERVED = frozenset(["true", "false", "yes", "no", "on", "off", "y", "n", "null", "none"])


def scalar(text: str) -> str:
    """The text without quotes where nobody could take it for something else, else in double ones."""
    is_safe = _SAFE.fullmatch(text) and not text.endswith(" ") and text.casefold() not in _RESERVED
    return text if is_safe else json.dumps(text, ensure_ascii=False)
