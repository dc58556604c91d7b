"""The data folder: finds it, reads all its files, and tells every fault of all of them in one run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from plancheck import witness
from plancheck.load.actuals import ACTUALS
from plancheck.load.assemble import Reported, assemble
from plancheck.load.files import Files, WorkingFolder
from plancheck.load.misplaced import without_consequences
from plancheck.load.shape.base import At, Failed, Log
from plancheck.load.shape.early import Early
from plancheck.load.shape.record import Record
from plancheck.load.source import decode
from plancheck.load.split import rejoined
from plancheck.load.targets.file import TARGETS, Targets
from plancheck.load.tree import parse
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.nearest import nearest
from plancheck.values import dataclass

TARGETS_NAME = "targets.yaml"
ACTUALS_NAME = "actuals"
DATA_NAME = "data"

_YEAR_NAME = re.compile(r"([1-9][0-9]{3})\.yaml")
_YML_NAME = re.compile(r"([1-9][0-9]{3})\.(yml|YML|YAML|Yaml|yaml\.txt|txt)")
_PART_YEAR_NAME = re.compile(r"[1-9][0-9]{3}-(0[1-9]|1[0-2])\.yaml")
_YEAR_IN_NAME = re.compile(r"[^0-9]*([12][0-9]{3})[^0-9]*\.ya?ml", re.IGNORECASE)
_IGNORED = re.compile(
    r"\..*|.*\.(md|json)|.*~|~\$.*|#.*#|.*\.(swp|swo|bak|orig|tmp)|Thumbs\.db|desktop\.ini", re.IGNORECASE
)

_AFTER_DECEMBER = 13

Content = TypeVar("Content")

Readings = dict[tuple[str, bytes], tuple[object, tuple[Problem, ...]]]
"""What files turned out to say, with their problems, by name and bytes: what is the same is not read again."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a data folder holds."""

    plan: Plan | None
    """Without what cannot be used; None where the targets cannot be read or do not say what plan it is."""
    problems: tuple[Problem, ...]
    """Sorted by file and place."""
    files: int
    """Number of files that were looked into."""
    unreadable: bool
    """True where the folder or one of its files could not be read at all."""
    origin: Files
    """Where the files come from."""


def find(start: Path) -> Path | None:
    """The nearest data folder: `start` or one of its parents, or the folder `data` in one of these.

    What makes a data folder is that it holds `targets.yaml`. None where there is none.
    """
    for folder in (start, *start.parents):
        for candidate in (folder, folder / DATA_NAME):
            if witness.is_file(candidate / TARGETS_NAME):
                return candidate
    return None


def read(folder: Path, working: Path, known: Readings | None = None) -> Loaded:
    """Read a data folder as it lies there.

    Args:
        folder: the data folder, absolute or as seen from `working`.
        working: the working folder, from which all places are told.
        known: readings of this process, to which those of this run are added; None where nothing is read twice.

    Returns:
        The plan as far as it can be built, with the faults of all files. Rules over the whole plan are not applied.
    """
    return read_files(WorkingFolder(folder, working), known)


def read_files(files: Files, known: Readings | None = None) -> Loaded:
    """Read a data folder from wherever its files come, with the same result as `read`."""
    return _Reading(files, known).run()


class _Reading:
    """One run over a folder."""

    def __init__(self, files: Files, known: Readings | None) -> None:
        self._origin = files
        self._known = known
        self._folder = files.folder
        self._problems: list[Problem] = []
        self._files = 0
        self._unread_years: set[int] = set()

    def run(self) -> Loaded:
        absent = self._origin.absent()
        if absent is not None:
            self._problems.append(absent)
            return self._loaded(None)
        targets = self._targets()
        # a year's own file comes after those of its parts: what it says is said of the whole year
        reported = sorted(self._reported(), key=lambda file: (file.year, file.through or _AFTER_DECEMBER))
        if targets is None or targets.head is None:
            return self._loaded(None)
        plan, problems = assemble(targets, targets.head, reported, frozenset(self._unread_years))
        self._problems = [*without_consequences(self._problems, problems), *problems]
        return self._loaded(replace(plan, snapshot=self._origin.snapshot))

    def _loaded(self, plan: Plan | None) -> Loaded:
        problems = tuple(sorted(self._problems, key=lambda problem: (problem.place, problem.code)))
        unreadable = any(problem.code == "PC003" for problem in problems)
        return Loaded(plan, problems, self._files, unreadable, self._origin)

    def _place(self, path: Path) -> Place:
        return Place(self._origin.shown(path))

    def _targets(self) -> Targets | None:
        path = self._folder / TARGETS_NAME
        if not self._origin.holds(path):
            self._problems.append(self._no_targets(path))
            return None
        targets = self._content(path, TARGETS)
        if targets is not None and any(problem.code == "PC005" for problem in self._problems):
            return replace(targets, all_ids_known=False)  # what stands below a key that came before is not read
        return targets

    def _no_targets(self, path: Path) -> Problem:
        """The file that everything hangs on is missing, or goes by another name."""
        for name in ("targets.yml", "target.yaml", "target.yml", "targets.yaml.txt", "targets.txt", "Targets.yaml"):
            if self._origin.holds(self._folder / name):
                return fault("PC003.misnamed", self._place(self._folder / name), hint="rename_targets")
        return fault("PC003.no_targets", self._place(path), hint="start_plan")

    def _reported(self) -> Iterator[Reported]:
        """The files of actuals whose year is certain."""
        for path in self._year_paths():
            file = self._content(path, ACTUALS)
            named = int(path.name[:4])
            if file is None and _YEAR_NAME.fullmatch(path.name):
                self._unread_years.add(named)
            if file is not None:
                place = file.year_place or self._place(path)
                month = int(path.name[5:7]) if _PART_YEAR_NAME.fullmatch(path.name) else None
                told = (named, month) if file.through is None else file.through
                if file.through is not None and (told[0] != named or (month is not None and told[1] != month)):
                    figures: dict[str, object] = {"month": f"{told[0]}-{told[1]:0>2}", "name": path.name}
                    through_place = file.through_place or place
                    self._problems.append(fault("PC027.through", through_place, "through", figures, hint="same_month"))
                elif file.year is not None and file.year != named:
                    figures = {"year": file.year, "name": path.name}
                    self._problems.append(fault("PC027", place, "year", figures, hint="same_year"))
                else:
                    yield Reported(named, place, file, told[1])

    def _year_paths(self) -> list[Path]:
        folder = self._folder / ACTUALS_NAME
        self._tell_of_strays()
        if not self._origin.holds(folder):
            return []
        names = self._origin.names(folder)
        if isinstance(names, Problem):
            self._problems.append(names)
            return []
        years = [name for name in names if _YEAR_NAME.fullmatch(name) or _PART_YEAR_NAME.fullmatch(name)]
        for name in names:
            if name not in years and not _IGNORED.fullmatch(name):
                self._problems.append(self._stray(folder / name, years))
        return [folder / name for name in years]

    def _tell_of_strays(self) -> None:
        """Tell of figures that lie where nobody reads them: in a folder of a like name, or beside the targets."""
        names = self._origin.names(self._folder)
        for name in () if isinstance(names, Problem) else names:
            path = self._folder / name
            if _YEAR_NAME.fullmatch(name) or _PART_YEAR_NAME.fullmatch(name):
                self._problems.append(fault("PC009.beside", self._place(path), hint="move_to_actuals"))
            elif name != ACTUALS_NAME and "." not in name and nearest(name, (ACTUALS_NAME,)) is not None:
                inner = self._origin.names(path)
                if not isinstance(inner, Problem) and any(map(_YEAR_NAME.fullmatch, inner)):
                    self._problems.append(fault("PC009.folder", self._place(path), hint="rename_actuals"))

    def _stray(self, path: Path, years: list[str]) -> Problem:
        """Something among the files of actuals that is none."""
        place = self._place(path)
        misnamed = _YML_NAME.fullmatch(path.name)
        if misnamed is not None:
            right = f"{misnamed.group(1)}.yaml"
            if right in years:
                return fault("PC026", place, figures={"name": right}, hint="join_files")
            return fault("PC009.suffix", place, figures={"suggestion": right}, hint="rename")
        meant = _YEAR_IN_NAME.fullmatch(unicodedata.normalize("NFKC", path.name))
        if meant is not None and f"{meant.group(1)}.yaml" not in years:  # else it may well be a copy
            return fault("PC009.year", place, figures={"suggestion": f"{meant.group(1)}.yaml"}, hint="rename")
        return fault("PC009.name", place, figures={"name": path.name}, hint="year_name", severity=Severity.WARNING)

    def _content(self, path: Path, shape: Record[Content]) -> Content | None:
        """What a file says, as far as it can be read."""
        self._files += 1
        name = self._origin.shown(path)
        data = self._origin.read(path)
        if isinstance(data, Problem):
            self._problems.append(data)
            return None
        if self._known is None:
            content, problems = self._understood(data, name, shape)
        else:
            before = cast("tuple[Content | None, tuple[Problem, ...]] | None", self._known.get((name, data)))
            content, problems = before or self._understood(data, name, shape)
            self._known[name, data] = content, problems
        self._problems.extend(problems)
        return content

    def _understood(self, data: bytes, name: str, shape: Record[Content]) -> tuple[Content | None, tuple[Problem, ...]]:
        source = decode(data, name)
        if isinstance(source, Problem):
            return None, (source,)
        tree = parse(source, entries=Early(shape, name).entries)
        if tree.root is None:
            nothing = fault("PC013.empty_file", Place(name), hint="fill_file")
            return None, tree.problems or (nothing,)
        log = Log(name)
        content = shape.read(tree.root, At(log))
        # a file of another version of the format is full of faults that are none
        other = [problem for problem in log.problems if problem.code == "PC019"]
        problems = (*tree.problems, *(other or rejoined(log.problems)))
        return None if other or isinstance(content, Failed) else content, problems
