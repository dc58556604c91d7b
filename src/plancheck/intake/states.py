"""States as people write them: in both languages, as the data files name them and as screens and forms do."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.intake.entry import Part
from plancheck.load.actuals import STATE_WORDS, TASK_STATE_WORDS
from plancheck.model.actual import State

_MEANT: Mapping[Part, Mapping[str, str]] = {
    Part.VALUES: {**STATE_WORDS, **{state.value: state for state in State}},
    Part.TASKS: {**TASK_STATE_WORDS, **{state.value: state for state in TASK_STATE_WORDS.values()}},
}


def state_of(part: Part, text: str) -> str | None:
    """The state's name in the data; None where it is none: "Preliminary", "初步", "初步数", "已取消", "in progress"."""
    word = text.strip()
    meant = _MEANT[part]
    folded = word.casefold().replace(" ", "_").replace("-", "_")
    for one in (word, folded, word.removesuffix("数"), word.removeprefix("已")):
        if one in meant:
            return str(meant[one])
    return None
