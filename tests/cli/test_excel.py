"""`plancheck report --format xlsx` from the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Call


def test_the_workbook_lies_beside_the_other_reports(call: Call, small: Path) -> None:
    assert call("report", "--format", "xlsx", folder=small).code == 0
    assert "概况" in CalamineWorkbook.from_path(small / "reports/2023.xlsx").sheet_names


def test_what_is_not_installed_is_told_on_one_line(call: Call, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("plancheck.render.excel")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    outcome = call("report", "--format", "xlsx", folder=small)
    assert outcome.code == 2
    assert "pip install 'plancheck[office]'" in outcome.err.splitlines()[0]
    assert not (small / "reports").exists()


@pytest.mark.parametrize("arguments", [("--format", "xlsx", "--template", "own.md.j2"), ("--template", "own.xlsx")])
def test_a_template_is_refused(call: Call, small: Path, arguments: tuple[str, ...]) -> None:
    for name in ("own.md.j2", "own.xlsx"):
        (small / name).write_bytes(b"")
    outcome = call("report", *arguments, folder=small)
    assert outcome.code == 2
    assert "own." in outcome.err
    assert not (small / "reports").exists()
