"""How the program ends when nothing goes as it should: by its own processes, as a shell sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PLANCHECK")} | {
    "LANG": "C",
    "PLANCHECK_CACHE": "off",
}
BROKEN = "import plancheck.load.folder as f; f.read = None; from plancheck.cli.app import run; run(['status'])"


def test_a_fault_of_plancheck_itself_is_one_line_and_no_traceback() -> None:
    command = [sys.executable, "-c", BROKEN]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 70
    assert len(done.stderr.splitlines()) == 1
    assert "fault of plancheck" in done.stderr


def test_its_place_is_shown_on_demand() -> None:
    environment = ENVIRONMENT | {"PLANCHECK_TRACEBACK": "1"}
    command = [sys.executable, "-c", BROKEN]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" in done.stderr


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = f"{sys.executable} -m plancheck status --format json | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.endswith(("0\n", "141\n"))


def test_output_is_utf8_in_any_locale() -> None:
    environment = ENVIRONMENT | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "plancheck", "status"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert "国民生产总值" in done.stdout.decode("utf-8")


def test_an_output_that_takes_no_more_is_told_as_such(tmp_path: Path) -> None:
    command = f"ulimit -f 0; {sys.executable} -m plancheck status > {tmp_path / 'out'}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 74
    assert done.stderr.startswith(b"plancheck: the output cannot be written")
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_output_is_told_as_such() -> None:
    command = f"{sys.executable} -m plancheck status >&-"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 74
    assert len(done.stderr.splitlines()) == 1


def test_the_version_is_told_to_whom_it_can_be() -> None:
    command = f"{sys.executable} -m plancheck --version > /dev/full"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 74
    assert done.stderr.startswith(b"plancheck: the output cannot be written")


def test_who_wants_no_remarks_gets_the_results() -> None:
    command = f"{sys.executable} -m plancheck status 2>&-"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 0
    assert "国民生产总值" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["status", "--data", "nope"], 66, id="a fault"),
        pytest.param(["status", "--bogus"], 2, id="a fault of usage"),
        pytest.param(["report", "2024", "-o", "{folder}/r.md", "--data", "data"], 0, id="a file that was written"),
    ],
)
def test_the_exit_code_is_the_same_where_stderr_takes_nothing(tmp_path: Path, arguments: list[str], code: int) -> None:
    command = [sys.executable, "-m", "plancheck", *(word.format(folder=tmp_path) for word in arguments)]
    with open("/dev/full", "w") as full:  # noqa: PTH123 - for nothing but writing
        done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=full, check=False)
    assert done.returncode == code


@pytest.mark.parametrize("arguments", [["status"], ["--version"]])
def test_the_exit_code_is_the_same_where_neither_stream_takes_anything(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "plancheck", *arguments]
    with open("/dev/full", "w") as full:  # noqa: PTH123 - for nothing but writing
        done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=full, stderr=full, check=False)
    assert done.returncode == 74


def test_nothing_but_one_function_writes_to_stderr() -> None:
    files = (ROOT / "src" / "plancheck" / "cli").glob("*.py")
    assert [path.name for path in files if "sys.stderr.write" in path.read_text("utf-8")] == ["remarks.py"]


LONG = "x" * 300


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "2023", "-o", f"{LONG}.md"),
        ("report", "2023", "-o", f"{LONG}.md", "--check"),
        ("report", "2023", "-o", f"{'x' * 250}.md", "--check"),
        ("report", "2023", "-o", LONG),
        ("form", "2023", "-o", f"{LONG}.xlsx"),
        ("form", "2023", "-o", LONG),
        ("export", "-o", f"{LONG}.csv"),
        ("import", f"{LONG}.csv"),
    ],
)
def test_a_name_that_is_too_long_is_told_as_that_of_a_file(call: Call, small: Path, arguments: tuple[str, ...]) -> None:
    outcome = call(*arguments, "--lang", "en", folder=small)
    assert outcome.code == 66
    assert "xxx" in outcome.err
    assert "name too long" in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "2023", "-o", "ring.md"),
        ("report", "2023", "-o", "ring.md/2023.md"),
        ("form", "2023", "-o", "ring.md/2023.xlsx"),
        ("export", "-o", "ring.md"),
        ("import", "ring.md"),
        ("import", "ring.md", "folder"),
    ],
)
def test_links_in_a_ring_are_told_as_such(call: Call, small: Path, arguments: tuple[str, ...]) -> None:
    (small / "ring.md").symlink_to("gnir.md")
    (small / "gnir.md").symlink_to("ring.md")
    (small / "folder").mkdir()
    (small / "folder" / "t.csv").symlink_to("t.csv")
    outcome = call(*arguments, "--lang", "en", folder=small)
    assert outcome.code == 66
    assert "ring.md" in outcome.err
    assert (small / "ring.md").is_symlink()


@pytest.mark.parametrize("arguments", [("status",), ("validate",), ("validate", "data"), ("report",)])
def test_a_working_folder_that_is_gone_is_told_as_such(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"cd {gone}; rmdir {gone}; {sys.executable} -P -m plancheck {' '.join(arguments)}"
    done = subprocess.run(["bash", "-c", command], env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 66
    assert done.stderr == "plancheck: the folder that you are in is gone; change to one that is there\n"


def test_a_fault_of_a_file_is_none_of_the_output(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "data/x.yaml")

    monkeypatch.setattr("plancheck.load.folder.read", failing)
    outcome = call("status", "--lang", "en")
    assert (outcome.code, outcome.err) == (66, "plancheck: data/x.yaml: Permission denied\n")


def test_a_name_with_bytes_that_are_no_text_is_written(call: Call, small: Path) -> None:
    name = os.fsdecode(b"a\xff.md")
    assert call("report", "2023", "-o", name, folder=small).code == 0
    assert b"(a%FF.files/" in (small / name).read_bytes()
    assert call("report", "2023", "-o", name, "--check", folder=small).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (
            ("form", "2023", "-o", "file"),
            66,
            "file is no folder; name a folder, or a file that ends with one of: .xlsx",
        ),
        (("form", "2023", "-o", "file", "--split"), 2, "--split writes a file for each owner: file is one file"),
        (("report", "2023", "-o", "file", "--format", "html"), 66, "file is no folder; name a folder, or a file that"),
    ],
)
def test_a_file_in_the_place_of_a_folder_is_told_with_what_is_expected(
    call: Call, small: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (small / "file").write_text("mine", encoding="utf-8")
    outcome = call(*arguments, "--lang", "en", folder=small)
    assert outcome.code == code
    assert outcome.err.startswith(f"plancheck: {told}")
    assert (small / "file").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("argument", "told"), [("--all=3", "--all takes no value"), ("--format", "--format needs a value")]
)
def test_a_value_too_many_and_one_too_few(call: Call, argument: str, told: str) -> None:
    outcome = call("report", "--lang", "en", argument)
    assert outcome.code == 2
    assert outcome.err.startswith(f"plancheck: {told}\n")


def test_all_paths_that_are_not_there_are_told(call: Call) -> None:
    outcome = call("validate", "nope1", "nope2", "README.md", "--lang", "en")
    assert outcome.code == 66
    assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == ["nope1", "nope2", "README.md"]


@pytest.mark.parametrize("arguments", [("schema", "targets"), ("explain",)])
@pytest.mark.parametrize("wrong", [("--today", "nope"), ("--color", "red"), ("--lang", "xx")])
def test_options_of_no_effect_are_checked_too(call: Call, arguments: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    outcome = call(*arguments, *wrong)
    assert (outcome.code, outcome.out) == (2, "")
    assert f'{wrong[0]} "{wrong[1]}"' in outcome.err or f'{wrong[0]} cannot be "{wrong[1]}"' in outcome.err
