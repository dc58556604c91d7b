"""Whole files or none: a reader never sees half a file, and a failure leaves the old ones as they were."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from plancheck.store import journal
from plancheck.store.journal import Move

_SUFFIX = ".plancheck.tmp"
_LEFT_BEHIND = re.compile(r"\..+\.[a-z0-9_]{8}" + re.escape(_SUFFIX))
"""Names that nobody else gives a file."""


def write(path: Path, content: bytes) -> bool:
    """Put `content` into `path`, whose folder is made where it is missing.

    What is there and no file (a pipe, a device, `/dev/stdout`) takes it as it comes, and stays what it is.

    Returns:
        False where the file already held just that, and was not touched.

    Raises:
        OSError: the folder cannot be made or written, or the disk is full; the old file is whole.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as stream:
            stream.write(content)
        return True
    return bool(write_all({path: content}))


def write_all(contents: Mapping[Path, bytes], folder: Path | None = None) -> tuple[Path, ...]:
    """Put each content into its file, all of them or none.

    All are written beside the old files first, and take their places only when every one is there. A link stays one:
    what it leads to is replaced.

    Args:
        contents: by file.
        folder: where several files change together and this one holds all of them, a journal is kept in it meanwhile,
            so that a change that is killed can be completed (`journal.end_begun`). The caller holds its lock.

    Returns:
        The files that did not hold just that already.

    Raises:
        OSError: as for `write`, with the name of the file that was to be written; every old file is whole, and none is
            replaced.
    """
    staged: list[Move] = []
    replaced: list[Move] = []
    record = None
    try:
        for given, content in contents.items():
            path = given.resolve() if given.is_symlink() else given
            old = path.read_bytes() if path.is_file() else None
            if old != content:
                staged.append(Move(path, _beside(path, content), old, content))
        if folder is not None and len(staged) > 1 and _are_in(folder, staged):
            record = folder / journal.NAME
            _beside(record, journal.text_of(staged)).replace(record)
        for one in staged:
            _put(one)
            replaced.append(one)
    except OSError:
        _forget(record)
        for one in replaced:
            _put_back(one)
        for one in staged:
            with contextlib.suppress(OSError):
                one.temporary.unlink()
        raise
    _forget(record)
    return tuple(one.path for one in staged)


def clear_left_behind(folder: Path) -> None:
    """Take away what a writer that was killed has left in a folder. Only who holds its lock may do so."""
    for name in os.listdir(folder) if folder.is_dir() else ():  # noqa: PTH208 - names are all that is needed
        if _LEFT_BEHIND.fullmatch(name):
            with contextlib.suppress(OSError):
                (folder / name).unlink()


def _are_in(folder: Path, moves: Iterable[Move]) -> bool:
    """Whether all files lie right in a folder; what a link leads to may lie elsewhere."""
    there = folder.resolve()
    return all(one.path.parent.resolve() == there for one in moves)


def _forget(record: Path | None) -> None:
    """Take the journal away; one that stays is harmless, as it asks for what is there already."""
    if record is not None:
        with contextlib.suppress(OSError):
            record.unlink()


def _beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_SUFFIX, dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(path))
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from error
    return temporary


def _put(one: Move) -> None:
    try:
        one.temporary.replace(one.path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(one.path)) from error


def _put_back(one: Move) -> None:
    """The old content again, where a later file could not be replaced."""
    with contextlib.suppress(OSError):
        if one.old is None:
            one.path.unlink()
        else:
            _beside(one.path, one.old).replace(one.path)


def _mode_of(path: Path) -> int:
    """The permissions that the file has, or that a new one gets from the user's mask."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
