"""`status --since`: the same in every format."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.assess.changes import changes
from plancheck.model.actual import State
from plancheck.render.changes import FORMATS, render_changes
from plancheck.render.status import FORMATS as STATUS_FORMATS
from plancheck.render.width import width
from plancheck.text import LANGUAGES
from tests.compose.samples import FIGURES, sample_plan
from tests.plans import TODAY, actuals, indicator, measure, plan, revision

Expected = Callable[[str, str], None]
ANSI = re.compile("\x1b\\[[0-9;]*m")
RAISED = revision(2023, measure("level", "at_most", "0.45"), decided_by="镇人大")


def rendered(name: str, language: str = "en", columns: int = 80, since: int = 2021, *, color: bool = False) -> str:
    """The sample plan with a revised target and a revised figure, from 2021 to 2023."""
    plan = sample_plan()
    gdp, tax, energy, *others = plan.indicators
    plan = replace(
        plan,
        indicators=(gdp, tax, replace(energy, revisions=(RAISED,)), *others),
        actuals={**FIGURES, "gdp": actuals({2021: "2.36"}, State.REVISED) + FIGURES["gdp"][1:]},
    )
    then, now = (assess(plan, year, today=TODAY) for year in (since, 2023))
    return render_changes(now, changes(then, now), name, language=language, width=columns, color=color)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [80, 120])
def test_the_screen(language: str, columns: int, expected: Expected) -> None:
    expected(f"since-{columns}.{language}.txt", rendered("plain", language, columns))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_screen(language: str, columns: int) -> None:
    assert max(width(line) for line in rendered("plain", language, columns).splitlines()) <= columns


def test_colour_changes_nothing_but_colour() -> None:
    coloured = rendered("table", color=True)
    assert "\x1b[" in coloured
    assert ANSI.sub("", coloured) == rendered("table") == rendered("plain")


def test_the_formats_are_those_of_status() -> None:
    assert list(FORMATS) == list(STATUS_FORMATS)
    assert all(rendered(name).endswith("\n") for name in FORMATS)
    assert "| --- |" in rendered("md").replace("---:", "---")


def test_json_is_that_of_status_with_what_moved() -> None:
    document = json.loads(rendered("json"))
    assert document["as_of"] == 2023
    assert len(document["indicators"]) == 9
    since = document["since"]
    assert (since["year"], since["unchanged"] + len(since["indicators"])) == (2021, 9)
    moves = [entry["move"] for entry in since["indicators"]]
    assert moves == sorted(moves, key=["worse", "other", "better", "same"].index)
    found = {entry["id"]: entry for entry in since["indicators"]}
    assert found["gdp"]["figure_revised"]
    assert found["energy"]["version"]["before"]["target"][0]["target"] == 0.5
    assert found["energy"]["then"]["year"] == 2021
    assert found["energy"]["now"] == {
        "status": "off_track",
        "value": 0.62,
        "year": 2023,
        "state": "final",
        "progress": pytest.approx(-0.02 / 0.15),
    }
    assert since["unchanged_tasks"] + len(since["tasks"]) == 3


def test_csv_has_every_row_with_then_and_now() -> None:
    rows = list(csv.DictReader(rendered("csv").removeprefix("\ufeff").split("\r\n"), strict=True))
    found = {row["id"]: row for row in rows}
    assert len(found) == len(rows) == 12
    energy = found["energy"]
    assert (energy["year_before"], energy["actual_before"], energy["year"], energy["actual"]) == (
        "2021",
        "0.59",
        "2023",
        "0.62",
    )
    assert (energy["revised_from"], energy["illustrative"], found["gdp"]["figure_revised"]) == ("2023", "true", "true")
    assert (found["network"]["status_before"], found["network"]["progress"]) == ("no_data", "0.5")


def test_nothing_moved_is_said_in_one_line() -> None:
    assert rendered("plain", since=2023).splitlines()[-1] == "Unchanged: 9 indicators, 3 tasks"


def test_a_heading_that_stands_as_it_stood_is_counted_once_and_its_parts_are_not() -> None:
    level = measure("level", "at_least", 3)
    heading = indicator(id="jobs")
    parts = [replace(indicator(level, id=name, baseline=2), parent="jobs") for name in ("town", "village")]
    found = replace(plan(heading, *parts), actuals={one.id: actuals({2021: "2.2", 2022: "2.4"}) for one in parts})
    then, now = (assess(found, year, today=TODAY) for year in (2021, 2022))
    text = render_changes(now, changes(then, now), "plain", language="en", width=80, color=False)
    assert "Unchanged: 1 indicator" in text.splitlines()[-1]
