from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.assess.history import verdict_history
from plancheck.assess.methods import METHODS
from plancheck.model.plan import MethodName
from tests.plans import TODAY, actuals, indicator, measure, plan, revision

SCHEDULE = METHODS[MethodName.SCHEDULE]
RAISED = revision(2023, measure("level", "at_least", "4.0"))
GDP = replace(indicator(measure("level", "at_least", "3.0"), baseline="2.2"), revisions=(RAISED,))
FIGURES = {2021: "2.36", 2022: "2.52", 2023: "2.69", 2025: "4.1"}


def test_each_year_is_judged_by_what_was_in_force_in_it() -> None:
    found = verdict_history(plan(GDP, figures=FIGURES), GDP, 2025, SCHEDULE)
    assert [(entry.year, entry.verdict, entry.version) for entry in found] == [
        (2021, "on_track", None),
        (2022, "on_track", None),
        (2023, "off_track", RAISED),
        (2024, "off_track", RAISED),
        (2025, "achieved", RAISED),
    ]


@pytest.mark.parametrize("year", range(2021, 2026))
def test_it_ends_with_what_the_report_of_that_year_says(year: int) -> None:
    whole = plan(GDP, figures=FIGURES)
    assert verdict_history(whole, GDP, year, SCHEDULE)[-1].result == assess(whole, year, today=TODAY).indicators[0]


@pytest.mark.parametrize(
    ("as_of", "years"),
    [
        pytest.param(2020, [], id="before the plan"),
        pytest.param(2021, [2021], id="its first year"),
        pytest.param(2030, [2021, 2022, 2023, 2024, 2025], id="no year after it"),
    ],
)
def test_the_years_of_the_plan_alone(as_of: int, years: list[int]) -> None:
    assert [entry.year for entry in verdict_history(plan(GDP), GDP, as_of, SCHEDULE)] == years


def test_a_heading_stands_each_year_as_the_worst_below_it() -> None:
    heading = indicator(id="heading")
    child = replace(indicator(measure("level", "at_least", 10), id="child", baseline=0), parent="heading")
    whole = replace(plan(heading, child), actuals={"child": actuals({2021: 2, 2022: 2})})
    assert [entry.verdict for entry in verdict_history(whole, heading, 2022, SCHEDULE)] == ["on_track", "off_track"]
