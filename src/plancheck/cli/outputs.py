"""Files that a command writes for people: where they may not lie, and what is told when they cannot be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from plancheck import witness
from plancheck.cli.faults import OutputFault, UsageFault
from plancheck.store.atomic import real


def keep_out(path: Path, data: Path) -> None:
    """Do nothing where a file lies outside of the data folder.

    Raises:
        UsageFault: it lies in it.
    """
    if real(path).is_relative_to(real(data)):
        raise UsageFault("output-in-data", path=path)


def is_no_folder(path: Path) -> bool:
    """Whether something stands at a path in which no file can lie."""
    return witness.exists(path) and not witness.is_folder(path)


def expect_folder(path: Path, endings: Sequence[str]) -> None:
    """Do nothing where files can be written into a folder, be it still to be made.

    Args:
        path: of the folder.
        endings: by which a name would be taken for that of a file.

    Raises:
        OutputFault: something else stands there.
    """
    if is_no_folder(path):
        raise OutputFault("no-folder", path=path, choices=tuple(endings))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Whatever goes wrong with writing inside of it.

    Args:
        path: what is told as the file, where the system names none.

    Raises:
        OutputFault: it cannot be written.
    """
    try:
        yield
    except OSError as error:
        raise OutputFault("not-writable", path=error.filename or path, cause=error.strerror or str(error)) from None


def write_new(files: Mapping[Path, bytes], standing_code: str) -> None:
    """Write new files, all of them or none, and none in the place of another.

    Args:
        files: their contents.
        standing_code: of the fault that is told where something lies there already.

    Raises:
        OutputFault: one of them is there already, or cannot be written.
    """
    from plancheck.store import fresh

    standing = fresh.standing(files)
    if standing:
        raise OutputFault(standing_code, paths=tuple(map(str, standing)))
    with writing(next(iter(files), Path())):
        fresh.write(files)
