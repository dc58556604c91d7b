"""States as people write them: in both languages, as the data files name them and as screens and forms do."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.load.actuals import STATE_WORDS, TASK_STATE_WORDS
from plancheck.load.targets.further import LABELS
from plancheck.model.actual import State
from plancheck.model.form import Kind
from plancheck.model.verdict import Verdict

_MEANT: Mapping[Kind, Mapping[str, str]] = {
    Kind.VALUES: {**STATE_WORDS, **{state.value: state for state in State}},
    Kind.WORDS: {**LABELS, **{verdict.value: verdict for verdict in Verdict}},
    Kind.TASKS: {**TASK_STATE_WORDS, **{state.value: state for state in TASK_STATE_WORDS.values()}},
}


def state_of(kind: Kind, text: str) -> str | None:
    """The name in the data of a state, or of a judgement; None where it is none.

    "Preliminary", "初步", "初步数", "已取消" and "in progress" are some.
    """
    word = text.strip()
    meant = _MEANT[kind]
    folded = word.casefold().replace(" ", "_").replace("-", "_")
    for one in (word, folded, word.removesuffix("数"), word.removeprefix("已")):
        if one in meant:
            return str(meant[one])
    return None
