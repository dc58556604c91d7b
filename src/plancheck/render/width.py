"""How many columns a text takes on a terminal, and cutting, padding and breaking it by that measure.

East Asian wide and full-width characters take two columns, combining and zero-width ones none, and so does whatever a
zero-width joiner binds to the character before it (it binds no blank). Ambiguous ones (“ ≥ …) take one, as on all but
old East Asian terminals.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

ELLIPSIS = "…"

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
NO_LINE_START = frozenset("，。、；：？！）》〉】〕〗」』］｝”’％‰…,.;:?!)]}%")
"""Signs that do not begin a line, as in GB/T 15834: closing ones, and those that belong to the figure before them."""
NO_LINE_END = frozenset("（《〈【〔〖「『［｛“‘([{≥≤<>±−≈")
"""Signs that do not end a line: opening ones, and those that belong to the figure behind them."""
_WORD_JOINTS = frozenset("/\\-_&?,;")
"""Signs inside a long word, such as a path, behind which it is best broken."""
_HANGUL_TAILS = range(0x1160, 0x1200)
_WIDE = 2


def width(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    if text.isascii() and text.isprintable():
        return len(text)
    if _JOINER in text or _EMOJI_STYLE in text:
        return sum(size for _, size in clusters(text))
    return sum(map(_character_width, text))  # nothing else has another width beside its neighbours than by itself


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """The parts of a text that must stay together, each with its columns: a character and what combines with it."""
    cluster, size, joined = "", 0, False
    for character in text:
        own = _character_width(character)
        if cluster and (own == 0 or (joined and not character.isspace())):
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

    Blanks at a break vanish. No line begins with a closing sign nor ends with an opening one, as long as what belongs
    together fits into a line. A single character wider than `columns` stands alone.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, max(columns, 1)))
    return tuple(lines)


def _wrap_paragraph(text: str, columns: int) -> list[str]:
    if width(text) <= columns:
        return [text.rstrip()]
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
    """Parts that fit, of one cluster at least: of a path whole names; none begins or ends against the rule."""
    parts = list(clusters(text))
    start = at = used = 0
    while at < len(parts):
        _, size = parts[at]
        if at > start and used + size > columns:
            at = _best_break([cluster for cluster, _ in parts[start : at + 1]]) + start
            yield "".join(cluster for cluster, _ in parts[start:at])
            start, used = at, 0
            continue
        at, used = at + 1, used + size
    yield "".join(cluster for cluster, _ in parts[start:])


def _best_break(parts: Sequence[str]) -> int:
    """How many of the clusters make up a line for which the last one is too many."""
    places = range(len(parts) - 1, 0, -1)
    allowed = [at for at in places if parts[at] not in NO_LINE_START and parts[at - 1] not in NO_LINE_END]
    joints = (at for at in allowed if parts[at - 1] in _WORD_JOINTS)
    return next(joints, next(iter(allowed), len(parts) - 1))


def pieces(text: str) -> Iterator[str]:
    """What a line may be broken between: blanks, words, and wide characters with the signs that belong to them."""
    held: list[str] = []
    for piece in _atoms(text):
        if len(held) == _WITH_BLANK and not _belong_together(held[0], piece):
            yield from held
            held = []
        if not held and piece.isspace():
            yield piece
        elif not held or piece.isspace():
            held.append(piece)
        elif len(held) == _WITH_BLANK:
            held = ["".join((*held, piece))]
        else:
            yield held[0]
            held = [piece]
    yield from held


_WITH_BLANK = 2
"""A word and the blanks behind it."""


def _belong_together(word: str, follower: str) -> bool:
    """Whether no line may be broken at the blanks between: "≥ 1.10", "3 亿元"."""
    is_amount = word[-1].isdigit() and _character_width(follower[0]) == _WIDE
    return word[-1] in NO_LINE_END or follower[0] in NO_LINE_START or is_amount


def _atoms(text: str) -> Iterator[str]:
    """Blanks, words, and wide characters with the closing signs behind them and the opening ones before them."""
    start = at = 0
    within_blanks = False
    for cluster, size in clusters(text):
        blank = cluster.isspace()
        if at == start:
            within_blanks = blank
        elif blank != within_blanks or (not blank and _may_part(text[at - 1], cluster, size)):
            yield text[start:at]
            start, within_blanks = at, blank
        at += len(cluster)
    if at > start:
        yield text[start:at]


def _may_part(before: str, cluster: str, size: int) -> bool:
    """Whether a line may be broken between two signs of which none is a blank."""
    if cluster in NO_LINE_START or before in NO_LINE_END:
        return False
    return size == _WIDE or _character_width(before) == _WIDE or before == "”"
