"""A result that breaks off says so: what has been written cannot be taken back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench.generate import write_plan

BREAKS = """
import sys
from plancheck.cli.app import run
from plancheck.render import json_status

made, whole = [], json_status.indicator_data

def breaking(*given):
    made.append(given)
    if len(made) == 40:
        raise LookupError("broken")
    return whole(*given)

json_status.indicator_data = breaking
sys.exit(run(sys.argv[1:]))
"""


def test_a_fault_in_mid_json_is_told_and_ends_with_its_own_code(tmp_path: Path) -> None:
    write_plan(tmp_path, 50, 1)
    environment = {name: value for name, value in os.environ.items() if name != "PLANCHECK_TRACEBACK"}
    command = [sys.executable, "-c", BREAKS, "status", "--data", str(tmp_path), "--format", "json", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 70
    assert done.stderr.startswith("plancheck: ")
    assert done.stderr.count("\n") == 1
    with pytest.raises(json.JSONDecodeError):
        json.loads(done.stdout)
