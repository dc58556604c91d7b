"""The page holds the whole document and nothing that acts: texts of the data are texts, whatever they look like."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from plancheck.assess import assess
from plancheck.model.plan import Plan
from plancheck.render.edition import Edition, OwnTemplate, edition_of
from plancheck.render.html_report import render
from plancheck.render.html_text import escape
from plancheck.render.template_fault import TemplateFault
from plancheck.resources import templates
from tests.compose.samples import sample_plan
from tests.compose.test_report import texts
from tests.plans import TODAY
from tests.render.test_markdown_report import HOSTILE

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


def edition(plan: Plan | None = None, language: str = "zh", template: str | None = None) -> Edition:
    whole = plan or sample_plan()
    now, before = (assess(whole, year, today=TODAY) for year in (2023, 2022))
    own = None if template is None else OwnTemplate("own.html.j2", template.encode())
    return replace(edition_of(now, before, language=language, sources=templates()), own=own)


def page(plan: Plan | None = None, language: str = "zh", template: str | None = None) -> str:
    return render(edition(plan, language, template)).content.decode()


class Reading(HTMLParser):
    """The elements of a page with their attributes, and the texts outside of scripts and styles."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._raw = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._raw = tag in ("script", "style")
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._raw = False

    def handle_data(self, data: str) -> None:
        if not self._raw:
            self.texts.append(data)


@LANGUAGES
def test_every_text_of_the_document_is_on_the_page(language: str) -> None:
    shown = " ".join("".join(Reading(page(language=language)).texts).split())
    missing = [text for text in texts(edition(language=language).document) if " ".join(text.split()) not in shown]
    assert not missing


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert page() == page()


@LANGUAGES
def test_nothing_on_the_page_leads_outside(language: str) -> None:
    for tag, attributes in Reading(page(language=language)).tags:
        assert tag not in ("link", "iframe", "object", "embed", "base", "form") or attributes.get("id") == "filters"
        for name in ("src", "href", "action", "data"):
            assert (attributes.get(name) or "#").startswith("#"), (tag, attributes)
        assert not any(name.startswith("on") for name in attributes)


def test_identifiers_are_unique() -> None:
    found = [attributes["id"] for _, attributes in Reading(page()).tags if "id" in attributes]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_adds_no_element(name: str) -> None:
    first, *others = sample_plan().indicators
    plain, harmful = (
        replace(sample_plan(), indicators=(replace(first, name={"": one}, owner={"": one}), *others))
        for one in ("plain", name)
    )
    elements = [[tag for tag, _ in Reading(page(plan)).tags] for plan in (plain, harmful)]
    assert elements[0].count("script") == 1
    # a long or a short name is drawn by other lines, but the elements outside of pictures are the same
    svg = {"text", "tspan", "g", "path", "circle", "rect", "line", "polyline", "polygon", "title", "desc", "svg"}
    assert [tag for tag in elements[0] if tag not in svg] == [tag for tag in elements[1] if tag not in svg]


@pytest.mark.parametrize("text", ['a"b', "a'b", "<&>", "a\\b", "\x1b[31m", "\u202eab"])
def test_text_is_escaped_for_attributes_too(text: str) -> None:
    assert not re.search("[<>\"'\x1b\u202e]", escape(text))


def test_a_notice_on_paper_cannot_end_the_style_sheet() -> None:
    plan = replace(sample_plan(), illustrative=True)
    style = page(plan).split("<style>")[1].split("</style>")[0]
    assert re.search(r'@top-center \{ content: "[^"<]+";', style)


def test_a_template_of_ones_own_can_extend_the_page() -> None:
    shown = page(template='{% extends "report.html.j2" %}{% block annexes %}<p>{{ plan.title }}</p>{% endblock %}')
    assert "<p>示例镇规划</p>" in shown
    assert 'id="monitoring"' not in shown


def test_a_misspelt_name_is_told_with_its_line() -> None:
    with pytest.raises(TemplateFault) as fault:
        page(template="<p>\n{{ documnt.title }}</p>")
    assert (fault.value.name, fault.value.line) == ("own.html.j2", 2)
    assert "document" in fault.value.message
