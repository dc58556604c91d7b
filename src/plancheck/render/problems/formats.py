"""The formats of `validate` by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import cast

from plancheck.render.problems.result import Result, Surface

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
"""Each is a module `to_FORMAT` of this package with a function `pieces`; only the one asked for is loaded."""

OF_REPOSITORIES = ("github", "gitlab", "sarif")
"""What services read that know files by their names in the repository, wherever plancheck was called."""

_Pieces = Callable[[Result, Surface], Iterator[str]]
_MODULES: Mapping[str, str] = {name: f"plancheck.render.problems.to_{name}" for name in FORMATS}


def pieces(result: Result, surface: Surface, format_: str) -> Iterator[str]:
    """A result in one of `FORMATS`, piece by piece: in some of them it is many times as long as the files.

    Raises:
        KeyError: there is no such format.
    """
    return cast("_Pieces", import_module(_MODULES[format_]).pieces)(result, surface)


def render(result: Result, surface: Surface, format_: str) -> str:
    """The same as one text."""
    return "".join(pieces(result, surface, format_))
