"""One problem for one cause: what a surer problem explains is not told as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from plancheck.checks.codes import DOUBTS, MISSING, OFF_SCALE, REPEATED_ID, SURER, UNKNOWN_ID, UNKNOWN_SECTION
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity

_TARGETS = "targets"
_OWN_ID = "own_id"
"""The hint where two things share an id: one of them lacks its own."""
_EITHER = ("given", "suggestion")


def one_per_cause(plan: Plan, found: Sequence[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """What is found, without what something else explains.

    A figure in another unit explains that it is far from its history, and that a sum does not come out. A file with
    faults explains that figures of its year are missing, targets with faults that figures are for something else, and
    a misspelt id that those of the right one are missing. Two entries with one id explain that nobody declares the id
    of one of them, and what the figures look like beside only one of the two.

    Args:
        plan: the plan.
        found: what the rules find.
        told: what reading the files has told.
    """
    found = _with_own_ids(_true_of_each(plan, found))
    surest = _surest(found)
    off_scale = {place for problem in found if problem.code == OFF_SCALE for place in _places(problem)}
    faulty = {problem.place.file for problem in told if problem.severity is Severity.ERROR}
    meant = {problem.figures.get(name) for problem in found if problem.code == UNKNOWN_ID for name in _EITHER}
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


def _true_of_each(plan: Plan, found: Sequence[Problem]) -> Sequence[Problem]:
    """What is found, with what is told of the figures of a repeated id only where each of its entries has it, once."""
    if len(plan.series) == len(plan.indicators) + len(plan.references):
        return found  # no id is repeated
    ids = Counter(indicator.id for indicator in plan.indicators)
    of_figures = [_about(problem) for problem in found]
    times = Counter(of_figures)
    kept: dict[object, Problem] = {}
    for problem, about in zip(found, of_figures, strict=True):
        if about is None:
            kept[object()] = problem
        elif times[about] >= ids.get(about[0], 1):
            kept.setdefault(about, problem)
    return tuple(kept.values())


def _about(problem: Problem) -> tuple[str, str, Place] | None:
    """The indicator, code and place of what is told of a figure; None for a problem of anything else."""
    step, _, id_ = problem.path.partition(".")
    known = step == "values" and problem.code != UNKNOWN_ID
    return (str(problem.figures.get("id", id_)), problem.code, problem.place) if known else None


def _with_own_ids(found: Sequence[Problem]) -> Sequence[Problem]:
    """What is found, with ids that nobody declares as those that things with another one's id lack.

    It may be so where there are no more such ids than things without one of their own; else nobody can tell.
    """
    for code, of_sections in ((UNKNOWN_ID, False), (UNKNOWN_SECTION, True)):
        lacking = [
            problem
            for problem in found
            if problem.code == REPEATED_ID
            and problem.hint == _OWN_ID
            and problem.path.startswith("sections.") is of_sections
        ]
        repeated = {None, *(problem.figures["id"] for problem in lacking)}
        unknown = [
            one
            for one in found
            if one.code == code and ("beside" in one.figures or one.figures.get("suggestion") in repeated)
        ]
        ids = tuple(dict.fromkeys(cast("str", problem.figures.get("given", "")) for problem in unknown))
        if "" in ids or not 0 < len(ids) <= len(lacking):
            continue
        first = unknown[0].place
        said = {"suggestions": ids, "where": f"{first.file}:{first.line}"}
        found = [
            replace(one, figures={**one.figures, **said}, hint="own_id_perhaps") if one in lacking else one
            for one in found
            if one.code != code or one not in unknown
        ]
    return found


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
