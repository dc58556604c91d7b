"""Workbooks as people hand them in: forms with cells filled, and files that are spoilt on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

Value = str | int | float


def repacked(
    content: bytes, change: Callable[[str, bytes], bytes | None], more: Mapping[str, bytes] | None = None
) -> bytes:
    """The workbook with every part changed, those left out that become None, and others added."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return out.getvalue()


def filled(content: bytes, cells: Mapping[tuple[str, str], str]) -> bytes:
    """The workbook with the XML of cells replaced, by part number of the sheet (`sheet1`) and cell."""

    def change(name: str, part: bytes) -> bytes:
        text = part.decode()
        for (sheet, cell), inner in cells.items():
            if name == f"xl/worksheets/{sheet}.xml":
                pattern = rf'<c r="{cell}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)'
                (found,) = re.finditer(pattern, text)
                text = text[: found.start()] + as_cell(cell, found[1] or "", inner) + text[found.end() :]
        return text.encode()

    return repacked(content, change)


def as_cell(cell: str, style: str, inner: str) -> str:
    kind = ' t="inlineStr"' if inner.startswith("<is>") else ""
    return f'<c r="{cell}"{style}{kind}>{inner}</c>'


def number(value: float | str) -> str:
    """The inside of a cell with a number, as a spreadsheet writes it."""
    return f"<v>{value!r}</v>" if isinstance(value, float) else f"<v>{value}</v>"


def text(value: str) -> str:
    """The inside of a cell with a text."""
    return f'<is><t xml:space="preserve">{escape(value)}</t></is>'


def book(rows: list[list[Value]], name: str = "Sheet1") -> bytes:
    """A plain workbook of one sheet."""
    out = BytesIO()
    made = Workbook(out, {"in_memory": True})
    sheet = made.add_worksheet(name)
    for number_, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(number_, column, value)
    made.close()
    return out.getvalue()
