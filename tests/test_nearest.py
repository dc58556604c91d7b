"""Which known name is meant, and what it may cost to find out."""

from __future__ import annotations

import time

import pytest

from plancheck.nearest import Names, nearest

CALLED = [
    ("gdp", "gdp"),
    ("Gross domestic product", "gdp"),
    ("tax-revenue", "tax-revenue"),
    ("税收收入", "tax-revenue"),
]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("GDP", "gdp"),
        ("ＧＤＰ", "gdp"),
        ("gross_domestic  product", "gdp"),
        ("税收收人", "tax-revenue"),
        ("“税收收入”", "tax-revenue"),
        ("tax revenu", "tax-revenue"),
        ("zzz", None),
        ("", None),
        ("gdp" * 1000, None),
    ],
)
def test_what_is_meant(word: str, name: str | None) -> None:
    assert Names(CALLED).meant(word) == name


def test_the_next_best_is_meant_where_the_best_is_ruled_out() -> None:
    names = Names((name, name) for name in ("farms", "farm"))
    assert names.meant("farms") == "farms"
    assert names.meant("farms", {"farms"}.__contains__) == "farm"


def test_no_name_is_like_another_where_there_is_none() -> None:
    assert nearest("gdp", ()) is None


def test_many_unknown_words_among_many_names_take_no_more_than_a_few_seconds() -> None:
    names = Names((name, name) for name in (f"indicator-{number}" for number in range(20_000)))
    start = time.perf_counter()
    assert names.meant("indicatr-17") is not None
    for number in range(100_000):
        names.meant(f"unknown-{number}")
    assert time.perf_counter() - start < 10
