"""The formats of `validate` by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

from plancheck.render.problems.result import Result, Surface

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
"""Each is a module `to_FORMAT` of this package with a function `render`; only the one asked for is loaded."""

MACHINE_FORMATS = FORMATS[1:]
"""What programs read: these tell all problems unless a number is asked for."""

_Render = Callable[[Result, Surface], str]
_MODULES: Mapping[str, str] = {name: f"plancheck.render.problems.to_{name}" for name in FORMATS}


def render(result: Result, surface: Surface, format_: str) -> str:
    """A result in one of `FORMATS`; a KeyError for another one."""
    return cast("_Render", import_module(_MODULES[format_]).render)(result, surface)
