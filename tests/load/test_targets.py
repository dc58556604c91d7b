"""What `targets.yaml` says arrives in the plan as it is written; what is wrong leaves out no more than itself."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from plancheck.model.indicator import Nature
from plancheck.model.place import Place
from plancheck.model.plan import Document, LeftOut, Rounding, Thresholds
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import Baseline, Comparator, MeasureKind, Schedule
from tests.load.folders import HEAD, TARGETS, indicator, load, names, plan_of


def test_the_plainest_plan(tmp_path: Path) -> None:
    plan = plan_of(tmp_path)
    assert (plan.id, plan.title) == ("example", {"zh": "示例镇规划", "en": "Example plan"})
    assert (plan.start_year, plan.end_year, plan.baseline_year) == (2021, 2025, 2020)
    assert (plan.language, plan.illustrative, plan.rounding) == ("zh", False, Rounding.HALF_EVEN)
    assert plan.thresholds == Thresholds()
    assert plan.place == Place("data/targets.yaml", 3, 7, 3, 14)
    section, gdp, task = plan.sections[0], plan.indicators[0], plan.tasks[0]
    assert (section.id, section.title["zh"], section.parent) == ("economy", "经济发展", None)
    assert section.origin.path == "sections.0"
    assert (gdp.id, gdp.unit, gdp.place, gdp.origin.path) == (
        "gdp",
        "亿元",
        Place("data/targets.yaml", 9, 9, 9, 12),
        "indicators.0",
    )
    assert gdp.origin.fields["section"] == Place("data/targets.yaml", 11, 14, 11, 21)
    assert gdp.baseline == Baseline(2020, Quantity(Fraction(22, 10), 1), Place("data/targets.yaml", 13, 15, 13, 18))
    assert (task.id, task.section, task.due) == ("network", "economy", None)


def test_everything_that_a_plan_can_say(tmp_path: Path) -> None:
    more = """\
  baseline_year: 2019
  document: {title: 规划纲要, date: 2022-02-02}
  method: schedule
  thresholds: {ahead: 1.2, behind: 0.5}
  rounding: half_up
  illustrative: true
  language: en
"""
    plan = plan_of(tmp_path, TARGETS.replace("sections:\n", more + "sections:\n"))
    assert plan.baseline_year == 2019
    assert plan.document == Document({"": "规划纲要"}, date(2022, 2, 2))
    assert plan.thresholds == Thresholds(Fraction(6, 5), Fraction(95, 100), Fraction(1, 2))
    assert (plan.rounding, plan.illustrative, plan.language) == (Rounding.HALF_UP, True, "en")
    baseline = plan.indicators[0].baseline
    assert baseline is not None
    assert baseline.year == 2019


def test_everything_that_an_indicator_can_say(tmp_path: Path) -> None:
    fields = """\
nature: binding
series: level
baseline: {value: 60.6, year: 2019, note: 普查后修订}
target:
  increase: {above: 4}
  level: {at_most: 65.0}
schedule: step
decimals: 2
range: [0, 100]
owner: {zh: 经济办}
definition: 常住人口
ref: 第一章
quote: 24.10
note: 无"""
    found = plan_of(tmp_path, indicator(fields)).indicators[1]
    assert found.nature is Nature.BINDING
    assert found.baseline is not None
    assert (found.baseline.year, found.baseline.note) == (2019, {"": "普查后修订"})
    assert [(measure.kind, measure.demand.comparator) for measure in found.target] == [
        (MeasureKind.INCREASE, Comparator.ABOVE),
        (MeasureKind.LEVEL, Comparator.AT_MOST),
    ]
    assert found.target[1].demand.bound == Quantity(Fraction(65), 1)
    assert found.target[1].place == Place("data/targets.yaml", 25, 24, 25, 28)
    assert (found.schedule, found.decimals) == (Schedule.STEP, 2)
    assert found.range == (Quantity(Fraction(0)), Quantity(Fraction(100)))
    assert (found.owner, found.quote, found.note) == ({"zh": "经济办"}, "24.10", {"": "无"})


@pytest.mark.parametrize(
    ("fields", "comparator"),
    [
        ("target: {level: 3}", Comparator.AT_LEAST),
        ("target: {level: 3}\nbetter: higher", Comparator.AT_LEAST),
        ("target: {level: 3}\nbetter: lower", Comparator.AT_MOST),
        ("target: {level: {at_least: 3}}\nbetter: lower", Comparator.AT_LEAST),
        ("target: {level: {below: -3}}", Comparator.BELOW),
    ],
)
def test_a_bare_number_is_a_floor_and_a_ceiling_where_lower_is_better(
    tmp_path: Path, fields: str, comparator: Comparator
) -> None:
    assert plan_of(tmp_path, indicator(fields)).indicators[1].target[0].demand.comparator is comparator


@pytest.mark.parametrize(
    ("written", "unit"), [("percent", "%"), ("permille", "‰"), ("'%'", "%"), ("％", "%"), ("‰", "‰"), ("个", "个")]
)
def test_units_by_name(tmp_path: Path, written: str, unit: str) -> None:
    assert plan_of(tmp_path, indicator("decimals: 1", unit=written)).indicators[1].unit == unit


@pytest.mark.parametrize(("years", "expected"), [("2023", (2023, 2023, 2022)), ("[2023, 2023]", (2023, 2023, 2022))])
def test_a_plan_of_one_year(tmp_path: Path, years: str, expected: tuple[int, int, int]) -> None:
    plan = plan_of(tmp_path, TARGETS.replace("[2021, 2025]", years))
    assert (plan.start_year, plan.end_year, plan.baseline_year) == expected


@pytest.mark.parametrize(
    ("title", "language"),
    [("{en: Plan, zh: 规划}", "en"), ("{zh: 规划, en: Plan}", "zh"), ("规划", "zh"), ("{fr: Plan, en: Plan}", "en")],
)
def test_reports_speak_the_first_language_of_the_title(tmp_path: Path, title: str, language: str) -> None:
    assert plan_of(tmp_path, TARGETS.replace("{zh: 示例镇规划, en: Example plan}", title)).language == language


@pytest.mark.parametrize(
    "wrong",
    [
        "name: [x]",
        "target: {level: x}",
        "target: {level: 3, increase: {at_least: 1, below: 2}}",
        "baseline: {value: 3, yaer: 2019}",
        "schedule: straight",
        "better: maybe",
        "range: [5, 1]",
        "series: weekly",
    ],
)
def test_an_indicator_that_would_be_judged_wrongly_is_left_out_with_its_figures(tmp_path: Path, wrong: str) -> None:
    targets = indicator(wrong).replace("    name: 指标\n", "" if wrong.startswith("name") else "    name: 指标\n")
    loaded = load(tmp_path, targets, y2023="year: 2023\nsource: x\nvalues: {i1: 3, gdp: 2.71}\n")
    assert len(loaded.problems) == 1
    assert loaded.plan is not None
    assert [found.id for found in loaded.plan.indicators] == ["gdp"]
    assert list(loaded.plan.actuals) == ["gdp"]


@pytest.mark.parametrize(
    "wrong", ["nature: strict", "decimals: x", "owner: [x]", "ref: ", "quote: {a: b}", "colour: red"]
)
def test_an_indicator_keeps_its_place_where_nothing_that_judges_is_wrong(tmp_path: Path, wrong: str) -> None:
    loaded = load(tmp_path, indicator(wrong))
    assert len(loaded.problems) == 1
    assert loaded.plan is not None
    assert [found.id for found in loaded.plan.indicators] == ["gdp", "i1"]


def test_a_task_with_a_wrong_day_is_left_out(tmp_path: Path) -> None:
    loaded = load(tmp_path, TARGETS + "    due: 年底\n", y2023="year: 2023\nsource: x\ntasks: {network: done}\n")
    assert names(loaded) == ["PC017.date"]
    assert loaded.plan is not None
    assert (loaded.plan.tasks, loaded.plan.task_reports) == ((), {})


@pytest.mark.parametrize("line", ["  id: example\n", "  years: [2021, 2025]\n"])
def test_without_its_head_there_is_no_plan_but_all_other_faults_are_told(tmp_path: Path, line: str) -> None:
    loaded = load(tmp_path, TARGETS.replace(line, "").replace("baseline: 2.2", "baseline: 2.2亿"))
    assert loaded.plan is None
    assert names(loaded) == ["PC011", "PC014.unit"]


@pytest.mark.parametrize("sections", ["sections: 3\n", "sections: []\n", "sections:\n  - {title: 经济}\n", ""])
def test_unreadable_sections_are_one_fault_and_not_one_for_each_indicator(tmp_path: Path, sections: str) -> None:
    loaded = load(tmp_path, HEAD[: HEAD.index("sections")] + sections + TARGETS[TARGETS.index("indicators") :])
    assert len(loaded.problems) == 1
    assert loaded.plan is not None
    assert [section.id for section in loaded.plan.sections] == ["economy"]


def test_a_section_without_its_title_is_kept(tmp_path: Path) -> None:
    loaded = load(tmp_path, TARGETS.replace(", title: {zh: 经济发展, en: Economy}", ""))
    assert names(loaded) == ["PC011"]
    assert loaded.plan is not None
    assert loaded.plan.sections[0].title == {"": "economy"}


def test_another_version_of_the_format_is_all_that_is_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, TARGETS.replace("format: 1", "format: 2").replace("years", "span"))
    assert (names(loaded), loaded.plan) == (["PC019"], None)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[2021, 2025]", "[2025, 2021]", ["PC021.years"]),
        ("[2021, 2025]", "[2021, 2025]\n  baseline_year: 2021", ["PC021.plan_baseline"]),
        ("[2021, 2025]", "[2021, 2025]\n  baseline_year: 2020", []),
        ("[2021, 2025]", "[2021, 2025]\n  thresholds: {ahead: 0.9}", ["PC030.thresholds"]),
        ("[2021, 2025]", "[2021, 2025]\n  thresholds: {ahead: 1, on_track: 1, behind: 1}", []),
        ("[2021, 2025]", "[2021, 2025]\n  method: rag", ["PC015"]),
        ("{at_least: 3.0}", "-3", ["PC020.negative"]),
        ("{at_least: 3.0}", "{}", ["PC020.none"]),
        ("{at_least: 3.0}", "{atleast: 3}", ["PC010"]),
        ("{at_least: 3.0}", "{at_least: 3, above: 3}", ["PC020.two"]),
        ("level: {at_least: 3.0}", "{}", ["PC020.no_measure"]),
        ("level: {at_least: 3.0}", "total: 3", ["PC036"]),
    ],
)
def test_rules_of_a_single_record(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    assert names(load(tmp_path, TARGETS.replace(old, new))) == expected


SHARED = "baseline: {}\ntarget: {{level: 90}}"


@pytest.mark.parametrize(("unit", "value"), [('"%"', 75), ("permille", 750)])
def test_a_baseline_by_part_and_whole_is_a_share_in_the_unit_and_keeps_both(
    tmp_path: Path, unit: str, value: int
) -> None:
    targets = indicator(SHARED.format("{part: 9, whole: 12, year: 2019, note: 普查}"), unit)
    baseline = plan_of(tmp_path, targets).indicators[1].baseline
    assert baseline is not None
    assert baseline.share is not None
    assert (baseline.year, baseline.quantity.value, baseline.note) == (2019, Fraction(value), {"": "普查"})
    assert baseline.share == Share(Quantity(Fraction(9)), Quantity(Fraction(12)))


@pytest.mark.parametrize(
    ("unit", "baseline", "code"),
    [
        ("亿元", "{part: 9, whole: 12}", "PC028"),
        ('"%"', "{part: 9, whole: 0}", "PC028"),
        ('"%"', "{value: 75, part: 9, whole: 12}", "PC028"),
        ('"%"', "{part: 9}", "PC011"),
        ('"%"', "{whole: 12}", "PC011"),
        ('"%"', "{year: 2019}", "PC011"),
    ],
)
def test_a_baseline_that_is_no_share_leaves_its_indicator_out_with_one_problem(
    tmp_path: Path, unit: str, baseline: str, code: str
) -> None:
    loaded = load(tmp_path, indicator(SHARED.format(baseline), unit))
    assert [problem.code for problem in loaded.problems] == [code]
    assert loaded.plan is not None
    assert loaded.plan.indicators_left_out == (LeftOut("i1", "economy"),)


def test_a_unit_has_names_in_several_languages_and_is_known_by_one(tmp_path: Path) -> None:
    both = plan_of(tmp_path, indicator("decimals: 1", "{en: markets, zh: 个}")).indicators[1]
    assert (both.unit, both.unit_names) == ("个", {"en": "markets", "zh": "个"})


@pytest.mark.parametrize(
    ("key", "hint"), [("indicator", "below_comparator"), ("follows", "below_comparator"), ("better", "beside_target")]
)
def test_a_key_that_belongs_elsewhere_is_told_where(tmp_path: Path, key: str, hint: str) -> None:
    targets = TARGETS.replace("{at_least: 3.0}", f"{{about: 3, {key}: gdp}}")
    (problem,) = load(tmp_path, targets).problems
    assert (problem.code, problem.hint) == ("PC010", hint)


@pytest.mark.parametrize(("target", "hint"), [("at_least: 3.0", "below_measure"), ("better: lower", "beside_target")])
def test_so_is_one_that_stands_in_the_target_itself(tmp_path: Path, target: str, hint: str) -> None:
    (problem,) = load(tmp_path, TARGETS.replace("level: {at_least: 3.0}", target)).problems
    assert (problem.code, problem.hint) == ("PC010", hint)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("series: growth_rate\ntarget: {every_year: {about: 3}}", ["PC064"]),
        ("series: growth_rate\ntarget: {every_year: {2022: {about: 3}}}", ["PC064"]),
        ("target: {average: {about: 3}}", ["PC064"]),
        ("better: near\ntarget: {average: {about: 3}}", []),
        ("target: {level: {about: 3}}", []),
    ],
)
def test_about_without_a_better_side_is_doubtful_where_there_is_no_way(
    tmp_path: Path, fields: str, told: list[str]
) -> None:
    assert names(load(tmp_path, indicator(fields))) == told


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("target: {reduction: 0.14}", ["PC037"]),
        ("target: {change: {at_least: 0.5}}", ["PC037"]),
        ("target: {change: {at_most: 0.5}}", []),
        ("target: {reduction: {at_least: 0.5, unit: permille}}", []),
        ("target: {reduction: 0.5}, quote: 降低0.5%以上", []),
        ("target: {reduction: 14.5}, quote: 降低14.5%", []),
        ("target: {level: 2.211, change: 0.5}, baseline: 2.2", []),
        ("target: {change: 1}", []),
    ],
)
def test_a_change_over_all_years_is_hardly_ever_less_than_one(tmp_path: Path, written: str, codes: list[str]) -> None:
    loaded = load(tmp_path, HEAD + f"indicators:\n  - {{id: gdp, name: GDP, section: economy, {written}}}\n")
    assert [problem.code for problem in loaded.problems] == codes
