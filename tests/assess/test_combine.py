"""What several measures of one indicator come to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plancheck.assess import assess
from plancheck.model.target import Measure
from tests.plans import TODAY, Written, indicator, measure, plan

LEVEL = measure("level", "at_least", 20)
FLOOR = measure("every_year", "at_least", 5)
INCREASE = measure("increase", "at_least", 10)


@pytest.mark.parametrize(
    ("target", "baseline", "figures", "verdict", "left_out"),
    [
        pytest.param((), 10, {2023: 15}, "tracked", 0, id="no target is only tracked"),
        pytest.param((LEVEL, INCREASE), 10, {2023: 16}, "on_track", 0, id="both on track"),
        pytest.param((LEVEL, measure("level", "at_least", 30)), 10, {2023: 16}, "off_track", 0, id="the worst counts"),
        pytest.param((FLOOR, LEVEL), 10, {2023: 17}, "ahead", 0, id="a kept limit does not hide that it is ahead"),
        pytest.param((FLOOR, LEVEL), 10, {2023: 20}, "achieved", 0, id="nor that the target is met"),
        pytest.param((LEVEL, FLOOR), 10, {2022: 4, 2023: 17}, "behind", 0, id="a limit broken earlier counts"),
        pytest.param((LEVEL, FLOOR), 3, {2023: 4}, "off_track", 0, id="a broken limit counts"),
        pytest.param((LEVEL, INCREASE), None, {2023: 22}, "achieved", 0, id="the increase follows from the level"),
        pytest.param((FLOOR, INCREASE), None, {2023: 22}, "on_track", 1, id="an unjudged measure is left out"),
        pytest.param((LEVEL, LEVEL), None, {2023: 16}, "not_assessable", 0, id="none can be judged"),
    ],
)
def test_combine(
    target: tuple[Measure, ...], baseline: Written | None, figures: Mapping[int, Written], verdict: str, left_out: int
) -> None:
    subject = indicator(*target, baseline=baseline)
    found = assess(plan(subject, figures=figures), 2023, today=TODAY).indicators[0]
    assert (found.verdict.value, len(found.left_out)) == (verdict, left_out)


def test_nothing_better_than_on_track_is_said_while_a_measure_cannot_be_judged() -> None:
    target = (measure("level", "at_least", 20), measure("increase", "at_least", 10))
    without_increase = indicator(target[0], baseline=None)
    assert assess(plan(without_increase, figures={2023: 22}), 2023, today=TODAY).indicators[0].verdict == "achieved"
    # an every_year limit that is incomplete at the end cannot be judged
    beside = indicator(measure("level", "at_least", 20), measure("every_year", "at_least", 1), baseline=10)
    found = assess(plan(beside, figures={2025: 22}), 2025, today=TODAY).indicators[0]
    assert (found.verdict, [left.verdict for left in found.left_out]) == ("on_track", ["not_assessable"])
