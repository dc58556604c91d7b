"""What a problem code means, as far as words go; its examples stand in `plancheck.samples`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """The words for one code in one language."""

    title: str
    """What it is, in a few words: one line of the list of all codes."""
    what: str
    """When plancheck tells of it."""
    why: str
    """Why it matters."""
    cure: str
    """What to do."""
    bad: str = ""
    """The bad example in words, where text cannot show all of it; empty otherwise."""
    good: str = ""
    """The same for the good one."""


def explanations(language: str) -> Mapping[str, Explanation]:
    """All explanations of a language by code, in the order of codes."""
    texts = import_module(f"plancheck.text.{language}.explanations").EXPLANATIONS
    return cast("Mapping[str, Explanation]", dict(sorted(texts.items())))
