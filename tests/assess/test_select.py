"""Parts of a report: by section with what is below it, by verdict, by owner, by what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.assess.select import Selection, any_as_bad_as, is_owned_by, select, within
from plancheck.model.plan import LeftOut, Section
from plancheck.model.report import Report
from plancheck.model.verdict import Verdict
from tests.plans import NOWHERE, TODAY, indicator, measure, plan, task


def report() -> Report:
    reach = measure("level", "at_least", 20)
    first = replace(indicator(reach, baseline=10), owner={"zh": "经济发展办", "en": "Economy office"})
    second = replace(indicator(reach, id="roads"), section="roads")
    made = plan(first, second, figures={2023: 13}, tasks=(task(),))
    sections = (
        *made.sections,
        Section("villages", {"": "Villages"}, NOWHERE),
        Section("roads", {"": "Roads"}, NOWHERE, parent="villages"),
    )
    return assess(replace(made, sections=sections), 2024, today=TODAY)


@pytest.mark.parametrize(
    ("selection", "indicators", "tasks"),
    [
        pytest.param(Selection(), ["gdp", "roads"], 1, id="nothing asked is everything"),
        pytest.param(Selection(sections=["villages"]), ["roads"], 0, id="a section holds its sub-sections"),
        pytest.param(Selection(sections=["economy"]), ["gdp"], 1, id="and no others"),
        pytest.param(Selection(verdicts=[Verdict.OFF_TRACK]), ["gdp"], 0, id="by verdict"),
        pytest.param(Selection(verdicts=[Verdict.NO_DATA]), ["roads"], 1, id="tasks have verdicts too"),
        pytest.param(Selection(owner="经济发展办"), ["gdp"], 0, id="the owner's name"),
        pytest.param(Selection(owner="economy  OFFICE"), ["gdp"], 0, id="in any language, case and blanks"),
        pytest.param(Selection(owner="经济"), [], 0, id="not a part of the owner's name"),
        pytest.param(Selection(missing=True), ["gdp", "roads"], 0, id="who owes the year's figure"),
        pytest.param(Selection(sections=["economy"], verdicts=[Verdict.NO_DATA]), [], 1, id="all that is asked holds"),
    ],
)
def test_select(selection: Selection, indicators: list[str], tasks: int) -> None:
    part = select(report(), selection)
    assert [result.indicator.id for result in part.indicators] == indicators
    assert len(part.tasks) == tasks
    assert sum(part.summary.values()) == len(indicators)
    assert sum(part.task_summary.values()) == tasks


def test_a_figure_of_the_year_is_not_missing() -> None:
    made = plan(indicator(measure("level", "at_least", 20), baseline=10), figures={2023: 13})
    assert not select(assess(made, 2023, today=TODAY), Selection(missing=True)).indicators


def test_a_circle_of_sections_ends() -> None:
    sections = (Section("a", {"": "A"}, NOWHERE, parent="b"), Section("b", {"": "B"}, NOWHERE, parent="a"))
    assert within(replace(plan(), sections=sections), "a") == {"a", "b"}


def test_there_or_worse() -> None:
    assert any_as_bad_as(report(), Verdict.BEHIND)
    assert any_as_bad_as(report(), Verdict.OFF_TRACK)
    assert not any_as_bad_as(report(), Verdict.MISSED)


@pytest.mark.parametrize(
    ("asked", "owner", "owned"),
    [
        ("统计局", "发改局、统计局", True),
        ("发改局、统计局", "发改局、统计局", True),
        ("教育局", "县教育局", False),
        ("经济发展办（统计）", "经济发展办 (统计)", True),
        ("Office, finance", "Office, finance", True),
        ("finance", "Office, finance", False),
    ],
)
def test_an_owner_is_meant_by_a_whole_name_however_it_is_typed(asked: str, owner: str, owned: bool) -> None:
    assert is_owned_by(asked, {"": owner}) is owned
    assert not is_owned_by(asked, None)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        pytest.param(Selection(), ["tax", "road", "lost"], id="all"),
        pytest.param(Selection(sections=["villages"]), ["road", "lost"], id="of the section, and what may be of it"),
        pytest.param(Selection(owner="经济发展办"), ["tax", "lost"], id="of the owner, and what may be"),
        pytest.param(Selection(verdicts=[Verdict.AHEAD]), ["tax", "road", "lost"], id="a verdict nobody knows of them"),
    ],
)
def test_what_was_left_out_for_errors_is_counted_where_it_was_asked_for(
    selection: Selection, expected: list[str]
) -> None:
    whole = report()
    damaged = (LeftOut("tax", "economy", {"zh": "经济发展办"}), LeftOut("road", "roads"), LeftOut("lost"))
    part = select(replace(whole, plan=replace(whole.plan, indicators_left_out=damaged)), selection)
    assert [entry.id for entry in part.plan.indicators_left_out] == expected
