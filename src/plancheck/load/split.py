"""Entries of a list that one entry has been cut into, by hyphens before some of its keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plancheck.model.problem import Problem, fault

_KEY_OF_ENTRY = re.compile(r"(?P<list>[a-z]+)\.(?P<position>[0-9]+)\.(?P<key>[a-z]+)")
_LACKING = "PC011"

_Entry = tuple[str, int]


def rejoined(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with one for each entry that was cut: not one for each key that its pieces lack.

    Pieces are an entry with an `id` and those behind it without, where none of the keys is lacking in all of them.
    """
    told = list(problems)
    lacking: dict[_Entry, dict[str, Problem]] = {}
    for problem in told:
        found = _KEY_OF_ENTRY.fullmatch(problem.path) if problem.code == _LACKING else None
        if found is not None:
            lacking.setdefault((found["list"], int(found["position"])), {})[found["key"]] = problem
    if len(lacking) < 2:
        return told
    cut: dict[int, Problem] = {}
    gone: set[int] = set()
    for (name, position), keys in lacking.items():
        if "id" in keys:
            continue
        pieces = [keys]
        while "id" in lacking.get((name, position + len(pieces)), {}):
            pieces.append(lacking[name, position + len(pieces)])
        if len(pieces) < 2 or set.intersection(*(set(piece) for piece in pieces)):
            continue
        gone.update(id(problem) for piece in pieces for problem in piece.values())
        second = pieces[1]["id"]
        path = f"{name}.{position + 1}"
        cut[id(second)] = fault("PC011.cut", second.place, path, hint="no_hyphen_but_first")
    return [cut.get(id(problem), problem) for problem in told if id(problem) in cut or id(problem) not in gone]
