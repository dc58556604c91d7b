"""A file that is no YAML gets the one sentence that names the slip, at the sign that is wrong, with either parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.load.tree import parse
from tests.load.trees import PARSERS, sentence, source, spot

COLON = {"sign": "：", "plain": ":"}
COMMA = {"sign": "，", "plain": ","}

SLIPS = [
    # what stands there, its sentence, its place, and what fills the sentence
    pytest.param("unit: %\n", "percent", (1, 7), {}, id="percent sign"),
    pytest.param("owner: @办公室\n", "reserved", (1, 8), {"sign": "@"}, id="at sign"),
    pytest.param("owner: `x`\n", "reserved", (1, 8), {"sign": "`"}, id="backtick"),
    pytest.param("quote: >6.5\n", "reserved", (1, 8), {"sign": ">"}, id="greater than, read as a block"),
    pytest.param("a: {b: >5}\n", "reserved", (1, 8), {"sign": ">"}, id="greater than in braces"),
    pytest.param("quote: |abc\nx: 1\n", "reserved", (1, 8), {"sign": "|"}, id="a bar, read as a block"),
    pytest.param("note: *\n", "reserved", (1, 7), {"sign": "*"}, id="a star alone"),
    pytest.param("note: **重要**\n", "reserved", (1, 7), {"sign": "*"}, id="stars of Markdown"),
    pytest.param("note: & b\n", "reserved", (1, 7), {"sign": "&"}, id="an ampersand"),
    pytest.param("note: ? b\n", "reserved", (1, 7), {"sign": "?"}, id="a question mark"),
    pytest.param("note: ,b\n", "reserved", (1, 7), {"sign": ","}, id="a comma"),
    pytest.param("note: ]\n", "reserved", (1, 7), {"sign": "]"}, id="a closing bracket"),
    pytest.param("a:\n\tb: 1\n", "tab", (2, 1), {}, id="tab below a key"),
    pytest.param("a:\n  b: 1\n\tc: 2\n", "tab", (3, 1), {}, id="tab among blanks"),
    pytest.param("a: 1\ngdp：3\nb: 2\n", "full_width", (2, 4), COLON, id="colon in the middle"),
    pytest.param("gdp：3\nb: 2\n", "full_width", (1, 4), COLON, id="colon in the first line"),
    pytest.param("a: 1\ngdp：3\n", "full_width", (2, 4), COLON, id="colon in the last line"),
    pytest.param("a: 1\ngdp：3\n# c\n\nb: 2\n", "full_width", (2, 4), COLON, id="before a comment"),
    pytest.param("a: {id: x，b: y}\n", "full_width", (1, 10), COMMA, id="comma"),
    pytest.param("a: {id: x、b: y}\n", "full_width", (1, 10), {"sign": "、", "plain": ","}, id="enumeration comma"),
    pytest.param("a: {id: x，\n  b: y}\n", "full_width", (1, 10), COMMA, id="comma at a line's end"),
    pytest.param("a: {id: '，', c: x，b: y}\n", "full_width", (1, 18), COMMA, id="not the quoted one"),
    pytest.param("a: ｛b: 3｝\n", "full_width", (1, 4), {"sign": "｛", "plain": "{"}, id="brace"),
    pytest.param("a: {b: 3｝\nc: 1\n", "full_width", (1, 9), {"sign": "｝", "plain": "}"}, id="closing brace"),
    pytest.param("a: {b：{c: 1}}\n", "full_width", (1, 6), COLON, id="colon before a brace"),
    pytest.param("a:\n  － id: x\n    b: 2\n", "full_width", (2, 3), {"sign": "－", "plain": "-"}, id="dash"),
    pytest.param("a: 1\ngdp:\u30003\nb: 2\n", "wide_blank", (2, 5), {"character": "U+3000"}, id="blank of full width"),
    pytest.param("a:\u00a03\nb: 2\n", "wide_blank", (1, 3), {"character": "U+00A0"}, id="blank that does not break"),
    pytest.param("a: 1\ngdp:3\nb: 2\n", "no_blank", (2, 4), {"example": "gdp: 3"}, id="no blank"),
    pytest.param("gdp:3\nb: 2\n", "no_blank", (1, 4), {"example": "gdp: 3"}, id="no blank in the first line"),
    pytest.param("a: 1\n还没有报\nb: 2\n", "no_colon", (2, 1), {"text": "还没有报"}, id="a line that is no entry"),
    pytest.param("name: 规划: 第一部分\n", "colon_in_text", (1, 9), {}, id="colon in a text"),
    pytest.param("a: 1\n  b: 2\n", "indent", (2, 3), {}, id="too deep"),
    pytest.param("a:\n    b: 1\n  c: 2\n", "indent", (3, 3), {}, id="between two depths"),
    pytest.param("a:\n  - x: 1\n  y: 2\n", "indent", (3, 3), {}, id="an entry without its dash"),
    pytest.param("a:\n   - b\n  - c\n", "indent", (3, 3), {}, id="dashes one blank apart"),
    pytest.param('a: "abc\nb: 1\n', "unclosed_quote", (1, 4), {"quote": '"'}, id="quote without end"),
    pytest.param('a: "abc\nb: "x"\n', "unclosed_quote", (1, 4), {"quote": '"'}, id="ended by a later quote"),
    pytest.param("a: 'abc\n", "unclosed_quote", (1, 4), {"quote": "'"}, id="single quote without end"),
    pytest.param('a: "十四五"规划\nb: 1\n', "after_quote", (1, 9), {"quote": '"'}, id="text behind a quote"),
    pytest.param('a: "C:\\data"\n', "escape", (1, 7), {}, id="backslash"),
    pytest.param("a: [1, 2\nb: 1\n", "unclosed", (1, 4), {"opening": "[", "closing": "]"}, id="bracket not closed"),
    pytest.param("a: {x: 1\nb: 1\n", "unclosed", (1, 4), {"opening": "{", "closing": "}"}, id="brace not closed"),
    pytest.param("a: {x: 1 y: 2}\n", "no_comma", (1, 11), {"opening": "{", "closing": "}"}, id="comma forgotten"),
    pytest.param("a: - b\n", "dash", (1, 4), {}, id="a list behind its key"),
    pytest.param(": 3\n", "general", (1, 1), {}, id="no key"),
    pytest.param("%YAML 3.0\n---\na: 1\n", "general", (1, 1), {}, id="a YAML of the future"),
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "variant", "place", "figures"), SLIPS)
def test_a_slip_is_named_at_its_place(
    parser: str, text: str, variant: str, place: tuple[int, int], figures: dict[str, str]
) -> None:
    tree = parse(source(text), PARSERS[parser])
    assert tree.root is None
    assert [(sentence(problem), spot(problem)) for problem in tree.problems] == [(f"PC001.{variant}", place)]
    assert tree.problems[0].figures == figures


@pytest.mark.parametrize("parser", PARSERS)
def test_a_dash_for_no_figure_is_told_as_such(parser: str) -> None:
    tree = parse(source("values:\n  gdp: -\n"), PARSERS[parser])
    assert [(sentence(problem), spot(problem)) for problem in tree.problems] == [("PC014.no_figure", (2, 8))]


signs = st.text(alphabet="ab:：,，{}｛[]\"'#&*!|>%@`-?\\ \t\n\u30001年", max_size=40)


@given(signs)
def test_any_text_gives_nodes_or_problems_at_a_place_in_the_file(text: str) -> None:
    for parser in PARSERS.values():
        tree = parse(source(text), parser)
        lines = text.split("\n")
        for problem in tree.problems:
            line, column = spot(problem)
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1
        if tree.root is None:
            assert len(tree.problems) <= 1
