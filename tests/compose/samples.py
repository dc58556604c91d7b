"""A plan with one of every kind: what the pages and their renderers are tried on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from plancheck.assess import assess
from plancheck.model.actual import Actual, State
from plancheck.model.indicator import Indicator, Nature
from plancheck.model.place import Place
from plancheck.model.plan import Plan, Section, Task
from plancheck.model.quantity import Quantity, Share
from plancheck.model.report import IndicatorResult, Report
from plancheck.model.target import Measure
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity, task_report

SECTIONS = (
    Section("economy", {"zh": "经济发展", "en": "Economy"}, NOWHERE),
    Section("life", {"zh": "民生福祉", "en": "Livelihood"}, NOWHERE),
    Section("health", {"zh": "卫生健康", "en": "Health"}, NOWHERE, parent="life"),
    Section("empty", {"zh": "空章", "en": "Empty chapter"}, NOWHERE),
)


def _named(
    id: str,  # noqa: A002 - the field's own name
    zh: str,
    en: str,
    *target: Measure,
    section: str = "economy",
    unit: str = "亿元",
    baseline: Written | None = None,
    schedule: str | None = None,
) -> Indicator:
    made = indicator(*target, id=id, unit=unit, baseline=baseline, schedule=schedule)
    return replace(made, name={"zh": zh, "en": en}, section=section)


INDICATORS = (
    replace(
        _named(
            "gdp",
            "地区生产总值",
            "Gross domestic product",
            measure("level", "at_least", "3.0"),
            measure("increase", "at_least", "0.8"),
        ),
        nature=Nature.EXPECTED,
        owner={"zh": "经济发展办", "en": "Economy office"},
        quote="到2025年达3亿元\n比“十三五”末增0.8亿元",
    ),
    _named("tax", "税收收入", "Tax revenue", measure("level", "above", 380), unit="万元", baseline=300),
    _named(
        "energy",
        "单位产值能耗",
        "Energy per unit of output",
        measure("level", "at_most", "0.50"),
        unit="吨",
        baseline="0.60",
    ),
    _named(
        "markets",
        "农贸市场",
        "Farm-produce markets",
        measure("level", "at_least", 3),
        unit="个",
        baseline=0,
        schedule="step",
    ),
    _named(
        "births",
        "人口自然增长率",
        "Natural population growth rate",
        measure("every_year", "at_most", 3),
        section="health",
        unit="‰",
    ),
    _named(
        "schools",
        "义务教育巩固率",
        "Pupils who complete compulsory education",
        measure("level", "at_least", 95),
        section="life",
        unit="%",
        baseline=96,
    ),
    _named(
        "pension",
        "养老保险参保率",
        "Pension insurance coverage",
        measure("level", "at_least", 100),
        section="life",
        unit="%",
    ),
    _named(
        "roads",
        "农村公路",
        "Rural roads",
        measure("increase", "at_least", 20),
        section="life",
        unit="公里",
        baseline=100,
    ),
    _named("visitors", "游客人数", "Visitors", unit="万人"),
)

_SHARES = {2022: (8192, 10240), 2023: (8970, 10310)}


def _share(year: int, part: int, whole: int) -> Actual:
    place = Place(f"data/actuals/{year}.yaml", 9)
    value = Quantity(Fraction(part, whole) * 100, 1)
    return Actual(year, value, place, place, share=Share(quantity(part), quantity(whole)))


FIGURES = {
    "gdp": actuals({2021: "2.36", 2022: "2.51", 2023: "2.71"}),
    "tax": actuals({2021: 317, 2022: 336}) + actuals({2023: 380}, State.PRELIMINARY),
    "energy": actuals({2021: "0.59", 2022: "0.61", 2023: "0.62"}),
    "markets": actuals({2021: 0, 2022: 1, 2023: 1}),
    "births": actuals({2021: "3.12", 2022: "2.85", 2023: "2.40"}),
    "schools": actuals({2021: "96.2", 2022: "97.0", 2023: "96.5"}),
    "pension": tuple(_share(year, *parts) for year, parts in _SHARES.items()),
    "roads": actuals({2021: 104, 2022: 109}),
}

TASKS = (
    Task(
        "network",
        {"zh": "服务网络", "en": "Service network"},
        "economy",
        NOWHERE,
        due=date(2025, 12, 31),
        quote="建立四级网络",
    ),
    Task("clinic", {"zh": "卫生院改造", "en": "Clinic rebuilt"}, "health", NOWHERE, due=date(2023, 6, 30)),
    Task("award", {"zh": "旅游名镇", "en": "Tourism award"}, "economy", NOWHERE),
)

REPORTS = {
    "network": (task_report(2022, "in_progress", Fraction(1, 4)), task_report(2023, "in_progress", Fraction(1, 2))),
    "clinic": (replace(task_report(2023, "in_progress", Fraction(9, 10)), note={"zh": "收尾中", "en": "Nearly done"}),),
}


def sample_plan() -> Plan:
    return replace(
        plan(),
        sections=SECTIONS,
        indicators=INDICATORS,
        tasks=TASKS,
        actuals=FIGURES,
        task_reports=REPORTS,
        illustrative=True,
        year_files={year: Place(f"data/actuals/{year}.yaml") for year in (2021, 2022, 2023)},
    )


def sample_report(year: int = 2023) -> Report:
    return assess(sample_plan(), year, today=TODAY)


def report_of(*indicators: Indicator, year: int = 2023, figures: dict[int, Written] | None = None) -> Report:
    """The report of a plan of these indicators; `figures` are the actuals of the first."""
    return assess(plan(*indicators, figures=figures), year, today=TODAY)


def result_of(report: Report, id: str) -> IndicatorResult:  # noqa: A002 - the field's own name
    return next(result for result in report.indicators if result.indicator.id == id)


def many_tasks(count: int) -> Plan:
    """The sample plan with more tasks, none of them reported but the sample's own."""
    more = tuple(Task(f"task-{number}", {"": f"task {number}"}, "life", NOWHERE) for number in range(count))
    return replace(sample_plan(), tasks=TASKS + more)
