"""A part of a whole, written as both numbers: its fields, and what it is in the unit of its indicator."""

from __future__ import annotations

from typing import Any

from plancheck.load.shape.number import Number
from plancheck.load.shape.record import Field, Values
from plancheck.model.quantity import WHOLES, Quantity, Share

PART = Field("part", Number(least=0))
WHOLE = Field("whole", Number(least=0))

_DECIMALS = 2
"""Decimals of a share that does not come out even: part and whole have none that could decide."""


def form_of(values: Values, forms: tuple[Field[Any], ...]) -> Field[Any] | None:
    """Which of several ways to write a figure is taken; None where none is certain, which is told.

    Args:
        values: what is written.
        forms: the ways, named by their first key: PART stands for part and whole.
    """
    written = values.among(forms) or values.among((WHOLE,))
    if len(written) > 1:
        second = max(written, key=values.place)
        values.fault("PC028.both", second, {"words": tuple(field.name for field in written)}, hint="one_form")
        return None
    if not written:
        if values.sound(*forms, WHOLE):
            values.at.missing(forms[0].name)
        return None
    if written[0] in (PART, WHOLE):
        for field in (PART, WHOLE):
            if not values.written(field) and values.sound(field):
                values.at.missing(field.name)
    whole = values.get(WHOLE)
    if whole is not None and whole.value == 0:
        values.fault("PC028.zero", WHOLE, hint="leave_line_out")
        return None
    return written[0]


def share_of(values: Values) -> Share | None:
    """The part and the whole, where both are written."""
    part, whole = values.get(PART), values.get(WHOLE)
    return None if part is None or whole is None else Share(part, whole)


def in_unit(share: Share, unit: str) -> Quantity | None:
    """A share in `unit`: exact, with the decimals that it needs, at most two; None where the unit tells no shares.

    Args:
        share: its whole is not 0.
        unit: of the indicator.
    """
    scale = WHOLES.get(unit)
    if scale is None:
        return None
    value = share.part.value * scale / share.whole.value
    decimals = next((n for n in range(_DECIMALS) if (value * 10**n).denominator == 1), _DECIMALS)
    return Quantity(value, decimals)


def no_share_in(unit: str) -> str:
    """The code of the sentence that says why an indicator in `unit` has no shares."""
    return "PC028.unit" if unit else "PC028.no_unit"
