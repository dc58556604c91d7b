"""Fields of the workbook hold the report's own numbers and dates, and data never become anything else than text."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from plancheck.compose.figure_cells import count_cell
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Cell, Figure
from plancheck.compose.workbook_tables import SPARK
from plancheck.render.excel.text import LONGEST, looks_like_formula, plain
from plancheck.text.numbers import Shown
from tests.render.excel.samples import HEAD, composed, content, edition, named, parts_of, rows

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
HOSTILE = [
    pytest.param("=1+1", id="a formula"),
    pytest.param("{=1+1}", id="an array formula"),
    pytest.param('+HYPERLINK("http://evil.example")', id="plus"),
    pytest.param("-2+3", id="minus"),
    pytest.param("@SUM(A1)", id="at"),
    pytest.param("\t=1+1", id="a tab"),
    pytest.param("http://evil.example/x", id="an address"),
    pytest.param("mailto:a@evil.example", id="a mail address"),
    pytest.param("internal:'x'!A1", id="an address within"),
    pytest.param("0012.50", id="digits"),
    pytest.param("TRUE", id="a truth value"),
    pytest.param("_x0041_", id="an escape of Excel"),
    pytest.param("&L&10&P\"'[]:*?/\\", id="codes of a header"),
    pytest.param("a&b <c> ]]> {{ 7 * 7 }} &A _x000D_", id="markup"),
    pytest.param("\x00\x0b\x1b[31m\ufffe\uffff\ud800", id="what XML forbids"),
    pytest.param("\u202eabc\u2066", id="turned writing direction"),
    pytest.param("first\nsecond\r\nthird\u2028fourth", id="line breaks"),
    pytest.param("长" * 40_000, id="more than a cell holds"),
    pytest.param("\U0001f600" * 20_000, id="more than a cell holds, in pairs"),
]


@LANGUAGES
def test_every_formula_stands_in_words_too_and_every_function_is_explained(language: str) -> None:
    made = content(language=language)
    _, _, inputs, methods = (sheet for sheet in composed(edition(language=language)).sheets if sheet.key != "register")
    heads = [column.key for column in inputs.table.columns]
    symbols, formulas, worded = (
        [str(row[heads.index(key)]) for row in rows(made, inputs.name)[HEAD + 1 :]]
        for key in ("symbol", "formula", "formula-words")
    )
    explained = {row[1]: row[2] for row in rows(made, methods.name)}
    assert sum(map(bool, formulas)) > 50
    for formula, words in zip(formulas, worded, strict=True):
        assert bool(formula) == bool(words)
        for function in re.findall(r"[a-z_]+(?=\()", formula):
            assert f"{function}(" in words
            assert explained[function]
        if language == "zh":
            rest = re.sub(r"[a-z_]+\(|trend", "", words)
            assert not re.search("[a-z]", rest)
    assert "level" in symbols


@LANGUAGES
def test_every_field_is_what_the_report_says_by_value_and_type(language: str) -> None:
    made = edition(language=language)
    written = content(language=language)
    numbers = dates = 0
    for sheet in composed(made).sheets:
        found = rows(written, sheet.name)
        expected = [row for group in sheet.table.groups for row in group.rows]
        heads = found[HEAD]
        assert heads == [plain(column.title) for column in sheet.table.columns]
        years = [column.key.isdigit() for column in sheet.table.columns]
        has_lines = any(column.key == SPARK for column in sheet.table.columns)
        for values, row in zip(found[HEAD + 1 :], expected, strict=False):
            for value, cell, year in zip(values, row.cells, years, strict=True):
                if isinstance(cell.exact, Figure):
                    assert isinstance(value, float)
                    # of a float's seventeen digits the file has sixteen
                    assert value == pytest.approx(float(cell.exact.value), rel=1e-15, abs=0)
                    numbers += 1
                elif isinstance(cell.exact, date):
                    assert value == cell.exact
                    dates += 1
                elif cell.text == NO_FIGURE and year and has_lines:
                    assert value == ""
                else:
                    assert value == plain(cell.text)
    assert numbers > 100
    assert dates == 2


@LANGUAGES
def test_what_a_field_shows_is_the_text_of_the_report(language: str) -> None:
    """The number by the plan's rounding, and what stands around it in its format: nothing is told anew."""
    book = composed(edition(language=language))
    cells = [cell for sheet in book.sheets for group in sheet.table.groups for row in group.rows for cell in row.cells]
    figures = [(cell.text, cell.exact) for cell in cells if isinstance(cell.exact, Figure) and not cell.exact.hidden]
    assert len(figures) > 300
    for text, figure in figures:
        assert figure.before + figure.shown.text(book.style.rounding) + figure.after == text


def test_a_share_is_a_fraction_and_a_preliminary_figure_a_number() -> None:
    found = rows(content(), "主要指标监测表")
    heads = found[HEAD]
    row = next(row for row in found if row[heads.index("指标")] == "地区生产总值")
    assert [row[heads.index(head)] for head in ("目标", "基期年", "2023年", "时序进度")] == [3, 2020, 2.71, 0.6]
    assert row[heads.index("完成进度")] == pytest.approx(0.6375)
    assert "（初步）" in parts_of(content())["xl/styles.xml"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_of_the_data_stays_the_text_that_it_is(text: str) -> None:
    made = content(named(text))
    seen = [cell for row in rows(made, "指标评估") for cell in row]
    assert seen.count(plain(" ".join(text.split()))) > 10
    inside = parts_of(made)
    sheets = [part for name, part in inside.items() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any("<f>" in part or "<f " in part or "<hyperlink" in part for part in sheets)
    assert not any("TargetMode" in part for part in inside.values())
    assert not any("externalLink" in name or "vba" in name.lower() for name in inside)
    assert all(len(header) <= 255 for part in sheets for header in re.findall("<oddHeader>(.*?)</oddHeader>", part))


def test_a_text_that_looks_like_a_formula_stays_one_when_it_is_edited() -> None:
    assert looks_like_formula("=1+1")
    assert not looks_like_formula("1=1")
    assert 'quotePrefix="1"' in parts_of(content(named("=1+1")))["xl/styles.xml"]


@pytest.mark.parametrize("character", ["长", "\U0001f600"])
def test_a_text_is_cut_at_what_a_cell_holds(character: str) -> None:
    kept = plain(character * (LONGEST + 1))
    assert kept.endswith("…")
    assert LONGEST - 1 <= len(kept.encode("utf-16-le")) // 2 <= LONGEST
    assert plain("长" * LONGEST) == "长" * LONGEST


def test_a_count_is_a_number() -> None:
    assert count_cell(2024) == Cell("2024", exact=Figure(Shown(Fraction(2024), 0)))


def test_every_input_has_its_file_and_line() -> None:
    found = rows(content(), "计算依据")
    heads = found[HEAD]
    kind, value, file, line = (heads.index(name) for name in ("种类", "数值", "文件", "行"))
    inputs = [row for row in found[HEAD + 1 :] if row[kind] == "依据"]
    assert len(inputs) > 20
    placed = [row for row in inputs if row[file]]
    assert len(placed) > 20
    assert all(isinstance(row[value], float) and isinstance(row[line], float) for row in placed)
    assert not any(str(row[file]).startswith("/") for row in placed)
    formulas = [row for row in found[HEAD + 1 :] if row[kind] == "计算数"]
    assert {row[heads.index("符号")] for row in formulas} >= {"progress", "gap", "expected_progress"}
    assert all(row[heads.index("公式")] and row[value] != "" for row in formulas)
    progress = next(row for row in formulas if row[heads.index("符号")] == "progress")
    assert progress[heads.index("公式")] == "(level - start_level) / (target_level - start_level)"
    assert progress[value] == pytest.approx(0.6375)
