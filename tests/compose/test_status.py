"""The status page: what each column says, what is told below a row, and which tasks are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.page import Block, Heading, Line, Page, Title, Warn
from plancheck.compose.status import indicator_table, status_page
from plancheck.compose.table import Row, Table
from plancheck.model.plan import LeftOut
from plancheck.model.report import Report
from plancheck.model.target import Follows, Series
from plancheck.model.verdict import Verdict
from plancheck.text import catalogue
from tests.compose.samples import many_tasks, report_of, sample_report
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity

ZH = catalogue("zh")


def rows() -> dict[str, Row]:
    table = indicator_table(sample_report(), ZH)
    return {row.cells[0].text: row for group in table.groups for row in group.rows}


def texts(block: Block) -> str:
    assert isinstance(block, Line)
    return "".join(piece.text for piece in block.pieces)


def tables(page: Page) -> list[Table]:
    return [block for block in page if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        pytest.param("地区生产总值", ["≥3.0亿元", "2.71", "63.8%/60%", "0.29", "+5.2%", "符合预期"], id="a way"),
        pytest.param("税收收入", [">380万元", "380*", "100.0%/60%", "0", "—", "快于预期"], id="a flash figure"),
        pytest.param("单位产值能耗", ["≤0.50吨", "0.62", "-20.0%/60%", "0.12", "-10.2%", "严重滞后"], id="wrong way"),
        pytest.param("农贸市场", ["≥3个", "1", "33.3%/0%", "2", "+1个", "符合预期"], id="a count by a date"),
        pytest.param("人口自然增长率", ["≤3‰", "2.40", "守住2/3年", "余0.60", "—", "滞后"], id="a limit"),
        pytest.param("义务教育巩固率", ["≥95%", "96.5", "守住", "超1.5", "—", "符合预期"], id="a guard"),
        pytest.param("养老保险参保率", ["≥100%", "87.0", "—", "13.0", "+6.5百分点", "不可评"], id="no baseline"),
        pytest.param("农村公路", ["增≥20公里", "109†", "45.0%/40%", "11", "+3.3%", "快于预期"], id="an older figure"),
        pytest.param("游客人数", ["—", "—", "—", "—", "—", "仅监测"], id="tracked"),
    ],
)
def test_the_columns(name: str, cells: list[str]) -> None:
    assert [cell.text for cell in rows()[name].cells[1:7]] == cells


@pytest.mark.parametrize(
    ("name", "noted"),
    [
        pytest.param("地区生产总值", False, id="on track needs no word"),
        pytest.param("税收收入", True, id="the bound itself"),
        pytest.param("单位产值能耗", True, id="off track for more than its pace"),
        pytest.param("农贸市场", False, id="nothing due yet"),
        pytest.param("义务教育巩固率", True, id="worsening"),
        pytest.param("农村公路", True, id="stale"),
        pytest.param("养老保险参保率", True, id="not assessable"),
        pytest.param("游客人数", False, id="tracked"),
    ],
)
def test_a_note_stands_where_the_columns_do_not_say_it(name: str, noted: bool) -> None:
    row = rows()[name]
    assert row.note == (row.cells[-1].text if noted else "")


def test_only_sections_with_rows_have_a_heading_and_it_names_the_chapter_above() -> None:
    assert [group.title for group in indicator_table(sample_report(), ZH).groups] == [
        "经济发展",
        "民生福祉",
        "民生福祉 › 卫生健康",
    ]


def test_an_illustrative_plan_says_so_right_below_the_title() -> None:
    page = status_page(sample_report(), ZH)
    assert isinstance(page[0], Title)
    assert isinstance(page[1], Warn)
    plain = replace(sample_report(), plan=replace(sample_report().plan, illustrative=False))
    assert not any(isinstance(block, Warn) for block in status_page(plain, ZH))


def test_the_last_line_counts_the_indicators_by_verdict() -> None:
    assert texts(status_page(sample_report(), ZH)[-1]) == (
        "指标9项：快于预期 2 · 符合预期 3 · 滞后 1 · 严重滞后 1 · 不可评 1 · 仅监测 1"
    )


@pytest.mark.parametrize(("year", "aside"), [(2023, "规划第3年，共5年"), (2026, "不在规划期内")])
def test_the_title_names_the_year_of_the_plan(year: int, aside: str) -> None:
    title = status_page(sample_report(year), ZH)[0]
    assert isinstance(title, Title)
    assert title.aside == f"{year}年 · {aside}"


def test_few_tasks_are_all_listed() -> None:
    shown = tables(status_page(sample_report(), ZH))[-1]
    assert sum(len(group.rows) for group in shown.groups) == 3


def test_many_tasks_are_counted_and_the_pressing_ones_named() -> None:
    report = assess(many_tasks(20), 2023, today=TODAY)
    page = status_page(report, ZH)
    counts, pressing = tables(page)[1:]
    assert [[cell.text for cell in row.cells] for row in counts.groups[0].rows] == [
        ["经济发展", "2", "1", "1"],
        ["民生福祉", "21", "1", "20"],
        ["合计", "23", "2", "21"],
    ]
    assert [row.cells[0].text for group in pressing.groups for row in group.rows] == ["服务网络", "卫生院改造"]
    assert any(isinstance(block, Line) and "--tasks" in texts(block) for block in page)


def test_all_tasks_on_demand() -> None:
    report = assess(many_tasks(20), 2023, today=TODAY)
    shown = tables(status_page(report, ZH, all_tasks=True))[-1]
    assert sum(len(group.rows) for group in shown.groups) == 23


def test_an_overdue_task_says_when_it_was_due() -> None:
    table = tables(status_page(sample_report(), ZH))[-1]
    row = next(row for group in table.groups for row in group.rows if row.cells[0].text == "卫生院改造")
    assert row.cells[4].verdict is Verdict.MISSED
    assert row.note == "已过期限（2023年6月30日），尚未报完成。收尾中"


@pytest.mark.parametrize(
    ("share", "need"),
    [
        pytest.param(14, "-2百分点", id="in points of the share"),
        pytest.param("10.04", "-0.02百分点", id="never nothing"),
    ],
)
def test_what_a_reduction_of_a_share_needs_is_told_in_points_of_the_share(share: Written, need: str) -> None:
    poverty = indicator(measure("reduction", "at_least", 50), unit="%", baseline=20)
    table = indicator_table(report_of(poverty, figures={2023: share}), ZH)
    assert [cell.text for group in table.groups for row in group.rows for cell in row.cells][5] == need


@pytest.mark.parametrize(
    ("comparator", "told"), [("at_least", "≥ 0.5 × “b” (12.5 x)"), ("below", "< 0.5 × “b” (12.5 x)")]
)
def test_a_bound_that_follows_another_series_never_reads_like_the_value_that_misses_it(
    comparator: str, told: str
) -> None:
    """12 is not "not held" against a bound of 12: half of 25 is 12.5."""
    half = Follows("b", NOWHERE, quantity(0), quantity("0.5"))
    subject = indicator(replace(measure("level", comparator, 0), follows=half), id="a", unit="x")
    other = replace(indicator(id="b", unit="x"), name={"en": "b"})
    found = replace(plan(subject, other), actuals={"a": actuals({2021: 12}), "b": actuals({2021: 25})})
    table = indicator_table(assess(found, 2021, today=TODAY), catalogue("en"))
    assert told in table.groups[0].rows[0].cells[1].text


def test_a_plan_without_anything_still_has_its_last_line() -> None:
    empty = replace(sample_report(), indicators=(), tasks=(), summary={}, task_summary={})
    page = status_page(empty, ZH)
    assert texts(page[-1]) == "没有符合条件的指标。"
    assert not any(isinstance(block, Table | Heading) for block in page)
    bare = replace(empty, plan=replace(empty.plan, indicators=()))
    assert texts(status_page(bare, ZH)[-1]) == "规划没有设指标。"


def test_units_are_explained_to_those_who_may_not_know_them() -> None:
    lines = [texts(block) for block in status_page(sample_report(), catalogue("en")) if isinstance(block, Line)]
    assert any("亿元 = 100 million yuan" in line for line in lines)
    assert not any("亿元 =" in texts(block) for block in status_page(sample_report(), ZH) if isinstance(block, Line))


def row_of(report: Report) -> list[str]:
    """The cells of the first row, but its name and its reason."""
    return [cell.text for cell in indicator_table(report, ZH).groups[0].rows[0].cells[1:7]]


def test_target_value_progress_and_verdict_of_a_row_belong_to_one_date() -> None:
    stage = replace(measure("level", "at_least", "61.5"), by=2023)
    one = indicator(measure("level", "at_least", 64), stage, unit="%", baseline="58.3")
    report = report_of(one, year=2024, figures={2023: "61.4", 2024: "62.5"})
    assert row_of(report) == ["2023年≥61.5%", "61.4†", "96.9%/100%", "0.1", "—", "未完成"]


def test_a_sum_that_ended_at_a_missing_year_is_shown_as_of_the_year_before() -> None:
    one = replace(indicator(measure("total", "at_least", 25)), series=Series.FLOW)
    report = report_of(one, year=2024, figures={2021: 5, 2022: 6, 2024: "13.9"})
    assert row_of(report) == ["累计≥25亿元", "6.0†", "44.0%/40%", "14.0", "—", "快于预期"]
    (row,) = indicator_table(report, ZH).groups[0].rows
    assert row.note.startswith("截至2022年：")
    assert row.note.endswith("缺2023年的数，只能合计到前一年；其后已知的13.9亿元没有计入。")


def test_what_a_share_needs_for_a_reduction_is_told_in_its_own_points() -> None:
    report = report_of(indicator(measure("reduction", "at_least", 50), unit="%", baseline=20), figures={2023: 16})
    assert row_of(report)[4] == "-3百分点"


def test_the_counts_say_how_many_are_left_out_for_their_errors() -> None:
    report = report_of(indicator(measure("level", "at_least", 64), baseline=58), figures={2023: 61})
    damaged = replace(report, plan=replace(report.plan, indicators_left_out=(LeftOut("tax"), LeftOut("roads"))))
    whole, short = (texts(status_page(one, ZH)[-1]) for one in (report, damaged))
    assert short == whole + " · 有错未列 2"
