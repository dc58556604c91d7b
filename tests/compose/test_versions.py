from __future__ import annotations

import csv
from dataclasses import replace
from typing import Any

import pytest

from plancheck.assess import assess
from plancheck.compose.reasons import result_style
from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Document, Part
from plancheck.compose.versions import target_text, version_remark
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan, Snapshot
from plancheck.model.report import Report
from plancheck.model.target import Follows, Revision, Words
from plancheck.render.csv_status import as_csv
from plancheck.render.json_show import show_data
from plancheck.render.json_status import status_data
from plancheck.render.show import render_show
from plancheck.text import LANGUAGES, catalogue
from plancheck.text.figures import plan_style
from tests.plans import NOWHERE, TODAY, indicator, measure, plan, quantity, revision
from tests.shown import render_status

LEVEL = measure("level", "at_least", "3.0")
RAISED = revision(2023, measure("level", "at_least", "3.2"), decided_by="镇人大", reason="上级任务增加")
REBASED = revision(2024, baseline="2.3", decided_by="统计站")
FIGURES = {2021: "2.36", 2022: "2.52", 2023: "2.69", 2024: "2.86"}


def gdp(*revisions: Revision) -> Indicator:
    return replace(indicator(LEVEL, baseline="2.2"), revisions=revisions)


def whole(*revisions: Revision) -> Plan:
    return plan(gdp(*revisions), figures=FIGURES)


def report_in(year: int, *revisions: Revision) -> Report:
    return assess(whole(*revisions), year, today=TODAY)


def remark(report: Report, language: str = "en") -> str:
    (result,) = report.indicators
    return version_remark(result_style(report, result, plan_style(catalogue(language), report.plan)), report, result)


@pytest.mark.parametrize(
    ("year", "told"),
    [
        pytest.param(2022, "", id="not yet"),
        pytest.param(
            2023, "Target ≥3.2 亿元, revised in 2023 (before: ≥3.0 亿元), decided by 镇人大.", id="the target"
        ),
        pytest.param(
            2024,
            "Target ≥3.2 亿元, revised in 2023 (before: ≥3.0 亿元), decided by 镇人大. "
            "Baseline 2.30 亿元, restated in 2024 (before: 2.20 亿元), decided by 统计站.",
            id="each decision that counts, also those before the last",
        ),
    ],
)
def test_a_remark_names_both_figures_and_who_decided(year: int, told: str) -> None:
    assert remark(report_in(year, RAISED, REBASED)) == told


def test_who_decided_is_left_out_where_nobody_says_it() -> None:
    assert remark(report_in(2023, revision(2023, LEVEL)), "zh") == "目标≥3.0亿元，2023年调整（原为≥3.0亿元）。"


def test_what_was_demanded_of_nothing_before_is_none() -> None:
    first = replace(indicator(baseline=2), revisions=(revision(2023, LEVEL),))
    assert "(before: none)" in remark(assess(plan(first), 2023, today=TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_target_is_told_whole(language: str) -> None:
    follows = replace(
        measure("every_year", "at_least", 0), follows=Follows("other", NOWHERE, quantity(0), quantity(1)), by=2023
    )
    ranged = measure("level", "between", 3)
    ranged = replace(ranged, demand=replace(ranged.demand, high=quantity(4)))
    other = replace(indicator(id="other"), name={"": "Income"})
    found = replace(indicator(ranged, follows), words=Words({"": "stable"}, NOWHERE))
    text = target_text(plan_style(catalogue(language), plan(found, other)), found)
    assert all(part in text for part in ("3", "4", "Income", "2023", "stable"))


def test_a_target_stated_year_by_year_is_told_with_its_years() -> None:
    demands = {year: measure("every_year", "above", bound).demand for year, bound in ((2021, 6), (2022, 5))}
    found = indicator(replace(measure("every_year", "above", 5), years=demands))
    assert target_text(plan_style(catalogue("zh"), plan(found)), found) == "2021年>6，2022年>5"


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_says_which_version_counts(language: str, width: int) -> None:
    report = report_in(2024, RAISED, REBASED)
    for text in (
        render_status(report, "plain", language=language, width=width),
        render_status(report, "markdown", language=language, width=width),
        render_show(report, "gdp", "text", language=language, width=width),
    ):
        unbroken = "".join(text.split())
        assert all(part in unbroken for part in ("3.2", "3.0", "2023", "镇人大", "2.3", "2.2"))


def test_show_lists_all_versions_and_the_verdict_of_each_year() -> None:
    text = render_show(report_in(2023, RAISED, REBASED), "gdp", "text", language="en", width=140)
    versions = text[text.index("Versions of target") : text.index("Verdicts year by year")].splitlines()
    assert [line.split("  ")[0] for line in versions[3:6]] == ["2021", "2023 (counts)", "2024"]
    assert "data/targets.yaml:40" in versions[4]
    assert "上级任务增加" in versions[4]
    verdicts = text[text.index("Verdicts year by year") :].splitlines()[3:6]
    assert [line.split()[:3] for line in verdicts] == [
        ["2021", "2.36", "≥3.0"],
        ["2022", "2.52", "≥3.0"],
        ["2023", "2.69", "≥3.2"],
    ]


def test_without_revisions_no_versions_are_listed() -> None:
    text = render_show(report_in(2023), "gdp", "text", language="en", width=120)
    assert "Versions" not in text
    assert "Verdicts year by year" in text


def test_a_baseline_implied_by_the_first_target_alone_is_told_as_such() -> None:
    first = replace(indicator(LEVEL, measure("increase", "at_least", "0.8")), revisions=(RAISED,))
    report = assess(plan(first, figures=FIGURES), 2023, today=TODAY)
    assert "follows from the targets before they were revised" in render_show(
        report, "gdp", "text", language="en", width=140
    )
    assert compose_report(report, None, "zh")


def test_json_of_status() -> None:
    found: Any = status_data(report_in(2024, RAISED, REBASED), "zh")
    assert found["indicators"][0]["version"] == {
        "from": 2024,
        "decided_by": "统计站",
        "reason": None,
        "file": "data/targets.yaml",
        "line": 40,
        "before": {
            "target": [{"measure": "level", "comparator": "at_least", "target": 3}],
            "words": None,
            "baseline": {"year": 2020, "value": 2.2},
        },
    }


def test_json_of_show() -> None:
    found: Any = show_data(report_in(2023, RAISED, REBASED), "gdp", "zh")
    assert [
        (one["from"], one["in_force"], one["target"][0]["target"], one["baseline"]["value"])
        for one in found["versions"]
    ] == [(2021, False, 3, 2.2), (2023, True, 3.2, 2.2), (2024, False, 3.2, 2.3)]
    assert [(one["year"], one["status"], one["actual"], one["target"][0]["target"]) for one in found["verdicts"]] == [
        (2021, "on_track", 2.36, 3),
        (2022, "on_track", 2.52, 3),
        (2023, "behind", 2.69, 3.2),
    ]


def test_csv_names_the_figures_of_before() -> None:
    lines = as_csv(report_in(2024, RAISED, REBASED), "en").removeprefix("\ufeff").split("\r\n")
    row = next(csv.DictReader(lines, strict=True))
    cells = {name: row[name] for name in ("revised_from", "target_before", "baseline_before", "revision")}
    assert cells == {"revised_from": "2024", "target_before": "3", "baseline_before": "2.2", "revision": ""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_yearly_report_tells_it_in_the_table_and_in_the_annex(language: str) -> None:
    document = compose_report(report_in(2024, RAISED, REBASED), report_in(2023, RAISED, REBASED), language)
    (row,) = _annex(document, "monitoring").exhibits[0].table.groups[0].rows
    assert all(part in row.cells[-1].text for part in ("3.0", "3.2", "2.2", "2.3"))
    text = _annex(document, "methods").passages[0].entries[0].text
    assert all(part in text for part in ("2023", "3.0", "3.2", "镇人大", "上级任务增加", "targets.yaml:40"))


def _annex(document: Document, key: str) -> Part:
    return next(part for part in document.annexes if part.key == key)


@pytest.mark.parametrize(("name", "told"), [("HEAD~3", "data of HEAD~3 (1a2b3c4)"), ("1a2b3c4", "data of 1a2b3c4")])
def test_every_output_names_the_revision_of_its_data(name: str, told: str) -> None:
    report = assess(replace(whole(), snapshot=Snapshot(name, "1a2b3c4")), 2023, today=TODAY)
    assert told in render_status(report, "plain", language="en", width=120).splitlines()[0]
    assert told in render_show(report, "gdp", "text", language="en", width=120).splitlines()[0]
    assert status_data(report, "en")["revision"] == {"name": name, "commit": "1a2b3c4"}
    (row, *_) = csv.DictReader(as_csv(report, "en").removeprefix("\ufeff").splitlines(), strict=True)
    assert row["revision"] == "1a2b3c4"
    assert "1a2b3c4" in compose_report(report, None, "en").lead[0]
