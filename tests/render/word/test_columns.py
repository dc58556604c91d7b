"""Widths of columns: what must stay whole does, long texts share the rest, and the sum is the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.render.word.columns import extent, fit

ROOM = 8845
SIZES = (10.5, 9, 7.5)
TEXTS = st.text(st.sampled_from("亿元指标2024.≥（） abcXYZ—"), max_size=60)


def table(*rows: tuple[str, ...], right: tuple[int, ...] = ()) -> Table:
    columns = tuple(
        Column(str(number), f"列{number}", Align.RIGHT if number in right else Align.LEFT)
        for number in range(len(rows[0]))
    )
    return Table(columns, (Group("", tuple(Row(tuple(map(Cell, row))) for row in rows)),))


@given(st.integers(1, 24).flatmap(lambda n: st.lists(st.tuples(*[TEXTS] * n), min_size=1, max_size=6)))
def test_the_columns_fill_the_page_and_every_one_has_room(rows: list[tuple[str, ...]]) -> None:
    found = fit(table(*rows), ROOM, SIZES, 1)
    assert sum(found.widths) == ROOM
    assert all(width > found.padding * 20 for width in found.widths)
    assert found.size in SIZES


@pytest.mark.parametrize(("text", "halves"), [("abc", 3), ("中文", 4), ("2.20（2020）", 12), ("≥3", 3), ("", 0)])
def test_a_chinese_character_is_twice_as_wide_as_a_digit(text: str, halves: int) -> None:
    assert extent(text, 1) == halves


def test_figures_with_their_marks_stay_on_one_line() -> None:
    rows = [("指标" * 20, *("2.20（2020）", "守住13/14年", "每年≤3.00") * 2, "严重滞后")] * 3
    found = fit(table(*rows, right=(1, 2, 3, 4, 5, 6)), ROOM, SIZES, 1)
    for text, width in zip(rows[0][1:], found.widths[1:], strict=True):
        assert extent(text, 1) * found.size / 2 <= width / 20 - found.padding


def test_a_long_text_gets_more_room_than_a_short_one_and_leaves_room_for_it() -> None:
    found = fit(table(("名称", "备注" * 40)), ROOM, SIZES, 1)
    assert found.widths[1] > 2 * found.widths[0]
    assert extent("名称", 1) * found.size / 2 <= found.widths[0] / 20 - found.padding


def test_type_gets_smaller_before_figures_are_broken() -> None:
    few = fit(table(("12345.67（初步）",) * 3, right=(0, 1, 2)), ROOM, SIZES, 1)
    many = fit(table(("12345.67（初步）",) * 8, right=tuple(range(8))), ROOM, SIZES, 1)
    assert few.size > many.size


def test_a_table_without_rows_has_columns() -> None:
    empty = Table((Column("a", "甲"), Column("b", "乙")), (Group("", ()),))
    assert sum(fit(empty, ROOM, SIZES, 1).widths) == ROOM
