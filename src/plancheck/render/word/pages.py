"""The pages of a Word report: sections upright and across, the grid, what stands at the head and foot of each page."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.parts.story import StoryPart
from docx.section import _BaseHeaderFooter

from plancheck.render.word.look import Look, Paper, twips
from plancheck.render.word.styles import FOOTER, HEADER
from plancheck.render.word.xml import Element, el, run


class Pages:
    """The body of a document, to which blocks are added from the top.

    Args:
        word: an empty document.
        look: of the report.
        running: what the head of every page says, a line each.
    """

    def __init__(self, word: WordDocument, look: Look, running: Sequence[str]) -> None:
        self._look = look
        self.part: StoryPart = word.part
        """The part of the document that the pages are."""
        self._last = word.element.body.sectPr
        self._last.attrib.clear()
        self.across = False
        """Whether the pages lie across."""
        word.settings.odd_and_even_pages_header_footer = look.outside
        section = word.sections[0]
        feet = (
            [(section.footer, "right"), (section.even_page_footer, "left")]
            if look.outside
            else [(section.footer, "center")]
        )
        for foot, side in feet:
            _fill(foot, _folio(look, side))
        if running:
            heads = (section.header, section.even_page_header) if look.outside else (section.header,)
            for head in heads:
                _fill(
                    head,
                    *(
                        el("p", el("pPr", el("pStyle", val=HEADER)), run(line, upright=look.upright))
                        for line in running
                    ),
                )
        self._set_paper()

    @property
    def room(self) -> int:
        """Width of the type area in twentieths of a point."""
        return self._paper.room

    def add(self, block: Element) -> None:
        """Add a paragraph or a table."""
        self._last.addprevious(block)

    def turn(self, *, across: bool) -> None:
        """Go on on a new page in this direction, where the pages do not have it already."""
        if across == self.across:
            return
        before = self._last.getprevious()
        if before is None or not before.tag.endswith("}p"):
            # a section ends with a paragraph; one of a point's height finds room below a table that fills its page
            pace = el("spacing", before=0, after=0, line=20, lineRule="exact")
            before = el("p", el("pPr", el("snapToGrid", val=0), pace))
            self.add(before)
        before.get_or_add_pPr().append(deepcopy(self._last))
        for reference in self._last.xpath("w:headerReference | w:footerReference"):
            self._last.remove(reference)
        self.across = across
        self._set_paper()

    @property
    def _paper(self) -> Paper:
        return self._look.landscape if self.across else self._look.portrait

    def _set_paper(self) -> None:
        paper, last = self._paper, self._last
        for child in list(last):
            if not child.tag.endswith("Reference"):
                last.remove(child)
        size = el("pgSz", w=twips(paper.width), h=twips(paper.height))
        if self.across:
            size.set(el("pgSz", orient="").keys()[0], "landscape")
        last.append(size)
        sides = {side: twips(getattr(paper, side)) for side in ("top", "right", "bottom", "left", "header", "footer")}
        last.append(el("pgMar", **sides, gutter=0))
        last.append(el("cols", space=425))
        if self._look.grid:
            last.append(el("docGrid", type="lines", linePitch=self._look.line_pitch))


def _folio(look: Look, side: str) -> Element:
    """The number of the page."""
    before, after = look.dashes
    number = el("fldSimple", run("1", upright=False), instr=" PAGE ")
    properties = el("pPr", el("pStyle", val=FOOTER))
    if side != "center":
        properties.append(el("ind", **{f"{side}Chars": 100, side: round(look.folio.size * 20)}))
    properties.append(el("jc", val=side))
    around = [run(text, upright=look.upright) for text in (before, after)]
    return el("p", properties, around[0], number, around[1]) if before else el("p", properties, number)


def _fill(place: _BaseHeaderFooter, *paragraphs: Element) -> None:
    place.is_linked_to_previous = False
    root = place._element
    for child in list(root):
        root.remove(child)
    root.extend(paragraphs)
