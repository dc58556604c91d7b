"""Whatever the files are, a command answers within seconds, in bounded memory, and never with a traceback."""

from __future__ import annotations

import functools
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.hostile.files import LARGE, SMALL, Folder

SECONDS, MEBIBYTES = 10, 500
"""Of processor time and memory for files of up to 1 MB, on a machine of usual pace."""


@functools.cache
def pace() -> float:
    """How many times slower than usual this machine is while the tests run: it may be busy with other things."""
    start = time.process_time()
    sum(len(str(number)) for number in range(3_000_000))
    return max(1.0, time.process_time() - start)


# the peak of memory is read of the process itself: that of a child begins with its parent's
MEASURED = """
import atexit, json, resource, sys
from pathlib import Path
from plancheck.cli.app import run

def tell():
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {"mebibytes": int(peak.split()[1]) / 1024, "seconds": used.ru_utime + used.ru_stime}
    Path(sys.argv[1]).write_text(json.dumps(told))

atexit.register(tell)
sys.exit(run(sys.argv[2:]))
"""

pytestmark = pytest.mark.slow


class Ending(NamedTuple):
    """How a command ended, and what it cost."""

    code: int
    out: str
    error: str
    seconds: float
    mebibytes: float


def ending(folder: Path, files: Folder, *command: str) -> Ending:
    for name, content in files.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    cost = folder / "cost.json"
    call = [sys.executable, "-c", MEASURED, str(cost), *command, "--lang", "en"]
    done = subprocess.run(call, cwd=folder, capture_output=True, timeout=300, check=False)
    told = json.loads(cost.read_text())
    return Ending(done.returncode, done.stdout.decode(), done.stderr.decode(), told["seconds"], told["mebibytes"])


def assert_answered(found: Ending) -> None:
    assert "Traceback" not in found.error
    assert found.code in (0, 1, 66)
    assert found.seconds < pace() * SECONDS
    assert found.mebibytes < MEBIBYTES


@pytest.mark.parametrize("name", SMALL)
def test_validate_answers(name: str, tmp_path: Path) -> None:
    found = ending(tmp_path, SMALL[name](), "validate")
    assert_answered(found)
    assert len(found.out) < 8 * 2**20


@pytest.mark.parametrize("format_", ["json", "github", "gitlab", "sarif", "junit"])
def test_every_problem_is_told_in_every_format(format_: str, tmp_path: Path) -> None:
    assert_answered(ending(tmp_path, SMALL["unknown ids"](), "validate", "--format", format_))


SHOWN = (
    *("brackets", "alias bomb", "number of 5,000 digits", "text of 1 MB", "note of 1 MB", "unit of 1 MB", "languages"),
    *("chain of growths", "plan of eight thousand years", "planned values", "revisions", "measures at dates"),
    *("200 faults", "formerly", "circle of sections"),
)


@pytest.mark.parametrize("command", [("status",), ("show", "gdp"), ("report", "-o", "-")], ids=lambda one: one[0])
@pytest.mark.parametrize("name", SHOWN)
def test_other_commands_answer_too(name: str, command: tuple[str, ...], tmp_path: Path) -> None:
    found = ending(tmp_path, SMALL[name](), *command)
    assert "Traceback" not in found.error
    assert found.code in (0, 1, 2, 66)
    assert found.seconds < pace() * SECONDS
    assert found.mebibytes < MEBIBYTES


@pytest.mark.parametrize("name", LARGE)
def test_larger_files_are_answered_in_proportion(name: str, tmp_path: Path) -> None:
    files = LARGE[name]()
    size = sum(map(len, files.values())) / 2**20
    found = ending(tmp_path, files, "validate")
    assert "Traceback" not in found.error
    assert found.code in (0, 1)
    assert found.seconds < pace() * SECONDS * max(1, size / 2)
    assert found.mebibytes < max(MEBIBYTES, 80 * size)
