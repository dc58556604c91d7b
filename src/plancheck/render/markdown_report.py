"""The yearly report as Markdown, by the built-in template or by one of the user's own; its pictures stand beside it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from plancheck.compose.report_document import Picture, without_pictures
from plancheck.compose.table import Spark
from plancheck.render.edition import Edition, Rendered
from plancheck.render.markdown_text import escape
from plancheck.render.svg import picture_file
from plancheck.render.template_report import Format, fill

BUILT_IN = "report.md.j2"
"""The template that is taken where none is given."""


def render(edition: Edition) -> Rendered:
    """The yearly report as Markdown, in UTF-8.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    shown: dict[str, Picture] = {}
    beside = quote(edition.beside, errors="surrogateescape")  # a name may have bytes that are no text

    def draw(picture: Picture | Spark) -> str:
        """The image; it is drawn once, however often it is shown. A small line has no place in Markdown."""
        if isinstance(picture, Spark):
            return ""
        shown[picture.name] = picture
        return f"![{escape(picture.title)}]({beside}/{picture.name}.svg)"

    if not edition.beside:
        edition = replace(edition, document=without_pictures(edition.document))
    text = fill(edition, BUILT_IN, Format((".md.j2",), escape, draw, _headed), {})
    colors = edition.report.plan.colors
    return Rendered(text.encode(), {f"{name}.svg": picture_file(picture, colors) for name, picture in shown.items()})


def _headed(text: str, notice: str) -> str:
    return f"> **{notice}**\n\n{text}"
