"""The chart's path is the one that is judged by, and its axis holds every value."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.compose.charts import indicator_chart
from plancheck.compose.page import Chart
from plancheck.compose.reasons import result_style
from plancheck.model.report import Report
from plancheck.text import catalogue
from plancheck.text.figures import plan_style
from tests.compose.samples import report_of, result_of, sample_report
from tests.plans import Written, indicator, measure


def chart_of(report: Report, id: str = "gdp") -> Chart | None:  # noqa: A002
    result = result_of(report, id)
    style = result_style(report, result, plan_style(catalogue("en"), report.plan))
    return indicator_chart(style, report.plan, result, report.as_of)


def drawn(id: str = "gdp") -> Chart:  # noqa: A002
    chart = chart_of(sample_report(), id)
    assert chart is not None
    return chart


def test_a_straight_path_from_the_baseline_to_the_target() -> None:
    path = [Fraction(text) for text in ("2.2", "2.36", "2.52", "2.68", "2.84", "3")]
    assert drawn().planned == dict(zip(range(2020, 2026), path, strict=True))


def test_the_baseline_is_the_first_point() -> None:
    assert drawn().actual[2020] == Fraction("2.2")


def test_an_increase_leads_to_the_level_that_it_means() -> None:
    assert drawn("roads").planned[2025] == 120


def test_a_limit_is_the_same_every_year() -> None:
    chart = drawn("births")
    assert chart.planned == dict.fromkeys(range(2021, 2026), 3)
    assert chart.planned_name == "bound to be kept"


def test_without_a_baseline_only_the_target_is_known() -> None:
    assert drawn("pension").planned == {2025: 100}


def test_without_a_figure_there_is_no_chart() -> None:
    assert chart_of(sample_report(), "visitors") is None


def test_no_path_where_none_is_set() -> None:
    chart = chart_of(report_of(indicator(), figures={2023: 5}))
    assert chart is not None
    assert chart.planned == {}


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        pytest.param("2.2", "3.0", ["2.2", "2.4", "2.6", "2.8", "3.0"], id="fifths"),
        pytest.param("0", "100", ["0", "25", "50", "75", "100"], id="quarters"),
        pytest.param("6", "15", ["5", "10", "15"], id="whole numbers stay whole"),
        pytest.param("5", "5", ["5", "6"], id="all the same"),
        pytest.param("0", "0", ["0", "1"], id="all zero"),
    ],
)
def test_the_axis_has_round_marks(first: str, last: str, labels: list[str]) -> None:
    chart = chart_of(report_of(indicator(), figures={2021: first, 2022: last}))
    assert chart is not None
    assert [label for _, label in chart.ticks] == labels


@given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=5), st.integers(-(10**6), 10**6))
def test_the_axis_holds_every_value_with_few_marks(values: list[int], target: int) -> None:
    figures: dict[int, Written] = {2021 + index: Fraction(value, 7) for index, value in enumerate(values)}
    chart = chart_of(report_of(indicator(measure("level", "at_least", target), baseline=1), figures=figures, year=2025))
    assert chart is not None
    low, high = chart.ticks[0][0], chart.ticks[-1][0]
    assert all(low <= value <= high for value in (*chart.actual.values(), *chart.planned.values()))
    assert 2 <= len(chart.ticks) <= 6


def test_a_demand_for_several_dates_is_drawn_to_its_last_one() -> None:
    stages = replace(measure("level", "at_least", 60), by=2022), measure("level", "at_least", 64)
    chart = chart_of(report_of(indicator(*stages, baseline=58), figures={2022: 59, 2023: 61}))
    assert chart is not None
    assert max(chart.actual) == 2023
    assert chart.target is not None
    assert (chart.target.year, chart.target.value) == (2025, 64)
