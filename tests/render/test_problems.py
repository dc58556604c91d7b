"""Problems for programs name what was checked."""

from __future__ import annotations

import json

import pytest

from plancheck.model.plan import Snapshot
from plancheck.render.problems import Result, Surface, render


@pytest.mark.parametrize(
    ("snapshot", "told"),
    [
        pytest.param(None, None, id="as they lie in the folder"),
        pytest.param(Snapshot("HEAD~3", "1a2b3c4"), {"name": "HEAD~3", "commit": "1a2b3c4"}, id="as they stood then"),
    ],
)
def test_the_revision_that_was_checked_is_named(snapshot: Snapshot | None, told: object) -> None:
    assert (
        json.loads(render(Result((), 3, snapshot=snapshot), Surface("en", lambda file: ()), "json"))["revision"] == told
    )
