"""Reasons become sentences that show their figures."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from plancheck.model.reason import Reason, undefined
from plancheck.model.target import Comparator, MeasureKind
from plancheck.text import catalogue
from plancheck.text.figures import Style
from plancheck.text.sentences import sentence, why_undefined, within_quotes
from tests.plans import quantity

FACTS: dict[str, object] = {
    "value": Fraction(380),
    "year": 2024,
    "target": Fraction(380),
    "target_year": 2025,
    "comparator": Comparator.ABOVE,
    "baseline": Fraction(300),
    "baseline_year": 2020,
}
PACE: dict[str, object] = {"progress": Fraction(51, 80), "expected_progress": Fraction(3, 5), "pace": Fraction(17, 16)}


def style(language: str) -> Style:
    return Style(catalogue(language), unit="万元").of_measure(MeasureKind.LEVEL, quantity(380))


@pytest.mark.parametrize(
    ("code", "figures", "zh", "en"),
    [
        pytest.param(
            "pace",
            {**FACTS, **PACE, "value": Fraction(351)},
            "完成进度63.8%，时序进度60%，为时序的1.06倍。",
            "63.8% of the way done, 60% due: a pace of 1.06.",
            id="pace",
        ),
        pytest.param(
            "missed",
            {**FACTS, "value": Fraction(379), "gap": Fraction(1)},
            "2024年为379万元，未完成目标（>380万元），差1万元。",
            "379 万元 in 2024: the target (>380 万元) is missed by 1 万元.",
            id="missed",
        ),
        pytest.param(
            "missed",
            {**FACTS, "gap": Fraction(0)},
            "2024年恰为380万元，目标是>380万元，持平不算完成。",
            "Exactly 380 万元 in 2024: the target is >380 万元, so the bound itself does not meet it.",
            id="exactly the strict bound",
        ),
        pytest.param(
            "no-actual",
            {"start_year": 2021, "as_of": 2021},
            "2021年没有实际数。",
            "No actual figure of 2021.",
            id="a span of one year",
        ),
        pytest.param(
            "limit-missed",
            {**FACTS, "broken": (2021, 2023), "kept": 2, "years": 4},
            "2021、2023年没有守住>380万元；已知4年中守住2年。",
            ">380 万元 was broken in 2021, 2023; kept in 2 of 4 known years.",
            id="several years, without a wording for the strict bound",
        ),
        pytest.param(
            "task-overdue",
            {"due": date(2024, 6, 30)},
            "已过期限（2024年6月30日），尚未报完成。",
            "Was due on 2024-06-30 and is not reported as done.",
            id="a date",
        ),
        pytest.param(
            "task-in-progress",
            {"year": 2024, "share": None},
            "2024年填报：正在推进。",
            "Reported in 2024: in progress.",
            id="a task without a share done",
        ),
        pytest.param(
            "task-in-progress",
            {"year": 2024, "share": Fraction(1, 4)},
            "2024年填报：正在推进，完成25%。",
            "Reported in 2024: in progress, 25% done.",
            id="a task with a share done",
        ),
        pytest.param(
            "no-actual",
            {"start_year": 2022, "as_of": 2021},
            "从2022年起计算。",
            "Counts from 2022 on.",
            id="a span that has not begun",
        ),
        pytest.param(
            "limit-broken-earlier",
            {**FACTS, "target": Fraction(0), "comparator": Comparator.BELOW, "on_year": True}
            | {"broken": (2022,), "kept": 3, "years": 4},
            "2022年没有守住逐年降低，已无法做到年年守住；已知4年中守住3年，最近为380万元。",
            "Falling every year was broken in 2022 and can no longer be kept in full; kept in 3 of 4 known years, "
            "last 380 万元.",
            id="a change on year whose bound is standing still, as words; a demand at the beginning has a capital",
        ),
        pytest.param(
            "limit-broken",
            {**FACTS, "target": Fraction(400), "comparator": Comparator.AT_LEAST, "on_year": True},
            "最近一年为380万元，没有守住逐年变化≥400万元。",
            "380 万元 in the latest year breaks change on year ≥400 万元.",
            id="a change on year",
        ),
        pytest.param(
            "nothing-expected", {}, "此时还没有进度要求。", "Nothing is due yet.", id="an absent figure as reason"
        ),
    ],
)
def test_sentence(code: str, figures: dict[str, object], zh: str, en: str) -> None:
    assert sentence(style("zh"), Reason(code, figures)) == zh
    assert sentence(style("en"), Reason(code, figures)) == en


def test_quotes_within_quotes_are_single() -> None:
    assert within_quotes("高于“生产总值”") == "高于‘生产总值’"


def test_why_undefined_shows_its_figures() -> None:
    absent = undefined("growth-not-defined", start=Fraction(0), end=Fraction(3))
    assert why_undefined(style("zh"), absent) == ("从0万元到3万元没有年均增长率（起点须为正数，终点不能为负数）")


def test_an_unknown_code_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        sentence(style("zh"), Reason("no-such-code"))
