"""The report in an office's own Word document: placeholders in its text, header and footer take the place of figures.

docxtpl finds the placeholders, which Word likes to cut into pieces; what they mean is evaluated in the same sandbox as
the templates of the other formats. What it does to a text afterwards would change the data, and is not used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812 - named like what it is, and not like any error

from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from markupsafe import escape as escape_markup

from plancheck.compose.report_document import without_pictures
from plancheck.compose.report_editor import report_catalogue, template_words
from plancheck.render.edition import Edition, OwnTemplate
from plancheck.render.json_status import status_data
from plancheck.render.template_fault import EVALUATION_ERRORS, TemplateFault, as_fault, say
from plancheck.render.template_limits import MAX_SOURCE, Budget, BudgetExceeded
from plancheck.render.template_report import fields
from plancheck.render.template_sandbox import ReportEnvironment
from plancheck.render.width import truncate
from plancheck.render.word.xml import plain

_UNREADABLE = (BadZipFile, PackageNotFoundError, ZlibError, EOFError, KeyError, SyntaxError, ValueError, RuntimeError)
"""What opening a file can raise that is no Word document, or a broken one."""

_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_TAG = re.compile(r"<[^>]*>")
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
    told_in = report_catalogue(edition.reader or edition.language).language
    data = {
        **status_data(edition.report, edition.language),
        "document": without_pictures(edition.document),
        "words": template_words(edition.report.plan, edition.language),
    }
    budget = Budget.of_template(fields(edition.document))
    environment = ReportEnvironment({}, tuple(data), budget, edition.report.plan.rounding, told_in, _escape, str)
    template = _Template(own, environment)
    try:
        template.init_docx()
    except _UNREADABLE:
        raise TemplateFault(own.name, 1, say(told_in, "no-word")) from None
    try:
        template.render(data)
    except EVALUATION_ERRORS as error:
        fault = as_fault(error, own.name, (), environment.filters, told_in)
        raise TemplateFault(fault.name, fault.line, template.with_excerpt(fault, told_in)) from None
    word: WordDocument = template.docx
    return word


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A document whose parts are evaluated in our sandbox, a paragraph a line."""

    def __init__(self, own: OwnTemplate, environment: ReportEnvironment) -> None:
        super().__init__(BytesIO(own.content))
        self._name = own.name
        self._environment = environment
        self._source = ""

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
        environment = self._environment
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
