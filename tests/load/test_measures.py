"""What a target demands is read as it is written, and a bare number as it is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.load.folder import read
from plancheck.model.indicator import Indicator
from plancheck.text.numbers import written

HEAD = """\
format: 1
plan: {id: example, title: Example, years: [2021, 2025]}
sections: [{id: economy, title: Economy}]
indicators:
"""


def indicator_of(folder: Path, fields: str) -> Indicator:
    """The indicator of a plan that has these fields."""
    entry = f"  - {{id: gdp, name: GDP, section: economy, {fields}}}\n"
    (folder / "data").mkdir()
    (folder / "data/targets.yaml").write_text(HEAD + entry, encoding="utf-8")
    loaded = read(Path("data"), folder)
    assert loaded.plan is not None, loaded.problems
    assert not [problem for problem in loaded.problems if problem.severity == "error"]
    return loaded.plan.indicators[0]


@pytest.mark.parametrize(
    ("fields", "demands"),
    [
        pytest.param("target: {change: 100}", ["change at_least 100"], id="a bare number is a floor"),
        pytest.param("better: lower, target: {change: 5}", ["change at_most 5"], id="a ceiling where less is better"),
        pytest.param("target: {reduction: 13.5}", ["reduction at_least 13.5"], id="a reduction wants to be large"),
        pytest.param(
            "better: lower, target: {reduction: 13.5}", ["reduction at_least 13.5"], id="above all where less is better"
        ),
        pytest.param(
            "better: higher, target: {reduction: 5}", ["reduction at_most 5"], id="but not where more is better"
        ),
        pytest.param("target: {average_growth: 6.5}", ["average_growth at_least 6.5 %"], id="a mean growth in percent"),
        pytest.param(
            "target: {average_growth: {above: 5, unit: permille}}", ["average_growth above 5 ‰"], id="or in permille"
        ),
        pytest.param(
            "target: {average_growth: {unit: '‰', at_most: 5}}", ["average_growth at_most 5 ‰"], id="by its sign"
        ),
        pytest.param(
            "target: {average_growth: {at_least: 6.5}, level: {at_least: 9.3}}",
            ["average_growth at_least 6.5 %", "level at_least 9.3"],
            id="the first one leads",
        ),
    ],
)
def test_demands(tmp_path: Path, fields: str, demands: list[str]) -> None:
    found = [
        f"{measure.kind} {measure.demand.comparator} {written(measure.demand.bound)}"
        + (f" {measure.rate_unit}" if measure.kind == "average_growth" else "")
        for measure in indicator_of(tmp_path, fields).target
    ]
    assert found == demands
