"""A form before its layout: who fills in what, what is known, and what its sheets and files are called."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.compose.form import Form, compose_form
from plancheck.compose.form_names import LONGEST, file_name, sheet_names
from plancheck.model.actual import Actual, Assessment, State, TaskState
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.quantity import Share
from plancheck.model.target import Words
from plancheck.model.verdict import Verdict
from tests.plans import NOWHERE, TODAY, actuals, indicator, measure, plan, quantity, task, task_report

OWNED = replace(
    indicator(measure("level", "at_least", "3.0"), baseline="2.2"), owner={"zh": "发改局", "en": "Planning"}
)


def form(a_plan: Plan, year: int = 2023, owner: str = "") -> Form:
    return compose_form(assess(a_plan, year, today=TODAY), "zh", "hash", owner)


def known(a_form: Form, key: str) -> dict[str, str]:
    """What stands in the cells to fill of a row."""
    (line,) = (line for sheet in a_form.sheets for block in sheet.blocks for line in block.lines if line.key == key)
    return {name: slot.known for name, slot in line.slots.items() if slot.known}


def keys(a_form: Form) -> list[list[str]]:
    return [[line.key for block in sheet.blocks for line in block.lines] for sheet in a_form.sheets]


def test_every_owner_has_a_sheet_and_what_belongs_to_nobody_the_last_one() -> None:
    a_plan = plan(replace(OWNED, id="a", owner=None), replace(OWNED, id="b"), replace(OWNED, id="c"), tasks=(task(),))
    found = form(a_plan)
    assert [sheet.owner for sheet in found.sheets] == ["发改局", ""]
    assert keys(found) == [["values:b", "values:c"], ["values:a", "tasks:network"]]
    assert keys(form(a_plan, owner="Planning")) == [["values:b", "values:c"]]  # by any of his names
    assert keys(form(a_plan, owner=" 发改局 ")) == [["values:b", "values:c"]]
    assert keys(form(a_plan, owner="发改")) == []  # another one may be called so


def test_what_is_known_stands_in_the_cells() -> None:
    reports = (task_report(2023, "in_progress", Fraction(4, 10)),)
    found = form(plan(OWNED, figures={2022: "2.5", 2023: "2.70"}, tasks=(task(),), reports=reports))
    assert known(found, "values:gdp") == {"value": "2.70", "state": State.FINAL}
    assert known(found, "tasks:network") == {"value": "40", "state": TaskState.IN_PROGRESS}
    (line,) = found.sheets[0].blocks[0].lines
    assert [line.known[name].text for name in ("name", "unit", "before", "target")] == [
        *("地区生产总值", "亿元", "2.50", "≥3.0亿元"),
    ]


def test_a_share_has_cells_for_part_and_whole() -> None:
    share = replace(OWNED, unit="%")
    figure = Actual(
        2023, quantity("75"), NOWHERE, NOWHERE, share=Share(quantity("9"), quantity("12")), note={"zh": "按村统计"}
    )
    a_plan = replace(plan(share), actuals={"gdp": (figure,)})
    assert known(form(a_plan), "values:gdp") == {"part": "9", "whole": "12", "state": "final", "note": "按村统计"}
    columns = [column.key for column in form(a_plan).sheets[0].columns]
    assert "part" in columns
    assert "part" not in [column.key for column in form(plan(OWNED)).sheets[0].columns]


def test_the_source_of_a_whole_file_is_not_repeated() -> None:
    source = {"": "年报"}
    figures = tuple(replace(actual, source=source) for actual in actuals({2023: "2.7"}))
    a_plan = replace(plan(OWNED), actuals={"gdp": figures})
    assert known(form(a_plan), "values:gdp")["source"] == "年报"
    assert "source" not in known(form(replace(a_plan, sources=(source,))), "values:gdp")


def test_the_baseline_is_last_years_figure_in_the_first_year() -> None:
    (line,) = form(plan(OWNED), 2021).sheets[0].blocks[0].lines
    assert line.known["before"].text.startswith("2.2")


def test_headings_have_no_cell() -> None:
    heading = Indicator("top", {"": "Top"}, "economy", NOWHERE)
    below = replace(OWNED, id="below", parent="top")
    assert keys(form(plan(heading, below))) == [["values:below"]]


SAID = replace(OWNED, id="said", unit="", target=(), words=Words({"": "保持基本稳定"}, NOWHERE))


def judged(*verdicts: tuple[int, Verdict]) -> Plan:
    said = tuple(Assessment(year, verdict, NOWHERE, NOWHERE, {"": f"{year}年报"}) for year, verdict in verdicts)
    return replace(plan(SAID), assessments={"said": said})


def test_a_demand_in_words_has_cells_for_a_judgement_and_its_evidence() -> None:
    found = form(judged((2022, Verdict.BEHIND), (2023, Verdict.ON_TRACK)))
    assert known(found, "words:said") == {"state": Verdict.ON_TRACK, "note": "2023年报"}
    (sheet,) = found.sheets
    (line,) = sheet.blocks[0].lines
    assert (line.known["target"].text, line.known["before"].text) == ("保持基本稳定", "滞后")
    assert [column.title for column in sheet.columns[2:]] == ["2022年", "要求", "评定结果", "数据来源", "评定依据"]
    assert list(sheet.blocks[0].choices) == [
        *("achieved", "ahead", "on_track", "behind", "off_track", "missed", "not_assessable"),
    ]


def test_what_was_judged_can_be_chosen_whatever_it_is_and_is_called_as_the_plan_calls_it() -> None:
    own = replace(judged((2023, Verdict.TRACKED)), verdict_names={"behind": {"": "有差距"}})
    (block,) = form(own).sheets[0].blocks
    assert block.choices["tracked"] == "仅监测"
    assert block.choices["behind"] == "有差距"


@pytest.mark.parametrize("own", ["滞后,需努力", "符合预期", "长" * 250])
def test_names_that_excel_cannot_list_give_way_to_the_usual_ones(own: str) -> None:
    """A comma would part a name, two alike could not be told apart, and a list has an end."""
    a_plan = replace(judged(), verdict_names={"behind": {"": own}})
    assert form(a_plan).sheets[0].blocks[0].choices["behind"] == "滞后"


def test_blocks_are_numbered_in_their_order() -> None:
    said = replace(SAID, owner=None)
    titles = [block.title for block in form(plan(said, tasks=(task(),))).sheets[0].blocks]
    assert titles == ["一、文字要求", "二、任务"]
    titles = [block.title for block in form(plan(replace(OWNED, owner=None), said, tasks=(task(),))).sheets[0].blocks]
    assert titles == ["一、指标", "二、文字要求", "三、任务"]


def test_outside_series_are_asked_for_as_well() -> None:
    a_plan = replace(plan(OWNED), references=(replace(OWNED, id="nation", owner=None, target=()),))
    assert keys(form(a_plan)) == [["values:gdp"], ["values:nation"]]


@given(st.lists(st.text(max_size=50), max_size=6))
def test_sheets_are_called_what_excel_allows_and_each_otherwise(wanted: list[str]) -> None:
    names = sheet_names(wanted, "Nobody")
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert name
        assert len(name.encode("utf-16-le")) // 2 <= LONGEST
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name
        assert name.casefold() != "history"


@pytest.mark.parametrize(
    ("name", "file"),
    [("发改局", "发改局"), ("CON", "_CON"), ("a.b", "a b"), ('a"b|c', "a b c"), ("...", "_")],
)
def test_files_are_called_what_every_system_allows(name: str, file: str) -> None:
    assert file_name(name) == file
