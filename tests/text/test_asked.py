"""No text of a catalogue waits for somebody who asks for it.

A key is asked for where it stands whole in the code or in a template, where an f-string that begins with its first word
makes it, or where one of `BUILT` does. Codes are held against their makers elsewhere (`test_catalogue.py` and the
tests of problems), so that only phrases are looked at here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TypeGuard

import pytest

import plancheck
from plancheck.text import LANGUAGES

SOURCE = Path(plancheck.__file__).parent
TEMPLATES = SOURCE.parents[1] / "templates"
MODULES = ("form", "intake", "methods", "reading", "report", "words", "workbook")
SINGULAR = ".one"
"""As in `test_catalogue.py`: the wording for one thing is asked for by its plural."""

BUILT = {
    r"methods\.accepted(\.known)?\.bare": "compose/report_methods.py adds the ending for an acceptance without a reason"
}
"""Keys that are put together in another way, with what does it."""


def trees() -> Iterator[ast.Module]:
    for path in SOURCE.rglob("*.py"):
        if path.relative_to(SOURCE).parts[:2] not in {("text", language) for language in LANGUAGES}:
            yield ast.parse(path.read_text(encoding="utf-8"))


def pattern(made: ast.JoinedStr) -> str:
    """What an f-string can make; nothing for one that begins with a blank, which could make anything."""
    if not isinstance(made.values[0], ast.Constant):
        return ""
    return "".join(re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".*" for one in made.values)


def is_text(node: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@cache
def asked() -> tuple[set[str], re.Pattern[str]]:
    """The keys that stand whole somewhere, and what makes the others."""
    whole, made = set[str](), set(BUILT)
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                made.add(pattern(node))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "name":
                # Catalogue.name(kind, choice)
                made.update(re.escape(str(one.value)) + "[.].*" for one in node.args[:1] if is_text(one))
    for template in TEMPLATES.glob("*.j2"):
        whole.update(re.findall(r"[\w.-]+", template.read_text(encoding="utf-8")))
    return whole, re.compile("|".join(filter(None, made)))


@pytest.mark.parametrize("module", MODULES)
def test_every_phrase_is_asked_for(module: str) -> None:
    whole, made = asked()
    words: dict[str, str] = import_module(f"plancheck.text.{LANGUAGES[0]}.{module}").WORDS
    keys = {key.removesuffix(SINGULAR) for key in words}
    assert {key for key in keys - whole if not made.fullmatch(key)} == set()
