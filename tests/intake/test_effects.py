"""What entries do to verdicts is what a whole assessment says, before and after."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plancheck.assess import assess, assess_some
from plancheck.intake.effects import effects
from plancheck.intake.entry import Entry
from plancheck.intake.take import weigh
from plancheck.load import folder as folders
from plancheck.load.files import WorkingFolder

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 1, 1)
FOLDERS = [ROOT / "data", *sorted(ROOT.glob("examples/*/data"))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.parent.name)
def test_some_are_judged_as_all_are(folder: Path) -> None:
    """Headings too, which stand as the worst of those below them."""
    plan = folders.read(folder, ROOT).plan
    assert plan is not None
    report = assess(plan, today=TODAY)
    for id_ in {result.indicator.id for result in report.indicators} | {result.task.id for result in report.tasks}:
        indicators, tasks = assess_some(plan, {id_}, report.as_of, today=TODAY)
        assert indicators == tuple(one for one in report.indicators if one.indicator.id == id_)
        assert tasks == tuple(one for one in report.tasks if one.task.id == id_)


def test_each_verdict_is_told_before_and_after() -> None:
    outcome = weigh(WorkingFolder(ROOT / "data", ROOT), [Entry("gdp", 2025, {"value": "3.1"})], today=TODAY)
    found = effects(outcome, TODAY)
    assert found is not None
    assert found.year == 2025
    assert [(then.verdict.value, now.verdict.value) for then, now in found.indicators] == [("no_data", "achieved")]


def test_years_before_the_plan_have_no_verdicts() -> None:
    outcome = weigh(WorkingFolder(ROOT / "data", ROOT), [Entry("gdp", 2015, {"value": "1.9"})], today=TODAY)
    assert effects(outcome, TODAY) is None
