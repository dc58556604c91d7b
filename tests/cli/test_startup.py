"""What each command may import and do: both are paid at every call, so that each one here is a decision."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from bench.generate import write_plan

ROOT = Path(__file__).resolve().parents[2]
PROBE = """
import json, sys
before = set(sys.modules)
calls = 0
def count(frame, event, argument):
    global calls
    calls += event == "call"
from plancheck.__main__ import main
{start}
try:
    main()
except SystemExit:
    pass
sys.setprofile(None)
sys.stdout.flush()
sys.stderr.write("\\n" + json.dumps([sorted(set(sys.modules) - before), calls]))
"""
HEAVY = {
    "typer",
    "yaml",
    "rich",
    "jinja2",
    "plancheck.load",
    "plancheck.assess",
    "plancheck.compose",
    "plancheck.render",
}


def run(
    *arguments: str, folder: Path = ROOT, count: bool = False, variables: Mapping[str, str] | None = None
) -> tuple[set[str], int]:
    """The modules that a command line imports, and the number of calls of Python functions that it comes to."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PLANCHECK_DATA")}
    probe = PROBE.format(start="sys.setprofile(count)" if count else "")
    done = subprocess.run(
        [sys.executable, "-P", "-c", probe, *arguments],
        cwd=folder,
        env={**environment, **(variables or {})},
        capture_output=True,
        text=True,
        check=True,
    )
    modules, calls = json.loads(done.stderr.splitlines()[-1])
    return set(modules), calls


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        pytest.param(["--help"], {"typer"}, id="help: typer alone"),
        pytest.param(["status", "--help"], {"typer"}, id="help of a command: typer alone"),
        pytest.param(["schema", "targets"], {"typer", "plancheck.load"}, id="schema: the shapes and their sentences"),
        pytest.param(["explain"], {"typer", "plancheck.compose", "plancheck.render"}, id="explain: no data"),
        pytest.param(["explain", "PC012"], HEAVY - {"rich", "jinja2", "plancheck.assess"}, id="explain a code"),
        pytest.param(["validate"], {"typer", "plancheck.load", "plancheck.render"}, id="validate: no yaml"),
        pytest.param(["status"], HEAVY - {"rich", "jinja2", "yaml"}, id="status, piped: no rich"),
        pytest.param(["status", "--color", "always"], HEAVY - {"jinja2", "yaml"}, id="status in colour"),
        pytest.param(["status", "--format", "json"], HEAVY - {"rich", "jinja2", "yaml"}, id="status as JSON"),
        pytest.param(["status", "--format", "csv"], HEAVY - {"rich", "jinja2", "yaml"}, id="status as CSV"),
        pytest.param(["show", "gdp"], HEAVY - {"rich", "jinja2", "yaml"}, id="show, piped: no rich"),
        pytest.param(["report", "-o", "-"], HEAVY - {"rich", "yaml"}, id="report: jinja2"),
    ],
)
def test_a_command_imports_no_more_than_it_needs(arguments: list[str], allowed: set[str]) -> None:
    modules, _ = run(*arguments)
    assert HEAVY & modules <= allowed
    assert "pydantic" not in modules
    others = {f"plancheck.cli.{name}" for name in ("status", "show", "report", "record", "form", "import_", "init")}
    assert len(others & modules) <= 1  # only the command that is asked for


def test_the_version_needs_nothing() -> None:
    modules, _ = run("--version")
    assert modules == {"plancheck", "plancheck.__main__", "__future__"}


def test_what_is_printed_again_needs_next_to_nothing(tmp_path: Path) -> None:
    variables = {"PLANCHECK_CACHE": "on", "XDG_CACHE_HOME": str(tmp_path)}
    run("validate", variables=variables)
    modules, _ = run("validate", variables=variables)
    own = {"plancheck", "plancheck.__main__", "plancheck.cache", "plancheck.witness"}
    assert own <= modules <= own | {"__future__", "_blake2", "errno"}


BUDGETS = {
    "--help": 37_000,
    "validate": 115_000,
    "status": 178_000,
    "status --color always": 216_000,
    "report -o -": 392_000,
}
"""Calls of Python functions for a plan of 30 indicators with five years, imports included: what a machine's mood does
not change. A quarter above what it was when it was written down."""


@pytest.mark.parametrize("line", BUDGETS)
def test_a_command_does_no_more_than_it_did(tmp_path: Path, line: str) -> None:
    write_plan(tmp_path / "data", 30)
    _, calls = run(*line.split(), folder=tmp_path, count=True)
    assert BUDGETS[line] / 2 < calls < BUDGETS[line]


def test_what_is_printed_again_takes_next_to_no_work(tmp_path: Path) -> None:
    write_plan(tmp_path / "data", 30)
    variables = {"PLANCHECK_CACHE": "on", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    for line in ("status", "validate"):
        _, first = run(line, folder=tmp_path, count=True, variables=variables)
        _, again = run(line, folder=tmp_path, count=True, variables=variables)
        assert (first > 20_000, again < 2_000) == (True, True)
