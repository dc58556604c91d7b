"""The store of printed outputs: never stale, never trusted when damaged, never in the way."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plancheck import cache, witness

PROGRAM = """
import sys, types
from plancheck import witness

def run(arguments):
    witness.allow()
    sys.stdout.write("1\\n")
    sys.stdout.flush()
    sys.stderr.write("2\\n")
    sys.stdout.write(witness.read_text(arguments[0], "utf-8"))
    return 3

app = types.ModuleType("plancheck.cli.app")
app.run = run
sys.modules["plancheck.cli.app"] = app
{before}
from plancheck.__main__ import main
main()
"""
"""The real way in, before a command that prints a file and ends with 3."""


class Machine:
    """A user's machine: a home with a cache, and a command that prints what a file says."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = home
        self.folder = home / "plancheck"
        self.file = home / "data.txt"
        self.file.write_text("one")
        self.said = (b"", b"")
        self.code = -1
        self._monkeypatch = monkeypatch

    def call(
        self,
        *arguments: str,
        code: int = 0,
        ask: Callable[[], object] | None = None,
        allow: bool = True,
        after: Callable[[], object] = lambda: None,
    ) -> str:
        """Run a command line in this process.

        Args:
            arguments: of the call.
            code: what the command ends with.
            ask: what it asks the disk for; by default the file.
            allow: whether the command says that it may be kept.
            after: what happens on the machine before the output is kept.

        Returns:
            "kept" if the call was answered from the cache, "ran" if it was not.
        """
        paths = self.home / "out", self.home / "err"
        for name, path in zip(("stdout", "stderr"), paths, strict=True):
            self._monkeypatch.setattr(sys, name, path.open("w", encoding="utf-8", newline="\n"))
        files = sys.stdout, sys.stderr
        call = cache.this_call(arguments or ["status"])
        assert call is not None
        kept = call.kept()
        self.code = code
        if kept is not None:
            kept.write()
            self.code = kept.code
        else:
            call.listen()
            if allow:
                witness.allow()
            said = (ask or (lambda: witness.read(self.file).decode()))()
            sys.stderr.write("a warning\n")
            sys.stdout.write(f"{said} 进度\n")
            after()
            call.keep(code)
        for file in files:
            file.close()
        self.said = (paths[0].read_bytes(), paths[1].read_bytes())
        return "ran" if kept is None else "kept"

    @property
    def entries(self) -> list[Path]:
        """All that lies in the cache."""
        return sorted(self.folder.iterdir()) if self.folder.is_dir() else []

    def start(self, before: str = "", **options: object) -> subprocess.Popen[bytes]:
        """The command line in a process of its own, through the real way in."""
        command = [sys.executable, "-P", "-c", PROGRAM.format(before=before), str(self.file)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen(command, **pipes)  # type: ignore[call-overload,no-any-return]  # options as they come


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    monkeypatch.setenv("PLANCHECK_CACHE", "on")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    yield Machine(tmp_path, monkeypatch)
    witness.end()


# what is printed again


def test_what_was_printed_is_printed_again_byte_by_byte_with_its_exit_code(machine: Machine) -> None:
    assert machine.call(code=3) == "ran"
    first = machine.said
    assert first == ("one 进度\n".encode(), b"a warning\n")
    assert machine.call() == "kept"
    assert (machine.said, machine.code) == (first, 3)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_both_streams_meet_in_one_file_in_the_same_order(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    for before in ("", "sys.modules['plancheck.cli.app'] = None"):  # the second time there is no command to run
        process = machine.start(before, stderr=subprocess.STDOUT)
        assert process.communicate()[0] == b"1\n2\none"
        assert process.returncode == 3


AFTERWARDS = """
def run(arguments):
    code = plain(arguments)
    sys.stderr.write("4\\n")
    sys.stdout.write("5")
    return code
plain, app.run = app.run, run
"""


def test_long_outputs_meet_in_one_file_in_the_same_order(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", "")
    machine.file.write_text("x" * 10_000)  # more than what a stream holds back
    found = []
    for value in ("off", "on", "on"):
        monkeypatch.setenv("PLANCHECK_CACHE", value)
        found.append(machine.start(AFTERWARDS, stderr=subprocess.STDOUT).communicate()[0])
    assert len(set(found)) == 1
    assert found[0].endswith(b"x4\n5")


def test_switched_off_there_is_no_cache(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.call() == "ran"
    for value in ("off", "OFF", "0", "no", "false"):
        monkeypatch.setenv("PLANCHECK_CACHE", value)
        assert cache.this_call(["status"]) is None


@pytest.mark.parametrize("code", [70, 74, 130, 141])
def test_an_ending_that_does_not_follow_from_the_data_is_not_kept(machine: Machine, code: int) -> None:
    assert machine.call(code=code) == "ran"
    assert machine.entries == []


def test_only_what_says_so_is_kept(machine: Machine) -> None:
    assert machine.call(allow=False) == "ran"
    assert machine.entries == []


def test_what_rests_on_more_than_is_noted_is_not_kept(machine: Machine) -> None:
    assert machine.call(ask=witness.spoil) == "ran"
    assert machine.entries == []


def test_a_stream_that_takes_no_more_leaves_nothing(machine: Machine) -> None:
    with Path("/dev/full").open("wb") as full:
        process = machine.start("def end_broken(*_): return 74\napp.end_broken = end_broken", stdout=full)
        process.communicate()
    assert process.returncode != 3
    assert machine.entries == []


def test_kept_remarks_that_nobody_takes_stop_nothing(machine: Machine) -> None:
    machine.start().communicate()
    with Path("/dev/full").open("wb") as full:
        process = machine.start("sys.modules['plancheck.cli.app'] = None", stderr=full)  # there is no command to run
        assert process.communicate()[0] == b"1\none"
    assert process.returncode == 3


def test_remarks_that_nobody_took_are_not_kept(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (
        (tmp_path / "out").open("w") as out,
        io.TextIOWrapper(io.FileIO("/dev/full", "wb"), write_through=True) as full,  # as with -u
    ):
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", full)
        call = cache.this_call(["status"])
        assert call is not None
        call.listen()
        witness.allow()
        with pytest.raises(OSError, match="No space left"):
            sys.stderr.write("a warning\n")
        call.keep(0)
    assert machine.entries == []


def test_a_stream_that_took_less_than_all_leaves_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    with (
        os.fdopen(reader, "rb"),
        io.TextIOWrapper(io.FileIO(writer, "wb"), write_through=True) as out,  # as with -u
        (tmp_path / "err").open("w") as err,
    ):
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        call = cache.this_call(["status"])
        assert call is not None
        call.listen()
        witness.allow()
        sys.stdout.write("x" * 1_000_000)  # a pipe holds less
        call.keep(0)
    assert machine.entries == []


def test_an_output_that_cannot_be_printed_again_ends_as_one_that_cannot_be_printed(machine: Machine) -> None:
    machine.start().communicate()
    with Path("/dev/full").open("wb") as full:
        process = machine.start("app.end_broken = lambda error, _: error.errno", stdout=full)
        process.communicate()
    assert process.returncode == errno.ENOSPC


def test_what_is_too_long_is_not_kept(machine: Machine) -> None:
    assert machine.call(ask=lambda: "x" * cache.LARGEST) == "ran"
    assert machine.entries == []
    assert len(machine.said[0]) > cache.LARGEST


# never stale


def test_a_file_of_another_content_but_the_same_size_and_time_is_seen(machine: Machine) -> None:
    assert machine.call() == "ran"
    state = machine.file.stat()
    with machine.file.open("r+") as file:  # in place, so that it stays the same file
        file.write("two")
    os.utime(machine.file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert (machine.file.stat().st_size, machine.file.stat().st_mtime_ns) == (state.st_size, state.st_mtime_ns)
    assert machine.call() == "ran"
    assert machine.said[0] == "two 进度\n".encode()


@pytest.mark.parametrize("ask", [witness.names, witness.read, lambda path: witness.real(Path(path))])
def test_what_cannot_be_read_leaves_nothing(machine: Machine, ask: Callable[[str], object]) -> None:
    def asking() -> str:
        with pytest.raises(OSError, match="not-there"):
            ask("not-there")
        return ""

    assert machine.call(ask=asking) == "ran"
    assert machine.entries == []


def test_a_file_that_changes_under_the_run_leaves_nothing(machine: Machine) -> None:
    def twice() -> str:
        before = witness.read(machine.file).decode()
        machine.file.write_text("two")
        return before + witness.read(machine.file).decode()

    assert machine.call(ask=twice) == "ran"
    assert machine.entries == []


def test_a_file_that_changes_after_it_was_read_is_seen_the_next_time(machine: Machine) -> None:
    assert machine.call(after=lambda: machine.file.write_text("two")) == "ran"
    assert machine.call() == "ran"
    assert machine.said[0] == "two 进度\n".encode()


def _remove(path: Path) -> None:
    path.unlink()


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _make_endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("change", [_remove, _make_folder, _make_pipe, _make_endless])
def test_a_file_that_is_none_any_more_is_seen(machine: Machine, change: Callable[[Path], None]) -> None:
    assert machine.call() == "ran"
    change(machine.file)
    assert machine.call(ask=lambda: "") == "ran"


@pytest.mark.parametrize(
    ("ask", "change"),
    [
        pytest.param(lambda home: witness.names(home / "f"), lambda home: (home / "f/b").touch(), id="a name more"),
        pytest.param(lambda home: witness.names(home / "f"), lambda home: (home / "f/a").unlink(), id="a name less"),
        pytest.param(lambda home: witness.names(home / "f"), lambda home: (home / "f").rename(home / "g"), id="gone"),
        pytest.param(lambda home: witness.is_file(home / "n"), lambda home: (home / "n").touch(), id="a file now"),
        pytest.param(lambda home: witness.is_folder(home / "n"), lambda home: (home / "n").mkdir(), id="a folder now"),
        pytest.param(lambda home: witness.exists(home / "n"), lambda home: (home / "n").touch(), id="there now"),
        pytest.param(lambda home: witness.stands(home / "n"), lambda home: (home / "n").symlink_to("-"), id="a link"),
        pytest.param(
            lambda home: witness.real(home / "link"),
            lambda home: ((home / "link").unlink(), (home / "link").symlink_to("f/a")),
            id="another way to the same content",
        ),
    ],
)
def test_another_answer_of_the_disk_is_seen(
    machine: Machine, ask: Callable[[Path], object], change: Callable[[Path], object]
) -> None:
    (machine.home / "f").mkdir()
    (machine.home / "f/a").touch()
    (machine.home / "link").symlink_to(machine.file)
    assert [machine.call(ask=lambda: ask(machine.home)) for _ in "12"] == ["ran", "kept"]
    change(machine.home)
    assert machine.call(ask=lambda: "") == "ran"


def test_other_arguments_are_another_call(machine: Machine) -> None:
    lines = [["status"], ["status", "a b"], ["status", "a", "b"], ["status", "a\udcff"], ["Status"], []]
    assert [machine.call(*line, "") for line in lines] == ["ran"] * len(lines)
    assert [machine.call(*line, "") for line in lines] == ["kept"] * len(lines)


@pytest.mark.parametrize(
    "name",
    ["COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "LANG", "LC_ALL", "LC_MESSAGES", "LC_TIME", "GITHUB_ACTIONS",
     "PLANCHECK_DATA", "PYTHONIOENCODING", "SOURCE_DATE_EPOCH", "TZ", "_PLANCHECK_COMPLETE"],
)  # fmt: skip
def test_other_variables_are_another_call(machine: Machine, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.delenv(name, raising=False)
    assert machine.call() == "ran"
    for value in ("7", "8"):
        monkeypatch.setenv(name, value)
        assert machine.call() == "ran"
    assert machine.call() == "kept"


def test_a_variable_that_nothing_reads_changes_nothing(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.call() == "ran"
    monkeypatch.setenv("SSH_TTY", "/dev/pts/7")
    assert machine.call() == "kept"


def test_another_folder_is_another_call(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.call() == "ran"
    (machine.home / "below").mkdir()
    monkeypatch.chdir(machine.home / "below")
    assert machine.call() == "ran"


def test_a_folder_that_is_gone_is_no_fault(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    (machine.home / "gone").mkdir()
    monkeypatch.chdir(machine.home / "gone")
    (machine.home / "gone").rmdir()
    assert cache.this_call(["status"]) is None or os.name == "nt"


def test_another_screen_is_another_call(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.call() == "ran"
    monkeypatch.setattr(os, "isatty", lambda number: number == 1)
    for columns in (80, 81):
        monkeypatch.setattr(os, "get_terminal_size", lambda number, wide=columns: os.terminal_size((wide, 24)))
        assert machine.call() == "ran"
    assert machine.call() == "kept"


def test_another_day_is_another_call_also_backwards(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    tell = time.localtime
    assert machine.call() == "ran"
    for days in (1, -1, 400):
        monkeypatch.setattr(time, "localtime", lambda days=days: tell(now + days * 86_400))
        assert machine.call() == "ran"
    monkeypatch.setattr(time, "localtime", lambda: tell(now))
    assert machine.call() == "kept"


def test_midnight_while_it_runs_leaves_nothing(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    tell = time.localtime
    tomorrow = tell(time.time() + 86_400)
    assert machine.call(after=lambda: monkeypatch.setattr(time, "localtime", lambda: tomorrow)) == "ran"
    assert machine.entries == []


def test_an_entry_from_the_future_holds_as_any_other(machine: Machine) -> None:
    assert machine.call() == "ran"
    os.utime(machine.entries[0], (4_000_000_000, 4_000_000_000))
    assert machine.call() == "kept"


def _own_copy(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Makes the cache believe that plancheck is a package of its own that the test can change."""
    package = machine.home / "lib" / "plancheck"
    (package / "load").mkdir(parents=True)
    for name in ("__init__.py", "cache.py", "load/files.py"):
        (package / name).write_text("a = 1\n")
    monkeypatch.setattr(cache, "__file__", str(package / "cache.py"))
    return package


def _edit(package: Path) -> None:
    path = package / "load/files.py"
    state = path.stat()
    path.write_text("a = 2\n")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_edit, id="a module of the same size and time"),
        pytest.param(lambda package: (package / "load/new.py").touch(), id="a module more"),
        pytest.param(lambda package: (package / "load/files.py").unlink(), id="a module less"),
    ],
)
def test_another_code_is_another_program(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    package = _own_copy(machine, monkeypatch)
    assert [machine.call(), machine.call()] == ["ran", "kept"]
    time.sleep(0.02)  # the system's clock for files may tick only every hundredth of a second
    change(package)
    assert machine.call() == "ran"


def test_byte_code_is_no_other_program(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _own_copy(machine, monkeypatch)
    assert machine.call() == "ran"
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "cache.cpython-311.pyc").touch()
    assert machine.call() == "kept"


def test_code_that_changes_under_the_run_leaves_nothing(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _own_copy(machine, monkeypatch)
    time.sleep(0.02)
    assert machine.call(after=lambda: _edit(package)) == "ran"
    assert machine.entries == []


def test_another_version_of_a_library_is_another_program(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    library = machine.home / "site-packages"
    library.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(library), str(machine.home / "not-there")])
    assert [machine.call(), machine.call()] == ["ran", "kept"]
    time.sleep(0.02)
    (library / "rich-15.0.1.dist-info").mkdir()
    assert machine.call() == "ran"


# never trusted when damaged


def test_an_entry_larger_than_any_that_is_written_is_not_even_read(machine: Machine) -> None:
    machine.call()
    os.truncate(machine.entries[0], 300 * 1024**3)
    assert machine.call() == "ran"


def test_a_damaged_entry_is_not_used_and_replaced(machine: Machine) -> None:
    assert machine.call() == "ran"
    whole = machine.entries[0].read_bytes()
    cuts = [whole[:length] for length in range(0, len(whole), 7)]
    flips = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), 7)]
    for damaged in (*cuts, *flips, whole + b"\0", b"\0" * len(whole)):
        machine.entries[0].write_bytes(damaged)
        assert machine.call() == "ran"
        assert machine.entries[0].read_bytes() == whole


def test_the_entry_of_another_call_is_not_used(machine: Machine) -> None:
    machine.call("one")
    (one,) = machine.entries
    machine.call("two")
    (two,) = set(machine.entries) - {one}
    two.write_bytes(one.read_bytes())
    assert machine.call("two") == "ran"


def test_an_entry_that_is_a_link_or_open_to_others_is_not_used(machine: Machine) -> None:
    machine.call()
    (entry,) = machine.entries
    entry.chmod(0o644)
    assert machine.call() == "ran"
    elsewhere = machine.home / "elsewhere"
    entry.rename(elsewhere)
    entry.symlink_to(elsewhere)
    assert machine.call() == "ran"
    assert elsewhere.exists()
    entry.unlink()
    os.mkfifo(entry, 0o600)
    assert machine.call() == "ran"
    entry.unlink()
    entry.mkdir(0o700)
    assert machine.call() == "ran"


def test_everything_is_private(machine: Machine) -> None:
    previous = os.umask(0)
    try:
        machine.call()
    finally:
        os.umask(previous)
    assert machine.folder.stat().st_mode & 0o777 == 0o700
    assert machine.entries[0].stat().st_mode & 0o777 == 0o600


def test_a_folder_that_others_can_enter_is_left_alone(machine: Machine) -> None:
    machine.call()
    machine.folder.chmod(0o755)
    before = machine.entries
    assert [machine.call(), machine.call("other")] == ["ran", "ran"]
    assert machine.entries == before


def test_a_folder_that_is_a_link_is_left_alone(machine: Machine) -> None:
    machine.call()
    machine.folder.rename(machine.home / "theirs")
    machine.folder.symlink_to(machine.home / "theirs")
    before = machine.entries
    assert [machine.call(), machine.call("other")] == ["ran", "ran"]
    assert machine.entries == before


def test_a_folder_of_somebody_else_is_left_alone(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    me = os.geteuid()
    assert machine.call() == "ran"
    before = machine.entries
    look = os.lstat

    def theirs(path: str) -> os.stat_result:
        state = list(look(path))
        state[4] = me + 1
        return os.stat_result(state)

    monkeypatch.setattr(os, "lstat", theirs)
    assert [machine.call(), machine.call("other")] == ["ran", "ran"]
    assert machine.entries == before


# never in the way


@pytest.mark.parametrize("base", ["/proc/plancheck", "/dev/null", "relative/path", ""])
def test_where_nothing_can_be_kept_the_command_runs(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", base)
    monkeypatch.setenv("HOME", "/proc/plancheck")
    assert [machine.call(), machine.call()] == ["ran", "ran"]
    assert machine.said[0] == "one 进度\n".encode()


def test_without_a_home_there_is_no_cache(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(sys, "stdout", (machine.home / "out").open("w"))
    monkeypatch.setattr(sys, "stderr", (machine.home / "err").open("w"))
    assert cache.this_call(["status"]) is None
    sys.stdout.close()
    sys.stderr.close()


def test_the_home_folder_holds_the_cache_where_nothing_else_is_said(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(machine.home))
    machine.call()
    assert len(list((machine.home / ".cache" / "plancheck").iterdir())) == 1


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "no"), OSError(errno.EROFS, "read-only")])
def test_a_folder_that_takes_no_file_is_no_fault(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    machine.call()
    open_ = os.open

    def refuse(path: str, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise error
        return open_(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    assert [machine.call(), machine.call("other")] == ["kept", "ran"]
    assert len(machine.entries) == 1


def test_a_full_disk_leaves_nothing_behind(machine: Machine) -> None:
    # what the system refuses is a file above the limit: the same fault in the same place
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))"
    for _ in "12":
        process = machine.start(limit)
        assert process.communicate() == (b"1\none", b"2\n")
        assert process.returncode == 3
        assert machine.entries == []


def test_a_process_killed_while_it_keeps_something_harms_no_other(machine: Machine) -> None:
    for kill in (
        "os.replace = lambda *_: os.kill(os.getpid(), 9)",
        "os.open = (lambda open: lambda *a: open(*a) if len(a) == 2 else (open(*a), os.kill(os.getpid(), 9)))(os.open)",
    ):
        process = machine.start(f"import os; {kill}")
        assert process.communicate() == (b"1\none", b"2\n")
        assert process.returncode == -signal.SIGKILL
    assert len(machine.entries) == 2
    assert all(entry.name.endswith(".new") for entry in machine.entries)
    for before in ("", "sys.modules['plancheck.cli.app'] = None"):
        process = machine.start(before)
        assert process.communicate() == (b"1\none", b"2\n")
        assert process.returncode == 3


def test_two_processes_and_more_at_once(machine: Machine) -> None:
    processes = [machine.start() for _ in range(12)]
    assert {process.communicate() for process in processes} == {(b"1\none", b"2\n")}
    assert {process.returncode for process in processes} == {3}
    assert len(machine.entries) == 1
    process = machine.start("sys.modules['plancheck.cli.app'] = None")
    assert process.communicate() == (b"1\none", b"2\n")


# bounded


def test_the_oldest_go_when_there_are_too_many(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 8)
    for number in range(30):
        assert machine.call(str(number)) == "ran"
        newest = max(machine.entries, key=lambda entry: entry.stat().st_mtime_ns)
        os.utime(newest, (number, number))
        assert len(machine.entries) <= 8
    assert machine.call("29") == "kept"
    assert machine.call("0") == "ran"


def test_the_oldest_go_when_they_are_too_large(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 20_000)
    for number in range(20):
        assert machine.call(str(number), ask=lambda: "x" * 5_000) == "ran"
        assert sum(entry.stat().st_size for entry in machine.entries) <= 20_000
    assert machine.call("19") == "kept"


def test_what_would_be_too_large_to_be_read_is_not_written(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_LARGEST_ENTRY", 4_000)
    assert machine.call(ask=lambda: "x" * 5_000) == "ran"
    assert machine.entries == []


def test_what_killed_processes_have_left_goes_and_what_is_not_ours_stays(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.folder.mkdir(mode=0o700)
    left = machine.folder / f"{'a' * 40}.77.new"
    foreign = machine.folder / "letter.txt"
    for path in (left, foreign):
        path.touch()
        os.utime(path, (1, 1))
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    machine.call("one")
    machine.call("two")
    assert (left.exists(), foreign.exists()) == (False, True)


def test_a_folder_that_goes_while_the_command_runs_is_no_fault(machine: Machine) -> None:
    gone = machine.home / "gone"
    gone.mkdir()
    os.chdir(gone)
    assert machine.call(after=gone.rmdir) == "ran"
    assert machine.entries == []


def test_an_interruption_while_the_output_is_kept_is_no_fault(machine: Machine) -> None:
    process = machine.start("import os; os.replace = lambda *_: os.kill(os.getpid(), 2)")
    assert process.communicate() == (b"1\none", b"2\n")
    assert process.returncode == 3
