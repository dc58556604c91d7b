"""What a file of actuals must say once entries are in it, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items

from plancheck.intake.entry import Entry
from plancheck.intake.held import displaced
from plancheck.intake.written import BARE

NOTHING = ("", "~", "null")
"""What stands behind a key that has no value."""


def expected(before: object, entries: Items[Entry], called: Fields[str, Items[str]]) -> dict[str, object]:
    """The data as they were but for what was entered, and that as it was meant."""
    data: dict[str, object] = dict(before) if isinstance(before, dict) else {}
    if before is None:
        data["year"] = f"{entries[0].year}"
        if entries[0].month is not None:
            data["through"] = entries[0].period
    for part in {entry.part for entry in entries}:
        section = data.get(part)
        data[part] = dict(section) if isinstance(section, dict) else {}
    for entry in entries:
        held = data[entry.part]
        assert isinstance(held, dict)
        known = next((id_ for id_ in (entry.id, *called.get(entry.id, ())) if id_ in held), entry.id)
        held[known] = _entry_expected(held.get(known), entry)
    return data


def _entry_expected(held: object, entry: Entry) -> object:
    """What is to be under an id after a change of some of its fields."""
    bare = BARE[entry.part]
    if isinstance(held, str) and held.casefold() in NOTHING:
        held = None
    old: dict[str, object] = {bare: held} if isinstance(held, str) else dict(held) if isinstance(held, dict) else {}
    gone = displaced(entry, old)
    new = {**{name: text for name, text in old.items() if name not in gone}, **entry.fields}
    return new[bare] if tuple(new) == (bare,) and not isinstance(held, dict) else new
