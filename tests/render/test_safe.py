"""No text of the data can steer a terminal or hide in it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.render.safe import escaped, safe, safe_lines

DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
anything = st.text(st.characters(), max_size=40) | st.text(st.sampled_from("a中\x1b\x9b\r\n" + DIRECTION), max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("国内生产总值 GDP", "国内生产总值 GDP", id="plain text"),
        pytest.param("\x1b[31mred", "␛[31mred", id="an escape sequence"),
        pytest.param("\x9b31mred", "\ufffd31mred", id="its C1 form"),
        pytest.param("\x1b]0;title\x07", "␛]0;title␇", id="a window title"),
        pytest.param("\x7f", "\ufffd", id="DEL"),
        pytest.param("gdp\u202e3.0", "gdp\ufffd3.0", id="right-to-left override"),
        pytest.param("a\u2067b\u2069", "a\ufffdb\ufffd", id="isolates"),
        pytest.param("a\r\nb\tc\u2028d", "a b c d", id="lines and tabs become blanks"),
        pytest.param("a\u200bb\ufeffc\u00add", "abcd", id="what takes no room goes"),
        pytest.param("👨\u200d👩", "👨\u200d👩", id="the joiner inside an emoji stays"),
        pytest.param("a\u200db", "ab", id="any other joiner goes"),
        pytest.param("\ud800", "\ufffd", id="half a pair"),
        pytest.param("a\U000e0041", "a", id="a tag character"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(anything)
def test_no_control_and_no_direction_is_left(text: str) -> None:
    shown = safe(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in shown)
    assert not set(DIRECTION) & set(shown)
    shown.encode("utf-8")


@given(anything)
def test_safe_texts_stay_as_they_are(text: str) -> None:
    assert safe(safe(text)) == safe(text)


def test_longer_texts_keep_their_lines() -> None:
    assert safe_lines("甲\n\x1b乙") == ("甲", "␛乙")


def test_json_hides_nothing_and_means_the_same() -> None:
    data = {"name": "a\u202eb\u200b\x9b31m 国民生产总值\x85"}
    text = escaped(json.dumps(data, ensure_ascii=False))
    assert "国民生产总值" in text
    assert "".join(sign for sign in text if safe(sign) != sign) == ""
    assert json.loads(text) == data


@pytest.mark.parametrize("sign", ["\x7f", "\x9b", "\u202e"])
def test_json_escapes_what_steers_a_terminal_even_where_all_else_is_plain(sign: str) -> None:
    text = escaped(json.dumps({"a": sign}, ensure_ascii=False))
    assert sign not in text
    assert json.loads(text) == {"a": sign}
