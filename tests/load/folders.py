"""Data folders for tests of the whole reader."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plancheck.load.folder import Loaded, read
from plancheck.model.plan import Plan
from tests.load.trees import sentence

HEAD = """\
format: 1
plan:
  id: example
  title: {zh: 示例镇规划, en: Example plan}
  years: [2021, 2025]
sections:
  - {id: economy, title: {zh: 经济发展, en: Economy}}
"""
GDP = """\
  - id: gdp
    name: {zh: 地区生产总值, en: Gross domestic product}
    section: economy
    unit: 亿元
    baseline: 2.2
    target:
      level: {at_least: 3.0}
"""
TASK = """\
tasks:
  - id: network
    title: {zh: 服务网络, en: Service network}
    section: economy
"""
TARGETS = HEAD + "indicators:\n" + GDP + TASK
ACTUALS = """\
year: 2023
source: 统计站年报
values:
  gdp: 2.71
tasks:
  network: {state: in_progress, progress: 60}
"""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by their name under the data folder, and give its path."""
    for name, content in files.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "data"


def load(folder: Path, targets: str = TARGETS, **years: str) -> Loaded:
    """Read a folder with these targets and these files of actuals: `y2023=…`."""
    files = {"targets.yaml": targets} | {f"actuals/{name[1:]}.yaml": text for name, text in years.items()}
    return read(write(folder, files), folder)


def plan_of(folder: Path, targets: str = TARGETS, **years: str) -> Plan:
    """The plan of files without a fault."""
    loaded = load(folder, targets, **years)
    assert loaded.problems == ()
    assert loaded.plan is not None
    return loaded.plan


def indicator(fields: str, unit: str = "个") -> str:
    """Targets with one more indicator, `i1`, that has these fields."""
    lines = "".join(f"    {line}\n" for line in fields.splitlines())
    return HEAD + f"indicators:\n{GDP}  - id: i1\n    name: 指标\n    section: economy\n    unit: {unit}\n{lines}{TASK}"


def names(loaded: Loaded) -> list[str]:
    """The sentences of all that was told."""
    return [sentence(problem) for problem in loaded.problems]
