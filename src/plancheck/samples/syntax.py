"""What is no valid YAML, or YAML that no plan needs."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.samples.base import FIGURES, TARGETS, Case, Sample, actuals, fields

SAMPLES: Mapping[str, Sample] = {
    "PC001": fields(
        "unit: 亿元\nbaseline：2.2\ntarget: {level: 3.0}",
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}",
    ),
    "PC004": Sample(
        Case({TARGETS: b"plan: " + b"[" * 1000 + b"]" * 1000 + b"\n"}),
        Case({}),
    ),
    "PC005": fields(
        "unit: 亿元\nbaseline: 2.2\nbaseline: 2.3\ntarget: {level: 3.0}",
        "unit: 亿元\nbaseline: 2.3\ntarget: {level: 3.0}",
    ),
    "PC006": actuals(
        FIGURES + "---\nyear: 2024\nsource: 统计站年报\nvalues:\n  gdp: 2.71\n",
        FIGURES,
    ),
    "PC007": fields(
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}\nnote: &prices 按现价",
        "unit: 亿元\nbaseline: 2.2\ntarget: {level: 3.0}\nnote: 按现价",
    ),
}
