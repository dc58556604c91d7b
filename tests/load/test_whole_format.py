"""Every form that a target or a figure can be written in becomes what it means."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from plancheck.checks import check
from plancheck.load.folder import read
from plancheck.model.plan import Plan
from plancheck.model.target import Better, Comparator, MeasureKind, Series
from tests.plans import TODAY

HEAD = """format: 1
plan: {id: example, title: Example, years: [2021, 2025], about_tolerance: 0.05}
sections: [{id: economy, title: Economy}]
indicators:
"""


def plan_of(folder: Path, entries: str, files: dict[str, str] | None = None, more: str = "") -> Plan:
    """The plan of a folder without a fault."""
    (folder / "actuals").mkdir()
    (folder / "targets.yaml").write_text(HEAD + entries + more, encoding="utf-8")
    for name, text in (files or {}).items():
        (folder / "actuals" / f"{name}.yaml").write_text(text, encoding="utf-8")
    loaded = read(folder, folder)
    assert loaded.plan is not None
    assert not [problem for problem in check(loaded.plan, TODAY, loaded.problems) if problem.severity == "error"]
    return loaded.plan


def entry(id_: str, fields: str) -> str:
    return f"  - {{id: {id_}, name: {id_}, section: economy, {fields}}}\n"


@pytest.mark.parametrize(
    ("fields", "kind", "comparator", "bound"),
    [
        ("target: {level: 3}", "level", "at_least", 3),
        ("better: lower, target: {level: 3}", "level", "at_most", 3),
        ("better: lower, target: {reduction: 3}", "reduction", "at_least", 3),
        ("target: {increase: {above: 0.8}}", "increase", "above", Fraction(4, 5)),
        ("series: flow, target: {total: {below: 60}}", "total", "below", 60),
        ("target: {average: {at_most: 5}}", "average", "at_most", 5),
        ("target: {yearly_change: {below: 0}}", "yearly_change", "below", 0),
        ("series: growth_rate, target: {every_year: {about: 5}}", "every_year", "about", 5),
        ("series: growth_rate, target: {average_growth: {between: [6, 8]}}", "average_growth", "between", 6),
        ("series: reduction_rate, target: {reduction: 13.5}", "reduction", "at_least", Fraction(27, 2)),
    ],
)
def test_measures(tmp_path: Path, fields: str, kind: str, comparator: str, bound: Fraction) -> None:
    (asked,) = plan_of(tmp_path, entry("gdp", fields)).indicators[0].target
    assert (asked.kind, asked.demand.comparator, asked.demand.bound.value) == (
        MeasureKind(kind),
        Comparator(comparator),
        bound,
    )


def test_several_dates_and_spans(tmp_path: Path) -> None:
    written = entry("gdp", "target: {level: [{at_least: 2, by: 2023}, {at_least: 3, since: 2015}]}")
    target = plan_of(tmp_path, written).indicators[0].target
    assert [(asked.by, asked.since) for asked in target] == [(2023, None), (None, 2015)]


def test_about_has_its_tolerance_and_its_better_side(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, entry("gdp", "better: near, target: {level: {about: 10, tolerance: 0.5}}"))
    demand = plan.indicators[0].target[0].demand
    assert demand.tolerance is not None
    assert (demand.tolerance.value, demand.better) == (Fraction(1, 2), Better.NEAR)
    assert plan.about_tolerance == Fraction(1, 20)


def test_a_bound_that_follows_another_series(tmp_path: Path) -> None:
    written = entry("gdp", "target: {level: 3}") + entry(
        "income", "target: {average_growth: {above: {indicator: gdp, plus: 0.5, times: 2}}}"
    )
    asked = plan_of(tmp_path, written).indicators[1].target[0]
    assert asked.follows is not None
    assert asked.follows.indicator == "gdp"
    assert asked.follows.plus.value == Fraction(1, 2)
    assert asked.follows.times.value == 2


def test_demands_of_single_years(tmp_path: Path) -> None:
    written = entry("gdp", "series: growth_rate, target: {every_year: {2022: {about: 5.5}, 2021: {above: 6}}}")
    asked = plan_of(tmp_path, written).indicators[0].target[0]
    assert list(asked.years) == [2021, 2022]
    assert asked.years[2021].comparator == Comparator.ABOVE
    assert asked.demand == asked.years[2022]


def test_words_stretch_path_and_what_else_an_indicator_says(tmp_path: Path) -> None:
    indicator = plan_of(
        tmp_path,
        entry("total", "formerly: [all]")
        + entry(
            "gdp",
            "parent: total, weight: 2, path: {2022: 2.5}, stretch: {level: 4}, price_basis: constant-2020, "
            "target: {level: 3, words: steady}, official_verdict: {2022: {verdict: 滞后, source: Office}}, "
            "revisions: [{from: 2023, target: {level: 3.2}, decided_by: Council, reason: census}]",
        ),
    ).indicators[1]
    assert indicator.words is not None
    assert indicator.words.text == {"": "steady"}
    assert indicator.stretch[0].demand.bound.value == 4
    assert indicator.path[2022].value == Fraction(5, 2)
    assert indicator.official[2022].verdict == {"": "滞后"}
    assert indicator.revisions[0].target is not None
    assert indicator.revisions[0].target[0].demand.bound.value == Fraction(16, 5)
    assert (indicator.parent, indicator.price_basis is not None) == ("total", True)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("first in the county", {"": "first in the county"}),
        ("{zh: 全县第一, en: first in the county}", {"zh": "全县第一", "en": "first in the county"}),
        ("{words: first in the county}", {"": "first in the county"}),
    ],
    ids=["plain", "in two languages", "as words"],
)
def test_a_stretch_without_a_number_is_a_text(tmp_path: Path, written: str, text: dict[str, str]) -> None:
    indicator = plan_of(tmp_path, entry("gdp", f"target: {{level: 3}}, stretch: {written}")).indicators[0]
    assert (indicator.stretch, indicator.stretch_text) == ((), text)


def test_all_forms_of_a_figure(tmp_path: Path) -> None:
    written = (
        entry("homes", "series: flow, target: {total: 9000}")
        + entry("output", "baseline: 100, target: {level: 150}")
        + entry("pension", 'unit: "%", target: {level: 95}')
        + entry("prices", "target: {words: steady}")
    )
    files = {
        "2023": (
            "year: 2023\nsource: Office\nvalues:\n  homes: {value: 6564, since: 2021}\n  output: {growth: 9.3}\n"
            "  pension: {at_least: 95}\n  prices: {assessed: on_track, evidence: 2.1}\n  cpi: 101\n"
        ),
        "2023-09": "year: 2023\nsource: Office\nvalues: {homes: 7000}\n",
        "2024": (
            "year: 2024\nsource: Office\nvalues:\n"
            "  output: {value: 130, through: 2024-06}\n  pension: {part: 9, whole: 12}\n"
        ),
    }
    plan = plan_of(tmp_path, written, files, "references:\n  - {id: cpi, name: CPI}\n")
    assert plan.actuals["homes"][0].since == 2021
    assert plan.partial["homes"][0].through == 9
    assert plan.growths["output"][0].growth.value == Fraction(93, 10)
    assert plan.partial["output"][0].through == 6
    assert plan.actuals["pension"][0].bound == Comparator.AT_LEAST
    assert plan.actuals["pension"][1].quantity.value == 75
    assert plan.assessments["prices"][0].verdict == "on_track"
    assert plan.references[0].series == Series.LEVEL
    assert list(plan.year_files) == [2023, 2024]


def test_a_former_id_keeps_old_files_readable(tmp_path: Path) -> None:
    files = {"2021": "year: 2021\nsource: Office\nvalues: {grp: 2}\n"}
    plan = plan_of(tmp_path, entry("gdp", "formerly: [grp], target: {level: 3}"), files)
    assert plan.actuals["gdp"][0].quantity.value == 2


def test_an_accepted_misprint_is_no_problem(tmp_path: Path) -> None:
    fields = "baseline: 2, target: {level: 3, increase: 0.9}, accept: [{code: PC031, reason: as printed}]"
    assert plan_of(tmp_path, entry("gdp", fields)).indicators[0].accept[0].code == "PC031"
