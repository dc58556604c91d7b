"""The yearly report as Markdown, by the built-in template or by one of the user's own."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Document
from plancheck.compose.report_editor import report_catalogue, template_words
from plancheck.model.report import Report
from plancheck.render.json_status import status_data
from plancheck.render.markdown_report_fault import EVALUATION_ERRORS, TemplateFault, as_fault
from plancheck.render.markdown_report_limits import MAX_SOURCE, Budget, BudgetExceeded
from plancheck.render.markdown_report_sandbox import ReportEnvironment

BUILT_IN = "report.md.j2"
"""The template that is taken where none is given."""

__all__ = ["BUILT_IN", "TemplateFault", "render_report"]


def render_report(
    report: Report,
    previous: Report | None,
    *,
    language: str,
    sources: Mapping[str, str],
    template: str | None = None,
    template_name: str = BUILT_IN,
    reader: str | None = None,
) -> str:
    """The yearly report as Markdown: the same input gives the same text.

    Args:
        report: the plan judged.
        previous: the same plan judged a year earlier; None where that year is not the plan's.
        language: of the report.
        sources: the built-in templates by file name; a template can include and extend them, and nothing else.
        template: the text of the user's own template; None for the built-in one.
        template_name: what the user's template is called in faults.
        reader: language of faults; that of the report where it is None.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    document = compose_report(report, previous, language)
    words = template_words(report.plan, language)
    if template is None:
        data: dict[str, object] = {"document": document, "words": words}
        template, template_name, budget = sources[BUILT_IN], BUILT_IN, Budget.endless()
    else:
        data = {**status_data(report, language), "document": document, "words": words}
        budget = Budget.of_template(_fields(document))
    told_in = report_catalogue(reader or language).language
    environment = ReportEnvironment(sources, tuple(data), budget, report.plan.rounding, told_in)
    try:
        return _rendered(environment, template, template_name, data)
    except EVALUATION_ERRORS as error:
        raise as_fault(error, template_name, sources, environment.filters, told_in) from None


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
