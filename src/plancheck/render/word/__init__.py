"""The yearly report for Word: after GB/T 9704 in Chinese, sober in English, or by an office's own template."""

from __future__ import annotations

from plancheck.compose.report_editor import template_words
from plancheck.render.edition import Edition, Rendered
from plancheck.render.word.body import Body
from plancheck.render.word.look import look_of
from plancheck.render.word.package import as_bytes, describe, empty
from plancheck.render.word.pages import Pages
from plancheck.render.word.pictures import Pictures
from plancheck.render.word.styles import fill_styles


def render(edition: Edition) -> Rendered:
    """The yearly report as a Word document.

    Raises:
        TemplateFault: the user's template cannot be used.
    """
    if edition.own is not None:
        # docxtpl is not needed, and takes its time, where there is no template
        from plancheck.render.word.own import filled

        return Rendered(as_bytes(filled(edition, edition.own)))
    document, plan = edition.document, edition.report.plan
    look = look_of(document.language)
    word = empty(look)
    fill_styles(word.styles.element, look)
    describe(word, document.title, document.year, look.locale)
    pages = Pages(word, look, document.notices)
    pictures = Pictures(edition.font, plan.colors)
    Body(pages, pictures, look, template_words(plan, edition.language), plan.colors).write(document)
    return Rendered(as_bytes(word))
