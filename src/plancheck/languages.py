"""The languages that plancheck answers in: the one list, from which every layer takes them."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """Languages with a folder of texts, by the code that `--lang`, `plan.language` and texts of the data use."""

    ZH = "zh"
    EN = "en"


LANGUAGES: tuple[str, ...] = tuple(language.value for language in Language)
"""Their codes; the first is taken for what is written in none of them."""

ELSEWHERE = Language.EN.value
"""For readers of any other language, and where nothing tells which one they read."""
