"""What has come of targets by the plan's end: reached or not, whatever the method in use calls it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Document
from plancheck.model.plan import MethodName
from tests.plans import TODAY, Written, actuals, indicator, measure, plan

LEVEL, LIMIT = measure("level", "at_least", 20), measure("every_year", "at_most", 5)
FIGURES: dict[str, dict[int, Written]] = {
    "reached": {2024: 18, 2025: 21},
    "short": {2024: 18, 2025: 19},
    "unknown": {2024: 21},
    "kept": dict.fromkeys(range(2021, 2026), 4),
    "broken": {2021: 4, 2022: 6, 2023: 4, 2024: 4, 2025: 4},
    "gappy": {2025: 4},
}


def report(method: str, year: int) -> Document:
    subjects = []
    for id_ in FIGURES:
        one = indicator(LIMIT if id_ in ("kept", "broken", "gappy") else LEVEL, id=id_, baseline=10)
        subjects.append(replace(one, name={"": id_}))
    found = replace(plan(*subjects), actuals={id_: actuals(values) for id_, values in FIGURES.items()})
    return compose_report(assess(found, year, today=TODAY, method=MethodName(method)), None, "en")


def overview(document: Document) -> str:
    return next(part for part in document.parts if part.key == "overview").paragraphs[0]


def test_each_target_counts_as_reached_or_not_or_unknown() -> None:
    told = "Of 6 targets that were due, 2 were reached and 2 were not (short, broken); of 2 it is not known."
    assert told in overview(report("open-sdg", 2025))


@pytest.mark.parametrize(("method", "year"), [("open-sdg", 2024), ("schedule", 2025)])
def test_nothing_of_it_before_the_end_or_where_the_verdicts_say_so(method: str, year: int) -> None:
    assert "were reached" not in overview(report(method, year))


def test_what_was_missed_is_told_among_the_issues_and_in_next_steps_and_a_broken_limit_as_one() -> None:
    parts = {part.key: part for part in report("open-sdg", 2025).parts}
    issues = {entry.name: entry.text for passage in parts["issues"].passages for entry in passage.entries}
    assert "The target for 2025, at least 20 亿元, was not reached: 1 亿元 short." in issues["short"]
    (missed, *_) = parts["next"].passages
    assert [entry.name for entry in missed.entries] == ["short"]
