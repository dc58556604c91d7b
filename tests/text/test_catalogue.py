"""Both languages say everything that the program can say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import plancheck
from plancheck.text import LANGUAGES, catalogue, pick
from plancheck.text.sentences import blanks

SOURCE = Path(plancheck.__file__).parent
SINGULAR = ".one"
"""Ending of a wording for one thing, which only some languages need beside the one for several."""
MODULES = sorted(module.name for module in iter_modules([str(SOURCE / "text" / LANGUAGES[0])]))
TABLES_OF_CODES = {"_Codes"}
"""Types that hold nothing but codes of reasons."""

REASON_MAKERS = {"_Codes", "Reason", "reason_with"}
"""What makes a reason that has a sentence; `unrated` makes do with the phrase of an absent figure."""
OWN_WORDS = {"units"}
"""Modules that answer a need of one language alone."""


def texts_of(language: str, module: str) -> Mapping[str, str]:
    """All texts of a module of a catalogue, by the name of their table and their key."""
    tables = vars(import_module(f"plancheck.text.{language}.{module}"))
    return {
        f"{table}/{key}": text
        for table, texts in tables.items()
        if table.isupper() and isinstance(texts, Mapping)
        for key, text in texts.items()
        if isinstance(text, str) and not key.endswith(SINGULAR)
    }


@pytest.mark.parametrize("module", [module for module in MODULES if module not in OWN_WORDS])
def test_the_languages_have_the_same_texts_with_the_same_blanks(module: str) -> None:
    first, *others = ({key: blanks(text) for key, text in texts_of(name, module).items()} for name in LANGUAGES)
    for other in others:
        assert other == first


COUNTED = "年|月|行|层|个|处|位|项|倍|次"
GAP_BEFORE_A_COUNT = re.compile(
    rf"[\u4e00-\u9fff] (\{{\w+\}}|\d+)({COUNTED})|[\d}}] ({COUNTED})|\d[%‰] [\u4e00-\u9fff]"
)


@pytest.mark.parametrize("module", [module for module in MODULES if module not in OWN_WORDS])
def test_no_blank_parts_a_chinese_figure_from_its_words(module: str) -> None:
    """What is written in a file or typed may stand apart; what is counted, dated or a share does not."""
    apart = {key: text for key, text in all_texts("zh", module).items() if GAP_BEFORE_A_COUNT.search(text)}
    assert apart == {}


def all_texts(language: str, module: str) -> Mapping[str, str]:
    """The texts of a module with the fields of those that have several."""
    tables = vars(import_module(f"plancheck.text.{language}.{module}"))
    parts = {
        f"{table}/{key}": entry
        for table, texts in tables.items()
        if table.isupper() and isinstance(texts, Mapping)
        for key, entry in texts.items()
    }
    return {key: entry if isinstance(entry, str) else str(entry) for key, entry in parts.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_module(language: str) -> None:
    assert sorted(module.name for module in iter_modules([str(SOURCE / "text" / language)])) == MODULES


def codes_in(tree: ast.Module, makers: frozenset[str]) -> Iterator[str]:
    """The codes that calls of `makers` name: as a string, a choice of two, or a variable set in the same function."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        assigned: dict[str, set[str]] = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign):
                for target, value in pairs(node):
                    assigned.setdefault(target, set()).update(strings(value))
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makers and node.args:
                first = node.args[0]
                yield from assigned.get(first.id, ()) if isinstance(first, ast.Name) else strings(first)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makers & TABLES_OF_CODES:
            for code in node.args:
                yield from strings(code)


def pairs(node: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    """Variables with what they are set to, through a choice of tuples as well."""
    (target,) = node.targets
    values = [node.value.body, node.value.orelse] if isinstance(node.value, ast.IfExp) else [node.value]
    for value in values:
        if isinstance(target, ast.Name):
            yield target.id, value
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for name, part in zip(target.elts, value.elts, strict=True):
                if isinstance(name, ast.Name):
                    yield name.id, part


def strings(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from strings(body)
            yield from strings(orelse)


def codes(makers: set[str]) -> set[str]:
    return {
        code
        for layer in ("assess", "track", "calc")
        for path in (SOURCE / layer).rglob("*.py")
        for code in codes_in(ast.parse(path.read_text(encoding="utf-8")), frozenset(makers))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_the_core_has_its_sentence(language: str) -> None:
    found = codes(REASON_MAKERS)
    assert {"pace", "guard-broken", "met-early", "limit-kept", "task-not-started"} <= found
    assert found <= catalogue(language).reasons.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_absent_figure_of_the_core_has_its_phrase(language: str) -> None:
    found = codes({"undefined", "unrated"})
    assert {"no-actual", "growth-not-defined", "is-limit"} <= found
    assert found <= catalogue(language).undefined.keys()


def test_no_sentence_waits_for_a_code_that_the_core_never_gives() -> None:
    bare = {code.partition(".")[0] for code in catalogue("zh").reasons}
    assert bare <= codes(REASON_MAKERS)
    assert catalogue("zh").undefined.keys() <= codes({"undefined", "unrated", "Reason"})


def test_another_language_falls_back_to_the_first() -> None:
    assert catalogue("fr").language == LANGUAGES[0]


@pytest.mark.parametrize(
    ("text", "language", "picked"),
    [
        pytest.param({"zh": "甲", "en": "a"}, "en", "a", id="the language asked for"),
        pytest.param({"": "plain", "zh": "甲"}, "en", "plain", id="the one without a language"),
        pytest.param({"zh": "甲", "de": "A"}, "en", "甲", id="the first"),
        pytest.param({}, "en", "", id="empty"),
        pytest.param(None, "en", "", id="no text"),
    ],
)
def test_pick(text: Mapping[str, str] | None, language: str, picked: str) -> None:
    assert pick(text, language) == picked
