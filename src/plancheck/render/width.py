"""How many columns a text takes on a terminal, and cutting, padding and breaking it by that measure.

East Asian wide and full-width characters take two columns, combining and zero-width ones none, and so does whatever a
zero-width joiner binds to the character before it. Ambiguous ones (“ ≥ …) take one, as on all but old East Asian
terminals.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

ELLIPSIS = "…"

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_NO_LINE_START = frozenset("，。、；：？！）》】”’％‰%,.;:?!)")
"""Punctuation that does not begin a line."""
_HANGUL_TAILS = range(0x1160, 0x1200)


def width(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(size for _, size in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """The parts of a text that must stay together, each with its columns: a character and what combines with it."""
    cluster, size, joined = "", 0, False
    for character in text:
        own = _character_width(character)
        if cluster and (own == 0 or joined):
            cluster += character
            if character == _EMOJI_STYLE and size == 1:
                size = 2
        else:
            if cluster:
                yield cluster, size
            cluster, size = character, own
        joined = character == _JOINER
    if cluster:
        yield cluster, size


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") or ord(character) in _HANGUL_TAILS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def truncate(text: str, columns: int) -> str:
    """`text` if it fits into `columns`, else as much of it as does with an ellipsis."""
    if width(text) <= columns:
        return text
    kept, room = "", columns - width(ELLIPSIS)
    if room < 0:
        return ""
    for cluster, size in clusters(text):
        if size > room:
            break
        kept, room = kept + cluster, room - size
    return kept.rstrip() + ELLIPSIS


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """`text` filled up with blanks to `columns`, in front of it where it stands on the right side."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def wrap(text: str, columns: int) -> tuple[str, ...]:
    """`text` in lines of at most `columns`: broken at blanks and between wide characters, else inside a word.

    Blanks at a break vanish. A line does not begin with closing punctuation if the sign before it can move along. A
    single character wider than `columns` stands alone.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, max(columns, 1)))
    return tuple(lines)


def _wrap_paragraph(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    current, used = "", 0
    for piece in pieces(text):
        size = width(piece)
        if used + size <= columns:
            current, used = current + piece, used + size
            continue
        if piece.isspace():
            size = 0
            piece = ""
        lines.append(current.rstrip())
        current, used = piece, size
        if used > columns:
            *heads, current = _split(piece, columns)
            lines.extend(heads)
            used = width(current)
    lines.append(current.rstrip())
    return [line for line in lines if line] or [""]


def _split(text: str, columns: int) -> Iterator[str]:
    """Parts that fit, of one cluster at least."""
    start = at = used = 0
    for cluster, size in clusters(text):
        if at > start and used + size > columns:
            yield text[start:at]
            start, used = at, 0
        at, used = at + len(cluster), used + size
    yield text[start:]


def pieces(text: str) -> Iterator[str]:
    """What a line may be broken between: blanks, words, and wide characters with the closing signs behind them."""
    start = at = 0
    within_blanks = False
    for cluster, size in clusters(text):
        blank = cluster.isspace()
        if at == start:
            within_blanks = blank
        elif within_blanks or cluster not in _NO_LINE_START:
            ends = (
                blank != within_blanks or (size == 2 and not blank) or (not within_blanks and _ends_wide(text[at - 1]))
            )
            if ends:
                yield text[start:at]
                start, within_blanks = at, blank
        at += len(cluster)
    if at > start:
        yield text[start:at]


def _ends_wide(sign: str) -> bool:
    return _character_width(sign) == 2 or sign in "”’"
