"""What many entries say alike is read once; nobody can tell but by the time and the memory that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plancheck.load.targets.fields import OWNER
from tests.load.folders import GDP, HEAD, load


@pytest.fixture(autouse=True)
def nothing_else_read() -> Iterator[None]:
    assert OWNER.known is not None
    OWNER.known.clear()
    yield
    OWNER.known.clear()


@pytest.mark.parametrize("first", ['"~"', "统计局"])
def test_what_one_entry_says_hides_nothing_of_the_next(tmp_path: Path, first: str) -> None:
    owners = {"one": first, "other": "~"}
    entries = "".join(GDP.replace("id: gdp", f"id: {id_}") + f"    owner: {owner}\n" for id_, owner in owners.items())
    found = load(tmp_path, HEAD + "indicators:\n" + entries).problems
    assert [(problem.code, problem.path) for problem in found] == [("PC013", "indicators.1.owner")]


def test_few_texts_are_remembered_and_none_that_is_long(tmp_path: Path) -> None:
    long = "局" * 10_000
    names = [*(f"o{number}" for number in range(1_500)), long]
    entries = "".join(
        GDP.replace("id: gdp", f"id: i{number}") + f"    owner: {name}\n" for number, name in enumerate(names)
    )
    assert load(tmp_path, HEAD + "indicators:\n" + entries).plan is not None
    assert OWNER.known is not None
    assert len(OWNER.known) <= 1_000
    assert long not in OWNER.known
