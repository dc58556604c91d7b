"""Every label of every method can be named, coloured and ranked, and all methods can stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.assess.compare import by_all_methods
from plancheck.assess.methods import METHODS
from plancheck.assess.methods.base import NOT_JUDGED
from plancheck.compose.demands import measure_style
from plancheck.compose.methods import comparison_blocks, method_text
from plancheck.compose.names import in_words_of
from plancheck.compose.page import Line, Page
from plancheck.compose.reasons import result_style
from plancheck.compose.show import indicator_page
from plancheck.compose.status import status_page
from plancheck.compose.table import Cell, Table
from plancheck.model.indicator import Indicator
from plancheck.model.plan import MethodName, Plan, Thresholds
from plancheck.model.target import Series
from plancheck.model.verdict import LABELS, Label, Verdict
from plancheck.render.verdict_colors import TERMINAL
from plancheck.text import LANGUAGES, catalogue
from plancheck.text.figures import plan_style
from plancheck.text.sentences import sentence
from tests.compose.samples import INDICATORS, result_of, sample_plan
from tests.plans import TODAY, Written, indicator, measure, plan

EVERY = [pytest.param(name, label, id=f"{name}: {label}") for name in METHODS for label in METHODS[name].worst_first]
ZH, EN = catalogue("zh"), catalogue("en")


def test_every_name_of_a_method_has_its_rule_and_every_label_its_method() -> None:
    assert tuple(METHODS) == tuple(MethodName)
    assert {label.value for method in METHODS.values() for label in method.worst_first} == set(LABELS)


@pytest.mark.parametrize(("name", "label"), EVERY)
def test_every_label_has_a_name_a_colour_and_a_place(name: MethodName, label: Label) -> None:
    assert all(catalogue(language).name("verdict", label) for language in LANGUAGES)
    assert TERMINAL[label]
    assert label.value in LABELS
    assert METHODS[name].worst_first.count(label) == METHODS[name].best_first.count(label) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_labels_of_a_method_have_the_same_name(language: str) -> None:
    for method in METHODS.values():
        names = [catalogue(language).name("verdict", label) for label in method.worst_first]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_knows_good_from_pressing(name: MethodName) -> None:
    method = METHODS[name]
    assert (*method.good, *method.pressing) == method.labels
    assert method.good
    assert method.pressing
    assert not set(NOT_JUDGED) & set(method.labels)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", METHODS)
def test_the_legend_names_the_method_and_every_label_that_judges_by_a_cut_off(name: MethodName, language: str) -> None:
    words = catalogue(language)
    plan = sample_plan()
    text = method_text(plan, name, plan_style(words, plan))
    assert words.name("method", name) in text
    for label in METHODS[name].cut_offs(plan.thresholds):
        assert words.name("verdict", label) in text


def test_the_thresholds_of_a_plan_stand_in_the_legend_of_its_own_method_alone() -> None:
    plan = replace(sample_plan(), thresholds=Thresholds(ahead=Thresholds().ahead * 2))
    style = plan_style(EN, plan)
    assert "2.20" in method_text(plan, MethodName.SCHEDULE, style)
    assert not any("2.20" in method_text(plan, name, style) for name in METHODS if name is not MethodName.SCHEDULE)


def cells(page: Page) -> Iterator[Cell]:
    for block in page:
        if isinstance(block, Table):
            yield from (cell for group in block.groups for row in group.rows for cell in row.cells)
        if isinstance(block, Line):
            yield from block.pieces


@pytest.mark.parametrize("name", METHODS)
def test_status_has_no_label_but_those_of_the_method(name: MethodName) -> None:
    plan = replace(sample_plan(), tasks=())
    shown = {cell.verdict for cell in cells(status_page(assess(plan, today=TODAY, method=name), ZH)) if cell.verdict}
    assert shown <= set(METHODS[name].worst_first)


@pytest.mark.parametrize("name", METHODS)
def test_the_last_line_counts_the_best_first(name: MethodName) -> None:
    last = status_page(assess(sample_plan(), today=TODAY, method=name), ZH)[-1]
    assert isinstance(last, Line)
    counted = [piece.verdict for piece in last.pieces if piece.verdict]
    assert counted == sorted(counted, key=METHODS[name].best_first.index)


def test_another_method_tells_what_it_rests_on_below_every_row() -> None:
    """No column of the table says it."""
    page = status_page(assess(sample_plan(), today=TODAY, method=MethodName.SDG_INDEX), EN)
    table = next(block for block in page if isinstance(block, Table))
    assert all(row.note for group in table.groups for row in group.rows)


def compared(plan: Plan, id_: str) -> Table:
    report = assess(plan, today=TODAY)
    result = result_of(report, id_)
    style = result_style(report, result, plan_style(ZH, plan))
    ratings = by_all_methods(plan, result.original, report.as_of)
    return next(block for block in comparison_blocks(plan, style, ratings) if isinstance(block, Table))


def test_all_methods_stand_side_by_side_for_all_targets_and_each() -> None:
    table = compared(sample_plan(), "gdp")
    assert [group.title for group in table.groups] == [
        "各项目标合起来",
        "目标：≥3.0亿元（2025年）",
        "目标：增≥0.8亿元（2025年）",
    ]
    for group in table.groups:
        assert [row.cells[1].text for row in group.rows] == list(METHODS)
    assert table.groups[0].rows[1].cells[3].text == table.groups[1].rows[1].cells[3].text
    assert table.groups[1].rows[1].cells[3].text == "2020年以来年均+7.2%，原需年均+6.4%，两者之比为1.12。"


def test_a_single_target_has_no_heading() -> None:
    table = compared(sample_plan(), "energy")
    assert [group.title for group in table.groups] == [""]
    said = [row.cells[2].text for row in table.groups[0].rows]
    assert said == ["严重滞后", "恶化", "偏离目标", "停滞或倒退", "倒退", "需扭转", "雷雨"]


def test_what_is_only_tracked_is_tracked_by_every_method() -> None:
    (group,) = compared(sample_plan(), "visitors").groups
    assert {row.cells[2].verdict for row in group.rows} == {Verdict.TRACKED}


@pytest.mark.parametrize("name", METHODS)
def test_the_plans_own_method_is_marked(name: MethodName) -> None:
    marked = [
        row.cells[1].text
        for row in compared(replace(sample_plan(), method=name), "energy").groups[0].rows
        if "（本规划）" in row.cells[0].text
    ]
    assert marked == [name]


def test_show_compares_only_where_it_is_asked_to() -> None:
    report = assess(sample_plan(), today=TODAY)
    result = result_of(report, "gdp")
    plain = indicator_page(report, result, ZH)
    asked = indicator_page(report, result, ZH, by_all_methods(report.plan, INDICATORS[0], report.as_of))
    names = {ZH.name("method", name) for name in METHODS if name is not MethodName.SCHEDULE}
    assert not names & {cell.text for cell in cells(plain)}
    assert names <= {cell.text for cell in cells(asked)}


def test_a_plans_own_names_stand_wherever_a_verdict_is_named() -> None:
    names = {"on_track": {"zh": "正常", "en": "Fine"}, "achieved": {"": "Done"}}
    plan = replace(sample_plan(), verdict_names=names)
    words = in_words_of(plan, EN)
    assert (words.name("verdict", "on_track"), words.name("verdict", "behind")) == ("Fine", "behind")
    assert words.name("verdict", "achieved") == words.name("verdict", "achieved.early") == "Done"
    report = assess(plan, today=TODAY)
    for page in (status_page(report, EN), indicator_page(report, result_of(report, "gdp"), EN)):
        text = " ".join(cell.text for cell in cells(page))
        assert "Fine" in text
        assert "on track" not in text


def test_a_plan_without_names_keeps_the_catalogue_itself() -> None:
    assert in_words_of(sample_plan(), EN) is EN


CHAINED = replace(indicator(measure("change", "at_least", 40), unit="%"), series=Series.GROWTH_RATE)
GROWN = replace(indicator(measure("change", "at_least", 40), baseline=200), unit="亿元")


@pytest.mark.parametrize(
    ("method", "subject", "figures", "zh", "en"),
    [
        pytest.param(
            MethodName.DNS,
            CHAINED,
            {2021: 10, 2022: 0, 2023: 10},
            "2020年以来平均每年变动+7.0%（以2020年为基数），照此2025年为35.0%，离≥40%还差剩余路程的26.3%。",
            "+7.0% of the level of 2020 a year on average leads to 35.0% in 2025: 26.3% of the rest of the way to ≥40% "
            "is missed.",
            id="an index of chained rates",
        ),
        pytest.param(
            MethodName.SDG_INDEX,
            CHAINED,
            {2021: 10, 2022: 0, 2023: 10},
            "2020年以来平均每年变动+7.0%，原需每年+8.0%（均以2020年为基数），两者之比为0.88。",
            "+7.0% of the level of 2020 a year, +8.0% needed: a ratio of 0.88.",
            id="its pace",
        ),
        pytest.param(
            MethodName.DNS,
            GROWN,
            {2021: 220, 2022: 220, 2023: 242},
            "2020年以来平均每年+14亿元，照此2025年为35.0%，离≥40%还差剩余路程的26.3%。",
            "+14 亿元 a year on average since 2020 leads to 35.0% in 2025: 26.3% of the rest of the way to ≥40% is "
            "missed.",
            id="a change of what has a unit",
        ),
    ],
)
def test_a_mean_change_is_told_in_what_is_published(
    method: MethodName, subject: Indicator, figures: dict[int, Written], zh: str, en: str
) -> None:
    report = assess(plan(subject, figures=figures), 2023, today=TODAY, method=method)
    result = report.indicators[0]
    for words, told in ((ZH, zh), (EN, en)):
        style = result_style(report, result, plan_style(words, report.plan))
        assert sentence(measure_style(style, result.measures[0]), result.reason) == told
