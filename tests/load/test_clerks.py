"""Slips of clerks: each gives one problem, in the line where it was made, whose sentence names the slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.checks import check
from plancheck.load.folder import read
from plancheck.model.problem import Severity
from tests.load.trees import sentence
from tests.plans import TODAY

TARGETS = """\
format: 1
plan:
  id: town
  title: 示例镇规划
  years: [2021, 2025]
sections:
  - id: economy
    title: 经济
  - id: life
    title: 民生
indicators:
  - id: gdp
    name: 生产总值
    section: economy
    unit: 亿元
    baseline: 2.2
    target: {level: 3}
    owner: 发改局
  - id: roads
    name: 农村公路
    section: life
    unit: 公里
    baseline: 40
    target:
      level: 65
      every_year: {at_least: 30}
    owner: 交通局
tasks:
  - id: school
    title: 建成中学
    section: life
"""
YEAR = """\
year: 2023
source: 统计站
values:
  gdp: 2.6
  roads:
    value: 52
    state: preliminary
tasks:
  school: in_progress
"""

Slip = tuple[str, str, str, int]
"""What stands there, what somebody typed instead, the sentence that tells of it, and its line."""

IN_TARGETS: tuple[Slip, ...] = (
    ("  - id: economy", "  -id: economy", "PC001.no_blank_dash", 7),
    ("  - id: roads", "  -id: roads", "PC001.no_blank_dash", 19),
    ("  - id: gdp", "    id: gdp", "PC001.no_hyphen", 12),
    ("  - id: economy", "  id: economy", "PC001.no_hyphen", 7),
    ("  - id: roads", "    id: roads", "PC005.no_hyphen", 19),
    ("    name: 生产总值", "  - name: 生产总值", "PC011.cut", 13),
    ("  - id: roads\n    name", "- id: roads\n    name", "PC001.indent", 19),
    ("  - id: roads", "    - id: roads", "PC001.indent", 19),
    ("    unit: 亿元", "   unit: 亿元", "PC001.indent", 15),
    ("    unit: 亿元", "     unit: 亿元", "PC001.indent", 15),
    ("    unit: 亿元", "  unit: 亿元", "PC001.indent", 15),
    (
        "  id: town\n  title: 示例镇规划\n  years: [2021, 2025]",
        "id: town\ntitle: 示例镇规划\nyears: [2021, 2025]",
        "PC013.outdented",
        3,
    ),
    ("  years: [2021, 2025]", "years: [2021, 2025]", "PC013.outdented_line", 5),
    (
        "      level: 65\n      every_year: {at_least: 30}\n",
        "    level: 65\n    every_year: {at_least: 30}\n",
        "PC013.outdented",
        25,
    ),
    ("      every_year: {at_least: 30}\n", "    every_year: {at_least: 30}\n", "PC013.outdented_line", 26),
    ("sections:", " sections:", "PC001.indent", 6),
    ("sections:", "  sections:", "PC013.too_deep", 6),
    ("indicators:", "  indicators:", "PC001.indent", 11),
    ("tasks:", "  tasks:", "PC001.indent", 28),
    ("sections:", "sections", "PC001.no_colon", 6),
    ("    target:\n", "    target\n", "PC001.no_colon", 24),
    ("name: 生产", "name 生产", "PC001.no_colon", 13),
    ("- id: gdp", "- id:gdp", "PC001.no_blank", 12),
    ("name: 生产", "name:生产", "PC001.no_blank", 13),
    ("target: {level: 3}", "target:{level: 3}", "PC001.no_blank", 17),
    ("{level: 3}", "{level:3}", "PC001.no_blank", 17),
    ("- id: gdp", "- id：gdp", "PC001.full_width", 12),
    ("name: 生产", "name：生产", "PC001.full_width", 13),
    ("indicators:", "indicators：", "PC001.full_width", 11),
    ("    target:\n", "    target：\n", "PC001.full_width", 24),
    ("{level: 3}", "{level：3}", "PC001.full_width", 17),
    ("{level: 3}", "｛level: 3｝", "PC001.full_width", 17),
    ("  - id: roads", "  － id: roads", "PC001.full_width", 19),
    ("  - id: gdp", "  — id: gdp", "PC001.full_width", 12),
    ("[2021, 2025]", "2021-2025", "PC017.year", 5),
    ("name: 生产总值", 'name: "生产总值', "PC001.unclosed_quote", 13),
    ("unit: 亿元", "unit: '亿元", "PC001.unclosed_quote", 15),
    ("name: 生产总值", 'name: "生产总值”', "PC001.full_width", 13),
    ("name: 生产总值", "name: {zh: '生产总值, en: GDP}\n    definition: '当年价'", "PC001.unclosed_quote", 13),
    ("unit: 亿元", 'unit: "亿元\n    ref: "第一章"', "PC001.unclosed_quote", 15),
    ("unit: 亿元", "unit: “亿元”", "PC067", 15),
    ("unit: 亿元", "unit: ＂％＂", "PC067", 15),
    ("unit: 亿元", 'unit: “亿元"', "PC067", 15),
    ("unit: 亿元", "unit: {zh: 亿元, en: ‘100 million yuan’}", "PC067", 15),
    ("unit: 亿元", "unit: “”", "PC067.alone", 15),
    ("- id: gdp", "- id: “gdp”", "PC016.identifier", 12),
    ("section: life", "section: 民生", "PC023", 21),
    ("- id: life", "- id: Public Life", "PC016.identifier", 9),
    ("section: life", "section: “life”", "PC023", 21),
    (
        "    unit: 亿元\n",
        "<<<<<<< HEAD\n    unit: 亿元\n=======\n    unit: 万元\n>>>>>>> other\n",
        "PC001.conflict",
        15,
    ),
    ("title: 建成中学", 'title: "建成中学', "PC001.unclosed_quote", 30),
    ("    unit: 亿元", "\tunit: 亿元", "PC001.tab", 15),
    ("{level: 3}", "{level: 3", "PC001.unclosed", 17),
    ("[2021, 2025]", "[2021, 2025", "PC001.unclosed", 5),
    ("name: 生产总值", "name: 生产总值: 当年价", "PC001.colon_in_text", 13),
    ("name: 生产总值", "name: #生产总值", "PC013.empty", 13),
    ("unit: 亿元", "unit: %", "PC001.percent", 15),
    ("  - id: roads", "indicators:\n  - id: roads", "PC005", 19),
    ("    unit: 亿元", "\u3000\u3000unit: 亿元", "PC001.wide_blank", 15),
)
IN_A_YEAR: tuple[Slip, ...] = (
    (
        "  gdp: 2.6\n  roads:\n    value: 52\n    state: preliminary\n",
        "gdp: 2.6\nroads:\n  value: 52\n  state: preliminary\n",
        "PC013.outdented",
        4,
    ),
    (
        "  roads:\n    value: 52\n    state: preliminary\n",
        "roads:\n  value: 52\n  state: preliminary\n",
        "PC013.outdented",
        5,
    ),
    ("  gdp: 2.6\n", "gdp: 2.6\n", "PC001.indent", 4),
    ("    value: 52\n    state: preliminary\n", "  value: 52\n  state: preliminary\n", "PC013.outdented", 6),
    ("    state: preliminary\n", "  state: preliminary\n", "PC013.outdented_line", 7),
    ("    state: preliminary", "     state: preliminary", "PC001.indent", 7),
    ("    state: preliminary", "   state: preliminary", "PC001.indent", 7),
    ("  roads:\n    value", "   roads:\n    value", "PC001.indent", 5),
    ("  school: in", "school: in", "PC013.outdented_line", 9),
    ("tasks:", "  tasks:", "PC013.too_deep", 8),
    ("year: 2023", "year 2023", "PC001.no_colon", 1),
    ("values:\n", "values\n", "PC001.no_colon", 3),
    ("gdp: 2.6", "gdp 2.6", "PC001.no_colon", 4),
    ("gdp: 2.6", "gdp\t2.6", "PC001.no_colon", 4),
    ("  gdp: 2.6", "  // 生产总值\n  gdp: 2.6", "PC001.no_colon", 4),
    ("  gdp: 2.6\n", "<<<<<<< HEAD\n  gdp: 2.6\n=======\n  gdp: 2.7\n>>>>>>> other\n", "PC001.conflict", 4),
    ("roads:\n", "roads\n", "PC001.no_colon", 5),
    ("school: in_progress", "school in_progress", "PC001.no_colon", 9),
    ("gdp: 2.6", "gdp:2.6", "PC001.no_blank", 4),
    ("year: 2023", "year:2023", "PC001.no_blank", 1),
    ("state: prel", "state:prel", "PC001.no_blank", 7),
    ("gdp: 2.6", "gdp：2.6", "PC001.full_width", 4),
    ("values:\n", "values：\n", "PC001.full_width", 3),
    ("school: in", "school：in", "PC001.full_width", 9),
    ("  gdp", "\tgdp", "PC001.tab", 4),
    ("    value: 52", "\tvalue: 52", "PC001.tab", 6),
    ("  gdp: 2.6\n  roads:\n", "  - gdp: 2.6\n  - roads:\n", "PC013.mapping", 4),
    ("  gdp: 2.6\n", "  - gdp: 2.6\n", "PC001.hyphen", 4),
    ("gdp: 2.6", 'gdp: "2.6', "PC001.unclosed_quote", 4),
    ("source: 统计站", 'source: "统计站', "PC001.unclosed_quote", 2),
    (
        "source: 统计站\nvalues:\n",
        'source: "统计站\nvalues:\n  tax: {value: 1, note: "a b"}\n',
        "PC001.unclosed_quote",
        2,
    ),
    ("gdp: 2.6", "gdp: “2.6”", "PC014.signs", 4),
    ("state: preliminary", "state: “preliminary”", "PC015", 7),
    ("  gdp: 2.6\n  roads:", "  gdp: 2.6, roads: 50\n  r:", "PC001.two_on_a_line", 4),
    ("gdp: 2.6", "gdp: 2.6,", "PC014.signs", 4),
    ("gdp: 2.6", "gdp: 2.6亿元", "PC014.unit", 4),
    ("gdp: 2.6", "gdp: 2.6；", "PC014.signs", 4),
    ("gdp: 2.6", "gdp = 2.6", "PC001.no_colon", 4),
    ("  gdp: 2.6", "  gdp: {value: 2.6, state: flash", "PC001.unclosed", 4),
    ("  gdp: 2.6", "  gdp: {value: 2.6，state: flash}", "PC001.full_width", 4),
    ("gdp: 2.6", "生产总值: 2.6", "PC012.values", 4),
)


def told(folder: Path, targets: str, year: str) -> list[tuple[str, int]]:
    (folder / "actuals").mkdir(parents=True)
    (folder / "targets.yaml").write_text(targets, encoding="utf-8")
    (folder / "actuals" / "2023.yaml").write_text(year, encoding="utf-8")
    loaded = read(folder, folder)
    problems = check(loaded.plan, TODAY, loaded.problems) if loaded.plan else loaded.problems
    return [(sentence(one), one.place.line) for one in problems if one.severity is Severity.ERROR]


def test_without_a_slip_nothing_is_wrong(tmp_path: Path) -> None:
    assert told(tmp_path / "data", TARGETS, YEAR) == []


@pytest.mark.parametrize(("right", "typed", "name", "line"), IN_TARGETS)
def test_a_slip_in_the_targets(right: str, typed: str, name: str, line: int, tmp_path: Path) -> None:
    assert right in TARGETS
    assert told(tmp_path / "data", TARGETS.replace(right, typed, 1), YEAR) == [(name, line)]


@pytest.mark.parametrize(("right", "typed", "name", "line"), IN_A_YEAR)
def test_a_slip_in_a_file_of_actuals(right: str, typed: str, name: str, line: int, tmp_path: Path) -> None:
    assert right in YEAR
    assert told(tmp_path / "data", TARGETS, YEAR.replace(right, typed, 1)) == [(name, line)]
