"""A way to call the program as a user does, in one process, and the example plan to call it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from plancheck.cli.app import run

ROOT = Path(__file__).resolve().parents[2]


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine that runs the tests has a say."""
    for name in (
        "LC_ALL",
        "LC_MESSAGES",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "PLANCHECK_DATA",
        "PLANCHECK_TRACEBACK",
        "SOURCE_DATE_EPOCH",
        "GITHUB_ACTIONS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command line in a folder (the repository's by default)."""

    def calling(*arguments: str, folder: Path = ROOT) -> Outcome:
        monkeypatch.chdir(folder)
        code = run(arguments)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return calling


@pytest.fixture
def plan_folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a small plan into a fresh folder; files by their name under data/."""

    def writing(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return writing


TARGETS = """\
format: 1
plan:
  id: example
  title: {zh: 示例镇规划, en: Example plan}
  years: [2021, 2025]
sections:
  - {id: economy, title: {zh: 经济发展, en: Economy}}
indicators:
  - id: gdp
    name: {zh: 地区生产总值, en: Gross domestic product}
    section: economy
    unit: 亿元
    baseline: 2.2
    target:
      level: {at_least: 3.0}
    owner: 经济发展办
tasks:
  - id: network
    title: {zh: 服务网络, en: Service network}
    section: economy
"""
ACTUALS = "year: 2023\nsource: 统计站\nvalues:\n  gdp: 2.71\n"
SMALL: dict[str, str | bytes] = {"targets.yaml": TARGETS, "actuals/2023.yaml": ACTUALS}


@pytest.fixture
def small(plan_folder: Callable[..., Path]) -> Path:
    """A plan of one indicator and one task."""
    return plan_folder(SMALL)
