"""Known misprints of a plan, which it accepts where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from plancheck.checks.codes import ON_REQUEST
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault

_ENTRY = 2
"""Steps of a path that lead to an indicator: `indicators`, and its position."""


def without_accepted(plan: Plan, problems: Iterable[Problem], *, complete: bool = True) -> Iterator[Problem]:
    """The problems but for those that their indicator accepts, and a warning for each acceptance without one.

    A problem is an indicator's where its path leads below the indicator's entry, or where `id` or `ids` of its figures
    names it.

    Args:
        plan: the plan.
        problems: all that was found.
        complete: whether all files could be read; where not, what is accepted may be there, and nobody can tell.
    """
    accepting = [indicator for indicator in plan.indicators if indicator.accept]
    by_name: dict[str, list[int]] = {}
    for position, indicator in enumerate(accepting):
        for name in {indicator.id, indicator.origin.path} - {""}:
            by_name.setdefault(name, []).append(position)
    codes = [{accepted.code for accepted in indicator.accept} for indicator in accepting]
    used: set[tuple[int, str]] = set()
    for problem in problems:
        named = (position for name in _names(problem) for position in by_name.get(name, ()))
        found = next((position for position in named if problem.code in codes[position]), None)
        if found is None:
            yield problem
        else:
            used.add((found, problem.code))
    for position, indicator in enumerate(accepting if complete else ()):
        for accepted in indicator.accept:
            if (position, accepted.code) not in used and accepted.code not in ON_REQUEST:
                yield fault(
                    "PC045",
                    accepted.place,
                    f"{indicator.origin.path}.accept",
                    {"code": accepted.code},
                    hint="remove_accept",
                    severity=Severity.WARNING,
                )


def _names(problem: Problem) -> Iterator[str]:
    """The paths and ids of the indicators that a problem may belong to."""
    steps = problem.path.split(".", _ENTRY)
    if len(steps) > _ENTRY:
        yield ".".join(steps[:_ENTRY])
    if "id" in problem.figures:
        yield str(problem.figures["id"])
    yield from cast("tuple[str, ...]", problem.figures.get("ids", ()))
