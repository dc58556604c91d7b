"""A figure that stands in the files and cannot be read is not called missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.assess import assess
from plancheck.compose.reasons import indicator_reason, result_style
from plancheck.text import catalogue
from plancheck.text.figures import plan_style
from tests.load.folders import TARGETS, load
from tests.plans import TODAY

OF_2022 = "year: 2022\nsource: x\nvalues: {gdp: 2.5}\n"
UNREAD = {
    "one figure": "year: 2023\nsource: x\nvalues: {gdp: 2.7.1}\n",
    "all figures": "year: 2023\nsource: x\nvalues: [gdp]\n",
    "a broken file": "year: 2023\nvalues: {gdp: 2.71\n",
}


def told(folder: Path, language: str, **years: str) -> tuple[bool, str]:
    plan = load(folder, TARGETS, **years).plan
    assert plan is not None
    report = assess(plan, 2023, today=TODAY)
    result = report.indicators[0]
    style = result_style(report, result, plan_style(catalogue(language), plan))
    return result.unread, indicator_reason(style, result, report.as_of)


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_read_is_told_so_and_not_as_missing(tmp_path: Path, text: str) -> None:
    unread, reason = told(tmp_path, "en", y2022=OF_2022, y2023=text)
    assert unread
    assert reason.startswith("2022 (the figure of 2023 cannot be read): ")


def test_where_nothing_else_is_known_the_verdict_says_so_too(tmp_path: Path) -> None:
    assert told(tmp_path, "zh", y2023=UNREAD["one figure"]) == (True, "2023年的数有误，读不出。")


def test_what_nobody_wrote_is_missing(tmp_path: Path) -> None:
    unread, reason = told(tmp_path, "en", y2022=OF_2022, y2023="year: 2023\nsource: x\nvalues: {}\n")
    assert not unread
    assert reason.startswith("2022 (2023 not reported): ")
