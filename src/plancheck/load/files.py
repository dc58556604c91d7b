"""Where the files of a data folder are read from, and how those of the working folder are; nothing outside of it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Protocol

from plancheck import witness
from plancheck.load.source import MAX_BYTES
from plancheck.model.place import Place
from plancheck.model.plan import Snapshot
from plancheck.model.problem import Problem, fault


class Files(Protocol):
    """The files of one data folder, wherever they come from. Paths are absolute ones within the folder."""

    @property
    def folder(self) -> Path:
        """The data folder's own path."""

    @property
    def snapshot(self) -> Snapshot | None:
        """The revision that the files stand in; None for files as they lie there now."""

    def shown(self, path: Path) -> str:
        """A path as people see it, with `/`."""

    def absent(self) -> Problem | None:
        """Why there is no such folder; None where there is."""

    def holds(self, path: Path) -> bool:
        """Whether something lies at a path, whatever it is."""

    def names(self, path: Path) -> list[str] | Problem:
        """The names of what lies in a folder, sorted, or why there are none."""

    def read(self, path: Path) -> bytes | Problem:
        """A file's bytes, or why there are none."""

    def content(self, name: str) -> bytes | None:
        """The bytes of the file that people see as `name`, for an excerpt; None where there are none."""


class WorkingFolder:
    """The files as they lie in the folder now."""

    snapshot = None

    def __init__(self, folder: Path, working: Path) -> None:
        self.folder = working / folder
        self._working = working

    def shown(self, path: Path) -> str:
        """A path as seen from the working folder."""
        return shown(path, self._working)

    def absent(self) -> Problem | None:
        """Why there is no such folder; None where there is."""
        if witness.is_folder(self.folder):
            return None
        sentence = "PC003.not_a_folder" if self.holds(self.folder) else "PC003.no_folder"
        return fault(sentence, Place(self.shown(self.folder)), hint="check_path")

    def holds(self, path: Path) -> bool:
        """Whether something lies at a path, be it a link to nowhere."""
        return witness.stands(path)

    def names(self, path: Path) -> list[str] | Problem:
        """The names of what lies in a folder, sorted, or why there are none."""
        place = Place(self.shown(path))
        try:
            return witness.names(path)
        except NotADirectoryError:
            return fault("PC003.not_a_folder", place, hint="actuals_folder")
        except OSError as error:
            return unreadable(error, place)

    def read(self, path: Path) -> bytes | Problem:
        """A file's bytes; no link may leave the folder."""
        found = self._read(path)
        if isinstance(found, Problem):
            witness.spoil()  # there are more ways not to be read than are noted
        return found

    def _read(self, path: Path) -> bytes | Problem:
        place = Place(self.shown(path))
        try:
            if not witness.real(path).is_relative_to(witness.real(self.folder)):
                return fault("PC008", place, hint="copy_file")
            state = path.stat()
            if stat.S_ISDIR(state.st_mode):
                return fault("PC003.is_folder", place, hint="rename_folder")
            if not stat.S_ISREG(state.st_mode):
                return fault("PC003.not_a_file", place)
            if state.st_size > MAX_BYTES:
                return too_large(place)
            return witness.read(path)
        except (OSError, RuntimeError) as error:  # Python before 3.13 raises RuntimeError for links in a ring
            return unreadable(error, place)

    def content(self, name: str) -> bytes | None:
        """The bytes of a file by its path from the working folder: of one that may be read, and of no other."""
        found = self._read(self._working / name)
        return None if isinstance(found, Problem) else found


def shown(path: Path, working: Path) -> str:
    """A path as people see it: from the working folder, with `/`."""
    try:
        relative = os.path.relpath(path, working)
    except ValueError:  # another drive
        relative = str(path)
    return relative.replace(os.sep, "/")


def too_large(place: Place) -> Problem:
    """A file above the size that is read."""
    return fault("PC004.size", place, figures={"limit": MAX_BYTES // 1024**2}, hint="smaller_file")


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
