from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.model.actual import Actual, State
from plancheck.model.indicator import Nature
from plancheck.model.place import Place
from plancheck.model.plan import LeftOut, Plan, Section
from plancheck.model.quantity import Share
from plancheck.model.report import Report
from plancheck.model.target import Measure, MeasureKind
from plancheck.render.json_show import show_as_json, show_data
from plancheck.render.json_status import as_json, dump, status_data
from plancheck.render.json_values import number
from plancheck.text import LANGUAGES
from plancheck.text.symbols import meanings
from tests.plans import TODAY, actuals, indicator, measure, plan, quantity, task, task_report

GDP = replace(
    indicator(measure("level", "at_least", "3.0"), baseline="2.2"),
    place=Place("data/targets.yaml", 12, 5),
    nature=Nature.EXPECTED,
    owner={"zh": "经济发展办", "en": "Economy office"},
)

MEASURE_FIGURES = (
    "value",
    "met",
    "gap",
    "progress",
    "expected_progress",
    "expected_value",
    "pace",
    "planned_growth",
    "observed_growth",
    "required_growth",
    "required_step",
    "exceeded_by",
    "forecast",
)


def judged(a_plan: Plan, as_of: int | None = None) -> Report:
    return assess(a_plan, as_of, today=TODAY)


def read(report: Report, language: str = "en") -> Any:
    """What a program reads from the JSON; NaN and infinities are no JSON."""
    return json.loads(as_json(report, language), parse_constant=pytest.fail)


def first_measure(report: Report, language: str = "en") -> Any:
    return read(report, language)["indicators"][0]["measures"][0]


def test_the_whole_of_one_indicator() -> None:
    report = judged(plan(GDP, figures={2023: "2.71"}))
    place = {"file": "data/targets.yaml", "line": 1, "column": 1}
    reason = "63.8% of the way done, 60% due: a pace of 1.06."
    assert read(report) == {
        "schema_version": 1,
        "plan": {
            "id": "example",
            "title": "Example plan",
            "baseline_year": 2020,
            "start_year": 2021,
            "end_year": 2025,
            "illustrative": False,
            "language": "zh",
        },
        "revision": None,
        "as_of": 2023,
        "method": "schedule",
        "thresholds": {"ahead": 1.1, "on_track": 0.95, "behind": 0.6},
        "summary": {"on_track": 1},
        "task_summary": {},
        "sections": [{"id": "economy", "title": "Economy", "parent": None}],
        "indicators": [
            {
                "id": "gdp",
                "name": "Gross domestic product",
                "section": "economy",
                "unit": "亿元",
                "nature": "expected",
                "owner": "Economy office",
                "definition": None,
                "ref": None,
                "quote": None,
                "note": None,
                "baseline": {"year": 2020, "value": 2.2, "implied": False, "note": None, "source": place},
                "actual": {
                    "year": 2023,
                    "value": 2.71,
                    "state": "final",
                    "since": None,
                    "through": None,
                    "bound": None,
                    "derived": False,
                    "source_text": None,
                    "note": None,
                    "source": {"file": "data/actuals/2023.yaml", "line": 4, "column": 1},
                },
                "status": "on_track",
                "worsening": False,
                "stale": False,
                "reason": reason,
                "version": None,
                "measures": [
                    {
                        "measure": "level",
                        "comparator": "at_least",
                        "unit": "亿元",
                        "target": 3,
                        "target_year": 2025,
                        "status": "on_track",
                        "reason": reason,
                        "value": 2.71,
                        "met": False,
                        "gap": 0.29,
                        "progress": 0.6375,
                        "expected_progress": 0.6,
                        "expected_value": 2.68,
                        "pace": 1.0625,
                        "planned_growth": pytest.approx((3 / 2.2) ** (1 / 5) - 1, abs=1e-12),
                        "observed_growth": pytest.approx((2.71 / 2.2) ** (1 / 3) - 1, abs=1e-12),
                        "required_growth": pytest.approx((3 / 2.71) ** (1 / 2) - 1, abs=1e-12),
                        "required_step": 0.145,
                        "exceeded_by": pytest.approx(-0.29 / 3),
                        "form": "way",
                        "guard": False,
                        "high": None,
                        "tolerance": None,
                        "follows": None,
                        "chain_ended": None,
                        "worsening": False,
                        "limit": None,
                        "forecast": None,
                        "undefined": {"forecast": "A trend needs figures of 3 years, known: 2."},
                        "source": place,
                        "year": 2023,
                        "first_year": 2021,
                        "start_year": 2020,
                        "formulas": "level.up.linear.way",
                        "inputs": [
                            {"symbol": "baseline", "year": 2020, "value": 2.2, "source": place},
                            {"symbol": "target", "year": 2025, "value": 3, "source": place},
                            {
                                "symbol": "actual",
                                "year": 2023,
                                "value": 2.71,
                                "source": {"file": "data/actuals/2023.yaml", "line": 4, "column": 1},
                            },
                        ],
                    }
                ],
                "stretch": [],
                "stretch_text": None,
                "words": None,
                "parent": None,
                "children": [],
                "partial": None,
                "official": [],
                "remarks": [],
                "source": {"file": "data/targets.yaml", "line": 12, "column": 5},
            }
        ],
        "tasks": [],
        "left_out": {"indicators": [], "tasks": []},
        "formulas": {
            "level.up.linear.way": {
                "value": "level",
                "gap": "target - value",
                "progress": "(level - start_level) / (target_level - start_level)",
                "expected_progress": "(year - start_year) / (target_year - start_year)",
                "expected_value": "expected_level",
                "pace": "progress / expected_progress",
                "expected_level": "start_level + (target_level - start_level) * expected_progress",
                "planned_growth": "(target_level / start_level) ^ (1 / (target_year - start_year)) - 1",
                "observed_growth": "(level / start_level) ^ (1 / (year - start_year)) - 1",
                "required_growth": "(target_level / level) ^ (1 / (target_year - year)) - 1",
                "required_step": "(target - value) / (target_year - year)",
                "exceeded_by": "-gap / abs(target)",
                "level": "actual",
                "start_level": "baseline",
                "target_level": "target",
            }
        },
        "symbols": {
            symbol: meanings("en")[symbol]
            for symbol in (
                *("target", "value", "gap", "progress", "expected_progress", "expected_value", "pace"),
                *("planned_growth", "observed_growth", "required_growth", "required_step", "exceeded_by", "level"),
                *("start_level", "target_level", "expected_level", "year", "start_year", "target_year", "actual"),
                *("baseline", "abs"),
            )
        },
    }


def test_texts_are_in_the_language_asked_for_and_names_are_not() -> None:
    report = judged(plan(GDP, figures={2023: "2.71"}))
    found = read(report, "zh")
    assert found["plan"]["title"] == "示例镇规划"
    assert found["indicators"][0]["owner"] == "经济发展办"
    assert found["indicators"][0]["reason"] == "完成进度63.8%，时序进度60%，为时序的1.06倍。"
    assert "经济发展办" in as_json(report, "zh")
    assert names(found) == names(read(report, "en"))


def names(data: object) -> object:
    if isinstance(data, dict):
        return {name: names(value) for name, value in data.items()}
    return [names(value) for value in data] if isinstance(data, list) else None


def test_a_limit_tells_how_it_was_kept() -> None:
    keep = indicator(measure("every_year", "at_most", 3), unit="‰")
    found = first_measure(judged(plan(keep, figures={2021: "2.6", 2023: "3.5"})))
    assert found["limit"] == {
        "kept": 1,
        "years": 2,
        "margin": -0.5,
        "worst_year": 2023,
        "broken": [2023],
        "missing": [2022],
    }
    assert found["undefined"]["progress"] == "A limit to be kept has no way to go."


def test_an_increase_of_a_percentage_counts_in_percentage_points() -> None:
    rise = indicator(measure("increase", "at_least", 4), unit="%", baseline="60.6")
    report = judged(plan(rise, figures={2023: "63.6"}))
    assert read(report, "zh")["indicators"][0]["unit"] == "%"
    assert first_measure(report, "zh")["unit"] == "个百分点"
    assert first_measure(report)["value"] == 3


def test_where_there_is_no_baseline_and_no_actual_both_are_null() -> None:
    found = read(judged(plan(indicator(measure("level", "at_least", 3)))))["indicators"][0]
    assert (found["baseline"], found["actual"], found["status"]) == (None, None, "no_data")
    assert found["measures"][0]["undefined"]["met"] == "No actual figure of 2021."


def test_a_stretch_is_told_like_a_target_and_decides_nothing() -> None:
    strives = replace(
        GDP,
        stretch=(measure("level", "at_least", "3.6"),),
        stretch_text={"en": "first in the county", "zh": "全县第一"},
    )
    (result,) = read(judged(plan(strives, figures={2025: "3.1"})))["indicators"]
    (stretch,) = result["stretch"]
    assert result["status"] == "achieved"
    assert (stretch["target"], stretch["met"], stretch["status"]) == (3.6, False, "missed")
    assert stretch["gap"] == pytest.approx(0.5)
    assert stretch.keys() == result["measures"][0].keys()
    assert result["stretch_text"] == "first in the county"


def test_what_is_left_out_for_its_errors_is_named() -> None:
    found = read(judged(replace(plan(GDP), indicators_left_out=(LeftOut("tax"),), tasks_left_out=(LeftOut("roads"),))))
    assert found["left_out"] == {"indicators": ["tax"], "tasks": ["roads"]}


def test_a_share_reported_by_its_parts_keeps_them() -> None:
    shares = indicator(measure("level", "at_least", 100), unit="%", baseline=0)
    reported = replace(actuals({2023: 75})[0], share=Share(quantity(9), quantity(12)))
    found = read(judged(replace(plan(shares, figures={2023: 75}), actuals={"gdp": (reported,)})))
    actual = found["indicators"][0]["actual"]
    assert (actual["value"], actual["part"], actual["whole"]) == (75, 9, 12)


def test_sub_chapters_name_their_parent() -> None:
    base = plan(GDP)
    inner = Section("industry", {"": "Industry"}, base.place, parent="economy")
    found = read(judged(replace(base, sections=(*base.sections, inner))))["sections"]
    assert found[1] == {"id": "industry", "title": "Industry", "parent": "economy"}


def test_a_task_with_and_without_reports() -> None:
    due = task(date(2025, 12, 31))
    silent = read(judged(plan(tasks=(due,)), 2023))
    assert silent["tasks"][0] == {
        "id": "network",
        "title": "Service network",
        "section": "economy",
        "due": "2025-12-31",
        "year": None,
        "state": None,
        "share": None,
        "status": "no_data",
        "reason": "Never reported.",
        "owner": None,
        "ref": None,
        "quote": None,
        "note": None,
        "source": {"file": "data/targets.yaml", "line": 1, "column": 1},
    }
    told = read(judged(plan(tasks=(due,), reports=(task_report(2023, "in_progress", Fraction(3, 5)),)), 2023))
    assert (
        told["tasks"][0].items() >= {"year": 2023, "state": "in_progress", "share": 0.6, "status": "on_track"}.items()
    )
    assert told["task_summary"] == {"on_track": 1}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(Fraction(3), "3", id="whole"),
        pytest.param(Fraction(-0), "0", id="zero"),
        pytest.param(Fraction(271, 100), "2.71", id="decimal"),
        pytest.param(Fraction(1, 3), "0.3333333333333333", id="full precision"),
        pytest.param(Fraction(10**30), "1" + "0" * 30, id="long whole stays exact"),
        pytest.param(0.0, "0.0", id="float"),
        pytest.param(-0.0, "0.0", id="no negative zero"),
    ],
)
def test_numbers(value: Fraction | float, written: str) -> None:
    assert json.dumps(number(value)) == written


def test_json_ends_with_one_line_break_and_is_indented_by_two() -> None:
    written = as_json(judged(plan(GDP)), "en")
    assert written.startswith('{\n  "schema_version": 1,\n')
    assert written.endswith("}\n")


def test_what_is_no_json_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dump({"value": float("nan")})


def test_show_adds_the_history_up_to_the_year_looked_at() -> None:
    report = judged(plan(GDP, figures={2021: "2.3", 2022: "2.5", 2023: "2.71"}), 2022)
    first, second = report.indicators[0].history
    noted = Actual(
        2021,
        first.quantity,
        Place("data/actuals/2021.yaml", 7, 10),
        first.key_place,
        State.FLASH,
        source={"": "Yearbook"},
        note={"zh": "快报", "en": "flash"},
    )
    report = replace(report, indicators=(replace(report.indicators[0], history=(noted, second)),))
    found = json.loads(show_as_json(report, "gdp", "en"))
    assert found["history"][0] == {
        "year": 2021,
        "value": 2.3,
        "state": "flash",
        "since": None,
        "through": None,
        "bound": None,
        "derived": False,
        "source_text": "Yearbook",
        "note": "flash",
        "source": {"file": "data/actuals/2021.yaml", "line": 7, "column": 10},
    }
    assert [entry["year"] for entry in found["history"]] == [2021, 2022]
    assert found.items() >= read(report)["indicators"][0].items()
    assert (found["kind"], found["as_of"], found["method"]) == ("indicator", 2022, "schedule")


def test_show_adds_the_reports_of_a_task() -> None:
    reports = tuple(
        task_report(year, "in_progress", share) for year, share in ((2022, None), (2023, Fraction(1)), (2024, None))
    )
    found = show_data(judged(plan(tasks=(task(),), reports=reports), 2023), "network", "en")
    assert found["kind"] == "task"
    assert found["reports"] == [
        {
            "year": year,
            "state": "in_progress",
            "share": share,
            "source_text": None,
            "note": None,
            "source": {"file": f"data/actuals/{year}.yaml", "line": 1, "column": 1},
        }
        for year, share in ((2022, None), (2023, 1))
    ]


def test_show_of_what_the_report_lacks_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        show_data(judged(plan(GDP)), "nothing", "en")


values = st.decimals(-50, 50, places=1).map(lambda value: str(value + 0))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Small plans of one indicator, over all kinds of measures, with and without baseline and figures."""
    measures: list[Measure] = draw(
        st.lists(
            st.builds(
                measure,
                st.sampled_from([kind.value for kind in MeasureKind]),
                st.sampled_from(["at_least", "above", "at_most", "below"]),
                values,
            ),
            max_size=3,
            unique_by=lambda found: found.kind,
        )
    )
    followed = indicator(
        *measures,
        unit=draw(st.sampled_from(["亿元", "%", "‰", ""])),
        baseline=draw(st.none() | values),
        schedule=draw(st.sampled_from([None, "linear", "compound", "step"])),
    )
    figures = draw(st.dictionaries(st.integers(2019, 2026), values, max_size=4))
    return judged(plan(followed, figures=figures), draw(st.integers(2021, 2026)))


@given(reports(), st.sampled_from(LANGUAGES))
def test_a_figure_is_null_exactly_where_a_reason_says_why(report: Report, language: str) -> None:
    for result in read(report, language)["indicators"]:
        assert result["reason"]
        for found in result["measures"]:
            absent = {name for name in MEASURE_FIGURES if found[name] is None}
            assert absent == found["undefined"].keys()
            assert all(reason.endswith(("。", ".")) for reason in found["undefined"].values())
            assert found["reason"]


@given(reports(), st.sampled_from(LANGUAGES))
def test_plain_data_survives_the_way_through_json(report: Report, language: str) -> None:
    assert read(report, language) == status_data(report, language)
