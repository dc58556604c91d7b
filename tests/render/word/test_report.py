"""The report as a Word document: its order and styles, the page after GB/T 9704, and that data stay data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from plancheck.assess import assess
from plancheck.load import folder
from plancheck.model.plan import Plan
from plancheck.render.edition import Font, edition_of
from plancheck.render.safe import safe
from plancheck.render.word import render
from plancheck.render.word.look import LOOKS
from tests.compose.samples import sample_plan
from tests.render.word.samples import SOURCES, edition, parts_of, rendered, text_of, texts_of

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
HOSTILE = [
    pytest.param("a|b <w:p> & </w:t> ]]>", id="markup"),
    pytest.param("{{ 7 * 7 }} {% include 'x' %} {_{ x }_}", id="a template"),
    pytest.param("\x00\x0b\x1b[31m\ufffe\uffff\ud800", id="what XML forbids"),
    pytest.param("\u202eabc\u2066", id="turned writing direction"),
    pytest.param("first\nsecond\r\nthird\u2028fourth", id="line breaks"),
    pytest.param("=1+1", id="a formula"),
    pytest.param("长" * 10_000, id="ten thousand characters"),
]


def headings(word: WordDocument) -> list[tuple[int, str]]:
    """Level and text of every heading."""
    return [
        (int(paragraph.style.name.removeprefix("Heading ")), paragraph.text)
        for paragraph in word.paragraphs
        if paragraph.style is not None and (paragraph.style.name or "").startswith("Heading ")
    ]


def styled(word: WordDocument, name: str) -> list[Paragraph]:
    return [paragraph for paragraph in word.paragraphs if paragraph.style is not None and paragraph.style.name == name]


# the report, whole and in order


@LANGUAGES
def test_nothing_of_the_document_is_missing(language: str) -> None:
    document = edition(language=language).document
    shown = texts_of(rendered(language=language))
    whole = "\n".join(shown)
    for part in (*document.parts, *document.annexes):
        assert part.heading in shown
        assert set(part.paragraphs) <= set(shown)
        for exhibit in part.exhibits:
            assert not exhibit.caption or exhibit.caption in shown
            assert all(note in whole for note in exhibit.notes)
            fields = [cell.text for group in exhibit.table.groups for row in group.rows for cell in row.cells]
            assert set(fields) <= set(shown)
        for passage in part.passages:
            assert all(entry.name in whole and entry.text in whole for entry in passage.entries)
    assert set(document.notices) | set(document.lead) <= set(shown)


@LANGUAGES
def test_headings_are_real_ones_numbered_in_their_text(language: str) -> None:
    document = edition(language=language).document
    word = rendered(language=language)
    found = headings(word)
    expected = [(1, part.heading) for part in (*document.parts, *document.annexes)]
    assert [one for one in found if one[0] == 1] == expected
    passages = [passage.heading for part in (*document.parts, *document.annexes) for passage in part.passages]
    assert [text for level, text in found if level == 2] == [text for text in passages if text]
    assert any(level == 3 for level, _ in found)
    assert not list(word.element.body.iter(qn("w:numPr")))
    levels = [word.styles[f"Heading {level}"].element.find(f".//{qn('w:outlineLvl')}") for level in (1, 2, 3, 4)]
    assert [level.get(qn("w:val")) for level in levels] == ["0", "1", "2", "3"]


def test_items_of_a_list_are_counted_in_chinese() -> None:
    found = headings(rendered())
    several = found.index((2, "（三）符合预期（3项）"))
    assert [text[:3] for _, text in found[several + 1 : several + 4]] == ["1. ", "2. ", "3. "]
    assert found[found.index((2, "（一）严重滞后（1项）")) + 1] == (3, "单位产值能耗")


# the page


def test_the_chinese_page_is_that_of_the_standard() -> None:
    section = rendered().sections[0]
    assert (section.page_width, section.page_height) == pytest.approx((Mm(210), Mm(297)), abs=Mm(0.05))
    assert (section.top_margin, section.left_margin) == pytest.approx((Mm(37), Mm(28)), abs=Mm(0.05))
    paper = LOOKS["zh"].portrait
    assert paper.room / 1440 * 25.4 == pytest.approx(156, abs=0.05)
    assert paper.depth / 1440 * 25.4 == pytest.approx(225, abs=0.05)


def test_a_page_has_22_lines_of_28_characters_and_no_room_for_more() -> None:
    look = LOOKS["zh"]
    line, character = look.line_pitch, round(look.body.size * 20) + look.character_space
    assert look.portrait.depth // line == 22
    assert look.portrait.room // character == 28
    body = rendered().styles["Body Text"].element
    assert body.find(f".//{qn('w:pPr')}/{qn('w:spacing')}").attrib == {
        qn("w:before"): "0",
        qn("w:after"): "0",
        qn("w:line"): str(line),
        qn("w:lineRule"): "exact",
    }
    assert body.find(f".//{qn('w:rPr')}/{qn('w:spacing')}").get(qn("w:val")) == str(look.character_space)
    assert body.find(f".//{qn('w:ind')}").get(qn("w:firstLineChars")) == "200"


@pytest.mark.parametrize(
    ("style", "face", "points"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Body Text", "仿宋_GB2312", 16),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Heading 3", "仿宋_GB2312", 16),
        ("Heading 4", "仿宋_GB2312", 16),
    ],
)
def test_chinese_types_are_named(style: str, face: str, points: int) -> None:
    found = rendered().styles[style]
    assert found.element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == face
    assert found.font.size.pt == points


def test_page_numbers_stand_between_dashes_on_the_outer_side() -> None:
    word = rendered()
    section = word.sections[0]
    assert word.settings.odd_and_even_pages_header_footer
    for foot, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = foot.paragraphs
        assert text_of(paragraph._p) == "— 1 —"
        assert paragraph._p.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"
        assert paragraph._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side
        assert paragraph._p.pPr.find(qn("w:ind")).get(qn(f"w:{side}Chars")) == "100"


@LANGUAGES
def test_every_page_says_that_the_data_are_an_example_and_not_final(language: str) -> None:
    document = edition(language=language).document
    word = rendered(language=language)
    assert len(document.notices) == 2
    assert len(word.sections) == 3
    for section in word.sections:
        heads = (section.header, section.even_page_header) if language == "zh" else (section.header,)
        for head in heads:
            assert tuple(paragraph.text for paragraph in head.paragraphs) == document.notices
    real = rendered(replace(sample_plan(), illustrative=False), language=language, year=2021)
    assert not real.sections[0].header.paragraphs[0].text


@LANGUAGES
def test_wide_tables_lie_across_and_nothing_else_does(language: str) -> None:
    word = rendered(language=language)
    across = [section.orientation is WD_ORIENTATION.LANDSCAPE for section in word.sections]
    assert across == [False, True, False]
    upright = False
    for child in word.element.body:
        wide = child.tag == qn("w:tbl") and len(child.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")) > 9
        if child.tag == qn("w:tbl"):
            assert wide == upright
        if child.find(f".//{qn('w:sectPr')}") is not None:
            upright = not upright


# tables


def tables(language: str) -> Iterator[ElementTree.Element]:
    yield from rendered(language=language).element.body.iter(qn("w:tbl"))


@LANGUAGES
def test_tables_are_as_wide_as_the_page_and_repeat_their_heads(language: str) -> None:
    look, found = LOOKS[language], list(tables(language))
    assert len(found) == 5
    for table in found:
        widths = [int(column.get(qn("w:w"), "")) for column in table.iter(qn("w:gridCol"))]
        assert sum(widths) == (look.landscape if len(widths) > 9 else look.portrait).room
        head, *rows = table.findall(qn("w:tr"))
        assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert rows
        for row in rows:
            assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
            assert row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None
            assert [int(width.get(qn("w:w"), "")) for width in row.iter(qn("w:tcW"))] == widths


def test_a_row_too_tall_for_a_page_may_be_broken() -> None:
    word = rendered(named("寿" * 10_000))
    rows = [row for row in word.element.body.iter(qn("w:tr")) if "寿" in text_of(row)]
    assert rows
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None for row in rows)


def test_a_verdict_is_a_word_with_a_colour_and_the_plans_own_comes_first() -> None:
    plan = replace(sample_plan(), colors={"behind": "#123456"})
    cells = [
        cell
        for cell in rendered(plan).element.body.iter(qn("w:tc"))
        if text_of(cell) == "滞后" and cell.find(f".//{qn('w:shd')}") is not None
    ]
    assert cells
    for cell in cells:
        assert cell.find(f".//{qn('w:color')}").get(qn("w:val")) == "123456"
        assert cell.find(f".//{qn('w:shd')}").get(qn("w:fill")) not in (None, "123456", "FFFFFF")


# pictures


def test_without_a_font_there_is_no_picture() -> None:
    assert not any(name.startswith("word/media") for name in parts_of(render(edition()).content))


def test_pictures_say_in_words_what_they_show() -> None:
    # any font does: the drawing is tested elsewhere
    made = edition(font=Font("/no/such/font", "None"))
    pictures = [picture for part in made.document.parts for picture in part.pictures]
    pictures += [
        entry.picture
        for part in made.document.parts
        for passage in part.passages
        for entry in passage.entries
        if entry.picture
    ]
    content = render(made).content
    root = ElementTree.fromstring(parts_of(content)["word/document.xml"])
    told = [(one.get("title"), one.get("descr")) for one in root.iter(qn("wp:docPr"))]
    assert told == [(safe(picture.title), safe(picture.description)) for picture in pictures]
    assert render(made).content == content


# the file


@LANGUAGES
def test_the_same_report_gives_the_same_bytes(language: str) -> None:
    assert render(edition(language=language)).content == render(edition(language=language)).content


def test_the_file_tells_no_clock_path_or_name() -> None:
    content = render(edition()).content
    word = rendered()
    known = word.core_properties
    assert (known.author, known.last_modified_by) == ("plancheck", "plancheck")
    assert known.created == known.modified
    assert known.created is not None
    assert known.created.date() == date(2023, 12, 31)
    assert known.title == edition().document.title
    inside = parts_of(content)
    assert not any(b"rsid" in part or str(ROOT).encode() in part for part in inside.values())
    assert not any(name.startswith(("customXml", "docProps/thumbnail", "docProps/app")) for name in inside)


@LANGUAGES
def test_every_style_that_is_used_is_there(language: str) -> None:
    inside = parts_of(render(edition(language=language)).content)
    known = {one.get(qn("w:styleId")) for one in ElementTree.fromstring(inside["word/styles.xml"])}
    for name, part in inside.items():
        root = ElementTree.fromstring(part)
        if name.startswith("word/"):
            used = {one.get(qn("w:val")) for tag in ("pStyle", "tblStyle") for one in root.iter(qn(f"w:{tag}"))}
            assert used <= known


# data are data


def named(text: str) -> Plan:
    """The sample plan with this name for its first indicator, in every place that shows one."""
    first, *others = sample_plan().indicators
    return replace(sample_plan(), indicators=(replace(first, name={"": text}), *others))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_shown_as_it_is(text: str) -> None:
    shown = safe(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    found = texts_of(rendered(named(text)))
    assert shown in found
    plain = texts_of(rendered(named("名")))
    assert len(found) == len(plain)


@LANGUAGES
def test_the_example(language: str) -> None:
    plan = folder.read(ROOT / "data", ROOT).plan
    assert plan is not None
    today = date(2025, 1, 1)
    made = edition_of(assess(plan, 2024, today=today), None, language=language, sources=SOURCES)
    word = render(made).content
    root = ElementTree.fromstring(parts_of(word)["word/document.xml"])
    sizes = {
        int(style.get(qn("w:val"), "").removeprefix("TableCell")) / 2
        for style in root.iter(qn("w:pStyle"))
        if style.get(qn("w:val"), "").startswith("TableCell")
    }
    assert min(sizes) >= 7.5


@LANGUAGES
def test_properties_come_first_as_word_demands(language: str) -> None:
    inside = parts_of(render(edition(language=language)).content)
    for name in ("word/document.xml", "word/footer1.xml", "word/header1.xml"):
        for parent in ElementTree.fromstring(inside[name]).iter():
            places = [
                number
                for number, child in enumerate(parent)
                if child.tag in (qn("w:pPr"), qn("w:rPr"), qn("w:tblPr"), qn("w:trPr"), qn("w:tcPr"))
            ]
            assert places in ([], [0])
