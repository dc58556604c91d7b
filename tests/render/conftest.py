"""Whole outputs are kept in files beside the tests and compared letter by letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare an output with the file of that name; `--update-expected` writes the file instead."""

    def comparing(name: str, output: str) -> None:
        path = EXPECTED / name
        if request.config.getoption("--update-expected", default=False):
            EXPECTED.mkdir(exist_ok=True)
            path.write_text(output, encoding="utf-8", newline="")
        with path.open(encoding="utf-8", newline="") as file:
            assert output == file.read()

    return comparing
