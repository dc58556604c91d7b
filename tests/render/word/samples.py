"""Reports as Word documents, and how the tests read them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from plancheck.assess import assess
from plancheck.model.plan import Plan
from plancheck.render.edition import Edition, Font, OwnTemplate, edition_of
from plancheck.render.word import render
from plancheck.render.word.xml import Element
from plancheck.resources import templates
from tests.compose.samples import sample_plan
from tests.plans import TODAY

SOURCES = templates()


def edition(
    plan: Plan | None = None,
    *,
    language: str = "zh",
    year: int = 2023,
    own: bytes | None = None,
    font: Font | None = None,
) -> Edition:
    """The sample plan's report, or that of another plan."""
    whole = plan or sample_plan()
    previous = assess(whole, year - 1, today=TODAY) if year > whole.start_year else None
    made = edition_of(assess(whole, year, today=TODAY), previous, language=language, sources=SOURCES, reader="en")
    return replace(made, font=font, own=None if own is None else OwnTemplate("office.docx", own))


def rendered(plan: Plan | None = None, *, language: str = "zh", year: int = 2023) -> WordDocument:
    """The report as python-docx reads it."""
    return opened(render(edition(plan, language=language, year=year)).content)


def opened(content: bytes) -> WordDocument:
    return docx.Document(BytesIO(content))


def parts_of(content: bytes) -> dict[str, bytes]:
    """The files inside a document."""
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def texts_of(word: WordDocument) -> list[str]:
    """The text of every paragraph, those in tables too, in their order."""
    return [text_of(paragraph) for paragraph in word.element.body.iter(qn("w:p"))]


def text_of(element: Element) -> str:
    """The text inside an element, once: `itertext` of python-docx's elements tells it again for every level."""
    return "".join(text.text or "" for text in element.iter(qn("w:t")))
