"""What `explain` prints: one code whole, or the list of all."""

from __future__ import annotations

from plancheck.compose.explanation import explanation_page, list_page
from plancheck.compose.page import Page
from plancheck.samples import SAMPLES
from plancheck.text import catalogue
from plancheck.text.explanation import explanations


def render_explanation(code: str | None, said: str, *, language: str, width: int, color: bool = False) -> str:
    """What a code means, or all codes with one line each where none is asked for; a KeyError for one that is none.

    Args:
        code: the code, or None for all.
        said: what `validate` says of its bad example.
        language: of all texts.
        width: columns of the screen.
        color: whether the text is coloured.
    """
    page = _page(code, said, language)
    if color:
        from plancheck.render.table import as_coloured

        return as_coloured(page, width, {})
    from plancheck.render.plain import as_plain

    return as_plain(page, width)


def _page(code: str | None, said: str, language: str) -> Page:
    told, words = explanations(language), catalogue(language)
    return list_page(told, words) if code is None else explanation_page(code, told[code], SAMPLES[code], said, words)
