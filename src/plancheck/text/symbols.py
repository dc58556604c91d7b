"""What the symbols of formulas mean, loaded when a result explains itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module

from plancheck.text.catalogue import catalogue

_SYMBOL = re.compile(r"[a-z_]+(?:\.[a-z_]+)?\b(?!\()")
"""A symbol in a formula, which no bracket follows."""
_SHORT = re.compile("[，；：（,;:(]")
"""Where a meaning goes on to details."""


def meanings(language: str) -> Mapping[str, str]:
    """The meaning of each symbol and function of the formulas, in one language."""
    module = import_module(f"plancheck.text.{catalogue(language).language}.symbols")
    symbols: Mapping[str, str] = module.SYMBOLS
    return symbols


def is_function(symbol: str, meaning: str) -> bool:
    """Whether a symbol is a function: its meaning begins with how it is called."""
    return meaning.startswith(f"{symbol}(")


def in_words(formula: str, meanings: Mapping[str, str]) -> str:
    """A formula with what its symbols mean in their places, as far as a few words say it; functions stay.

    Args:
        formula: in symbols.
        meanings: of all symbols, in one language.
    """
    return _SYMBOL.sub(lambda found: _SHORT.split(meanings[found[0]], maxsplit=1)[0], formula)
