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
    """Ids of one kind, with the first entry that declares each."""

    def __init__(self, entries: Iterable[Section | Indicator | Task]) -> None:
        self._entries: Mapping[str, Section | Indicator | Task] = {
            entry.id: entry for entry in reversed(tuple(entries))
        }
        self._helped = 0

    def __contains__(self, id_: str) -> bool:
        return id_ in self._entries

    def unknown(self, sentence: str, place: Place, path: str, given: str, **figures: object) -> Problem:
        """A problem of an id that is not declared, with the one that is probably meant and where it stands."""
        self._helped += 1
        near = self.meant(given) if self._helped <= _HELPED else None
        if near is None:
            return fault(sentence, place, path, {"given": given, **figures})
        figures = {"given": given, "suggestion": near, **figures}
        return fault(sentence, place, path, figures, hint="did_you_mean", related=self._declared_at(near))

    def told(self, sentence: str, place: Place, path: str, given: str) -> Problem:
        """A problem of an id that is declared, with where."""
        at = self._declared_at(given)
        return fault(sentence, place, path, {"given": given, "file": at.file, "line": at.line}, related=at)

    def _declared_at(self, id_: str) -> Place:
        entry = self._entries[id_]
        return entry.origin.fields.get("id", entry.place)

    def meant(self, given: str) -> str | None:
        """The id in other letters, that of what is called so, or the one that is most like it."""
        folded = _folded(given)
        if folded in self._called:
            return self._called[folded]
        near = difflib.get_close_matches(folded, self._entries, n=1)
        near = near or difflib.get_close_matches(folded, self._called, n=1)
        return self._called.get(near[0], near[0]) if near else None

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """Ids by all that people call them: themselves, and their names in every language."""
        called: dict[str, str] = {}
        for entry in reversed([*self._entries.values()]):
            for name in (entry.id, *(entry.name if isinstance(entry, Indicator) else entry.title).values()):
                called.setdefault(_folded(name), entry.id)
        return called


def _folded(name: str) -> str:
    """A name as far as small and capital letters, blanks and underscores do not matter."""
    return "-".join(unicodedata.normalize("NFKC", name).casefold().replace("_", " ").split())
