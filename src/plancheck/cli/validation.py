"""What `validate` is asked to look at: plans, single files of plans, or a document from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import cast

from plancheck import witness
from plancheck.cli import surroundings
from plancheck.cli.faults import CommandFault, UnreadableFault, UsageFault
from plancheck.cli.past import Remark, past_of
from plancheck.cli.session import Session, all_problems, load
from plancheck.load import folder as folders
from plancheck.load.files import Files, WorkingFolder, shown
from plancheck.load.folder import ACTUALS_NAME, DATA_NAME, TARGETS_NAME, Loaded
from plancheck.load.source import MAX_BYTES
from plancheck.load.stand_in import NoFiles, StandIn, proper_name
from plancheck.model.place import Place
from plancheck.model.problem import Problem, fault
from plancheck.values import dataclass

STDIN = "-"
STDIN_SHOWN = "<stdin>"


@dataclass(frozen=True, slots=True)
class Checked:
    """One plan, with the problems of what was asked for."""

    loaded: Loaded
    problems: tuple[Problem, ...]
    files: int
    """Number of files that were asked for and looked into."""
    remark: Remark | None = None
    """What past figures were not held against."""


@dataclass(slots=True)
class Checks:
    """All that was asked for."""

    plans: list[Checked] = field(default_factory=list)
    faults: list[tuple[CommandFault, Problem]] = field(default_factory=list)
    """Paths where there is nothing to check: as faults of the call, and as problems beside those of the plans."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, sorted by place."""
        found = [problem for plan in self.plans for problem in plan.problems]
        found.extend(problem for _, problem in self.faults)
        return tuple(sorted(found, key=lambda problem: (problem.place, problem.code)))


@dataclass(slots=True)
class _Asked:
    """A data folder, and which files of it are asked for; none named for all of them."""

    folder: Path
    names: list[str] | None = field(default_factory=list)


def check(session: Session, paths: Sequence[str], stdin_name: str | None, *, whole_plan: bool = False) -> Checks:
    """Read and judge what is asked for; each plan is read once, whatever is asked of it.

    Args:
        session: the call.
        paths: data folders, folders that hold one as `data`, files in them, or `-`; none for the nearest data folder.
        stdin_name: the file that the document from standard input stands in for.
        whole_plan: whether a file stands for the whole plan that it belongs to.

    Raises:
        UsageFault: `-` comes with `--at`, or `--stdin-name` without `-`; there is no revision of `--since`.
        UnreadableFault: the revision of `--at` or of `--since` cannot be read.
    """
    if stdin_name is not None and STDIN not in paths:
        raise UsageFault("stdin-name-alone")
    if session.revision is not None and STDIN in paths:
        raise UsageFault("stdin-at")
    checks = Checks()
    if not paths:
        try:
            checks.plans.append(_of(session, load(session), None))
        except UnreadableFault as missing:
            place = Place(f"{DATA_NAME}/{TARGETS_NAME}")
            checks.faults.append((missing, fault("PC003.no_targets", place, hint="start_plan")))
        return checks
    for asked in _grouped(session, [path for path in paths if path != STDIN], checks):
        names = None if whole_plan else asked.names
        checks.plans.append(_of(session, _read(session, asked.folder), names))
    if STDIN in paths:
        checks.plans.append(_standard_input(session, stdin_name))
    return checks


def _grouped(session: Session, paths: Sequence[str], checks: Checks) -> Iterator[_Asked]:
    """The data folders of the paths, each once, with the files that are asked for in it."""
    found: dict[Path, _Asked] = {}
    for path in paths:
        absolute = _absolute(path)
        if session.revision is None and not witness.stands(absolute):
            missing = fault("PC003.missing", Place(_shown(absolute)), hint="check_path")
            checks.faults.append((UnreadableFault("no-such-folder", path=path), missing))
            continue
        folder, name = _data_file(absolute) or (absolute, None)
        if session.revision is None:
            if name is None and not witness.is_folder(absolute):
                stray = fault("PC009.name", Place(_shown(absolute)), figures={"name": absolute.name}, hint="year_name")
                checks.faults.append((UnreadableFault("not-a-data-file", path=path), stray))
                continue
            folder = folder if name is not None else _data_folder(absolute)
        asked = found.setdefault(folder, _Asked(folder))
        if name is None:
            asked.names = None
        elif asked.names is not None and name not in asked.names:
            asked.names.append(name)
    yield from found.values()


def _data_folder(path: Path) -> Path:
    """The data folder that a folder is, holds or belongs to; the folder itself where it is none of these."""
    above = [path.parent] if path.name == ACTUALS_NAME else []
    for candidate in (path, path / DATA_NAME, *above):
        if witness.stands(candidate / TARGETS_NAME):
            return candidate
    return path


def _data_file(path: Path) -> tuple[Path, str] | None:
    """The data folder of a file, and its name there; None where no data folder keeps files of such a name."""
    if witness.is_folder(path):
        return None
    if path.name == TARGETS_NAME:
        return path.parent, TARGETS_NAME
    if path.parent.name == ACTUALS_NAME and path.suffix:
        return path.parent.parent, f"{ACTUALS_NAME}/{path.name}"
    return None


def _read(session: Session, folder: Path) -> Loaded:
    if session.revision is not None:
        return load(session, str(folder))
    return folders.read(folder, surroundings.working_folder())


def _of(session: Session, loaded: Loaded, names: Sequence[str] | None, *, named: bool = True) -> Checked:
    """A plan with the problems of these files of it, or of all."""
    past = past_of(session, loaded, named=named)
    problems = all_problems(loaded, session.today, past.earlier)
    if names is None:
        return Checked(loaded, problems, loaded.files, past.remark)
    files = {loaded.origin.shown(loaded.origin.folder / name) for name in names}
    if loaded.plan is None and named:
        files.add(loaded.origin.shown(loaded.origin.folder / TARGETS_NAME))  # without it nothing could be checked
    told = tuple(problem for problem in problems if not files.isdisjoint(_files_of(problem)))
    return Checked(loaded, told, len(files), past.remark)


def _files_of(problem: Problem) -> Iterator[str]:
    """The file of a problem, and those of all other places that it tells of."""
    yield problem.place.file
    yield from (place.file for place in cast("tuple[Place, ...]", problem.figures.get("places", ())))


def _standard_input(session: Session, stdin_name: str | None) -> Checked:
    """The document from standard input: in place of the file that it is said to be, else by itself."""
    witness.spoil()
    document = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin is not None else b""
    working = surroundings.working_folder()
    path = _absolute(stdin_name) if stdin_name is not None else None
    found = _data_file(path) if path is not None else None
    files: Files
    if found is not None:
        folder, name = found
        files = StandIn(WorkingFolder(folder, working), folder / name, document)
    else:
        name = proper_name(document)
        files = StandIn(NoFiles(working), working / name, document, stdin_name or STDIN_SHOWN)
    return _of(session, folders.read_files(files), [name], named=found is not None)


def _absolute(path: str) -> Path:
    """A path with its `..` resolved by name, so that it need not be there."""
    return Path(os.path.abspath(surroundings.working_folder() / path))  # noqa: PTH100 - as said


def _shown(path: Path) -> str:
    return shown(path, surroundings.working_folder())
