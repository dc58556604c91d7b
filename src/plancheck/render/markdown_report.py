"""The yearly report as Markdown, by the built-in template or by one of the user's own."""

from __future__ import annotations

from plancheck.render.edition import Edition, Rendered
from plancheck.render.markdown_text import escape
from plancheck.render.template_report import fill

BUILT_IN = "report.md.j2"
"""The template that is taken where none is given."""


def render(edition: Edition) -> Rendered:
    """The yearly report as Markdown, in UTF-8.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    return Rendered(fill(edition, BUILT_IN, (".md.j2",), escape, {}).encode())
