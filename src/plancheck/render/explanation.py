"""What `explain` prints: one code whole, or the list of all."""

from __future__ import annotations

from plancheck.compose.explanation import explanation_page, list_page
from plancheck.compose.page import Page
from plancheck.samples import SAMPLES
from plancheck.text import catalogue
from plancheck.text.explanation import explanations


def render_explanation(code: str, *, language: str, width: int, color: bool = False) -> str:
    """What a code means; a KeyError for a code that does not exist."""
    return _rendered(
        explanation_page(code, explanations(language)[code], SAMPLES[code], catalogue(language)), width, color
    )


def render_codes(*, language: str, width: int, color: bool = False) -> str:
    """All codes, one line each."""
    return _rendered(list_page(explanations(language), catalogue(language)), width, color)


def _rendered(page: Page, width: int, color: bool) -> str:
    if color:
        from plancheck.render.table import as_coloured

        return as_coloured(page, width)
    from plancheck.render.plain import as_plain

    return as_plain(page, width)
