"""The yearly report for Excel: what it holds, as another program reads it, and that data do no harm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Cell, Figure, Table
from plancheck.model.plan import Plan
from plancheck.model.verdict import Verdict
from plancheck.render.excel import render
from plancheck.render.excel.paths import chart_of
from plancheck.render.excel.text import LONGEST, plain
from tests.compose.samples import sample_plan
from tests.render.excel.samples import Grid, composed, content, edition, parts_of, sheets

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
HEAD = 2
HOSTILE = [
    pytest.param("=1+1", id="a formula"),
    pytest.param('=HYPERLINK("http://host","x")', id="a link by formula"),
    pytest.param("+1", id="a plus"),
    pytest.param("-2", id="a minus"),
    pytest.param("@SUM(A1)", id="an at sign"),
    pytest.param("\t=1", id="a tab"),
    pytest.param("\r=1", id="a line end"),
    pytest.param("{=1+1}", id="an array formula"),
    pytest.param("http://host/x", id="an address"),
    pytest.param("mailto:a@b", id="a mail address"),
    pytest.param("internal:'x'!A1", id="an address within"),
    pytest.param("12345", id="digits"),
    pytest.param("TRUE", id="a truth value"),
    pytest.param("<script>&amp;</script>]]>", id="markup"),
    pytest.param("_x0041_", id="an escape of Excel"),
    pytest.param("\x00\x1b[31m\x07\ufffe\uffff", id="signs that XML refuses"),
    pytest.param("\u202eabc\u2066", id="turned writing direction"),
    pytest.param("&L&10&P\"'[]:*?/\\", id="codes of a header"),
    pytest.param("长" * 40_000, id="more than a cell holds"),
    pytest.param("𠮷" * 20_000, id="more than a cell holds in UTF-16"),
]


def named(text: str) -> Plan:
    """The sample plan with this text wherever the data have one."""
    whole, texts = sample_plan(), {"": text}
    return replace(
        whole,
        title=texts,
        indicators=tuple(
            replace(one, name=texts, unit=one.unit and text, owner=texts, definition=texts) for one in whole.indicators
        ),
        tasks=tuple(replace(one, title=texts, owner=texts, ref=texts) for one in whole.tasks),
        sections=tuple(replace(one, title=texts) for one in whole.sections),
        verdict_names={Verdict.ON_TRACK: texts},
    )


def cells(table: Table) -> Iterator[tuple[int, int, Cell]]:
    rows = (row for group in table.groups for row in group.rows)
    for number, row in enumerate(rows, start=HEAD + 1):
        for place, cell in enumerate(row.cells):
            yield number, place, cell


def at(grid: Grid, row: int, column: int) -> object:
    """What stands in a cell; the last empty ones of a sheet are not read."""
    return grid[row][column] if row < len(grid) and column < len(grid[row]) else ""


@LANGUAGES
def test_every_cell_has_the_exact_value_and_type_of_the_report(language: str) -> None:
    found = sheets(language=language)
    numbers = dates = 0
    for sheet in composed(language=language).sheets:
        grid = found[sheet.name]
        assert grid[HEAD] == [column.title for column in sheet.table.columns]
        for row, column, cell in cells(sheet.table):
            seen = at(grid, row, column)
            if isinstance(cell.exact, Figure):
                assert isinstance(seen, float), (sheet.name, row, column, seen)
                assert seen == pytest.approx(float(cell.exact.value), rel=1e-15, abs=0), (sheet.name, row, column)
                numbers += 1
            elif isinstance(cell.exact, date):
                assert seen == cell.exact
                dates += 1
            else:
                assert seen == ("" if cell.text == NO_FIGURE else plain(cell.text))
    assert numbers > 300
    assert dates > 0


@LANGUAGES
def test_the_text_of_a_number_is_what_its_format_shows(language: str) -> None:
    """Format and number say what the report says: nothing is computed anew."""
    book = composed(language=language)
    for sheet in book.sheets:
        for *_, cell in cells(sheet.table):
            figure = cell.exact
            if isinstance(figure, Figure) and not figure.hidden:
                digits = figure.shown.text(book.style.rounding)
                assert figure.before + digits + figure.after == cell.text


def test_amounts_stay_amounts_and_shares_are_fractions() -> None:
    grid = sheets()["主要指标监测表"]
    heads = [str(title) for title in grid[HEAD]]
    row = next(row for row in grid if row[heads.index("指标")] == "地区生产总值")
    assert row[heads.index("目标")] == 3.0
    assert row[heads.index("基期年")] == 2020
    assert row[heads.index("2023年")] == 2.71
    assert row[heads.index("完成进度")] == pytest.approx(0.6375)
    assert row[heads.index("时序进度")] == 0.6


def test_every_computed_figure_has_its_formula_and_every_input_its_line() -> None:
    grid = sheets(language="en")["Inputs"]
    heads = [str(title) for title in grid[HEAD]]
    rows = [dict(zip(heads, row, strict=True)) for row in grid[HEAD + 1 :]]
    progress = next(row for row in rows if row["Symbol"] == "progress")
    assert progress["Formula"] == "(level - start_level) / (target_level - start_level)"
    assert progress["Value"] == pytest.approx(0.6375)
    figures = [row for row in rows if row["Kind"] == "computed"]
    assert figures
    assert all(row["Formula"] and row["Value"] != "" for row in figures)
    inputs = [row for row in rows if row["Kind"] == "input"]
    assert inputs
    assert all(row["File"] and row["Line"] for row in inputs if row["Remark"] != "usual tolerance")


@LANGUAGES
def test_the_same_report_gives_the_same_bytes_and_tells_nothing_of_its_making(language: str) -> None:
    made = edition(language=language)
    first, second = render(made).content, render(made).content
    assert first == second
    with ZipFile(BytesIO(first)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = parts_of(first)["docProps/core.xml"]
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2023-12-31T00:00:00Z"] * 2
    assert "<dc:creator>plancheck</dc:creator>" in core


@LANGUAGES
def test_heads_stay_in_sight_and_rows_can_be_picked(language: str) -> None:
    parts = parts_of(content(language=language))
    for number, sheet in enumerate(composed(language=language).sheets):
        place = number + 2 + (number > 1)  # the summary comes first, the charts after the monitoring table
        xml = parts[f"xl/worksheets/sheet{place}.xml"]
        assert re.search(rf'<pane [^>]*ySplit="{HEAD + 1}"[^>]*state="frozen"', xml), sheet.name
        assert "<autoFilter " in xml
        assert '<pageSetup paperSize="9"' in xml
        assert 'orientation="landscape"' in xml
        assert "fitToWidth" in xml or "fitToHeight" in xml
    assert parts["xl/workbook.xml"].count("_xlnm.Print_Titles") == 5


@LANGUAGES
def test_every_page_says_what_the_data_are(language: str) -> None:
    book = composed(language=language)
    assert len(book.running) == 2
    for name, xml in parts_of(content(language=language)).items():
        if name.startswith("xl/worksheets/sheet"):
            header = re.search("<oddHeader>(.*?)</oddHeader>", xml)
            assert header is not None
            assert all(note in header[1] for note in book.running)
            assert len(header[1]) <= 255


def test_verdicts_have_the_colours_and_names_of_the_plan() -> None:
    plan = replace(sample_plan(), colors={"on_track": "#123456"}, verdict_names={Verdict.ON_TRACK: {"": "正常"}})
    assert "正常" in [cell for row in sheets(plan)["指标评估"] for cell in row]
    assert 'rgb="FF123456"' in parts_of(content(plan))["xl/styles.xml"]


def test_charts_are_excels_own_and_small_lines_take_their_own_row() -> None:
    book, parts = composed(), parts_of(content())
    charts = [name for name in parts if name.startswith("xl/charts/chart")]
    assert len(charts) == len(book.charts) + (book.overview is not None)
    assert not [name for name in parts if name.startswith("xl/media")]
    found = re.findall(
        r"<xm:f>.*?![A-Z]+(\d+):[A-Z]+(\d+)</xm:f><xm:sqref>[A-Z]+(\d+)<", parts["xl/worksheets/sheet3.xml"]
    )
    assert found
    assert all(len(set(rows)) == 1 for rows in found)


def test_a_chart_draws_the_figures_of_the_report() -> None:
    book, grid = composed(), sheets()["图表数据"]
    heads = next(row for row in grid if row[:2] == ["指标", "数列"])
    years = {int(year): place for place, year in enumerate(heads) if isinstance(year, float)}
    for picture in book.charts:
        row = next(row for row in grid if row[0] == plain(picture.title))
        actual = chart_of(picture).actual
        shown = {year: row[years[year]] for year in actual}
        assert shown == pytest.approx({year: float(value) for year, value in actual.items()})


@pytest.mark.parametrize("text", HOSTILE)
def test_data_stay_text(text: str) -> None:
    made = content(named(text))
    book = CalamineWorkbook.from_filelike(BytesIO(made))
    shown = plain(" ".join(text.split()))
    assert len(shown.encode("utf-16-le")) <= 2 * LONGEST
    seen = [cell for row in book.get_sheet_by_name("指标评估").to_python() for cell in row]
    assert seen.count(shown) > 10
    parts = parts_of(made)
    sheets_xml = "".join(xml for name, xml in parts.items() if name.startswith("xl/worksheets/sheet"))
    assert "<f>" not in sheets_xml
    assert "<hyperlink" not in sheets_xml
    assert not [name for name in parts if "externalLink" in name or "vba" in name.lower()]
    assert "TargetMode" not in "".join(xml for name, xml in parts.items() if name.endswith(".rels"))


def test_what_looks_like_a_formula_stays_text_when_its_cell_is_edited() -> None:
    assert 'quotePrefix="1"' in parts_of(content(named("=1+1")))["xl/styles.xml"]


def test_a_plan_without_indicators_has_its_sheets() -> None:
    bare = replace(sample_plan(), indicators=(), actuals={})
    assert list(sheets(bare)) == ["概况", "任务台账", "指标口径"]


@LANGUAGES
def test_names_of_sheets_are_such_as_excel_takes(language: str) -> None:
    for name in sheets(language=language):
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
