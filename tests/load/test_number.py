"""A number is exact and keeps its decimals; whatever only looks like one is told with what to write instead."""

from __future__ import annotations

import tracemalloc
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.load.shape.number import MAX_DIGITS, NUMBER, Integer, Number, parse_number
from plancheck.load.shape.record import Field, Record
from plancheck.model.quantity import Quantity
from tests.load.trees import read, sentence, told, value_of


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("0", 0, 0),
        ("-0", 0, 0),
        ("380", 380, 0),
        ("+3", 3, 0),
        ("3.0", 3, 1),
        ("3.", 3, 0),
        (".5", Fraction(1, 2), 1),
        ("-2.70", Fraction(-27, 10), 2),
        ("0.53", Fraction(53, 100), 2),
        ("853.30", Fraction(8533, 10), 2),
        ("1e3", 1000, 0),
        ("1.5e3", 1500, 0),
        ("1.25e1", Fraction(25, 2), 1),
        ("1E-2", Fraction(1, 100), 2),
        ("1e30", 10**30, 0),
        ("1e-30", Fraction(1, 10**30), 30),
        ("9" * MAX_DIGITS, 10**MAX_DIGITS - 1, 0),
    ],
)
def test_numbers(text: str, value: Fraction | int, decimals: int) -> None:
    assert value_of(NUMBER, text) == Quantity(Fraction(value), decimals)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+",
        ".",
        "e3",
        "1e",
        "1e31",
        "1e-31",
        "1e999999999999",
        "9" * (MAX_DIGITS + 1),
        "012",
        "0x10",
        "1 ",
        "１",
        "٣",
    ],
)
def test_texts_that_are_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_every_decimal_is_read_exactly(number: Decimal) -> None:
    assert parse_number(f"{number:f}") == Quantity(Fraction(number), 4)


@given(st.integers(-999, 999), st.integers(-30, 30))
def test_a_power_of_ten_is_what_it_says(number: int, power: int) -> None:
    quantity = parse_number(f"{number}e{power}")
    assert quantity == Quantity(Fraction(number) * Fraction(10) ** power, max(0, -power))


TRAPS = [
    # the text, the wording, and what is offered instead
    ("012", "leading_zero", "12"),
    ("-007.5", "leading_zero", "-7.5"),
    ("00.5", "leading_zero", "0.5"),
    ("1_000", "underscore", "1000"),
    ("1:30", "colon", ""),
    ("1：30", "colon", ""),
    ("1,234", "comma", "1234"),
    ("1，234，567.8", "comma", "1234567.8"),
    ("1 234", "comma", "1234"),
    ("1'234", "comma", "1234"),
    ("1,5", "comma", ""),
    ("1,23", "comma", ""),
    ("65%", "percent", ""),
    ("65 ％", "percent", ""),
    ("3‰", "percent", ""),
    ("−2.7%", "percent", ""),
    ("６５", "full_width", "65"),
    ("６５．３", "full_width", "65.3"),
    ("＋６", "full_width", "+6"),
    ("−2.7", "minus", "-2.7"),
    ("－2.7", "minus", "-2.7"),
    ("–２．７", "minus", "-2.7"),
    ("3.0亿元", "unit", ""),
    ("11000 元", "unit", ""),
    ("1,234万元", "unit", ""),
    ("３.５ km", "unit", ""),
    ("—", "no_figure", ""),
    ("——", "no_figure", ""),
    ("/", "no_figure", ""),
    ("--", "no_figure", ""),
    ("…", "no_figure", ""),
    ("无", "no_figure", ""),
    ("N/A", "no_figure", ""),
    (".nan", "not_finite", ""),
    ("-.inf", "not_finite", ""),
    ("∞", "not_finite", ""),
    ("yes", "boolean", ""),
    ("True", "boolean", ""),
    ("9/12", "fraction", "{part: 9, whole: 12}"),
    ("９／１２", "fraction", "{part: 9, whole: 12}"),
    ("≥65", "comparator", "{at_least: 65}"),
    ("<=3", "comparator", "{at_most: 3}"),
    ("<3", "comparator", "{below: 3}"),
    ("不低于60%", "comparator", "{at_least: 60}"),
    ("低于5", "comparator", "{below: 5}"),
    ("不超过5", "comparator", "{at_most: 5}"),
    ("超过5", "comparator", "{above: 5}"),
    ("3以上", "comparator", "{at_least: 3}"),
    ("3‰以内", "comparator", "{at_most: 3}"),
    ("3左右", "comparator", ""),
    ("1e31", "exponent", ""),
    ("9" * 41, "digits", ""),
    ("0." + "9" * 41, "digits", ""),
    ("2.7\u200b", "invisible", "2.7"),
    ("2\u00a0700", "invisible", "2700"),
]


@pytest.mark.parametrize(("text", "variant", "suggestion"), TRAPS)
def test_a_trap_is_told_with_its_cure(text: str, variant: str, suggestion: str) -> None:
    _, problems = read(NUMBER, text)
    assert [sentence(problem) for problem in problems] == [f"PC014.{variant}"]
    assert problems[0].figures["suggestion"] == suggestion


@pytest.mark.parametrize(("text", "suggestion"), [(text, cure) for text, _, cure in TRAPS if cure and cure[0] != "{"])
def test_what_is_offered_instead_of_a_number_is_a_number(text: str, suggestion: str) -> None:
    assert parse_number(suggestion) is not None


@pytest.mark.parametrize(("text", "names"), [("'2.71'", ["PC014.quoted"]), ("'65%'", ["PC014.percent"])])
def test_a_number_in_quotes_is_a_text(text: str, names: list[str]) -> None:
    assert told(NUMBER, text) == names


@pytest.mark.parametrize("text", ["a: ", "a: ~", "a: null", "a: ''", "a: ' '"])
def test_no_figure_at_all_is_told_at_the_key(text: str) -> None:
    record = Record("", (Field("a", NUMBER),), lambda values: values.get(Field("a", NUMBER)) or 0)
    _, problems = read(record, text)
    assert [(sentence(problem), problem.place.column) for problem in problems] == [("PC014.empty", 1)]


@pytest.mark.parametrize("text", ["很好", "0x1F", "3 to 5", "[3]", "{a: 3}", "x" * 5000])
def test_what_nobody_can_read_as_a_number(text: str) -> None:
    assert told(NUMBER, text) == ["PC013.number"]


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 200_000, "1," * 100_000, "9 " * 39 + "9", "1e" + "9" * 5000])
def test_monsters_are_refused_at_once(text: str) -> None:
    _, problems = read(NUMBER, text)
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("shape", "text", "names"),
    [
        (Number(0, 100), "0", []),
        (Number(0, 100), "100.0", []),
        (Number(0, 100), "100.1", ["PC035.between"]),
        (Number(0, 100), "-1", ["PC035.between"]),
        (Number(least=0), "-1", ["PC035.least"]),
        (Integer(0, 9), "9", []),
        (Integer(0, 9), "10", ["PC035.between"]),
        (Integer(0, 9), "1.5", ["PC013.integer"]),
    ],
)
def test_bounds_belong_to_what_is_allowed(shape: Number, text: str, names: list[str]) -> None:
    assert [sentence(problem) for problem in read(shape, text)[1]] == names


@given(st.text(alphabet="0123456789０１２.．,，-−－+%％‰_:/ eE亿元≥<以上nai\u200b", min_size=1, max_size=12))
def test_any_scribble_is_a_number_or_one_problem(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    _, problems = read(NUMBER, quoted)
    assert len(problems) == 1


def test_texts_too_long_for_a_number_are_not_remembered() -> None:
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for number in range(300):
            assert parse_number(f"{number}{'x' * 10_000}") is None
        assert tracemalloc.get_traced_memory()[0] - before < 500_000
    finally:
        tracemalloc.stop()
