"""From a problem (code and figures) to its message and its hint."""

from __future__ import annotations

import string
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

from plancheck.model.problem import Problem
from plancheck.model.quantity import Quantity
from plancheck.text.catalogue import catalogue
from plancheck.text.numbers import written


def message(problem: Problem, language: str) -> str:
    """What is wrong."""
    messages = _texts(language)[0]
    key = f"{problem.code}.{problem.variant}" if problem.variant else problem.code
    return _Writer(language).vformat(messages[key], (), problem.figures)


def hint(problem: Problem, language: str) -> str:
    """What would be right; empty where the message says it all."""
    if not problem.hint:
        return ""
    return _Writer(language).vformat(_texts(language)[1][problem.hint], (), problem.figures)


@cache
def _texts(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    module = import_module(f"plancheck.text.{catalogue(language).language}.problems")
    return module.MESSAGES, module.HINTS


class _Writer(string.Formatter):
    """Writes quantities with the decimals they were written with, and lists with the language's comma."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Quantity):
            return written(value)
        if isinstance(value, Fraction):
            return f"{float(value):.12g}"
        if isinstance(value, tuple | list):
            return catalogue(self._language).word("list-comma").join(map(str, value))
        return str(super().format_field(value, format_spec))
