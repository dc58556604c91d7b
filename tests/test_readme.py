"""What the README shows is what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.conftest import call as call
from tests.cli.conftest import plain_surroundings as plain_surroundings

ROOT = Path(__file__).resolve().parents[1]
SESSION = re.compile(r"^```console\n\$ plancheck (.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


READMES = ("README.md", "README.zh.md")
WIDTH = "100"


@pytest.mark.parametrize("name", READMES)
def test_the_output_shown_is_the_output(
    call: Call, name: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("COLUMNS", WIDTH)
    path = ROOT / name
    shown = path.read_text(encoding="utf-8")
    true = SESSION.sub(
        lambda match: f"```console\n$ plancheck {match[1]}\n{call(*shlex.split(match[1])).out}```", shown
    )
    if request.config.getoption("--update-expected"):
        path.write_text(true, encoding="utf-8")
    assert SESSION.search(shown), "a README without an example shows nothing"
    assert true == path.read_text(encoding="utf-8")


YAML = re.compile(r"^```yaml\n# data/(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_the_data_files_shown_are_valid(call: Call, name: str, tmp_path: Path) -> None:
    """Whoever copies the two files has a plan without an error."""
    shown = YAML.findall((ROOT / name).read_text(encoding="utf-8"))
    assert {file for file, _ in shown} >= {"targets.yaml", "actuals/2023.yaml"}
    for file, text in shown:
        path = tmp_path / "data" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    outcome = call("validate", "--strict", folder=tmp_path)
    assert outcome.code == 0, outcome.out
