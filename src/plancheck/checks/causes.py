"""One problem for one cause: what a surer problem explains is not told as well."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from plancheck.checks.codes import DOUBTS, MISPLACED, MISSING, OFF_SCALE, SURER, TAKEN_ID, UNKNOWN_ID
from plancheck.model.place import Place
from plancheck.model.problem import Problem, Severity

_TARGETS = "targets"


def one_per_cause(found: Sequence[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """What is found, without what something else explains.

    A figure in another unit explains that it is far from its history, and that a sum does not come out. A file with
    faults explains that figures of its year are missing, targets with faults that figures are for something else, and
    a misspelt id that those of the right one are missing. An id that two entries have explains the figures of one more:
    one of the two was to be called so.

    Args:
        found: what the rules find.
        told: what reading the files has told.
    """
    surest = _surest(found)
    off_scale = {place for problem in found if problem.code == OFF_SCALE for place in _places(problem)}
    faulty = {problem.place.file for problem in told if problem.severity is Severity.ERROR}
    meant = {
        problem.figures.get("given" if problem.variant in MISPLACED else "suggestion")
        for problem in found
        if problem.code == UNKNOWN_ID
    }
    given_twice = _given_twice(found)
    names = {file.rpartition("/")[2].partition(".")[0] for file in faulty}
    for problem in found:
        if problem.code in DOUBTS and _rank(problem) > surest.get(problem.place, len(SURER)):
            continue
        if problem.code != OFF_SCALE and not off_scale.isdisjoint(_places(problem)):
            continue
        if problem.code == UNKNOWN_ID and problem.figures.get("given") in given_twice:
            continue
        if problem.code in MISSING:
            missing = cast("tuple[int, ...]", problem.figures["missing"])
            if problem.figures.get("id") in meant or not names.isdisjoint((_TARGETS, *map(str, missing))):
                continue
        yield problem


def _given_twice(found: Iterable[Problem]) -> set[object]:
    """The unknown ids in the actuals that entries which share an id may have been meant to have, none left over."""
    taken, unknown = Counter[str](), defaultdict[str, set[object]](set)
    for problem in found:
        if problem.code == TAKEN_ID:
            taken["tasks" if problem.path.startswith("tasks") else "values"] += 1
        elif problem.code == UNKNOWN_ID and problem.variant in ("values", "tasks"):
            unknown[problem.variant].add(problem.figures["given"])
    return {given for kind, ids in unknown.items() if len(ids) <= taken[kind] for given in ids}


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
