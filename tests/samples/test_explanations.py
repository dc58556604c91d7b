"""Every code is explained in every language, by pages that are up to date, and keeps its meaning for good."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docs.generate import FOLDER, pages

from plancheck.samples import SAMPLES
from plancheck.text import LANGUAGES
from plancheck.text.explanation import explanations
from plancheck.text.faults import _texts
from tests.samples.codes import codes_in_use

REGISTER = Path(__file__).with_name("issued_codes.txt")
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_explained(language: str) -> None:
    assert set(explanations(language)) == codes_in_use()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_belongs_to_a_code_that_is_in_use(language: str) -> None:
    assert {key[:5] for key in _texts(language)[0]} == codes_in_use()


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_an_explanation_says_everything_in_its_own_language(code: str) -> None:
    for language, belongs in (("en", False), ("zh", True)):
        told = explanations(language)[code]
        for text in (told.title, told.what, told.why, told.cure):
            assert bool(HAN.search(re.sub(r"`[^`]*`|亿元", "", text))) is belongs, text
        assert not told.title.endswith((".", "。"))
        for text in (told.what, told.why, told.cure):
            assert text.endswith((".", "。")), text


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_what_text_cannot_show_is_told_in_words(code: str) -> None:
    for language in LANGUAGES:
        told = explanations(language)[code]
        for words, case in ((told.bad, SAMPLES[code].bad), (told.good, SAMPLES[code].good)):
            assert words or all(isinstance(content, str) for content in case.files.values())


def test_the_pages_are_up_to_date() -> None:
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert there == pages(), "run `make docs`"


def issued() -> dict[str, str]:
    lines = REGISTER.read_text(encoding="utf-8").splitlines()
    pairs = [(line[:5], line[6:]) for line in lines if line and not line.startswith("#")]
    assert len({code for code, _ in pairs}) == len(pairs), "a code stands twice"
    return dict(pairs)


def test_every_code_is_registered_and_means_what_it_has_always_meant() -> None:
    kept = {code: title for code, title in issued().items() if not title.startswith("(retired) ")}
    assert kept == {code: told.title for code, told in explanations("en").items()}


def test_the_register_is_in_order_so_that_nothing_is_slipped_in() -> None:
    assert list(issued()) == sorted(issued())
