"""One language's texts, loaded when they are asked for and without those of the others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from plancheck.languages import LANGUAGES
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language."""

    language: str
    words: Mapping[str, str]
    """Names, titles and phrases of the screens, by key; their blanks are filled by `word`."""
    reasons: Mapping[str, str]
    """Sentences that give the reason of a verdict, by code."""
    undefined: Mapping[str, str]
    """Phrases that say why a figure does not exist, by code."""

    units: Mapping[str, str]
    """What units mean that readers of the language may not know."""

    def word(self, key: str, **blanks: object) -> str:
        """The phrase `key` with its blanks filled; a KeyError where the catalogue lacks it."""
        return self.words[key].format(**blanks) if blanks else self.words[key]

    def counted(self, key: str, count: int, **blanks: object) -> str:
        """A phrase with a number, in the wording for one where the language has it."""
        one = f"{key}.one"
        return self.word(one if count == 1 and one in self.words else key, count=count, **blanks)

    def name(self, kind: str, choice: str) -> str:
        """The name of one choice of a closed set: `name("verdict", "missed")`."""
        return self.words[f"{kind}.{choice}"]


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of `language`, the first language's where there is none; no other one is imported."""
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    words = import_module(f"plancheck.text.{chosen}.words")
    reasons = import_module(f"plancheck.text.{chosen}.reasons")
    methods = import_module(f"plancheck.text.{chosen}.methods")
    units = import_module(f"plancheck.text.{chosen}.units")
    return Catalogue(
        chosen,
        words.WORDS | methods.WORDS,
        reasons.REASONS | methods.REASONS,
        reasons.UNDEFINED | methods.UNDEFINED,
        units.UNITS,
    )


def pick(text: Mapping[str, str] | None, language: str) -> str:
    """A text of the data in `language`, else the one without a language, else the first; empty for no text."""
    if not text:
        return ""
    if language in text:
        return text[language]
    return text[""] if "" in text else next(iter(text.values()))
