"""States as people write them: in both languages, as the data files name them and as screens and forms do."""

from __future__ import annotations

from plancheck.intake.entry import Part
from plancheck.intake.held import figure_state, task_state


def state_of(group: Part, text: str) -> str | None:
    """The state's name in the data; None where it is none."""
    find = task_state if group is Part.TASKS else figure_state
    return find(text) or find(text.removesuffix("数")) or find(text.removeprefix("已"))
