"""A folder of tests/cases/bad holds data with faults, and all that is told of them: a new folder is a new test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plancheck.checks import check
from plancheck.load.folder import read
from plancheck.model.problem import Problem
from plancheck.text import faults
from tests.plans import TODAY

CASES = Path(__file__).parents[1] / "cases" / "bad"
HAN = re.compile("[\u4e00-\u9fff]")
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())


def problems_of(name: str) -> tuple[Problem, ...]:
    loaded = read(Path("data"), CASES / name)
    return check(loaded.plan, TODAY, loaded.problems) if loaded.plan else loaded.problems


def told(problem: Problem, language: str) -> str:
    place = problem.place
    line = f"{place.file}:{place.line}:{place.column}: {problem.severity}[{problem.code}]"
    hint = faults.hint(problem, language)
    return f"{line}: {faults.message(problem, language)}\n" + (f"  hint: {hint}\n" if hint else "")


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_told(name: str, request: pytest.FixtureRequest) -> None:
    found = "".join(told(problem, "en") for problem in problems_of(name))
    expected = CASES / name / "expected.txt"
    if request.config.getoption("--update-expected"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_fault_has_its_sentences_in_chinese(name: str) -> None:
    for problem in problems_of(name):
        assert HAN.search(faults.message(problem, "zh"))
        assert not problem.hint or HAN.search(faults.hint(problem, "zh"))
