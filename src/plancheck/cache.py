"""Keeps what a command printed, and prints it again while nothing that it depends on has changed.

Consulted before anything else is imported. It parses no argument, so that it cannot give a command line another meaning
than the program does: an output is found by the call as it stands (arguments, folder, screen, language, day, and the
program itself, `_call_of`), and holds while all that the run saw of the disk is still so (`witness`). Whether a command
line may be kept is said by the command itself, while it runs.

Whatever is wrong with the cache (a folder that is not there, is full or belongs to somebody else; an entry that is
damaged) only means that the command runs. `PLANCHECK_CACHE=off` switches it off.

An entry is one file, named by the digest of its call: a digest over name and content, then the content as `marshal`
writes it, which is read after the digest was found right and not before.
"""

from __future__ import annotations

import errno
import io
import marshal
import os
import stat
import sys
import time

from plancheck import witness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, TextIO

LARGEST = 2 * 1024**2
"""Bytes of one output that are kept; what is longer takes so long that starting up does not matter."""

MOST_BYTES = 32 * 1024**2
MOST_ENTRIES = 400
"""Of all entries together; beyond either, the oldest go until a quarter is free."""

KEPT_CODES = (0, 1, 2, 3, 66)
"""Exit codes that follow from the call and the data: not those of a broken output, an interruption, a fault within."""

_OFF = ("off", "0", "no", "false")

_VARIABLES = frozenset(
    {
        "COLORTERM", "COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "JUPYTER_COLUMNS", "JUPYTER_LINES", "LANG", "LANGUAGE",
        "LINES", "NO_COLOR", "SOURCE_DATE_EPOCH", "TERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "TZ", "UNICODE_VERSION",
    }
)  # fmt: skip
_FAMILIES = ("LC_", "PLANCHECK_", "PYTHON", "TYPER_", "_PLANCHECK_", "_TYPER_")
"""Variables that plancheck, its libraries or the interpreter read, by name and by how their names begin."""

_NAME_LENGTH = 40
_DIGEST_LENGTH = 32
_UNFINISHED = ".new"

Piece = tuple[int, bytes]
"""What went to a stream (1 or 2) in one go."""


_LARGEST_ENTRY = 2 * LARGEST
"""Bytes of an entry with all that its run asked of the disk; what is larger was not written here."""


class Kept:
    """An output that may be printed in place of running the command.

    Attributes:
        code: the exit code.
    """

    __slots__ = ("_pieces", "code")

    def __init__(self, code: int, pieces: Sequence[Piece]) -> None:
        self.code = code
        self._pieces = pieces

    def write(self) -> None:
        """Write all that was written, in the same order; what stderr does not take is left out.

        Raises:
            OSError: the stream of results takes no more.
        """
        for number, data in self._pieces:
            try:
                _write_whole(_raw(sys.stdout if number == 1 else sys.stderr), data)
            except OSError:
                if number == 1:
                    raise


class Call:
    """One command line, with what of its surroundings decides what it prints.

    Args:
        folder: where entries lie.
        arguments: what stands behind the program's name.
    """

    __slots__ = ("_arguments", "_folder", "_heard", "_name", "_notes")

    def __init__(self, folder: str, arguments: Sequence[str]) -> None:
        self._folder = folder
        self._arguments = arguments
        self._name = _name_of(_call_of(arguments))
        self._heard = _Heard()
        self._notes = witness.Notes()

    def kept(self) -> Kept | None:
        """What this call printed before, if it would print the same again."""
        data = _read(self._folder, self._name)
        if data is None or data[:_DIGEST_LENGTH] != witness.digest(self._name.encode() + data[_DIGEST_LENGTH:]):
            return None
        # only now, since `marshal` takes whatever it is given: the digest says that it was written here, for this call
        answers, code, pieces = marshal.loads(data[_DIGEST_LENGTH:])
        for (question, path), answer in answers.items():
            if answer is None or witness.look(question, path) != answer:
                return None
        return Kept(code, pieces)

    def listen(self) -> None:
        """Note from now on what is printed and what is seen of the disk."""
        self._notes = witness.begin()
        sys.stdout = self._heard.through(sys.stdout, 1)
        sys.stderr = self._heard.through(sys.stderr, 2)

    def keep(self, code: int) -> None:
        """Keep what was printed, if it may be kept; where it cannot be, nothing happens.

        Args:
            code: what the command ends with.
        """
        witness.end()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
            now = _call_of(self._arguments)
        except OSError:  # nobody listens any more, or the working folder is gone
            return
        pieces = self._heard.pieces
        if pieces is None or not self._notes.allowed or self._notes.spoiled or code not in KEPT_CODES:
            return
        if self._name != _name_of(now):  # the day, the program or the screen has changed while the command ran
            return
        content = marshal.dumps((self._notes.answers, int(code), pieces))
        _write(self._folder, self._name, witness.digest(self._name.encode() + content) + content)


def this_call(arguments: Sequence[str]) -> Call | None:
    """The call of this process; None where outputs are not kept: they are not wanted, or there is no place for them."""
    if os.environ.get("PLANCHECK_CACHE", "").strip().lower() in _OFF:
        return None
    folder = _folder()
    if folder is None or not all(type(stream) is io.TextIOWrapper for stream in (sys.stdout, sys.stderr)):
        return None
    try:
        return Call(folder, arguments)
    except OSError:  # the working folder is gone, or a part of the program cannot be looked at
        return None


def is_of_the_call(variable: str) -> bool:
    """Whether an environment variable is one that decides what is printed."""
    return variable in _VARIABLES or variable.startswith(_FAMILIES)


class _Heard:
    """What goes through the streams; `pieces` is None once it is too much, or one of them took no more."""

    __slots__ = ("_size", "pieces")

    def __init__(self) -> None:
        self.pieces: list[Piece] | None = []
        self._size = 0

    def through(self, stream: TextIO, number: int) -> TextIO:
        """A stream like `stream`, whose bytes are noted on their way, in the pieces in which they go to the system."""
        raw = _raw(stream)
        buffered = raw is not stream.buffer
        buffer: Any = _Ear(raw, number, self, whole=not buffered)
        if buffered:
            # as large as the buffer of the stream itself, so that both streams meet in one file in the same order
            buffer = io.BufferedWriter(buffer, getattr(raw, "_blksize", io.DEFAULT_BUFFER_SIZE))
        return io.TextIOWrapper(
            buffer,
            encoding=stream.encoding,
            errors=stream.errors,
            newline="\n",
            line_buffering=bool(stream.line_buffering),
            write_through=bool(getattr(stream, "write_through", False)),
        )

    def add(self, number: int, data: bytes) -> None:
        """Note a piece."""
        self._size += len(data)
        if self._size > LARGEST:
            self.pieces = None
        if self.pieces is not None:
            self.pieces.append((number, data))

    def fail(self) -> None:
        """Note that a stream took no more."""
        self.pieces = None


class _Ear(io.RawIOBase):
    """A raw stream that passes all on, and says what the system took of it.

    Args:
        raw: the stream itself.
        number: what it is called: 1 or 2.
        heard: who is told.
        whole: whether what the system does not take at once is lost, because no buffer above tries again.
    """

    def __init__(self, raw: io.FileIO, number: int, heard: _Heard, *, whole: bool) -> None:
        self._raw = raw
        self._whole = whole
        self._number = number
        self._heard = heard

    def write(self, data: Any) -> int | None:
        try:
            written = self._raw.write(data)
        except OSError:  # who wrote may go on without this stream
            self._heard.fail()
            raise
        if self._whole and written != len(data):
            self._heard.fail()
        elif written is not None:
            self._heard.add(self._number, bytes(memoryview(data)[:written]))
        return written

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()


def _write_whole(raw: io.FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        # a stream that would block gives None; it takes no more, as for the buffer that writes otherwise
        written = raw.write(left)
        if written is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        left = left[written:]


def _raw(stream: TextIO) -> io.FileIO:
    """The stream below all buffers."""
    buffer: Any = stream.buffer
    raw: io.FileIO = getattr(buffer, "raw", buffer)
    return raw


def _call_of(arguments: Sequence[str]) -> bytes:
    """All that decides what a call prints, but for what it reads.

    Raises:
        OSError: the working folder is gone, or a part of the program cannot be looked at.
    """
    return ascii(
        (
            list(arguments),
            os.getcwd(),
            time.localtime()[:3],
            sorted(item for item in os.environ.items() if is_of_the_call(item[0])),
            [_screen(number) for number in range(3)],
            os.geteuid() if hasattr(os, "geteuid") else None,
            (sys.version, sys.executable, tuple(sys.flags), sys.warnoptions, sorted(sys._xoptions)),
            _libraries(),
            _own_code(),
        )
    ).encode()


def _name_of(call: bytes) -> str:
    return witness.digest(call).hex()[:_NAME_LENGTH]


def _screen(number: int) -> tuple[int, int] | None:
    """Columns and lines of the terminal that a stream is; None where it is none."""
    try:
        return tuple(os.get_terminal_size(number)) if os.isatty(number) else None  # type: ignore[return-value]  # a pair, as a tuple
    except OSError:
        return (0, 0)


def _libraries() -> list[object]:
    """The folders that modules come from: installing, upgrading or removing one changes its folder."""
    found: list[object] = []
    for path in sys.path:
        try:
            state = os.stat(path or os.curdir)
        except OSError:  # many a path stands there for what may come
            found.append(path)
            continue
        found.append((path, state.st_ino, state.st_mtime_ns))
    return found


def _own_code() -> list[object]:
    """This package's modules, each with what changes when it is written: a checkout is edited between two runs."""
    found: list[object] = []
    folders = [os.path.dirname(__file__)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    found.append((entry.path, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns))
                elif "." not in entry.name and entry.name not in ("__pycache__", "share") and entry.is_dir():
                    folders.append(entry.path)
    return sorted(found)  # type: ignore[type-var]  # tuples, by path


def _folder() -> str | None:
    """Where entries lie, if they can lie anywhere."""
    if os.name == "nt":
        base, below = os.environ.get("LOCALAPPDATA", ""), os.path.join("plancheck", "cache")
    else:
        base, below = os.environ.get("XDG_CACHE_HOME", ""), "plancheck"
        if not os.path.isabs(base):
            home = os.environ.get("HOME", "")
            base = home and os.path.join(home, ".cache")
    return os.path.join(base, below) if os.path.isabs(base) else None


def _is_private(state: os.stat_result) -> bool:
    """Whether something is the user's own, and nobody else can read or write it; on Windows the place sees to it."""
    return not hasattr(os, "geteuid") or (state.st_uid == os.geteuid() and not state.st_mode & 0o077)


def _is_ours(folder: str) -> bool:
    """Whether entries may lie in a folder: no link, and private."""
    state = os.lstat(folder)
    return stat.S_ISDIR(state.st_mode) and _is_private(state)


def _read(folder: str, name: str) -> bytes | None:
    """An entry's bytes; None where there are none that may be used."""
    try:
        if not _is_ours(folder):
            return None
        file = witness.open_plain(os.path.join(folder, name), getattr(os, "O_NOFOLLOW", 0))
        if file is None:
            return None
        with file:
            state = os.fstat(file.fileno())
            return file.read() if _is_private(state) and state.st_size <= _LARGEST_ENTRY else None
    except OSError:
        return None


def _write(folder: str, name: str, data: bytes) -> None:
    """Put an entry into its place, whole or not at all; where it cannot be written, nothing happens."""
    if len(data) > _LARGEST_ENTRY:  # it would never be read
        return
    path = os.path.join(folder, name)
    new = f"{path}.{os.getpid()}{_UNFINISHED}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _is_ours(folder):
            return
        _make_room(folder, len(data))
        handle = os.open(new, flags, 0o600)
    except OSError:
        return
    try:
        with open(handle, "wb") as file:
            file.write(data)
        os.replace(new, path)
    except OSError:
        _remove(new)


def _make_room(folder: str, needed: int) -> None:
    """Remove the oldest entries where one more would be too many, and what killed processes have left among them.

    Args:
        folder: where entries lie.
        needed: bytes of the entry to come.

    Raises:
        OSError: the folder cannot be read.
    """
    with os.scandir(folder) as found:
        ours = [entry for entry in found if _is_entry(entry.name)]
    states = [(entry.stat(follow_symlinks=False), entry.path) for entry in ours]
    states.sort(key=lambda one: one[0].st_mtime_ns)
    count, size = len(states), needed + sum(state.st_size for state, _ in states)
    if count < MOST_ENTRIES and size <= MOST_BYTES:
        return
    for state, path in states:
        if count < MOST_ENTRIES * 3 // 4 and size <= MOST_BYTES * 3 // 4:
            return
        _remove(path)
        count, size = count - 1, size - state.st_size


def _is_entry(name: str) -> bool:
    """Whether a file is called as an entry is, or one that was not finished."""
    return not name[:_NAME_LENGTH].strip("0123456789abcdef") and (
        len(name) == _NAME_LENGTH or (len(name) > _NAME_LENGTH and name.endswith(_UNFINISHED))
    )


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:  # gone already, or not ours to remove: it is in nobody's way
        return
