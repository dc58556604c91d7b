"""The report's pictures in Word, as points: Word shows SVG in its newest versions only.

A picture without a font for its characters would show boxes, so that where there is none the tables speak alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from io import BytesIO

from docx.oxml.shape import CT_Inline
from docx.parts.story import StoryPart
from docx.shared import Emu, Mm, Twips

from plancheck.compose.report_document import Overview, Picture
from plancheck.render.edition import Font
from plancheck.render.svg import picture_file
from plancheck.render.word.styles import FIGURE
from plancheck.render.word.xml import Element, el, plain

_MOST = 60
"""Pictures of one document. The report tells what lags first, and so do they."""
_WHOLE, _SINGLE = 0.85, 0.6
"""Shares of the page's width for the overview and for the picture of a single indicator."""
_TALLEST = Mm(190)
"""What leaves room on a page for the heading above."""
_DENSITY = 160
"""Points of a picture an inch."""


class Pictures:
    """Draws pictures into a document.

    Args:
        font: with Chinese characters; None where there is none.
        colors: the plan's own colours of verdicts by label.
    """

    def __init__(self, font: Font | None, colors: Mapping[str, str]) -> None:
        self._font = font if find_spec("resvg_py") else None
        self._colors = colors
        self._drawn = 0

    @property
    def can_draw(self) -> bool:
        """Whether there is what pictures are drawn with."""
        return self._font is not None

    def paragraph(self, part: StoryPart, picture: Picture | None, room: int) -> Element | None:
        """A paragraph with the picture; None where it is not shown.

        Args:
            part: of the document, which the picture belongs to.
            picture: what is shown.
            room: width of the page's type area in twentieths of a point.
        """
        drawn = None if picture is None else self.drawn(part, picture, room)
        return None if drawn is None else el("p", el("pPr", el("pStyle", val=FIGURE)), el("r", drawn))

    def drawn(self, part: StoryPart, picture: Picture, room: int) -> Element | None:
        """The picture within a line, for a run; None where it is not shown. Arguments as for `paragraph`."""
        if self._font is None or self._drawn == _MOST:
            return None
        self._drawn += 1
        width = Twips(round(room * (_WHOLE if isinstance(picture.drawing, Overview) else _SINGLE)))
        points = _points(picture, self._font, round(width.inches * _DENSITY), self._colors)
        id_, image = part.get_or_add_image(BytesIO(points))
        share = min(1, _TALLEST / (width * image.px_height / image.px_width))
        wide, high = Emu(round(width * share)), Emu(round(width * share * image.px_height / image.px_width))
        inline = CT_Inline.new_pic_inline(self._drawn, id_, f"{picture.name}.png", wide, high)
        inline.docPr.set("title", plain(picture.title))
        inline.docPr.set("descr", plain(picture.description))
        return el("drawing", inline)


def _points(picture: Picture, font: Font, width: int, colors: Mapping[str, str]) -> bytes:
    # a library of another part of the installation: a report without pictures does not need it
    from resvg_py import svg_to_bytes

    return svg_to_bytes(
        svg_string=picture_file(picture, colors).decode(),
        background="#ffffff",
        width=width,
        skip_system_fonts=True,
        font_files=[font.path],
        font_family=font.family,
        sans_serif_family=font.family,
    )
