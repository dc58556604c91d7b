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
    """Ids of one kind, with the place where each is declared."""

    def __init__(self, entries: Iterable[Section | Indicator | Task]) -> None:
        self._places: Mapping[str, Place] = {
            entry.id: entry.origin.fields.get("id", entry.place) for entry in reversed(tuple(entries))
        }
        self._helped = 0

    def __contains__(self, id_: str) -> bool:
        return id_ in self._places

    def unknown(self, sentence: str, place: Place, path: str, given: str) -> Problem:
        """A problem of an id that is not declared, with the nearest one that is and where it stands."""
        self._helped += 1
        near = difflib.get_close_matches(given, self._places, n=1) if self._helped <= _HELPED else []
        if not near:
            return fault(sentence, place, path, {"given": given})
        figures = {"given": given, "suggestion": near[0]}
        return fault(sentence, place, path, figures, hint="did_you_mean", related=self._places[near[0]])
