"""The laws hold for the plans as they are, for spoiled ones and for any bytes: no exception, no place out of a file."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.laws import verify
from tests.fuzz.mutate import FOLDERS, STEPS, Step, good, spoiled

_NUMBERS = st.integers(0, 2**24 - 1)
_STEPS = st.builds(Step, st.sampled_from(tuple(STEPS)), _NUMBERS, _NUMBERS, _NUMBERS)
_bounded = settings(max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("folder", range(len(FOLDERS)), ids=lambda folder: FOLDERS[folder].parent.name)
def test_the_laws_hold_for_good_plans(folder: int) -> None:
    assert verify(good(folder), folder)


@pytest.mark.slow
@given(st.integers(0, len(FOLDERS) - 1), st.lists(_STEPS, min_size=1, max_size=6), st.integers(0, 999))
@_bounded
def test_the_laws_hold_for_spoiled_plans(folder: int, steps: list[Step], choice: int) -> None:
    verify(spoiled(folder, steps), choice)


@pytest.mark.slow
@given(st.binary(max_size=400), st.sampled_from(["targets.yaml", "actuals/2021.yaml"]))
@_bounded
def test_the_laws_hold_for_any_bytes(data: bytes, name: str) -> None:
    verify(good(0) | {name: data})


@pytest.mark.slow
@given(st.text(alphabet="ab1 :-[]{},'\"|>&*!%#?\n\t：，｛｝\u3000\u0085\ufeff", max_size=60))
@_bounded
def test_the_laws_hold_for_the_signs_of_yaml(text: str) -> None:
    verify(good(0) | {"actuals/2021.yaml": text.encode()})
