"""A data folder as it stood in a revision of the git repository that it lies in; the working tree is not touched."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from plancheck import witness
from plancheck.load.files import too_large
from plancheck.load.folder import DATA_NAME, TARGETS_NAME
from plancheck.load.source import MAX_BYTES
from plancheck.model.place import Place
from plancheck.model.plan import Snapshot
from plancheck.model.problem import Problem, fault

_QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
"""What keeps git from asking, paging, locking and fetching; its messages come in one language."""

_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
"""Variables of a calling git, such as one that runs a hook: the data folder says which repository is meant."""

_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class GitFault(Exception):  # noqa: N818 - in the words of this project
    """Why a revision gives no data folder: `code` names the sentence, `figures` fill its blanks."""

    def __init__(self, code: str, **figures: object) -> None:
        super().__init__(code)
        self.code = code
        self.figures = figures


class UnknownRevision(GitFault):
    """The repository has no such commit."""


class _Entry(NamedTuple):
    """What a tree of git holds under a name."""

    mode: str
    kind: str
    object: str
    size: int


class RevisionFolder:
    """The files of a data folder in one commit."""

    def __init__(self, git: _Git, commit: str, top: Path, inner: PurePosixPath, snapshot: Snapshot) -> None:
        self._git = git
        self._commit = commit
        self._top = top
        self._trees: dict[PurePosixPath, Mapping[str, _Entry]] = {}
        self.folder = top / inner
        self.snapshot = snapshot

    def shown(self, path: Path) -> str:
        """A path as git itself takes it: the revision, a colon, the path from the top of the repository."""
        return f"{self.snapshot.name}:{self._inner(path).as_posix()}"

    def absent(self) -> Problem | None:
        """Nothing: a folder without targets is not found in the first place."""
        return None

    def holds(self, path: Path) -> bool:
        """Whether the commit has something at a path."""
        return self._entry(path) is not None

    def names(self, path: Path) -> list[str] | Problem:
        """The names of what lies in a folder, sorted, or why there are none."""
        entry = self._entry(path)
        if entry is None or entry.kind != "tree":
            return fault("PC003.not_a_folder", Place(self.shown(path)), hint="actuals_folder")
        return sorted(self._tree(self._inner(path)))

    def read(self, path: Path) -> bytes | Problem:
        """A file's bytes as they were committed; a link is not followed."""
        place, entry = Place(self.shown(path)), self._entry(path)
        if entry is None:
            return fault("PC003.missing", place, hint="check_path")
        if entry.kind == "tree":
            return fault("PC003.is_folder", place, hint="rename_folder")
        if not entry.mode.startswith("100"):
            return fault("PC003.not_a_file", place)
        if entry.size > MAX_BYTES:
            return too_large(place)
        try:
            return self._git.output("cat-file", "blob", entry.object)
        except GitFault as error:
            return fault("PC003.system", place, figures={"reason": error.figures["cause"]})

    def content(self, name: str) -> bytes | None:
        """The bytes of a file by the name that `shown` gives it."""
        prefix = f"{self.snapshot.name}:"
        data = self.read(self._top / name.removeprefix(prefix)) if name.startswith(prefix) else None
        return data if isinstance(data, bytes) else None

    def _inner(self, path: Path) -> PurePosixPath:
        return PurePosixPath(path.relative_to(self._top).as_posix())

    def _entry(self, path: Path) -> _Entry | None:
        inner = self._inner(path)
        return self._tree(inner.parent).get(inner.name)

    def _tree(self, inner: PurePosixPath) -> Mapping[str, _Entry]:
        if inner not in self._trees:
            self._trees[inner] = dict(self._git.entries(self._commit, inner))
        return self._trees[inner]


def open_revision(start: Path, revision: str, environment: Mapping[str, str]) -> RevisionFolder:
    """The nearest data folder of a revision: `start` or one above it, or the folder `data` in one of these.

    Args:
        start: where to look from, absolute; it need not exist any more in the working tree.
        revision: any name that git has for a commit.
        environment: variables for git to run with.

    Raises:
        UnknownRevision: the repository has no such commit.
        GitFault: git is not installed, `start` lies in no repository, or the revision holds no data folder there.
    """
    base = next(folder for folder in (start, *start.parents) if os.path.isdir(folder))  # noqa: PTH112 - as in folder
    git = _Git(base, environment)
    prefix = PurePosixPath(git.prefix())
    commit = git.commit(revision)
    top = Path(os.path.realpath(base))
    for _ in prefix.parts:
        top = top.parent
    inner = prefix.joinpath(*start.relative_to(base).parts)
    candidates = [place for folder in (inner, *inner.parents) for place in (folder, folder / DATA_NAME)]
    found = git.first_of(commit, candidates, TARGETS_NAME)
    if found is None:
        raise GitFault("not-in-revision", revision=revision, path=inner.as_posix())
    return RevisionFolder(git, commit, top, found, Snapshot(revision, git.shortened(commit)))


class _Git:
    """Calls of the program git on the repository of one folder; none of them writes."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._environment = {name: value for name, value in environment.items() if name not in _ELSEWHERE} | _QUIET

    def prefix(self) -> str:
        """The path of the folder from the top of its repository; empty for the top itself."""
        return os.fsdecode(self.output("rev-parse", "--show-prefix")).removesuffix("\n")

    def commit(self, revision: str) -> str:
        """The whole hash of a commit: unlike a short one it can be no other name."""
        if revision and not revision.startswith("-") and revision.isprintable():
            done = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
            found = done.stdout.decode("ascii", errors="replace").strip()
            if done.returncode == 0 and _COMMIT.fullmatch(found):
                return found
        raise UnknownRevision("no-such-revision", given=revision)

    def shortened(self, commit: str) -> str:
        """The shortest hash by which the repository knows a commit, of seven digits or more."""
        return self.output("rev-parse", "--short", commit).decode("ascii").strip()

    def first_of(self, commit: str, folders: Iterable[PurePosixPath], name: str) -> PurePosixPath | None:
        """The first folder that holds something of that name in a commit."""
        asked = [folder for folder in folders if "\n" not in str(folder)]
        lines = "".join(f"{commit}:{(folder / name).as_posix()}\n" for folder in asked)
        told = self.output("cat-file", "--batch-check", text=os.fsencode(lines)).splitlines()
        there = (not line.endswith(b" missing") for line in told)
        return next((folder for folder, is_there in zip(asked, there, strict=True) if is_there), None)

    def entries(self, commit: str, folder: PurePosixPath) -> Iterator[tuple[str, _Entry]]:
        """What a folder of a commit holds, by name."""
        path = "" if folder == PurePosixPath() else folder.as_posix()
        told = self.output("ls-tree", "--full-tree", "--long", "-z", f"{commit}:{path}")
        for line in filter(None, told.split(b"\0")):
            facts, _, name = line.partition(b"\t")
            mode, kind, object_, size = facts.decode("ascii").split()
            yield os.fsdecode(name), _Entry(mode, kind, object_, int(size) if size.isdigit() else 0)

    def output(self, *arguments: str, text: bytes = b"") -> bytes:
        """What git says.

        Raises:
            GitFault: git is not there, the folder lies in no repository, or the call fails otherwise.
        """
        done = self._run(*arguments, text=text)
        if done.returncode == 0:
            return done.stdout
        told = os.fsdecode(done.stderr).strip()
        if "not a git repository" in told:
            raise GitFault("not-a-repository", path=str(self._folder))
        raise GitFault("git-failed", cause=" ".join(told.splitlines()[:1]) or f"git {arguments[0]}")

    def _run(self, *arguments: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = ["git", "--no-pager", "-C", str(self._folder), *arguments]
        witness.spoil()  # what a repository says is not noted
        try:
            return subprocess.run(command, input=text, capture_output=True, env=self._environment, check=False)
        except OSError as error:
            cause = error.strerror or str(error)
            raise GitFault(
                "git-missing" if isinstance(error, FileNotFoundError) else "git-failed", cause=cause
            ) from None
