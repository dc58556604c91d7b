"""How much room a text takes in a picture, whose fonts nobody knows: estimated generously, cut and broken by that."""

from __future__ import annotations

from functools import lru_cache

from plancheck.render.safe import safe
from plancheck.render.width import ELLIPSIS, clusters

FONTS = "system-ui,-apple-system,'Segoe UI','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"
SIZE = 13
"""Height of texts."""

_LONGEST = 300
"""Signs of a text that are looked at: none has room for more."""

_NARROW = frozenset("iljtfrI.,:;|!'’‘()[] ")
_BROAD = frozenset("mwMW%‰@&—…")


def width_of(text: str, size: float = SIZE) -> float:
    """The estimated width of a text."""
    return sum(_width_of(cluster, columns) for cluster, columns in clusters(text[:_LONGEST])) * size


@lru_cache(maxsize=4096)
def _width_of(cluster: str, columns: int) -> float:
    """The width of a sign, in heights of the font."""
    if columns != 1:
        return columns / 2
    if cluster in _NARROW:
        return 0.4
    if cluster in _BROAD:
        return 1.0
    return 0.74 if cluster.isupper() else 0.6


def fitted(text: str, room: float) -> str:
    """A text on one line, cut with an ellipsis where the room does not suffice."""
    return (lines_of(text, room, 1) or [""])[0]


def lines_of(text: str, room: float, most: int, size: float = SIZE) -> list[str]:
    """A text in at most so many lines, broken at blanks where there are some; what does not fit ends in an ellipsis.

    Args:
        text: of the data or of a catalogue.
        room: the width of a line.
        most: number of lines, 1 or more.
        size: height of the font.
    """
    shown = safe(text[: _LONGEST * 2])
    rest, cut = shown[:_LONGEST].strip(), len(shown) > _LONGEST
    lines: list[str] = []
    while rest:
        head = _head(rest, room, size)
        if head == rest and not cut:
            return [*lines, rest]
        if len(lines) == most - 1 or head == rest:
            return [*lines, _head(rest, room - width_of(ELLIPSIS, size), size).rstrip() + ELLIPSIS]
        blank = head.rfind(" ")
        if blank > 0 and rest[len(head)] != " " and rest[len(head)].isascii():
            head = head[:blank]
        lines.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    return lines


def lines_ending(text: str, ending: str, room: float, most: int) -> list[str]:
    """A text with its ending in at most so many lines; where the room does not suffice, it is the text that is cut.

    Args:
        text: what may be cut.
        ending: what stays whole, as far as one line holds it.
        room: the width of a line.
        most: number of lines, 1 or more.
    """
    whole = lines_of(text + ending, room, most)
    if not ending or not whole or not whole[-1].endswith(ELLIPSIS):
        return whole
    end = fitted(ending, room - width_of(ELLIPSIS))
    *before, last = lines_of(text, room, most) or [""]
    return [*before, fitted(last, room - width_of(end)) + end]


def _head(text: str, room: float, size: float) -> str:
    """As much of a text as fits."""
    kept, used = 0, 0.0
    for cluster, columns in clusters(text):
        used += _width_of(cluster, columns) * size
        if used > room:
            return text[:kept]
        kept += len(cluster)
    return text
