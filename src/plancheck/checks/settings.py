"""How seriously a plan takes what is found: usually, or as `plan.severity` says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plancheck.checks.codes import ADJUSTABLE
from plancheck.model.plan import Plan, Seriousness
from plancheck.model.problem import Problem, Severity, fault

_CODE = re.compile(r"PC[0-9]{3}")


def settings_are_possible(plan: Plan) -> Iterator[Problem]:
    """`plan.severity` names codes of rules over the content."""
    for code, setting in plan.severity.items():
        if code in ADJUSTABLE:
            continue
        path = f"plan.severity.{code}"
        figures: dict[str, object] = {"code": code}
        if _CODE.fullmatch(code):
            yield fault("PC063", setting.place, path, figures, hint="settle_it")
        elif _CODE.fullmatch(code.upper()):
            yield fault(
                "PC063.unknown", setting.place, path, {**figures, "suggestion": code.upper()}, hint="did_you_mean"
            )
        else:
            yield fault("PC063.unknown", setting.place, path, figures, hint="code_example")


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
