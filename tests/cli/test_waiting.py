"""Long work tells how far it is, on a terminal alone; quick work tells nothing."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

WORK = """
import time
from plancheck.cli import waiting
waiting.PATIENCE = {patience}
with waiting.Waiting(3) as one:
    for label in ("2022.docx", "2023.docx", "2024.docx"):
        one.step(label)
        time.sleep({seconds})
print("done")
"""


def told(*, patience: float, seconds: float, terminal: bool) -> str:
    """What a piece of work prints on stderr, as a terminal or a pipe gets it."""
    master, follower = pty.openpty()
    code = WORK.format(patience=patience, seconds=seconds)
    try:
        finished = subprocess.run(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=follower if terminal else subprocess.PIPE,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
            check=True,
        )
        os.close(follower)
        assert finished.stdout == b"done\n"
        if not terminal:
            return finished.stderr.decode()
        os.set_blocking(master, False)
        try:
            return os.read(master, 100_000).decode()
        except (BlockingIOError, OSError):  # nothing was written, or the other end is closed
            return ""
    finally:
        os.close(master)


@pytest.mark.slow
def test_work_that_takes_long_says_which_piece_it_is_at() -> None:
    shown = told(patience=0.05, seconds=0.5, terminal=True)
    assert "2023.docx" in shown
    assert "1/3" in shown


@pytest.mark.parametrize(
    ("patience", "terminal"),
    [pytest.param(10, True, id="quick work"), pytest.param(0.01, False, id="no terminal")],
)
def test_nothing_is_told(patience: float, terminal: bool) -> None:
    assert told(patience=patience, seconds=0.05, terminal=terminal) == ""
