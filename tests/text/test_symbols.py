"""Formulas in words: each symbol by the beginning of its meaning, which no other symbol has."""

from __future__ import annotations

import pytest

from plancheck.text.symbols import in_words, is_function, meanings


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_symbols_read_alike(language: str) -> None:
    known = meanings(language)
    symbols = [symbol for symbol, meaning in known.items() if not is_function(symbol, meaning)]
    assert len(symbols) > 40
    assert len({in_words(symbol, known) for symbol in symbols}) == len(symbols)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("(target_level / level) ^ (1 / (year - 2)) - 1", "(终点的水平 / 所评年份的水平) ^ (1 / (所评的年份 - 2)) - 1"),
        ("max(low - value, value - high)", "max(区间的下限 - 实际值, 实际值 - 区间的上限)"),
        ("-forecast.value", "-照趋势到目标年的值"),
    ],
)
def test_functions_and_signs_stay(formula: str, words: str) -> None:
    assert in_words(formula, meanings("zh")) == words
