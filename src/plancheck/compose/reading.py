"""What is told of files that were handed in, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module

from plancheck.compose.intake_page import intake_catalogue, origin_text
from plancheck.intake.told import Reading, Told
from plancheck.text import Catalogue, catalogue


def remark_lines(told: Iterable[Told], language: str) -> Iterator[str]:
    """What stops nothing."""
    words = _catalogue(language)
    return (
        words.word("reading.remark", origin=origin_text(words, one.origin), sentence=sentence(one, words))
        for one in told
    )


def fault_lines(reading: Reading, language: str) -> Iterator[str]:
    """What stops everything, and that it does."""
    words = _catalogue(language)
    for one in reading.faults:
        yield words.word("reading.fault", origin=origin_text(words, one.origin), sentence=sentence(one, words))
    yield words.counted("reading.refused", len(reading.faults))


def sentences(told: Iterable[Told], language: str) -> Iterator[tuple[Told, str]]:
    """What is told, each with its sentence, without where it is."""
    words = _catalogue(language)
    return ((one, sentence(one, words)) for one in told)


def sentence(told: Told, words: Catalogue) -> str:
    """What is told, without where it is."""
    comma = words.word("list-comma")
    figures = {
        name: comma.join(map(str, value)) if isinstance(value, tuple) else value for name, value in told.figures.items()
    }
    return words.word(f"told.{told.code}", **figures) if figures else words.word(f"told.{told.code}")


def _catalogue(language: str) -> Catalogue:
    words = intake_catalogue(catalogue(language))
    own = import_module(f"plancheck.text.{words.language}.reading").WORDS
    return replace(words, words={**words.words, **own})
