"""What a plan costs grows with its indicators alone: counted in calls and bytes, which no busy machine changes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from bench.generate import write_plan

from plancheck.cli.app import run
from plancheck.load.folder import read

pytestmark = pytest.mark.slow

FEW, MANY = 100, 200
COMMANDS = {
    "validate": ("validate", "--format", "json"),
    "status": ("status", "--format", "json"),
    "table": ("status", "--format", "plain"),
    "csv": ("status", "--format", "csv"),
    "markdown": ("status", "--format", "markdown"),
}
CALLS = {"validate": 275, "status": 1010, "table": 1070, "csv": 915, "markdown": 1000}
"""Calls of functions in Python for each further indicator with a year of actuals, and a tenth more."""

BYTES = 4_500
"""Memory that each further indicator may take while a plan is read; its nodes alone would take as much again."""


def calls_of(work: Callable[[], object]) -> int:
    """Calls of functions written in Python."""
    count = 0

    def see(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def command(name: str, folder: Path) -> None:
    first, *others = COMMANDS[name]
    where = [str(folder)] if first == "validate" else ["--data", str(folder)]
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        assert run([first, *where, *others, "--today", "2022-01-01"]) == 0


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Plans with a year of actuals, by the number of their indicators."""
    root = tmp_path_factory.mktemp("plans")
    for size in (FEW, MANY, 2 * MANY):
        write_plan(root / str(size), size, 1)
    return {size: root / str(size) for size in (FEW, MANY, 2 * MANY)}


@pytest.mark.parametrize("name", COMMANDS)
def test_calls_grow_with_the_indicators_alone(name: str, plans: dict[int, Path]) -> None:
    command(name, plans[FEW])  # what is imported and remembered once
    few, many, most = (calls_of(partial(command, name, folder)) for folder in plans.values())
    assert (many - few) / (MANY - FEW) <= CALLS[name]
    assert (most - many) / MANY <= 1.02 * (many - few) / (MANY - FEW)


def test_memory_grows_with_the_indicators_alone(plans: dict[int, Path]) -> None:
    peaks = []
    for folder in plans.values():
        read(folder, folder)
        tracemalloc.start()
        try:
            read(folder, folder)
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
    few, many, most = peaks
    assert (most - many) / MANY <= BYTES
    assert (most - many) / MANY <= 1.1 * (many - few) / (MANY - FEW)


COLLECTIONS = """\
import atexit, gc, sys
begun = []
gc.callbacks.append(lambda phase, told: begun.append(phase))
atexit.register(lambda: print(len(begun), file=sys.stderr))
from plancheck.__main__ import main
main()
"""


@pytest.mark.parametrize("name", ["validate", "status"])
def test_nothing_is_searched_for_cycles(name: str, plans: dict[int, Path]) -> None:
    counts = []
    for size in (MANY, 2 * MANY):
        called = [sys.executable, "-c", COLLECTIONS, *COMMANDS[name]]
        told = subprocess.run(
            called, cwd=plans[size], env={**os.environ, "PLANCHECK_CACHE": "off"}, capture_output=True, check=True
        )
        assert told.stdout
        counts.append(int(told.stderr))
    few, many = counts
    assert few == many  # those of the interpreter's start and of what is imported first
