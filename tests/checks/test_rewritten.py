"""A final figure of the past stays what it was, or says that it was revised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.checks import check
from plancheck.checks.rewritten import Earlier
from plancheck.model.actual import ReportedGrowth, State
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.quantity import Quantity
from tests.plans import NOWHERE, TODAY, actuals, indicator, plan, quantity


def with_figure(value: str | None, state: State = State.FINAL) -> Plan:
    """A plan that has a file of 2021, with this figure in it."""
    made = plan(indicator())
    reported = {} if value is None else {"gdp": actuals({2021: value}, state)}
    return replace(made, actuals=reported, year_files={2021: Place("data/actuals/2021.yaml")})


def half_year(value: str | None, month: int = 6, *, own_file: bool = True) -> Plan:
    """A plan with a figure of the first months of 2021: in a file of its own, or in the year's."""
    files = {(2021, month): Place(f"data/actuals/2021-{month:0>2}.yaml")}
    made = replace(with_figure(None), part_files=files if own_file else {})
    if value is None:
        return made
    figures = tuple(replace(one, through=month) for one in actuals({2021: value}))
    return replace(made, partial={"gdp": figures})


def codes(before: Plan, now: Plan, unread: tuple[int, ...] = (), *, targets_unread: bool = False) -> list[str]:
    earlier = Earlier(before, frozenset(unread), targets_unread)
    return [f"{one.code}.{one.variant}" for one in check(now, TODAY, (), earlier)]


WAS = with_figure("2.4")


def in_unit(unit: str, **figures: str) -> Plan:
    """A plan with figures of two years in a unit: of `y2021` and `y2022`."""
    made = replace(WAS, indicators=(indicator(unit=unit),))
    return replace(made, actuals={"gdp": actuals({int(year[1:]): value for year, value in figures.items()})})


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(in_unit("万元", y2021="2.4", y2022="2.6"), ["PC062.unit"], id="the figures stand"),
        pytest.param(in_unit("万元", y2021="24000", y2022="26000"), ["PC062.unit"], id="all are converted with it"),
        pytest.param(
            in_unit("万元", y2021="24000", y2022="26500"),
            ["PC062.", "PC062.", "PC062.unit"],
            id="one is another as well",
        ),
    ],
)
def test_another_unit_makes_other_figures(now: Plan, expected: list[str]) -> None:
    assert sorted(codes(in_unit("亿元", y2021="2.4", y2022="2.6"), now)) == expected


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        pytest.param(WAS, with_figure("2.5"), ["PC062."], id="another figure"),
        pytest.param(WAS, with_figure("2.40"), [], id="the same with more decimals"),
        pytest.param(WAS, with_figure("2.5", State.REVISED), [], id="revised"),
        pytest.param(WAS, with_figure("2.5", State.PRELIMINARY), ["PC062."], id="final no more"),
        pytest.param(with_figure("2.4", State.PRELIMINARY), with_figure("2.5"), [], id="preliminary, now final"),
        pytest.param(with_figure("2.4", State.FLASH), with_figure(None), [], id="a flash figure taken back"),
        pytest.param(
            with_figure("2.4", State.REVISED), with_figure("2.5"), ["PC062."], id="revised once, changed again"
        ),
        pytest.param(WAS, with_figure(None), ["PC062.removed"], id="gone"),
        pytest.param(WAS, replace(with_figure(None), year_files={}), ["PC062.file"], id="the file is gone"),
        pytest.param(WAS, replace(with_figure(None), indicators=()), ["PC062.indicator"], id="the indicator is gone"),
        pytest.param(
            with_figure("2.4", State.FLASH),
            replace(with_figure(None), indicators=()),
            [],
            id="an indicator without final figures is gone",
        ),
        pytest.param(half_year("1.1"), half_year("1.1"), [], id="half a year as it was"),
        pytest.param(half_year("1.1"), half_year("1.2"), ["PC062.part"], id="another figure of half a year"),
        pytest.param(half_year("1.1"), half_year(None), ["PC062.removed_part"], id="half a year is gone"),
        pytest.param(
            half_year("1.1", own_file=False),
            half_year(None, own_file=False),
            ["PC062.removed_part"],
            id="half a year is gone from the year's file",
        ),
        pytest.param(half_year("1.1"), half_year("1.7", month=9), [], id="half a year gave way to nine months"),
        pytest.param(half_year("1.7", month=9), half_year("1.1"), ["PC062.removed_part"], id="and not the other way"),
        pytest.param(half_year("1.1"), WAS, [], id="half a year gave way to the whole"),
        pytest.param(WAS, half_year("1.1"), ["PC062.removed"], id="and not the other way either"),
        pytest.param(
            half_year("1.1"),
            replace(half_year(None), year_files={}, part_files={}),
            ["PC062.file"],
            id="the file of half a year is gone",
        ),
        pytest.param(with_figure(None), WAS, [], id="a new figure"),
    ],
)
def test_a_final_figure(before: Plan, now: Plan, expected: list[str]) -> None:
    assert codes(before, now) == expected


def test_a_file_that_cannot_be_read_has_not_lost_its_figures() -> None:
    assert codes(WAS, replace(with_figure(None), year_files={}), (2021,)) == []


def test_an_indicator_that_cannot_be_read_is_not_gone() -> None:
    gone = replace(with_figure(None), indicators=())
    assert codes(WAS, gone, targets_unread=True) == []
    assert codes(WAS, gone) == ["PC062.indicator"]


def test_a_figure_for_an_id_that_nobody_declares_is_told_as_such() -> None:
    assert codes(WAS, replace(WAS, indicators=())) == ["PC012.values.none"]
    assert codes(replace(WAS, indicators=()), plan()) == [], "what was never declared is no loss"


def test_a_new_indicator_of_the_same_name_is_probably_the_one_that_is_gone() -> None:
    other = replace(indicator(id="output"), place=Place("data/targets.yaml", 9))
    problem = check(plan(other), TODAY, (), Earlier(WAS))[0]
    assert (problem.variant, problem.place, problem.hint) == ("renamed", other.place, "say_formerly")
    assert (problem.figures["id"], problem.figures["heir"], problem.figures["count"]) == ("gdp", "output", 1)
    standing = replace(WAS, indicators=(*WAS.indicators, other))
    assert codes(standing, plan(other)) == ["PC062.indicator"], "one that was there before is another one"


def test_a_file_that_is_gone_is_told_once() -> None:
    both = (indicator(), indicator(id="tax"))
    before = replace(plan(*both), actuals={one.id: actuals({2021: 1}) for one in both})
    problems = check(replace(plan(*both), year_files={}, actuals={}), TODAY, (), Earlier(before))
    assert [(one.variant, one.figures["count"]) for one in problems] == [("file", 2)]


def test_a_renamed_indicator_keeps_its_past() -> None:
    renamed = replace(indicator(id="output"), formerly=("gdp",))
    now = replace(plan(renamed), actuals={"output": actuals({2021: "2.5"})})
    assert codes(WAS, now) == ["PC062."]
    assert codes(WAS, replace(now, actuals={"output": actuals({2021: "2.4"})})) == []


def test_a_growth_may_give_way_to_a_value_and_may_not_change() -> None:
    def growing(rate: str) -> Plan:
        growth = ReportedGrowth(2021, quantity(rate), NOWHERE, NOWHERE)
        return replace(with_figure(None), growths={"gdp": (growth,)})

    assert codes(growing("6.5"), growing("6.5")) == []
    assert codes(growing("6.5"), growing("6.6")) == ["PC062."]
    assert codes(growing("6.5"), WAS) == []
    assert codes(growing("6.5"), with_figure(None)) == ["PC062.removed"]


def test_both_figures_and_both_places_are_told() -> None:
    problem = check(with_figure("2.5"), TODAY, (), Earlier(WAS))[0]
    assert problem.place == Place("data/actuals/2021.yaml", 4)
    assert (problem.figures["before"], problem.figures["value"]) == (quantity("2.4"), quantity("2.5"))
    assert problem.figures["where"] == "data/actuals/2021.yaml:4"
    assert isinstance(problem.figures["before"], Quantity)
