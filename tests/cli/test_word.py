"""`plancheck report --format docx`: the command's part in a Word report, its templates and what it needs installed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from plancheck.cli import system_font
from tests.cli.conftest import Call

TARGETS = """
format: 1
plan: {id: town, title: 示例镇, years: [2021, 2025], baseline_year: 2020, language: zh}
sections: [{id: goals, title: 目标}]
indicators:
  - {id: gdp, name: 产值, section: goals, unit: 亿元, baseline: 2.2, target: {level: {at_least: 3}}}
"""


@pytest.fixture
def small(plan_folder: Callable[..., Path]) -> Path:
    return plan_folder({"targets.yaml": TARGETS, "actuals/2023.yaml": "year: 2023\nvalues: {gdp: 2.71}\n"})


def template(text: str) -> bytes:
    word = docx.Document()
    word.add_paragraph(text)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def test_a_report_is_written_and_is_the_same_again(call: Call, small: Path) -> None:
    assert call("report", "--format", "docx", folder=small).code == 0
    path = small / "reports" / "2023.docx"
    first = path.read_bytes()
    assert "示例镇规划实施情况2023年度监测报告" in texts(path)
    path.unlink()
    assert call("report", "-o", "reports/2023.docx", folder=small).code == 0
    assert path.read_bytes() == first


def test_a_word_report_goes_to_a_file_and_is_not_compared(call: Call, small: Path) -> None:
    for option in (("-o", "-"), ("--check",)):
        outcome = call("report", "--format", "docx", *option, folder=small)
        assert outcome.code == 2
        assert "docx" in outcome.err


def test_the_document_beside_the_data_is_the_template(call: Call, small: Path) -> None:
    (small / "templates").mkdir()
    (small / "templates/report.docx").write_bytes(template("某办公室 {{ document.year }}"))
    assert call("report", "--format", "md,docx", folder=small).code == 0
    assert texts(small / "reports/2023.docx") == ["某办公室 2023"]
    assert "某办公室" not in (small / "reports/2023.md").read_text(encoding="utf-8")


def test_a_template_that_is_named_comes_first_and_tells_the_format(call: Call, small: Path) -> None:
    (small / "templates").mkdir()
    (small / "templates/report.docx").write_bytes(template("one"))
    (small / "other.docx").write_bytes(template("two"))
    assert call("report", "--template", "other.docx", folder=small).code == 0
    assert texts(small / "reports/2023.docx") == ["two"]


def test_a_template_for_a_format_that_is_not_asked_for_is_told(call: Call, small: Path) -> None:
    (small / "other.docx").write_bytes(template("two"))
    outcome = call("report", "--template", "other.docx", "--format", "md", "--lang", "en", folder=small)
    assert outcome.code == 2
    assert "other.docx is a template for docx" in outcome.err


@pytest.mark.parametrize("name", ["templates/report.docx", "other.docx"])
def test_no_report_is_written_over_its_template(call: Call, small: Path, name: str) -> None:
    (small / "templates").mkdir()
    for one in ("templates/report.docx", "other.docx"):
        (small / one).write_bytes(template("two"))
    kept = (small / name).read_bytes()
    assert call("report", "--template", "other.docx", "-o", name, folder=small).code == 2
    assert (small / name).read_bytes() == kept


def test_a_fault_of_the_template_is_told_with_its_paragraph(call: Call, small: Path) -> None:
    (small / "other.docx").write_bytes(template("甲 {{ document.titel }}"))
    outcome = call("report", "--template", "other.docx", folder=small)
    assert outcome.code == 2
    assert "other.docx:2:" in outcome.err
    assert "甲 {{ document.titel }}" in outcome.err


@pytest.mark.parametrize("missing", ["docx", "docxtpl"])
def test_what_is_not_installed_is_told_on_one_line(
    call: Call, small: Path, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("plancheck.render.word")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    (small / "other.docx").write_bytes(b"")
    outcome = call("report", "--template", "other.docx", folder=small) if missing == "docxtpl" else None
    outcome = outcome or call("report", "--format", "docx", folder=small)
    assert outcome.code == 2
    assert "pip install '.[office]'" in outcome.err
    assert not (small / "reports").exists()


def test_without_a_font_the_tables_speak_alone(call: Call, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_font, "_folders", list)
    assert call("report", "--format", "docx", folder=small).code == 0
    assert not docx.Document(str(small / "reports/2023.docx")).inline_shapes


def test_the_best_font_is_taken_and_of_two_alike_always_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_font, "_folders", lambda: [tmp_path])
    assert system_font.find() is None
    for name in ("b/simsun.ttc", "b/SimHei.ttf", "a/SimHei.ttf", "a/Arial.ttf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = system_font.find()
    assert found is not None
    assert (found.path, found.family) == (str(tmp_path / "a/SimHei.ttf"), "SimHei")


def test_a_user_without_a_home_has_the_fonts_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with `docker run -u 12345`: no HOME, and no entry in the list of users."""

    def unknown(path: str) -> str:
        return path

    usual = set(system_font._folders())
    monkeypatch.setattr("os.path.expanduser", unknown)
    found = set(system_font._folders())
    assert found < usual
    assert Path("/usr/share/fonts") in found
