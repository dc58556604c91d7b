"""One problem for one cause: what a surer problem explains is not told as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from plancheck.checks.codes import DOUBTS, MISSING, OFF_SCALE, SURER, UNKNOWN_ID
from plancheck.model.place import Place
from plancheck.model.problem import Problem, Severity

_TARGETS = "targets"


def one_per_cause(found: Sequence[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """What is found, without what something else explains.

    A figure in another unit explains that it is far from its history, and that a sum does not come out. A file with
    faults explains that figures of its year are missing, targets with faults that figures are for something else, and
    a misspelt id that those of the right one are missing.

    Args:
        found: what the rules find.
        told: what reading the files has told.
    """
    surest = _surest(found)
    off_scale = {place for problem in found if problem.code == OFF_SCALE for place in _places(problem)}
    faulty = {problem.place.file for problem in told if problem.severity is Severity.ERROR}
    meant = {problem.figures.get("suggestion") for problem in found if problem.code == UNKNOWN_ID}
    names = {file.rpartition("/")[2].partition(".")[0] for file in faulty}
    for problem in found:
        if problem.code in DOUBTS and _rank(problem) > surest.get(problem.place, len(SURER)):
            continue
        if problem.code != OFF_SCALE and not off_scale.isdisjoint(_places(problem)):
            continue
        if problem.code in MISSING:
            missing = cast("tuple[int, ...]", problem.figures["missing"])
            if problem.figures.get("id") in meant or not names.isdisjoint((_TARGETS, *map(str, missing))):
                continue
        yield problem


def _places(problem: Problem) -> tuple[Place, ...]:
    """The places of all figures that a problem is about, where there are several."""
    return cast("tuple[Place, ...]", problem.figures.get("places", ()))


def _surest(found: Iterable[Problem]) -> Mapping[Place, int]:
    """The rank of the surest problem at each place."""
    surest: dict[Place, int] = {}
    for problem in found:
        rank = _rank(problem)
        if rank < surest.get(problem.place, len(SURER)):
            surest[problem.place] = rank
    return surest


def _rank(problem: Problem) -> int:
    return SURER.index(problem.code) if problem.code in SURER else len(SURER)
