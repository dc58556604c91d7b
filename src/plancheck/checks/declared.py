"""What a plan declares under its ids, and what to say of ids that it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property, partial
from types import MappingProxyType
from typing import NamedTuple

from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Section, Task
from plancheck.model.problem import MAX_PROBLEMS, Problem, fault
from plancheck.nearest import Names


class Use(NamedTuple):
    """A place where an id is used that should be declared."""

    id: str
    place: Place
    path: str
    sentence: str
    """What is told where the id is not declared; with `.several` behind it, of all places at once."""


class Declared:
    """Ids of one kind, with the first entry that declares each."""

    def __init__(self, entries: Iterable[Section | Indicator | Task]) -> None:
        self._entries: Mapping[str, Section | Indicator | Task] = {
            entry.id: entry for entry in reversed(tuple(entries))
        }

    @property
    def ids(self) -> Set[str]:
        """All ids that are declared."""
        return self._entries.keys()

    def unknown(
        self, uses: Iterable[Use], used: Iterable[str], beside: Mapping[str, Set[str]] = MappingProxyType({})
    ) -> Iterator[Problem]:
        """What to tell of ids that are used and not declared: one problem for each cause.

        An id that is nearly a declared one is misspelt wherever it is used; but where that one is used nowhere and
        the other in several places, it is the declaration that is misspelt. An id that is like no other lacks its
        declaration, however often it is used.

        Args:
            uses: of ids that are not declared.
            used: ids that are used anywhere; asked for where there is something to tell.
            beside: ids by file that are hardly meant by others there, since they are there themselves.
        """
        by_id: dict[str, list[Use]] = {}
        for use in uses:
            by_id.setdefault(use.id, []).append(use)
        taken = set(used) if by_id else set()
        for count, (id_, found) in enumerate(by_id.items()):
            if count == MAX_PROBLEMS:
                use = found[0]
                yield fault("PC004.problems", use.place, use.path, {"limit": MAX_PROBLEMS}, hint="mend_these")
                return
            near = self._names.meant(id_, partial(_stands_beside, found, beside))
            doubtful = near is None and len(found) == 1 and found[0].place.file in beside
            if doubtful:
                near = self.meant(id_)
            if near is None:
                yield _undeclared(found)
            elif near in taken or len(found) == 1:
                yield from (self._misspelt(use, near, doubtful=doubtful) for use in found)
            else:
                taken.add(near)
                yield self._misdeclared(found, near)

    def meant(self, given: str) -> str | None:
        """The id in other letters, that of what is called so, or the one that is most like it."""
        return self._names.meant(given)

    @cached_property
    def _names(self) -> Names:
        """Ids by all that people call them: themselves, and their names in every language."""
        return Names(
            (name, entry.id)
            for entry in self._entries.values()
            for name in (entry.id, *(entry.name if isinstance(entry, Indicator) else entry.title).values())
        )

    def _declaration(self, id_: str) -> Place:
        entry = self._entries[id_]
        return entry.origin.fields.get("id", entry.place)

    def _misspelt(self, use: Use, near: str, *, doubtful: bool) -> Problem:
        """An id and the one that it is like; doubtful where that one stands beside it."""
        figures = {"given": use.id, "suggestion": near} | ({"beside": True} if doubtful else {})
        related = self._declaration(near)
        return fault(use.sentence, use.place, use.path, figures, hint="did_you_mean", related=related)

    def _misdeclared(self, found: list[Use], near: str) -> Problem:
        """The declaration is what differs from all that refers to it."""
        figures = {"given": near, "suggestion": found[0].id, "count": len(found), "places": _places(found)}
        code = found[0].sentence.partition(".")[0]
        path = f"{self._entries[near].origin.path}.id"
        related = found[0].place
        return fault(f"{code}.unused", self._declaration(near), path, figures, hint="did_you_mean", related=related)


def _undeclared(found: list[Use]) -> Problem:
    """There is no declaration: told where the id is used first."""
    first = found[0]
    if len(found) == 1:
        return fault(first.sentence, first.place, first.path, {"given": first.id})
    figures = {"given": first.id, "count": len(found), "places": _places(found)}
    code = first.sentence.partition(".")[0]
    return fault(f"{code}.several", first.place, first.path, figures, hint="declare_it")


def _stands_beside(found: list[Use], beside: Mapping[str, Set[str]], id_: str) -> bool:
    return any(id_ in beside.get(use.place.file, ()) for use in found)


def _places(found: list[Use]) -> tuple[Place, ...]:
    return tuple(use.place for use in found)
