"""What the columns of a table are called, in both languages, and which table it is by that."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.intake.cells import words
from plancheck.intake.grid import Grid
from plancheck.values import dataclass

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "indicator", "indicator id", "indicator_id", "指标", "指标id", "指标代码", "指标编码", "指标编号"),
    "name": ("name", "indicator name", "名称", "指标名称", "任务", "任务名称"),
    "year": ("year", "年份", "年度", "年"),
    "value": ("value", "actual", "figure value", "数值", "值", "实际", "实际值", "实际数", "完成值", "完成数"),
    "part": ("part", "numerator", "分子"),
    "whole": ("whole", "denominator", "分母"),
    "progress": ("progress", "进度", "完成进度"),
    "unit": ("unit", "units", "单位", "计量单位"),
    "state": ("state", "status", "状态", "数据状态"),
    "source": ("source", "来源", "数据来源", "出处"),
    "note": ("note", "notes", "remark", "备注", "说明"),
    "kind": ("kind",),
    "figure": ("figure",),
    "since": ("since",),
    "through": ("through",),
}
"""The names of the columns that are read, in lower case."""

_BY_NAME = {name: key for key, names in NAMES.items() for name in names}
_ASKED = ("value", "part", "state", "progress")
"""Without one of these a table reports nothing."""
_LOOKED_AT = 20
"""Rows from the top in which heads are looked for: titles and notes stand above them."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a table."""

    row: int
    columns: Mapping[str, int]
    """By what they are: a key of `NAMES`."""
    others: Mapping[str, int]
    """Columns that are not read, by their heads."""
    twice: str = ""
    """A head that two columns have; empty where none has."""


def find_heads(grid: Grid) -> Heads | None:
    """The first row that names a column of ids or names, and one with figures; None where there is none."""
    for row in range(min(_LOOKED_AT, len(grid.rows))):
        heads = _heads(grid, row)
        if ("id" in heads.columns or "name" in heads.columns) and any(key in heads.columns for key in _ASKED):
            return heads
    return None


def _heads(grid: Grid, row: int) -> Heads:
    columns: dict[str, int] = {}
    others: dict[str, int] = {}
    twice = ""
    for column in range(len(grid.rows[row])):
        text = words(grid.content(row, column))
        key = _BY_NAME.get(text.casefold().strip())
        if key is None:
            if text:
                others[text] = column
        elif key in columns:
            twice = twice or text
        else:
            columns[key] = column
    return Heads(row, columns, others, twice)
