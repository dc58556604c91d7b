"""Work that takes long says on a terminal what it is at; results are the same with and without."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IMPATIENT = (
    "import sys; from plancheck.cli import waiting; waiting.PATIENCE = {patience};"
    "from plancheck.cli.app import run; sys.exit(run({arguments}))"
)
STATUS = ["status", "--data", "data", "--format", "json", "--lang", "zh"]
REPORT = ["report", "2024", "--data", "data", "--lang", "zh", "-o", "-"]


def told(stdout: int, patience: float, arguments: list[str] = STATUS) -> tuple[bytes, str]:
    """What a command writes to its pipe, if that is where it writes, and what it tells on a terminal."""
    master, follower = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-c", IMPATIENT.format(patience=patience, arguments=arguments)],
            stdout=stdout,
            stderr=follower,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
            check=True,
        )
        os.set_blocking(master, False)
        try:
            return done.stdout or b"", os.read(master, 100_000).decode()
        except BlockingIOError:
            return done.stdout or b"", ""
    finally:
        os.close(follower)
        os.close(master)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [STATUS, REPORT])
def test_results_in_a_file_are_the_same_while_the_terminal_is_told_of_the_work(
    tmp_path: Path, arguments: list[str]
) -> None:
    with (tmp_path / "out.json").open("wb") as file:
        shown = told(file.fileno(), 0, arguments)[1]
    piped, silent = told(subprocess.PIPE, 0, arguments)
    assert "━" in shown
    assert shown.rstrip().endswith("\x1b[2K")  # the line is gone at the end
    assert (tmp_path / "out.json").read_bytes() == piped
    assert silent == ""


def test_quick_work_says_nothing(tmp_path: Path) -> None:
    with (tmp_path / "out.json").open("wb") as file:
        assert told(file.fileno(), 60)[1] == ""
