"""The yearly report as one HTML page that needs no network."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.render.edition import Edition, Rendered
from plancheck.render.html_text import escape
from plancheck.render.svg import picture_inline
from plancheck.render.template_report import fill
from plancheck.render.verdict_colors import TERMINAL, file_color

BUILT_IN = "report.html.j2"
"""The template that is taken where none is given."""


def render(edition: Edition) -> Rendered:
    """The yearly report as a page, in UTF-8.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    colors = edition.report.plan.colors
    endings = (".html.j2", ".css.j2", ".js.j2")
    page = fill(
        edition, BUILT_IN, endings, escape, lambda one: picture_inline(one, colors), {"palette": _palette(edition)}
    )
    return Rendered(page.encode())


def _palette(edition: Edition) -> Mapping[str, str]:
    """The colour of every verdict, as `#rrggbb`."""
    return {label.value: file_color(label, edition.report.plan.colors) for label in TERMINAL}
