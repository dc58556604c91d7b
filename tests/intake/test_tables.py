"""Tables of any office's making, what `export` has written, and those of Open SDG sites."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from plancheck.assess import assess
from plancheck.intake.take import take, weigh
from plancheck.load.files import WorkingFolder
from plancheck.render.export import as_csv
from plancheck.render.reading import render_remarks
from tests.intake.books import book
from tests.intake.plans import ACTUALS, TARGETS, TODAY, codes, fields, load, reading_of, write_plan

ROOT = Path(__file__).resolve().parents[2]
CHINESE = "指标,数值,年份,数据来源,备注\r\n地区生产总值,２．８,2024,年报,“初步”\r\nshops,12,2024,,\r\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_plan(tmp_path)


@pytest.mark.parametrize(
    "encoded",
    [
        pytest.param(CHINESE.encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + CHINESE.encode(), id="UTF-8 with a mark"),
        pytest.param(CHINESE.encode("gb18030"), id="GB18030"),
        pytest.param(CHINESE.encode("utf-16"), id="UTF-16"),
        pytest.param(CHINESE.replace(",", "\t").encode("utf-16"), id="UTF-16 with tabs, as Excel writes it"),
        pytest.param(CHINESE.replace("\r\n", "\n").encode(), id="lines of Unix"),
    ],
)
def test_a_table_is_read_in_any_encoding(data: Path, encoded: bytes) -> None:
    reading = reading_of(data, encoded, "t.csv")
    assert fields(reading) == {"gdp": {"value": "2.8", "source": "年报", "note": "“初步”"}, "shops": {"value": "12"}}
    assert [(entry.year, entry.origin.place) for entry in reading.entries] == [(2024, "2"), (2024, "3")]


def table(data: Path, *lines: str, year: int | None = None) -> dict[str, dict[str, str]]:
    return fields(reading_of(data, "\n".join(lines).encode(), "t.csv", year))


def refused(data: Path, *lines: str, year: int | None = None) -> list[str]:
    return codes(reading_of(data, "\n".join(lines).encode(), "t.csv", year))


def test_the_year_may_be_told_by_the_call(data: Path) -> None:
    assert table(data, "id,value", "gdp,2.8", year=2024) == {"gdp": {"value": "2.8"}}
    assert refused(data, "id,value", "gdp,2.8") == ["no-year"]


def test_of_other_years_than_asked_nothing_is_taken_and_it_is_said(data: Path) -> None:
    reading = reading_of(data, b"id,year,value\ngdp,2023,2.9\ngdp,2024,2.8\n", "t.csv", 2024)
    assert [entry.year for entry in reading.entries] == [2024]
    assert [remark.code for remark in reading.remarks] == ["rows-of-other-years"]


def test_a_title_and_empty_lines_are_no_rows(data: Path) -> None:
    assert table(data, "表一,", ",", "指标代码,实际值", "gdp,2.8", ",", year=2024) == {"gdp": {"value": "2.8"}}


def test_tasks_are_told_by_their_ids(data: Path) -> None:
    assert table(data, "id,state,progress", "network,已完成,100", year=2024) == {
        "network": {"state": "done", "progress": "100"}
    }


def test_a_unit_of_the_row_is_converted(data: Path) -> None:
    assert table(data, "id,value,单位", "gdp,28000,万元", year=2024) == {"gdp": {"value": "2.8"}}
    assert refused(data, "id,value,单位", "gdp,28000,公顷", year=2024) == ["unit-changed"]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        pytest.param(("id,value", "gpd,1"), "no-indicator-near", id="an id that is a slip"),
        pytest.param(("指标,数值", "生产总值,1"), "name-unknown", id="a name that is none"),
        pytest.param(("id,value", ",1"), "no-id", id="no id"),
        pytest.param(("id,value,数值", "gdp,1,2"), "head-twice", id="two columns of values"),
        pytest.param(("id,year,value", "gdp,二〇二四,1"), "year-unknown", id="no year"),
        pytest.param(("a,b", "1,2"), "table-no-heads", id="no heads"),
        pytest.param(("id,value", "gdp,1,234"), "cell-without-head", id="a number that its own comma has parted"),
        pytest.param(("id,value,", "gdp,1,234"), "cell-without-head", id="the same below an empty head"),
        pytest.param(("id,value", 'gdp,"1'), "table-broken", id="a quote that does not end"),
        pytest.param(("id,state,progress", "network,,40"), "task-without-state", id="a progress without a state"),
    ],
)
def test_what_is_not_certain_is_refused(data: Path, lines: tuple[str, ...], code: str) -> None:
    assert refused(data, *lines, year=2024) == [code]


def test_all_faults_are_told_at_once(data: Path) -> None:
    found = refused(data, "id,value", "gdp,约3", 'shops,"1.234,5"', "births,9%", year=2024)
    assert found == ["cell-about", "cell-marks", "cell-permille"]


def test_a_binary_file_is_no_table(data: Path) -> None:
    assert codes(reading_of(data, b"id,value\n\0\1", "t.csv")) == ["table-binary"]


def test_a_plain_workbook_is_a_table(data: Path) -> None:
    content = book([["填报表"], ["指标", "数值", "年份"], ["地区生产总值", 2.8, 2024]])
    assert fields(reading_of(data, content, "t.xlsx")) == {"gdp": {"value": "2.8"}}
    assert codes(reading_of(data, book([["x", "y"]]), "t.xlsx")) == ["book-no-form"]


@pytest.mark.parametrize("plan", ["data", *(f"examples/{name}/data" for name in ("thirty-kinds", "city", "town"))])
def test_what_export_writes_changes_nothing(plan: str) -> None:
    _, found = load(ROOT / plan)
    written = as_csv([assess(found, found.start_year, today=TODAY)], "en")
    reading = reading_of(ROOT / plan, written.encode(), "t.csv")
    assert codes(reading) == []
    outcome = weigh(WorkingFolder(ROOT / plan, ROOT), reading.entries, today=TODAY)
    assert outcome.is_sound
    assert outcome.files == ()
    assert len(outcome.unchanged) > 10


def test_an_export_that_was_worked_over_enters_what_was_changed(data: Path) -> None:
    _, plan = load(data)
    written = as_csv([assess(plan, 2023, today=TODAY)], "zh")
    reading = reading_of(data, written.replace("2.71", "2.75").encode(), "t.csv")
    outcome = take(data, data.parent, reading.entries, today=TODAY, replace_held=True)
    assert outcome.written
    assert (data / "actuals" / "2023.yaml").read_text(encoding="utf-8") == ACTUALS.replace("2.71", "2.75")


WORDS = """\
  - {id: prices, name: {zh: 价格, en: Prices}, section: economy, target: {words: 基本稳定}}
tasks:"""
JUDGED = """\
year: 2024
source: 统计站
values:
  prices: {assessed: on_track, evidence: "CPI 上涨1.2%"}
"""
HALF_YEAR = """\
year: 2025
through: 2025-06
source: 统计站
values:
  prices: {assessed: behind}
tasks:
  network: {state: in_progress, progress: 70}
"""


def judged_plan(tmp_path: Path) -> Path:
    data = write_plan(tmp_path, TARGETS.replace("tasks:", WORDS), {2023: ACTUALS, 2024: JUDGED})
    (data / "actuals" / "2025-06.yaml").write_text(HALF_YEAR, encoding="utf-8")
    return data


def test_judgements_come_back_from_an_export(tmp_path: Path) -> None:
    """Unchanged they change nothing, those of half a year neither; one that was changed goes into its own file."""
    data = judged_plan(tmp_path)
    _, plan = load(data)
    written = as_csv([assess(plan, 2024, today=TODAY)], "zh")
    reading = reading_of(data, written.encode(), "t.csv")
    outcome = weigh(WorkingFolder(data, data.parent), reading.entries, today=TODAY)
    assert (codes(reading), outcome.conflicts, outcome.files) == ([], (), ())
    assert {(one.id, one.period) for one in outcome.unchanged} >= {
        ("prices", "2024"),
        ("prices", "2025-06"),
        ("network", "2025-06"),
    }
    changed = written.replace("1.2%", "1.4%").replace(",behind,", ",on_track,")
    outcome = take(
        data, data.parent, reading_of(data, changed.encode(), "t.csv").entries, today=TODAY, replace_held=True
    )
    assert outcome.written
    assert (data / "actuals" / "2024.yaml").read_text(encoding="utf-8") == JUDGED.replace("1.2%", "1.4%")
    half = (data / "actuals" / "2025-06.yaml").read_text(encoding="utf-8")
    assert half == HALF_YEAR.replace("behind", "on_track")


def test_a_table_of_any_office_can_judge(tmp_path: Path) -> None:
    data = judged_plan(tmp_path)
    assert table(data, "指标,状态,备注", "价格,滞后,涨得快", year=2023) == {
        "prices": {"assessed": "behind", "evidence": "涨得快"}
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_told_of_a_whole_sheet_names_no_cell(data: Path, language: str) -> None:
    reading = reading_of(data, book([["指标", "数值", "经办"], ["gdp", 2.8, "张三"]], "Sheet1"), "t.xlsx", 2024)
    told = render_remarks(reading, language)
    assert told.startswith({"zh": "t.xlsx工作表“Sheet1”：", "en": "t.xlsx, sheet Sheet1: "}[language])


def test_a_number_for_a_demand_in_words_is_refused_unless_it_is_there(tmp_path: Path) -> None:
    data = judged_plan(tmp_path)
    reading = reading_of(data, "指标,数值\n价格,1.2\n".encode(), "t.csv", 2023)
    files = WorkingFolder(data, data.parent)
    (refusal,) = weigh(files, reading.entries, today=TODAY).refusals
    assert (refusal.code, refusal.entry.origin.place) == ("in-words", "2")
    path = data / "actuals" / "2023.yaml"
    path.write_text(ACTUALS.replace("  births:", "  prices: 1.2\n  births:"), encoding="utf-8")
    assert weigh(files, reading.entries, today=TODAY).refusals == ()


def test_an_export_without_its_kinds_is_refused(data: Path) -> None:
    """Targets and forecasts would be taken for reported figures."""
    _, plan = load(data)
    rows = [line.partition(",")[2] for line in as_csv([assess(plan, 2023, today=TODAY)], "zh").splitlines()]
    assert codes(reading_of(data, "\n".join(rows).encode(), "t.csv")) == ["export-without-kind"]


def test_a_text_that_export_guards_comes_back_bare(data: Path) -> None:
    assert table(data, "id,value,note", "gdp,-2.8,'=1+1", year=2024) == {"gdp": {"value": "-2.8", "note": "=1+1"}}


SDG = TARGETS.replace("id: gdp", "id: sdg-8-1-1")
HEAD = "Year,Sex,GeoCode,Value\n"


def sdg(tmp_path: Path, rows: str, name: str = "indicator_8-1-1.csv", year: int | None = None) -> object:
    data = write_plan(tmp_path, SDG, {})
    reading = reading_of(data, (HEAD + rows).encode(), name, year)
    return codes(reading) or {(entry.id, entry.year): entry.fields["value"] for entry in reading.entries}


def test_of_an_open_sdg_table_the_headline_is_taken(tmp_path: Path) -> None:
    rows = "2022,,,2.5\n2023,,,2.7\n2023,F,,1.3\n2023,,330100,0.4\n2024,,,\n"
    assert sdg(tmp_path, rows) == {("sdg-8-1-1", 2022): "2.5", ("sdg-8-1-1", 2023): "2.7"}
    assert sdg(tmp_path, rows, year=2023) == {("sdg-8-1-1", 2023): "2.7"}


@pytest.mark.parametrize(
    ("rows", "name", "code"),
    [
        ("2022,F,,2.5\n", "indicator_8-1-1.csv", "sdg-no-headline"),
        ("2022,,,2.5\n", "indicator_8-1-2.csv", "sdg-unknown"),
        ("2022,,,2.5\n", "gdp.csv", "sdg-name"),
        ("2022,,,c. 2\n", "indicator_8-1-1.csv", "cell-no-number"),
    ],
)
def test_an_open_sdg_table_without_a_certain_headline_is_refused(
    tmp_path: Path, rows: str, name: str, code: str
) -> None:
    assert sdg(tmp_path, rows, name) == [code]


def test_11_2_1_is_not_1_2_1(tmp_path: Path) -> None:
    data = write_plan(tmp_path, TARGETS.replace("id: gdp", "id: sdg-11-2-1"), {})
    assert codes(reading_of(data, (HEAD + "2022,,,1\n").encode(), "indicator_1-2-1.csv")) == ["sdg-unknown"]


def test_what_stands_in_quotes_parts_no_cells(data: Path) -> None:
    note = "a, b, c, d, e, f, g, h"
    expected = {"gdp": {"value": "2.8", "note": note}}
    assert table(data, "id;year;value;note", f'gdp;2024;2.8;"{note}"') == expected
    assert table(data, "id;year;value;note", f"gdp;2024;2.8;{note}") == expected
