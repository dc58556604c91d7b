"""What a run of `validate` has found, before it becomes text; what all formats say of a problem."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Sequence

from plancheck.model.plan import Snapshot
from plancheck.model.problem import Problem, Severity
from plancheck.values import dataclass

ReadLines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by the name that problems know it by; none where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Result:
    """All problems of a run, with what their count is told against."""

    problems: tuple[Problem, ...]
    files: int
    """Number of files that were checked."""
    strict: bool = False
    """Whether warnings count."""
    snapshot: Snapshot | None = None
    """The git revision that the files were read from; None for those that lie in the folder."""
    limit: int | None = None
    """How many problems are told one by one; None for all."""

    @property
    def errors(self) -> int:
        """Number of errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        """Number of warnings."""
        return len(self.problems) - self.errors

    @property
    def ok(self) -> bool:
        """Whether nothing that counts is wrong."""
        return not (self.problems if self.strict else self.errors)

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems that are told one by one."""
        return self.problems if self.limit is None else self.problems[: self.limit]

    @property
    def untold(self) -> int:
        """Number of problems that are only counted."""
        return len(self.problems) - len(self.told)

    def counts(self, problem: Problem) -> bool:
        """Whether a problem makes the data invalid."""
        return self.strict or problem.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Surface:
    """For whom and on what a result is shown."""

    language: str
    read_lines: ReadLines
    color: bool = False
    width: int = 120
    """Columns; lines of files are cut to them."""
    wrapped: bool = False
    """Whether sentences are broken into lines of `width`: for eyes; programs want a problem's head in one line."""
    below_top: str = ""
    """The working folder as the repository knows it, such as `plans/west`, by which services of code name files."""

    def from_top(self, file: str) -> str:
        """The name of a file in its repository; as problems know it where it lies outside, or in none."""
        if not self.below_top or posixpath.isabs(file):
            return file
        name = posixpath.normpath(posixpath.join(self.below_top, file))
        return file if name.split("/", 1)[0] == ".." else name
