"""Every circle is found once, from its first member on, in time that grows with the number of members alone."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.checks.circles import TOLD, circles, short


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"a": ["b"], "b": ["c"]}, [], id="a chain, and what it leads to is not there"),
        pytest.param({"a": ["a"]}, [("a",)], id="itself"),
        pytest.param({"a": ["b"], "b": ["a"]}, [("a", "b")], id="two"),
        pytest.param({"x": ["b"], "b": ["a"], "a": ["b"]}, [("b", "a")], id="a way into a circle"),
        pytest.param({"b": ["c"], "a": ["b"], "c": ["a"]}, [("b", "c", "a")], id="the first one begins"),
        pytest.param({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, [], id="two ways are no circle"),
        pytest.param({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [("a", "b"), ("c", "d")], id="two circles"),
        pytest.param({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, [("a", "b")], id="two that share a member"),
    ],
)
def test_circles(edges: Mapping[str, Sequence[str]], expected: list[tuple[str, ...]]) -> None:
    assert list(circles(edges)) == expected


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3)))
def test_what_is_told_is_a_circle_and_one_is_told_where_there_is_one(edges: dict[str, list[str]]) -> None:
    found = list(circles(edges))
    for circle in found:
        assert all(there in edges[here] for here, there in zip(circle, (*circle[1:], circle[0]), strict=True))
    assert bool(found) == any(_leads_back(edges, start) for start in edges)


def _leads_back(edges: Mapping[str, Sequence[str]], start: str) -> bool:
    reached: set[str] = set()
    for _ in range(len(edges) + 1):
        reached |= {there for here in (reached or {start}) for there in edges.get(here, ())} | reached
    return start in reached


@pytest.mark.slow
@pytest.mark.parametrize("closed", [True, False], ids=["a circle", "a chain"])
def test_a_hundred_thousand_members_are_one_walk(closed: bool) -> None:
    count = 100_000
    edges = {str(i): [str((i + 1) % count if closed else i + 1)] for i in range(count)}
    start = time.process_time()
    found = list(circles(edges))
    assert time.process_time() - start < 2
    assert [len(circle) for circle in found] == ([count] if closed else [])


def test_a_long_circle_is_told_without_its_middle() -> None:
    assert short(("a", "b")) == ("a", "b", "a")
    assert len(short([str(i) for i in range(100_000)])) == TOLD + 2
