"""Width is what a terminal gives a text; cutting and breaking keep to it and lose nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.render.width import ELLIPSIS, NO_LINE_END, NO_LINE_START, clusters, pad, truncate, width, wrap

texts = st.text(
    st.one_of(st.sampled_from("国民生产总值，。“”ab 12%≥—\u0301\u200d\ufe0f👨👩한é"), st.characters(codec="utf-8")),
    max_size=60,
)
prose = st.text(st.sampled_from("国民生产总值，。“”abc 12%"), max_size=80)
columns = st.integers(2, 40)
STICKY = "，。；：、（）《》“”%≥"
"""Signs of which a row of many would not fit into one line."""


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("gdp", 3, id="Latin"),
        pytest.param("亿元", 4, id="Chinese"),
        pytest.param("，", 2, id="full-width punctuation"),
        pytest.param("≥3亿元", 6, id="mixed"),
        pytest.param("“十四五”", 8, id="ambiguous quotes are narrow"),
        pytest.param("e\u0301", 1, id="a combining accent"),
        pytest.param("ｶﾞ", 2, id="half-width katakana"),
        pytest.param("\u1112\u1161\u11ab", 2, id="Hangul in parts"),
        pytest.param("👨\u200d👩\u200d👧", 2, id="joined emoji"),
        pytest.param("❤\ufe0f", 2, id="a sign shown as emoji"),
        pytest.param("\u200b", 0, id="zero width"),
    ],
)
def test_width(text: str, size: int) -> None:
    assert width(text) == size


@given(texts)
def test_clusters_make_up_the_text(text: str) -> None:
    parts = list(clusters(text))
    assert "".join(part for part, _ in parts) == text
    assert sum(size for _, size in parts) == width(text)


@given(texts, columns)
def test_truncated_texts_fit(text: str, room: int) -> None:
    assert width(truncate(text, room)) <= room


@given(texts, columns)
def test_what_fits_is_left_alone_and_what_does_not_ends_with_an_ellipsis(text: str, room: int) -> None:
    if width(text) <= room:
        assert truncate(text, room) == text
    else:
        assert truncate(text, room).endswith(ELLIPSIS)
        assert text.startswith(truncate(text, room).removesuffix(ELLIPSIS))


@given(texts, columns)
def test_wrapped_lines_fit(text: str, room: int) -> None:
    assert all(width(line) <= room for line in wrap(text, room))


@given(prose, columns)
def test_wrapping_loses_nothing_but_blanks(text: str, room: int) -> None:
    assert "".join(wrap(text, room)).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("国民生产，。；：、（）《》“”abc 12%≥"), max_size=80), st.integers(30, 60))
def test_no_line_ends_with_an_opening_sign_nor_begins_with_a_closing_one(text: str, room: int) -> None:
    lines = wrap(re.sub(f"([{STICKY}])[{STICKY} ]+", r"\1", text), room)
    assert all(line[-1] not in NO_LINE_END for line in lines[:-1] if line)
    assert all(line[0] not in NO_LINE_START for line in lines[1:] if line)


@given(prose, columns)
def test_a_text_that_fits_is_one_line(text: str, room: int) -> None:
    if width(text) <= room:
        assert wrap(text, room) == (text.rstrip(),)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        pytest.param("net income per farmer", 11, ("net income", "per farmer"), id="at blanks"),
        pytest.param("国民生产总值", 8, ("国民生产", "总值"), id="between characters"),
        pytest.param("国民生产总值", 7, ("国民生", "产总值"), id="never through a character"),
        pytest.param("国民，生产", 4, ("国", "民，", "生产"), id="no line begins with a comma"),
        pytest.param("达到3.0亿元", 6, ("达到", "3.0亿", "元"), id="a number stays whole"),
        pytest.param("目标（约8%）", 6, ("目标", "（约", "8%）"), id="no line ends with an opening bracket"),
        pytest.param("称为“一村一品”的", 7, ("称为“一", "村一品”", "的"), id="quotes stay with their neighbours"),
        pytest.param("a pace ≥ 1.10", 9, ("a pace", "≥ 1.10"), id="a sign of comparison stays with its figure"),
        pytest.param("now 380 万元", 7, ("now", "380 万", "元"), id="an amount stays with its unit"),
        pytest.param("data/actuals/2021.yaml:4", 14, ("data/actuals/", "2021.yaml:4"), id="a path breaks at its names"),
        pytest.param("infrastructure", 5, ("infra", "struc", "ture"), id="a word too long"),
        pytest.param("a\nb", 5, ("a", "b"), id="its own line breaks"),
        pytest.param("", 5, ("",), id="empty"),
    ],
)
def test_wrap(text: str, room: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, room) == lines


@given(texts, st.integers(0, 80), st.booleans())
def test_padding_fills_up_and_never_cuts(text: str, room: int, right: bool) -> None:
    padded = pad(text, room, right=right)
    assert width(padded) >= room
    assert padded.strip(" ") == text.strip(" ")
