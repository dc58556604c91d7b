"""Data that can be read and cannot be meant: they contradict one another, or speak of what is not there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plancheck.samples.base import (
    ACTUALS,
    FIGURES,
    TARGETS,
    Case,
    Sample,
    actuals,
    fields,
    indicator,
    shares,
    targets,
    values,
)

_MISPRINT = "unit: 亿元\nbaseline: 2.2\ntarget:\n  level: {at_least: 3.0}\n  increase: {at_least: 0.9}"
_GDP = "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}"


def _part(id_: str, name: str, baseline: str, level: str) -> str:
    return (
        f"  - id: {id_}\n    name: {name}\n    section: economy\n    unit: 亿元\n    baseline: {baseline}\n"
        f"    target: {{level: {level}}}\n    owner: 统计站\n"
    )


def _sum(trade: str) -> str:
    parts = _FARMS + _part("trade", "{zh: 第三产业, en: Services}", "1.4", trade)
    return indicator(_GDP) + parts + "sums:\n  - {of: [farms, trade], total: gdp}\n"


_FARMS = _part("farms", "{zh: 第一产业, en: Agriculture}", "0.8", "1.0")
_IN_WAN = _part("farms", "{zh: 第一产业, en: Agriculture}", "8000", "10000").replace("unit: 亿元", "unit: 万元")
_FOLLOWING = "unit: 亿元\nbaseline: 2.2\ntarget: {level: {at_least: {indicator: farms}}}"
_CONVERTING = _FOLLOWING.replace("farms}", "farms, times: 0.0001}")
_PARTS_KNOWN = {ACTUALS: values("gdp: 2.46\nfarms: 0.86\ntrade: 1.60")}
_TASK = "tasks:\n  - {id: network, title: {zh: 服务网络, en: Service network}, section: economy, owner: 统计站}\n"
_DONE = FIGURES + "tasks:\n  network: DONE\n"

SAMPLES: Mapping[str, Sample] = {
    "PC012": actuals(values("gpd: 2.46"), FIGURES),
    "PC021": targets(
        "plan:\n  id: example\n  title: 示例镇规划\n  years: [2023, 2025]\n  baseline_year: 2023\n",
        "plan:\n  id: example\n  title: 示例镇规划\n  years: [2023, 2025]\n  baseline_year: 2022\n",
    ),
    "PC022": Sample(
        Case({TARGETS: indicator(_GDP) + _FARMS.replace("id: farms", "id: gdp"), ACTUALS: values("gdp: 2.46")}),
        Case({TARGETS: indicator(_GDP) + _FARMS, ACTUALS: values("gdp: 2.46\nfarms: 0.86")}),
    ),
    "PC023": targets(
        indicator(_GDP).replace("section: economy", "section: econmy"),
        indicator(_GDP),
    ),
    "PC024": targets(
        "sections:\n  - {id: economy, title: 经济, parent: trade}\n  - {id: trade, title: 商贸, parent: economy}\n",
        "sections:\n  - {id: economy, title: 经济}\n  - {id: trade, title: 商贸, parent: economy}\n",
    ),
    "PC025": Sample(
        Case({"actuals/2026.yaml": "year: 2026\nsource: 统计站年报\nvalues:\n  gdp: 3.1\n"}, today=date(2027, 3, 1)),
        Case({"actuals/2025.yaml": "year: 2025\nsource: 统计站年报\nvalues:\n  gdp: 3.1\n"}, today=date(2027, 3, 1)),
    ),
    "PC031": fields(
        _MISPRINT,
        "unit: 亿元\nbaseline: 2.2\ntarget:\n  level: {at_least: 3.0}\n  increase: {at_least: 0.8}",
    ),
    "PC032": shares("{part: 13, whole: 12}", "{part: 9, whole: 12}"),
    "PC033": shares("106", "60", "unit: '%'\nrange: [0, 100]\ntarget: {level: {at_least: 90}}"),
    "PC034": Sample(
        Case({"actuals/2022.yaml": values("gdp: 2.4", "year: 2022\nsource: 统计站年报\n")}),
        Case({"actuals/2022.yaml": values("gdp: 2.2", "year: 2022\nsource: 统计站年报\n")}),
    ),
    "PC036": fields("unit: 亿元\ntarget: {total: 8.0}", "unit: 亿元\nseries: flow\ntarget: {total: 8.0}"),
    "PC037": fields(
        "unit: 亿元\nbaseline: 2.2\ntarget: {average_growth: 0.065}",
        "unit: 亿元\nbaseline: 2.2\ntarget: {average_growth: 6.5}",
    ),
    "PC064": fields(
        "unit: 亿元\ntarget: {average: {about: 2.5}}",
        "unit: 亿元\nbetter: near\ntarget: {average: {about: 2.5}}",
    ),
    "PC038": actuals(values("gdp: {value: 2.46, since: 2022}"), FIGURES),
    "PC040": Sample(
        Case(
            {
                TARGETS: indicator(_GDP).replace("owner", "parent: farms\n    owner")
                + _FARMS.replace("owner", "parent: gdp\n    owner"),
                ACTUALS: values("gdp: 2.46\nfarms: 0.86"),
            }
        ),
        Case(
            {
                TARGETS: indicator(_GDP) + _FARMS.replace("owner", "parent: gdp\n    owner"),
                ACTUALS: values("gdp: 2.46\nfarms: 0.86"),
            }
        ),
    ),
    "PC041": Sample(
        Case({TARGETS: _sum("1.8"), **_PARTS_KNOWN}),
        Case({TARGETS: _sum("2.0"), **_PARTS_KNOWN}),
    ),
    "PC042": fields(
        f"{_GDP}\nprice_basis: {{target: constant-2022, actuals: current}}",
        f"{_GDP}\nprice_basis: {{target: constant-2022, actuals: constant-2022}}",
    ),
    "PC065": Sample(
        Case({TARGETS: indicator(_FOLLOWING) + _IN_WAN, ACTUALS: values("gdp: 2.46\nfarms: 8600")}),
        Case({TARGETS: indicator(_CONVERTING) + _IN_WAN, ACTUALS: values("gdp: 2.46\nfarms: 8600")}),
    ),
    "PC043": fields(f"{_GDP}\npath: {{2024: 2.7, 2026: 3.1}}", f"{_GDP}\npath: {{2023: 2.4, 2024: 2.7}}"),
    "PC044": fields(
        f"{_GDP}\nrevisions:\n  - {{from: 2024, target: {{level: 3.2}}}}",
        f"{_GDP}\nrevisions:\n  - {{from: 2024, target: {{level: 3.2}}, reason: 上级下达的目标提高}}",
    ),
    "PC045": fields(
        f"{_GDP}\naccept:\n  - {{code: PC031, reason: 原文如此}}",
        _GDP,
    ),
    "PC066": fields(
        f"{_MISPRINT}\naccept:\n  - {{code: PC031}}",
        f"{_MISPRINT}\naccept:\n  - {{code: PC031, reason: 原文如此}}",
    ),
    "PC068": fields(
        "unit: 亿元\nbaseline: 0\ntarget: {average_growth: 7}", "unit: 亿元\nbaseline: 0\ntarget: {level: 2.5}"
    ),
    "PC069": Sample(
        Case({TARGETS: _TASK, ACTUALS: _DONE.replace("DONE", "{state: done, progress: 80}")}),
        Case({TARGETS: _TASK, ACTUALS: _DONE.replace("DONE", "{state: in_progress, progress: 80}")}),
    ),
    "PC067": fields(_GDP.replace("亿元", "“亿元”"), _GDP),
}
