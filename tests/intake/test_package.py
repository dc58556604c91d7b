"""Workbooks that run, lead elsewhere or explode are not read, and each is told what it is."""

from __future__ import annotations

import contextlib
import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from plancheck.intake.package import MAX_UNPACKED, RefusedBook, inspect
from plancheck.intake.xlsx import read_book
from tests.intake.books import book, filled, number, repacked

PLAIN = book([["id", "value"], ["gdp", 2.71]])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def with_part(name: str, content: bytes = b"x") -> bytes:
    return repacked(PLAIN, lambda _, part: part, {name: content})


def typed_as_macros(name: str, part: bytes) -> bytes:
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return part.replace(kind, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")


def with_entities(name: str, part: bytes) -> bytes:
    if name != "xl/worksheets/sheet1.xml":
        return part
    return part.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet', 1)


def with_stray_cell(name: str, part: bytes) -> bytes:
    """A reader that lays out all cells up to this one asks for terabytes, and ends the process."""
    return part.replace(b'<c r="A1"', b'<c r="XFD1048576"><v>1</v></c><c r="A1"')


def with_odd_cell(name: str, part: bytes) -> bytes:
    return part.replace(b'<c r="A1"', b'<c r="ZZZZ99999999"><v>1</v></c><c r="A1"')


def with_many_texts(name: str, part: bytes) -> bytes:
    return part.replace(b'uniqueCount="3"', b'uniqueCount="19999999999900"')


def with_odd_encoding(name: str, part: bytes) -> bytes:
    return part.replace(b'encoding="UTF-8"', b'encoding="UT0-8"') if name.endswith("workbook.xml.rels") else part


def lying() -> bytes:
    """A part that unpacks to more than its directory says."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"<Types/>")
        package.writestr("xl/workbook.xml", b" " * 100_000)
    content = bytearray(out.getvalue())
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = content.rindex(signature)
        content[place + offset : place + offset + 4] = struct.pack("<I", 10)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(with_part("xl/vbaProject.bin"), "book-macros", id="macros"),
        pytest.param(with_part("xl/macrosheets/sheet1.xml"), "book-macros", id="macros of old"),
        pytest.param(repacked(PLAIN, typed_as_macros), "book-macros", id="a type for macros"),
        pytest.param(with_part("xl/externalLinks/externalLink1.xml"), "book-links", id="external links"),
        pytest.param(with_part("xl/connections.xml"), "book-links", id="connections"),
        pytest.param(with_part("xl/embeddings/oleObject1.bin"), "book-links", id="embedded objects"),
        pytest.param(with_part("xl/workbook.bin"), "book-binary", id="binary"),
        pytest.param(with_part("xl/big.xml", b"\0" * (MAX_UNPACKED + 1)), "book-bomb", id="more than any form"),
        pytest.param(with_part("xl/big.xml", b"\0" * 3_000_000), "book-bomb", id="swollen"),
        pytest.param(lying(), "book-broken", id="longer than told"),
        pytest.param(repacked(PLAIN, with_entities), "book-broken", id="entities"),
        pytest.param(repacked(PLAIN, with_stray_cell), "book-cells", id="a cell a million rows below"),
        pytest.param(repacked(PLAIN, with_odd_cell), "book-broken", id="a cell that is none"),
        pytest.param(repacked(PLAIN, with_many_texts), "book-broken", id="room for billions of texts"),
        pytest.param(repacked(PLAIN, with_odd_encoding), "book-broken", id="an encoding that nobody knows"),
        pytest.param(OLE, "book-old", id="of old"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "book-encrypted", id="encrypted"),
        pytest.param(b"id,value\n", "book-broken", id="no package"),
        pytest.param(PLAIN[:-30], "book-broken", id="cut off"),
        pytest.param(
            repacked(PLAIN, lambda name, part: None if name == "xl/workbook.xml" else part), "book-other", id="no book"
        ),
    ],
)
def test_what_is_never_read_is_told_for_what_it_is(content: bytes, code: str) -> None:
    with pytest.raises(RefusedBook) as refused:
        read_book(content, "form.xlsx")
    assert refused.value.code == code


@pytest.mark.parametrize("place", range(0, len(PLAIN), 97))
def test_a_spoilt_byte_never_ends_in_an_exception_of_another_kind(place: int) -> None:
    spoilt = PLAIN[:place] + bytes([PLAIN[place] ^ 0x5A]) + PLAIN[place + 1 :]
    with contextlib.suppress(RefusedBook):
        read_book(spoilt, "form.xlsx")


def test_formulas_are_found_with_and_without_what_they_came_to() -> None:
    content = filled(PLAIN, {("sheet1", "B2"): "<f>1+1</f>" + number(2), ("sheet1", "A2"): "<f>1+1</f>"})
    assert inspect(content)["Sheet1"].formulas == {"B2": True, "A2": False}


def test_every_sheet_is_read_by_its_name() -> None:
    (grid,) = read_book(PLAIN, "form.xlsx")
    assert (grid.sheet, grid.content(1, 0), grid.content(1, 1)) == ("Sheet1", "gdp", 2.71)
    assert grid.origin(1, 1).place == "B2"
