"""Small plans for tests: what a test does not say is the plainest value there is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plancheck.model.actual import Actual, State, TaskReport, TaskState
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan, Section, Task, Thresholds
from plancheck.model.quantity import Quantity
from plancheck.model.target import Baseline, Comparator, Demand, Measure, MeasureKind, Revision, Schedule, Words

TODAY = date(2030, 1, 1)
NOWHERE = Place("data/targets.yaml")
Written = str | int | Fraction


def quantity(written: Written) -> Quantity:
    """A quantity as its digits say: "3.0" has one decimal."""
    if isinstance(written, Fraction):
        return Quantity(written, 1)
    exponent = Decimal(written).as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(Fraction(written), max(0, -exponent))


def measure(kind: str, comparator: str, bound: Written, *, permille: bool = False) -> Measure:
    return Measure(MeasureKind(kind), Demand(Comparator(comparator), quantity(bound)), NOWHERE, permille)


def indicator(
    *target: Measure,
    id: str = "gdp",  # noqa: A002 - the field's own name
    unit: str = "亿元",
    baseline: Written | None = None,
    baseline_year: int = 2020,
    schedule: str | None = None,
) -> Indicator:
    return Indicator(
        id=id,
        name={"zh": "地区生产总值", "en": "Gross domestic product"},
        section="economy",
        place=NOWHERE,
        unit=unit,
        baseline=None if baseline is None else Baseline(baseline_year, quantity(baseline), NOWHERE),
        target=target,
        schedule=None if schedule is None else Schedule(schedule),
    )


def revision(
    year: int,
    *target: Measure,
    words: str | None = None,
    baseline: Written | None = None,
    decided_by: str = "",
    reason: str = "",
) -> Revision:
    """A decision of mid-term; what is not given stays as it was."""
    return Revision(
        year,
        Place("data/targets.yaml", 40),
        target=target or None,
        words=None if words is None else Words({"": words}, NOWHERE),
        baseline=None if baseline is None else Baseline(2020, quantity(baseline), NOWHERE),
        decided_by={"": decided_by} if decided_by else None,
        reason={"": reason} if reason else None,
    )


def actuals(figures: Mapping[int, Written], state: State = State.FINAL) -> tuple[Actual, ...]:
    return tuple(
        Actual(
            year, quantity(value), Place(f"data/actuals/{year}.yaml", 4), Place(f"data/actuals/{year}.yaml", 4), state
        )
        for year, value in sorted(figures.items())
    )


def task(due: date | None = None) -> Task:
    return Task("network", {"zh": "服务网络", "en": "Service network"}, "economy", NOWHERE, due=due)


def task_report(year: int, state: str, share: Fraction | None = None) -> TaskReport:
    return TaskReport(
        year, TaskState(state), Place(f"data/actuals/{year}.yaml"), Place(f"data/actuals/{year}.yaml"), share
    )


def plan(
    *indicators: Indicator,
    figures: Mapping[int, Written] | None = None,
    tasks: tuple[Task, ...] = (),
    reports: tuple[TaskReport, ...] = (),
    thresholds: Thresholds | None = None,
) -> Plan:
    """A plan of the years 2021 to 2025; `figures` are the actuals of its first indicator."""
    reported = actuals(figures or {})
    return Plan(
        id="example",
        title={"zh": "示例镇规划", "en": "Example plan"},
        start_year=2021,
        end_year=2025,
        baseline_year=2020,
        place=NOWHERE,
        sections=(Section("economy", {"zh": "经济发展", "en": "Economy"}, NOWHERE),),
        indicators=indicators,
        tasks=tasks,
        actuals={indicators[0].id: reported} if indicators else {},
        task_reports={tasks[0].id: reports} if tasks else {},
        thresholds=thresholds or Thresholds(),
        year_files={actual.year: actual.place for actual in reported},
    )
