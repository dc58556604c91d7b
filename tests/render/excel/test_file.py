"""The file: sheets and their layout, charts, what is printed, and the same bytes each time."""

from __future__ import annotations

import re
import time
import tracemalloc
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from plancheck.render.excel import render
from plancheck.render.excel.paths import chart_of
from tests.compose.samples import sample_plan
from tests.render.excel.samples import composed, content, edition, many, named, parts_of, read, rows

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
NAMES = {
    "zh": ["概况", "指标评估", "主要指标监测表", "图表", "任务台账", "计算依据", "指标口径", "图表数据"],
    "en": ["Summary", "Verdicts", "Monitoring", "Charts", "Tasks", "Inputs", "Definitions", "Chart data"],
}


def sheets(made: bytes) -> dict[str, str]:
    """The XML of every sheet by its name."""
    inside = parts_of(made)
    names = read(made).sheet_names
    return {name: inside[f"xl/worksheets/sheet{number}.xml"] for number, name in enumerate(names, start=1)}


@LANGUAGES
def test_the_sheets_and_their_order(language: str) -> None:
    names = read(content(language=language)).sheet_names
    assert names == NAMES[language]
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)


@LANGUAGES
def test_the_guide_tells_the_sheets_in_the_order_that_they_have(language: str) -> None:
    made = content(language=language)
    told = {"zh": f"各表：{'、'.join(NAMES['zh'])}。", "en": f"sheets: {', '.join(NAMES['en'])}."}[language]
    assert any(told in str(row[0]) for row in rows(made, NAMES[language][0]))


@LANGUAGES
@pytest.mark.parametrize("tasks", [True, False])
def test_the_guide_tells_where_the_tables_stand_that_the_sentences_name(language: str, *, tasks: bool) -> None:
    whole = sample_plan() if tasks else replace(sample_plan(), tasks=())
    made = edition(whole, language=language)
    headings = [
        *(exhibit.caption for part in made.document.parts if part.key == "indicators" for exhibit in part.exhibits),
        *(annex.heading for annex in made.document.annexes),
    ]
    book = composed(made)
    told = book.reading[-1]
    sheets = [
        book.sheet_name(key) for key in ("verdicts", "monitoring", "register", "methods") if tasks or key != "register"
    ]
    assert re.findall("“(.*?)”", told) == [name for pair in zip(headings, sheets, strict=True) for name in pair]
    assert any(told in str(row[0]) for row in rows(content(whole, language=language), NAMES[language][0]))


def test_a_plan_without_indicators_has_its_sheets() -> None:
    bare = replace(sample_plan(), indicators=(), actuals={})
    assert read(content(bare)).sheet_names == ["概况", "任务台账", "指标口径"]


def test_without_tasks_there_is_no_sheet_of_tasks() -> None:
    bare = replace(sample_plan(), tasks=(), task_reports={})
    assert read(content(bare)).sheet_names == [name for name in NAMES["zh"] if name != "任务台账"]


@LANGUAGES
def test_heads_stay_in_sight_and_filter(language: str) -> None:
    found = sheets(content(language=language))
    for sheet in composed(edition(language=language)).sheets:
        assert re.search(r'<pane [^>]*ySplit="3"[^>]*state="frozen"', found[sheet.name])
        assert re.search(r'<autoFilter ref="A3:[A-Z]+\d+"/>', found[sheet.name])


@LANGUAGES
def test_every_sheet_is_printed_across_a4_and_says_what_the_data_are(language: str) -> None:
    note = {"zh": "示例数据", "en": "Illustrative data"}[language]
    made = content(language=language)
    for part in sheets(made).values():
        assert re.search(r'<pageSetup paperSize="9"[^>]* fitToHeight="0"[^>]*orientation="landscape"', part)
        assert note in re.findall("<oddHeader>(.*?)</oddHeader>", part)[0]
        assert "&amp;P" in re.findall("<oddFooter>(.*?)</oddFooter>", part)[0]
    book = parts_of(made)["xl/workbook.xml"]
    assert book.count("_xlnm.Print_Titles") == len(composed(edition(language=language)).sheets)


def test_data_that_are_real_and_final_are_not_called_otherwise() -> None:
    figures = {
        name: tuple(replace(one, state=type(one.state).FINAL) for one in actuals)
        for name, actuals in sample_plan().actuals.items()
    }
    found = sheets(content(replace(sample_plan(), illustrative=False, actuals=figures)))
    assert not any("示例数据" in part or "&amp;R部分数" in part for part in found.values())


def test_a_verdict_has_the_plans_own_colour() -> None:
    assert "FF123456" not in parts_of(content())["xl/styles.xml"]
    assert "FF123456" in parts_of(content(replace(sample_plan(), colors={"off_track": "#123456"})))["xl/styles.xml"]


@LANGUAGES
def test_every_indicator_with_figures_has_a_chart_and_all_have_one(language: str) -> None:
    made = edition(language=language)
    inside = parts_of(render(made).content)
    book = composed(made)
    drawn = [part for name, part in inside.items() if name.startswith("xl/charts/chart")]
    assert book.overview is not None
    assert len(drawn) == len(book.charts) + 1
    assert sum("<c:barChart>" in part for part in drawn) == 1
    assert sum("<c:lineChart>" in part for part in drawn) == len(book.charts)
    assert inside["xl/drawings/drawing1.xml"].count("descr=") == len(drawn)


def test_a_chart_draws_the_figures_of_the_report() -> None:
    book, found = composed(edition()), rows(content(), "图表数据")
    heads = next(row for row in found if row[:2] == ["指标", "数列"])
    years = {int(year): place for place, year in enumerate(heads) if isinstance(year, float)}
    for picture in book.charts:
        row = next(row for row in found if row[0] == picture.title)
        actual = chart_of(picture).actual
        drawn = {year: row[years[year]] for year in actual}
        assert drawn == pytest.approx({year: float(value) for year, value in actual.items()})


def test_of_many_indicators_sixty_have_a_chart_and_the_sheet_says_so() -> None:
    made = content(many(100))
    assert sum(name.startswith("xl/charts/chart") for name in parts_of(made)) == 61
    assert "60" in str(read(made).get_sheet_by_name("图表").to_python()[2][0])


def test_small_lines_read_their_own_rows() -> None:
    found = sheets(content())["主要指标监测表"]
    lines = re.findall(
        r"<xm:f>'主要指标监测表'!\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)</xm:f><xm:sqref>[A-Z]+(\d+)<", found
    )
    assert len(lines) > 5
    assert all(first == last == own for first, last, own in lines)


@LANGUAGES
def test_the_same_report_gives_the_same_bytes(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(language=language)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 100_000_000)
    assert content(language=language) == before


def test_the_file_tells_no_clock_path_or_name() -> None:
    made = content()
    with ZipFile(BytesIO(made)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    inside = parts_of(made)
    core = inside["docProps/core.xml"]
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2023-12-31T00:00:00Z"] * 2
    assert "<dc:creator>plancheck</dc:creator><cp:lastModifiedBy>plancheck</cp:lastModifiedBy>" in core
    assert not any(str(ROOT) in part for part in inside.values())


@pytest.mark.slow
def test_a_thousand_indicators_take_seconds() -> None:
    made = edition(many(1000))
    begin = time.process_time()
    render(made)
    assert time.process_time() - begin < 20


@pytest.mark.slow
def test_memory_stays_far_below_what_a_thousand_indicators_may_take() -> None:
    # three hundred, since counting each allocation takes three times the work; the limit is in proportion
    made = edition(many(300))
    tracemalloc.start()
    try:
        render(made)
        assert tracemalloc.get_traced_memory()[1] < 90 * 2**20
    finally:
        tracemalloc.stop()


def test_a_long_name_leaves_a_chart_its_unit() -> None:
    names = {str(row[0]) for row in rows(content(named("长" * 500)), "图表数据")}
    titles = {name for name in names if name.startswith("长") and "走势" in name}
    assert titles
    assert all(re.match("长+…：走势", name) for name in titles)
