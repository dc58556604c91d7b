"""How seriously a plan takes what is found: usually, or as `plan.severity` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plancheck.model.codes import ADJUSTABLE
from plancheck.model.plan import Plan, Seriousness
from plancheck.model.problem import Problem, Severity


def with_settings(plan: Plan, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems as seriously as the plan takes them, without those that it has switched off."""
    if not plan.severity:
        yield from problems
        return
    for problem in problems:
        setting = plan.severity.get(problem.code) if problem.code in ADJUSTABLE else None
        if setting is None:
            yield problem
        elif setting.seriousness is not Seriousness.OFF:
            yield replace(problem, severity=Severity(setting.seriousness.value))
