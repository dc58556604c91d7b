"""A report by a template, in whatever markup: what the template sees, its bounds, and how its faults are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plancheck.compose.report_document import Document
from plancheck.compose.report_editor import report_catalogue, template_words
from plancheck.render.edition import Edition
from plancheck.render.json_status import status_data
from plancheck.render.template_fault import EVALUATION_ERRORS, as_fault, template_text
from plancheck.render.template_filters import Draw, Escape
from plancheck.render.template_limits import MAX_SOURCE, Budget, BudgetExceeded
from plancheck.render.template_sandbox import ReportEnvironment
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """What templates of one kind of markup have in common."""

    endings: tuple[str, ...]
    """Of the names of their files."""
    escape: Escape
    draw: Draw
    headed: Callable[[str, str], str]
    """A report with a notice at its head that it does not have, already escaped."""


def fill(edition: Edition, built_in: str, form: Format, more: Mapping[str, object]) -> str:
    """The report by the user's template, else by the built-in one.

    Args:
        edition: the report.
        built_in: file name of the built-in template.
        form: the markup.
        more: what a template of this format sees beside the document, its words and the figures, by name.

    Raises:
        TemplateFault: the user's template cannot be used.

    Returns:
        The report. What must not be overlooked, such as that the data are an example, stands in it by any template.
    """
    document, plan, own = edition.document, edition.report.plan, edition.own
    data: dict[str, object] = {"document": document, "words": template_words(plan, edition.language), **more}
    told_in = report_catalogue(edition.reader or edition.language).language
    budget = Budget.endless()
    if own is not None or edition.overridden:
        data = {**status_data(edition.report, edition.language), **data}
        budget = Budget.of_template(fields(document))
    template, name = edition.sources[built_in], built_in
    if own is not None:
        template, name = template_text(own.name, own.content, told_in), own.name
    sources = {name: source for name, source in edition.sources.items() if name.endswith(form.endings)}
    environment = ReportEnvironment(sources, tuple(data), budget, plan.rounding, told_in, form.escape, form.draw)
    try:
        text = _rendered(environment, template, name, data)
    except EVALUATION_ERRORS as error:
        raise as_fault(error, name, sources, environment.filters, told_in) from None
    for notice in reversed(document.notices):
        shown = form.escape(notice)
        text = text if shown in text else form.headed(text, shown)
    return text


def _rendered(environment: ReportEnvironment, source: str, name: str, data: Mapping[str, object]) -> str:
    if len(source) > MAX_SOURCE:
        raise BudgetExceeded("too-large", MAX_SOURCE)
    # the user's template never enters the loader: one that is named like a built-in one can extend that one
    code = environment.compile(source, name, name)
    template = environment.template_class.from_code(environment, code, environment.make_globals(None))
    return "".join(map(environment.budget.write, template.generate(data)))


def fields(document: Document) -> int:
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
