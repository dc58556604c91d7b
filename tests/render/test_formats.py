"""What every format of the report must have: a line to sign at its end, and on every page what the data are."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from docx.oxml.ns import qn

from plancheck.load import folder
from plancheck.render import excel, html_report, markdown_report, word
from tests.render.excel.samples import parts_of, rows
from tests.render.word.samples import edition, opened, texts_of

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
SIGNED = {"zh": ["填报人：", "审核人：", "日期："], "en": ["Prepared by:", "Checked by:", "Date:"]}
SAID = {"zh": ["示例数据", "尚非最终数|快报数或初步数"], "en": ["[Ii]llustrative data", "preliminary|not final"]}


def assert_signed(line: str, language: str) -> None:
    places = [line.find(blank) for blank in SIGNED[language]]
    assert -1 not in places
    assert places == sorted(places)


def assert_says_what_data_are(page: str, language: str) -> None:
    for said in SAID[language]:
        assert re.search(said, page)


@LANGUAGES
def test_a_line_to_sign_closes_the_report(language: str) -> None:
    made = edition(language=language)
    assert_signed(markdown_report.render(made).content.decode().strip().splitlines()[-1], language)
    page = html_report.render(made).content.decode()
    assert_signed(page[page.rindex("<footer>") : page.rindex("</footer>")], language)
    assert_signed(texts_of(opened(word.render(made).content))[-1], language)
    summary = rows(excel.render(made).content, {"zh": "概况", "en": "Summary"}[language])
    assert_signed(str(summary[-1][0]), language)


@LANGUAGES
def test_every_page_says_that_data_are_illustrative_and_that_figures_are_not_final(language: str) -> None:
    made = edition(language=language)
    assert_says_what_data_are(markdown_report.render(made).content.decode()[:600], language)
    page = html_report.render(made).content.decode()
    running = re.findall(r'@top-center \{ content: "(.*?)"', page)
    assert_says_what_data_are(re.sub(r"\\([0-9a-f]{6})", lambda code: chr(int(code[1], 16)), running[0]), language)
    document = opened(word.render(made).content)
    assert len(document.sections) > 1
    for section in document.sections:
        header = "".join(text.text or "" for text in section.header._element.iter(qn("w:t")))
        assert_says_what_data_are(header, language)
    sheets = [text for name, text in parts_of(excel.render(made).content).items() if "worksheets/sheet" in name]
    assert len(sheets) > 5
    for sheet in sheets:
        assert_says_what_data_are(re.findall("<oddHeader>(.*?)</oddHeader>", sheet)[0], language)


@pytest.mark.parametrize("format_", [markdown_report, html_report, word, excel])
def test_the_english_report_of_the_example_is_wholly_english(format_: ModuleType) -> None:
    example = folder.read(ROOT / "data", ROOT).plan
    assert example is not None
    content = format_.render(edition(example, language="en", year=2024)).content
    parts = parts_of(content) if content.startswith(b"PK") else {"page": content.decode()}
    found = {name: set(re.findall("[\u2e80-\u2fff\u3001-\u9fff\uff01-\uff60]+", part)) for name, part in parts.items()}
    fonts = {"word/styles.xml", "word/fontTable.xml", "xl/theme/theme1.xml"}
    assert {name for name, texts in found.items() if texts} <= fonts
