"""Why something is as it is: a code with its figures. The language catalogues make the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """A statement without words: `code` names a sentence of the catalogues, `figures` fill its blanks."""

    code: str
    figures: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Undefined:
    """A figure that does not exist, and why. Never 0, NaN, infinity or a blank in its place."""

    reason: Reason


def undefined(code: str, **figures: object) -> Undefined:
    """Shorthand for an absent figure with the reason `code`."""
    return Undefined(Reason(code, figures))
