"""New files, all of them or none, and never in the place of one that is there."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path


def standing(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Those paths at which something lies already, be it a link to nowhere."""
    return tuple(path for path in paths if os.path.lexists(path))


def write(files: Mapping[Path, bytes]) -> None:
    """Write new files; their folders are made where they are missing.

    Raises:
        OSError: one cannot be written, or has come to be there in the meantime; none of the files is left behind.
    """
    made: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                made.append(path)
                file.write(content)
    except OSError:
        for path in made:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
