"""All entries or none, and nothing that would not validate."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plancheck.intake.entry import Entry, Origin, Part
from plancheck.intake.outcome import Outcome
from plancheck.intake.take import take

TODAY = date(2026, 1, 1)
TARGETS = """\
plan: {id: p, title: P, years: [2021, 2025]}
sections: [{id: s, title: S}]
indicators:
  - {id: gdp, name: GDP, section: s, unit: 亿元, formerly: [gnp], baseline: 2, target: {level: {at_least: 3}}}
  - {id: rate, name: Rate, section: s, unit: percent, target: {level: {at_least: 90}}}
tasks:
  - {id: roads, title: Roads, section: s}
"""
FIRST = "year: 2023\nsource: Yearbook\nvalues:\n  gdp: 2.50 # by hand\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "actuals").mkdir(parents=True)
    (folder / "targets.yaml").write_text(TARGETS, encoding="utf-8")
    (folder / "actuals" / "2023.yaml").write_text(FIRST, encoding="utf-8")
    return folder


Door = Callable[..., Outcome]


@pytest.fixture
def enter(data: Path) -> Door:
    def entering(*entries: Entry, replace_held: bool = False) -> Outcome:
        return take(data, data.parent, entries, today=TODAY, replace_held=replace_held)

    return entering


def figure(id_: str, year: int = 2023, **fields: str) -> Entry:
    return Entry(id_, year, fields)


def held(data: Path, year: int = 2023) -> str:
    return (data / "actuals" / f"{year}.yaml").read_text(encoding="utf-8")


def test_entries_of_several_years_go_into_their_files(data: Path, enter: Door) -> None:
    outcome = enter(figure("rate", value="80"), figure("rate", 2024, value="85"), figure("gdp", 2024, value="2.7"))
    assert outcome.written
    assert held(data) == FIRST + "  rate: 80\n"
    assert held(data, 2024) == "year: 2024\nvalues:\n  gdp: 2.7\n  rate: 85\n"


def test_one_entry_that_cannot_be_taken_stops_all(data: Path, enter: Door) -> None:
    outcome = enter(figure("rate", value="80"), figure("gpd", value="1"))
    assert [(refusal.code, refusal.figures["suggestion"]) for refusal in outcome.refusals] == [
        ("unknown-indicator", "gdp")
    ]
    assert not outcome.written
    assert held(data) == FIRST


def test_what_would_not_validate_is_not_written(data: Path, enter: Door) -> None:
    outcome = enter(figure("rate", part="30", whole="20"))
    assert [problem.code for problem in outcome.problems] == ["PC032"]
    assert outcome.problems[0].place.line == 5
    assert held(data) == FIRST


def test_an_entry_without_a_place_is_named(data: Path, enter: Door) -> None:
    (data / "actuals" / "2023.yaml").write_text("year: 2023\nsource: S\nvalues:\n  gdp: [1]\n", encoding="utf-8")
    outcome = enter(figure("rate", value="80"), figure("gdp", value="2"))
    assert [(refusal.code, refusal.entry.id) for refusal in outcome.refusals] == [("cannot-splice", "gdp")]


def test_a_file_that_cannot_be_read_is_named(data: Path, enter: Door) -> None:
    (data / "actuals" / "2023.yaml").write_text("year: 2023\nvalues: {gdp: 1\n", encoding="utf-8")
    (refusal,) = enter(figure("rate", value="80")).refusals
    assert (refusal.code, refusal.figures["file"]) == ("file-unreadable", "data/actuals/2023.yaml")


def test_errors_that_are_there_already_stop_nothing(data: Path, enter: Door) -> None:
    (data / "actuals" / "2022.yaml").write_text("year: 2022\nvalues: {gdp: 1,5}\n", encoding="utf-8")
    assert enter(figure("rate", value="80")).written


@pytest.mark.parametrize("same", ["2.50", "2.5", "2.500"])
def test_what_the_file_says_already_changes_no_byte(data: Path, enter: Door, same: str) -> None:
    outcome = enter(figure("gdp", value=same, state="final"))
    assert (len(outcome.unchanged), outcome.written) == (1, False)
    assert held(data) == FIRST


def test_another_figure_needs_leave(data: Path, enter: Door) -> None:
    outcome = enter(figure("gdp", value="2.51"))
    assert [(conflict.held["value"], conflict.place and conflict.place.line) for conflict in outcome.conflicts] == [
        ("2.50", 4)
    ]
    assert held(data) == FIRST
    assert enter(figure("gdp", value="2.51"), replace_held=True).written
    assert held(data) == FIRST.replace("2.50", "2.51")


@pytest.mark.parametrize(
    ("before", "fields", "is_conflict"),
    [
        ("{value: 2.5, state: flash}", {"value": "2.5", "state": "preliminary"}, False),
        ("{value: 2.5, state: preliminary}", {"value": "2.5", "state": "final"}, False),
        ("{value: 2.5, state: preliminary}", {"value": "2.5", "state": "flash"}, True),
        ("2.5", {"value": "2.5", "state": "preliminary"}, True),
        ("2.5", {"value": "2.5", "note": "first"}, False),
        ("{value: 2.5, note: first}", {"value": "2.5", "note": "second"}, True),
        ("{value: 2.5, note: {zh: 一, en: one}}", {"value": "2.5", "note": "one"}, False),
        ("2.5", {"part": "5", "whole": "2"}, True),
        ("{value: 2.5, through: 2023-09}", {"value": "2.5"}, True),
        ("{value: 2.5, through: 2023-09}", {"note": "first"}, False),
    ],
)
def test_what_takes_the_place_of_something_is_a_conflict(
    data: Path, enter: Door, before: str, fields: Mapping[str, str], is_conflict: bool
) -> None:
    (data / "actuals" / "2023.yaml").write_text(f"year: 2023\nsource: S\nvalues: {{gdp: {before}}}\n", encoding="utf-8")
    assert bool(enter(Entry("gdp", 2023, fields)).conflicts) is is_conflict


def test_two_entries_that_disagree_are_refused_even_with_leave(data: Path, enter: Door) -> None:
    one = Entry("rate", 2023, {"value": "80"}, Origin("a.xlsx", "农业办", "F7"))
    other = Entry("rate", 2023, {"value": "81"}, Origin("b.xlsx", "统计站", "F9"))
    outcome = enter(one, other, replace_held=True)
    assert [(conflict.entry, conflict.other) for conflict in outcome.conflicts] == [(other, one)]
    assert held(data) == FIRST
    assert enter(one, one).written


def test_an_entry_by_a_former_id_finds_its_indicator(data: Path, enter: Door) -> None:
    assert enter(figure("gnp", 2024, value="2.7")).written
    assert held(data, 2024) == "year: 2024\nvalues:\n  gdp: 2.7\n"


def test_tasks_are_taken_by_their_own_ids(data: Path, enter: Door) -> None:
    assert enter(Entry("roads", 2023, {"state": "done"}, part=Part.TASKS)).written
    assert held(data) == FIRST + "tasks:\n  roads: done\n"
    unknown = enter(Entry("gdp", 2023, {"state": "done"}, part=Part.TASKS))
    assert [refusal.code for refusal in unknown.refusals] == ["unknown-task"]


def test_a_byte_order_mark_and_line_ends_stay(data: Path, enter: Door) -> None:
    path = data / "actuals" / "2023.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + FIRST.replace("\n", "\r\n").encode())
    assert enter(figure("rate", value="80")).written
    assert path.read_bytes() == b"\xef\xbb\xbf" + (FIRST + "  rate: 80\n").replace("\n", "\r\n").encode()


def test_a_full_disk_leaves_every_file_as_it_was(data: Path, enter: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        enter(figure("rate", value="80"), figure("rate", 2024, value="85"))
    assert held(data) == FIRST
    assert sorted(path.name for path in (data / "actuals").iterdir()) == ["2023.yaml"]


def test_what_a_killed_writer_left_is_cleared_and_nothing_else(data: Path, enter: Door) -> None:
    left = data / "actuals" / ".2023.yaml.ab12cd_x.plancheck.tmp"
    kept = data / "actuals" / ".2023.yaml.swp"
    left.write_bytes(b"half")
    kept.write_bytes(b"mine")
    assert enter(figure("rate", value="80")).written
    assert (left.exists(), kept.exists()) == (False, True)


def test_a_share_that_looks_like_a_fraction_is_asked_about(data: Path, enter: Door) -> None:
    """No year of it is known yet: the target alone tells. With its unit, 0.9% is what it says."""
    outcome = enter(figure("rate", value="0.90"))
    assert [(one.code, one.figures["meant"]) for one in outcome.refusals] == [("fraction", "90")]
    assert not outcome.written
    assert held(data) == FIRST
    assert enter(figure("rate", value="90")).written
    assert enter(replace(figure("rate", value="0.90"), with_unit=True), replace_held=True).written
    assert "rate: 0.90" in held(data)
