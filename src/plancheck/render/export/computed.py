"""What plancheck computes, row by row: the figures of every measure, and every verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.model.reason import Undefined
from plancheck.model.report import MeasureResult, Report
from plancheck.render.export.rows import Naming, Row, Value
from plancheck.render.json_parts import MEASURE_FIGURES, figures_of

AMOUNTS = ("value", "gap", "expected_value", "required_step", "forecast")
"""Figures in the measure's unit; all others are fractions, without one."""

FIGURES = ("status", *MEASURE_FIGURES, "forecast")
"""Every computed figure, by its name in the JSON of `status`."""


def computed_rows(reports: Sequence[Report], naming: Naming) -> Iterator[Row]:
    """The rows of the plan as judged in several years; a figure that does not exist has none."""
    for report in reports:
        for result in report.indicators:
            named = naming.of_indicator(result.indicator) | {"kind": "computed", "year": report.as_of}
            yield named | {"figure": "status", "text": result.verdict.value, "unit": ""}
            for measure in result.measures:
                about: dict[str, Value] = {"measure": measure.measure.kind.value, "target_year": measure.target_year}
                unit = named["unit"] if measure.unit == result.indicator.unit else measure.unit
                yield from (named | about | row for row in _measured(measure, unit))
        for task in report.tasks:
            named = naming.of_task(task.task) | {"kind": "computed", "year": report.as_of}
            yield named | {"figure": "status", "text": task.verdict.value}


def _measured(measure: MeasureResult, unit: Value) -> Iterator[dict[str, Value]]:
    yield {"figure": "status", "text": measure.verdict.value, "unit": ""}
    for name, figure in figures_of(measure).items():
        if isinstance(figure, bool):
            yield {"figure": name, "text": "true" if figure else "false", "unit": ""}
        elif not isinstance(figure, Undefined):
            yield {"figure": name, "value": figure, "unit": unit if name in AMOUNTS else ""}
    if not isinstance(measure.forecast, Undefined):
        yield {"figure": "forecast", "value": measure.forecast.value, "unit": unit}
