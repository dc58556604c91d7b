"""What the fuzzer has found stays mended."""

from __future__ import annotations

import pytest

from tests.fuzz.laws import verify
from tests.load.folders import ACTUALS, TARGETS

RATE = TARGETS.replace("    baseline: 2.2\n", "    series: reduction_rate\n").replace("level: {at_least: 3.0}", "{}")

FOUND = {
    "a reduction by more than all there is": RATE.replace("{}", "reduction: 2021"),
}


@pytest.mark.parametrize("targets", FOUND.values(), ids=FOUND)
def test_found(targets: str) -> None:
    tree = {"targets.yaml": targets.encode(), "actuals/2023.yaml": ACTUALS.encode()}
    for choice in range(6):
        verify(tree, choice)
