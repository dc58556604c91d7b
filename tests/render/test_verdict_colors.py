"""Every verdict has a colour, and a plan's own one takes its place wherever colour is shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.assess.changes import changes
from plancheck.load.shape.colors import COLORS
from plancheck.model.plan import Plan
from plancheck.model.verdict import Verdict
from plancheck.render.changes import render_changes
from plancheck.render.show import render_show
from plancheck.render.verdict_colors import TERMINAL, file_color, terminal_style
from tests.compose.samples import sample_plan
from tests.plans import TODAY
from tests.shown import render_status

BLUE = "\x1b[34m"


def colored(own: dict[str, str]) -> Plan:
    return replace(sample_plan(), colors=own)


@pytest.mark.parametrize("color", COLORS)
def test_every_colour_that_a_plan_can_name_has_one_in_files(color: str) -> None:
    assert re.fullmatch(r"#[0-9a-f]{6}", file_color(Verdict.BEHIND, {"behind": color}))


@pytest.mark.parametrize("label", TERMINAL)
def test_every_verdict_has_one_in_files(label: Verdict) -> None:
    assert re.fullmatch(r"#[0-9a-f]{6}", file_color(label, {}))


def test_hexadecimal_digits_are_taken_as_they_are() -> None:
    assert file_color(Verdict.BEHIND, {"behind": "#c00000"}) == "#c00000"
    assert terminal_style(Verdict.BEHIND, {"behind": "#c00000"}) == "#c00000"


def test_the_plans_colour_is_shown_in_every_coloured_page() -> None:
    plan = colored({"behind": "blue", "missed": "blue"})
    report, earlier = (assess(plan, year, today=TODAY) for year in (2023, 2022))
    assert f"{BLUE}滞后" in render_status(report, "table", language="zh", width=100, color=True)
    assert f"{BLUE}滞后" in render_show(report, "births", "text", language="zh", width=100, color=True)
    moved = render_changes(report, changes(report, earlier), "table", language="zh", width=100, color=True)
    assert f"{BLUE}未完成" in moved


def test_another_verdicts_colour_stays() -> None:
    report = assess(colored({"ahead": "blue"}), 2023, today=TODAY)
    assert f"{BLUE}滞后" not in render_status(report, "table", language="zh", width=100, color=True)
