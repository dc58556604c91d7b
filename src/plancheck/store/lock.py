"""One writer of a folder at a time: a lock that the system gives back when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import importlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

PATIENCE = 30.0
"""Seconds that a writer waits for the others: a record takes a tenth of one."""

_PAUSE = 0.02


class Busy(OSError):  # noqa: N818 - a fact about other writers
    """Somebody else has been writing all the time that was waited."""


class _NoLock(OSError):  # noqa: N818 - a fact about a file system
    """The file system has no lock for such a thing."""


_NO_LOCK = (errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.EINVAL, errno.EISDIR)
"""What file systems answer that lock nothing, or only what is open for writing."""


class _Way(NamedTuple):
    """How a system locks."""

    open: Callable[[], int]
    take: Callable[[int], None]
    """Takes the lock or raises OSError at once."""
    release: Callable[[int], None]


@contextlib.contextmanager
def only_writer(folder: Path, file: Path, patience: float = PATIENCE, system: str = sys.platform) -> Iterator[None]:
    """Hold the lock of a folder.

    The lock lies on the folder itself, where the system can lock one: no file of it is left anywhere, and a killed
    process holds nothing. A folder on a network drive may have none; there it lies on `file`. Windows locks no folder
    at all; there it lies on a file among the user's temporary ones.

    Args:
        folder: what is written into.
        file: a file that is always there and not replaced by any writer.
        patience: seconds to wait for other writers.
        system: the platform, as `sys.platform` names it.

    Raises:
        Busy: others have been writing all that time.
        OSError: there is no such folder, or nobody may open it.
    """
    ways = [_on_windows(folder)] if system == "win32" else _on_unix(folder, file)
    way, handle = _held(ways, patience)
    try:
        yield
    finally:
        way.release(handle)
        os.close(handle)


def _held(ways: Sequence[_Way], patience: float) -> tuple[_Way, int]:
    """The first way that the system has a lock for, with the lock taken."""
    *others, last = ways
    for way in others:
        with contextlib.suppress(_NoLock):
            return way, _taken(way, patience)
    return last, _taken(last, patience)


def _taken(way: _Way, patience: float) -> int:
    handle = way.open()
    try:
        _wait(way, handle, patience)
    except OSError as error:
        os.close(handle)
        if error.errno in _NO_LOCK:
            raise _NoLock(*error.args) from None
        raise
    return handle


def _wait(way: _Way, handle: int, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            way.take(handle)
        except (BlockingIOError, PermissionError):
            if time.monotonic() >= until:
                raise Busy from None
            time.sleep(_PAUSE)
        else:
            return


def _on_unix(folder: Path, file: Path) -> list[_Way]:
    fcntl = importlib.import_module("fcntl")  # not there on Windows

    def way(path: Path, flags: int) -> _Way:
        return _Way(
            open=lambda: os.open(path, flags),
            take=lambda handle: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB),
            release=lambda handle: fcntl.flock(handle, fcntl.LOCK_UN),
        )

    return [way(folder, os.O_RDONLY), way(file, os.O_RDWR)]


def _on_windows(folder: Path) -> _Way:
    msvcrt = importlib.import_module("msvcrt")  # not there elsewhere
    return _Way(
        open=lambda: os.open(_lock_file(folder), os.O_RDWR | os.O_CREAT),
        take=lambda handle: msvcrt.locking(handle, msvcrt.LK_NBLCK, 1),
        release=lambda handle: msvcrt.locking(handle, msvcrt.LK_UNLCK, 1),
    )


def _lock_file(folder: Path) -> Path:
    name = hashlib.sha256(os.path.normcase(folder.resolve(strict=True)).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir(), f"plancheck-{name}.lock")
