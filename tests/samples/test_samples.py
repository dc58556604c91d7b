"""Every code has its samples; the bad one yields exactly that code, the good one yields nothing."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from plancheck.checks import check
from plancheck.checks.rewritten import Earlier
from plancheck.load.folder import read, read_files
from plancheck.load.git import open_revision
from plancheck.samples import SAMPLES, Case, Content, Folder, Link, files_of
from plancheck.samples.base import completed
from tests.samples.codes import codes_in_use


def lay_out(files: Mapping[str, Content], top: Path) -> None:
    """Put the files of a case into `top`/data."""
    data = top / "data"
    data.mkdir(exist_ok=True)
    for name, content in files.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        match content:
            case str():
                path.write_text(content, encoding="utf-8", newline="\n")
            case bytes():
                path.write_bytes(content)
            case Link():
                path.symlink_to(content.target)
            case Folder():
                path.mkdir()


def commit(top: Path) -> None:
    """Make `top` a repository of one commit."""
    identity = ("-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false")
    for arguments in (("init", "--quiet"), ("add", "."), (*identity, "commit", "--quiet", "-m", "earlier")):
        subprocess.run(["git", "-C", str(top), *arguments], check=True, capture_output=True)


def codes_of(case: Case, top: Path) -> list[str]:
    """The codes of all that is told of a case."""
    earlier = None
    if case.earlier is not None:
        lay_out(completed(case.earlier, whole=case.whole), top)
        commit(top)
        before = read_files(open_revision(top / "data", "HEAD", {"PATH": os.environ["PATH"]})).plan
        assert before is not None
        earlier = Earlier(before)
    lay_out(files_of(case), top)
    loaded = read(Path("data"), top)
    problems = check(loaded.plan, case.today, loaded.problems, earlier) if loaded.plan else loaded.problems
    return [problem.code for problem in problems]


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_a_bad_sample_yields_its_code_and_no_other(code: str, tmp_path: Path) -> None:
    assert codes_of(SAMPLES[code].bad, tmp_path) == [code]


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_a_good_sample_yields_nothing(code: str, tmp_path: Path) -> None:
    assert codes_of(SAMPLES[code].good, tmp_path) == []


def test_every_code_has_a_sample() -> None:
    assert SAMPLES.keys() == codes_in_use()


def test_a_case_is_completed_by_the_plan_around_it_and_keeps_what_it_says() -> None:
    given = "sections:\n  - {id: economy, title: 经济}\n"
    files = files_of(Case({"targets.yaml": given}))
    assert isinstance(files["targets.yaml"], str)
    assert files["targets.yaml"].endswith(given)
    assert files["targets.yaml"].count("\nsections:") == 1
    assert "actuals/2023.yaml" in files
