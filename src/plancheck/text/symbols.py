"""What the symbols of formulas mean, loaded when a result explains itself."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from plancheck.text.catalogue import catalogue


def meanings(language: str) -> Mapping[str, str]:
    """The meaning of each symbol and function of the formulas, in one language."""
    module = import_module(f"plancheck.text.{catalogue(language).language}.symbols")
    symbols: Mapping[str, str] = module.SYMBOLS
    return symbols
