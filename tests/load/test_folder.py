"""All files are read in one run, nothing outside the folder is, and places are told from the working folder."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from plancheck import witness
from plancheck.load import files
from plancheck.load.folder import find, read, read_files
from plancheck.model.plan import LeftOut
from plancheck.model.problem import Problem, Severity
from tests.load.folders import ACTUALS, TARGETS, load, names, write

GOOD = {"targets.yaml": TARGETS, "actuals/2023.yaml": ACTUALS}


@pytest.mark.parametrize("below", ["data", "data/actuals", "data/actuals/deeper", ".", "notes/old"])
def test_the_nearest_data_folder_is_found(tmp_path: Path, below: str) -> None:
    write(tmp_path, GOOD)
    start = tmp_path / below
    start.mkdir(parents=True, exist_ok=True)
    assert find(start) == tmp_path / "data"


def test_a_folder_with_targets_counts_whatever_its_name(tmp_path: Path) -> None:
    inner = tmp_path / "plan"
    inner.mkdir()
    (inner / "targets.yaml").write_text(TARGETS, encoding="utf-8")
    assert find(inner) == inner


def test_nothing_is_found_where_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert find(tmp_path / "data" / "missing") is None


@pytest.mark.parametrize(
    ("working", "shown"),
    [
        (".", "data/targets.yaml"),
        ("data", "targets.yaml"),
        ("data/actuals", "../targets.yaml"),
        ("x", "../data/targets.yaml"),
    ],
)
def test_places_are_told_from_the_working_folder(tmp_path: Path, working: str, shown: str) -> None:
    data = write(tmp_path, GOOD | {"targets.yaml": TARGETS.replace("years", "yaers")})
    (tmp_path / "x").mkdir()
    loaded = read(data, tmp_path / working)
    assert [problem.place.file for problem in loaded.problems] == [shown]


def test_a_relative_folder_is_one_of_the_working_folder(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    loaded = read(Path("data"), tmp_path)
    assert (loaded.problems, loaded.files, loaded.unreadable) == ((), 2, False)


def test_a_broken_file_hides_no_fault_of_another(tmp_path: Path) -> None:
    broken = {
        "targets.yaml": "a: [1\n",
        "actuals/2021.yaml": "b：1\nc: 2\n",
        "actuals/2022.yaml": "year: 2022\nvalues: {gdp: 1亿}\n",
    }
    loaded = read(write(tmp_path, broken), tmp_path)
    assert names(loaded) == ["PC001.full_width", "PC014.unit", "PC001.unclosed"]
    assert (loaded.plan, loaded.files) == (None, 3)


def test_problems_are_sorted_by_file_and_place(tmp_path: Path) -> None:
    loaded = load(
        tmp_path, TARGETS.replace("baseline: 2.2", "baseline: x\n    owner:").replace("format: 1\n", ""), y2023="x"
    )
    assert loaded.problems == tuple(sorted(loaded.problems, key=lambda problem: problem.place))
    assert len(loaded.problems) == 4


@pytest.mark.parametrize(
    ("names_there", "expected"),
    [([], "PC003.no_targets"), (["targets.yml"], "PC003.misnamed"), (["targets.yaml.txt"], "PC003.misnamed")],
)
def test_without_targets_the_folder_cannot_be_read(tmp_path: Path, names_there: list[str], expected: str) -> None:
    data = write(tmp_path, {"actuals/2023.yaml": ACTUALS} | dict.fromkeys(names_there, TARGETS))
    loaded = read(data, tmp_path)
    assert (names(loaded), loaded.plan, loaded.unreadable) == ([expected], None, True)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    loaded = read(tmp_path / "data", tmp_path)
    assert (names(loaded), loaded.files, loaded.unreadable) == (["PC003.no_folder"], 0, True)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    assert names(read(tmp_path / "data", tmp_path)) == ["PC003.not_a_folder"]


def test_a_plan_without_any_actuals_is_fine(tmp_path: Path) -> None:
    assert load(tmp_path).problems == ()


def test_an_entry_that_cannot_be_used_is_named_as_left_out(tmp_path: Path) -> None:
    plan = load(tmp_path, TARGETS.replace("at_least: 3.0", "at_least: 3x0")).plan
    assert plan is not None
    assert (plan.indicators_left_out, plan.tasks_left_out) == ((LeftOut("gdp", "economy"),), ())


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    data = write(tmp_path, GOOD | {"kept/2022.yaml": ACTUALS.replace("2023", "2022")})
    (data / "actuals" / "2022.yaml").symlink_to("../kept/2022.yaml")
    assert read(data, tmp_path).problems == ()


@pytest.mark.parametrize("linked", ["actuals/2022.yaml", "targets.yaml", "actuals"])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, linked: str) -> None:
    outside = write(tmp_path / "outside", {"a.yaml": "secret: 1\n", "actuals/2022.yaml": "secret: 1\n"})
    data = write(tmp_path, {"targets.yaml": TARGETS})
    target = outside / "actuals" if linked == "actuals" else outside / "a.yaml"
    (data / linked).unlink(missing_ok=True)
    (data / linked).parent.mkdir(exist_ok=True)
    (data / linked).symlink_to(target)
    loaded = read(data, tmp_path)
    assert names(loaded) == ["PC008"]
    assert not loaded.unreadable


def test_the_data_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    real = write(tmp_path / "real", GOOD)
    (tmp_path / "data").symlink_to(real)
    assert read(tmp_path / "data", tmp_path).problems == ()


@pytest.mark.parametrize("target", ["nowhere.yaml", "2022.yaml"])
def test_a_link_that_leads_nowhere(tmp_path: Path, target: str) -> None:
    data = write(tmp_path, GOOD)
    (data / "actuals" / "2022.yaml").symlink_to(target)
    loaded = read(data, tmp_path)
    assert [problem.code for problem in loaded.problems] == ["PC003"]
    assert loaded.unreadable


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    data = write(tmp_path, GOOD)
    os.mkfifo(data / "actuals" / "2022.yaml")
    (data / "actuals" / "2024.yaml").mkdir()
    loaded = read(data, tmp_path)
    assert (names(loaded), loaded.unreadable) == (["PC003.not_a_file", "PC003.is_folder"], True)


@pytest.mark.parametrize(
    ("error", "expected"),
    [(PermissionError(13, "no"), "PC003.permission"), (OSError(5, "the disk is broken"), "PC003.system")],
)
def test_a_file_that_the_system_does_not_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, expected: str
) -> None:
    def refuse(path: Path) -> bytes:
        raise error

    data = write(tmp_path, {"targets.yaml": TARGETS})
    monkeypatch.setattr(witness, "read", refuse)
    loaded = read(data, tmp_path)
    assert (names(loaded), loaded.unreadable) == ([expected], True)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    assert names(load(tmp_path)) == ["PC004.size"]


@pytest.mark.parametrize(
    ("name", "expected", "severity"),
    [
        ("2024.yml", "PC009.suffix", Severity.ERROR),
        ("2024.yaml.txt", "PC009.suffix", Severity.ERROR),
        ("2023.yml", "PC026", Severity.ERROR),
        ("23.yaml", "PC009.name", Severity.WARNING),
        ("2023年.yaml", "PC009.name", Severity.WARNING),
        ("2024年.yaml", "PC009.year", Severity.ERROR),
        ("2023.xlsx", "PC009.name", Severity.WARNING),
    ],
)
def test_what_else_lies_among_the_actuals(tmp_path: Path, name: str, expected: str, severity: Severity) -> None:
    loaded = read(write(tmp_path, GOOD | {f"actuals/{name}": "x"}), tmp_path)
    assert [(problem.severity, problem.place.file) for problem in loaded.problems] == [
        (severity, f"data/actuals/{name}")
    ]
    assert names(loaded) == [expected]


@pytest.mark.parametrize(
    "name", [".2024.yaml.swp", "2024.yaml~", "2024.yaml.bak", "~$2024.xlsx", ".DS_Store", "#2024.yaml#"]
)
def test_hidden_files_and_backups_are_passed_over(tmp_path: Path, name: str) -> None:
    assert read(write(tmp_path, GOOD | {f"actuals/{name}": "x"}), tmp_path).problems == ()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("- a\n", id="a list"),
        pytest.param("[" * 100_000, id="brackets"),
        pytest.param("a: &a [1]\nb: [*a, *a]\n", id="aliases"),
        pytest.param("!!python/object/apply:os.system ['true']\n", id="an object"),
        pytest.param(bytes(range(256)) * 100, id="bytes"),
        pytest.param("\x00" * 1000, id="nothing but NUL"),
    ],
)
@pytest.mark.parametrize("name", ["targets.yaml", "actuals/2023.yaml"])
def test_hostile_files_are_one_problem_each(tmp_path: Path, name: str, content: str | bytes) -> None:
    loaded = read(write(tmp_path, GOOD | {name: content}), tmp_path)
    assert [problem.place.file for problem in loaded.problems] == [f"data/{name}"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Unix", "Windows", "old Mac"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
def test_a_fault_stands_in_its_line_whatever_ends_the_lines(tmp_path: Path, end: str, mark: bytes) -> None:
    text = ACTUALS.replace("2.71", "2.71亿").replace("\n", end)
    loaded = read(write(tmp_path, GOOD | {"actuals/2023.yaml": mark + text.encode()}), tmp_path)
    assert [(problem.code, *problem.place[1:3]) for problem in loaded.problems] == [("PC014", 4, 8)]


def test_a_file_that_vanishes_between_listing_and_reading_is_told(tmp_path: Path) -> None:
    class Vanishing(files.WorkingFolder):
        def names(self, path: Path) -> list[str] | Problem:
            found = super().names(path)
            (path / "2023.yaml").unlink(missing_ok=True)
            return found

    loaded = read_files(Vanishing(write(tmp_path, GOOD), tmp_path))
    assert (names(loaded), loaded.unreadable) == (["PC003.missing"], True)


def test_names_of_files_may_be_anything(tmp_path: Path) -> None:
    strange = ["x" * 250 + ".yaml", "a\x1b[31m.yaml", "a\nb.yaml", "\u202e.yaml", "年.yaml", " "]
    data = write(tmp_path, GOOD | {f"actuals/{name}": ACTUALS for name in strange})
    (data / "actuals" / os.fsdecode(b"\xff\xfe.yaml")).write_text(ACTUALS)
    loaded = read(data, tmp_path)
    assert names(loaded) == ["PC009.name"] * (len(strange) + 1)


@pytest.mark.slow
def test_ten_thousand_strange_files_are_told_within_seconds(tmp_path: Path) -> None:
    data = write(tmp_path, GOOD)
    for number in range(10_000):
        (data / "actuals" / f"{number}.x.yaml").touch()
    start = time.process_time()
    assert len(read(data, tmp_path).problems) == 10_000
    assert time.process_time() - start < 4
