"""The workbook holds numbers as numbers and texts as texts, the same bytes each time, and nothing that acts."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook

from plancheck.assess import assess
from plancheck.model.plan import Plan
from plancheck.render.edition import Edition, edition_of
from plancheck.render.excel import render
from plancheck.resources import templates
from tests.compose.samples import sample_plan
from tests.plans import TODAY
from tests.render.test_markdown_report import HOSTILE

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
Cell = object


def edition(plan: Plan | None = None, language: str = "zh") -> Edition:
    whole = plan or sample_plan()
    now, before = (assess(whole, year, today=TODAY) for year in (2023, 2022))
    return edition_of(now, before, language=language, sources=templates())


def workbook(plan: Plan | None = None, language: str = "zh") -> dict[str, list[list[Cell]]]:
    """The cells of every sheet, as a program reads them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(render(edition(plan, language)).content))
    return {name: list(map(list, book.get_sheet_by_name(name).to_python())) for name in book.sheet_names}


def rows_about(sheets: dict[str, list[list[Cell]]], name: str) -> list[list[Cell]]:
    return [row for rows in sheets.values() for row in rows if name in row]


@LANGUAGES
def test_figures_are_numbers_with_their_exact_value(language: str) -> None:
    sheets = workbook(language=language)
    name = {"zh": "地区生产总值", "en": "Gross domestic product"}[language]
    numbers = {cell for row in rows_about(sheets, name) for cell in row if isinstance(cell, float)}
    assert {2.2, 2.36, 2.51, 2.71} <= numbers
    assert any(number == pytest.approx(0.6375) for number in numbers), "a share is a fraction"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "http://host/x", '=HYPERLINK("http://x")'])
def test_a_text_that_looks_like_a_formula_stays_a_text(text: str) -> None:
    first, *others = sample_plan().indicators
    plan = replace(sample_plan(), indicators=(replace(first, name={"": text}, owner={"": text}), *others))
    content = render(edition(plan)).content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheets = [package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name]
        relations = [package.read(name).decode() for name in package.namelist() if name.endswith(".rels")]
    assert not any("<f>" in sheet for sheet in sheets)
    assert not any('TargetMode="External"' in one for one in relations)
    assert any(text.strip() in str(cell) for rows in workbook(plan).values() for row in rows for cell in row)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_name_can_be_read_back(text: str) -> None:
    first, *others = sample_plan().indicators
    assert workbook(replace(sample_plan(), indicators=(replace(first, name={"": text}), *others)))


def test_the_same_edition_gives_the_same_bytes_without_clock_or_user() -> None:
    first, second = (render(edition()).content for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time[:3] for entry in package.infolist()} == {(1980, 1, 1)}
        core = package.read("docProps/core.xml").decode()
    assert not re.search(r"20(2[4-9]|[3-9]\d)-", core)


@LANGUAGES
def test_heads_stay_in_view_and_rows_can_be_filtered(language: str) -> None:
    with zipfile.ZipFile(io.BytesIO(render(edition(language=language)).content)) as package:
        sheets = [package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name]
    assert sum("<pane " in sheet for sheet in sheets) >= 3
    assert sum("<autoFilter " in sheet for sheet in sheets) >= 3
