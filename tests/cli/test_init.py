"""`plancheck init`: a plan that is valid at once, and nothing overwritten."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # its stubs are a package of their own

from plancheck.compose.starter import Beginning, starter_files
from plancheck.load.folder import read
from plancheck.render.safe import safe
from tests.cli.conftest import ROOT, Call


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("span", ["2026-2030", "2021-2025", "2027-2031", "2035-2040"])
def test_a_new_plan_is_strictly_valid_and_has_a_status(call: Call, tmp_path: Path, language: str, span: str) -> None:
    """Whether the plan runs, is over or is yet to begin."""
    today = ("--today", "2026-11-26")
    made = call("init", "new", "--years", span, "--lang", language, *today, folder=tmp_path)
    assert (made.code, made.err) == (0, "")
    checked = call("validate", "--strict", *today, folder=tmp_path / "new")
    assert checked.code == 0, checked.out
    status = call("status", "--lang", language, *today, folder=tmp_path / "new")
    assert (status.code, status.err) == (0, "")
    assert ("示例数据" if language == "zh" else "Illustrative data") in status.out


def test_all_that_is_written_is_told(call: Call, tmp_path: Path) -> None:
    told = re.findall(r"^  (\S+)$", call("init", folder=tmp_path).out, re.MULTILINE)
    assert sorted(told) == sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file())


def test_the_schemas_that_the_files_name_lie_there_and_fit(call: Call, tmp_path: Path) -> None:
    call("init", folder=tmp_path)
    named = 0
    for path in (tmp_path / "data").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        match = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert match
        schema = json.loads((path.parent / match[1]).read_text(encoding="utf-8"))
        Draft202012Validator(schema).validate(json.loads(json.dumps(yaml.safe_load(text), default=str)))
        named += 1
    assert named == 2


@pytest.mark.parametrize(("language", "said"), [("zh", "规划名称。"), ("en", "The plan's title.")])
def test_the_schemas_speak_the_language_of_the_plan(call: Call, tmp_path: Path, language: str, said: str) -> None:
    call("init", "--lang", language, folder=tmp_path)
    schema = json.loads((tmp_path / "data/targets.schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["plan"]["properties"]["title"]["description"] == said


@pytest.mark.parametrize("there", ["data/targets.yaml", ".gitignore", ".github/workflows/plancheck.yml"])
def test_nothing_is_written_where_anything_is_there(call: Call, tmp_path: Path, there: str) -> None:
    path = tmp_path / there
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    outcome = call("init", folder=tmp_path)
    assert (outcome.code, outcome.out) == (66, "")
    assert there in outcome.err
    assert [one.read_text(encoding="utf-8") for one in tmp_path.rglob("*") if one.is_file()] == ["mine"]


def test_what_cannot_be_written_whole_is_not_begun(call: Call, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine", encoding="utf-8")  # a file where the folder should be
    outcome = call("init", folder=tmp_path)
    assert outcome.code == 66
    assert [path.name for path in tmp_path.rglob("*")] == ["data"]


def test_the_example_is_the_whole_example_plan(call: Call, tmp_path: Path) -> None:
    assert call("init", "--example", folder=tmp_path).code == 0
    for path in (ROOT / "data").rglob("*.yaml"):
        assert (tmp_path / path.relative_to(ROOT)).read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("--years", "2026"), id="one year alone"),
        pytest.param(("--years", "2030-2026"), id="the wrong way round"),
        pytest.param(("--years", "2000-2200"), id="longer than any plan"),
        pytest.param(("--name", "  "), id="no name"),
        pytest.param(("--example", "--name", "x"), id="another name for the example"),
    ],
)
def test_what_is_no_plan_is_refused(call: Call, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert call("init", *arguments, folder=tmp_path).code == 2
    assert not list(tmp_path.iterdir())


@given(title=st.text(min_size=1))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_plan_may_be_called_anything(tmp_path: Path, title: str) -> None:
    beginning = Beginning(safe(title).strip() or "x", 2026, 2030, 2026, "en", "0.1.0")
    for name, text in starter_files(beginning).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    loaded = read(tmp_path / "data", tmp_path)
    assert loaded.problems == ()
    assert loaded.plan is not None
    assert loaded.plan.title == {"": beginning.title}
