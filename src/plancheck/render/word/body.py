"""The report's parts, one below the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plancheck.compose.report_document import Document, Entry, Exhibit, Part, Passage, Picture
from plancheck.render.word.columns import extent
from plancheck.render.word.look import Look
from plancheck.render.word.pages import Pages
from plancheck.render.word.pictures import Pictures
from plancheck.render.word.styles import BODY, CAPTION, NOTE, NOTICE, SIGNATURE, TITLE, heading
from plancheck.render.word.tables import table
from plancheck.render.word.xml import Element, el, run

_UPRIGHT_COLUMNS = 9
"""A table with more columns lies across the page."""

_LONG_WORD = re.compile("[!-~]{14}")
"""What is not broken at the end of a line, such as the name of a file, tears gaps into lines that are filled up."""


class Body:
    """The report on its pages.

    Args:
        pages: where it goes.
        pictures: what draws its pictures.
        look: of the report.
        words: the odd words of its language.
        colors: the plan's own colours of verdicts by label.
    """

    def __init__(
        self,
        pages: Pages,
        pictures: Pictures,
        look: Look,
        words: Mapping[str, object],
        colors: Mapping[str, str],
    ) -> None:
        self._pages = pages
        self._pictures = pictures
        self._look = look
        self._words = words
        self._colors = colors

    def write(self, document: Document) -> None:
        """Lay the whole report out."""
        self._title(document.title, str(document.year))
        for notice in document.notices:
            self._text(NOTICE, notice)
        for paragraph in document.lead:
            self._text(BODY, paragraph)
        for part in document.parts:
            self._part(part, apart=False)
        for annex in document.annexes:
            self._part(annex, apart=True)
        pieces = [piece for piece in document.signature.split("\u3000" * 5) if piece]
        self._add(SIGNATURE, *self._tabbed([piece.strip("\u3000") for piece in pieces]))

    def _title(self, title: str, year: str) -> None:
        """The title; one that takes two lines breaks before its year rather than before its last words."""
        room = self._pages.room / 20 / (self._look.title.size / 2)
        before, found, after = title.rpartition(year)
        lines = [title]
        if self._look.upright and extent(title, 1) > room and before and extent(before, 1) <= room:
            lines = [before, found + after]
        runs = [self._run(line) for line in lines]
        for one in runs[1:]:
            one.insert(len(one) - 1, el("br"))
        self._add(TITLE, *runs)

    def _part(self, part: Part, *, apart: bool) -> None:
        across = any(len(exhibit.table.columns) > _UPRIGHT_COLUMNS for exhibit in part.exhibits)
        turned = across != self._pages.across
        self._pages.turn(across=across)
        self._text(heading(1), part.heading, *([el("pageBreakBefore")] if apart and not turned else []))
        for paragraph in part.paragraphs:
            self._text(BODY, paragraph)
        for picture in part.pictures:
            self._picture(picture)
        for exhibit in part.exhibits:
            self._exhibit(exhibit)
        for passage in part.passages:
            self._passage(passage)

    def _exhibit(self, exhibit: Exhibit) -> None:
        if exhibit.caption:
            self._text(CAPTION, exhibit.caption)
        self._pages.add(table(exhibit, self._pages.room, self._look, self._colors))
        if exhibit.notes:
            gap = str(self._words["gap"])
            self._text(NOTE, f"{self._words['note']}{self._words['colon']}{gap.join(exhibit.notes)}")

    def _passage(self, passage: Passage) -> None:
        if passage.heading:
            self._text(heading(2), passage.heading)
        for number, entry in enumerate(passage.entries, start=1):
            self._entry(entry, number if len(passage.entries) > 1 else None)

    def _entry(self, entry: Entry, number: int | None) -> None:
        """What is said of one subject: below a heading where it is one indicator, else behind its name."""
        name = entry.name if number is None else self._look.item.format(number=number, name=entry.name)
        if entry.about is not None:
            self._text(heading(3), name)
            drawn = self._pictures.paragraph(self._pages.part, entry.picture, self._pages.room)
            self._text(BODY, entry.text, *([] if drawn is None else [el("keepNext"), el("keepLines")]))
            if drawn is not None:
                self._pages.add(drawn)
        else:
            lead = self._run(f"{name}{self._words['colon']}", el("b"), el("bCs"))
            self._add(BODY, lead, self._run(entry.text), ragged=bool(_LONG_WORD.search(name + entry.text)))

    def _picture(self, picture: Picture | None) -> None:
        drawn = self._pictures.paragraph(self._pages.part, picture, self._pages.room)
        if drawn is not None:
            self._pages.add(drawn)

    def _text(self, style: str, text: str, *properties: Element) -> None:
        self._add(style, self._run(text), properties=properties, ragged=bool(_LONG_WORD.search(text)))

    def _add(self, style: str, *runs: Element, properties: Sequence[Element] = (), ragged: bool = False) -> None:
        made = el("pPr", el("pStyle", val=style), *properties)
        if ragged and style == BODY:
            made.append(el("jc", val="left"))
        self._pages.add(el("p", made, *runs))

    def _run(self, text: str, *properties: Element) -> Element:
        return run(text, *properties, upright=self._look.upright)

    def _tabbed(self, texts: Sequence[str]) -> list[Element]:
        runs = [self._run(text) for text in texts]
        for one in runs[1:]:
            one.insert(len(one) - 1, el("tab"))
        return runs
