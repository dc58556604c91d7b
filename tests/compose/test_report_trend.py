"""The part of the yearly report on paces: what was brought a year so far against what each year must still bring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Part
from plancheck.model.indicator import Indicator
from plancheck.model.report import Report
from plancheck.model.target import Better, Schedule, Series
from tests.compose.samples import report_of
from tests.plans import TODAY, actuals, indicator, measure, plan


def parts(report: Report) -> tuple[Part, ...]:
    return compose_report(report, None, "zh").parts


def trend_row(one: Indicator, figures: dict[int, str], year: int = 2023) -> list[str]:
    """The fields of the first row of the part on paces, but its name."""
    (found,) = (part for part in parts(report_of(one, year=year, figures=dict(figures))) if part.key == "trend")
    table = found.exhibits[0].table
    return [cell.text for cell in table.groups[0].rows[0].cells[1:5]]


@pytest.mark.parametrize(
    ("figures", "comparator", "bound", "baseline", "outlook"),
    [
        pytest.param({2023: "2.71"}, "at_least", "3.0", "2.2", "保持即可", id="as before is enough"),
        pytest.param({2023: "2.30"}, "at_least", "3.0", "2.2", "需要加快", id="too slow"),
        pytest.param({2023: "2.10"}, "at_least", "3.0", "2.2", "需要扭转", id="backwards"),
        pytest.param({2023: "0.52"}, "at_most", "0.5", "0.6", "保持即可", id="fast enough downwards"),
        pytest.param({2023: "0.59"}, "at_most", "0.5", "0.6", "需要加快", id="too slow downwards"),
        pytest.param({2023: "-1.0"}, "at_least", "1.0", "-4.0", "保持即可", id="amounts where there is no growth"),
    ],
)
def test_the_pace_so_far_is_held_against_the_pace_required(
    figures: dict[int, str], comparator: str, bound: str, baseline: str, outlook: str
) -> None:
    one = indicator(measure("level", comparator, bound), baseline=baseline)
    assert trend_row(one, figures)[-1] == outlook


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "最小二乘法拟合趋势线"), ("en", "a line fitted to the figures of all years by least squares")],
)
def test_a_faster_pace_beside_a_trend_that_arrives_is_explained_below(language: str, said: str) -> None:
    """Since 2020 0.13 a year, and 0.15 are needed; the line through the figures rises by more than that."""
    one = indicator(measure("level", "at_least", "2.9"), baseline="2.2")
    report = report_of(one, year=2023, figures={2021: "2.0", 2022: "2.5", 2023: "2.6"})
    (found,) = (part for part in compose_report(report, None, language).parts if part.key == "trend")
    row = [cell.text for cell in found.exhibits[0].table.groups[0].rows[0].cells]
    assert row[4] in ("需要加快", "faster")
    assert float(row[5].split("（")[0].split(" (")[0]) >= 2.9
    assert said in found.exhibits[0].notes[-1]
    titles = [column.title for column in found.exhibits[0].table.columns]
    assert all(title in found.exhibits[0].notes[-1] for title in titles[2:])


def test_without_a_trend_nothing_is_said_of_how_it_is_made() -> None:
    report = report_of(
        indicator(measure("level", "at_least", "3.0"), baseline="2.2"), figures={2021: "2.71"}, year=2021
    )
    (found,) = (part for part in parts(report) if part.key == "trend")
    assert found.exhibits[0].notes == ()


def test_where_the_way_compounds_growth_is_held_against_growth() -> None:
    one = indicator(measure("average_growth", "at_least", 10), baseline=20)
    assert trend_row(one, {2024: "29.5"}, 2024) == ["%", "+10.2%", "+9.2%", "保持即可"]


def test_a_pace_counts_from_the_year_that_the_target_counts_from() -> None:
    """From 60 in 2010 to 112 in 2022, not from the plan's own baseline of 115: doubled by 2025 are 120."""
    one = indicator(replace(measure("change", "at_least", 100), since=2010), baseline=115)
    assert trend_row(one, {2010: "60", 2022: "112"}, 2022)[1:] == ["+4.3", "+2.7", "保持即可"]


def test_a_pace_that_leads_past_what_should_be_near_is_too_fast() -> None:
    asked = measure("level", "about", "42")
    asked = replace(asked, demand=replace(asked.demand, better=Better.NEAR))
    one = indicator(asked, unit="%", baseline="45.5")
    assert trend_row(one, {2023: "43.0", 2024: "42.2"}, 2024)[1:] == ["-0.82个百分点", "-0.2个百分点", "需要放慢"]


def test_the_pace_of_a_sum_is_the_mean_amount_of_a_year() -> None:
    one = replace(indicator(measure("total", "at_least", 30), unit="套"), series=Series.FLOW)
    assert trend_row(one, {2021: "5", 2022: "6", 2023: "4"}) == ["套", "5", "7.5", "需要加快"]
    assert trend_row(one, {2021: "6", 2022: "6", 2023: "6"}) == ["套", "6", "6", "保持即可"]


def test_a_sum_that_begins_later_has_fewer_years() -> None:
    since = replace(measure("total", "at_least", 30), since=2021)
    one = replace(indicator(since, unit="套"), series=Series.FLOW)
    assert trend_row(one, {2022: "6", 2023: "4"})[1:3] == ["5", "10"]


def test_the_pace_of_yearly_rates_is_their_mean_rate() -> None:
    one = replace(indicator(measure("reduction", "at_least", 14), unit="%"), series=Series.REDUCTION_RATE)
    unit, so_far, needed, compared = trend_row(one, {2021: "2.0", 2022: "2.0", 2023: "2.0"})
    assert (unit, so_far, compared) == ("%", "-2.0%", "需要加快")
    assert needed == "-4.4%"  # 0.86 / 0.98^3 = 0.9137 = 0.9559^2


def test_a_sum_cut_short_by_a_missing_year_has_no_pace() -> None:
    one = replace(indicator(measure("total", "at_least", 30), unit="套"), series=Series.FLOW)
    assert "trend" not in [part.key for part in parts(report_of(one, year=2023, figures={2021: 5, 2023: 4}))]


@pytest.mark.parametrize("count", [12, 13])
def test_the_sentence_names_no_more_than_can_be_read_and_the_table_has_all(count: int) -> None:
    one = indicator(measure("level", "at_least", "3.0"), baseline="2.2")
    many = tuple(replace(one, id=f"i{number}", name={"": f"名{number}号"}) for number in range(count))
    whole = plan(*many)
    whole = replace(whole, actuals={each.id: actuals({2023: "2.71"}) for each in many})
    (found,) = (part for part in parts(assess(whole, 2023, today=TODAY)) if part.key == "trend")
    names = "、".join(f"名{number}号" for number in range(12))
    assert found.paragraphs[0].endswith(f"达到目标的{count}项：{names}{'等，见表2' if count > 12 else ''}。")
    assert len(found.exhibits[0].table.groups[0].rows) == count


@pytest.mark.parametrize("unit", ["岁", "years of age"])
def test_an_age_has_no_growth_in_per_cent_in_any_language(unit: str) -> None:
    asked = replace(indicator(measure("level", "at_least", "79"), baseline="77", unit=unit), schedule=Schedule.COMPOUND)
    report = report_of(asked, year=2023, figures={2022: "77.4", 2023: "77.8"})
    (row,) = (part.exhibits[0].table.groups[0].rows[0] for part in parts(report) if part.key == "trend")
    assert "%" not in "".join(cell.text for cell in row.cells)
    (said,) = (p.passages[0].entries[0].text for p in parts(report) if p.key == "indicators")
    assert "增长" not in said
