"""Whole outputs as people see them, in both languages, and what holds for all of them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from plancheck.render.show import render_show
from plancheck.render.status import FORMATS
from plancheck.render.width import width
from tests.compose.samples import report_of, sample_report
from tests.plans import indicator
from tests.shown import render_status

Expected = Callable[[str, str], None]
ANSI = re.compile("\x1b\\[[0-9;]*m")
SUBJECTS = ("gdp", "tax", "energy", "markets", "births", "schools", "pension", "roads", "visitors", "network", "award")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [80, 120])
def test_status(language: str, columns: int, expected: Expected) -> None:
    expected(
        f"status-{columns}.{language}.txt", render_status(sample_report(), "plain", language=language, width=columns)
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_status_as_markdown(language: str, expected: Expected) -> None:
    expected(f"status.{language}.md", render_status(sample_report(), "markdown", language=language, width=80))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("subject", ["gdp", "births", "network"])
def test_show(language: str, subject: str, expected: Expected) -> None:
    expected(
        f"show-{subject}.{language}.txt",
        render_show(sample_report(), subject, "text", language=language, width=80),
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [60, 80, 100, 160])
def test_nothing_is_wider_than_the_screen(language: str, columns: int) -> None:
    pages = [render_status(sample_report(), "plain", language=language, width=columns)]
    pages += [render_show(sample_report(), name, "text", language=language, width=columns) for name in SUBJECTS]
    for page in pages:
        assert max(width(line) for line in page.splitlines()) <= columns


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_mark_of_a_figure_is_explained_and_no_other(language: str, subject: str) -> None:
    course = render_show(sample_report(), subject, "text", language=language, width=120)
    legend = set(re.findall(r"^([*†‡§]) ", course, re.MULTILINE))
    assert set(re.findall(r"\d([*†‡§])", course)) == legend


def test_the_marks_of_a_course_are_told_once_for_all_years() -> None:
    course = render_show(sample_report(), "roads", "text", language="en", width=120)
    assert course.count("† the latest figure before that year") == 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("subject", ["", *SUBJECTS])
def test_colour_changes_nothing_but_colour(language: str, subject: str) -> None:
    def render(*, color: bool) -> str:
        if subject:
            return render_show(sample_report(), subject, "text", language=language, width=80, color=color)
        return render_status(sample_report(), "table", language=language, width=80, color=color)

    coloured = render(color=True)
    assert "\x1b[" in coloured
    assert ANSI.sub("", coloured) == render(color=False)


def test_without_colour_a_table_is_plain() -> None:
    report = sample_report()
    assert render_status(report, "table", language="zh", width=80) == render_status(
        report, "plain", language="zh", width=80
    )


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_with_a_line_break(name: str) -> None:
    assert render_status(sample_report(), name, language="en", width=80).endswith("\n")


@pytest.mark.parametrize("year", range(2020, 2028))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_year_can_be_shown(year: int, language: str) -> None:
    report = sample_report(year)
    assert render_status(report, "plain", language=language, width=80)
    assert all(render_show(report, name, "text", language=language, width=80) for name in SUBJECTS)


HOSTILE = "[/red]\x1b[31m\x9b2J\u202e|`<b>\n名" + "很长" * 30


@pytest.mark.parametrize("name", ["plain", "markdown"])
def test_hostile_names_reach_no_terminal_and_break_no_line(name: str) -> None:
    subject = replace(indicator(unit=HOSTILE), name={"": HOSTILE}, owner={"": HOSTILE}, quote=HOSTILE)
    report = report_of(subject, figures={2023: 1})
    text = render_status(report, name, language="zh", width=80)
    assert not set("\x1b\x9b\u202e") & set(text)


def test_hostile_names_are_no_markup_in_colour_either() -> None:
    subject = replace(indicator(unit=HOSTILE), name={"": HOSTILE}, definition={"": HOSTILE}, quote=HOSTILE)
    report = report_of(subject, figures={2023: 1})
    coloured = render_show(report, "gdp", "text", language="zh", width=80, color=True)
    assert ANSI.sub("", coloured) == render_show(report, "gdp", "text", language="zh", width=80)
    assert not set("\x9b\u202e") & set(coloured)


def test_an_unknown_id_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        render_show(sample_report(), "nothing", "text", language="zh", width=80)


@pytest.mark.parametrize("name", ["plain", "json", "csv", "markdown"])
def test_no_heavy_module_is_imported_for_a_pipe(name: str) -> None:
    probe = (
        "import sys; from tests.compose.samples import sample_report;"
        "from tests.shown import render_status;"
        f"render_status(sample_report(), {name!r}, language='zh', width=80);"
        "print(*({'rich', 'jinja2', 'typer', 'yaml', 'plancheck.text.en.words'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
