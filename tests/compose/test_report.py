"""The yearly report says what the figures say, in whole sentences, and leaves nothing out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from plancheck.assess import assess
from plancheck.compose.report import compose_report, report_title
from plancheck.compose.report_document import Document, Part
from plancheck.model.actual import State
from plancheck.model.place import Place
from plancheck.model.plan import Document as PlanDocument
from plancheck.model.plan import Plan, Rounding, Task
from plancheck.model.report import Report
from plancheck.model.target import Comparator, Measure
from tests.compose.samples import SECTIONS, report_of, sample_plan, sample_report
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, task_report

LANGUAGES = ("zh", "en")
YEARS = (2021, 2022, 2023, 2024, 2025, 2026)


def document(year: int = 2023, language: str = "zh", *, of: Plan | None = None) -> Document:
    """The report of a year, compared with that of the year before where the plan covers it."""
    whole = of or sample_plan()
    previous = assess(whole, year - 1, today=TODAY) if year > whole.start_year else None
    return compose_report(assess(whole, year, today=TODAY), previous, language)


def composed(report: Report, language: str = "zh") -> Document:
    return compose_report(report, None, language)


def part(found: Document, key: str) -> Part:
    return next(part for part in (*found.parts, *found.annexes) if part.key == key)


def entry(found: Document, key: str, name: str) -> str:
    """What a part says of something."""
    return next(entry.text for passage in part(found, key).passages for entry in passage.entries if entry.name == name)


def texts(found: Document) -> Iterator[str]:
    """Every text of a report."""
    yield from (found.title, *found.notices, *found.lead, found.signature)
    for each in (*found.parts, *found.annexes):
        yield from (each.heading, *each.paragraphs)
        for exhibit in each.exhibits:
            yield from (exhibit.caption, *exhibit.notes, *(column.title for column in exhibit.table.columns))
            yield from (cell.text for group in exhibit.table.groups for row in group.rows for cell in row.cells)
        for passage in each.passages:
            yield passage.heading
            for item in passage.entries:
                yield from (item.name, item.text)


@pytest.mark.parametrize(
    ("plan_title", "language", "title"),
    [
        pytest.param("示例镇“十四五”规划", "zh", "示例镇“十四五”规划实施情况2024年度监测报告", id="a plan"),
        pytest.param(
            "镇“十四五”工作谋划", "zh", "镇“十四五”工作谋划实施情况2024年度监测报告", id="another word for it"
        ),
        pytest.param("镇工作谋划报告", "zh", "镇工作谋划实施情况2024年度监测报告", id="a report already"),
        pytest.param("某区规划实施情况", "zh", "某区规划实施情况2024年度监测报告", id="the state of it already"),
        pytest.param("示例镇", "zh", "示例镇规划实施情况2024年度监测报告", id="no word for a plan"),
        pytest.param("报告", "zh", "报告规划实施情况2024年度监测报告", id="nothing but an ending"),
        pytest.param("Town Plan", "en", "Town Plan: monitoring report for 2024", id="in English"),
        pytest.param("Town plan report", "en", "Town plan: monitoring report for 2024", id="a report in English"),
        pytest.param("Example town", "en", "Example town: plan monitoring report for 2024", id="a name alone"),
    ],
)
def test_the_title_says_no_word_twice(plan_title: str, language: str, title: str) -> None:
    assert report_title(plan_title, 2024, language) == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_come_in_the_order_of_such_reports(language: str) -> None:
    found = document(language=language)
    assert [part.key for part in found.parts] == ["overview", "indicators", "tasks", "issues", "trend", "next"]
    assert [part.key for part in found.annexes] == ["monitoring", "register", "methods"]


def test_parts_are_numbered_in_the_language_of_the_report() -> None:
    headings = [part.heading for part in document().parts]
    assert headings[0] == "一、总体实施情况"
    assert headings[5] == "六、下一步"
    assert [part.heading for part in document(language="en").parts][:2] == ["1 Overview", "2 Indicators"]


def test_without_two_paces_to_compare_the_numbering_goes_on() -> None:
    found = document(2026)
    assert [part.key for part in found.parts] == ["overview", "indicators", "tasks", "issues", "next"]
    assert found.parts[-1].heading == "五、下一步"


@pytest.mark.parametrize(
    ("key", "zh", "en"),
    [
        pytest.param(
            "gdp",
            "2023年为2.71亿元，比上年增长8.0%。比2020年（2.20亿元）增加0.51亿元，完成进度63.8%，时序进度60%，"
            "为时序的1.06倍。距2025年目标还差0.29亿元，2024—2025年每年需增长5.2%（增加0.145亿元）。",
            "2.71 亿元 in 2023, up 8.0% on the year before. Up 0.51 亿元 on 2020 (2.20 亿元): 63.8% of the way is done "
            "and 60% was due, a pace of 1.06. Still 0.29 亿元 from the target for 2025, which takes growth of 5.2% "
            "(0.145 亿元 more) a year in 2024–2025.",
            id="a way to a level",
        ),
        pytest.param(
            "tax",
            "2023年为380万元（初步数），比上年增长13.1%。比2020年（300万元）增加80万元，完成进度100.0%，"
            "时序进度60%，为时序的1.67倍；目标是超过380万元，恰好持平还不算达到。",
            "380 万元 (preliminary) in 2023, up 13.1% on the year before. Up 80 万元 on 2020 (300 万元): 100.0% of the "
            "way is done and 60% was due, a pace of 1.67. The target is more than 380 万元; just reaching the bound "
            "does not yet meet it.",
            id="just the bound, and not final",
        ),
        pytest.param(
            "energy",
            "2023年为0.62吨，比上年增长1.6%。比2020年（0.60吨）增加0.02吨，与目标（不超过0.50吨）方向相反。"
            "距2025年目标还差0.12吨，2024—2025年每年需下降10.2%（减少0.06吨）。",
            "0.62 吨 in 2023, up 1.6% on the year before. Up 0.02 吨 on 2020 (0.60 吨): the wrong way, as the target "
            "is at most 0.50 吨. Still 0.12 吨 from the target for 2025, which takes a fall of 10.2% (0.06 吨 less) "
            "a year in 2024–2025.",
            id="the wrong way",
        ),
        pytest.param(
            "markets",
            "2023年为1个，与上年持平。比2020年（0个）增加1个，目标是2025年不低于3个，此前不作进度要求。"
            "距2025年目标还差2个。",
            "1 个 in 2023, unchanged on the year before. Up 1 个 on 2020 (0 个): the target of at least 3 个 is due in "
            "2025, and nothing before. Still 2 个 from the target for 2025.",
            id="a count by a date",
        ),
        pytest.param(
            "births",
            "2023年为2.40‰，比上年降低0.45个千分点。要求每年不超过3‰；2021年没有守住，已无法做到年年守住，"
            "最近一年比限值低0.60个千分点。",
            "2.40‰ in 2023, down 0.45‰ points on the year before. The limit of at most 3‰ in every year was broken in "
            "2021 and can no longer be kept in full; the latest figure is 0.60‰ points below the limit.",
            id="a limit",
        ),
        pytest.param(
            "schools",
            "2023年为96.5%，比上年降低0.5个百分点。基期（96.0%）已符合要求（不低于95%），目前继续守住。"
            "虽已符合要求，但较上年有所退步。",
            "96.5% in 2023, down 0.5 pp on the year before. The baseline (96.0%) already met the demand of at least "
            "95%, and it is still held. The demand is met, but the latest change goes the wrong way.",
            id="a guard that gets worse",
        ),
        pytest.param(
            "pension",
            "2023年为87.0%（8970/10310），比上年提高7.0个百分点。没有基期数，无法计算完成进度；目标是不低于100%，"
            "尚未达到。距2025年目标还差13.0个百分点，2024—2025年每年需提高6.5个百分点。",
            "87.0% (8970 of 10310) in 2023, up 7.0 pp on the year before. There is no baseline, so progress cannot be "
            "measured; the target of at least 100% is not yet met. Still 13.0 pp from the target for 2025, which takes "
            "6.5 pp more a year in 2024–2025.",
            id="a share without a baseline",
        ),
        pytest.param(
            "roads",
            "2023年的数未报，最近的2022年为109公里，比上年增长4.8%。比2020年（100公里）增加9公里，"
            "完成进度45.0%，时序进度40%，为时序的1.12倍。距2025年目标还差11公里，"
            "2023—2025年每年需增长3.3%（增加3.7公里）。",
            "The figure of 2023 is missing; the latest is 109 公里 in 2022, up 4.8% on the year before. "
            "Up 9 公里 on 2020 (100 公里): 45.0% of the way is done and 40% was due, a pace of 1.12. Still 11 公里 "
            "from the target for 2025, which takes growth of 3.3% (3.7 公里 more) a year in 2023–2025.",
            id="an older figure",
        ),
        pytest.param(
            "visitors",
            "2023年及以前没有实际数。没有定目标，只作监测。",
            "No actual figure up to 2023. No target is set; the figure is only followed.",
            id="nothing at all",
        ),
    ],
)
def test_an_indicator_is_told_in_sentences_of_numbers(key: str, zh: str, en: str) -> None:
    names = {found.id: found.name for found in sample_plan().indicators}[key]
    assert entry(document(), "indicators", names["zh"]) == zh
    assert entry(document(language="en"), "indicators", names["en"]) == en


@pytest.mark.parametrize(
    ("before", "now", "unit", "bound", "change"),
    [
        pytest.param("2.50", "2.50", "亿元", "3.00", "与上年持平", id="no change"),
        pytest.param("2.50", "2.40", "亿元", "3.00", "比上年下降4.0%", id="a fall is told with a word, not a sign"),
        pytest.param("50.0", "50.2", "%", "60.0", "比上年提高0.2个百分点", id="a share moves in points"),
        pytest.param("3.10", "3.00", "‰", "2.00", "比上年降低0.10个千分点", id="so does a rate in ‰"),
        pytest.param(4, 6, "个", 9, "比上年增加2个", id="things are counted"),
        pytest.param(4, 6, "亿元", 9, "比上年增长50.0%", id="money is not"),
        pytest.param(200, 220, "个", 300, "比上年增长10.0%", id="many things grow"),
        pytest.param("-1.0", "1.0", "亿元", "3.0", "比上年增加2.0亿元", id="from a loss no rate leads"),
        pytest.param(0, "1.5", "亿元", "3.0", "比上年增加1.5亿元", id="nor from nothing"),
        pytest.param("2.0", 0, "亿元", "3.0", "比上年下降100.0%", id="down to nothing"),
        pytest.param(100000, 100001, "元", 200000, "比上年增长0.001%", id="a change never reads like none"),
    ],
)
def test_the_change_on_the_year_before(
    before: str | int, now: str | int, unit: str, bound: str | int, change: str
) -> None:
    one = indicator(measure("level", "at_least", bound), unit=unit)
    account = entry(
        composed(report_of(one, year=2022, figures={2021: before, 2022: now})), "indicators", "地区生产总值"
    )
    assert account.split("。")[0].split("，")[1:] == [change]


@pytest.mark.parametrize(
    ("target", "baseline", "figures", "said"),
    [
        pytest.param(
            measure("level", "at_least", "3.0"),
            "2.0",
            {2023: "3.2"},
            "2025年的目标是不低于3.0亿元，已提前实现，超出0.2亿元。",
            id="met early",
        ),
        pytest.param(
            measure("level", "at_most", "0.50"),
            "0.60",
            {2023: "0.45"},
            "2025年的目标是不超过0.50亿元，已提前实现，比目标低0.05亿元。",
            id="met early downwards",
        ),
        pytest.param(
            measure("increase", "at_least", 8),
            100,
            {2023: 110},
            "2025年的目标是比基期的增量不低于8亿元，已提前实现，超出2亿元。",
            id="an increase met early",
        ),
        pytest.param(
            measure("level", "at_least", "3.0"),
            "2.0",
            {2025: "3.0"},
            "2025年的目标是不低于3.0亿元，已经完成。",
            id="met",
        ),
        pytest.param(
            measure("level", "at_least", "3.0"),
            "2.0",
            {2025: "2.9"},
            "目标是不低于3.0亿元，没有完成，差0.1亿元。",
            id="missed",
        ),
        pytest.param(
            measure("level", "above", 380),
            300,
            {2025: 380},
            "目标是超过380亿元，恰好持平，不算完成。",
            id="missed by nothing",
        ),
        pytest.param(
            measure("level", "at_least", 90),
            95,
            {2023: 88},
            "基期（95亿元）本已符合要求（不低于90亿元），目前没有守住。距2025年目标还差2亿元，"
            "2024—2025年每年需增长1.1%（增加1亿元）。",
            id="a guard broken",
        ),
        pytest.param(
            measure("level", "above", 90),
            95,
            {2023: 90},
            "基期（95亿元）本已符合要求（超过90亿元），目前恰好持平，没有守住。",
            id="a guard just broken",
        ),
        pytest.param(
            measure("level", "at_least", 90), 95, {2025: 92}, "要求是不低于90亿元，期末仍符合。", id="a guard achieved"
        ),
        pytest.param(
            measure("level", "at_least", 90), 95, {2025: 88}, "要求是不低于90亿元，期末没有守住。", id="a guard missed"
        ),
        pytest.param(
            measure("every_year", "at_most", 3),
            None,
            {2023: 4},
            "要求每年不超过3亿元；2023年没有守住，最近一年比限值高1亿元。",
            id="a limit broken",
        ),
        pytest.param(
            measure("every_year", "below", 3),
            None,
            {2023: 3},
            "要求每年低于3亿元；2023年没有守住，最近一年与限值持平。",
            id="a limit just broken",
        ),
        pytest.param(
            measure("every_year", "at_least", 8),
            None,
            {2023: 8},
            "要求每年不低于8亿元；有数的1年都守住了，最近一年与限值持平。",
            id="a limit just kept",
        ),
        pytest.param(
            measure("every_year", "at_least", 8),
            None,
            {2021: 7, 2023: 9, 2025: 9},
            "要求每年不低于8亿元；2021年没有守住，最近一年比限值高1亿元。",
            id="a limit missed",
        ),
        pytest.param(
            measure("every_year", "at_least", 8),
            None,
            {2023: 9, 2025: 9},
            "要求每年不低于8亿元；规划期已满，有数的年份都守住了，但缺2021、2022、2024年的数，不能断定年年守住。",
            id="a limit not known in full",
        ),
        pytest.param(
            measure("level", "above", 8),
            None,
            {2023: 8},
            "没有基期数，无法计算完成进度；目标是超过8亿元，恰好持平还不算达到。",
            id="no baseline",
        ),
        pytest.param(
            measure("increase", "at_least", 8),
            None,
            {2023: 8},
            "目标是比基期的增量，但没有基期数，无从评估。",
            id="an increase over nothing",
        ),
        pytest.param(
            measure("level", "at_least", 8),
            5,
            {2023: 5},
            "与2020年（5亿元）持平，完成进度0.0%，时序进度60%，为时序的0.00倍。距2025年目标还差3亿元，"
            "2024—2025年每年需增长26.5%（增加1.5亿元）。",
            id="no way gone",
        ),
    ],
)
def test_how_an_indicator_stands(
    target: Measure, baseline: str | int | None, figures: dict[int, Written], said: str
) -> None:
    one = indicator(target, baseline=baseline)
    account = entry(composed(report_of(one, year=max(figures), figures=figures)), "indicators", "地区生产总值")
    assert account.partition("。")[2] == said


def test_a_second_condition_is_told_where_it_stands_elsewhere() -> None:
    one = indicator(measure("level", "above", 380), measure("increase", "at_least", 80), unit="万元")
    account = entry(composed(report_of(one, year=2024, figures={2024: 380})), "indicators", "地区生产总值")
    assert account.endswith("恰好持平还不算达到。另有要求（比基期的增量不低于80万元）：提前实现。")


def test_no_change_is_told_where_the_year_before_is_unknown() -> None:
    one = indicator(measure("level", "at_least", 300), baseline=100)
    account = entry(composed(report_of(one, figures={2023: 150})), "indicators", "地区生产总值")
    assert account.startswith("2023年为150亿元。比2020年（100亿元）增加50亿元，")


def test_the_base_year_serves_as_the_year_before() -> None:
    one = indicator(measure("level", "at_least", 300), baseline=100)
    account = entry(composed(report_of(one, year=2021, figures={2021: 150})), "indicators", "地区生产总值")
    assert account.startswith("2021年为150亿元，比上年增长50.0%。")


def test_problems_come_first_and_every_indicator_once() -> None:
    passages = part(document(), "indicators").passages
    assert [passage.heading for passage in passages] == [
        "（一）严重滞后（1项）",
        "（二）滞后（1项）",
        "（三）符合预期（3项）",
        "（四）快于预期（2项）",
        "（五）不可评（1项）",
        "（六）仅监测（1项）",
    ]
    assert sum(len(passage.entries) for passage in passages) == len(sample_plan().indicators)


def test_the_overview_counts_by_verdict_and_compares_with_the_year_before() -> None:
    paragraphs = part(document(2022), "overview").paragraphs
    assert paragraphs == (
        "规划设有9项指标。截至2022年底，快于预期2项、符合预期3项、滞后1项、严重滞后1项、不可评1项、仅监测1项。"
        "按属性分，预期性1项、未注明属性8项。可以评估的7项中，符合预期及以上的有5项，占71.4%。",
        "与2021年度相比，两年都有结论的7项中，好转3项（税收收入由符合预期转为快于预期、人口自然增长率由严重滞后转为滞后、"
        "农村公路由符合预期转为快于预期），其余4项结论不变。",
        "重点任务共3项，正在推进1项、未报进展2项。",
    )


def test_where_no_verdict_changed_it_says_so() -> None:
    assert part(document(2023), "overview").paragraphs[1] == "与2022年度相比，两年都有结论的7项结论都没有变化。"


def test_in_the_first_year_there_is_nothing_to_compare_with() -> None:
    assert len(part(document(2021), "overview").paragraphs) == 2


def test_at_the_end_the_overview_counts_what_is_achieved() -> None:
    one = indicator(measure("level", "at_least", 10), id="one")
    report = report_of(one, indicator(measure("level", "at_least", 5), id="two"), year=2025, figures={2025: 12})
    assert part(composed(report), "overview").paragraphs[0] == (
        "规划设有2项指标。截至2025年底，已完成1项、无数据1项。可以评估的1项中，完成1项，占100%。"
    )


def test_after_the_end_nothing_is_required_of_the_years_to_come() -> None:
    found = document(2025)
    assert not any(word in text for text in texts(found) for word in ("年每年需", "，需增", "，需下降", "，需提高"))


def test_a_plan_without_faults_has_no_issues() -> None:
    one = indicator(measure("level", "at_least", 10), baseline=5)
    found = composed(report_of(one, year=2021, figures={2021: 7}))
    assert part(found, "issues").paragraphs == ("没有发现滞后的指标和任务，也没有缺报的数据。",)
    assert part(found, "next").paragraphs == ("按现有安排继续推进，按期报送数据。",)


def test_issues_name_who_lags_and_what_is_missing() -> None:
    found = document()
    assert [passage.heading for passage in part(found, "issues").passages] == [
        "（一）进度滞后的指标",
        "（二）突破限值",
        "（三）达标但较上年退步",
        "（四）缺少数据",
        "（五）尚非最终数",
        "（六）任务推进",
    ]
    assert entry(found, "issues", "人口自然增长率") == "要求每年不超过3‰；2021年（3.12‰）没有守住。"
    assert entry(found, "issues", "税收收入") == "2023年的380万元为初步数。"
    assert entry(found, "issues", "养老保险参保率") == "没有2020年的基期数，无法计算完成进度。"


def test_a_year_missing_in_between_is_an_issue_where_a_limit_needs_it() -> None:
    one = indicator(measure("every_year", "at_least", 10))
    found = composed(report_of(one, figures={2021: 12, 2023: 12}))
    assert entry(found, "issues", "地区生产总值") == "缺2022年的数。"
    assert entry(found, "next", "责任单位未写明") == "地区生产总值（2022年）。"


def test_a_figure_of_an_earlier_year_that_is_not_final_is_told_and_asked_for() -> None:
    one = indicator(measure("level", "at_least", 10), baseline=5)
    figures = (*actuals({2021: 6, 2022: 7}, State.PRELIMINARY), *actuals({2023: 8}))
    found = composed(assess(replace(plan(one), actuals={one.id: figures}), 2023, today=TODAY))
    assert any(notice.startswith("初步数据") for notice in found.notices)
    assert entry(found, "issues", "地区生产总值") == "2021年的6亿元为初步数。2022年的7亿元为初步数。"
    assert "地区生产总值（2021—2022年最终数）" in entry(found, "next", "责任单位未写明")


def test_a_figure_that_is_not_final_is_the_same_wherever_it_is_told() -> None:
    one = indicator(measure("level", "at_least", 380), baseline=300)
    close = actuals({2023: "379.96"}, State.PRELIMINARY)
    rounded = composed(assess(replace(plan(replace(one, decimals=1)), actuals={one.id: close}), 2023, today=TODAY))
    assert entry(rounded, "indicators", "地区生产总值").startswith("2023年为379.96亿元（初步数）")
    assert entry(rounded, "issues", "地区生产总值") == "2023年的379.96亿元为初步数。"
    bound = (replace(close[0], bound=Comparator.ABOVE),)
    open_ = composed(assess(replace(plan(one), actuals={one.id: bound}), 2023, today=TODAY))
    assert entry(open_, "issues", "地区生产总值") == "2023年的超过379.96亿元为初步数。"


def test_figures_are_asked_for_from_those_who_owe_them() -> None:
    owner = {"zh": "统计站", "en": "Statistics office"}
    first = replace(indicator(measure("level", "at_least", 10), id="first", baseline=5), owner=owner)
    second = replace(first, id="second", name={"": "人口"})
    third = replace(first, id="third", name={"": "面积"}, owner=None)
    tasks = tuple(Task(f"t{number}", {"": "任务"}, "economy", NOWHERE, owner=owner) for number in range(2))
    whole = replace(
        plan(first, second, third, tasks=tasks),
        actuals={"first": actuals({2021: 6}), "second": actuals({2022: 6, 2023: 7}, State.FLASH)},
    )
    found = composed(assess(whole, 2023, today=TODAY))
    assert (
        entry(found, "next", "统计站")
        == "地区生产总值（2022—2023年）；人口（2022—2023年最终数）；2项任务的进展（见附件2）。"
    )
    assert entry(found, "next", "责任单位未写明") == "面积（2021—2023年）。"


@pytest.mark.parametrize(
    ("figures", "bound", "said"),
    [
        pytest.param(
            {2024: 150}, 200, "2025年目标是不低于200亿元，当年需增长33.3%（增加50亿元）。", id="one year left"
        ),
        pytest.param(
            {2021: 103},
            200,
            "2025年目标是不低于200亿元，2022—2025年每年需增长18.0%（增加24.2亿元）。",
            id="several years left",
        ),
    ],
)
def test_what_the_remaining_years_must_bring(figures: dict[int, int], bound: int, said: str) -> None:
    one = indicator(measure("level", "at_least", bound), baseline=100)
    found = composed(report_of(one, year=max(figures), figures=dict(figures)))
    assert entry(found, "next", "地区生产总值") == said


def test_a_broken_limit_is_to_be_met_again() -> None:
    one = indicator(measure("every_year", "at_least", 8000), unit="亩")
    text = entry(composed(report_of(one, figures={2022: 8100, 2023: 7850})), "next", "地区生产总值")
    assert text == "要求每年不低于8000亩，2024年起须恢复到这一水平，比2023年增加150亩。"


def test_tasks_are_told_by_chapter_and_state() -> None:
    passages = part(document(), "tasks").passages
    assert [passage.heading for passage in passages] == ["（一）经济发展（2项）", "（二）民生福祉（1项）"]
    said = [(item.name, item.text) for passage in passages for item in passage.entries]
    assert said == [
        ("正在推进（1项）", "服务网络（50%，2025年12月31日到期，滞后）。"),
        ("未报进展（1项）", "旅游名镇。"),
        ("已逾期（1项）", "卫生院改造（90%，2023年6月30日到期，收尾中）。"),
    ]


def test_a_task_not_reported_this_year_carries_the_year_of_its_last_report() -> None:
    whole = replace(sample_plan(), task_reports={"award": (task_report(2022, "in_progress", Fraction(3, 10)),)})
    said = entry(document(of=whole), "tasks", "正在推进（1项）")
    assert said == "旅游名镇（30%，2022年填报）。"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", YEARS)
def test_every_row_has_a_cell_for_every_column(year: int, language: str) -> None:
    found = document(year, language)
    for each in (*found.parts, *found.annexes):
        for exhibit in each.exhibits:
            for group in exhibit.table.groups:
                assert {len(row.cells) for row in group.rows} <= {len(exhibit.table.columns)}
                assert all(cell.text for row in group.rows for cell in row.cells)


def test_the_body_table_fits_a_portrait_page_and_the_annex_has_all_years() -> None:
    found = document()
    assert len(part(found, "indicators").exhibits[0].table.columns) == 9
    titles = [column.title for column in part(found, "monitoring").exhibits[0].table.columns]
    assert titles == [
        *("类别", "序号", "指标", "单位", "属性", "基期值（年）", "目标", "目标年均增长"),
        *("2021年", "2022年", "2023年"),
        *("完成进度", "时序进度", "与目标差距", "后期需年均", "评估结论", "责任单位", "备注"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", YEARS)
def test_no_sentence_has_a_hole(year: int, language: str) -> None:
    hole = re.compile(
        r"None|Undefined|Verdict\.|\{|\}|，，|、、|。。|；；|，。|；。|：。|（）|\(\)|  |\.\.(?!\.)|^[，。；、]| [,.;]"
    )
    for text in texts(document(year, language)):
        assert not hole.search(text), text


def test_example_data_are_marked_at_the_top_and_at_every_table() -> None:
    found = document()
    assert "示例数据" in found.notices[0]
    exhibits = [exhibit for each in (*found.parts, *found.annexes) for exhibit in each.exhibits]
    assert len(exhibits) == 5
    assert all(exhibit.notes[0] == "示例数据，并非实际统计。" for exhibit in exhibits)
    real = document(of=replace(sample_plan(), illustrative=False))
    assert not any("示例数据" in text for text in (*real.notices, *texts(real)))


def test_figures_that_are_not_final_are_told_at_the_top() -> None:
    told = "初步数据：本报告的部分数是快报数或初步数，已在数后注明，以最终数为准。"
    assert told in document(year=2023).notices
    assert told not in document(year=2021).notices


def test_places_are_told_from_the_data_folder_wherever_it_lies() -> None:
    def moved(folder: str) -> Plan:
        one = replace(indicator(measure("level", "at_least", 10)), place=Place(f"{folder}targets.yaml", 12))
        figures = tuple(
            replace(actual, place=Place(f"{folder}actuals/{actual.year}.yaml", 4)) for actual in actuals({2023: 5})
        )
        return replace(plan(one), place=Place(f"{folder}targets.yaml"), actuals={"gdp": figures})

    for folder in ("", "data/", "/home/someone/plan/data/", "../data/"):
        text = entry(document(of=moved(folder)), "methods", "地区生产总值（亿元）")
        assert text == "数据所在（文件:行）：targets.yaml:12、actuals/2023.yaml:4。"


def test_sources_are_told_once_where_all_figures_share_one() -> None:
    def with_sources(*names: str) -> Plan:
        figures = tuple(
            replace(actual, source={"": name}) for actual, name in zip(actuals({2022: 5, 2023: 6}), names, strict=True)
        )
        return replace(plan(indicator(measure("level", "at_least", 10))), actuals={"gdp": figures})

    shared = document(of=with_sources("统计年报", "统计年报"))
    assert shared.lead[1] == "数据来源：统计年报。"
    assert "来源" not in entry(shared, "methods", "地区生产总值（亿元）")
    several = document(of=with_sources("统计年报", "快报"))
    assert several.lead[1] == "数据来源：统计年报；快报。"
    assert "数据来源：统计年报；快报。" in entry(several, "methods", "地区生产总值（亿元）")


@pytest.mark.parametrize(
    ("title", "day", "said"),
    [
        pytest.param("工作谋划报告", date(2022, 2, 2), "本报告依据《工作谋划报告》（2022年2月2日）编写；", id="dated"),
        pytest.param("《规划纲要》", None, "本报告依据《规划纲要》编写；", id="in its own brackets"),
    ],
)
def test_the_lead_names_the_document(title: str, day: date | None, said: str) -> None:
    whole = replace(sample_plan(), document=PlanDocument({"zh": title}, day))
    assert document(of=whole).lead[0].startswith(said)


@pytest.mark.parametrize(
    ("year", "said"),
    [
        pytest.param(2021, "规划期5年已过1年，时间进度20%", id="the first year"),
        pytest.param(2024, "规划期5年已过4年，时间进度80%", id="the last year but one"),
        pytest.param(2025, "规划期已满", id="the last year"),
        pytest.param(2027, "规划期已满", id="afterwards"),
        pytest.param(2020, "规划期尚未开始", id="before"),
    ],
)
def test_the_lead_says_how_much_time_has_gone(year: int, said: str) -> None:
    clauses = composed(sample_report(year)).lead[0].rstrip("。").split("；")
    assert clauses[2] == said


@pytest.mark.parametrize(
    ("language", "cutoff", "counts"),
    [
        (
            "zh",
            "各项指标均未报送2024年全年数，最近的数为2023年。",
            "规划设有1项指标，均未报送2024年全年数。按截至2023年的数评估，符合预期1项。",
        ),
        (
            "en",
            "No indicator has a figure for the whole of 2024; the latest figures are of 2023.",
            "The plan has 1 indicator, which has no figure for the whole of 2024. By the figures up to 2023: "
            "on track (1).",
        ),
    ],
)
def test_a_year_without_figures_is_told_and_not_compared(language: str, cutoff: str, counts: str) -> None:
    one = indicator(measure("level", "at_least", "3.0"), baseline="2.2")
    whole = replace(plan(one, figures={2022: "2.5", 2023: "2.7"}), tasks=sample_plan().tasks)
    found = document(2024, language, of=whole)
    assert found.lead[0].endswith(cutoff)
    assert part(found, "overview").paragraphs[0].startswith(counts)
    assert not any("2023年度" in text or "report for 2023" in text for text in part(found, "overview").paragraphs)
    assert "2024" not in found.lead[1]
    assert "2023" in part(found, "overview").pictures[0].title
    before = document(2023, language, of=whole)
    assert before.lead[0].endswith(
        {"zh": "数据截至2023年底。", "en": "Figures up to the end of 2023 are counted."}[language]
    )
    assert any("2022年度" in text or "report for 2022" in text for text in part(before, "overview").paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_year_has_a_figure_none_is_named_as_the_latest(language: str) -> None:
    one = indicator(measure("level", "at_least", "3.0"), baseline="2.2")
    found = document(2024, language, of=plan(one, figures={}))
    told = {"zh": "截至2024年底，各项指标均未报送全年数", "en": "No indicator has a figure for a whole year up to 2024"}
    assert told[language] in found.lead[0]
    assert "None" not in "".join(texts(found))


def test_the_rule_of_rounding_is_the_plans() -> None:
    one = replace(indicator(measure("level", "at_least", "3.0")), decimals=1)
    for rule, shown in ((Rounding.HALF_EVEN, "2.4"), (Rounding.HALF_UP, "2.5")):
        report = report_of(one, figures={2023: "2.45"})
        found = composed(replace(report, plan=replace(report.plan, rounding=rule)))
        assert entry(found, "indicators", "地区生产总值").startswith(f"2023年为{shown}亿元")


def test_a_plan_without_indicators_and_tasks_still_has_a_report() -> None:
    found = document(of=replace(plan(), sections=SECTIONS))
    assert part(found, "overview").paragraphs == ("规划没有设指标。",)
    assert part(found, "tasks").paragraphs == ("规划没有设任务。",)
    assert [part.key for part in found.annexes] == ["methods"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [2023, 2026])
@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(sample_plan(), id="all"),
        pytest.param(replace(sample_plan(), indicators=()), id="tasks alone"),
        pytest.param(replace(sample_plan(), tasks=()), id="indicators alone"),
    ],
)
def test_tables_and_annexes_are_numbered_as_they_appear_and_no_other_is_named(
    language: str, year: int, whole: Plan
) -> None:
    found = document(year, language, of=whole)
    captions = [exhibit.caption for part in found.parts for exhibit in part.exhibits]
    headings = [part.heading for part in found.annexes]
    table, annex = (r"表(\d+)", r"附件(\d+)") if language == "zh" else (r"Table (\d+)", r"Annex (\d+)")
    assert [re.findall(table, caption) for caption in captions] == [[str(n)] for n in range(1, len(captions) + 1)]
    assert [re.findall(annex, heading) for heading in headings] == [[str(n)] for n in range(1, len(headings) + 1)]
    named = "\n".join(texts(found))
    assert set(re.findall(table, named)) == {str(n) for n in range(1, len(captions) + 1)}
    assert set(re.findall(annex, named)) == {str(n) for n in range(1, len(headings) + 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_report_twice_is_the_same(language: str) -> None:
    assert document(language=language) == document(language=language)
