"""Only UTF-8 text comes in; what else a file may be is told with its line and its cure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.load.source import SHOWN, Source, decode, shorten
from tests.load.trees import sentence, source, spot

TEXT = "year: 2023\nsource: 统计站年报\n"


@pytest.mark.parametrize(
    ("data", "name", "place"),
    [
        pytest.param(TEXT.encode("gb18030"), "PC002.gbk", (2, 10), id="GBK: its first bytes happen to be UTF-8"),
        pytest.param(TEXT.encode("utf-16"), "PC002.utf16", (1, 1), id="UTF-16 as Windows writes it"),
        pytest.param(TEXT.encode("utf-16-be"), "PC002.utf16", (1, 1), id="UTF-16 without a mark"),
        pytest.param("年: 1\n".encode("utf-16-le"), "PC002.utf16", (1, 1), id="UTF-16 without a mark, a short one"),
        pytest.param(TEXT.encode("utf-32"), "PC002.utf32", (1, 1), id="UTF-32"),
        pytest.param(TEXT.encode() + b"\xff\0", "PC002.binary", (3, 1), id="NUL behind what is no UTF-8"),
        pytest.param(b"a: caf\xe9\n", "PC002.bytes", (1, 7), id="Latin-1"),
        pytest.param("a: 年\nb: ".encode() + b"\xff\xff", "PC002.bytes", (2, 4), id="columns are characters"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0", "PC002.binary", (1, 1), id="a picture"),
        pytest.param(b"a: 1\nb: \0\n", "PC002.binary", (2, 4), id="NUL"),
        pytest.param(b"a: \x1b[31m\n", "PC002.hidden", (1, 4), id="escape"),
        pytest.param("a: 年\u2028b: 1\n".encode(), "PC002.hidden", (1, 5), id="a line separator of Word"),
        pytest.param(b"a: 1\n\xef\xbb\xbfb: 1\n", "PC002.hidden", (2, 1), id="a byte order mark in the middle"),
        pytest.param(b"a: \x85\n", "PC002.bytes", (1, 4), id="a lone continuation byte"),
    ],
)
def test_what_is_no_utf8_text(data: bytes, name: str, place: tuple[int, int]) -> None:
    problem = decode(data, "f")
    assert not isinstance(problem, Source)
    assert (sentence(problem), spot(problem)) == (name, place)


@pytest.mark.parametrize("data", [b"", TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.replace("\n", "\r\n").encode()])
def test_utf8_with_or_without_mark_and_with_any_line_end_is_fine(data: bytes) -> None:
    assert source(data).text == data.decode("utf-8-sig")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_numbered_from_one(end: str) -> None:
    text = source(f"a{end}b{end}")
    assert [text.line(number) for number in range(5)] == ["", "a", "b", "", ""]


@given(st.binary(max_size=40))
def test_any_bytes_give_a_text_or_one_problem(data: bytes) -> None:
    decoded = decode(data, "f")
    assert isinstance(decoded, Source) or (decoded.code == "PC002" and decoded.place.line >= 1)


@given(st.text())
def test_what_a_message_repeats_is_short_and_on_one_line(text: str) -> None:
    assert len(shorten(text)) <= SHOWN
    assert "\n" not in shorten(text)
