"""What the report's pictures show: the facts of the chart, the forecast beside them, every indicator accounted for."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from plancheck.assess import assess
from plancheck.assess.methods import METHODS
from plancheck.compose.page import Chart
from plancheck.compose.pictures import MOST_BARS, OVERVIEW, indicator_picture, overview_picture, spark
from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Overview, Picture
from plancheck.compose.report_editor import Editor, report_catalogue
from plancheck.model.actual import State
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import Forecast, IndicatorResult
from tests.compose.samples import sample_report
from tests.plans import TODAY, actuals, indicator, measure, plan

STEADY = {2020: "2.0", 2021: "2.2", 2022: "2.4", 2023: "2.5", 2024: "2.8"}


def judged(plan: Plan, year: int = 2024, language: str = "en") -> tuple[Editor, IndicatorResult]:
    report = assess(plan, year, today=TODAY)
    return Editor(report, None, report_catalogue(language)), report.indicators[0]


def picture_of(plan: Plan, year: int = 2024, language: str = "en") -> Picture:
    picture = indicator_picture(*judged(plan, year, language))
    assert picture is not None
    return picture


def chart_of(plan: Plan, year: int = 2024) -> Chart:
    drawing = picture_of(plan, year).drawing
    assert isinstance(drawing, Chart)
    return drawing


def steady(*target: str) -> Plan:
    kind, comparator, bound = target or ("level", "at_least", "3.0")
    return plan(indicator(measure(kind, comparator, bound), baseline="2.0"), figures=STEADY)


def test_the_words_of_a_picture_are_its_figures() -> None:
    told = picture_of(steady(), language="zh")
    assert told.title == "地区生产总值：走势（亿元）"
    assert told.description.startswith("2020年2.0亿元，2024年2.8亿元。2025年目标：≥3.0亿元。照此趋势，2025年为2.9")
    assert told.description.endswith("评估：符合预期。")


def test_the_last_figure_and_the_target_are_marked() -> None:
    chart = chart_of(steady())
    assert chart.year == 2024
    assert chart.latest is not None
    assert (chart.latest.year, chart.latest.value, chart.latest.text) == (2024, Fraction("2.8"), "2.8 亿元")
    assert chart.target is not None
    assert (chart.target.year, chart.target.value, chart.target.brief) == (2025, 3, "≥3.0")


@pytest.mark.parametrize("target", [("level", "at_least", "3.0"), ("increase", "at_least", "1.0")])
def test_the_forecast_stands_on_the_scale_of_the_chart(target: tuple[str, str, str]) -> None:
    """An increase has a forecast of its own; what is drawn is the level that it leads to."""
    outlook = chart_of(steady(*target)).outlook
    assert outlook is not None
    assert float(outlook.mark.value) == pytest.approx(2.95)
    assert outlook.low is not None
    assert outlook.high is not None
    assert outlook.low < outlook.mark.value < outlook.high


def test_rates_have_their_forecast_on_the_index() -> None:
    figures = {2021: "5", 2022: "5", 2023: "5", 2024: "5"}
    rates = replace(indicator(measure("average_growth", "at_least", "5"), unit="%", baseline="100"), unit="亿元")
    levels = plan(rates, figures={year: str(100 + 5 * (year - 2020)) for year in figures})
    chart, (_, result) = chart_of(levels), judged(levels)
    forecast = result.measures[0].forecast
    assert isinstance(forecast, Forecast)
    assert chart.outlook is not None
    assert chart.outlook.mark.value == forecast.level
    assert chart.outlook.mark.value != forecast.value


@pytest.mark.parametrize(
    "without",
    [
        pytest.param(
            plan(indicator(measure("level", "at_least", "3"), baseline="2"), figures={2024: "2.8"}), id="points"
        ),
        pytest.param(plan(indicator(measure("every_year", "at_most", "3")), figures=STEADY), id="a limit"),
        pytest.param(plan(indicator(), figures=STEADY), id="no target"),
    ],
)
def test_where_there_is_no_forecast_none_is_drawn(without: Plan) -> None:
    assert chart_of(without).outlook is None


def test_once_the_end_is_reached_nothing_is_forecast() -> None:
    done = plan(indicator(measure("level", "at_least", "3"), baseline="2"), figures={**STEADY, 2025: "3.1"})
    assert chart_of(done, 2025).outlook is None


def test_a_wild_forecast_does_not_flatten_the_facts() -> None:
    wild = {2018: "1", 2019: "2.4", 2020: "2", 2021: "2.9", 2022: "1.4", 2023: "4", 2024: "2.1"}
    chart = chart_of(plan(indicator(measure("level", "at_least", "3"), baseline="2"), figures=wild))
    facts = [*chart.actual.values(), *chart.planned.values()]
    assert chart.outlook is not None
    axis = chart.ticks[-1][0] - chart.ticks[0][0]
    assert axis <= 4 * (max(facts) - min(facts))


def test_limits_and_ranges_are_no_ways() -> None:
    assert chart_of(steady()).is_way
    assert not chart_of(plan(indicator(measure("every_year", "at_most", "3")), figures=STEADY)).is_way


def test_a_copy_alone_says_what_is_not_final_or_an_example() -> None:
    example = replace(steady(), illustrative=True)
    figures = (*actuals({2020: "2.0", 2023: "2.5"}), *actuals({2024: "2.8"}, State.FLASH))
    assert picture_of(replace(example, actuals={"gdp": figures}), language="zh").notes == (
        "示例数据，并非实际统计。",
        "2024年为快报数。",
    )


@pytest.mark.parametrize("id_", ["con", "com1", "x" * 300, "all-indicators"])
def test_file_names_are_such_everywhere(id_: str) -> None:
    one = plan(indicator(measure("level", "at_least", "3"), id=id_, baseline="2"), figures=STEADY)
    name = picture_of(one).name
    assert len(name) < 120
    assert name not in ("con", "com1", OVERVIEW)


def test_long_identifiers_of_one_beginning_have_files_of_their_own() -> None:
    names = {
        picture_of(plan(indicator(measure("level", "at_least", "3"), id="x" * 200 + end), figures=STEADY)).name
        for end in "ab"
    }
    assert len(names) == 2


def test_every_indicator_is_in_the_overview_or_told_to_be_left_out() -> None:
    report = sample_report()
    picture = overview_picture(Editor(report, None, report_catalogue("zh")))
    assert picture is not None
    overview = picture.drawing
    assert isinstance(overview, Overview)
    shown = sum(len(group.bars) for group in overview.groups)
    left_out = sum(int(digits) for note in overview.notes for digits in filter(str.isdigit, note))
    assert shown + left_out == len(report.indicators)
    worst_first = METHODS[MethodName.SCHEDULE].worst_first
    ranks = [worst_first.index(group.verdict) for group in overview.groups]
    assert ranks == sorted(ranks)


def test_the_overview_shows_no_more_than_can_be_overlooked() -> None:
    count = MOST_BARS + 5
    many = tuple(indicator(measure("level", "at_least", "3"), id=f"i{number}", baseline="2") for number in range(count))
    figures = actuals(STEADY)
    whole = replace(plan(*many), actuals={one.id: figures for one in many})
    editor, _ = judged(whole)
    picture = overview_picture(editor)
    assert picture is not None
    assert isinstance(picture.drawing, Overview)
    assert sum(len(group.bars) for group in picture.drawing.groups) == MOST_BARS
    assert picture.drawing.notes == ("5 more are left out.",)


def test_no_overview_without_a_way() -> None:
    assert overview_picture(judged(plan(indicator(), figures=STEADY))[0]) is None


def test_sparks_begin_with_the_baseline_and_need_two_figures() -> None:
    found = spark(*judged(steady()))
    assert found is not None
    assert found.years == tuple(range(2020, 2025))
    assert found.text == "2.0 in 2020, 2.8 in 2024"
    assert spark(*judged(plan(indicator(measure("level", "at_least", "3")), figures={2024: "2.8"}))) is None


def test_the_report_has_its_pictures_and_sparks() -> None:
    document = compose_report(assess(steady(), 2024, today=TODAY), None, "en")
    overview, indicators = document.parts[:2]
    assert [picture.name for picture in overview.pictures] == [OVERVIEW]
    entry = indicators.passages[0].entries[0]
    assert entry.picture is not None
    assert entry.picture.name == "gdp"
    table = indicators.exhibits[0].table
    assert table.spark_title == "Course"
    assert table.groups[0].rows[0].spark is not None
