from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from plancheck.assess import assess
from plancheck.assess.changes import Changes, Move, changes
from plancheck.assess.select import Selection, select
from plancheck.model.actual import State
from plancheck.model.indicator import Indicator
from plancheck.model.plan import MethodName, Plan
from tests.plans import TODAY, Written, actuals, indicator, measure, plan, revision, task, task_report

TEN = measure("level", "at_least", 10)
"""From 0: 2 a year are on track."""


def of_figures(**series: dict[int, Written]) -> Plan:
    found = [indicator(TEN, id=name, baseline=0) for name in series]
    return replace(plan(*found), actuals={name: actuals(figures) for name, figures in series.items()})


def between(whole: Plan, since: int = 2021, as_of: int = 2022, method: MethodName | None = None) -> Changes:
    then, now = (assess(whole, year, today=TODAY, method=method) for year in (since, as_of))
    return changes(then, now)


def test_the_worst_first_and_what_stands_as_it_stood_last() -> None:
    found = between(
        of_figures(
            same={2021: 2, 2022: 4},
            better={2021: 1, 2022: 4},
            much_better={2021: 1, 2022: 10},
            worse={2021: 2, 2022: 3},
            much_worse={2021: 3, 2022: 1},
            appeared={2022: 4},
        )
    )
    assert [(change.now.indicator.id, change.move) for change in found.indicators] == [
        ("much_worse", Move.WORSE),
        ("worse", Move.WORSE),
        ("appeared", Move.OTHER),
        ("better", Move.BETTER),
        ("much_better", Move.BETTER),
        ("same", Move.SAME),
    ]


@pytest.mark.parametrize("year", [2021, 2022])
def test_nothing_moves_between_a_year_and_itself(year: int) -> None:
    whole = of_figures(gdp={2021: 1, 2022: 4})
    report = assess(whole, year, today=TODAY)
    assert not any(change.has_moved for change in changes(report, report).indicators)


def test_the_labels_are_those_of_the_method() -> None:
    whole = plan(indicator(TEN, baseline=5), figures={2021: 7, 2022: "5.5"})
    (change,) = between(whole, method=MethodName.OPEN_SDG).indicators
    assert (change.then.verdict, change.now.verdict) == ("substantial_progress", "limited_progress")
    assert (change.move, change.steps) == (Move.WORSE, -2)


def test_a_target_revised_in_between_is_told_even_where_the_verdict_stays() -> None:
    raised = revision(2022, measure("level", "at_least", "10.1"))
    gdp = replace(indicator(TEN, baseline=0), revisions=(raised,))
    (change,) = between(plan(gdp, figures={2021: 2, 2022: 4})).indicators
    assert (change.move, change.revisions, change.has_moved) == (Move.SAME, (raised,), True)
    (later,) = between(plan(gdp, figures={2021: 2, 2022: 4, 2023: 6}), 2022, 2023).indicators
    assert (later.revisions, later.has_moved) == ((), False)


def test_a_figure_revised_by_its_source_is_told() -> None:
    gdp: Indicator = indicator(TEN, baseline=0)
    whole = replace(plan(gdp), actuals={"gdp": actuals({2021: 2}, State.REVISED) + actuals({2022: 4})})
    (change,) = between(whole).indicators
    assert change.figure_revised
    assert change.has_moved


def test_only_what_the_later_report_shows_is_compared() -> None:
    whole = of_figures(one={2021: 2, 2022: 4}, other={2021: 2, 2022: 1})
    then, now = (assess(whole, year, today=TODAY) for year in (2021, 2022))
    shown = select(now, Selection(verdicts=[now.indicators[1].verdict]))
    assert [change.now.indicator.id for change in changes(then, shown).indicators] == ["other"]


@pytest.mark.parametrize(
    ("states", "move", "moved"),
    [
        pytest.param(("in_progress", "done"), Move.BETTER, True, id="done"),
        pytest.param(("not_started", "in_progress"), Move.SAME, True, id="begun"),
        pytest.param(("in_progress", "in_progress"), Move.SAME, False, id="nothing new"),
        pytest.param(("in_progress", "dropped"), Move.OTHER, True, id="dropped"),
    ],
)
def test_tasks(states: tuple[str, str], move: Move, moved: bool) -> None:
    reports = tuple(task_report(2021 + number, state, Fraction(0)) for number, state in enumerate(states))
    (change,) = between(plan(tasks=(task(),), reports=reports)).tasks
    assert (change.move, change.has_moved) == (move, moved)
