"""What a Word report looks like in each language: paper, type and grid. Lengths in millimetres, type in points.

The Chinese one follows GB/T 9704-2012 as far as it speaks of a report without a red head: A4, 37 mm above and 28 mm at
the binding, a type area of 156 by 225 mm with 22 lines of 28 characters; 2号小标宋 for the title, 3号仿宋 for the text,
黑体 and 楷体 for the first two levels of headings, the page number in 4号 between dashes on the outer side.

28 characters of 16 pt are wider than 156 mm, so that they have to stand closer. The styles say by how much, and not the
grid of the page: Word would take either, but LibreOffice gives a character that is wider than a cell of the grid two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import floor

from plancheck.values import dataclass

_POINTS = 72 / 25.4
_TWIPS = 20 * _POINTS


@dataclass(frozen=True, slots=True)
class Face:
    """A type: which letters and which Chinese characters, how large."""

    latin: str
    east: str
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A page with its margins."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    """From the upper edge to the header."""
    footer: float
    """From the lower edge to the footer."""

    @property
    def room(self) -> int:
        """Width of the type area in twentieths of a point."""
        return twips(self.width) - twips(self.left) - twips(self.right)

    @property
    def depth(self) -> int:
        """Height of the type area in twentieths of a point."""
        return twips(self.height) - twips(self.top) - twips(self.bottom)


@dataclass(frozen=True, slots=True)
class Look:
    """All that differs between the reports in two languages."""

    locale: str
    portrait: Paper
    landscape: Paper
    title: Face
    body: Face
    headings: tuple[Face, ...]
    """Of four levels."""
    notice: Face
    caption: Face
    cell: Face
    """In tables, in the first of the sizes."""
    cell_sizes: tuple[float, ...]
    """Of the type in tables, the best first; what a page has no room for is set in the next."""
    letter: float
    """Width of a Latin letter or a digit in tables, in halves of a Chinese character."""
    note: Face
    running: Face
    """In the header."""
    folio: Face
    """The page number."""
    dashes: tuple[str, str]
    """What stands on both sides of the page number."""
    outside: bool
    """Whether the page number stands on the outer side, a character from the edge, rather than in the middle."""
    item: str
    """How an item of a list is counted: with `number` and `name`."""
    upright: bool = False
    """Whether the signs that both scripts share, such as dashes and quotation marks, are Chinese ones."""
    ruled: bool = False
    """Whether tables have lines between their columns."""
    grid: tuple[int, int] | None = None
    """Lines on a page and characters on a line; None where the type sets its own pace."""
    indent: int = 0
    """Characters by which the first line of a paragraph stands in."""

    @property
    def line_pitch(self) -> int:
        """Height of a line of text in twentieths of a point; 0 where there is no grid."""
        return self.portrait.depth // self.grid[0] if self.grid else 0

    @property
    def character_space(self) -> int:
        """What a character gets beyond its size, in twentieths of a point; below 0 they stand closer."""
        return floor((self.portrait.room / 20 / self.grid[1] - self.body.size) * 20) if self.grid else 0


def twips(millimetres: float) -> int:
    """A length in twentieths of a point."""
    return round(millimetres * _TWIPS)


ALIASES: Mapping[str, str] = {
    "方正小标宋简体": "宋体",
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "宋体": "SimSun",
    "黑体": "SimHei",
}
"""What takes the place of a type that a computer does not have, by its name."""

_ROMAN, _SONG, _FANG, _KAI, _HEI = "Times New Roman", "宋体", "仿宋_GB2312", "楷体_GB2312", "黑体"
_ARIAL = "Arial"

_CHINESE = Look(
    locale="zh-CN",
    portrait=Paper(210, 297, top=37, right=26, bottom=35, left=28, header=22, footer=21),
    landscape=Paper(297, 210, top=27, right=18, bottom=25, left=18, header=15, footer=12),
    title=Face(_ROMAN, "方正小标宋简体", 22),
    body=Face(_ROMAN, _FANG, 16),
    headings=(
        Face(_ROMAN, _HEI, 16),
        Face(_ROMAN, _KAI, 16),
        Face(_ROMAN, _FANG, 16, bold=True),
        Face(_ROMAN, _FANG, 16),
    ),
    notice=Face(_ROMAN, _KAI, 14),
    caption=Face(_ROMAN, _HEI, 14),
    cell=Face(_ROMAN, _SONG, 10.5),
    cell_sizes=(10.5, 10, 9.5, 9, 8.5, 8, 7.5),
    letter=1.02,
    note=Face(_ROMAN, _SONG, 9),
    running=Face(_ROMAN, _SONG, 9),
    folio=Face(_SONG, _SONG, 14),
    dashes=("— ", " —"),
    outside=True,
    item="{number}. {name}",
    upright=True,
    ruled=True,
    grid=(22, 28),
    indent=2,
)

_ENGLISH = Look(
    locale="en-GB",
    portrait=Paper(210, 297, top=25, right=25, bottom=25, left=25, header=12, footer=12),
    landscape=Paper(297, 210, top=24, right=18, bottom=22, left=18, header=12, footer=11),
    title=Face(_ARIAL, _HEI, 20, bold=True),
    body=Face(_ARIAL, _SONG, 10.5),
    headings=(
        Face(_ARIAL, _HEI, 15, bold=True),
        Face(_ARIAL, _HEI, 12, bold=True),
        Face(_ARIAL, _HEI, 10.5, bold=True),
        Face(_ARIAL, _HEI, 10.5),
    ),
    notice=Face(_ARIAL, _SONG, 10.5),
    caption=Face(_ARIAL, _HEI, 10, bold=True),
    cell=Face(_ARIAL, _SONG, 9.5),
    cell_sizes=(9.5, 9, 8.5, 8, 7.5),
    letter=1.16,
    note=Face(_ARIAL, _SONG, 8.5),
    running=Face(_ARIAL, _SONG, 8),
    folio=Face(_ARIAL, _SONG, 9),
    dashes=("", ""),
    outside=False,
    item="{name}",
)

LOOKS: Mapping[str, Look] = {"zh": _CHINESE, "en": _ENGLISH}
"""The looks by language, of those that have their own."""


def look_of(language: str) -> Look:
    """The look of a language; one without its own is set as English is, and its spelling checked as what it is.

    Paper and type of the English one serve any alphabet, so that a language is complete without a look.
    """
    return LOOKS.get(language) or replace(_ENGLISH, locale=language)
