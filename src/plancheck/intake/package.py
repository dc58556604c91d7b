"""What a workbook is made of, looked into before anything is read: nothing that runs, leads elsewhere or explodes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from io import BytesIO
from posixpath import join, normpath
from xml.parsers import expat
from zipfile import BadZipFile, LargeZipFile, ZipFile

from plancheck.values import dataclass

MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes that all parts of a workbook may come to, unpacked."""
MAX_RATIO = 200
"""How many times its packed size a part may have; sheets of the same rows over and over come to about 60."""
MAX_PARTS = 2000
MAX_CELLS = 2_000_000
"""Cells of a sheet from its first one to its last."""
_SMALL = 1024 * 1024
"""Below this no ratio is looked at."""
_CHUNK = 1 << 16

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old workbooks begin, and encrypted new ones."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_UNWANTED: Sequence[tuple[str, re.Pattern[str]]] = (
    ("book-macros", re.compile(r".*vbaproject.*\.bin|xl/(macrosheets|dialogsheets|activex)/.*", re.IGNORECASE)),
    ("book-links", re.compile(r"xl/(externallinks|querytables|embeddings)/.*|xl/connections\.xml", re.IGNORECASE)),
    ("book-binary", re.compile(r"xl/workbook\.bin", re.IGNORECASE)),
)
_CELL = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_MACRO_TYPE = re.compile(rb"macroEnabled", re.IGNORECASE)


_FAULTS = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, ValueError, expat.ExpatError),
    LookupError,  # an encoding that nobody knows, a part that is not there
    *(NotImplementedError, RuntimeError),  # how zipfile tells a packing that it does not know, and a password
)


class RefusedBook(Exception):  # noqa: N818 - it says what happened
    """A workbook that is not read; `code` names the sentence."""

    def __init__(self, code: str, **figures: object) -> None:
        super().__init__(code)
        self.code = code
        self.figures = figures


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sheet says of its cells beside their values, by cell (`C7`)."""

    formulas: Mapping[str, bool] = field(default_factory=dict)
    """Cells with a formula, and whether they hold what it last came to."""
    percents: frozenset[str] = frozenset()
    """Cells that show a fraction as a percentage."""


def inspect(content: bytes) -> Mapping[str, Marks]:
    """The marks of all sheets by the sheet's name.

    Raises:
        RefusedBook: it is no workbook of today's Excel, or holds what is never read.
    """
    if content.startswith(_OLE):
        raise RefusedBook("book-encrypted" if _ENCRYPTED in content else "book-old")
    try:
        with ZipFile(BytesIO(content)) as package:
            _weigh(package)
            _look_for_unwanted(package)
            _parse(_part(package, "xl/sharedStrings.xml"), lambda name, attributes: None)
            percents = _percent_styles(package)
            return {name: _marks(package, name, part, percents) for name, part in _sheets(package)}
    except _FAULTS:
        raise RefusedBook("book-broken") from None


def _weigh(package: ZipFile) -> None:
    """Read the sizes that the directory tells, then every part, in pieces, to see that it told the truth."""
    parts = package.infolist()
    if len(parts) > MAX_PARTS or len({part.filename for part in parts}) < len(parts):
        raise RefusedBook("book-bomb", most=MAX_UNPACKED // 1024**2)
    unpacked = sum(part.file_size for part in parts)
    swollen = any(part.file_size > max(_SMALL, MAX_RATIO * part.compress_size) for part in parts)
    if unpacked > MAX_UNPACKED or swollen:
        raise RefusedBook("book-bomb", most=MAX_UNPACKED // 1024**2)
    for part in parts:
        with package.open(part) as file:
            while file.read(_CHUNK):  # a part that is longer than told fails its checksum
                pass


def _look_for_unwanted(package: ZipFile) -> None:
    names = package.namelist()
    for code, pattern in _UNWANTED:
        if any(pattern.fullmatch(name) for name in names):
            raise RefusedBook(code)
    if "[Content_Types].xml" not in names or not any(name.lower().startswith("xl/") for name in names):
        raise RefusedBook("book-other")
    if _MACRO_TYPE.search(package.read("[Content_Types].xml")):
        raise RefusedBook("book-macros")


def _sheets(package: ZipFile) -> Iterator[tuple[str, str]]:
    """The sheets' names with their parts."""
    book = next((name for name in package.namelist() if name.lower() == "xl/workbook.xml"), None)
    if book is None:
        raise RefusedBook("book-other")
    related: dict[str, str] = {}
    named: list[tuple[str, str]] = []

    def relation(name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            related[attributes.get("Id", "")] = normpath(target[1:] if target.startswith("/") else join("xl", target))

    def sheet(name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            key = next((value for key, value in attributes.items() if _local(key) == "id"), "")
            named.append((attributes.get("name", ""), key))

    _parse(package.read("xl/_rels/workbook.xml.rels"), relation)
    _parse(package.read(book), sheet)
    for name, key in named:
        part = related.get(key, "")
        if part.startswith("xl/worksheets/"):
            yield name, part


def _marks(package: ZipFile, sheet: str, part: str, percents: frozenset[int]) -> Marks:
    formulas: dict[str, bool] = {}
    shown: set[str] = set()
    row = column = last_row = last_column = 0
    now = ""

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal row, column, last_row, last_column, now
        if name == "row":
            row, column = int(attributes.get("r", row + 1)), 0
        elif name == "c":
            row, column = _place(attributes["r"]) if "r" in attributes else (row, column + 1)
            last_row, last_column = max(last_row, row), max(last_column, column)
            now = f"{letters(column)}{row}"
            if int(attributes.get("s", 0)) in percents:
                shown.add(now)
        elif name == "f":
            formulas.setdefault(now, False)
        elif name == "v" and now in formulas:
            formulas[now] = True

    _parse(package.read(part), begin)
    # a reader lays all cells out from the first to the last, and a stray one far below is a table of billions
    if last_row * last_column > MAX_CELLS:
        raise RefusedBook("book-cells", sheet=sheet)
    return Marks(formulas, frozenset(shown))


def _place(name: str) -> tuple[int, int]:
    """Row and column of a cell by its name, counted from 1; a ValueError where it is none."""
    found = _CELL.fullmatch(name)
    if found is None:
        raise ValueError(name)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _percent_styles(package: ZipFile) -> frozenset[int]:
    """The numbers of the styles that show a fraction as a percentage."""
    codes = {9, 10}  # Excel's own: 0% and 0.00%
    styles: list[int] = []
    within = ""

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal within
        if name in ("cellXfs", "cellStyleXfs", "dxfs"):
            within = name
        elif name == "numFmt" and "%" in re.sub(r'"[^"]*"|\\.', "", attributes.get("formatCode", "")):
            codes.add(int(attributes.get("numFmtId", 0)))
        elif name == "xf" and within == "cellXfs":
            styles.append(int(attributes.get("numFmtId", 0)))

    _parse(_part(package, "xl/styles.xml"), begin)
    return frozenset(number for number, code in enumerate(styles) if code in codes)


def _part(package: ZipFile, name: str) -> bytes:
    """A part that a workbook may do without, in any case of letters; an empty one where there is none."""
    found = next((one for one in package.namelist() if one.lower() == name.lower()), None)
    return b"<none/>" if found is None else package.read(found)


def _parse(content: bytes, begin: Callable[[str, Mapping[str, str]], None]) -> None:
    """Go through a part, element by element.

    Raises:
        RefusedBook: it declares entities, which no workbook needs.
    """
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        # a reader makes room for as many as are told: more than the part has bytes there cannot be
        if any(int(attributes.get(told, 0)) > len(content) for told in ("count", "uniqueCount")):
            raise ValueError(name)
        begin(_local(name), attributes)

    def refuse(*_: object) -> None:
        raise RefusedBook("book-broken")

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)


def letters(column: int) -> str:
    """The letters of a column, counted from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _local(name: str) -> str:
    return name.rpartition(":")[2]
