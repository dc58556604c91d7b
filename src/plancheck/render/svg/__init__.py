"""Pictures as SVG: the course of an indicator, the overview of all, and lines as small as a word.

The same picture gives the same bytes. Every colour stands beside its form or its words, and is told twice: as an
attribute, which every program reads that turns pictures into pixels, and as a class, which a page or a dark screen
recolours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from plancheck.compose.page import Chart
from plancheck.compose.report_document import Overview, Picture
from plancheck.compose.table import Spark
from plancheck.model.verdict import Label
from plancheck.render.svg.bars import overview_drawing
from plancheck.render.svg.course import course_drawing
from plancheck.render.svg.drawing import framed
from plancheck.render.svg.line import small_line
from plancheck.render.svg.palette import dark_style, dark_variables, page_style

__all__ = ["SIGNATURE", "dark_variables", "page_style", "picture_file", "picture_inline", "spark_inline"]


SIGNATURE = b"<!-- plancheck -->\n"
"""How a picture ends that is a file of its own: by it a later run knows which pictures it may take away."""


def picture_file(picture: Picture, colors: Mapping[str, str]) -> bytes:
    """A picture as a file of its own: readable on white paper and on a dark screen.

    Args:
        picture: what is drawn.
        colors: the plan's own colours of verdicts.
    """
    return _drawn(picture, colors, "", dark_style(_verdicts(picture), colors)).encode() + SIGNATURE


def picture_inline(picture: Picture, colors: Mapping[str, str], prefix: str = "") -> str:
    """A picture as an element of a page, which has `page_style` once.

    Args:
        picture: what is drawn.
        colors: the plan's own colours of verdicts.
        prefix: what its identifiers begin with, where a page shows pictures of several reports.
    """
    return _drawn(picture, colors, prefix, "")


def spark_inline(spark: Spark) -> str:
    """A small line as an element of a page, in the colour of the text around it."""
    return small_line(spark)


def _drawn(picture: Picture, colors: Mapping[str, str], prefix: str, style: str) -> str:
    match picture.drawing:
        case Chart():
            drawing = course_drawing(picture.drawing, picture)
        case Overview():
            drawing = overview_drawing(picture.drawing, picture, colors)
        case _:
            assert_never(picture.drawing)
    return framed(drawing, f"{prefix}{picture.name}", picture, style)


def _verdicts(picture: Picture) -> tuple[Label, ...]:
    """The verdicts whose colours a picture shows."""
    drawing = picture.drawing
    return tuple(group.verdict for group in drawing.groups) if isinstance(drawing, Overview) else ()
