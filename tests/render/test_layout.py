"""A table fits its width: whole columns go first, by priority, and no figure is ever cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.render.layout import GroupLine, HeadLine, NoteLine, RowLine, lay_out
from plancheck.render.lines import page_lines
from plancheck.render.width import width

COLUMNS = (
    Column("name", "指标", least=8),
    Column("target", "目标", Align.RIGHT),
    Column("gap", "差距", Align.RIGHT, priority=1),
    Column("growth", "后期年均", Align.RIGHT, priority=2),
    Column("reason", "理由", priority=3, least=20),
)


def table(name: str = "农民人均纯收入", reason: str = "完成进度60.0%，时序进度80%") -> Table:
    cells = (Cell(name), Cell("≥11000元"), Cell("0.14"), Cell("+4.9%"), Cell(reason))
    return Table(COLUMNS, (Group("主要目标", (Row(cells, note=reason, note_column="reason"),)),))


def titles(available: int) -> list[str]:
    head = next(line for line in lay_out(table(), available) if isinstance(line, HeadLine))
    return [piece.text for piece in head.pieces]


@pytest.mark.parametrize(
    ("available", "kept"),
    [
        pytest.param(100, ["指标", "目标", "差距", "后期年均", "理由"], id="room for all"),
        pytest.param(50, ["指标", "目标", "差距", "后期年均"], id="the reason goes first"),
        pytest.param(30, ["指标", "目标", "差距"], id="then the growth"),
        pytest.param(22, ["指标", "目标"], id="then the gap"),
        pytest.param(5, ["指标", "目标"], id="what must not go stays"),
    ],
)
def test_columns_go_by_priority(available: int, kept: list[str]) -> None:
    assert titles(available) == kept


def test_the_remark_stands_below_where_its_column_is_gone() -> None:
    assert not any(isinstance(line, NoteLine) for line in lay_out(table(), 100))
    assert any(isinstance(line, NoteLine) for line in lay_out(table(), 50))


def lines_below(table: Table, available: int) -> list[str]:
    return [line.text for line in lay_out(table, available) if isinstance(line, NoteLine) and not line.indent]


@pytest.mark.parametrize(
    ("available", "told"),
    [
        pytest.param(100, [], id="room for all"),
        pytest.param(50, [], id="what stands below the rows is not lost"),
        pytest.param(30, ["未显示：后期年均"], id="one column"),
        pytest.param(24, ["未显示：差距 · 后期年均"], id="two columns"),
    ],
)
def test_columns_that_went_are_named_below(available: int, told: list[str]) -> None:
    assert lines_below(replace(table(), dropped="未显示：{columns}"), available) == told


def test_a_column_that_says_nothing_is_not_missed() -> None:
    row = Row((Cell("甲"), Cell("≥11000元"), Cell("0.14"), Cell("—"), Cell("")))
    assert lines_below(Table(COLUMNS, (Group("", (row,)),), dropped="未显示：{columns}"), 30) == []


@pytest.mark.parametrize("available", [40, 100])
def test_a_remark_that_nothing_may_cut_stands_below_whole_in_any_width(available: int) -> None:
    told = "目标≥3.2亿元，2023年调整（原为≥3.0亿元），由镇人民代表大会决定。" * 4
    shown = lay_out(Table(COLUMNS, (Group("", (Row((Cell("甲"),) * 5, remark=told),)),)), available)
    assert "".join(line.text for line in shown if isinstance(line, NoteLine)) == told


def test_rows_stand_in_below_their_heading() -> None:
    lines = list(lay_out(table(), 100))
    assert [line.text for line in lines if isinstance(line, GroupLine)] == ["主要目标"]
    assert {line.indent for line in lines if isinstance(line, RowLine)} == {2}


def test_long_names_break_and_very_long_ones_are_shortened() -> None:
    rows = [line for line in lay_out(table(name="农" * 60), 30) if isinstance(line, RowLine)]
    assert len(rows) == 6
    assert rows[-1].pieces[0].text.endswith("…")


@given(st.text(max_size=40), st.text(max_size=60), st.integers(24, 120))
def test_every_line_fits_whatever_the_data_say(name: str, reason: str, available: int) -> None:
    for line in page_lines((table(name, reason),), available):
        assert width("".join(span.text for span in line)) <= available


@given(st.text(max_size=40), st.integers(24, 120))
def test_columns_stand_below_each_other_whatever_the_data_say(name: str, available: int) -> None:
    rows = [line for line in lay_out(table(name), available) if isinstance(line, RowLine)]
    assert len({tuple(piece.columns for piece in row.pieces) for row in rows}) == 1
    assert all(width(piece.text) <= piece.columns for row in rows for piece in row.pieces)
