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


def sessions() -> list[object]:
    found: list[object] = []
    for name in ("README.md", "README.zh.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        found += [pytest.param(match[1], match[2], id=f"{name}: {match[1]}") for match in SESSION.finditer(text)]
    return found


@pytest.mark.parametrize(("command", "shown"), sessions())
def test_the_output_shown_is_the_output(call: Call, command: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    outcome = call(*shlex.split(command))
    assert outcome.out == shown


def test_both_languages_show_something() -> None:
    for name in ("README.md", "README.zh.md"):
        assert SESSION.search((ROOT / name).read_text(encoding="utf-8")), name
