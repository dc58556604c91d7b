"""What each command may import: an import is paid at every call, so that each one here is a decision."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROBE = """
import json, sys
from plancheck.__main__ import main
try:
    main()
except SystemExit:
    pass
sys.stdout.flush()
sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
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


def imported(*arguments: str) -> set[str]:
    """The modules, of those that cost something, that a command line loads."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PLANCHECK_DATA")}
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    modules = set(json.loads(done.stderr.splitlines()[-1]))
    assert "pydantic" not in modules
    return HEAVY & modules


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        pytest.param(["--version"], set(), id="version: nothing at all"),
        pytest.param(["--help"], {"typer"}, id="help: typer alone"),
        pytest.param(["status", "--help"], {"typer"}, id="help of a command: typer alone"),
        pytest.param(["schema", "targets"], {"typer", "yaml", "plancheck.load"}, id="schema: the shapes alone"),
        pytest.param(["explain"], {"typer", "plancheck.compose", "plancheck.render"}, id="explain: no data"),
        pytest.param(["explain", "PC012"], HEAVY - {"rich", "jinja2", "plancheck.assess"}, id="explain a code"),
        pytest.param(["validate"], HEAVY - {"rich", "jinja2", "plancheck.assess", "plancheck.compose"}, id="validate"),
        pytest.param(["status"], HEAVY - {"rich", "jinja2"}, id="status, piped: no rich"),
        pytest.param(["status", "--format", "json"], HEAVY - {"rich", "jinja2"}, id="status as JSON"),
        pytest.param(["status", "--format", "csv"], HEAVY - {"rich", "jinja2"}, id="status as CSV"),
        pytest.param(["show", "gdp"], HEAVY - {"rich", "jinja2"}, id="show, piped: no rich"),
        pytest.param(["report", "-o", "-"], HEAVY - {"rich"}, id="report: jinja2"),
    ],
)
def test_a_command_imports_no_more_than_it_needs(arguments: list[str], allowed: set[str]) -> None:
    assert imported(*arguments) <= allowed
