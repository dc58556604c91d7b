"""What a problem code means, as a page; and the list of all codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plancheck.compose.page import Block, Facts, Heading, Page, Quote, Title, line
from plancheck.compose.table import Cell
from plancheck.samples import Case, Sample
from plancheck.text import Catalogue
from plancheck.text.explanation import Explanation

DATA = "data"
"""The folder that the examples' files are shown in."""


def explanation_page(code: str, told: Explanation, sample: Sample, said: str, words: Catalogue) -> Page:
    """What a code means, why it matters, what to do, and a bad and a good example.

    Args:
        code: the code.
        told: its words.
        sample: its examples.
        said: what `validate` says of the bad one; empty where that is not known.
        words: the language.
    """
    return (
        Title(f"{code} · {told.title}"),
        line(told.what),
        Heading(words.word("explain.why")),
        line(told.why),
        Heading(words.word("explain.cure")),
        line(told.cure),
        Heading(words.word("explain.bad")),
        *_example(told.bad, shown_files(sample.bad, words)),
        *((line(words.word("explain.says"), quiet=True), Quote(said, quiet=False)) if said else ()),
        Heading(words.word("explain.good")),
        *_example(told.good, changed_files(sample, words)),
    )


def list_page(explanations: Mapping[str, Explanation], words: Catalogue) -> Page:
    """All codes with what they are."""
    return (
        Facts(tuple((code, Cell(told.title)) for code, told in explanations.items())),
        line(words.word("explain.more"), quiet=True),
    )


def shown_files(case: Case, words: Catalogue) -> Iterator[tuple[str, str]]:
    """The files of a case that are text, each under its name; first those that were committed before."""
    for name, content in (case.earlier or {}).items():
        if isinstance(content, str):
            yield words.word("explain.committed", file=f"{DATA}/{name}"), content
    for name, content in case.files.items():
        if isinstance(content, str):
            yield f"{DATA}/{name}", content


def changed_files(sample: Sample, words: Catalogue) -> Iterator[tuple[str, str]]:
    """The files of the good example that are not the same in the bad one."""
    bad = dict(shown_files(sample.bad, words))
    yield from ((name, text) for name, text in shown_files(sample.good, words) if bad.get(name) != text)


def _example(told: str, files: Iterable[tuple[str, str]]) -> Iterator[Block]:
    """An example's words, where it has some, stand for the files that text cannot show."""
    if told:
        yield line(told)
        return
    for name, content in files:
        yield line(name, quiet=True)
        yield Quote(content, quiet=False)
