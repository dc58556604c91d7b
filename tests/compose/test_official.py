"""What an office has said stands beside what is computed: never in its place, and never silently."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.compose.official import label_named, standing_now, standings
from plancheck.compose.page import Page
from plancheck.compose.report import compose_report
from plancheck.compose.show import indicator_page
from plancheck.compose.status import indicator_table
from plancheck.compose.table import Row, Table
from plancheck.model.indicator import OfficialVerdict
from plancheck.model.place import Place
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import Report
from plancheck.model.text import Text
from plancheck.model.verdict import Label, OpenSdg, Verdict
from plancheck.render.json_show import show_as_json
from plancheck.text import catalogue
from tests.plans import TODAY, indicator, measure, plan

EN = catalogue("en")
OFFICE: Text = {"zh": "统计局", "en": "Statistics office"}
FIGURES = {2021: "2.36", 2022: "2.40", 2023: "2.71"}
"""On track, behind and on track."""


def plan_with(said: dict[int, Text], **settings: object) -> Plan:
    official = {year: OfficialVerdict(words, Place("data/targets.yaml", year), OFFICE) for year, words in said.items()}
    gdp = replace(indicator(measure("level", "at_least", "3.0"), baseline="2.2"), official=official)
    return replace(plan(gdp, figures=FIGURES), **settings)  # type: ignore[arg-type]  # fields of a plan


def judged(said: dict[int, Text], year: int = 2023, **settings: object) -> Report:
    return assess(plan_with(said, **settings), year, today=TODAY)


@pytest.mark.parametrize(
    ("method", "words", "label"),
    [
        pytest.param("schedule", {"": "on_track"}, Verdict.ON_TRACK, id="the label itself"),
        pytest.param("schedule", {"": "On  Track"}, Verdict.ON_TRACK, id="its name, whatever case and blanks"),
        pytest.param("schedule", {"zh": "符合预期"}, Verdict.ON_TRACK, id="its name in the other language"),
        pytest.param("schedule", {"zh": "符合预期", "en": "Good"}, Verdict.ON_TRACK, id="one of several texts"),
        pytest.param("schedule", {"": "提前实现"}, Verdict.ACHIEVED, id="achieved before its time"),
        pytest.param("schedule", {"": "正常"}, Verdict.ON_TRACK, id="the plan's own name"),
        pytest.param("schedule", {"": "基本完成"}, None, id="the office's own words"),
        pytest.param("schedule", {"zh": "滞后", "en": "on track"}, None, id="two labels at once"),
        pytest.param("schedule", {"": "substantial_progress"}, None, id="a label of another method"),
        pytest.param("open-sdg", {"": "进展较大"}, OpenSdg.SUBSTANTIAL_PROGRESS, id="a label of the method in use"),
        pytest.param("open-sdg", {"": "on track"}, None, id="not a label of the method in use"),
        pytest.param("open-sdg", {"": "no data"}, Verdict.NO_DATA, id="what all methods call alike"),
    ],
)
def test_which_label_an_offices_words_name(method: str, words: Text, label: Label | None) -> None:
    named = plan_with({}, verdict_names={"on_track": {"": "正常"}})
    assert label_named(named, MethodName(method), words) == label


@pytest.mark.parametrize(
    ("words", "agrees"),
    [({"": "on track"}, True), ({"": "behind"}, False), ({"": "rather well"}, None)],
    ids=["the same", "another", "no verdict"],
)
def test_agreement_in_the_year_looked_at(words: Text, agrees: bool | None) -> None:
    report = judged({2023: words})
    standing = standing_now(report, report.indicators[0])
    assert standing is not None
    assert standing.agrees is agrees


def test_each_year_is_held_against_the_verdict_of_that_year() -> None:
    """A later figure does not make an office wrong that was right when it spoke."""
    report = judged({2021: {"": "behind"}, 2022: {"": "behind"}, 2023: {"": "behind"}, 2019: {"": "behind"}})
    found = standings(report, report.indicators[0])
    assert [(one.year, one.agrees) for one in found] == [(2019, None), (2021, False), (2022, True), (2023, False)]


def test_what_is_said_after_the_year_looked_at_is_not_told() -> None:
    report = judged({2022: {"": "behind"}, 2023: {"": "behind"}}, 2022)
    assert [one.year for one in standings(report, report.indicators[0])] == [2022]


def test_the_method_in_use_is_what_the_office_is_held_against() -> None:
    told = plan_with({2023: {"": "substantial progress"}})
    by_schedule, by_other = (
        standing_now(report, report.indicators[0])
        for report in (assess(told, today=TODAY), assess(told, today=TODAY, method=MethodName.OPEN_SDG))
    )
    assert by_schedule is not None
    assert by_other is not None
    assert (by_schedule.agrees, by_other.agrees) == (None, True)


def only_row(report: Report) -> Row:
    return indicator_table(report, EN).groups[0].rows[0]


def test_status_notes_a_disagreement_and_nothing_else() -> None:
    differing = only_row(judged({2023: {"": "behind"}}))
    assert differing.note == differing.cells[-1].text
    assert differing.note.endswith("The official verdict is “behind” (Statistics office), which differs.")
    for words in ({"": "on track"}, {"": "rather well"}):
        row = only_row(judged({2023: words}))
        assert row.note == ""
        assert "official" not in row.cells[-1].text
    assert only_row(judged({2022: {"": "achieved"}})).note == ""


def table_with(page: Page, key: str) -> Table:
    return next(block for block in page if isinstance(block, Table) and key in (column.key for column in block.columns))


def test_show_has_the_official_verdict_beside_the_computed_one_of_its_year() -> None:
    report = judged({2019: {"": "poor"}, 2022: {"": "on_track"}, 2023: {"zh": "符合预期"}})
    table = table_with(indicator_page(report, report.indicators[0], EN), "official")
    keys = [column.key for column in table.columns]
    shown = [keys.index(key) for key in ("year", "verdict", "official", "place")]
    assert [[row.cells[index].text for index in shown] for row in table.groups[0].rows] == [
        ["2019", "—", "poor (Statistics office)", "data/targets.yaml:2019"],
        ["2021", "on track", "—", ""],
        ["2022", "behind", "on track (Statistics office): differs", "data/targets.yaml:2022"],
        ["2023", "on track", "符合预期 (Statistics office)", "data/targets.yaml:2023"],
    ]


def test_an_office_that_speaks_of_what_is_only_followed_is_heard() -> None:
    told = plan_with({2022: {"": "good"}})
    followed = replace(told, indicators=(replace(told.indicators[0], target=()),))
    report = assess(followed, 2023, today=TODAY)
    rows = table_with(indicator_page(report, report.indicators[0], EN), "official").groups[0].rows
    assert [row.cells[4].text for row in rows] == ["good (Statistics office)"]


def test_without_an_office_the_years_have_no_such_columns() -> None:
    report = judged({})
    page = indicator_page(report, report.indicators[0], EN)
    assert not any(column.key == "official" for block in page if isinstance(block, Table) for column in block.columns)


@pytest.mark.parametrize(
    ("words", "sentence", "remark"),
    [
        pytest.param({"": "on track"}, False, False, id="the same"),
        pytest.param({"": "behind"}, True, True, id="another"),
        pytest.param({"": "rather well"}, False, True, id="no verdict: shown, not compared"),
    ],
)
def test_the_report_tells_a_disagreement_and_remarks_an_offices_own_words(
    words: Text, sentence: bool, remark: bool
) -> None:
    document = compose_report(judged({2023: words}), None, "en")
    told = next(part for part in document.parts if part.key == "indicators").passages[0].entries[0].text
    annex = next(part for part in document.annexes if part.key == "monitoring")
    last = annex.exhibits[0].table.groups[0].rows[0].cells[-1].text
    assert ("The official verdict for 2023 is “behind” (Statistics office), which differs." in told) is sentence
    assert (f"official verdict: {words['']} (Statistics office)" in last) is remark


def test_json_has_all_years_with_what_is_computed_of_each() -> None:
    found = json.loads(show_as_json(judged({2022: {"": "on_track"}, 2023: {"": "behind"}}), "gdp", "en"))
    assert [(one["year"], one["verdict"], one["status"], one["agrees"]) for one in found["official"]] == [
        (2022, "on_track", "behind", False),
        (2023, "behind", "on_track", False),
    ]
    assert found["official"][1]["source_text"] == "Statistics office"
    assert found["official"][1]["source"]["line"] == 2023
