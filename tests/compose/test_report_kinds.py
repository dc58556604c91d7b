"""The report tells every kind of target in its own words, and shows each in its tables with what a reader must know."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from plancheck.assess import assess
from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Document, Part
from plancheck.load.folder import read
from plancheck.load.measures import FITTING
from plancheck.model.indicator import Accepted, Indicator
from plancheck.model.place import Place
from plancheck.model.plan import MethodName, Plan
from plancheck.model.target import Comparator, MeasureKind, Series, Words
from tests.compose.samples import report_of
from tests.plans import NOWHERE, TODAY, Written, indicator, measure, quantity, revision

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "thirty-kinds" / "data"


@cache
def thirty_kinds() -> Plan:
    found = read(EXAMPLE, ROOT).plan
    assert found is not None
    return found


@cache
def example(language: str = "zh", method: MethodName = MethodName.SCHEDULE, year: int = 2023) -> Document:
    return compose_report(assess(replace(thirty_kinds(), method=method), year, today=TODAY), None, language)


def part(found: Document, key: str) -> Part:
    return next(part for part in (*found.parts, *found.annexes) if part.key == key)


def account(found: Document, id: str, key: str = "indicators") -> str:  # noqa: A002 - the field's own name
    """What a part says of the indicator of an id, by its place among those of its name."""
    language = found.language
    plan_ = thirty_kinds()
    name = next(one.name[language] for one in plan_.indicators if one.id == id)
    ids = [one.id for one in plan_.indicators if one.name[language] == name]
    assert len(ids) == 1, f"{name} is the name of several"
    return next(entry.text for passage in part(found, key).passages for entry in passage.entries if entry.name == name)


def told(one: Indicator, figures: dict[int, Written], language: str = "zh", year: int = 2023) -> str:
    return account_of(compose_report(report_of(one, year=year, figures=figures), None, language))


def account_of(found: Document) -> str:
    """What a report says of its first indicator."""
    return part(found, "indicators").passages[0].entries[0].text


def cells(found: Document, table: str, column: str) -> dict[int, str]:
    """A column of a table of indicators, by the number of the indicator."""
    shown = part(found, table).exhibits[0].table
    keys = [one.key for one in shown.columns]
    return {
        int(row.cells[keys.index("no")].text): row.cells[keys.index(column)].text
        for group in shown.groups
        for row in group.rows
    }


@pytest.mark.parametrize(
    ("id_", "zh", "en"),
    [
        pytest.param(
            "jobs",
            "2023年为880人，比上年下降7.4%。2021—2023年累计2730人，完成进度60.7%，时序进度60%，为时序的1.01倍。"
            "距2025年目标还差1770人，2024—2025年每年需885人。",
            "880 人 in 2023, down 7.4% on the year before. 2730 人 in 2021–2023: 60.7% of the way is done and 60% was "
            "due, a pace of 1.01. Still 1770 人 from the target for 2025, which takes 885 人 a year in 2024–2025.",
            id="a sum asks for amounts, not for a growth",
        ),
        pytest.param(
            "homes",
            "2021—2023年合计6564套。完成进度65.6%，时序进度60%，为时序的1.09倍。"
            "距2025年目标还差3436套，2024—2025年每年需1718套。",
            "6564 套 in 2021–2023 together. 65.6% of the way is done and 60% was due, a pace of 1.09. "
            "Still 3436 套 from the target for 2025, which takes 1718 套 a year in 2024–2025.",
            id="one figure for several years",
        ),
        pytest.param(
            "land",
            "2023年为640亩，比上年下降1.5%。2021—2023年累计1890亩，占限额3256亩的58.0%，时间已过60%，没有超前使用。"
            "剩余额度平均到2024—2025年，每年可用683亩。",
            "640 亩 in 2023, down 1.5% on the year before. 1890 亩 in 2021–2023: 58.0% of the limit of 3256 亩 is used "
            "after 60% of the time, not too fast. For 2024–2025 that leaves 683 亩 a year.",
            id="a budget",
        ),
        pytest.param(
            "energy-cut",
            "2023年为2.9%，比上年降低0.1个百分点。2021—2023年累计降低8.3%，完成进度59.5%，时序进度60%，"
            "为时序的0.99倍。降幅距2025年目标还差5.2个百分点，2024—2025年每年需下降2.9%。",
            "2.9% in 2023, down 0.1 pp on the year before. A reduction of 8.3% in 2021–2023: 59.5% of the way is done "
            "and 60% was due, a pace of 0.99. The reduction is still 5.2 pp from the target for 2025, which takes a "
            "fall of 2.9% a year in 2024–2025.",
            id="a chain of yearly rates",
        ),
        pytest.param(
            "growth",
            "2023年的数未报，最近的2022年为5.2%，比上年降低2.9个百分点。要求2021年超过6%，2022年约5.5%；"
            "有数的2年都守住了，最近一年偏低0.3个百分点。虽已符合要求，但较上年有所退步。",
            "The figure of 2023 is missing; the latest is 5.2% in 2022, down 2.9 pp on the year before. The limit of "
            "more than 6% in 2021, about 5.5% in 2022 was kept in all known years (2); the latest figure is 0.3 pp "
            "below it. The demand is met, but the latest change goes the wrong way.",
            id="stated year by year, about a figure",
        ),
        pytest.param(
            "income",
            "2023年的数未报，最近的2022年为22672元，比上年增长4.0%。要求年均增速高于“生产总值增速”（5.5%）；"
            "2021—2022年为6.5%，符合要求。",
            "The figure of 2023 is missing; the latest is 22672 元 in 2022, up 4.0% on the year before. The demand of "
            "a mean yearly growth of more than “GDP growth” (5.5%) is kept so far: 6.5% in 2021–2022.",
            id="beside another series",
        ),
        pytest.param(
            "energy-trend",
            "2023年为0.57吨，比上年下降3.4%。要求逐年降低；有数的3年都守住了。",
            "0.57 吨 in 2023, down 3.4% on the year before. The limit of a fall in every year was kept in all known "
            "years (3).",
            id="a direction from year to year",
        ),
        pytest.param(
            "farm-income",
            "2023年为17800元。比2020年（14000元）增加3800元，完成进度63.3%，时序进度60%，为时序的1.06倍。"
            "距2025年目标还差2200元，2024—2025年每年需增长6.0%（增加1100元）。力争不低于22000元，还差4200元。",
            "17800 元 in 2023. Up 3800 元 on 2020 (14000 元): 63.3% of the way is done and 60% was due, a pace of "
            "1.06. Still 2200 元 from the target for 2025, which takes growth of 6.0% (1100 元 more) a year in "
            "2024–2025. The stretch target is at least 22000 元: 4200 元 to go.",
            id="a stretch target",
        ),
        pytest.param(
            "prices",
            "要求“基本稳定”，示例对2023年的评定为符合预期。依据：全年上涨1.2%。",
            "The demand is “broadly stable”; 示例 judges it on track for 2023. Evidence: 全年上涨1.2%.",
            id="a demand in words",
        ),
        pytest.param(
            "pollutants",
            "所含2项：化学需氧量（快于预期）、氨氮（滞后）；按最差的评。",
            "Comprises 2 indicators: COD (ahead), Ammonia (behind); the worst counts.",
            id="a heading",
        ),
        pytest.param(
            "ammonia",
            "2023年为9.6吨。比2020年（10.0吨）减少0.4吨（降幅4.0%），完成进度40.0%，时序进度60%，为时序的0.67倍。"
            "降幅距2025年目标还差6.0个百分点，2024—2025年每年需下降3.2%（减少0.3吨）。",
            "9.6 吨 in 2023. Down 0.4 吨 (a reduction of 4.0%) on 2020 (10.0 吨): 40.0% of the way is done and 60% was "
            "due, a pace of 0.67. The reduction is still 6.0 pp from the target for 2025, which takes a fall of 3.2% "
            "(0.3 吨 less) a year in 2024–2025.",
            id="a reduction from the base year",
        ),
        pytest.param(
            "insured",
            "2023年只公布不低于95%。2025年的目标是不低于95%，已提前实现。",
            "Published for 2023 only as at least 95%. The target for 2025 is at least 95%: met early.",
            id="only a bound is published",
        ),
        pytest.param(
            "chained",
            "2023年的数未报，最近的2022年为120亿元（只公布增速9.3%，由上年推算）。比2020年（100亿元）增加20亿元，"
            "完成进度40.5%，时序进度40%，为时序的1.01倍。距2025年目标还差30亿元，"
            "2023—2025年每年需增长7.7%（增加10亿元）。",
            "The figure of 2023 is missing; the latest is 120 亿元 (only the growth of 9.3% is published) in 2022. "
            "Up 20 亿元 on 2020 (100 亿元): 40.5% of the way is done and 40% was due, a pace of 1.01. Still 30 亿元 "
            "from the target for 2025, which takes growth of 7.7% (10 亿元 more) a year in 2023–2025.",
            id="only a growth is published",
        ),
        pytest.param(
            "real",
            "2023年为2.70亿元（现价2.86亿元，折算为2020年价格）。比2020年（2.20亿元）增加0.50亿元，完成进度62.3%，"
            "时序进度60%，为时序的1.04倍。距2025年目标还差0.30亿元，2024—2025年每年需增长5.4%（增加0.15亿元）。",
            "2.70 亿元 (2.86 亿元 at current prices, converted to prices of 2020) in 2023. Up 0.50 亿元 on 2020 "
            "(2.20 亿元): 62.3% of the way is done and 60% was due, a pace of 1.04. Still 0.30 亿元 from the target "
            "for 2025, which takes growth of 5.4% (0.15 亿元 more) a year in 2024–2025.",
            id="led to other prices",
        ),
        pytest.param(
            "life",
            "2023年为77.9岁。比2020年（77.3岁）增加0.6岁，完成进度60.0%，时序进度60%，为时序的1.00倍。"
            "距2025年目标还差0.4岁，2024—2025年每年需增加0.2岁。",
            "77.9 岁 in 2023. Up 0.6 岁 on 2020 (77.3 岁): 60.0% of the way is done and 60% was due, a pace of 1.00. "
            "Still 0.4 岁 from the target for 2025, which takes 0.2 岁 more a year in 2024–2025.",
            id="an age does not grow in per cent",
        ),
    ],
)
def test_every_kind_is_told_in_its_own_words(id_: str, zh: str, en: str) -> None:
    assert account(example("zh"), id_) == zh
    assert account(example("en"), id_) == en


@pytest.mark.parametrize(
    ("one", "figures", "year", "said"),
    [
        pytest.param(
            replace(indicator(measure("total", "at_most", 1000), unit="亩"), series=Series.FLOW),
            {2021: 300, 2022: 250},
            2022,
            "2022年为250亩，比上年下降16.7%。2021—2022年累计550亩，占限额1000亩的55.0%，时间只过40%，使用偏快。"
            "剩余额度平均到2023—2025年，每年可用150亩。",
            id="a budget used too fast",
        ),
        pytest.param(
            replace(indicator(measure("total", "at_most", 1000), unit="亩"), series=Series.FLOW),
            {2021: 700, 2022: 450},
            2022,
            "2022年为450亩，比上年下降35.7%。2021—2022年累计1150亩，超出限额（累计不超过1000亩）150亩。",
            id="a budget overrun leaves nothing to use",
        ),
        pytest.param(
            indicator(measure("average", "at_most", "5.5"), unit="%"),
            {2021: "6.0", 2022: "5.8"},
            2022,
            "2022年为5.8%，比上年降低0.2个百分点。要求各年平均不超过5.5%；2021—2022年平均5.9%，不符合要求。"
            "2023—2025年平均须不超过5.23%。",
            id="a mean that is not kept",
        ),
        pytest.param(
            indicator(
                replace(
                    measure("every_year", "between", 2),
                    demand=replace(measure("every_year", "between", 2).demand, high=quantity(4)),
                ),
                unit="%",
            ),
            {2021: 3, 2022: 5},
            2022,
            "2022年为5%，比上年提高2个百分点。要求每年保持在2—4%；2022年没有守住，最近一年比限值高1个百分点。",
            id="a range left at its upper end",
        ),
        pytest.param(
            indicator(measure("average_growth", "at_least", 5), baseline=100),
            {2021: 106},
            2021,
            "2021年为106亿元，比上年增长6.0%。比2020年（100亿元）增加6亿元（年均增长6.0%），完成进度21.7%，"
            "时序进度18.1%，为时序的1.20倍。要实现2025年目标，2022—2025年每年需增长4.8%（增加5.4亿元）。",
            id="a mean growth above the demand still has a level to reach",
        ),
        pytest.param(
            replace(indicator(unit=""), words=Words({"": "基本稳定"}, NOWHERE)),
            {},
            2023,
            "要求“基本稳定”：还没有人作出评定。",
            id="words that nobody has judged",
        ),
        pytest.param(
            replace(
                indicator(measure("level", "at_least", 100), baseline=50),
                stretch=(measure("level", "at_least", 110),),
                stretch_text={"": "力求全省领先"},
            ),
            {2023: 115},
            2023,
            "2023年为115亿元。2025年的目标是不低于100亿元，已提前实现，超出15亿元。力争不低于110亿元，已经达到。"
            "力争：力求全省领先。",
            id="a stretch target reached, and one in words",
        ),
        pytest.param(
            indicator(
                replace(measure("level", "at_least", 80), by=2023), measure("level", "at_least", 100), baseline=50
            ),
            {2023: 80},
            2023,
            "2023年为80亿元。比2020年（50亿元）增加30亿元，完成进度60.0%，时序进度60%，为时序的1.00倍。"
            "距2025年目标还差20亿元，2024—2025年每年需增长11.8%（增加10亿元）。"
            "另有2023年的要求（不低于80亿元）：已完成。",
            id="a demand of another year is told with its year",
        ),
    ],
)
def test_special_cases_read_as_sentences(one: Indicator, figures: dict[int, Written], year: int, said: str) -> None:
    assert told(one, figures, year=year) == said


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        pytest.param(1, "≥65.0", id="a level"),
        pytest.param(2, "年均增长≥11%", id="a mean growth"),
        pytest.param(3, "≥9.30，年均增长≥6.5%", id="two measures"),
        pytest.param(4, "增量≥0.80", id="an increase"),
        pytest.param(5, "累计≥4500", id="a sum"),
        pytest.param(6, "降低≥13.5%", id="a reduction"),
        pytest.param(9, "每年≥180", id="every year"),
        pytest.param(15, "年均增长约10%（±1个百分点）", id="about"),
        pytest.param(16, "2021年>6，2022年约5.5", id="stated year by year"),
        pytest.param(17, "年均增速高于“生产总值增速”（5.5%）", id="follows another series"),
        pytest.param(18, "每年与“生产总值增速”同步（3.0±0.3）", id="in step with another series"),
        pytest.param(19, "自2010年起增长≥100%", id="counted from another year"),
        pytest.param(27, "≥20000，力争≥22000", id="a stretch target"),
        pytest.param(28, "逐年降低", id="from year to year"),
        pytest.param(31, "基本稳定", id="in words"),
        pytest.param(32, "≥3.40△", id="revised"),
        pytest.param(36, "各年平均≤5.5", id="a mean"),
        pytest.param(37, "≥3.0，2023年≥2.6", id="several dates"),
        pytest.param(39, "—", id="a heading has none"),
    ],
)
def test_the_target_column_is_right_for_every_kind(number: int, shown: str) -> None:
    assert cells(example(), "monitoring", "target")[number] == shown


def test_the_latest_figure_tells_its_year_once() -> None:
    latest = cells(example(year=2024), "indicators", "actual")
    assert (latest[1], latest[33], latest[51]) == ("63.5（2023）", "6564（2021—2023年合计）", "14.1")


@pytest.mark.parametrize(
    ("column", "number", "shown"),
    [
        pytest.param("2023", 33, "6564（2021—2023年合计）", id="one figure for several years"),
        pytest.param("2022", 33, "计入2023年", id="a year that it covers"),
        pytest.param("2022", 34, "120‡", id="follows from a growth"),
        pytest.param("2023", 35, "≥95", id="only a bound"),
        pytest.param("2023", 38, "2.70§", id="led to other prices"),
        pytest.param("2023", 44, "2.7（初步）", id="not final"),
        pytest.param("progress", 8, "已用58.0%", id="a budget"),
        pytest.param("progress", 17, "至今6.5%，守住", id="beside another series"),
        pytest.param("progress", 36, "平均5.4，守住", id="a mean"),
        pytest.param("gap", 8, "余1366", id="what a budget has left"),
        pytest.param("gap", 2, "超0.01个百分点", id="a small difference is not zero"),
        pytest.param("need", 5, "885人", id="what a sum needs a year"),
        pytest.param("need", 6, "2.9%", id="the rate that a series of rates needs"),
        pytest.param("need", 8, "≤683亩", id="what a budget may use a year"),
        pytest.param("need", 36, "≤5.65%", id="what a mean may have"),
        pytest.param("planned-growth", 12, "—", id="what is to be held has no planned growth"),
        pytest.param("baseline", 19, "40（2010）", id="the base that a measure counts from"),
        pytest.param("remark", 44, "2024年1—9月2.2亿元", id="a part of a year"),
    ],
)
def test_the_fields_of_the_monitoring_table(column: str, number: int, shown: str) -> None:
    assert cells(example(), "monitoring", column)[number] == shown


def test_the_notes_explain_every_mark_that_occurs_and_no_other() -> None:
    notes = "".join(part(example(), "monitoring").exhibits[0].notes)
    for mark in ("‡", "§", "△", "“≥”"):
        assert mark in notes
    plain = compose_report(report_of(indicator(measure("level", "at_least", 3), baseline=2)), None, "zh")
    notes = "".join(part(plain, "monitoring").exhibits[0].notes)
    for mark in ("‡", "§", "△", "“≥”"):
        assert mark not in notes


def test_the_verdict_table_marks_revised_targets_and_baselines() -> None:
    one = replace(
        indicator(measure("level", "at_least", 3), baseline=2),
        revisions=(revision(2022, measure("level", "at_least", 4), baseline="2.1"),),
    )
    found = compose_report(report_of(one, figures={2023: 3}), None, "zh")
    assert cells(found, "indicators", "target")[1] == "≥4.0△"
    assert cells(found, "indicators", "baseline")[1] == "2.1△"
    before = compose_report(report_of(one, year=2021, figures={2021: 3}), None, "zh")
    assert "△" not in cells(before, "indicators", "target")[1] + cells(before, "indicators", "baseline")[1]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("method", MethodName)
def test_accepted_misprints_stand_in_every_report_with_reason_and_place(method: MethodName, language: str) -> None:
    entries = [
        entry.text for passage in part(example(language, method), "methods").passages for entry in passage.entries
    ]
    found = [text for text in entries if "PC031" in text]
    assert len(found) == 1
    assert "原文如此" in found[0]
    (place,) = [accepted.place for one in thirty_kinds().indicators for accepted in one.accept]
    assert f"targets.yaml:{place.line}" in found[0]


def test_an_accepted_misprint_without_a_reason_says_so() -> None:
    one = replace(
        indicator(measure("level", "at_least", 3), baseline=2),
        accept=(Accepted("PC031", Place("data/targets.yaml", 7)),),
    )
    text = part(compose_report(report_of(one), None, "zh"), "methods").passages[0].entries[0].text
    assert "原文已知差错（PC031），原因未注明（targets.yaml:7）。" in text


def test_a_part_of_a_year_is_never_told_as_the_years_figure() -> None:
    found = example()
    texts = [entry.text for passage in part(found, "indicators").passages for entry in passage.entries]
    (text,) = [text for text in texts if "1—9月" in text]
    assert text.startswith("2023年为2.7亿元（初步数）。")
    assert text.endswith("2024年1—9月为2.2亿元（不是全年数，不参与评估）。")
    assert cells(found, "indicators", "actual")[44] == "2.7（初步）"


def test_parts_of_a_heading_are_named_but_not_counted_twice() -> None:
    found = example()
    assert "规划设有49项指标。" in part(found, "overview").paragraphs[0]
    assert "另有2项是其中某项的分项" in part(found, "overview").paragraphs[0]
    headings = [passage.heading for passage in part(found, "indicators").passages]
    assert "（二）滞后（3项，另有分项1项）" in headings
    assert "（四）快于预期（分项1项）" in headings


def test_only_limits_of_single_years_count_as_broken_limits() -> None:
    limits = next(passage for passage in part(example(), "issues").passages if "突破限值" in passage.heading)
    assert [entry.name for entry in limits.entries] == ["粮食产量", "去化周期", "工业增速"]


@pytest.mark.parametrize("name", ["主要污染物", "价格总水平", "建房"])
def test_no_figure_is_owed_where_there_is_none_to_report(name: str) -> None:
    found = example()
    assert name not in "".join(entry.text for p in part(found, "next").passages[1:] for entry in p.entries)
    missing = next(passage for passage in part(found, "issues").passages if "缺少数据" in passage.heading)
    assert name not in [entry.name for entry in missing.entries]


@pytest.mark.parametrize("method", [method for method in MethodName if method is not MethodName.SCHEDULE])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_published_methods_speak_of_the_demand_in_words(method: MethodName, language: str) -> None:
    for passage in part(example(language, method), "indicators").passages:
        for entry in passage.entries:
            assert not set("≥≤<>") & set(entry.text), entry.text


def test_a_method_without_a_rule_for_a_limit_says_so() -> None:
    said = account(example(method=MethodName.OPEN_SDG), "grain")
    assert said == "2023年为178万吨，比上年下降2.7%。要求每年不低于180万吨；这类要求只需守住，本方法没有相应的规则。"


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025, 2026])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("method", MethodName)
def test_no_text_has_a_doubled_mark_or_an_open_blank(year: int, language: str, method: MethodName) -> None:
    found = example(language, method, year)
    for each in (*found.parts, *found.annexes):
        texts = [*each.paragraphs, *(entry.text for passage in each.passages for entry in passage.entries)]
        for text in texts:
            for fault in (
                "。。",
                "，，",
                "；；",
                "、、",
                "，。",
                "；。",
                "..",
                ",,",
                ", .",
                "  ",
                "{",
                "}",
                "( ",
                "（）",
            ):
                assert fault not in text, text
            if each in found.parts:
                assert text[:1] == text[:1].upper()


def test_a_sum_that_lacks_a_year_says_where_it_ends() -> None:
    one = replace(indicator(measure("total", "at_least", 500), unit="人"), series=Series.FLOW)
    said = told(one, {2021: 90, 2023: 100})
    assert "截至2021年，距2025年目标还差410人。缺2022年的数，只能合计到前一年；其后已知的100人没有计入。" in said


def test_the_figures_of_a_row_belong_to_one_date() -> None:
    asked = measure("level", "at_least", "61.5")
    one = indicator(measure("level", "at_least", 64), replace(asked, by=2023), unit="%", baseline="58.3")
    table = compose_report(report_of(one, year=2024, figures={2023: "61.4", 2024: "62.5"}), None, "zh")
    shown = [cells(table, "indicators", column)[1] for column in ("target", "actual", "progress", "due", "verdict")]
    assert shown == ["2023年≥61.5", "61.4（2023）", "96.9%", "100%", "未完成"]
    assert "62.5" in account_of(table)


def test_a_target_missed_in_an_earlier_year_names_the_year_and_its_figure() -> None:
    one = indicator(replace(measure("level", "at_most", 14), by=2023), unit="%", baseline="17.5")
    said = told(one, {2023: "15.0", 2024: "13.9"}, year=2024)
    assert said == "2024年为13.9%，比上年降低1.1个百分点。2023年为15.0%，目标是不超过14%，没有完成，差1.0个百分点。"


def test_the_baseline_of_a_row_is_that_which_its_progress_counts_from() -> None:
    one = indicator(replace(measure("change", "at_least", 100), since=2015), unit="元", baseline=24500)
    found = compose_report(report_of(one, year=2024, figures={2015: 16000, 2024: 31500}), None, "zh")
    shown = [cells(found, "indicators", column)[1] for column in ("baseline", "progress")]
    assert shown == ["16000（2015）", "96.9%"]


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        pytest.param("insured", "2024年的数未报，最近为2023年。2023年只公布不低于95%。", id="only a bound"),
        pytest.param("homes", "2024年的数未报，最近为2023年。2021—2023年合计6564套。", id="several years"),
    ],
)
def test_an_older_figure_of_its_own_kind_is_still_told_as_older(id_: str, said: str) -> None:
    assert account(example(year=2024), id_).startswith(said)


def test_what_was_never_reported_is_not_told_as_missing_in_the_last_year_alone() -> None:
    one = indicator(measure("level", "at_least", 3), baseline=2)
    assert told(one, {}, year=2025) == "规划期内尚未报送数据。"


def test_demands_in_words_under_a_method_that_has_no_rule_for_them() -> None:
    said = account(example(method=MethodName.DNS), "prices")
    assert said.endswith("依据：全年上涨1.2%。这是文字要求，由人评定；此法没有相应的规则。")


def test_a_budget_used_faster_than_time_within_the_margin_is_told_so() -> None:
    one = replace(indicator(measure("total", "at_most", 500), unit="亩"), series=Series.FLOW)
    fast = told(one, {2021: 90, 2022: 0, 2023: 210, 2024: 120}, year=2024)
    assert "占限额500亩的84.0%，时间已过80%，为均匀使用的1.05倍，略快，尚在1.05倍以内。" in fast
    assert "占限额500亩的60.0%，时间已过80%，没有超前使用。" in told(
        one, dict.fromkeys(range(2021, 2025), 75), year=2024
    )


def test_what_may_not_add_up_to_anything_has_no_baseline_and_no_way_back() -> None:
    one = replace(indicator(measure("total", "at_most", 0), unit="公顷"), series=Series.FLOW)
    broken = told(one, {2021: 0, 2022: 0, 2023: "0.5"})
    assert broken.endswith("2021—2023年累计0.5公顷，超出限额（累计不超过0公顷）0.5公顷。")
    assert told(one, {2021: 0, 2022: 0, 2023: 0}).endswith("2021—2023年累计0公顷，没有超出限额（累计不超过0公顷）。")


@pytest.mark.parametrize("comparator", [*Comparator])
@pytest.mark.parametrize(("kind", "series"), [(kind, one) for kind, known in FITTING.items() for one in known])
def test_every_comparator_of_every_measure_has_its_words(
    kind: MeasureKind, series: Series, comparator: Comparator
) -> None:
    asked = measure(kind.value, comparator.value, 5)
    if comparator is Comparator.BETWEEN:
        asked = replace(asked, demand=replace(asked.demand, high=quantity(8)))
    one = replace(indicator(asked, baseline=4), series=series)
    for last in ("6", "4", "9"):
        assert told(one, {2021: 6, 2022: 6, 2023: last}, "en")
