"""An office's own Word document as a template: what it can show, and that neither it nor the data can do harm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from plancheck.model.plan import Plan
from plancheck.render.edition import Font
from plancheck.render.safe import safe
from plancheck.render.template_fault import TemplateFault
from plancheck.render.word import render
from tests.compose.samples import sample_plan
from tests.render.word.samples import edition, opened, parts_of, texts_of

DOCS = Path(__file__).resolve().parents[3] / "docs" / "templates.md"


def template(*paragraphs: str, table: Sequence[Sequence[str]] = (), head: str = "") -> bytes:
    """A document of an office with these paragraphs, then this table."""
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = head
    for paragraph in paragraphs:
        word.add_paragraph(paragraph)
    if table:
        made = word.add_table(len(table), len(table[0]))
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def filled(own: bytes, plan: Plan | None = None) -> list[str]:
    """The document's texts, without the notices that every report has."""
    made = edition(plan, own=own)
    return [text for text in texts_of(opened(render(made).content)) if text and text not in made.document.notices]


def fault(own: bytes) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        render(edition(own=own))
    assert caught.value.name == "office.docx"
    return caught.value


def test_placeholders_take_figures_and_sentences() -> None:
    document = edition().document
    own = template(
        "{{ document.title }}",
        "“{{ plan.title }}” {{ indicators[0].measures[0].progress | percent }}",
        "{{ words.verdicts['behind'] }}",
        head="{{ document.year }}",
    )
    shown = filled(own)
    assert shown[0] == document.title
    assert shown[1].startswith("“示例镇")
    assert shown[2] == "滞后"
    word = opened(render(edition(own=own)).content)
    assert word.sections[0].header.paragraphs[0].text == "2023"


def test_a_picture_stands_in_its_line_as_wide_as_those_of_the_usual_report() -> None:
    made = edition(own=template("前 {{ document.parts[0].pictures[0] | draw }} 后"), font=Font("/no/such/font", "None"))
    content = render(made).content
    word = opened(content)
    (paragraph,) = (one for one in word.paragraphs if "前" in one.text)
    (shape,) = word.inline_shapes
    section = word.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    assert paragraph.text == "前  后"
    assert shape.width == pytest.approx(room * 0.85, abs=1000)
    assert render(made).content == content, "the same input, the same bytes"


def test_a_picture_in_a_header_belongs_to_the_header() -> None:
    own = template("text", head="{{ document.parts[0].pictures[0] | draw }}")
    parts = parts_of(render(edition(own=own, font=Font("/no/such/font", "None"))).content)
    (rels,) = (parts[name] for name in parts if name.startswith("word/_rels/header"))
    assert b"media/image" in rels


@pytest.mark.parametrize("text", ["only text", "{{ document.notices[0] }}"])
def test_what_must_not_be_overlooked_stands_in_the_report_by_any_template(text: str) -> None:
    made = edition(own=template(text))
    shown = texts_of(opened(render(made).content))
    assert [shown.count(notice) for notice in made.document.notices] == [1, 1]


def test_a_notice_in_the_header_is_said_once() -> None:
    made = edition(own=template("text", head="{{ document.notices | join }}"))
    assert [text for text in texts_of(opened(render(made).content)) if text] == ["text"]


def test_without_a_font_no_entry_has_a_picture() -> None:
    own = template("{% if document.parts[0].pictures %}picture{% else %}none{% endif %}")
    assert filled(own) == ["none"]


def test_a_placeholder_that_word_has_cut_into_pieces_is_one() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    for piece in ("{", "{ docu", "ment.", "title", " }", "}"):
        paragraph.add_run(piece).bold = piece == "title"
    file = BytesIO()
    word.save(file)
    assert filled(file.getvalue()) == [edition().document.title]


def test_loops_repeat_paragraphs_rows_and_columns() -> None:
    own = template(
        "{%p for part in document.parts %}",
        "{{ part.heading }}",
        "{%p endfor %}",
        table=[
            [
                "{%tc for column in document.parts[1].exhibits[0].table.columns %}",
                "{{ column.title }}",
                "{%tc endfor %}",
            ],
            ["{%tr for row in document.parts[1].exhibits[0].table.groups[0].rows %}", "", ""],
            ["{%tc for cell in row.cells %}", "{{ cell.text }}", "{%tc endfor %}"],
            ["{%tr endfor %}", "", ""],
        ],
    )
    document = edition().document
    shown = document.parts[1].exhibits[0].table
    (table,) = opened(render(edition(own=own)).content).tables
    assert [cell.text for cell in table.rows[0].cells] == [column.title for column in shown.columns]
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        [cell.text for cell in row.cells] for group in shown.groups for row in group.rows
    ]
    assert filled(own)[: len(document.parts)] == [part.heading for part in document.parts]


def test_the_same_template_gives_the_same_bytes() -> None:
    own = template("{{ document.title }}")
    assert render(edition(own=own)).content == render(edition(own=own)).content


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("</w:t></w:r></w:p><w:p>&amp;", id="markup"),
        pytest.param("{{ 7 * 7 }} {% raw %} {_{ x }_} {_% y %_}", id="a template"),
        pytest.param("\x00\x1b\x0b\a\f\uffff", id="what XML forbids"),
        pytest.param("a\tb\nc", id="what would be breaks"),
    ],
)
def test_data_are_neither_markup_nor_template(text: str) -> None:
    first, *others = sample_plan().indicators
    plan = replace(sample_plan(), indicators=(replace(first, name={"": text}), *others))
    shown = safe(text).replace("\uffff", "\ufffd")
    assert filled(template("{{ indicators[0].name }}", "end"), plan) == [shown, "end"]


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("报告 {{ document.titel }}", "did you mean 'title'"),
        ("报告 {{ documnt.title }}", "did you mean 'document'"),
        ("报告 {{ document.title | upperr }}", "did you mean 'upper'"),
        ("报告 {% if %}", "template syntax"),
        ("报告 {{ ''.__class__ }}", "cannot use '__class__'"),
        ("报告 {% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}", "too many loops"),
        ("报告 {% include 'report.md.j2' %}", "no template 'report.md.j2'"),
    ],
)
def test_a_fault_names_what_is_wrong_and_its_paragraph(paragraph: str, told: str) -> None:
    found = fault(template("first", "second", paragraph, "fourth"))
    assert told in found.message
    assert "in the paragraph: 报告" in found.message
    assert found.line == 4  # the first line is what stands before the paragraphs


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x03\x04 broken"])
def test_what_is_no_word_document_is_told(content: bytes) -> None:
    assert "no Word document" in fault(content).message


def test_what_the_docs_show_for_word_works() -> None:
    text = DOCS.read_text(encoding="utf-8").split("## Word", 1)[1].split("\n## ", 1)[0]
    example = text.split("```text\n", 1)[1].split("```", 1)[0]
    shown = filled(template(*example.splitlines()))
    document = edition().document
    assert shown[0] == document.title
    assert {part.heading for part in document.parts} <= set(shown)
