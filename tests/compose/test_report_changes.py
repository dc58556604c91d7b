"""The report tells what is not as it was a year before: decisions that count from now on, and revised figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.report import compose_report
from plancheck.model.actual import State
from plancheck.model.plan import Plan
from tests.compose.samples import sample_plan
from tests.plans import TODAY, measure, revision


def overview(plan: Plan, year: int, language: str = "zh") -> tuple[str, ...]:
    """The paragraphs of the overview of a year, compared with the year before."""
    document = compose_report(assess(plan, year, today=TODAY), assess(plan, year - 1, today=TODAY), language)
    return next(part for part in document.parts if part.key == "overview").paragraphs


def with_decision(year: int) -> Plan:
    gdp, *others = sample_plan().indicators
    decided = replace(gdp, revisions=(revision(year, measure("level", "at_least", "3.2"), baseline="2.3"),))
    return replace(sample_plan(), indicators=(decided, *others))


def with_revised_figure(year: int, note: str | None = None) -> Plan:
    plan = sample_plan()
    figures = tuple(
        replace(actual, state=State.REVISED, note={"": note} if note else None) if actual.year == year else actual
        for actual in plan.actuals["gdp"]
    )
    return replace(plan, actuals={**plan.actuals, "gdp": figures})


def test_a_decision_is_told_in_the_year_from_which_it_counts_and_in_no_other() -> None:
    told = "2023年起调整的目标和基期数：地区生产总值的目标由≥3.0亿元、增量≥0.8亿元调整为≥3.2亿元"
    assert any(paragraph.startswith(told) for paragraph in overview(with_decision(2023), 2023))
    for year in (2022, 2024):
        assert not any("调整的目标" in paragraph for paragraph in overview(with_decision(2023), year))


def test_a_restated_baseline_is_told_with_both_figures() -> None:
    assert any("地区生产总值的基期数由" in p and "2.3" in p for p in overview(with_decision(2023), 2023))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (None, "往年的数有修订：地区生产总值2022年为2.51亿元。"),
        ("初步数为2.50。", "往年的数有修订：地区生产总值2022年为2.51亿元（初步数为2.50）。"),
    ],
)
def test_a_revised_figure_of_an_earlier_year_is_told_with_its_note(note: str | None, said: str) -> None:
    assert said in overview(with_revised_figure(2022, note), 2023)


def test_a_revised_figure_of_the_year_itself_was_in_no_earlier_report() -> None:
    assert not any("修订" in paragraph for paragraph in overview(with_revised_figure(2023), 2023))
