"""What statistical offices published of their own figures comes out again."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from plancheck.assess.figures import figures_of
from plancheck.assess.methods import METHODS
from plancheck.model.plan import MethodName
from plancheck.model.verdict import Label
from plancheck.track.case import Case
from plancheck.track.facts import baseline_of
from plancheck.track.measures import trajectory_of
from tests.plans import indicator, measure, plan

DATA = json.loads(Path(__file__).with_name("published_verdicts.json").read_text(encoding="utf-8"), parse_float=str)
CASES: list[dict[str, Any]] = DATA["cases"]

ONE_POINT = {"not_available": "not_assessable"}
"""A series of one year has no change: what the office calls not available, we call not assessable."""


def rated(case: dict[str, Any], method: MethodName) -> Label:
    """The label of a published case, by way of a plan from its base year to its target year.

    A limit that is kept each year has no target year: its plan goes on after the year of the rating.
    """
    figures = dict(zip(case["years"], map(Fraction, case["values"]), strict=True))
    kind = "level" if case["target_year"] else "every_year"
    comparator = "at_least" if case["direction"] == 1 else "at_most"
    subject = indicator(measure(kind, comparator, Fraction(case["target"])))
    base = case["base_year"]
    whole = replace(
        plan(subject, figures=figures),
        start_year=base + 1,
        end_year=case["target_year"] or case["as_of"] + 1,
        baseline_year=base,
    )
    known = [actual for actual in whole.actuals[subject.id] if actual.year <= case["as_of"]]
    baseline = baseline_of(subject, known, base, whole.end_year)
    trajectory = trajectory_of(Case(whole, subject, subject.target[0], baseline, known, case["as_of"]))
    return METHODS[method].rate(trajectory, figures_of(trajectory, case["as_of"]), whole.thresholds)[0]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"].replace(" ", "")) for case in CASES])
def test_a_published_verdict_comes_out_again(case: dict[str, Any]) -> None:
    expected = ONE_POINT.get(case["published"], case["published"])
    assert rated(case, MethodName(case["method"])) == expected


def test_one_point_series_are_the_only_ones_that_cannot_be_rated() -> None:
    assert {len(case["years"]) for case in CASES if case["published"] in ONE_POINT} == {1}


def test_the_cases_say_where_they_come_from() -> None:
    assert {case["method"] for case in CASES} == DATA["sources"].keys()
