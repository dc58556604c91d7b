"""The owner that a command is asked for: one that the plan has."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from plancheck.cli.faults import UsageFault

if TYPE_CHECKING:
    from plancheck.model.plan import Plan


def check_owner(plan: Plan, asked: str) -> None:
    """Do nothing where an owner's name, in any of its languages, holds what is asked for, or nothing is.

    Raises:
        UsageFault: there is no such owner, or the plan names none at all.
    """
    owners = [indicator.owner for indicator in plan.indicators] + [task.owner for task in plan.tasks]
    known = list(dict.fromkeys(name for owner in owners for name in (owner or {}).values()))
    if any(asked in name for name in known) or not asked:
        return
    raise unknown("unknown-owner", asked, known) if known else UsageFault("no-owners", given=asked)


def unknown(code: str, given: str, known: Sequence[str]) -> UsageFault:
    """The fault of a name that is not among those known, with the one that may have been meant."""
    near = difflib.get_close_matches(given, known, n=1)
    return UsageFault(
        f"{code}-near" if near else code, given=given, suggestion=near[0] if near else "", choices=tuple(known)
    )
