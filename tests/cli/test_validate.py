"""`plancheck validate`: which files it looks at, in which format it answers, and how it ends."""

from __future__ import annotations

import io
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ACTUALS, ROOT, SMALL, TARGETS, Call

BAD_TARGETS = TARGETS.replace("    unit:", "    unti:")
BAD_ACTUALS = ACTUALS + "  gpd: 3\n"

Give = Callable[[str | bytes], None]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Give:
    """Put a document on standard input."""

    def giving(document: str | bytes) -> None:
        data = document.encode() if isinstance(document, str) else document
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return giving


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Two plans in plans/east/data and plans/west/data; the second one has a fault in each file."""
    for name, files in (
        ("east", SMALL),
        ("west", {"targets.yaml": BAD_TARGETS, "actuals/2023.yaml": BAD_ACTUALS}),
    ):
        for file, content in files.items():
            path = tmp_path / "plans" / name / "data" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(content), encoding="utf-8")
    return tmp_path


def told(call: Call, folder: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    outcome = call("validate", *arguments, "--format", "json", folder=folder)
    assert outcome.err == ""
    return outcome.code, json.loads(outcome.out)


def places(document: dict[str, Any]) -> list[str]:
    return [f"{problem['file']}:{problem['line']}:{problem['code']}" for problem in document["problems"]]


WEST = ["plans/west/data/actuals/2023.yaml:5:PC012", "plans/west/data/targets.yaml:12:PC010"]


@pytest.mark.parametrize(
    ("paths", "files", "found"),
    [
        pytest.param(["plans/east/data", "plans/west/data"], 4, WEST, id="data folders"),
        pytest.param(["plans/west", "plans/east"], 4, WEST, id="folders that hold one"),
        pytest.param(["plans/west/data/actuals"], 2, WEST, id="a folder within"),
        pytest.param(["plans/west/data", "plans/west/data/../data"], 2, WEST, id="the same one twice is one"),
        pytest.param(["plans/west/data/targets.yaml"], 1, WEST[1:], id="the targets alone"),
        pytest.param(["plans/west/data/actuals/2023.yaml"], 1, WEST[:1], id="one file of actuals"),
        pytest.param(
            ["plans/west/data/targets.yaml", "plans/west/data/actuals/2023.yaml"], 2, WEST, id="two files of a plan"
        ),
        pytest.param(["plans/west/data/targets.yaml", "plans/west"], 2, WEST, id="a file and its whole plan"),
    ],
)
def test_paths(call: Call, plans: Path, paths: list[str], files: int, found: list[str]) -> None:
    code, document = told(call, plans, *paths)
    assert (code, document["files"], places(document)) == (1, files, found)


def test_a_file_may_stand_for_its_whole_plan(call: Call, plans: Path) -> None:
    code, document = told(call, plans, "plans/west/data/targets.yaml", "--whole-plan")
    assert (code, document["files"], places(document)) == (1, 2, WEST)


def test_a_good_file_of_a_bad_plan_is_good(call: Call, plans: Path) -> None:
    (plans / "plans/west/data/actuals/2023.yaml").write_text(ACTUALS, encoding="utf-8")
    assert told(call, plans, "plans/west/data/actuals/2023.yaml")[0] == 0
    assert told(call, plans, "plans/west")[0] == 1


@pytest.mark.parametrize("format_", ["json", "github", "sarif", "gitlab", "junit"])
def test_a_path_that_is_not_there_is_told_beside_the_problems_of_the_others(
    call: Call, plans: Path, format_: str
) -> None:
    outcome = call("validate", "nowhere", "plans/west", "--format", format_, folder=plans)
    assert (outcome.code, outcome.err) == (66, "")
    assert "PC003" in outcome.out
    assert "PC012" in outcome.out


def test_json_is_printed_with_exit_66_too(call: Call, tmp_path: Path) -> None:
    for arguments, file in (((), "data/targets.yaml"), (("nowhere",), "nowhere")):
        code, document = told(call, tmp_path, *arguments)
        assert (code, document["ok"]) == (66, False)
        assert [(problem["code"], problem["file"]) for problem in document["problems"]] == [("PC003", file)]


def test_a_file_of_no_plan_is_refused(call: Call, plans: Path) -> None:
    (plans / "notes.txt").write_text("x", encoding="utf-8")
    outcome = call("validate", "notes.txt", "--lang", "en", folder=plans)
    assert outcome.code == 66
    assert "notes.txt: no file of a plan" in outcome.err


def test_a_folder_without_targets_is_a_problem_with_a_cure(call: Call, small: Path) -> None:
    (small / "data/targets.yaml").rename(small / "data/targets.yml")
    outcome = call("validate", "data", "--lang", "en", folder=small)
    assert outcome.code == 66
    assert outcome.out.startswith("data/targets.yml:1:1: error[PC003]")


@pytest.mark.parametrize("named", [False, True])
def test_standard_input_by_itself_is_known_by_its_keys(call: Call, give: Give, tmp_path: Path, named: bool) -> None:
    name = ["--stdin-name", "draft.yaml"] if named else []
    for document, code, line in ((BAD_TARGETS, "PC010", 12), ("year: 2023\nvalues:\n  gdp: 2,7\n", "PC014", 3)):
        give(document)
        ending, found = told(call, tmp_path, "-", *name)
        assert ending == 1
        errors = [problem for problem in found["problems"] if problem["severity"] == "error"]
        assert [(one["code"], one["line"]) for one in errors] == [(code, line)]
        assert {one["file"] for one in found["problems"]} == {"draft.yaml" if named else "<stdin>"}


@pytest.mark.parametrize("document", [TARGETS, ACTUALS, "year: 2023\nthrough: 2023-09\nsource: x\nvalues:\n  gdp: 1\n"])
def test_a_good_document_is_good_by_itself(call: Call, give: Give, tmp_path: Path, document: str) -> None:
    give(document)
    code, found = told(call, tmp_path, "-")
    assert (code, found["problems"], found["files"]) == (0, [], 1)


def test_standard_input_stands_in_for_a_file_that_an_editor_has_not_saved(call: Call, give: Give, small: Path) -> None:
    give(BAD_ACTUALS)
    code, document = told(call, small, "-", "--stdin-name", "data/actuals/2023.yaml")
    assert (code, places(document), document["files"]) == (1, ["data/actuals/2023.yaml:5:PC012"], 1)
    give(BAD_ACTUALS)
    excerpt = call("validate", "-", "--stdin-name", "data/actuals/2023.yaml", folder=small).out.splitlines()[1]
    assert excerpt == " 5 |   gpd: 3"


def test_it_may_stand_in_for_a_file_that_is_not_there_yet(call: Call, give: Give, small: Path) -> None:
    give("year: 2023\nsource: x\nvalues:\n  gdp: 2.8\n")
    code, document = told(call, small, "-", "--stdin-name", "data/actuals/2024.yaml")
    assert (code, places(document)) == (1, ["data/actuals/2024.yaml:1:PC027"])


def test_unsaved_targets_are_judged_with_the_actuals_that_lie_there(call: Call, give: Give, small: Path) -> None:
    give(TARGETS.replace("section: economy\n    unit", "section: econmy\n    unit"))
    code, document = told(call, small, "-", "--stdin-name", "data/targets.yaml")
    assert (code, places(document)) == (1, ["data/targets.yaml:11:PC023"])


@pytest.mark.parametrize(
    ("document", "code"),
    [
        pytest.param(b"", "PC013", id="nothing"),
        pytest.param("规划".encode("gbk"), "PC002", id="GBK"),
        pytest.param(b"\xff\xfe\x00", "PC002", id="UTF-16"),
        pytest.param(b"[" * 5000, "PC004", id="too deep"),
    ],
)
def test_whatever_comes_from_standard_input_is_told_in_order(
    call: Call, give: Give, tmp_path: Path, document: bytes, code: str
) -> None:
    give(document)
    ending, found = told(call, tmp_path, "-")
    assert (ending, [problem["code"] for problem in found["problems"]]) == (1, [code])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--stdin-name", "data/targets.yaml"], "--stdin-name goes with standard input"),
        (["-", "--at", "HEAD"], "no part of a revision"),
        (["--max-problems", "-1"], "is no number"),
        (["--max-problems", "many"], "is no number"),
        (["--format", "xml"], "text, json, github, gitlab, sarif, junit"),
    ],
)
def test_wrong_usage(call: Call, small: Path, arguments: list[str], sentence: str) -> None:
    outcome = call("validate", *arguments, "--lang", "en", folder=small)
    assert (outcome.code, outcome.out) == (2, "")
    assert sentence in outcome.err


def test_the_right_id_is_told_with_its_place(call: Call, small: Path) -> None:
    (small / "data/actuals/2023.yaml").write_text(BAD_ACTUALS, encoding="utf-8")
    out = call("validate", "--lang", "en", folder=small).out
    assert 'did you mean "gdp"? (data/targets.yaml:9)' in out
    zh = call("validate", "--lang", "zh", folder=small).out
    assert "“gdp”？ (data/targets.yaml:9)" in zh


@pytest.mark.parametrize(("language", "name"), [("en", "README.md"), ("zh", "README.zh.md")])
def test_the_readme_shows_what_is_printed(call: Call, small: Path, language: str, name: str) -> None:
    (small / "data/actuals/2023.yaml").write_text(ACTUALS + "  gpd: 2.71\n", encoding="utf-8")
    printed = call("validate", "--lang", language, folder=small).out.split("\n\n")[0]
    assert f"```text\n{printed}\n```" in (ROOT / name).read_text(encoding="utf-8")


def test_all_are_told_where_no_terminal_is(call: Call, small: Path) -> None:
    lines = "".join(f"  x{n}: 1\n" for n in range(150))
    (small / "data/actuals/2023.yaml").write_text(ACTUALS + lines, encoding="utf-8")
    assert call("validate", folder=small).out.count("[PC012]: ") == 150
    capped = call("validate", "--max-problems", "20", "--lang", "en", folder=small).out
    assert capped.count("[PC012]: ") == 20
    assert "Errors: 150, warnings: 0 (files checked: 2). Not shown: 130;" in capped.splitlines()[-1]
    assert call("validate", "--max-problems", "0", folder=small).out.count("[PC012]: ") == 150


def test_a_terminal_gets_a_hundred(call: Call, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(f"  x{n}: 1\n" for n in range(150))
    (small / "data/actuals/2023.yaml").write_text(ACTUALS + lines, encoding="utf-8")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert call("validate", "--color", "never", folder=small).out.count("[PC012]: ") == 100


def test_a_workflow_of_github_gets_annotations_unless_it_asks_for_another_format(
    call: Call, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small / "data/actuals/2023.yaml").write_text(BAD_ACTUALS, encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert call("validate", folder=small).out.startswith("::error file=data/actuals/2023.yaml,line=5,")
    assert call("validate", "--format", "text", folder=small).out.startswith("data/actuals/2023.yaml:5:3: ")


@pytest.mark.parametrize("format_", ["github", "gitlab", "sarif"])
def test_services_of_code_get_names_from_the_top_of_the_repository(call: Call, small: Path, format_: str) -> None:
    (small / ".git").mkdir()
    (small / "data/actuals/2023.yaml").write_text(BAD_ACTUALS, encoding="utf-8")
    below = call("validate", ".", "--format", format_, folder=small / "data").out
    assert '"data/actuals/2023.yaml"' in below or "file=data/actuals/2023.yaml," in below
    assert call("validate", "../data", "--format", format_, folder=small / "data").out == below
    assert call("validate", ".", "--format", "text", folder=small / "data").out.startswith("actuals/2023.yaml:5:3: ")


def test_three_faults_in_two_files_in_order_at_their_places(call: Call, small: Path) -> None:
    (small / "data/targets.yaml").write_text(
        BAD_TARGETS.removesuffix("section: economy\n") + "section: econ\n", encoding="utf-8"
    )
    (small / "data/actuals/2023.yaml").write_text(BAD_ACTUALS, encoding="utf-8")
    _, document = told(call, small)
    spans = [
        (one["file"], one["line"], one["column"], one["end_line"], one["end_column"]) for one in document["problems"]
    ]
    assert spans == [
        ("data/actuals/2023.yaml", 5, 3, 5, 6),
        ("data/targets.yaml", 12, 5, 12, 9),
        ("data/targets.yaml", 20, 14, 20, 18),
    ]


def test_a_single_file_of_a_revision(call: Call, small: Path) -> None:
    (small / "data/actuals/2023.yaml").write_text(BAD_ACTUALS, encoding="utf-8")
    identity = ("-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false")
    for arguments in (("init", "--quiet"), ("add", "."), (*identity, "commit", "--quiet", "-m", "x")):
        subprocess.run(["git", "-C", str(small), *arguments], check=True, capture_output=True)
    (small / "data/actuals/2023.yaml").write_text(ACTUALS, encoding="utf-8")
    code, document = told(call, small, "data/actuals/2023.yaml", "--at", "HEAD")
    assert (code, places(document)) == (1, ["HEAD:data/actuals/2023.yaml:5:PC012"])
    assert document["revision"]["name"] == "HEAD"
    assert told(call, small, "data/targets.yaml", "--at", "HEAD")[0] == 0


def test_no_line_of_a_file_outside_is_ever_shown(call: Call, plan_folder: Callable[..., Path], tmp_path: Path) -> None:
    folder = plan_folder({"targets.yaml": TARGETS, "actuals/2023.yaml": ACTUALS})
    (tmp_path / "secret.txt").write_text("PASSWORD=abc\n", encoding="utf-8")
    (folder / "data" / "actuals" / "2024.yaml").symlink_to(tmp_path / "secret.txt")
    outcome = call("validate", folder=folder)
    assert outcome.code == 1
    assert "PC008" in outcome.out
    assert "PASSWORD" not in outcome.out + outcome.err


def test_what_is_no_file_is_told_at_once(call: Call, plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder({"targets.yaml": TARGETS, "actuals/2023.yaml": ACTUALS})
    os.mkfifo(folder / "data" / "actuals" / "2024.yaml")
    assert "PC003" in call("validate", folder=folder).out


def test_a_single_file_is_not_called_good_where_its_targets_cannot_be_read(
    call: Call, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder({"targets.yaml": "plan: [", "actuals/2023.yaml": ACTUALS})
    outcome = call("validate", "data/actuals/2023.yaml", folder=folder)
    assert outcome.code == 1
    assert "targets.yaml:1" in outcome.out


def test_what_several_files_have_in_common_is_told_of_each_of_them(call: Call, small: Path) -> None:
    for year in (2021, 2022):
        figures = f"year: {year}\nsource: yearbook\nvalues:\n  housing: 3\n"
        (small / f"data/actuals/{year}.yaml").write_text(figures, encoding="utf-8")
    _, document = told(call, small, "data/actuals/2022.yaml")
    assert places(document) == ["data/actuals/2021.yaml:4:PC012"]
