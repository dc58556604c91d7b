"""Data that can be meant and hardly ever are: figures unlike their neighbours, and what is not there yet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plancheck.samples.base import TARGETS, Case, Content, Sample, fields, indicator, targets, values

_GDP = "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}"
_SERVICES = indicator("unit: '%'\nbaseline: 60.6\ntarget: {level: 65}").replace(
    "{zh: 地区生产总值, en: Gross domestic product}", "{zh: 服务业比重, en: Share of services}"
)
_WORKS = "unit: 公里\nseries: flow\ntarget: {total: 30}"


def _years(figures: Mapping[str, str]) -> dict[str, Content]:
    """Files of actuals for the indicator gdp, by the name of the file."""
    return {
        f"actuals/{name}.yaml": values(f"gdp: {figure}", f"year: {name[:4]}\nsource: 统计站年报\n")
        for name, figure in figures.items()
    }


def _reported(fields: str, bad: Mapping[str, str], good: Mapping[str, str], today: date = date(2026, 3, 1)) -> Sample:
    """A sample of two ways to report the figures of one indicator."""
    plan = indicator(fields)
    return Sample(
        Case({TARGETS: plan, **_years(bad)}, today=today),
        Case({TARGETS: plan, **_years(good)}, today=today),
    )


def _plan(severity: str) -> str:
    return f"plan:\n  id: example\n  title: 示例镇规划\n  years: [2023, 2025]\n  severity: {severity}\n"


_HISTORY = {"2018": "1.8", "2019": "1.9", "2020": "2.0", "2021": "2.1"}

SAMPLES: Mapping[str, Sample] = {
    "PC050": _reported(_GDP, {"2023": "24600"}, {"2023": "2.46"}),
    "PC051": _reported(
        "unit: '‰'\ntarget: {level: {at_most: 4}}",
        {"2020": "3.2", "2021": "3.1", "2022": "3.1", "2023": "0.30"},
        {"2020": "3.2", "2021": "3.1", "2022": "3.1", "2023": "3.0"},
    ),
    "PC052": fields(
        f"{_GDP}\ndefinition: 按当年价格计算，单位：万元",
        f"{_GDP}\ndefinition: 按当年价格计算，单位：亿元",
    ),
    "PC053": Sample(
        Case({TARGETS: indicator("unit: '%'\nbaseline: 60.6\ntarget: {change: 4}"), **_years({"2023": "61.8"})}),
        Case({TARGETS: indicator("unit: '%'\nbaseline: 60.6\ntarget: {increase: 4}"), **_years({"2023": "61.8"})}),
    ),
    "PC054": Sample(
        Case({TARGETS: _SERVICES, **_years({"2023": "618"})}),
        Case({TARGETS: _SERVICES, **_years({"2023": "61.8"})}),
    ),
    "PC055": _reported(_GDP, {**_HISTORY, "2023": "7.46"}, {**_HISTORY, "2023": "2.46"}),
    "PC056": _reported(_WORKS, {"2023-06": "6.2", "2023-09": "2.9"}, {"2023-06": "6.2", "2023-09": "9.1"}),
    "PC057": _reported(_GDP, {"2023": "2.46", "2025": "3.1"}, {"2023": "2.46", "2024": "2.75", "2025": "3.1"}),
    "PC058": _reported(
        _GDP,
        {"2023": "{value: 2.46, state: preliminary}", "2024": "2.75"},
        {"2023": "{value: 2.48, state: revised}", "2024": "2.75"},
    ),
    "PC059": Sample(
        Case({"actuals/2023.yaml": "year: 2023\nsource: 统计站年报\nvalues: {}\n"}),
        Case({"actuals/2023.yaml": values("gdp: 2.46")}),
    ),
    "PC060": targets(
        indicator(f"{_GDP}\nnature: binding").replace("    owner: 统计站\n", ""),
        indicator(f"{_GDP}\nnature: binding"),
    ),
    "PC061": _reported(
        _GDP,
        {"2023": "2.46", "2024": "2.75"},
        {"2023": "2.46"},
        date(2023, 12, 31),
    ),
    "PC062": Sample(
        Case(_years({"2023": "2.49"}), earlier=_years({"2023": "2.46"})),
        Case(_years({"2023": "{value: 2.49, state: revised}"}), earlier=_years({"2023": "2.46"})),
    ),
    "PC063": targets(_plan("{PC014: off}"), _plan("{PC055: off}")),
}
