"""The yearly report as one HTML page that needs no network; its pictures are part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from plancheck.compose.report_document import Picture
from plancheck.compose.table import Spark
from plancheck.render.edition import Edition, Rendered
from plancheck.render.html_text import escape
from plancheck.render.safe import safe
from plancheck.render.svg import dark_variables, page_style, picture_inline, spark_inline
from plancheck.render.template_report import Format, fill
from plancheck.render.verdict_colors import TERMINAL, file_color

_BODY = re.compile(r"<body\b[^>]*>\n?", re.IGNORECASE)

BUILT_IN = "report.html.j2"
"""The template that is taken where none is given."""


def render(edition: Edition) -> Rendered:
    """The yearly report as a page, in UTF-8.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    colors = edition.report.plan.colors
    drawn: dict[str, int] = {}

    def draw(picture: Picture | Spark) -> str:
        """The picture as an element, with identifiers of its own each time that it is shown."""
        if isinstance(picture, Spark):
            return spark_inline(picture)
        drawn[picture.name] = drawn.get(picture.name, 0) + 1
        count = drawn[picture.name]
        return picture_inline(picture, colors, "picture-" if count == 1 else f"picture{count}-")

    form = Format((".html.j2", ".css.j2", ".js.j2"), escape, draw, _headed)
    return Rendered(fill(edition, BUILT_IN, form, {"palette": _palette(colors), "styles": _styles(edition)}).encode())


def _headed(text: str, notice: str) -> str:
    """The notice as the first thing in the page's body; at the very head of what has none."""
    body = _BODY.search(text)
    place = body.end() if body is not None else 0
    return f'{text[:place]}<p class="notice" role="note"><strong>{notice}</strong></p>\n{text[place:]}'


def _palette(own: Mapping[str, str]) -> Mapping[str, str]:
    """The colour of every verdict, as `#rrggbb`."""
    return {label.value: file_color(label, own) for label in TERMINAL}


def _styles(edition: Edition) -> Mapping[str, Markup]:
    """What the style sheet takes from the data.

    The rules that colour the pictures, the variables that recolour them on a dark screen, and what stands at the head
    of every printed page.
    """
    own = edition.report.plan.colors
    return {
        "pictures": Markup(page_style(TERMINAL, own)),
        "dark": Markup(dark_variables(TERMINAL, own)),
        "running": Markup(_css_text(" ".join(edition.document.notices))),
    }


def _css_text(text: str) -> str:
    """A text in CSS: whatever is no letter or digit stands by its code, so that nothing ends the text early."""
    return '"' + "".join(sign if sign.isalnum() else f"\\{ord(sign):06x}" for sign in safe(text)) + '"'
