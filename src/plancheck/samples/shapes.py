"""Keys and values that are not what they should be, each seen by itself."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.samples.base import ACTUALS, FIGURES, TARGETS, Case, Sample, actuals, fields, targets, values

_TASK = """\
tasks:
  - id: {id}
    title: {{zh: 四级服务网络, en: Service network}}
    section: economy
    due: {due}
    owner: 统计站
"""
_PLAN = "plan:\n  id: example\n  title: 示例镇规划\n  years: [2023, 2025]\n  illustrative: {}\n"

SAMPLES: Mapping[str, Sample] = {
    "PC010": fields(
        "unit: 亿元\nbasline: 2.2\ntarget: {level: 3.0}",
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}",
    ),
    "PC011": targets(
        "sections:\n  - id: economy\n",
        "sections:\n  - id: economy\n    title: {zh: 经济发展, en: Economy}\n",
    ),
    "PC013": fields(
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}\nref:",
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}\nref: 第一章第2段",
    ),
    "PC014": actuals(values("gdp: 2.46亿元"), FIGURES),
    "PC015": fields(
        "unit: 亿元\nnature: mandatory\nbaseline: 2.2\ntarget: {level: 3.0}",
        "unit: 亿元\nnature: binding\nbaseline: 2.2\ntarget: {level: 3.0}",
    ),
    "PC016": targets(
        _TASK.format(id="Service_Network", due="2025-12-31"), _TASK.format(id="service-network", due="2025-12-31")
    ),
    "PC017": targets(_TASK.format(id="network", due="2025.12.31"), _TASK.format(id="network", due="2025-12-31")),
    "PC018": targets(_PLAN.format("yes"), _PLAN.format("true")),
    "PC020": fields(
        "unit: 亿元\nbaseline: 2.2\ntarget:\n  level: {at_least: 3.0, at_most: 3.5}",
        "unit: 亿元\nbaseline: 2.2\ntarget:\n  level: {between: [3.0, 3.5]}",
    ),
    "PC028": Sample(
        Case({ACTUALS: values("gdp: {part: 9, whole: 12}")}),
        Case({ACTUALS: FIGURES}),
    ),
    "PC030": fields(
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}\nrange: [100, 0]",
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}\nrange: [0, 100]",
    ),
    "PC035": Sample(
        Case(
            {
                TARGETS: _TASK.format(id="network", due="2025-12-31"),
                ACTUALS: FIGURES + "tasks:\n  network: {state: in_progress, progress: 160}\n",
            }
        ),
        Case(
            {
                TARGETS: _TASK.format(id="network", due="2025-12-31"),
                ACTUALS: FIGURES + "tasks:\n  network: {state: in_progress, progress: 60}\n",
            }
        ),
    ),
    "PC046": targets(
        "plan:\n  id: example\n  title: 示例镇规划\n  years: [2023, 2025]\n  method: dns\n"
        "  thresholds: {ahead: 1.2, on_track: 1.0, behind: 0.8}\n",
        "plan:\n  id: example\n  title: 示例镇规划\n  years: [2023, 2025]\n  method: schedule\n"
        "  thresholds: {ahead: 1.2, on_track: 1.0, behind: 0.8}\n",
    ),
}
