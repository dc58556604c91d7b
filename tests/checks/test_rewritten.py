"""A final figure of the past stays what it was, or says that it was revised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.checks import Earlier, check
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


def codes(before: Plan, now: Plan, unread: tuple[int, ...] = ()) -> list[str]:
    return [f"{one.code}.{one.variant}" for one in check(now, TODAY, (), Earlier(before, unread))]


WAS = with_figure("2.4")


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
        pytest.param(WAS, replace(with_figure(None), indicators=()), [], id="the indicator is gone"),
        pytest.param(with_figure(None), WAS, [], id="a new figure"),
    ],
)
def test_a_final_figure(before: Plan, now: Plan, expected: list[str]) -> None:
    assert codes(before, now) == expected


def test_a_file_that_cannot_be_read_has_not_lost_its_figures() -> None:
    assert codes(WAS, replace(with_figure(None), year_files={}), (2021,)) == []


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
