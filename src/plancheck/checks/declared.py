"""What a plan declares under its ids, and what to say of an id that it does not."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property

from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Section, Task
from plancheck.model.problem import Problem, fault

_HELPED = 100
"""Unknown ids that get a suggestion: each is compared with all that are known, and a file may be full of them."""


class Declared:
    """Ids of one kind, with the place where each is declared."""

    def __init__(self, entries: Iterable[Section | Indicator | Task]) -> None:
        declared = tuple(entries)
        self._places: Mapping[str, Place] = {
            entry.id: entry.origin.fields.get("id", entry.place) for entry in reversed(declared)
        }
        self._declared = declared
        self._helped = 0

    def __contains__(self, id_: str) -> bool:
        return id_ in self._places

    def unknown(self, sentence: str, place: Place, path: str, given: str) -> Problem:
        """A problem of an id that is not declared, with the one that is probably meant and where it stands."""
        self._helped += 1
        near = self._meant(given) if self._helped <= _HELPED else None
        if near is None:
            return fault(sentence, place, path, {"given": given})
        figures = {"given": given, "suggestion": near}
        return fault(sentence, place, path, figures, hint="did_you_mean", related=self._places[near])

    def _meant(self, given: str) -> str | None:
        """The id in other letters, that of what is called so, or the one that is most like it."""
        folded = _folded(given)
        if folded in self._called:
            return self._called[folded]
        return next(iter(difflib.get_close_matches(folded, self._places, n=1)), None)

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """Ids by all that people call them: themselves, and their names in every language."""
        called: dict[str, str] = {}
        for entry in self._declared:
            for name in (entry.id, *(entry.name if isinstance(entry, Indicator) else entry.title).values()):
                called.setdefault(_folded(name), entry.id)
        return called


def _folded(name: str) -> str:
    """A name as far as small and capital letters, blanks and underscores do not matter."""
    return "-".join(unicodedata.normalize("NFKC", name).casefold().replace("_", " ").split())
