"""Tables in Word: as wide as the page, heads repeated, rows whole, verdicts in words and colour.

The elements are built here and not through python-docx, whose tables look for every cell from the beginning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from plancheck.compose.report_document import Exhibit
from plancheck.compose.table import Align, Cell, Column, Row
from plancheck.render.verdict_colors import file_color
from plancheck.render.word.columns import Fit, fit
from plancheck.render.word.look import Look
from plancheck.render.word.styles import TABLE, cell_style
from plancheck.render.word.xml import Element, el, plain, run

_WHOLE_ROW = 12
"""A row of more lines than this may go on on the next page."""
_ONE_PAGE = 10
"""A table of no more rows than this stays on one page."""
_TINT = 0.86
"""How much white there is in the ground behind a verdict."""


def table(exhibit: Exhibit, room: int, look: Look, colors: Mapping[str, str]) -> Element:
    """The table of an exhibit, without its caption and notes.

    Args:
        exhibit: what is shown.
        room: width of the page's type area in twentieths of a point.
        look: of the report.
        colors: the plan's own colours of verdicts by label.
    """
    columns = exhibit.table.columns
    fitted = fit(exhibit.table, room, look.cell_sizes, look.letter)
    setting = _Setting(look, colors, columns, fitted)
    side = {"w": fitted.padding * 10, "type": "dxa"}
    properties = el(
        "tblPr",
        el("tblStyle", val=TABLE),
        el("tblW", w=sum(fitted.widths), type="dxa"),
        el("jc", val="center"),
        el("tblLayout", type="fixed"),
        el("tblCellMar", el("left", **side), el("right", **side)),
        el("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    if exhibit.caption:
        properties.append(el("tblCaption", val=plain(exhibit.caption)))
    made = el("tbl", properties, el("tblGrid", *(el("gridCol", w=width) for width in fitted.widths)))
    made.append(setting.head())
    rows = [row for group in exhibit.table.groups for row in group.rows]
    for number, row in enumerate(rows, start=1):
        # a short table stays on one page, and the notes below a table with its last row
        kept = bool(exhibit.notes) if number == len(rows) else len(rows) <= _ONE_PAGE
        made.append(setting.row(row, kept=kept))
    return made


class _Setting:
    """What the rows of one table share."""

    def __init__(self, look: Look, colors: Mapping[str, str], columns: Sequence[Column], fitted: Fit) -> None:
        self._look = look
        self._colors = colors
        self._columns = columns
        self._fitted = fitted
        self._style = cell_style(fitted.size)
        self._built: dict[tuple[object, ...], Element] = {}

    def head(self) -> Element:
        """The titles of the columns, again at the top of every page."""
        cells = (
            self._cell(Cell(column.title), width, "center" if self._look.ruled else column.align, bold=True, kept=True)
            for column, width in zip(self._columns, self._fitted.widths, strict=True)
        )
        return el("tr", el("trPr", el("cantSplit"), el("tblHeader")), *cells)

    def row(self, row: Row, *, kept: bool) -> Element:
        """A row of figures and texts; one that is kept stands on the page of what follows."""
        made = el("tr")
        if self._fitted.lines(cell.text for cell in row.cells) <= _WHOLE_ROW:
            made.append(el("trPr", el("cantSplit")))
        made.extend(
            self._cell(cell, width, column.align, bold=row.strong, kept=kept)
            for cell, column, width in zip(row.cells, self._columns, self._fitted.widths, strict=True)
        )
        return made

    def _cell(self, cell: Cell, width: int, align: str, *, bold: bool, kept: bool) -> Element:
        """A field. Most are like one before, and copying that one is several times as fast as building another."""
        like = width, align, bold, kept, cell.verdict, cell.text.isascii()
        if like not in self._built:
            self._built[like] = self._build(cell, width, align, bold=bold, kept=kept)
        made = deepcopy(self._built[like])
        content = made[-1][-1][-1]
        content.text = plain(cell.text)
        return made

    def _build(self, cell: Cell, width: int, align: str, *, bold: bool, kept: bool) -> Element:
        properties = el("tcPr", el("tcW", w=width, type="dxa"))
        type_ = [el("b"), el("bCs")] if bold or cell.verdict is not None else []
        if cell.verdict is not None:
            color = file_color(cell.verdict, self._colors)
            type_.append(el("color", val=color.removeprefix("#").upper()))
            properties.append(el("shd", val="clear", color="auto", fill=_tint(color)))
        properties.append(el("vAlign", val="center"))
        paragraph = el("pPr", el("pStyle", val=self._style))
        if kept:
            paragraph.append(el("keepNext"))
        if align != Align.LEFT:
            paragraph.append(el("jc", val=align))
        return el("tc", properties, el("p", paragraph, run(cell.text, *type_, upright=self._look.upright)))


def _tint(color: str) -> str:
    """The ground on which a verdict of this colour, `#rrggbb`, is read."""
    parts = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    return "".join(f"{round(part + (255 - part) * _TINT):02X}" for part in parts)
