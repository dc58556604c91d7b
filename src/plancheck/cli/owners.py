"""The owner that a command is asked for: one that the plan has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancheck.cli.faults import UsageFault, unknown

if TYPE_CHECKING:
    from plancheck.model.plan import Plan


def check_owner(plan: Plan, asked: str) -> None:
    """Do nothing where somebody of that name answers for anything, or nobody is asked for.

    Raises:
        UsageFault: there is no such owner, or the plan names none at all.
    """
    from plancheck.assess.select import is_owned_by

    owners = [indicator.owner for indicator in plan.indicators] + [task.owner for task in plan.tasks]
    known = list(dict.fromkeys(name for owner in owners for name in (owner or {}).values()))
    if not asked or any(is_owned_by(asked, owner) for owner in owners):
        return
    if not known:
        raise UsageFault("no-owners", given=asked)
    longer = [name for name in known if asked in name]  # "Finance" for "Finance office" is near, though no near match
    if longer:
        raise UsageFault("unknown-owner-near", given=asked, suggestion=longer[0])
    raise unknown("unknown-owner", asked, known)
