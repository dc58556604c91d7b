"""What stands left of a sign of equality gives what stands right of it, as both are printed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from plancheck.assess import assess
from plancheck.compose.demands import measure_style
from plancheck.compose.formulas import formula_items
from plancheck.compose.printed import is_borne_out, worked_out
from plancheck.compose.reasons import result_style
from plancheck.load import folder
from plancheck.model.actual import ReportedGrowth
from plancheck.text import catalogue
from plancheck.text.figures import plan_style
from tests.plans import NOWHERE, TODAY, indicator, measure, plan, quantity

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "data", *sorted((ROOT / "examples").glob("*/data"))]


@cache
def printed(data: Path) -> tuple[tuple[str, str], ...]:
    """Place and formula of each printed figure, year by year."""
    read = folder.read(data, ROOT).plan
    assert read is not None
    found: list[tuple[str, str]] = []
    for year in range(read.start_year, read.end_year + 1):
        report = assess(read, year, today=TODAY)
        for result in report.indicators:
            style = result_style(report, result, plan_style(catalogue("en"), read))
            for judged in result.measures:
                items = formula_items(measure_style(style, judged), report, result, judged)
                found.extend((f"{year} {result.indicator.id} {name}", text) for name, text in items)
    return tuple(found)


@pytest.mark.parametrize("data", FOLDERS, ids=lambda data: data.parent.name)
def test_every_printed_formula_gives_its_printed_result(data: Path) -> None:
    formulas = [(where, text) for where, text in printed(data) if " = " in text and not where.endswith(" —")]
    assert formulas
    assert not [(where, text) for where, text in formulas if not is_borne_out(*text.rsplit(" = ", 1))]


def test_a_figure_chained_from_growths_is_written_out_in_the_formula_of_the_next() -> None:
    found = replace(
        plan(indicator(measure("level", "at_least", 150), baseline=100), figures={2021: 110}),
        growths={"gdp": tuple(ReportedGrowth(year, quantity(rate), NOWHERE, NOWHERE) for year, rate in CHAINED)},
    )
    report = assess(found, 2023, today=TODAY)
    (result,) = report.indicators
    style = measure_style(result_style(report, result, plan_style(catalogue("en"), found)), result.measures[0])
    values = [text for name, text in formula_items(style, report, result, result.measures[0]) if name == "Value"]
    assert [text.split(" = ")[0] for text in values] == ["120.23 × (1 + 4%)"]


CHAINED = ((2022, "9.3"), (2023, "4"))


def test_hardly_any_formula_says_about() -> None:
    about = {(where, text) for data in FOLDERS for where, text in printed(data) if "≈ " in text}
    assert {text for _, text in about} <= {"58.3% / 66.7% ≈ 0.88"}  # 7/12 and 2/3 give 0.875


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("2.71 − 2.2", 0.51),
        ("2 − (-3) × 2", 8),
        ("(3 / 2.2)^(1/5) − 1", (3 / 2.2) ** 0.2 - 1),
        ("2 × (1 + 6.5%)^2", 2 * 1.065**2),
        ("(1 + (-0.4)%) × (1 − 2‰)", 0.996 * 0.998),
        ("|3 − 5| / 4", 0.5),
        ("max(3 − 5, 7 − 6)", 1),
        ("ln(1.2 / 1) / ln(1.44 / 1)", 0.5),
        ("1 − 0.81^50%", 0.1),
    ],
)
def test_a_formula_is_worked_out_as_mathematics_reads_it(formula: str, value: float) -> None:
    assert float(worked_out(formula)) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("formula", "result", "holds"),
    [
        ("14.0% / 17.4%", "0.81", False),
        ("13.98% / 17.36%", "0.81", True),
        ("1 / 8", "0.12", True),  # a half goes either way
        ("1 / 8", "0.13", True),
        ("12.5 − 9", "3.5%", True),
        ("2 − 3", "+1 亿元", False),
        ("2 − 3", "-1 亿元", True),
        ("1 / 0.00", "12", False),  # a tiny rate, rounded
        ("ln(1.2 / 1) / ln(0.0 / 1)", "0.5", False),
        ("10.0^400.5", "1", False),
    ],
)
def test_a_result_is_borne_out_within_its_decimals(formula: str, result: str, *, holds: bool) -> None:
    assert is_borne_out(formula, result) is holds
