"""The yearly report as Markdown, by the built-in template or by one of the user's own, and its pictures beside it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from plancheck.compose.report_document import Document, Picture, without_pictures
from plancheck.compose.report_editor import report_catalogue, template_words
from plancheck.render.edition import Edition, Rendered
from plancheck.render.json_status import status_data
from plancheck.render.markdown_text import escape
from plancheck.render.svg import picture_file
from plancheck.render.template_fault import EVALUATION_ERRORS, as_fault, template_text
from plancheck.render.template_limits import MAX_SOURCE, Budget, BudgetExceeded
from plancheck.render.template_sandbox import ReportEnvironment

BUILT_IN = "report.md.j2"
"""The template that is taken where none is given."""


def render(edition: Edition) -> Rendered:
    """The yearly report as Markdown, in UTF-8.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    document, plan, own = edition.document, edition.report.plan, edition.own
    shown: dict[str, Picture] = {}

    def draw(picture: Picture) -> str:
        """The image; it is drawn once, however often it is shown."""
        shown[picture.name] = picture
        return f"![{escape(picture.title)}]({quote(edition.beside)}/{picture.name}.svg)"

    if not edition.beside:
        document = without_pictures(document)
    words = template_words(plan, edition.language)
    told_in = report_catalogue(edition.reader or edition.language).language
    if own is None and not edition.overridden:
        data: dict[str, object] = {"document": document, "words": words}
        budget = Budget.endless()
    else:
        data = {**status_data(edition.report, edition.language), "document": document, "words": words}
        budget = Budget.of_template(_fields(document))
    template, name = (edition.sources[BUILT_IN], BUILT_IN)
    if own is not None:
        template, name = template_text(own.name, own.content, told_in), own.name
    environment = ReportEnvironment(edition.sources, tuple(data), budget, plan.rounding, told_in, escape, draw)
    try:
        text = _rendered(environment, template, name, data)
    except EVALUATION_ERRORS as error:
        raise as_fault(error, name, edition.sources, environment.filters, told_in) from None
    files = {f"{name}.svg": picture_file(picture, plan.colors) for name, picture in shown.items()}
    return Rendered(text.encode(), files)


def _rendered(environment: ReportEnvironment, source: str, name: str, data: Mapping[str, object]) -> str:
    if len(source) > MAX_SOURCE:
        raise BudgetExceeded("too-large", MAX_SOURCE)
    # the user's template never enters the loader: one that is named like a built-in one can extend that one
    code = environment.compile(source, name, name)
    template = environment.template_class.from_code(environment, code, environment.make_globals(None))
    return "".join(map(environment.budget.write, template.generate(data)))


def _fields(document: Document) -> int:
    """Number of table cells and list entries: what the work of a usual template grows with."""
    parts = (*document.parts, *document.annexes)
    cells = sum(
        len(row.cells)
        for part in parts
        for exhibit in part.exhibits
        for group in exhibit.table.groups
        for row in group.rows
    )
    return cells + sum(len(passage.entries) for part in parts for passage in part.passages)
