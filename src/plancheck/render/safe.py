"""Making text from data harmless on a terminal: no escape sequence, no turned direction, no hidden character."""

from __future__ import annotations

import re

_SPACES = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_REPLACED = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0 and C1 controls with DEL: ESC and CSI are among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, overrides and isolates of the writing direction
    "\ud800-\udfff"  # halves of pairs, which no encoding takes
    "\ufffe\uffff]"  # no characters, which XML refuses
)
_DROPPED = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_LONE_JOINER = re.compile(
    "(?<![\u2190-\u2bff\U0001f000-\U0001faff\ufe0f])\u200d|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])"
)
_MISLEADING = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_REPLACEMENT = "\ufffd"
_CONTROL_PICTURES = 0x2400


def safe(text: str) -> str:
    """`text` as one line that a terminal shows and does not obey.

    Line breaks and tabs become blanks. Control characters become their pictures (␛) or, like characters that turn the
    writing direction, a replacement character: both stay visible. What takes no room is dropped, but for the joiner
    inside an emoji.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SPACES.sub(" ", text)
    text = _DROPPED.sub("", text)
    text = _LONE_JOINER.sub("", text)
    return _REPLACED.sub(_picture, text)


def escaped(json: str) -> str:
    """JSON whose texts say by escapes what would be hidden, turn the direction or steer a terminal.

    Readers get the very same texts; who looks at the output is not misled.
    """
    # JSON itself escapes the control characters of ASCII, all but the last
    return (
        json
        if json.isascii() and "\x7f" not in json
        else _MISLEADING.sub(lambda match: f"\\u{ord(match[0]):04x}", json)
    )


def safe_lines(text: str) -> tuple[str, ...]:
    """The lines of a longer text, each made safe."""
    return tuple(safe(line) for line in text.splitlines())


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else _REPLACEMENT
