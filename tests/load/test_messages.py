"""Whatever the program can tell has its sentence in every language, with the same blanks; and no sentence is idle."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import plancheck
from plancheck.languages import LANGUAGES
from tests.load.test_cases import NAMES, problems_of
from tests.load.trees import sentence

PACKAGE = Path(plancheck.__file__).parent
EMITTERS = [
    path
    for folder in ("load", "checks")
    for path in sorted((PACKAGE / folder).rglob("*.py"))
    if path != PACKAGE / "checks" / "codes.py"  # it names codes and tells none
]
SENTENCE = re.compile(r"PC\d{3}(\.[a-z_0-9]+)?")

MADE_OF_PARTS = {
    *(f"PC012.{kind}{case}" for kind in ("values", "tasks") for case in ("", ".other", ".none")),
    *("PC012.several", "PC012.unused", "PC023.several", "PC023.unused"),
    *("PC031.change", "PC031.reduction", "PC031.average_growth"),
}
"""Sentences whose code, or whose variant, is that of something else."""

FOR_THE_MACHINE_ALONE = {
    "PC003.missing",
    "PC003.no_folder",
    "PC003.not_a_file",
    "PC003.permission",
    "PC003.system",
    "PC004.nodes",
    "PC004.problems",
    "PC004.size",
    "PC008",
    "PC062",
    "PC062.file",
    "PC062.indicator",
    "PC062.part",
    "PC062.removed",
    "PC062.removed_part",
    "PC062.renamed",
    "PC062.unit",
}
"""What no folder of a repository can show; `test_folder` and `test_since` have them."""


def catalogue(language: str, name: str) -> dict[str, str]:
    texts: dict[str, str] = getattr(import_module(f"plancheck.text.{language}.problems"), name)
    return texts


def constants(node: ast.AST) -> Iterator[str]:
    """All texts below a node but those that something is compared with."""
    if isinstance(node, ast.Compare):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for inner in ast.iter_child_nodes(node):
        yield from constants(inner)


def given_as_hint(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "hint":
            yield from constants(node.value)
        if isinstance(node, ast.Assign) and [ast.unparse(to) for to in node.targets] == ["hint"]:
            yield from constants(node.value)


def emitted() -> tuple[set[str], set[str]]:
    sentences: set[str] = set(MADE_OF_PARTS)
    hints: set[str] = set()
    for path in EMITTERS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        sentences.update(text for text in constants(tree) if SENTENCE.fullmatch(text))
        hints.update(text for text in given_as_hint(tree) if text)
    return sentences, hints


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_is_told_is_there_and_no_other(language: str) -> None:
    sentences, hints = emitted()
    assert set(catalogue(language, "MESSAGES")) == sentences
    assert set(catalogue(language, "HINTS")) == hints


@pytest.mark.parametrize("name", ["MESSAGES", "HINTS"])
def test_the_languages_fill_the_same_blanks(name: str) -> None:
    first, *others = ({key: blanks(text) for key, text in catalogue(language, name).items()} for language in LANGUAGES)
    for other in others:
        assert first == other


def test_every_sentence_has_a_case() -> None:
    shown = {sentence(problem) for name in NAMES for problem in problems_of(name)}
    assert set(catalogue("en", "MESSAGES")) - shown == FOR_THE_MACHINE_ALONE


def test_chinese_sentences_have_chinese_punctuation() -> None:
    outside = re.compile(r"[\u4e00-\u9fff][,;:?!()]|[,;?()][\u4e00-\u9fff]")
    shows_yaml = {"key_and_value", "key_is_a_name", "quote_text"}
    for texts in (catalogue("zh", "MESSAGES"), catalogue("zh", "HINTS")):
        assert {key for key, text in texts.items() if outside.search(text)} <= shows_yaml
