"""Data folders of git revisions: real repositories, made for the test alone."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from plancheck.load import source
from plancheck.load.folder import Loaded, read, read_files
from plancheck.load.git import GitFault, UnknownRevision, open_revision
from tests.load.folders import ACTUALS, TARGETS, write

ALONE = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
}
GOOD = {"targets.yaml": TARGETS, "actuals/2023.yaml": ACTUALS}


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, env=ALONE, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, files: Mapping[str, str | bytes], message: str = "data") -> str:
    write(folder, files)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "town"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def at(start: Path, revision: str = "HEAD", environment: Mapping[str, str] = ALONE) -> Loaded:
    return read_files(open_revision(start, revision, environment))


def gdp(loaded: Loaded) -> list[str]:
    assert loaded.plan is not None
    return [str(float(actual.quantity.value)) for actual in loaded.plan.actuals["gdp"]]


def test_a_revision_says_what_the_folder_said_then(repository: Path) -> None:
    """What has been written since, committed or not, is not seen; and nothing is written."""
    commit(repository, GOOD)
    as_it_lay = read(repository / "data", repository)
    commit(repository, {"actuals/2023.yaml": ACTUALS.replace("2.71", "2.72"), "actuals/2024.yaml": "year: 2024\n"})
    write(repository, {"targets.yaml": "not committed: 1\n"})
    before = git(repository, "status", "--porcelain")
    loaded = at(repository, "HEAD~1")
    assert (gdp(loaded), loaded.files, loaded.problems) == (["2.71"], as_it_lay.files, ())
    assert git(repository, "status", "--porcelain") == before


@pytest.mark.parametrize("start", ["", "data", "data/actuals", "data/targets.yaml", "gone/below"])
def test_the_folder_is_found_from_within_and_below(repository: Path, start: str) -> None:
    commit(repository, GOOD)
    assert gdp(at(repository / start)) == ["2.71"]


def test_a_folder_that_the_working_tree_has_lost(repository: Path) -> None:
    commit(repository, GOOD)
    git(repository, "rm", "-q", "-r", "data")
    assert gdp(at(repository / "data")) == ["2.71"]


def test_a_folder_at_the_top_and_one_deep_below(tmp_path: Path, repository: Path) -> None:
    for name, folder in (("data", repository / "data"), ("one", repository / "plans" / "east")):
        folder.mkdir(parents=True)
        commit(folder, GOOD, name)
    assert gdp(at(repository / "plans" / "east")) == ["2.71"]
    top = tmp_path / "top"
    top.mkdir()
    git(top, "init", "-q")
    write(tmp_path / "src", GOOD)
    for name, text in GOOD.items():
        (top / name).parent.mkdir(exist_ok=True)
        (top / name).write_text(text, encoding="utf-8")
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "top")
    assert gdp(at(top)) == ["2.71"]


@pytest.mark.parametrize("name", ["HEAD", "main", "v1", "HEAD@{0}", "short", "whole"])
def test_whatever_git_calls_a_commit(repository: Path, name: str) -> None:
    whole = commit(repository, GOOD)
    git(repository, "tag", "-a", "v1", "-m", "a tag with a message")
    asked = {"short": whole[:7], "whole": whole}.get(name, name)
    loaded = at(repository, asked)
    assert loaded.plan is not None
    assert loaded.plan.snapshot is not None
    assert (loaded.plan.snapshot.name, loaded.plan.snapshot.commit) == (asked, whole[:7])


@pytest.mark.parametrize(
    "name", ["", "-x", "--help", "--output=/tmp/x", "nope", "HEAD:data", "^HEAD", "HEAD..HEAD", "HEAD~99", "a\nb", "\0"]
)
def test_what_is_no_commit_is_no_option_either(repository: Path, name: str) -> None:
    commit(repository, GOOD)
    with pytest.raises(UnknownRevision):
        at(repository, name)


def test_a_repository_without_a_commit(repository: Path) -> None:
    with pytest.raises(UnknownRevision):
        at(repository)


@pytest.mark.parametrize(("start", "code"), [("elsewhere", "not-a-repository"), ("town", "not-in-revision")])
def test_what_holds_no_data(tmp_path: Path, repository: Path, start: str, code: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (repository / "readme").write_text("")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "no data")
    write(repository, GOOD)
    with pytest.raises(GitFault) as caught:
        at(tmp_path / start)
    assert caught.value.code == code


def test_git_is_not_installed(repository: Path, tmp_path: Path) -> None:
    commit(repository, GOOD)
    with pytest.raises(GitFault) as caught:
        at(repository, environment={"PATH": str(tmp_path)})
    assert caught.value.code == "git-missing"


def test_a_calling_git_does_not_say_which_repository(repository: Path, tmp_path: Path) -> None:
    """As in a hook, which git runs with variables for its own repository."""
    commit(repository, GOOD)
    assert gdp(at(repository, environment={**ALONE, "GIT_DIR": str(tmp_path), "GIT_INDEX_FILE": "nowhere"})) == ["2.71"]


def test_places_are_what_git_itself_takes(repository: Path) -> None:
    """`git show` prints the very file that a problem speaks of."""
    commit(repository, GOOD | {"actuals/2023.yaml": ACTUALS.replace("2.71", "2,71")})
    loaded = at(repository / "data", "HEAD")
    (problem,) = loaded.problems
    assert (problem.place.file, problem.place.line) == ("HEAD:data/actuals/2023.yaml", 4)
    content = loaded.origin.content(problem.place.file)
    assert content is not None
    assert content.decode().strip() == git(repository, "show", problem.place.file)
    assert loaded.origin.content("data/actuals/2023.yaml") is None


def test_links_are_not_followed(repository: Path) -> None:
    write(repository, GOOD)
    (repository / "data/actuals/2022.yaml").symlink_to("2023.yaml")
    commit(repository, {})
    assert [(problem.code, problem.variant) for problem in at(repository).problems] == [("PC003", "not_a_file")]


@pytest.mark.parametrize(
    ("name", "code"),
    [("actuals/2022.yaml/inside", "PC003.is_folder"), ("actuals", "PC003.not_a_folder"), ("targets.yml", "")],
)
def test_what_is_odd_is_told_as_in_the_working_folder(repository: Path, name: str, code: str) -> None:
    files = {"targets.yaml": TARGETS, name: "x: 1\n"}
    commit(repository, files)
    there, then = read(repository / "data", repository), at(repository)
    told = [[f"{problem.code}.{problem.variant}" for problem in loaded.problems] for loaded in (there, then)]
    assert told[0] == told[1] == ([code] if code else [])


def test_a_file_that_is_too_large_is_not_read(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, GOOD)
    monkeypatch.setattr("plancheck.load.git.MAX_BYTES", 100)
    assert source.MAX_BYTES > 100
    assert "PC004" in [problem.code for problem in at(repository).problems]


def test_names_in_any_script(repository: Path) -> None:
    folder = repository / "规划 一"
    folder.mkdir()
    commit(folder, GOOD)
    loaded = at(folder)
    assert loaded.plan is not None
    assert loaded.plan.place.file == "HEAD:规划 一/data/targets.yaml"
