"""`plancheck report --format xlsx`: the command's part in a workbook, and what it needs installed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Call
from tests.cli.test_word import TARGETS


@pytest.fixture
def small(plan_folder: Callable[..., Path]) -> Path:
    return plan_folder({"targets.yaml": TARGETS, "actuals/2023.yaml": "year: 2023\nvalues: {gdp: 2.71}\n"})


def test_a_workbook_is_written_and_is_the_same_again_from_anywhere(call: Call, small: Path, tmp_path: Path) -> None:
    assert call("report", "--format", "md,xlsx", folder=small).code == 0
    path = small / "reports" / "2023.xlsx"
    book = CalamineWorkbook.from_path(path)
    assert book.get_sheet_by_name("概况").to_python()[0][0] == "示例镇规划实施情况2023年度监测报告"
    other = tmp_path / "elsewhere"
    other.mkdir()
    assert call("report", "--data", str(small / "data"), "-o", "2023.xlsx", folder=other).code == 0
    assert (other / "2023.xlsx").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("option", [("-o", "-"), ("--check",)])
def test_a_workbook_goes_to_a_file_and_is_not_compared(call: Call, small: Path, option: tuple[str, ...]) -> None:
    outcome = call("report", "--format", "xlsx", *option, folder=small)
    assert outcome.code == 2
    assert "xlsx" in outcome.err


def test_what_is_not_installed_is_told_on_one_line(call: Call, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("plancheck.render.excel")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    outcome = call("report", "--format", "xlsx", folder=small)
    assert outcome.code == 2
    assert "pip install '.[office]'" in outcome.err.splitlines()[0]
    assert not (small / "reports").exists()


@pytest.mark.parametrize("arguments", [("--format", "xlsx", "--template", "own.md.j2"), ("--template", "own.xlsx")])
def test_a_template_is_refused(call: Call, small: Path, arguments: tuple[str, ...]) -> None:
    for name in ("own.md.j2", "own.xlsx"):
        (small / name).write_bytes(b"")
    outcome = call("report", *arguments, folder=small)
    assert outcome.code == 2
    assert "own." in outcome.err
    assert not (small / "reports").exists()
