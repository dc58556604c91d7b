"""Reads single files of the data folder, and nothing outside of it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from plancheck.load.source import MAX_BYTES
from plancheck.model.place import Place
from plancheck.model.problem import Problem, fault


def shown(path: Path, working: Path) -> str:
    """A path as people see it: from the working folder, with `/`."""
    try:
        relative = os.path.relpath(path, working)
    except ValueError:  # another drive
        relative = str(path)
    return relative.replace(os.sep, "/")


def read_bytes(path: Path, folder: Path, name: str) -> bytes | Problem:
    """A file's bytes, or why there are none.

    Args:
        path: the file.
        folder: the data folder, which no link may leave.
        name: the path as people see it.
    """
    place = Place(name)
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve(strict=True)):
            return fault("PC008", place, hint="copy_file")
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            return fault("PC003.is_folder", place, hint="rename_folder")
        if not stat.S_ISREG(state.st_mode):
            return fault("PC003.not_a_file", place)
        if state.st_size > MAX_BYTES:
            return fault("PC004.size", place, figures={"limit": MAX_BYTES // 1024**2}, hint="smaller_file")
        return path.read_bytes()
    except (OSError, RuntimeError) as error:  # Python before 3.13 raises RuntimeError for links in a ring
        return unreadable(error, place)


def unreadable(error: OSError | RuntimeError, place: Place) -> Problem:
    """Why the operating system gives no file."""
    match error:
        case FileNotFoundError():
            return fault("PC003.missing", place, hint="check_path")
        case PermissionError():
            return fault("PC003.permission", place, hint="ask_for_rights")
        case _:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return fault("PC003.system", place, figures={"reason": reason})
