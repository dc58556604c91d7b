"""`validate --since REV`: final figures of the past stay what they were in a git revision."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.load.test_git import ALONE, git

TARGETS = """\
format: 1
plan: {id: p, title: t, years: [2021, 2025]}
sections:
  - {id: s, title: S}
indicators:
  - {id: gdp, name: GDP, section: s, unit: 亿元}
"""


def year(number: int, figure: str) -> str:
    return f"year: {number}\nsource: 统计站\nvalues:\n  gdp: {figure}\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with a final figure of 2021 and a preliminary one of 2022, committed."""
    for name in ("GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL"):
        monkeypatch.setenv(name, ALONE[name])
    actuals = tmp_path / "data" / "actuals"
    actuals.mkdir(parents=True)
    (tmp_path / "data" / "targets.yaml").write_text(TARGETS, encoding="utf-8")
    (actuals / "2021.yaml").write_text(year(2021, "2.4"), encoding="utf-8")
    (actuals / "2022.yaml").write_text(year(2022, "{value: 2.5, state: preliminary}"), encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "then")
    return tmp_path


def codes(call: Call, folder: Path, *arguments: str) -> list[tuple[str, str]]:
    told = json.loads(call("validate", *arguments, "--format", "json", "--today", "2024-01-01", folder=folder).out)
    return [(problem["code"], problem["file"]) for problem in told["problems"]]


def test_nothing_has_changed(call: Call, repository: Path) -> None:
    assert codes(call, repository, "--since", "HEAD") == []


def test_a_changed_figure_is_told_with_both_figures_and_places(call: Call, repository: Path) -> None:
    (repository / "data/actuals/2021.yaml").write_text(year(2021, "2.6"), encoding="utf-8")
    outcome = call("validate", "--since", "HEAD", "--lang", "zh", folder=repository)
    assert outcome.code == 0
    assert outcome.out.startswith(
        "data/actuals/2021.yaml:4:8: 警告[PC062]: “gdp”：2021年的最终数由2.4改成了2.6"
        "（原在HEAD:data/actuals/2021.yaml:4）"
    )
    assert call("validate", "--since", "HEAD", "--strict", folder=repository).code == 1
    assert call("validate", "--strict", folder=repository).code == 0


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda data: (data / "actuals/2021.yaml").unlink(), ["PC062"], id="the file is gone"),
        pytest.param(
            lambda data: (data / "actuals/2021.yaml").write_text("year: 2021\nsource: 统计站\nvalues: {}\n", "utf-8"),
            ["PC062"],
            id="the figure is gone",
        ),
        pytest.param(
            lambda data: (data / "actuals/2022.yaml").write_text(year(2022, "2.7"), "utf-8"), [], id="now final"
        ),
        pytest.param(
            lambda data: (data / "actuals/2021.yaml").write_text(year(2021, "2,4"), "utf-8"),
            ["PC014"],
            id="it cannot be read, which is told",
        ),
        pytest.param(
            lambda data: (data / "actuals/2021.yaml").write_text("\t- [", "utf-8"), ["PC001"], id="nor can the file"
        ),
    ],
)
def test_what_became_of_the_past(
    call: Call, repository: Path, change: Callable[[Path], object], expected: list[str]
) -> None:
    change(repository / "data")
    assert [code for code, _ in codes(call, repository, "--since", "HEAD")] == expected


def test_a_plan_that_was_not_there_has_no_past(call: Call, repository: Path) -> None:
    other = repository / "plans" / "new" / "data"
    other.mkdir(parents=True)
    (other / "targets.yaml").write_text(TARGETS, encoding="utf-8")
    assert codes(call, repository, "plans/new/data", "--since", "HEAD") == []
    outcome = call("validate", "plans/new/data", "--since", "HEAD", "--strict", "--lang", "zh", folder=repository)
    assert outcome.code == 0
    assert outcome.err.startswith("HEAD 这个版本里没有 plans/new/data/targets.yaml，过去的最终数没有比对。")


def test_figures_that_cannot_be_read_in_the_past_are_not_passed_over_in_silence(call: Call, repository: Path) -> None:
    (repository / "data/actuals/2021.yaml").write_text(year(2021, "2,4"), encoding="utf-8")
    git(repository, "commit", "-q", "-a", "-m", "wrong")
    (repository / "data/actuals/2021.yaml").write_text(year(2021, "2.4"), encoding="utf-8")
    outcome = call("validate", "--since", "HEAD", "--lang", "en", folder=repository)
    assert outcome.code == 0
    assert "not compared: HEAD:data/actuals/2021.yaml." in outcome.err
    assert call("validate", "--since", "HEAD~1", folder=repository).err == ""


def test_half_a_year_and_a_lost_indicator(call: Call, repository: Path) -> None:
    actuals = repository / "data" / "actuals"
    (actuals / "2023-06.yaml").write_text(year(2023, "1.1"), encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "half a year")
    (actuals / "2023-06.yaml").write_text(year(2023, "1.2"), encoding="utf-8")
    told = call("validate", "--since", "HEAD", "--lang", "zh", folder=repository).out
    assert "“gdp”：截至2023年6月的最终数由1.1改成了1.2" in told
    (actuals / "2023-06.yaml").write_text("\t- [", encoding="utf-8")
    assert codes(call, repository, "--since", "HEAD") == [("PC001", "data/actuals/2023-06.yaml")]
    for file in actuals.iterdir():
        file.unlink()
    (repository / "data/targets.yaml").write_text(TARGETS.replace("id: gdp", "id: output"), encoding="utf-8")
    assert [problem for problem in codes(call, repository, "--since", "HEAD") if problem[0] == "PC062"] == [
        ("PC062", "data/targets.yaml")
    ]


def test_a_document_from_an_editor_is_held_against_the_past(
    call: Call, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Typed:
        class buffer:  # noqa: N801 - as sys.stdin has it
            @staticmethod
            def read(size: int) -> bytes:
                return year(2021, "2.6").encode()

    monkeypatch.setattr("sys.stdin", Typed)
    name = "data/actuals/2021.yaml"
    assert codes(call, repository, "-", "--stdin-name", name, "--since", "HEAD") == [("PC062", name)]


def test_a_document_without_a_name_has_no_past(call: Call, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Typed:
        class buffer:  # noqa: N801 - as sys.stdin has it
            @staticmethod
            def read(size: int) -> bytes:
                return TARGETS.replace("gdp", "output").encode()

    monkeypatch.setattr("sys.stdin", Typed)
    outcome = call("validate", "-", "--since", "HEAD", "--lang", "en", folder=repository / "data")
    assert "PC062" not in outcome.out
    assert "--stdin-name" in outcome.err


def test_two_revisions_are_held_against_each_other(call: Call, repository: Path) -> None:
    (repository / "data/actuals/2021.yaml").write_text(year(2021, "2.6"), encoding="utf-8")
    git(repository, "commit", "-q", "-a", "-m", "now")
    (repository / "data/actuals/2021.yaml").write_text(year(2021, "2.4"), encoding="utf-8")
    assert codes(call, repository, "--since", "HEAD~1") == []
    assert [code for code, _ in codes(call, repository, "--since", "HEAD~1", "--at", "HEAD")] == ["PC062"]


def test_an_unknown_revision_is_a_fault_of_the_call(call: Call, repository: Path) -> None:
    outcome = call("validate", "--since", "v9", folder=repository)
    assert (outcome.code, outcome.out) == (2, "")
    assert "v9" in outcome.err


def test_without_a_repository_there_is_no_past_to_ask_for(call: Call, plan_folder: Callable[..., Path]) -> None:
    assert call("validate", "--since", "HEAD", folder=plan_folder({"targets.yaml": TARGETS})).code == 66
