"""Known misprints of a plan, which it accepts where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plancheck.model.indicator import Accepted, Indicator
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault


def without_accepted(plan: Plan, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems but for those that their indicator accepts, and a warning for each acceptance without one."""
    accepting = [indicator for indicator in plan.indicators if indicator.accept]
    by_path = {indicator.origin.path: indicator for indicator in accepting}
    by_id = {indicator.id: indicator for indicator in accepting}
    used: set[tuple[str, str]] = set()
    for problem in problems:
        entry = ".".join(problem.path.split(".", 2)[:2])  # indicators.3
        concerned = (by_path.get(entry), by_id.get(str(problem.figures.get("id"))))
        found = next((one for one in concerned if one is not None and _accepts(one, problem) is not None), None)
        if found is None:
            yield problem
        else:
            used.add((found.id, problem.code))
    for indicator in accepting:
        for accepted in indicator.accept:
            if (indicator.id, accepted.code) not in used:
                path = f"{indicator.origin.path}.accept"
                yield fault(
                    "PC045",
                    accepted.place,
                    path,
                    {"code": accepted.code},
                    hint="remove_accept",
                    severity=Severity.WARNING,
                )


def _accepts(indicator: Indicator, problem: Problem) -> Accepted | None:
    """What of an indicator accepts a problem: one of its code, below its entry or about its figures."""
    below = problem.path.startswith(f"{indicator.origin.path}.") or problem.figures.get("id") == indicator.id
    return next((accepted for accepted in indicator.accept if below and accepted.code == problem.code), None)
