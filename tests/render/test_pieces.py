"""Long results are written as they come: the first rows are there before the last ones are laid out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

import pytest

from plancheck.compose.table import Cell, Column, Group, Row, Table
from plancheck.render import layout
from plancheck.render.csv_status import as_table, in_lines
from plancheck.render.json_text import Parts, in_pieces, indented, list_in_pieces
from plancheck.render.markdown_table import as_markdown, markdown_pieces
from plancheck.render.plain import as_plain, plain_lines
from plancheck.render.table import as_coloured, coloured_lines

ROWS = 500
LONG = Table((Column("name", "指标"),), (Group("", tuple(Row((Cell(f"第{n}项"),)) for n in range(ROWS))),))


@pytest.mark.parametrize("colour", [False, True])
def test_a_table_is_laid_out_row_by_row(monkeypatch: pytest.MonkeyPatch, *, colour: bool) -> None:
    laid_out = 0
    lay_out_row = layout._row_lines

    def counted(*given: object) -> object:
        nonlocal laid_out
        laid_out += 1
        return lay_out_row(*given)  # type: ignore[arg-type]  # passed on as it is

    monkeypatch.setattr(layout, "_row_lines", counted)
    lines = coloured_lines((LONG,), 80, {}) if colour else plain_lines((LONG,), 80)
    assert "第3项" in "".join(islice(lines, 8))
    assert laid_out < 10
    for _ in lines:
        pass
    assert laid_out == ROWS


def test_the_lines_are_those_of_the_page() -> None:
    assert "".join(plain_lines((LONG,), 80)) == as_plain((LONG,), 80)
    assert "".join(coloured_lines((LONG,), 80, {})) == as_coloured((LONG,), 80, {})


@pytest.mark.parametrize("length", [0, 1, 3])
def test_json_in_pieces_is_the_same_text(length: int) -> None:
    items: list[dict[str, object]] = [
        {"id": f"x{n}", "none": None, "list": [1.5, {"a": "文"}], "empty": {}} for n in range(length)
    ]
    whole: dict[str, object] = {"head": {"a": True}, "items": items, "tail": []}
    parts = (("head", whole["head"]), ("items", iter(items)), ("tail", whole["tail"]))
    assert "".join(in_pieces(parts)) == indented(whole)
    assert "".join(in_pieces(())) == indented({})
    assert "".join(list_in_pieces(iter(items))) == indented(items)
    nested = (("runs", iter((Parts((("head", whole["head"]), ("items", iter(items)), ("tail", []))), 1))),)
    assert "".join(in_pieces(nested)) == indented({"runs": [whole, 1]})


def test_json_takes_items_one_by_one() -> None:
    taken = 0

    def items() -> Iterator[object]:
        nonlocal taken
        for taken in range(1, ROWS):
            yield {"id": taken}

    pieces = in_pieces((("items", items()),))
    assert '"id": 3' in "".join(islice(pieces, 3))
    assert taken < 5


def test_a_name_with_a_percent_sign_is_a_name() -> None:
    data: dict[str, object] = {"100 %s": "%d", "%": {"%%": None}}
    assert json.loads(indented(data)) == data


def test_csv_takes_rows_one_by_one() -> None:
    taken = 0

    def rows() -> Iterator[dict[str, object]]:
        nonlocal taken
        for taken in range(1, ROWS):
            yield {"id": taken}

    lines = in_lines(("id",), rows())
    assert list(islice(lines, 3))[-1] == "2\r\n"
    assert taken < 5


def test_csv_line_by_line_is_the_same_text() -> None:
    rows = [{"id": "a"}, {"id": "b,c"}]
    assert "".join(in_lines(("id",), rows)) == as_table(("id",), rows) == '\ufeffid\r\na\r\n"b,c"\r\n'


def test_markdown_comes_row_by_row() -> None:
    pieces = markdown_pieces((LONG, LONG))
    assert list(islice(pieces, 4))[-1] == "| 第1项 |\n"
    text = as_markdown((LONG, LONG))
    assert "".join(markdown_pieces((LONG, LONG))) == text
    assert text.count("\n\n") == 1  # between the blocks, and nowhere else
