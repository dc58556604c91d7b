"""What a plan declares under its ids, and what to say of an id that it does not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Section, Task
from plancheck.model.problem import Problem, fault

_HELPED = 100
"""Unknown ids that get a suggestion: each is compared with all that are known, and a file may be full of them."""


class Declared:
    """Ids of one kind, with the first entry that declares each."""

    def __init__(self, entries: Iterable[Section | Indicator | Task]) -> None:
        self._entries: Mapping[str, Section | Indicator | Task] = {
            entry.id: entry for entry in reversed(tuple(entries))
        }
        self._helped = 0

    def __contains__(self, id_: str) -> bool:
        return id_ in self._entries

    def unknown(self, sentence: str, place: Place, path: str, given: str) -> Problem:
        """A problem of an id that is not declared, with the nearest one that is and where it stands."""
        self._helped += 1
        near = difflib.get_close_matches(given, self._entries, n=1) if self._helped <= _HELPED else []
        if not near:
            return fault(sentence, place, path, {"given": given})
        figures = {"given": given, "suggestion": near[0]}
        meant = self._entries[near[0]]
        declared_at = meant.origin.fields.get("id", meant.place)
        return fault(sentence, place, path, figures, hint="did_you_mean", related=declared_at)
