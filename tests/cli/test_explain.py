"""`plancheck explain`: a code in any case of letters, all codes, and what may have been meant."""

from __future__ import annotations

import pytest

from plancheck.samples import SAMPLES
from tests.cli.conftest import Call


@pytest.mark.parametrize("asked", ["PC012", "pc012", "Pc012"])
def test_a_code_is_found_in_any_case_of_letters(call: Call, asked: str) -> None:
    outcome = call("explain", asked)
    assert outcome.code == 0
    assert outcome.out.startswith("PC012 · Something with this id does not exist\n")
    assert "  gpd: 2.46\n" in outcome.out.replace("    ", "  ")


def test_without_a_code_all_are_listed_one_a_line(call: Call) -> None:
    lines = call("explain", "--lang", "zh").out.splitlines()
    assert [line[:5] for line in lines if line.startswith("PC")] == sorted(SAMPLES)


@pytest.mark.parametrize("asked", ["PC12", "12", "pc-012", "PC0012"])
def test_a_code_written_otherwise_is_suggested(call: Call, asked: str) -> None:
    outcome = call("explain", asked)
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean PC012?" in outcome.err


@pytest.mark.parametrize("asked", ["PC999", "gdp", ""])
def test_an_unknown_code_is_a_fault_of_usage(call: Call, asked: str) -> None:
    outcome = call("explain", asked)
    assert (outcome.code, outcome.out) == (2, "")
    assert "plancheck explain" in outcome.err


def test_it_is_coloured_when_asked(call: Call) -> None:
    assert "\x1b[1m" in call("explain", "PC012", "--color", "always").out
    assert "\x1b" not in call("explain", "PC012", "--color", "never").out
