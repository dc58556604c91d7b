"""The commands and the cache: the same bytes with it and without, and nothing they read passes it by."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from plancheck import cache
from tests.cli.conftest import SMALL

ROOT = Path(__file__).parents[2]

RUN = """
import sys
from plancheck.cli import waiting
waiting.PATIENCE = 3600  # a run on a terminal that tells how far it is, as a busy machine makes it, is not kept
from plancheck.__main__ import main
try:
    main()
finally:
    if "plancheck.cli.app" in sys.modules:
        open(r"{ran}", "w").close()
"""

WATCHED = """
import builtins, io, json, os, sys
from plancheck import witness

asked = []
def watch(module, name):
    ask = getattr(module, name)
    def watched(path=".", *rest, **options):
        if not isinstance(path, int):
            asked.append(os.path.abspath(os.fspath(path)))
        return ask(path, *rest, **options)
    setattr(module, name, watched)
for name in ("stat", "lstat", "readlink", "listdir", "scandir", "open"):
    watch(os, name)
watch(builtins, "open")
watch(io, "open")

class Variables(dict):
    read = set()
    def __getitem__(self, name):
        self.read.add(name)
        return super().__getitem__(name)
    def get(self, name, default=None):
        self.read.add(name)
        return super().get(name, default)
    def __contains__(self, name):
        self.read.add(name)
        return super().__contains__(name)
os.environ = Variables(os.environ)

from plancheck.cli.app import run
notes = witness.begin()
run(sys.argv[1:])
sys.stdout.flush()
noted = [[question, os.path.abspath(path)] for question, path in notes.answers]
state = {"asked": asked, "noted": noted, "variables": sorted(Variables.read),
         "keepable": notes.allowed and not notes.spoiled}
sys.stderr.write("\\n" + json.dumps(state))
"""


class Ended(NamedTuple):
    out: bytes
    err: bytes
    code: int
    ran: bool
    """Whether the program itself was at work, rather than the cache."""


class User:
    """Somebody who calls plancheck in a folder with a plan."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "town"
        for name, content in SMALL.items():
            path = self.folder / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def environment(self, *, cached: bool = True, **variables: str) -> dict[str, str]:
        """A plain environment: no variable of the machine that runs the tests has a say."""
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME") if name in os.environ}
        own = {"XDG_CACHE_HOME": str(self.home / "cache"), "PLANCHECK_CACHE": "on" if cached else "off"}
        return {**kept, **own, "LANG": "C.UTF-8", "TERM": "xterm-256color", **variables}

    def call(self, *arguments: str, cached: bool = True, folder: Path | None = None, **variables: str) -> Ended:
        """Call plancheck with both streams in pipes."""
        ran = self.home / "ran"
        ran.unlink(missing_ok=True)
        done = subprocess.run(
            [sys.executable, "-P", "-c", RUN.format(ran=ran), *arguments],
            cwd=folder or self.folder,
            env=self.environment(cached=cached, **variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Ended(done.stdout, done.stderr, done.returncode, ran.exists())

    def call_on_terminal(self, *arguments: str, cached: bool = True, columns: int = 100) -> Ended:
        """Call plancheck with both streams on one terminal."""
        ran = self.home / "ran"
        ran.unlink(missing_ok=True)
        master, follower = pty.openpty()
        os.set_inheritable(follower, True)
        shown = b""
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", RUN.format(ran=ran), *arguments],
            cwd=self.folder,
            env=self.environment(cached=cached, COLUMNS=str(columns)),
            stdin=follower,
            stdout=follower,
            stderr=follower,
        )
        os.close(follower)
        try:
            while piece := os.read(master, 65536):
                shown += piece
        except OSError:  # how Linux tells that nobody writes any more
            pass
        os.close(master)
        return Ended(shown, b"", process.wait(), ran.exists())

    def watch(self, *arguments: str, **variables: str) -> dict[str, Any]:
        """What a command line asks the disk and the environment for."""
        done = subprocess.run(
            [sys.executable, "-P", "-c", WATCHED, *arguments],
            cwd=self.folder,
            env=self.environment(cached=False, **variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        found: dict[str, Any] = json.loads(done.stderr.splitlines()[-1])
        return found

    def edit(self, name: str, old: str, new: str) -> None:
        """Write something else into a file, and leave its time as it was."""
        path = self.folder / name
        state = path.stat()
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.fixture
def user(tmp_path: Path) -> User:
    return User(tmp_path)


FORMS = [
    pytest.param(["status"], id="status"),
    pytest.param(["validate"], id="validate"),
    pytest.param(["validate", "--lang", "zh"], id="validate in Chinese"),
    pytest.param(["--help"], id="help"),
    *(pytest.param(["status", "--format", form], id=f"status as {form}") for form in ("json", "csv", "markdown")),
    pytest.param(["status", "--color", "always", "--tasks"], id="status in colour"),
    pytest.param(["status", "--fail-on", "on_track"], id="status that fails"),
    pytest.param(["status", "--since", "2022"], id="status since a year"),
    *(
        pytest.param(["validate", "--format", form], id=f"validate as {form}")
        for form in ("json", "github", "gitlab", "sarif", "junit")
    ),
    pytest.param(["validate", "data/actuals/2023.yaml"], id="a file"),
    pytest.param(["show", "gdp"], id="show"),
    pytest.param(["show", "gdp", "--format", "json"], id="show as JSON"),
    pytest.param(["explain"], id="explain"),
    pytest.param(["explain", "PC012"], id="explain a code"),
    pytest.param(["schema", "targets"], id="schema"),
    pytest.param(["status", "--help"], id="help of a command"),
    pytest.param(["report", "-o", "-"], id="report"),
    pytest.param(["report", "-o", "-", "--format", "html"], id="report as a page"),
    pytest.param([], id="nothing"),
    pytest.param(["status", "--as-of", "1999"], id="a year that is none of the plan's"),
    pytest.param(["show", "gdq"], id="an unknown id"),
]


def compare(user: User, call: Callable[..., Ended], arguments: list[str]) -> None:
    bare = call(*arguments, cached=False)
    first = call(*arguments)
    again = call(*arguments)
    assert (first.ran, again.ran) == (True, False)
    assert first[:3] == bare[:3] == again[:3]
    assert bare.out or bare.err


def test_the_same_bytes_in_a_pipe(user: User) -> None:
    compare(user, user.call, ["status"])


@pytest.mark.slow
@pytest.mark.parametrize("faulty", [False, True], ids=["a good plan", "a plan with faults"])
@pytest.mark.parametrize("arguments", FORMS)
def test_the_same_bytes_in_every_form(user: User, arguments: list[str], faulty: bool) -> None:
    if faulty:
        user.edit("data/actuals/2023.yaml", "gdp: 2.71", "gdp: 2.71\n  gdq: 3\n")
        if arguments[:1] == ["report"]:
            arguments = [*arguments, "2023"]
    compare(user, user.call, arguments)
    compare(user, user.call_on_terminal, arguments)


def test_the_same_bytes_on_a_terminal(user: User) -> None:
    compare(user, user.call_on_terminal, ["status"])
    assert user.call_on_terminal("status", columns=60).ran


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--no-such-option"], id="a fault of usage before any command"),
        pytest.param(["export"], id="export"),
        pytest.param(["report", "-o", "report.md"], id="a report as a file"),
        pytest.param(["validate", "-"], id="standard input"),
        pytest.param(["validate", "data", "nowhere.yaml", "--at", "HEAD"], id="a revision"),
        pytest.param(["validate", "--since", "HEAD"], id="since a revision"),
        pytest.param(["record", "gdp", "2.8", "--year", "2024", "--dry-run"], id="record"),
        pytest.param(["init", "other"], id="init"),
    ],
)
def test_what_writes_or_rests_on_more_is_never_kept(user: User, arguments: list[str]) -> None:
    user.call(*arguments)
    assert not [path for path in (user.home / "cache").rglob("*") if path.is_file()]


def _value(user: User) -> None:
    user.edit("data/actuals/2023.yaml", "2.71", "2.17")


def _target(user: User) -> None:
    user.edit("data/targets.yaml", "3.0", "2.5")


def _year_more(user: User) -> None:
    (user.folder / "data/actuals/2024.yaml").write_text("year: 2024\nsource: s\nvalues:\n  gdp: 2.9\n")


def _year_less(user: User) -> None:
    (user.folder / "data/actuals/2023.yaml").unlink()


def _stray(user: User) -> None:
    (user.folder / "data/actuals/2024.yml").touch()


def _nearer_plan(user: User) -> None:
    shutil.copytree(user.folder / "data", user.folder / "below" / "data")
    path = user.folder / "below/data/targets.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("示例", "另一"), encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _value,
        *(pytest.param(one, marks=pytest.mark.slow) for one in (_target, _year_more, _year_less, _stray, _nearer_plan)),
    ],
)
def test_a_change_of_the_plan_is_seen(user: User, change: Callable[[User], None]) -> None:
    below = user.folder / "below"
    below.mkdir()
    first = user.call("status", folder=below)
    assert not user.call("status", folder=below).ran
    change(user)
    after = user.call("status", folder=below)
    assert after.ran
    assert after[:3] == user.call("status", folder=below, cached=False)[:3]
    assert after[:3] != first[:3]


@pytest.mark.slow
def test_a_link_out_of_the_folder_is_seen(user: User) -> None:
    assert [user.call("status").ran, user.call("status").ran] == [True, False]
    path = user.folder / "data/actuals/2023.yaml"
    path.rename(user.home / "2023.yaml")
    path.symlink_to(user.home / "2023.yaml")  # the same content, by a way that is refused
    assert user.call("status").code == 1


@pytest.mark.slow
def test_a_template_of_ones_own_is_seen(user: User) -> None:
    first = user.call("report", "-o", "-")
    assert not user.call("report", "-o", "-").ran
    (user.folder / "templates").mkdir()
    (user.folder / "templates/report.md.j2").write_text("mine\n")
    second = user.call("report", "-o", "-")
    assert (second.ran, second.out != first.out) == (True, True)
    (user.folder / "templates/report.md.j2").write_text("your\n")
    assert user.call("report", "-o", "-").out != second.out


READING = [
    pytest.param(["status"], id="status"),
    pytest.param(["validate", "data", "data/actuals/2023.yaml"], id="validate several"),
    pytest.param(["report", "-o", "-", "--template", "own.md.j2"], id="report by an own template"),
    *(
        pytest.param(arguments, id=" ".join(arguments), marks=pytest.mark.slow)
        for arguments in (
            ["validate"],
            ["show", "gdp", "--data", "data"],
            ["report", "-o", "-"],
            ["--help"],
            ["explain", "PC012"],
            ["schema", "actuals"],
        )
    ),
]


@pytest.mark.parametrize("arguments", READING)
def test_whatever_is_asked_of_the_disk_is_noted(user: User, arguments: list[str]) -> None:
    (user.folder / "own.md.j2").write_text("{{ report.year }}\n")
    user.edit("data/actuals/2023.yaml", "gdp: 2.71", "gdp: 2.71\n  gdq: 3\n")  # a problem, so that its line is quoted
    if arguments[0] == "report":
        user.edit("data/actuals/2023.yaml", "  gdq: 3\n", "")
    seen = user.watch(*arguments)
    ours = [path for path in seen["asked"] if Path(path).is_relative_to(user.home)]
    ours += [path for path in seen["asked"] if Path(path).is_relative_to(ROOT / "templates")]
    noted = {path for _, path in seen["noted"]}
    resolved = [Path(path) for question, path in seen["noted"] if question == "real"]
    passed_by = {path for path in ours if path not in noted and not any(Path(path) in one.parents for one in resolved)}
    assert passed_by == set()
    assert seen["keepable"]
    assert bool(ours) == (arguments[0] not in ("--help", "explain", "schema"))


@pytest.mark.parametrize("arguments", [*READING, pytest.param(["status", "--color", "always"], id="colour")])
def test_whatever_is_asked_of_the_environment_is_part_of_the_call(user: User, arguments: list[str]) -> None:
    (user.folder / "own.md.j2").write_text("{{ report.year }}\n")
    read = user.watch(*arguments)["variables"]
    assert "LANG" in read
    assert [name for name in read if not cache.is_of_the_call(name)] == []
