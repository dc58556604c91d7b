"""What pictures have in common: the frame with title and description, notes, and the key to the signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plancheck.compose.report_document import Picture
from plancheck.render.svg.lettering import FONTS, SIZE, fitted, lines_ending, lines_of, width_of
from plancheck.render.svg.markup import escaped, number, text_at
from plancheck.render.svg.palette import fill
from plancheck.render.width import truncate

MARGIN = 12.0
LINE = 18.0
"""From one line of text to the next."""

SMALL = 11.5
"""Height of notes."""

_LONGEST_SUBJECT, _LONGEST_ENDING = 200, 100
_LONGEST_DESCRIPTION = 1000
_SIGN = 26.0
"""Room for the sign before a name."""


class Drawing(NamedTuple):
    """Elements on a sheet."""

    width: float
    height: float
    elements: list[str]


class Sign(NamedTuple):
    """A sign of the key: drawn around a point."""

    elements: str
    """Drawn where (0, 0) is the middle of 20 × 12."""
    name: str


def framed(drawing: Drawing, id_: str, picture: Picture, style: str) -> str:
    """A drawing as a whole SVG element, told to those who cannot see it.

    Args:
        drawing: what is drawn.
        id_: unique on the page.
        picture: for its title, and its figures in sentences.
        style: its own style sheet; empty for none.
    """
    width, height = number(drawing.width), number(drawing.height)
    title = _shortened(picture.subject, _LONGEST_SUBJECT) + _shortened(picture.ending, _LONGEST_ENDING)
    sheet = f"<style>{style}</style>" if style else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img" aria-labelledby="{id_}-title {id_}-desc" font-family="{FONTS}" font-size="{SIZE}">'
        f'<title id="{id_}-title">{escaped(title)}</title>'
        f'<desc id="{id_}-desc">{escaped(_shortened(picture.description, _LONGEST_DESCRIPTION))}</desc>{sheet}'
        f'<rect width="{width}" height="{height}" {fill("paper")}/>{"".join(drawing.elements)}</svg>\n'
    )


def _shortened(text: str, columns: int) -> str:
    return truncate(" ".join(text[: columns * 2].split()), columns)


def heading(picture: Picture, width: float) -> tuple[list[str], float]:
    """The title on top in at most two lines, and where they end."""
    lines = lines_ending(picture.subject, picture.ending, (width - 2 * MARGIN) * 0.94, 2)  # bold letters are broader
    texts = [
        text_at(MARGIN, MARGIN + SIZE - 2 + LINE * index, line, f'{fill("ink")} font-weight="600"')
        for index, line in enumerate(lines)
    ]
    return texts, MARGIN + LINE * len(lines)


def key(signs: Sequence[Sign], y: float, width: float) -> tuple[list[str], float]:
    """The signs with their names, in as many lines as they need from `y` on, and where they end."""
    elements: list[str] = []
    x = MARGIN
    for sign in signs:
        name = fitted(sign.name, width - 2 * MARGIN - _SIGN)
        room = _SIGN + width_of(name) + 12
        if x > MARGIN and x + room - 12 > width - MARGIN:
            x, y = MARGIN, y + LINE
        elements.append(f'<g transform="translate({number(x + 10)} {number(y + 8)})">{sign.elements}</g>')
        elements.append(text_at(x + _SIGN, y + 12.5, name, fill("ink")))
        x += room
    return elements, y + LINE


def notes_below(notes: Sequence[str], y: float, width: float) -> tuple[list[str], float]:
    """Notes in small letters from `y` on, and where they end."""
    elements: list[str] = []
    for note in notes:
        for line in lines_of(note, width - 2 * MARGIN, 3, SMALL):
            elements.append(text_at(MARGIN, y + SMALL, line, f'{fill("quiet")} font-size="{SMALL}"'))
            y += LINE - 2
    return elements, y
