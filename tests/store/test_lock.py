"""One writer of a folder at a time, and no lock that outlives its holder."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from plancheck.store.lock import Busy, only_writer

FILE = "targets.yaml"

HOLD = """
import sys, time
from pathlib import Path
from plancheck.store.lock import only_writer
with only_writer(Path(sys.argv[1]), Path(sys.argv[1], "targets.yaml")):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_writer_waits_and_gives_up_in_the_end(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(Busy), only_writer(tmp_path, tmp_path / FILE, patience=0.1):
        pass


def test_a_killed_writer_holds_nothing(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    start = time.monotonic()
    with only_writer(tmp_path, tmp_path / FILE, patience=5):
        assert time.monotonic() - start < 4


def test_no_file_is_left_in_the_folder(tmp_path: Path) -> None:
    with only_writer(tmp_path, tmp_path / FILE):
        assert list(tmp_path.iterdir()) == []


def test_on_a_drive_that_locks_no_folder_the_file_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a network drive does: what is not open for writing has no lock."""
    real = fcntl.flock

    def flock(handle: int, way: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EBADF, "Bad file descriptor")
        real(handle, way)

    monkeypatch.setattr(fcntl, "flock", flock)
    file = tmp_path / FILE
    file.write_bytes(b"plan")
    with only_writer(tmp_path, file):
        with file.open("rb+") as again, pytest.raises(BlockingIOError):
            real(again, fcntl.LOCK_EX | fcntl.LOCK_NB)
        with pytest.raises(Busy), only_writer(tmp_path, file, patience=0.05):
            pass
    with file.open("rb+") as again:
        real(again, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert file.read_bytes() == b"plan"


def test_where_a_folder_cannot_be_locked_a_file_elsewhere_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    msvcrt = ModuleType("msvcrt")
    msvcrt.LK_NBLCK, msvcrt.LK_UNLCK = 2, 0  # type: ignore[attr-defined]  # a stand-in for the module of Windows
    msvcrt.locking = lambda handle, way, size: calls.append(way)  # type: ignore[attr-defined]  # as above
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    data = tmp_path / "data"
    data.mkdir()
    with only_writer(data, data / FILE, system="win32"):
        assert calls == [2]
        assert [path.name.startswith("plancheck-") for path in elsewhere.iterdir()] == [True]
    assert calls == [2, 0]
    assert list(data.iterdir()) == []


def test_a_file_that_another_program_of_windows_holds_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    msvcrt = ModuleType("msvcrt")
    msvcrt.LK_NBLCK, msvcrt.LK_UNLCK = 2, 0  # type: ignore[attr-defined]  # a stand-in for the module of Windows

    def locking(handle: int, way: int, size: int) -> None:
        raise PermissionError(13, "Permission denied")

    msvcrt.locking = locking  # type: ignore[attr-defined]  # as above
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(Busy), only_writer(tmp_path, tmp_path / FILE, patience=0.05, system="win32"):
        pass
