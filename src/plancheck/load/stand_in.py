"""A document that comes by another way than from its file: an editor's unsaved text, or one that lies nowhere."""

from __future__ import annotations

import re
from pathlib import Path

from plancheck.load.files import Files, too_large
from plancheck.load.source import MAX_BYTES
from plancheck.model.place import Place
from plancheck.model.plan import Snapshot
from plancheck.model.problem import Problem, fault

_ACTUALS = re.compile(rb"^(?:\xef\xbb\xbf)?(?:year|through|values)\s*:", re.MULTILINE)
_TIME = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:year|through)\s*:\s*([1-9][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?)\s*(?:#.*)?$", re.MULTILINE
)


def proper_name(document: bytes) -> str:
    """The name that a document would have in a data folder: by its keys it holds targets, or the actuals of a year."""
    if not _ACTUALS.search(document):
        return "targets.yaml"
    time = max((found.decode("ascii") for found in _TIME.findall(document)), default="2000", key=len)
    return f"actuals/{time}.yaml"


class NoFiles:
    """A data folder without anything in it."""

    snapshot: Snapshot | None = None

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def shown(self, path: Path) -> str:
        """The path itself."""
        return path.as_posix()

    def absent(self) -> Problem | None:
        """Nothing: that it is empty is known."""
        return None

    def holds(self, path: Path) -> bool:
        """Nothing at all."""
        return False

    def names(self, path: Path) -> list[str] | Problem:
        """No names."""
        return []

    def read(self, path: Path) -> bytes | Problem:
        """No file."""
        return fault("PC003.missing", Place(self.shown(path)))

    def content(self, name: str) -> bytes | None:
        """No file."""
        return None


class StandIn:
    """The files of a data folder, but for one, in whose place another document stands.

    Args:
        files: the others.
        path: of the one that is replaced, within the folder; it need not be there.
        document: what stands in its place.
        name: under which problems speak of it; empty for the path's own.
    """

    def __init__(self, files: Files, path: Path, document: bytes, name: str = "") -> None:
        self._files = files
        self._path = path
        self._document = document
        self._name = name or files.shown(path)

    @property
    def folder(self) -> Path:
        """The data folder's own path."""
        return self._files.folder

    @property
    def snapshot(self) -> Snapshot | None:
        """The revision that the other files stand in."""
        return self._files.snapshot

    def shown(self, path: Path) -> str:
        """A path as people see it."""
        return self._name if path == self._path else self._files.shown(path)

    def absent(self) -> Problem | None:
        """Why there is no such folder; None where there is."""
        return self._files.absent()

    def holds(self, path: Path) -> bool:
        """Whether something lies at a path; the document does, and so do the folders above it."""
        return path == self._path or path in self._path.parents or self._files.holds(path)

    def names(self, path: Path) -> list[str] | Problem:
        """The names of what lies in a folder, the document's among them."""
        names = self._files.names(path) if self._files.holds(path) else []
        if isinstance(names, Problem) or path != self._path.parent:
            return names
        return sorted({*names, self._path.name})

    def read(self, path: Path) -> bytes | Problem:
        """A file's bytes, or why there are none."""
        if path != self._path:
            return self._files.read(path)
        return too_large(Place(self._name)) if len(self._document) > MAX_BYTES else self._document

    def content(self, name: str) -> bytes | None:
        """The bytes of the file that people see as `name`."""
        return self._document if name == self._name else self._files.content(name)
