"""`plancheck record` as a user calls it: one figure or several, its refusals, many at once and killed ones."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, redirect_stdout
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
import yaml

from plancheck.cli.app import run
from plancheck.intake import take as taking
from plancheck.load import folder as folders
from plancheck.load.source import Source
from plancheck.load.tree import Tree, parse
from plancheck.render.width import width
from plancheck.store.lock import Busy, only_writer
from tests.cli.conftest import ROOT, Call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def text(folder: Path, year: int) -> str:
    return (folder / "data" / "actuals" / f"{year}.yaml").read_text(encoding="utf-8")


def test_a_figure_is_written_and_its_effect_shown(call: Call, folder: Path) -> None:
    found = call("record", "gdp", "3.1", "--year", "2025", "--lang", "en", folder=folder)
    assert (found.code, found.err) == (0, "")
    assert "data/actuals/2025.yaml" in found.out
    assert "+    3    gdp: 3.1" in found.out
    row = next(line for line in found.out.splitlines() if line.startswith("Gross"))
    assert row.index("no data") < row.index("achieved")
    assert text(folder, 2025) == "year: 2025\nvalues:\n  gdp: 3.1\n"


def test_several_at_once_with_shares_and_tasks(call: Call, folder: Path) -> None:
    given = ("gdp=2.9", "pension=8300/10240", "four-good-roads=in_progress/70", "--year", "2025", "--source", "年报")
    assert call("record", *given, folder=folder).code == 0
    held = yaml.safe_load(text(folder, 2025))
    assert held["values"]["pension"] == {"part": 8300, "whole": 10240, "source": "年报"}
    assert held["tasks"]["four-good-roads"] == {"state": "in_progress", "progress": 70, "source": "年报"}


def test_a_trial_writes_nothing(call: Call, folder: Path) -> None:
    found = call("record", "gdp", "2.9", "--year", "2025", "--dry-run", "--lang", "zh", folder=folder)
    assert found.code == 0
    assert "试运行" in found.out
    assert not (folder / "data" / "actuals" / "2025.yaml").exists()


def test_another_figure_is_shown_beside_the_one_there(call: Call, folder: Path) -> None:
    before = text(folder, 2024)
    found = call("record", "gdp", "2.9", "--year", "2024", "--lang", "en", folder=folder)
    assert found.code == 1
    assert "data/actuals/2024.yaml:8:8 says 2.86, the command line says 2.9" in " ".join(found.out.split())
    assert text(folder, 2024) == before
    assert call("record", "gdp", "2.9", "--year", "2024", "--replace", folder=folder).code == 0
    assert text(folder, 2024) == before.replace("gdp: 2.86", "gdp: 2.9")


def test_what_would_not_validate_is_told_as_validate_tells_it(call: Call, folder: Path) -> None:
    before = text(folder, 2024)
    found = call("record", "pension", "99/98", "--year", "2024", "--replace", "--lang", "en", folder=folder)
    assert found.code == 1
    assert "data/actuals/2024.yaml:19:19: error[PC032]" in found.err
    assert text(folder, 2024) == before


def test_on_a_screen_problems_keep_within_it_and_for_programs_their_heads_are_whole(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = ("record", "gdp", "3.1", "--year", "2025", "--state", "flash", "--dry-run", "--lang", "zh")
    (folder / "data" / "actuals" / "2024.yaml").write_text(
        text(folder, 2024).replace("gdp: 2.86", "gdp: {value: 2.86, state: preliminary}"), encoding="utf-8"
    )
    monkeypatch.setenv("COLUMNS", "60")
    heads = [line for line in call(*given, folder=folder).err.splitlines() if "[PC" in line]
    assert any(width(head) > 60 for head in heads)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert all(width(line) <= 60 for line in call(*given, folder=folder).err.splitlines())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("gdp", "2,9", "--year", "2024"), 'separators: "2,9"; write one plain number'),
        (("gdp", "12%", "--year", "2024"), 'a number with % or ‰: "12%"'),
        (("gdp", "2.9"), "--year is missing"),
        (("gdp", "2.9", "--year", "24"), '"24" is no year'),
        (("gdp", "--year", "2024"), '"gdp" is no ID=VALUE'),
        (("gdp=", "--year", "2024"), '"gdp=" is no ID=VALUE'),
        (("gdp", "", "--year", "2024"), "no figure is written here"),
        (("gdp", "2.9", "--year", "2024", "--note", "\udcff"), "--note holds bytes that are no UTF-8"),
        (("gdp", "-x", "--year", "2024"), "there is no option -x"),
        (("four-good-roads", "done", "--state", "done", "--year", "2024"), "and --state say the same thing"),
        (("gdp", "2.9", "--year", "2024", "--state", "sure"), '--state cannot be "sure"'),
        (("four-good-roads", "nearly", "--year", "2024"), 'and "nearly" no state of one'),
        (("gdp", "2.9", "--year", "2024", "--progress", "5"), "gdp is none"),
    ],
)
def test_a_call_that_means_nothing_says_what_would(
    call: Call, folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    found = call("record", *arguments, "--lang", "en", folder=folder)
    assert (found.code, found.out) == (2, "")
    assert words in found.err


def test_a_year_after_the_plan_is_recorded_and_told(call: Call, folder: Path) -> None:
    found = call("record", "gdp", "2.8", "--year", "2029", "--lang", "en", folder=folder)
    assert found.code == 0
    assert "PC025" in found.err


def test_a_year_that_must_be_mistyped_is_refused(call: Call, folder: Path) -> None:
    found = call("record", "gdp", "2.8", "--year", "2203", "--lang", "en", folder=folder)
    assert (found.code, "error[PC025]" in found.err) == (1, True)
    assert not (folder / "data/actuals/2203.yaml").exists()


def test_half_a_year_after_the_plan_is_told_as_well(call: Call, folder: Path) -> None:
    found = call("record", "gdp", "2.8", "--year", "2029-06", "--lang", "en", folder=folder)
    assert (found.code, "warning[PC025]" in found.err) == (0, True)


def test_two_figures_for_one_id_are_told_as_such(call: Call, folder: Path) -> None:
    found = call("record", "gdp=2.8", "gdp=2.9", "--year", "2025", "--lang", "en", folder=folder)
    assert found.code == 1
    assert "the command line has two figures, 2.8 and 2.9; only one can be right" in " ".join(found.out.split())


def test_a_slip_in_an_id_is_told_with_the_one_that_is_meant(call: Call, folder: Path) -> None:
    found = call("record", "gpd", "2.9", "--year", "2024", "--lang", "en", folder=folder)
    assert (found.code, found.out) == (2, "")
    assert 'no indicator or task "gpd"; did you mean "gdp"?' in found.err


@pytest.fixture
def in_words(folder: Path) -> Path:
    """The plan with a demand in words."""
    targets = folder / "data" / "targets.yaml"
    said = "indicators:\n  - {id: prices, name: 物价, section: economy, target: {words: 稳定}}\n"
    targets.write_text(targets.read_text(encoding="utf-8").replace("indicators:\n", said), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        pytest.param(("prices", "on_track"), "{assessed: on_track}", id="a judgement"),
        pytest.param(("prices=滞后",), "{assessed: behind}", id="by its Chinese name"),
        pytest.param(
            ("prices", "--state", "ahead", "--note", "全年上涨"),
            "{assessed: ahead, evidence: 全年上涨}",
            id="by options",
        ),
    ],
)
def test_a_demand_in_words_is_judged(call: Call, in_words: Path, arguments: tuple[str, ...], written: str) -> None:
    found = call("record", *arguments, "--year", "2025", folder=in_words)
    assert (found.code, text(in_words, 2025)) == (0, f"year: 2025\nvalues:\n  prices: {written}\n")


def test_a_number_for_a_demand_in_words_is_refused(call: Call, in_words: Path) -> None:
    found = call("record", "prices", "3.2", "--year", "2025", "--lang", "en", folder=in_words)
    assert (found.code, "plancheck record prices on_track --year 2025" in " ".join(found.out.split())) == (1, True)
    assert not (in_words / "data/actuals/2025.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("prices", "good"), '"good" no judgement'),
        (("prices", "behind", "--state", "ahead"), "say the same thing"),
        (("prices", "--progress", "3"), "prices is none"),
    ],
)
def test_what_is_no_judgement_is_told(call: Call, in_words: Path, arguments: tuple[str, ...], words: str) -> None:
    found = call("record", *arguments, "--year", "2025", "--lang", "en", folder=in_words)
    assert (found.code, found.out) == (2, "")
    assert words in found.err


@pytest.mark.parametrize(
    ("given", "year"),
    [("２.９", "2025"), ("2.9亿元", "2025"), ("29000万元", "2025"), ("2.9", "２０２５")],
)
def test_a_figure_is_read_as_import_reads_it(call: Call, folder: Path, given: str, year: str) -> None:
    assert call("record", "gdp", given, "--year", year, folder=folder).code == 0
    assert text(folder, 2025) == "year: 2025\nvalues:\n  gdp: 2.9\n"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("国民生产总值", "gdp"),
        ("地区生产总值", "gdp"),
        ("gross NATIONAL product", "gdp"),
        ("GDP", "gdp"),
        ("four-good-road", "four-good-roads"),
    ],
)
def test_a_name_is_answered_with_its_id(call: Call, folder: Path, asked: str, meant: str) -> None:
    found = call("record", f"{asked}=done", "--year", "2024", "--lang", "en", folder=folder)
    assert (found.code, found.out) == (2, "")
    assert f'did you mean "{meant}"?' in found.err


def test_a_number_below_zero_is_no_option(call: Call, folder: Path) -> None:
    assert call("record", "natural-growth", "-0.52", "--year", "2025", folder=folder).code == 0
    assert text(folder, 2025) == "year: 2025\nvalues:\n  natural-growth: -0.52\n"
    slip = call("record", "gdp", "-0.5", "--yaer", "2025", "--lang", "en", folder=folder)
    assert (slip.code, slip.out) == (2, "")
    assert "there is no option --yaer; did you mean --year?" in slip.err


def test_options_alone_change_what_is_said_of_a_figure_or_a_task(call: Call, folder: Path) -> None:
    first = call("record", "gdp", "2.9", "--year", "2025", "--state", "初步", folder=folder)
    assert first.code == 0
    assert call("record", "gdp", "--state", "final", "--note", "核定", "--year", "2025", folder=folder).code == 0
    assert text(folder, 2025).endswith("gdp: {value: 2.9, state: final, note: 核定}\n")
    done = ("four-good-roads", "--state", "done", "--progress", "100", "--year", "2025")
    assert call("record", *done, folder=folder).code == 0
    assert text(folder, 2025).endswith("tasks:\n  four-good-roads: {state: done, progress: 100}\n")


def test_what_was_said_of_a_replaced_figure_stays_and_is_told(call: Call, folder: Path) -> None:
    given = ("record", "gdp", "2.70", "--year", "2023", "--lang", "en")
    found = call(*given, "--replace", folder=folder)
    assert found.code == 0
    assert "2023: revised, “The preliminary figure was 2.67” was said of the old figure" in " ".join(found.out.split())
    again = call(*given[:2], "2.71", *given[3:], "--replace", "--state", "final", "--note", "x", folder=folder)
    assert "was said of the old figure" not in again.out


def test_what_is_doubtful_is_written_and_told(call: Call, folder: Path) -> None:
    found = call("record", "gdp", "28.6", "--year", "2025", "--lang", "en", folder=folder)
    assert found.code == 0
    assert found.err.startswith("data/actuals/2025.yaml:3:8: warning[PC055]")
    assert text(folder, 2025).endswith("gdp: 28.6\n")


def test_a_file_of_some_months_takes_no_figure_of_the_year(call: Call, folder: Path) -> None:
    path = folder / "data" / "actuals" / "2025.yaml"
    path.write_text("year: 2025\nthrough: 2025-09\nvalues:\n  gdp: 2.1\n", encoding="utf-8")
    found = call("record", "rice", "5200", "--year", "2025", "--lang", "en", folder=folder)
    assert found.code == 1
    assert "holds figures up to 2025-09" in " ".join(found.out.split())
    assert call("record", "rice", "5200", "--year", "2025-09", folder=folder).code == 0
    assert text(folder, 2025).endswith("  gdp: 2.1\n  rice: 5200\n")


def test_a_terminal_sees_lines_that_go_in_red_and_new_ones_in_green(call: Call, folder: Path) -> None:
    given = ("record", "gdp", "2.9", "--year", "2024", "--replace", "--dry-run", "--color", "always")
    found = call(*given, folder=folder)
    assert "\x1b[31m  -    8    gdp: 2.86\x1b[0m" in found.out
    assert "\x1b[32m  +    8    gdp: 2.9\x1b[0m" in found.out


def test_json_tells_what_was_done(call: Call, folder: Path) -> None:
    found = json.loads(call("record", "gdp", "2.9", "--year", "2025", "--format", "json", folder=folder).out)
    assert found["written"] is True
    assert found["taken"] == [
        {"id": "gdp", "part": "values", "period": "2025", "fields": {"value": "2.9"}, "origin": None}
    ]
    (verdict,) = found["verdicts"]
    assert (verdict["id"], verdict["year"]) == ("gdp", 2025)
    assert (verdict["before"]["status"], verdict["after"]["status"]) == ("no_data", "missed")
    assert verdict["after"]["figures"]["progress"] == 0.875


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "another program (such as Excel) holds it open"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the drive is read-only"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.fsync", "Path.replace"])
def test_a_file_that_cannot_be_written_is_told_in_a_sentence(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    """Whichever step fails, the old file is whole, and nothing else lies beside it."""
    before = text(folder, 2024)

    def failing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"plancheck.store.atomic.{step}", failing)
    found = call("record", "gdp", "2.9", "--year", "2024", "--replace", "--lang", "en", folder=folder)
    assert (found.code, found.out) == (66, "")
    assert found.err.startswith(f"plancheck: data/actuals/2024.yaml cannot be written: {words}")
    assert text(folder, 2024) == before
    assert not list((folder / "data" / "actuals").glob(".*"))


def test_others_that_write_for_too_long_are_told(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def busy(*_: object) -> Iterator[None]:
        raise Busy
        yield

    monkeypatch.setattr("plancheck.intake.take.only_writer", busy)
    found = call("record", "gdp", "2.9", "--year", "2025", "--lang", "en", folder=folder)
    assert (found.code, found.out) == (66, "")
    assert "others have been writing there for half a minute; nothing is written" in found.err


def recording(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "plancheck", "record", *arguments, "--year", "2025", "--replace"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.slow
def test_24_processes_at_once_lose_nothing(folder: Path) -> None:
    targets = folder / "data" / "targets.yaml"
    ids = [f"extra-{number}" for number in range(24)]
    more = "".join(f"  - {{id: {id_}, name: {id_}, section: economy, unit: 个}}\n" for id_ in ids)
    targets.write_text(targets.read_text(encoding="utf-8").replace("indicators:\n", "indicators:\n" + more), "utf-8")
    running = [recording(folder, id_, f"{number}.5") for number, id_ in enumerate(ids)]
    assert [process.wait() for process in running] == [0] * 24
    held = yaml.safe_load(text(folder, 2025))["values"]
    assert held == {id_: number + 0.5 for number, id_ in enumerate(ids)}


@pytest.mark.slow
def test_a_process_killed_at_any_moment_leaves_the_old_file_or_the_new_one(folder: Path) -> None:
    """Each begins with all modules loaded, so that it is killed while it reads, checks and writes."""
    assert call_of(folder, "1.000").exitcode == 0
    start = time.monotonic()
    assert call_of(folder, "1.001").exitcode == 0
    usual = time.monotonic() - start
    moments = random.Random(1)
    for number in range(2, 102):
        before = text(folder, 2025)
        process = started(folder, f"1.{number:03}")
        time.sleep(usual * moments.uniform(0.1, 1.1))
        process.kill()
        process.join()
        assert text(folder, 2025) in (before, f"year: 2025\nvalues:\n  gdp: 1.{number:03}\n")
    assert call_of(folder, "2.9").exitcode == 0
    assert sorted(path.name for path in (folder / "data" / "actuals").glob(".*")) == []


def started(folder: Path, value: str) -> BaseProcess:
    process = get_context("fork").Process(target=quietly_recording, args=(folder, value))
    process.start()
    return process


def call_of(folder: Path, value: str) -> BaseProcess:
    process = started(folder, value)
    process.join()
    return process


def quietly_recording(folder: Path, value: str) -> None:
    os.chdir(folder)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        code = run(("record", "gdp", value, "--year", "2025", "--replace"))
    os._exit(code)


def test_a_file_that_is_the_same_is_read_once(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counting(source: Source, **more: Any) -> Tree:
        read.append(source.file)
        return parse(source, **more)

    monkeypatch.setattr(folders, "parse", counting)
    assert call("record", "gdp", "2.9", "--year", "2025", folder=folder).code == 0
    assert sorted(read) == sorted({*read})
    assert "data/targets.yaml" in read


def test_a_file_that_has_changed_in_between_is_read_again(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the reading of the call and the lock another writer may have been there."""

    def meanwhile(*arguments: Any, **more: Any) -> AbstractContextManager[None]:
        (folder / "data/actuals/2025.yaml").write_text("year: 2025\nvalues:\n  gdp: 2.95\n", encoding="utf-8")
        return only_writer(*arguments, **more)

    monkeypatch.setattr(taking, "only_writer", meanwhile)
    found = call("record", "gdp", "2.9", "--year", "2025", "--lang", "en", folder=folder)
    assert found.code == 1
    assert "2.95" in found.out


def test_a_share_as_a_fraction_is_asked_about_and_taken_with_its_unit(call: Call, folder: Path) -> None:
    asked = call("record", "pension", "0.985", "--year", "2025", "--lang", "en", folder=folder)
    assert (asked.code, "write it with its unit: 0.985%" in asked.out) == (1, True)
    assert not (folder / "data/actuals/2025.yaml").exists()
    assert call("record", "pension=0.985%", "--year", "2025", folder=folder).code == 0
    assert "pension: 0.985\n" in text(folder, 2025)
