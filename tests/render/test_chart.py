"""A chart in characters: marks stand where the figures say, in the width there is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.compose.page import Chart, Mark, Outlook
from plancheck.model.quantity import Number
from plancheck.render.chart import chart_lines
from plancheck.render.width import width


def chart(actual: dict[int, Number], planned: dict[int, Number] | None = None) -> Chart:
    return Chart(
        years=tuple(range(2020, 2026)),
        actual=actual,
        planned=planned or {},
        ticks=((Fraction(0), "0"), (Fraction(50), "50"), (Fraction(100), "100")),
        actual_name="actual",
        planned_name="planned path",
        both_name="both",
    )


def test_the_whole_chart() -> None:
    lines = chart_lines(chart({2020: 0, 2021: 50}, {2020: 0, 2025: 100}), 60)
    assert "\n".join(lines) == (
        "100 ┤                                                 ○\n"
        "    │\n"
        " 50 ┤             ●\n"
        "    │\n"
        "  0 ┤    ◉\n"
        "    └──────────────────────────────────────────────────────\n"
        "       2020     2021     2022     2023     2024     2025\n"
        "     ● actual   ○ planned path   ◉ both"
    )


def test_a_chart_without_a_plan_says_nothing_of_one() -> None:
    assert chart_lines(chart({2020: 50}), 60)[-1].strip() == "● actual"


@pytest.mark.parametrize("available", [40, 80, 120])
def test_a_chart_fits(available: int) -> None:
    assert all(width(line) <= available for line in chart_lines(chart({2020: 1, 2025: 99}), available))


def test_years_that_do_not_fit_are_left_out_from_the_front() -> None:
    lines = chart_lines(chart({2020: 1, 2025: 99}), 25)
    assert "2025" in lines[-2]
    assert "2020" not in lines[-2]


@given(st.floats(0, 100), st.floats(0, 100))
def test_a_higher_figure_never_stands_lower(first: float, second: float) -> None:
    low, high = sorted((first, second))
    lines = chart_lines(chart({2020: low, 2025: high}), 80)
    rows = {line.index("●"): number for number, line in enumerate(lines[:-1]) if "●" in line for _ in line}
    if len(rows) == 2:
        left, right = sorted(rows)
        assert rows[right] < rows[left]


def with_outlook(low: Number | None, value: Number, high: Number | None) -> tuple[str, ...]:
    outlook = Outlook(Mark(2025, value, ""), low, high, "trend", "80% range", "trend meets plan")
    return chart_lines(replace(chart({2020: 0, 2021: 50}, {2020: 0, 2025: 100}), outlook=outlook), 60)


def test_a_forecast_has_marks_of_its_own() -> None:
    lines = with_outlook(25, 50, 75)
    assert [line.rstrip()[-1] for line in lines[:4]] == ["○", "┊", "◇", "┊"]
    legend = " ".join(line.strip() for line in lines[7:])
    assert "◇ trend" in legend
    assert "┊ 80% range" in legend


def test_where_the_trend_meets_the_plan_one_mark_stands_for_both() -> None:
    lines = with_outlook(None, 100, None)
    assert lines[0].endswith("◈")
    assert "◈ trend meets plan" in lines[-1]
    assert "┊" not in "".join(lines)


def test_a_forecast_out_of_sight_stands_at_the_edge() -> None:
    lines = with_outlook(-(10**400), 10**400, 10**400)
    assert lines[0].endswith("◈")
    assert lines[4].endswith("┊")
    assert all(width(line) <= 60 for line in lines)
