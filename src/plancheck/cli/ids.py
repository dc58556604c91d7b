"""An id that the plan does not have, as a fault of the call."""

from __future__ import annotations

from plancheck.cli.faults import UsageFault
from plancheck.model.plan import Plan


def no_such_id(plan: Plan, asked: str) -> UsageFault:
    """What is wrong with an id that was asked for: its entry has errors, or there is none; with the one meant.

    Args:
        plan: what could be read.
        asked: no id of it.
    """
    # what suggests ids is needed where one is wrong alone
    from plancheck.checks.declared import Declared

    if asked in {entry.id for entry in (*plan.indicators_left_out, *plan.tasks_left_out)}:
        return UsageFault("unknown-id-errors", given=asked)
    near = Declared((*plan.series.values(), *plan.tasks)).meant(asked)
    return UsageFault("unknown-id-near" if near else "unknown-id", given=asked, suggestion=near or "")
