"""Whole files or none: a reader never sees half a file, and a failure leaves the old ones, or says which."""

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


class Unfinished(OSError):  # noqa: N818 - as it is said
    """Of several files some are replaced and some are not, and those that are could not be put back.

    Attributes:
        replaced: the files that hold their new content.
        kept: the files in which the old content of those lies; of a new one there is none.
        is_to_be_completed: whether a journal tells the next writer how.
    """

    def __init__(
        self, error: OSError, replaced: Iterable[Move], kept: Mapping[Path, Path], *, is_to_be_completed: bool
    ) -> None:
        super().__init__(error.errno, error.strerror, error.filename)
        self.replaced = tuple(one.path for one in replaced)
        self.kept = tuple(kept[path] for path in self.replaced if path in kept)
        self.is_to_be_completed = is_to_be_completed


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

    All are written beside the old files first, and take their places only when every one is there. Where there are
    several, what was there lies beside them too by then: to put it back takes no room on the disk. A link stays one:
    what it leads to is replaced.

    Args:
        contents: by file.
        folder: where several files change together and this one holds all of them, a journal is kept in it meanwhile,
            so that a change that is killed can be completed (`journal.end_begun`). The caller holds its lock.

    Returns:
        The files that did not hold just that already.

    Raises:
        Unfinished: a file could not be replaced, nor those put back that had been.
        OSError: as for `write`, with the name of the file that was to be written; every old file is whole, and none is
            replaced.
    """
    staged: list[Move] = []
    kept: dict[Path, Path] = {}
    replaced: list[Move] = []
    record = None
    try:
        for given, content in contents.items():
            path = _led_to(given)
            old = path.read_bytes() if path.is_file() else None
            if old != content:
                staged.append(Move(path, _beside(path, content), old, content))
        for one in staged[:-1]:  # when the last one cannot be replaced, it is as it was
            if one.old is not None:
                kept[one.path] = _beside(one.path, one.old)
        if folder is not None and len(staged) > 1 and _are_in(folder, staged):
            record = folder / journal.NAME
            _beside(record, journal.text_of(staged)).replace(record)
        for one in staged:
            _put(one)
            replaced.append(one)
    except OSError as error:
        while replaced:
            if not _put_back(replaced[-1], kept.get(replaced[-1].path)):
                # all that lies beside them stays too: the journal needs the new, a person the old where there is none
                raise Unfinished(error, replaced, kept, is_to_be_completed=record is not None) from error
            replaced.pop()
        _forget(record)
        _remove((*(one.temporary for one in staged), *kept.values()))
        raise
    _forget(record)
    _remove(kept.values())
    return tuple(one.path for one in staged)


def clear_left_behind(folder: Path) -> None:
    """Take away what a writer that was killed has left in a folder. Only who holds its lock may do so."""
    names = os.listdir(folder) if folder.is_dir() else ()  # noqa: PTH208 - names are all that is needed
    _remove(folder / name for name in names if _LEFT_BEHIND.fullmatch(name))


def _led_to(path: Path) -> Path:
    """What a link leads to, be it still to be made; any other path itself.

    Raises:
        OSError: it leads round in a ring.
    """
    if not path.is_symlink():
        return path
    with contextlib.suppress(FileNotFoundError):
        path.stat()
    return real(path)


def real(path: Path) -> Path:
    """The path with its links followed; of a ring, which `Path.resolve` stumbles over before Python 3.13, some name."""
    return Path(os.path.realpath(path))


def _are_in(folder: Path, moves: Iterable[Move]) -> bool:
    """Whether all files lie right in a folder; what a link leads to may lie elsewhere."""
    there = real(folder)
    return all(real(one.path.parent) == there for one in moves)


def _forget(record: Path | None) -> None:
    """Take the journal away; one that stays is harmless, as nothing waits that it asks for."""
    _remove(() if record is None else (record,))


def _remove(paths: Iterable[Path]) -> None:
    """Take files away that nobody needs; what does not go is cleared up by the next writer."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


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
        _remove((temporary,))
        raise OSError(error.errno, error.strerror, str(path)) from error
    return temporary


def _put(one: Move) -> None:
    try:
        one.temporary.replace(one.path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(one.path)) from error


def _put_back(one: Move, kept: Path | None) -> bool:
    """The old content again, where a later file could not be replaced, and the new one beside it as before.

    Args:
        one: what has been done.
        kept: the file that the old content lies in; None where nothing was there.

    Returns:
        Whether it is done. Where it is not, the journal still finds the new content of those that were put back.
    """
    try:
        if kept is None:
            one.path.replace(one.temporary)
        else:
            with contextlib.suppress(OSError):  # a drive may have no links
                one.temporary.hardlink_to(one.path)
            kept.replace(one.path)
    except OSError:
        return False
    return True


def _mode_of(path: Path) -> int:
    """The permissions that the file has, or that a new one gets from the user's mask."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
