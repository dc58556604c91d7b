"""A small plan on disk, and its form, for what is handed in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from plancheck.assess import assess
from plancheck.cli.form import fingerprint_of
from plancheck.compose.form import compose_form
from plancheck.intake.sources import Wanted, read_source
from plancheck.intake.told import Reading
from plancheck.intake.xlsx import read_book
from plancheck.load.folder import Loaded, read
from plancheck.model.form import NAME, SHOWN
from plancheck.model.plan import Plan
from plancheck.render.excel.form import render_form

TODAY = date(2026, 11, 26)
TARGETS = """\
format: 1
plan: {id: example, title: {zh: 示例镇规划, en: Example plan}, years: [2021, 2025]}
sections: [{id: economy, title: {zh: 经济发展, en: Economy}}]
indicators:
  - {id: gdp, name: {zh: 地区生产总值, en: Gross product}, section: economy, unit: 亿元, baseline: 2.2, \
target: {level: 3.0}, owner: {zh: 发改局, en: Planning}}
  - {id: births, name: {zh: 出生率, en: Birth rate}, section: economy, unit: "‰", target: {every_year: {at_most: 12}}, \
owner: {zh: 卫健局, en: Health}}
  - {id: insured, name: {zh: 参保率, en: Insured}, section: economy, unit: "%", baseline: 80, target: {level: 95}, \
owner: {zh: 人社局, en: Security}}
  - {id: shops, name: {zh: 超市, en: Shops}, section: economy, unit: 个, target: {level: 15}}
tasks:
  - {id: network, title: {zh: 服务网络, en: Service network}, section: economy, owner: {zh: 发改局, en: Planning}}
"""
ACTUALS = """\
year: 2023
source: 统计站
values:
  gdp: 2.71    # checked
  births: {value: 10.4, state: preliminary, note: 年报前}
tasks:
  network: {state: in_progress, progress: 40}
"""


def write_plan(folder: Path, targets: str = TARGETS, actuals: Mapping[int, str] | None = None) -> Path:
    """The data folder of a plan, with the actuals of 2023 unless others are given."""
    data = folder / "data"
    (data / "actuals").mkdir(parents=True, exist_ok=True)
    (data / "targets.yaml").write_text(targets, encoding="utf-8", newline="\n")
    for year, text in ({2023: ACTUALS} if actuals is None else actuals).items():
        (data / "actuals" / f"{year}.yaml").write_text(text, encoding="utf-8", newline="\n")
    return data


def load(data: Path) -> tuple[Loaded, Plan]:
    loaded = read(data, data.parent)
    assert loaded.plan is not None
    assert not [problem for problem in loaded.problems if problem.severity == "error"]
    return loaded, loaded.plan


def make_form(data: Path, year: int = 2023, language: str = "zh") -> bytes:
    """The form of a data folder."""
    loaded, plan = load(data)
    return render_form(compose_form(assess(plan, year, today=TODAY), language, fingerprint_of(loaded.origin)))


def slots(form: bytes) -> dict[tuple[str, str], tuple[str, str]]:
    """Where each field of each row is to be filled in: the part of its sheet, and the cell."""
    grids = read_book(form, "form.xlsx")
    names = [grid.sheet for grid in grids]
    found = {}
    for row in grids[-1].rows:
        if len(row) > 3 and row[1] not in (NAME, *SHOWN) and re.fullmatch("[A-Z]+[0-9]+", str(row[3])):
            found[str(row[0]), str(row[1])] = (f"sheet{names.index(str(row[2])) + 1}", str(row[3]))
    return found


def reading_of(data: Path, content: bytes, name: str = "form.xlsx", year: int | None = None) -> Reading:
    """What a file says to a plan."""
    loaded, plan = load(data)
    return read_source(content, Path(name), name, Wanted(plan, fingerprint_of(loaded.origin), year))


def codes(reading: Reading) -> list[str]:
    return [fault.code for fault in reading.faults]


def fields(reading: Reading) -> dict[str, dict[str, str]]:
    """What entries say, by their ids."""
    assert codes(reading) == []
    return {entry.id: dict(entry.fields) for entry in reading.entries}
