"""What a run has seen of the disk: each question that was put to it, with the answer, so that it can be asked again.

A run of a command that only reads is decided by its call and by these answers. `cache` keeps what was printed together
with both, and prints it again while every question still has the same answer. So whatever asks the disk for something
that a kept output may rest on asks it here; a test watches the system's own calls for questions that pass this by.

This is imported before all else at every call: it may import nothing that costs anything, `typing` among them.
"""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from io import FileIO
    from pathlib import Path

try:
    from _blake2 import blake2b  # `hashlib` would load OpenSSL: a quarter of a bare interpreter
except ImportError:  # an interpreter that is built in another way
    from hashlib import blake2b

Answer = bool | str | bytes | tuple[str, ...] | None
"""None where there is no answer: nothing readable lies there."""


class Notes:
    """What a run has seen so far.

    Attributes:
        answers: by question: what is asked, and the path.
        allowed: whether the run is one that may be kept at all. None may before a command says that it only reads.
        spoiled: whether it rests on something that cannot be asked again.
    """

    __slots__ = ("allowed", "answers", "spoiled")

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str], Answer] = {}
        self.allowed = False
        self.spoiled = False


_running: Notes | None = None
"""Of this process's one command line, as the disk is one too; None while nobody wants to know."""


def begin() -> Notes:
    """Note from now on what is seen; returns where."""
    global _running
    _running = Notes()
    return _running


def end() -> None:
    """Note nothing any more."""
    global _running
    _running = None


def allow() -> None:
    """Say that this command line only reads and prints, so that what it prints may be kept."""
    if _running is not None:
        _running.allowed = True


def spoil() -> None:
    """Say that this run rests on something that is not noted here, so that what it prints is not kept."""
    if _running is not None:
        _running.spoiled = True


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether a file lies at a path; false also without the right to know."""
    return bool(_asked("file", path))


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether a folder lies at a path; false also without the right to know."""
    return bool(_asked("folder", path))


def exists(path: str | os.PathLike[str]) -> bool:
    """Whether a path leads anywhere."""
    return bool(_asked("exists", path))


def stands(path: str | os.PathLike[str]) -> bool:
    """Whether anything stands at a path, be it a link to nowhere."""
    return bool(_asked("stands", path))


def real(path: Path) -> Path:
    """The path with all links followed.

    Raises:
        OSError: nothing lies there.
        RuntimeError: links lead in a ring; Python from 3.13 on raises OSError for these.
    """
    try:
        found = path.resolve(strict=True)
    except (OSError, RuntimeError):
        spoil()
        raise
    _note("real", path, str(found))
    return found


def names(path: str | os.PathLike[str]) -> list[str]:
    """The names of what lies in a folder, sorted.

    Raises:
        OSError: they cannot be read.
    """
    try:
        found = sorted(os.listdir(path))
    except OSError:
        spoil()
        raise
    _note("names", path, tuple(found))
    return found


def read(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file.

    Raises:
        OSError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        spoil()
        raise
    if _running is not None:
        _note("content", path, digest(data))
    return data


def read_text(path: str | os.PathLike[str], encoding: str) -> str:
    """The text of a file, with the line ends of Python.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: it holds something else.
    """
    return read(path).decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def look(question: str, path: str) -> Answer:
    """Ask a question again that was noted; None where there is no answer."""
    ask = _QUESTIONS.get(question)
    return None if ask is None else ask(path)


def _asked(question: str, path: str | os.PathLike[str]) -> Answer:
    answer = _QUESTIONS[question](os.fspath(path))
    _note(question, path, answer)
    return answer


def _note(question: str, path: str | os.PathLike[str], answer: Answer) -> None:
    if _running is None:
        return
    before = _running.answers.setdefault((question, os.fspath(path)), answer)
    if before != answer:  # the disk has changed under the run: what is printed belongs to no state of it
        _running.spoiled = True


def _names(path: str) -> Answer:
    try:
        return tuple(sorted(os.listdir(path)))
    except OSError:
        return None


def _content(path: str) -> Answer:
    """A file's digest; None for what cannot be read, or is no plain file any more and might never end."""
    try:
        file = open_plain(path)
        if file is None:
            return None
        with file:
            return digest(file.read())
    except OSError:
        return None


def open_plain(path: str, flags: int = 0) -> FileIO | None:
    """A plain file to be read; None for anything else: a folder, or a pipe, which is not waited for.

    Args:
        path: of the file.
        flags: for the system's `open`, besides those for reading.

    Raises:
        OSError: there is none, or it cannot be opened.
    """
    handle = os.open(path, flags | os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None
    return open(handle, "rb", buffering=0)


def digest(data: bytes) -> bytes:
    """What tells these bytes from all others: 32 bytes."""
    return blake2b(data, digest_size=32).digest()


_QUESTIONS: dict[str, Callable[[str], Answer]] = {
    "file": os.path.isfile,
    "folder": os.path.isdir,
    "exists": os.path.exists,
    "stands": os.path.lexists,
    "real": os.path.realpath,
    "names": _names,
    "content": _content,
}
