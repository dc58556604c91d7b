"""The report in an office's own Word document: placeholders in its text, header and footer take the place of figures.

docxtpl finds the placeholders, which Word likes to cut into pieces; what they mean is evaluated in the same sandbox as
the templates of the other formats. What it does to a text afterwards would change the data, and is not used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812 - named like what it is, and not like any error

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import serialize_for_reading
from docx.parts.story import StoryPart
from docxtpl import DocxTemplate
from markupsafe import escape as escape_markup

from plancheck.compose.report_document import Picture, without_pictures
from plancheck.compose.report_editor import report_catalogue, template_words
from plancheck.compose.table import Spark
from plancheck.render.edition import Edition, OwnTemplate
from plancheck.render.json_status import status_data
from plancheck.render.template_fault import EVALUATION_ERRORS, TemplateFault, as_fault, say
from plancheck.render.template_limits import MAX_SOURCE, Budget, BudgetExceeded
from plancheck.render.template_report import fields
from plancheck.render.template_sandbox import ReportEnvironment
from plancheck.render.width import truncate
from plancheck.render.word.pictures import Pictures
from plancheck.render.word.xml import el, plain, run

_UNREADABLE = (BadZipFile, PackageNotFoundError, ZlibError, EOFError, KeyError, SyntaxError, ValueError, RuntimeError)
"""What opening a file can raise that is no Word document, or a broken one."""

_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_TEXT = qn("w:t")
_TAG = re.compile(r"<[^>]*>")
_A4 = 9070
"""Width of the type area of an A4 page with usual margins, in twentieths of a point."""
_EMU_PER_TWIP = 635
_EXCERPT = 60
"""Columns of a paragraph that a fault shows."""


def filled(edition: Edition, own: OwnTemplate) -> WordDocument:
    """An office's own document with the report's figures and sentences in it.

    Args:
        edition: the report.
        own: the document.

    Raises:
        TemplateFault: it is no Word document, or cannot be used. Its line is the number of the paragraph.
    """
    pictures = Pictures(edition.font, edition.report.plan.colors)
    document = edition.document if pictures.can_draw else without_pictures(edition.document)
    told_in = report_catalogue(edition.reader or edition.language).language
    data = {
        **status_data(edition.report, edition.language),
        "document": document,
        "words": template_words(edition.report.plan, edition.language),
    }
    budget = Budget.of_template(fields(edition.document))
    template = _Template(own, pictures)
    template.environment = ReportEnvironment(
        {}, tuple(data), budget, edition.report.plan.rounding, told_in, _escape, template.draw
    )
    try:
        template.init_docx()
    except _UNREADABLE:
        raise TemplateFault(own.name, 1, say(told_in, "no-word")) from None
    try:
        template.render(data)
    except EVALUATION_ERRORS as error:
        fault = as_fault(error, own.name, (), template.environment.filters, told_in)
        raise TemplateFault(fault.name, fault.line, template.with_excerpt(fault, told_in)) from None
    word: WordDocument = template.docx
    _head(word, edition.document.notices)
    return word


def _head(word: WordDocument, notices: Sequence[str]) -> None:
    """Put what must not be overlooked, such as that the data are an example, where the document does not say it."""
    body = word.element.body
    # what is filled in takes the place of the part in the document's relations, and sections still show the old one
    parts = (one.target_part for one in word.part.rels.values() if one.reltype in (RELATION.HEADER, RELATION.FOOTER))
    elements = (body, *(part.element for part in parts if isinstance(part, XmlPart)))
    said = "\n".join(text for element in elements for text in element.itertext(_TEXT))
    missing = [text for text in map(plain, notices) if text not in said]
    for position, text in enumerate(missing):
        body.insert(position, el("p", run(text, el("b"), upright=False)))


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A document whose parts are evaluated in our sandbox, a paragraph a line."""

    environment: ReportEnvironment

    def __init__(self, own: OwnTemplate, pictures: Pictures) -> None:
        super().__init__(BytesIO(own.content))
        self._name = own.name
        self._pictures = pictures
        self._part: object = None
        """The part that is being filled: a picture belongs to one."""
        self._source = ""

    def draw(self, picture: Picture | Spark) -> str:
        """What stands for a picture in the text of a run: it ends there, and another one goes on behind the picture.

        A small line has no place in Word, nor has a picture in footnotes.
        """
        if isinstance(picture, Spark) or not isinstance(self._part, StoryPart):
            return ""
        drawn = self._pictures.drawn(self._part, picture, self._room())
        if drawn is None:
            return ""
        markup = serialize_for_reading(drawn)
        return f'</w:t></w:r><w:r>{markup}</w:r><w:r><w:t xml:space="preserve">'

    def _room(self) -> int:
        """Width of the type area of the office's pages in twentieths of a point; that of A4 where nothing says it."""
        section = self.docx.sections[0]
        page, left, right = section.page_width, section.left_margin, section.right_margin
        if page is None:
            return _A4
        return int(max(page - (left or 0) - (right or 0), page // 2) / _EMU_PER_TWIP)

    def patch_xml(self, src_xml: str) -> str:
        """The part with whole placeholders, and a line for each paragraph."""
        patched: str = super().patch_xml(_PARAGRAPH.sub("\n", src_xml.replace("\n", " ")))
        return patched

    def render_xml_part(
        self, src_xml: str, part: object, context: Mapping[str, object], jinja_env: object = None
    ) -> str:
        """The part with its placeholders filled."""
        if len(src_xml) > MAX_SOURCE * 10:
            raise BudgetExceeded("too-large", MAX_SOURCE * 10)
        self._source = src_xml
        self._part = part
        environment = self.environment
        code = environment.compile(src_xml, self._name, self._name)
        template = environment.template_class.from_code(environment, code, environment.make_globals(None))
        return "".join(map(environment.budget.write, template.generate(context))).replace("\n", "")

    def render_properties(self, context: Mapping[str, object], jinja_env: object = None) -> None:
        """The document's properties are the office's own."""

    def with_excerpt(self, fault: TemplateFault, language: str) -> str:
        """What is wrong, and in which paragraph."""
        lines = self._source.split("\n")
        if not 0 < fault.line <= len(lines):
            return fault.message
        text = " ".join(_TAG.sub("", lines[fault.line - 1]).split())
        return say(language, "in-paragraph", message=fault.message, text=truncate(plain(text), _EXCERPT))


def _escape(text: str) -> str:
    return str(escape_markup(plain(text)))
