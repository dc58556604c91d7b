"""A page as Markdown: tables stay tables, and no text of the data becomes markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plancheck.compose.page import Chart, Facts, Heading, Quote, Title, Warn, line
from plancheck.compose.table import Cell, Column, Group, Row, Table
from plancheck.render.markdown_table import as_markdown, escape

READER = MarkdownIt("commonmark").enable("table")


def one_cell(text: str) -> Table:
    row = Row((Cell(text), Cell("right")))
    return Table((Column("a", "A"), Column("b", "B")), (Group("", (row,)),))


@pytest.mark.parametrize(
    "text",
    ["a|b", "a\nb", "`code`", "[x](http://e)", "![i](x)", "<script>", "*bold*", "_it_", "# h", "a\\", "&lt;", "~~x~~"],
)
def test_special_signs_are_only_text(text: str) -> None:
    html = READER.render(as_markdown((one_cell(text),)))
    cells = re.findall("<td>(.*?)</td>", html)
    assert len(cells) == 2
    assert not re.search("<(?!/?t)", "".join(cells))


@given(st.text(max_size=30))
def test_a_cell_stays_one_cell_whatever_it_says(text: str) -> None:
    html = READER.render(as_markdown((one_cell(text),)))
    assert html.count("<td>") == 2
    assert "<td>right</td>" in html


def test_every_kind_of_block() -> None:
    chart = Chart((2020, 2021), {2020: 1}, {}, ((0, "0"), (1, "1")), "actual", "plan", "both")
    strong = Row((Cell("Total"), Cell("3")), strong=True)
    table = Table((Column("a", "A"), Column("b", "B")), (Group("Group", (strong,)),))
    page = (Title("Plan", "2023"), Warn("made up"), Heading("Part"), Facts((("Unit", Cell("%")),)),
            Quote("own\nwords"), chart, table, line("one ", "two"))  # fmt: skip
    text = as_markdown(page)
    assert text.startswith("# Plan\n\n2023\n\n> **made up**\n\n## Part\n\n- Unit: %\n\n> own\n> words\n\n```text\n")
    assert text.endswith("| A | B |\n| --- | --- |\n| **Group** |  |\n| **Total** | **3** |\n\none two\n")


def test_escape_makes_one_safe_line() -> None:
    assert escape("a\x1b[1m|\nb") == "a␛\\[1m\\| b"
