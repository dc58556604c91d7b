"""What is missing is told when later years are there, once for a cause; what is not due yet is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plancheck.checks import check
from plancheck.model.actual import State
from plancheck.model.indicator import Indicator, Nature
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import fault
from plancheck.model.target import Demand, Words
from tests.plans import NOWHERE, TODAY, actuals, indicator, measure, plan

LEVEL = indicator(measure("level", "at_least", 20))
LIMIT = indicator(measure("every_year", "at_least", 1))


def reported(subject: Indicator, figures: tuple[int, ...], files: tuple[int, ...]) -> Plan:
    """A plan with figures of some years, and files of others as well."""
    made = plan(subject, figures=dict.fromkeys(figures, 10))
    return replace(made, year_files={year: Place(f"data/actuals/{year}.yaml") for year in files})


def codes(subject: Plan, today: date = TODAY) -> list[str]:
    return [problem.code for problem in check(subject, today)]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        pytest.param(reported(LEVEL, (2021, 2023), (2021, 2022, 2023)), ["PC057"], id="a year between"),
        pytest.param(reported(LEVEL, (2021,), (2021, 2022, 2023)), ["PC057"], id="closed by another's figures"),
        pytest.param(reported(LEVEL, (2021,), (2021, 2022)), [], id="the latest year may still come"),
        pytest.param(reported(LEVEL, (2022, 2023), (2021, 2022, 2023)), [], id="a level surveyed from 2022 on"),
        pytest.param(reported(LIMIT, (2022, 2023), (2021, 2022, 2023)), ["PC057"], id="a limit needs every year"),
        pytest.param(reported(indicator(), (2021, 2023), (2021, 2022, 2023)), [], id="what is only tracked"),
        pytest.param(reported(LEVEL, (2018, 2021), (2018, 2019, 2021)), [], id="history"),
        pytest.param(reported(LEVEL, (2021, 2024), (2021, 2024)), ["PC057"], id="two years without a file, once"),
        pytest.param(reported(LEVEL, (2021, 2025), (2021, 2022, 2023, 2024, 2025)), ["PC057"], id="three years, once"),
        pytest.param(reported(LEVEL, (), (2021,)), ["PC059"], id="nothing at all"),
        pytest.param(reported(LEVEL, (2020,), (2020, 2021)), ["PC059"], id="nothing but the baseline"),
        pytest.param(reported(LEVEL, (2020,), (2020,)), [], id="the plan has not begun"),
        pytest.param(reported(LEVEL, (), ()), [], id="nobody has reported"),
        pytest.param(reported(indicator(), (), (2021,)), [], id="without a target"),
    ],
)
def test_missing_figures(subject: Plan, expected: list[str]) -> None:
    assert codes(subject) == expected


def test_the_calendar_closes_no_year() -> None:
    subject = reported(LEVEL, (2021,), (2021, 2022))
    assert codes(subject, date(2022, 1, 1)) == codes(subject, date(2099, 1, 1)) == []


def test_a_figure_for_several_years_stands_for_all_of_them() -> None:
    subject = reported(LIMIT, (2023, 2024), (2021, 2022, 2023, 2024))
    several = (replace(subject.actuals["gdp"][0], since=2021), subject.actuals["gdp"][1])
    assert codes(replace(subject, actuals={"gdp": several})) == []


def test_a_demand_of_single_years_needs_those_years() -> None:
    stated = replace(measure("every_year", "at_least", 1), years={2022: LIMIT.target[0].demand})
    assert isinstance(stated.years[2022], Demand)
    assert codes(reported(indicator(stated), (2022,), (2021, 2022, 2023))) == []
    assert codes(reported(indicator(stated), (), (2021,))) == []
    assert codes(reported(indicator(stated), (2021,), (2021, 2022, 2023))) == ["PC057"]


def test_a_part_of_a_year_is_a_beginning() -> None:
    part = replace(actuals({2021: 5})[0], through=6)
    assert codes(replace(reported(LEVEL, (), (2021,)), partial={"gdp": (part,)})) == []


def test_words_want_a_word() -> None:
    subject = replace(indicator(), words=Words({"": "基本稳定"}, NOWHERE))
    assert codes(reported(subject, (), (2021,))) == ["PC059"]


@pytest.mark.parametrize("file", ["data/actuals/2022.yaml", "data/targets.yaml"])
def test_a_file_with_faults_explains_what_is_missing(file: str) -> None:
    subject = reported(LEVEL, (2021, 2023), (2021, 2022, 2023))
    broken = fault("PC014", Place(file, 5))
    assert [problem.code for problem in check(subject, TODAY, [broken])] == ["PC014"]


def test_a_file_that_cannot_be_read_explains_that_its_year_is_missing() -> None:
    subject = reported(LEVEL, (2021, 2023), (2021, 2023))
    assert [problem.code for problem in check(subject, TODAY, [fault("PC009", Place("data/actuals/2022.yml"))])] == [
        "PC009"
    ]


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((State.PRELIMINARY, State.PRELIMINARY), ["PC058"]),
        ((State.FLASH, State.FINAL), ["PC058"]),
        ((State.FINAL, State.FLASH), []),
        ((State.REVISED, State.PRELIMINARY), []),
    ],
)
def test_an_interim_figure_is_due_once_the_next_year_is_there(states: tuple[State, ...], expected: list[str]) -> None:
    subject = reported(LEVEL, (2021, 2022), (2021, 2022))
    figures = tuple(replace(one, state=state) for one, state in zip(subject.actuals["gdp"], states, strict=True))
    assert codes(replace(subject, actuals={"gdp": figures})) == expected


def test_a_binding_indicator_has_an_owner() -> None:
    binding = replace(LEVEL, nature=Nature.BINDING)
    assert codes(plan(binding)) == ["PC060"]
    assert codes(plan(replace(binding, owner={"": "统计站"}))) == []
    assert codes(plan(replace(LEVEL, nature=Nature.EXPECTED))) == []


def test_a_year_or_month_that_has_not_come() -> None:
    subject = replace(reported(LEVEL, (2021, 2022), (2021, 2022)), part_files={(2022, 6): NOWHERE})
    assert codes(subject, date(2022, 6, 1)) == []
    assert codes(subject, date(2022, 5, 31)) == ["PC061"]
    assert codes(subject, date(2021, 12, 31)) == ["PC061", "PC061"]
