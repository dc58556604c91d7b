"""Options of the whole test suite."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# how long one example takes says more of the machine that runs the tests than of what they test
settings.register_profile("plancheck", deadline=None)
settings.load_profile("plancheck")

# what a test sees is what the code under test does now; the tests of the cache switch it on for themselves
os.environ["PLANCHECK_CACHE"] = "off"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-expected", action="store_true", help="rewrite the expected.txt of the cases")
