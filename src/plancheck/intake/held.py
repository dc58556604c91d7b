"""What a file says of an entry already, and whether that is the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plancheck.intake.entry import FORMS, NUMBERS, Entry, Part
from plancheck.load.shape.number import parse_number
from plancheck.model.actual import State

_FINALITY = tuple(State)
"""From the first estimate to the last word."""


def displaced(entry: Entry, held: Mapping[str, object]) -> tuple[str, ...]:
    """The fields of a figure in whose place another one goes: what it says, and up to when if that is not the same.

    Args:
        entry: the new figure.
        held: what stands there, by field.
    """
    if not any(name in entry.fields for name in FORMS):
        return ()
    forms = tuple(name for name in FORMS if name in held)
    return (*forms, "through") if forms and held.get("through", entry.period) != entry.period else forms


def as_usual(entry: Entry, held: Mapping[str, object]) -> Entry:
    """The entry without the state of a final figure, which goes without saying, where nothing else has been said."""
    is_usual = entry.part is Part.VALUES and entry.fields.get("state") == State.FINAL and "state" not in held
    return replace(entry, fields={n: text for n, text in entry.fields.items() if n != "state"}) if is_usual else entry


def adds(entry: Entry, held: Mapping[str, object]) -> bool:
    """Whether an entry says anything that is not there already; 25.0 says what 25 says."""
    return any(not _same(name, text, held.get(name)) for name, text in entry.fields.items()) or _other_form(entry, held)


def contradicts(entry: Entry, held: Mapping[str, object]) -> bool:
    """Whether an entry puts anything in the place of what is there.

    A figure that becomes more final by its state alone goes the way of all figures, and contradicts nothing.
    """
    if entry.part is Part.VALUES:
        held = {"state": State.FINAL.value, **held}
    told = {name: text for name, text in entry.fields.items() if name in held and not _same(name, text, held[name])}
    if entry.part is Part.VALUES and "state" in told and _is_step_on(held["state"], told["state"]):
        del told["state"]
    return bool(told) or _other_form(entry, held)


def _other_form(entry: Entry, held: Mapping[str, object]) -> bool:
    """Whether a figure is a value here and a part of a whole there, or of the year here and of some months there."""
    there = displaced(entry, held)
    return bool(there) and set(there) != entry.fields.keys() & set(FORMS)


def _same(name: str, text: str, held: object) -> bool:
    if isinstance(held, Mapping):  # a text in several languages
        return text in held.values()
    if not isinstance(held, str):
        return False
    return same_number(text, held) if name in NUMBERS else text == held.strip()


def same_number(one: str, other: str) -> bool:
    """Whether two texts write the same number: 25.0 and 25 do, and what is no number is the same as none."""
    first, second = parse_number(one), parse_number(other)
    return first is not None and second is not None and first.value == second.value


def _is_step_on(held: object, told: str) -> bool:
    known = [state.value for state in _FINALITY]
    return held in known and told in known and known.index(told) > known.index(str(held))
