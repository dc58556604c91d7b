"""What the fuzzer has found stays mended."""

from __future__ import annotations

import pytest

from tests.fuzz.laws import verify
from tests.fuzz.mutate import FOLDERS, Tree, good
from tests.load.folders import ACTUALS, TARGETS

RATE = TARGETS.replace("    baseline: 2.2\n", "    series: reduction_rate\n").replace("level: {at_least: 3.0}", "{}")
PROVINCE = good(next(number for number, folder in enumerate(FOLDERS) if folder.parent.name == "province"))

FOUND: dict[str, Tree] = {
    "a reduction by more than all there is": {
        "targets.yaml": RATE.replace("{}", "reduction: 2021").encode(),
        "actuals/2023.yaml": ACTUALS.encode(),
    },
    "a price index without its base year": PROVINCE
    | {"actuals/2015.yaml": PROVINCE["actuals/2015.yaml"].replace(b"gdp-deflator: 100", b"gdp-deflator: 00")},
}


@pytest.mark.slow
@pytest.mark.parametrize("tree", FOUND.values(), ids=FOUND)
def test_found(tree: Tree) -> None:
    for choice in range(0, 42, 3):
        verify(tree, choice)
