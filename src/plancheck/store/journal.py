"""What a change of several files is about to do, so that the next writer can end what a killed one has begun.

Files take their places one after the other; a writer that is killed in between leaves some of them new and some old.
The journal is there as long as that can happen: written when all new contents lie beside the old files, taken away when
each has its place. It holds hashes of what was there and of what is to come, because people go on with their own files
meanwhile: what is no longer as it was is theirs, and is left alone.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

NAME = ".plancheck.journal"
"""The name of the file, which nobody else gives one."""


class Move(NamedTuple):
    """One file on its way into its place."""

    path: Path
    temporary: Path
    """Beside `path`, with the new content."""
    old: bytes | None
    """What was there; None for a new file."""
    new: bytes


class Ended(NamedTuple):
    """What has become of a change that a killed writer had begun."""

    completed: tuple[Path, ...] = ()
    """All files of the change, where it is whole now."""
    abandoned: tuple[Path, ...] = ()
    """All files of the change, where somebody has written to one of them since, so that they stay as they are."""


def text_of(moves: Iterable[Move]) -> bytes:
    """The journal of a change."""
    rows = [
        {"file": one.path.name, "temporary": one.temporary.name, "old": _hash(one.old), "new": _hash(one.new)}
        for one in moves
    ]
    return json.dumps(rows, ensure_ascii=False).encode()


def end_begun(folder: Path) -> Ended:
    """Complete the change that a killed writer has begun in a folder. Only who holds the folder's lock may do so.

    A journal that is not whole, or speaks of anything outside of the folder, is none of ours: nothing is done for it.

    Returns:
        What has become of the change; nothing where none had begun. Contents that wait for nothing any more are left
        for who clears up.

    Raises:
        OSError: a file cannot be read or replaced; the journal stays for the next writer.
    """
    journal = folder / NAME
    rows = _rows(journal)
    if rows is None:
        return Ended()
    waiting = [_is_waiting(folder, row) for row in rows]
    paths = tuple(folder / row.file for row in rows)
    if None in waiting:
        journal.unlink()
        return Ended(abandoned=paths)
    for row, waits in zip(rows, waiting, strict=True):
        if waits:
            (folder / row.temporary).replace(folder / row.file)
    journal.unlink()
    return Ended(completed=paths)


class _Row(NamedTuple):
    """A line of the journal."""

    file: str
    temporary: str
    old: str | None
    new: str


def _rows(journal: Path) -> list[_Row] | None:
    """What a journal says; None where there is none, or it is none of ours."""
    try:
        rows = [_Row(**row) for row in json.loads(journal.read_bytes())]
        are_names = all(_is_name(name) for row in rows for name in (row.file, row.temporary))
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError, RecursionError):
        return None
    return rows if rows and are_names else None


def _is_name(name: str) -> bool:
    """Whether something right in a folder can have this name.

    Raises:
        ValueError: it cannot be written for the system.
        TypeError: it is no text.
    """
    return Path(name).name == name and name not in ("", ".", "..") and b"\0" not in os.fsencode(name)


def _is_waiting(folder: Path, row: _Row) -> bool | None:
    """Whether a file still waits for its content; None where it holds neither what was there nor what is to come."""
    held = _hash(_read(folder / row.file))
    if held == row.new:
        return False
    return True if held == row.old and _hash(_read(folder / row.temporary)) == row.new else None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _hash(content: bytes | None) -> str | None:
    return None if content is None else hashlib.sha256(content).hexdigest()
