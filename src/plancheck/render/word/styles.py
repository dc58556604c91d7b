"""The styles of a Word report: every type and distance has a name, so that an office can change it in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plancheck.render.word.look import Face, Look
from plancheck.render.word.xml import Element, el
from plancheck.values import dataclass

NORMAL, TITLE, BODY, NOTICE, CAPTION = "Normal", "Title", "BodyText", "Notice", "Caption"
NOTE, FIGURE, SIGNATURE, HEADER, FOOTER, TABLE = "TableNote", "Figure", "Signature", "Header", "Footer", "ReportTable"

_SINGLE = 240
"""Line spacing of one line, in 240ths."""


@dataclass(frozen=True, slots=True)
class _Style:
    """A style of paragraphs; distances in points."""

    id: str
    name: str
    face: Face
    align: str = "left"
    before: float = 0
    after: float = 0
    indent: bool = False
    """Whether the first line stands in."""
    paced: bool = False
    """Whether its lines keep to the grid."""
    keep: bool = False
    """Whether it stays with what follows."""
    level: int | None = None
    """Its level in the outline, from 1."""
    boxed: bool = False
    stops: tuple[int, ...] = ()
    """Where tabs lead to, in twentieths of a point."""


def heading(level: int) -> str:
    """The style of a heading; level 1 is that of the report's parts."""
    return f"Heading{level}"


def cell_style(size: float) -> str:
    """The style of the text in a table whose type has this size in points."""
    return f"TableCell{round(size * 2)}"


def fill_styles(styles: Element, look: Look) -> None:
    """Put our own styles, and no others, into a document's part for styles."""
    for child in list(styles):
        styles.remove(child)
    language = el("lang", val="en-US" if look.upright else look.locale, eastAsia="zh-CN", bidi="ar-SA")
    styles.append(
        el("docDefaults", el("rPrDefault", el("rPr", *_face(look.body), language)), el("pPrDefault", el("pPr")))
    )
    normal = el("style", el("name", val=NORMAL), el("qFormat"), type="paragraph", default=1, styleId=NORMAL)
    normal.append(el("rPr", *_face(look.body)))
    styles.append(normal)
    styles.append(
        el(
            "style",
            el("name", val="Default Paragraph Font"),
            type="character",
            default=1,
            styleId="DefaultParagraphFont",
        )
    )
    styles.append(_no_table())
    styles.extend(_paragraph(style, look) for style in _styles(look))
    styles.append(_report_table(look))


def _styles(look: Look) -> Iterator[_Style]:
    centre = "center" if look.upright else "left"
    stops = (round(look.portrait.room * 0.3), round(look.portrait.room * 0.6))
    yield _Style(TITLE, "Title", look.title, centre, after=14, paced=True, keep=True)
    yield _Style(BODY, "Body Text", look.body, "both" if look.upright else "left", after=6, indent=True, paced=True)
    for level, face in enumerate(look.headings, start=1):
        before = (18, 12, 8, 6)[level - 1]
        yield _Style(
            heading(level),
            f"heading {level}",
            face,
            before=before,
            after=4,
            indent=True,
            paced=True,
            keep=True,
            level=level,
        )
    yield _Style(NOTICE, "Notice", look.notice, before=6, after=12, boxed=True)
    yield _Style(CAPTION, "caption", look.caption, centre, before=12, after=5, keep=True)
    for size in look.cell_sizes:
        yield _Style(cell_style(size), f"Table Cell {size:g}", replace(look.cell, size=size), before=1, after=1)
    yield _Style(NOTE, "Table Note", look.note, before=4, after=12)
    yield _Style(FIGURE, "Figure", look.body, "center", before=4, after=8)
    yield _Style(SIGNATURE, "Signature", replace(look.notice, size=min(look.notice.size, 12)), before=30, stops=stops)
    yield _Style(HEADER, "header", look.running, "center")
    yield _Style(FOOTER, "footer", look.folio)


def _paragraph(style: _Style, look: Look) -> Element:
    properties = el("pPr")
    if style.keep:
        properties.extend((el("keepNext"), el("keepLines")))
    # a grid leaves no room between paragraphs: its lines lie one below the other over the whole page
    on_grid = style.paced and look.line_pitch > 0
    if on_grid:
        properties.append(el("widowControl", val=0))
    if style.boxed:
        sides = (el(side, val="single", sz=6, space=4, color="8A5A00") for side in ("top", "left", "bottom", "right"))
        properties.extend((el("pBdr", *sides), el("shd", val="clear", color="auto", fill="FFF8E1")))
    if style.stops:
        properties.append(el("tabs", *(el("tab", val="left", pos=stop) for stop in style.stops)))
    properties.append(el("snapToGrid", val=int(on_grid)))
    before, after = (
        (0, look.line_pitch if style.id == TITLE else 0) if on_grid else (style.before * 20, style.after * 20)
    )
    pace = {"line": look.line_pitch, "lineRule": "exact"} if on_grid else {"line": _SINGLE, "lineRule": "auto"}
    properties.append(el("spacing", before=round(before), after=round(after), **pace))
    if style.indent and look.indent:
        one = round(look.body.size * 20) + look.character_space
        properties.append(el("ind", firstLineChars=look.indent * 100, firstLine=look.indent * one))
    properties.append(el("jc", val=style.align))
    made = el("style", el("name", val=style.name), el("basedOn", val=NORMAL), type="paragraph", styleId=style.id)
    if style.level is not None:
        properties.append(el("outlineLvl", val=style.level - 1))
        made.append(el("next", val=BODY))
    closer = style.paced and style.face.size == look.body.size and look.character_space
    spacing = (el("spacing", val=look.character_space),) if closer else ()
    made.extend((el("qFormat"), properties, el("rPr", *_face(style.face, *spacing))))
    return made


def _face(face: Face, *spacing: Element) -> Iterator[Element]:
    yield el("rFonts", ascii=face.latin, hAnsi=face.latin, eastAsia=face.east, cs=face.latin)
    if face.bold:
        yield from (el("b"), el("bCs"))
    yield from spacing
    yield from (el("sz", val=round(face.size * 2)), el("szCs", val=round(face.size * 2)))


def _no_table() -> Element:
    margins = (
        el(side, w=0 if side in ("top", "bottom") else 108, type="dxa") for side in ("top", "left", "bottom", "right")
    )
    properties = el("tblPr", el("tblInd", w=0, type="dxa"), el("tblCellMar", *margins))
    return el("style", el("name", val="Normal Table"), properties, type="table", default=1, styleId="TableNormal")


def _report_table(look: Look) -> Element:
    line = {"val": "single", "space": 0}
    lines = [el("top", sz=8, color="404040", **line), el("bottom", sz=8, color="404040", **line)]
    thin = {"sz": 4, "color": "808080" if look.ruled else "C8C8C8", **line}
    if look.ruled:
        lines = [lines[0], el("left", **thin), lines[1], el("right", **thin)]
    lines.append(el("insideH", **thin))
    if look.ruled:
        lines.append(el("insideV", **thin))
    properties = el("tblPr", el("tblBorders", *lines))
    head = el(
        "tblStylePr",
        el("rPr", el("b"), el("bCs")),
        el("tcPr", el("shd", val="clear", color="auto", fill="EEF1F5")),
        type="firstRow",
    )
    return el(
        "style",
        el("name", val="Report Table"),
        el("basedOn", val="TableNormal"),
        properties,
        head,
        type="table",
        styleId=TABLE,
    )
