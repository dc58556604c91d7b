"""Cells: tolerant of how a number is written, exact in what it is, and refused where two readings are possible."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.intake.cells import Content, NoNumber, Number, is_nothing, number, whole_number, words
from plancheck.load.shape.number import parse_number


@pytest.mark.parametrize(
    ("content", "unit", "digits"),
    [
        pytest.param("2.71", "亿元", "2.71", id="plain"),
        pytest.param("2.70", "亿元", "2.70", id="decimals are kept"),
        pytest.param(" ２．７１ ", "亿元", "2.71", id="full-width"),
        pytest.param("1,234,567.5", "元", "1234567.5", id="thousands"),
        pytest.param("1，234", "元", "1234", id="full-width thousands"),
        pytest.param("1 234 567", "元", "1234567", id="blanks as thousands"),
        pytest.param("1\u202f234", "元", "1234", id="narrow blank"),
        pytest.param("1'234", "元", "1234", id="apostrophes"),
        pytest.param("−3.5", "‰", "-3.5", id="minus sign"),
        pytest.param("+3.5", "‰", "3.5", id="plus"),
        pytest.param(".5", "", "0.5", id="no zero in front"),
        pytest.param("5.", "", "5", id="nothing behind the point"),
        pytest.param("12.5%", "%", "12.5", id="the unit itself"),
        pytest.param("12.5％", "%", "12.5", id="the unit, full-width"),
        pytest.param("2.71亿元", "亿元", "2.71", id="the unit behind"),
        pytest.param("12 thousand tonnes", "Thousand tonnes", "12", id="the unit in words"),
        pytest.param("2.71\u200b", "", "2.71", id="invisible"),
        pytest.param(0.1 + 0.2, "", "0.3", id="noise of a float"),
        pytest.param(2.675, "", "2.675", id="a float"),
        pytest.param(3.0, "", "3", id="a whole float"),
        pytest.param(1e-7, "", "0.0000001", id="a small float"),
        pytest.param(-0.0, "", "0", id="no negative zero"),
    ],
)
def test_a_number_is_read_however_it_is_written(content: Content, unit: str, digits: str) -> None:
    behind = str(content).rstrip("\u200b")[-1]
    assert number(content, unit) == Number(digits, with_unit=not behind.isdigit() and behind not in ". ")


@pytest.mark.parametrize(
    ("content", "unit", "digits"),
    [
        ("27100万元", "亿元", "2.71"),
        ("2.71亿元", "万元", "27100"),
        ("0.5百万元", "元", "500000"),
        ("1,234万亩", "亩", "12340000"),
        ("12000 tonnes", "thousand tonnes", "12"),
        ("3 吨", "万吨", "0.0003"),
    ],
)
def test_another_amount_of_the_same_unit_is_converted_exactly_and_said(content: str, unit: str, digits: str) -> None:
    found = number(content, unit)
    assert isinstance(found, Number)
    assert found.digits == digits
    assert found.converted is not None


@pytest.mark.parametrize(
    ("content", "unit", "code"),
    [
        pytest.param("1.234,5", "", "cell-marks", id="decimal comma"),
        pytest.param("1,5", "", "cell-marks", id="comma that parts no thousands"),
        pytest.param("1,23,456", "", "cell-marks", id="odd groups"),
        pytest.param("007", "", "cell-marks", id="zeros in front"),
        pytest.param("12.5%", "‰", "cell-permille", id="percent for permille"),
        pytest.param("12.5‰", "%", "cell-permille", id="permille for percent"),
        pytest.param("12.5%", "亿元", "cell-unit", id="percent of an amount"),
        pytest.param("3公顷", "亩", "cell-unit", id="another unit"),
        pytest.param("3万", "万人", "cell-unit", id="an amount of nothing"),
        pytest.param("3个", "", "cell-no-unit", id="a unit where there is none"),
        pytest.param("约3", "个", "cell-about", id="about"),
        pytest.param("3左右", "个", "cell-about", id="about, behind"),
        pytest.param("≥3", "个", "cell-about", id="a bound"),
        pytest.param("3-5", "个", "cell-about", id="a range"),
        pytest.param("十二", "个", "cell-no-number", id="words"),
        pytest.param("见附件", "个", "cell-no-number", id="a reference"),
        pytest.param("1.2E+05", "", "cell-exponent", id="rounded by its notation"),
        pytest.param("½", "", "cell-no-number", id="a fraction"),
        pytest.param("10²", "", "cell-no-unit", id="a power"),
        pytest.param("#DIV/0!", "", "cell-no-number", id="an error of a spreadsheet"),
        pytest.param("9" * 60, "", "cell-digits", id="too many digits"),
        pytest.param(1e15, "", "cell-digits", id="more digits than a spreadsheet keeps"),
        pytest.param(float("nan"), "", "cell-digits", id="no number at all"),
        pytest.param(True, "", "cell-boolean", id="true"),
        pytest.param(date(2024, 5, 3), "", "cell-date", id="a date"),
        pytest.param(datetime(2024, 5, 3), "", "cell-date", id="a date with a time"),
        pytest.param("2024-05-03", "", "cell-date", id="a date as text"),
        pytest.param("2024/5/3 0:00:00", "", "cell-date", id="a date with a time as text"),
        pytest.param("3.5.2024", "", "cell-date", id="a date, the day first"),
        pytest.param("２０２４年５月３日", "", "cell-date", id="a date in Chinese"),
        pytest.param("5月3日", "", "cell-date", id="a day"),
    ],
)
def test_what_is_not_certain_is_refused(content: Content, unit: str, code: str) -> None:
    found = number(content, unit)
    assert isinstance(found, NoNumber)
    assert found.code == code


@pytest.mark.parametrize(("unit", "digits"), [("%", "12.5"), ("‰", None), ("亿元", None)])
def test_a_percentage_counts_for_percent_alone(unit: str, digits: str | None) -> None:
    """A cell shown as 12.5% holds 0.125."""
    found = number(0.125, unit, percent=True)
    assert found == Number("12.5", with_unit=True) if digits else isinstance(found, NoNumber)


@pytest.mark.parametrize("content", [None, "", "  ", "—", "-", "－", "——", "…", "\u3000"])
def test_a_dash_is_nothing(content: Content) -> None:
    assert is_nothing(content)


@pytest.mark.parametrize("content", ["0", 0.0, "无", "/", "-3", "?"])
def test_what_may_be_something_is_not_nothing(content: Content) -> None:
    assert not is_nothing(content)


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 15))
def test_fifteen_digits_pass_through_a_spreadsheet_unharmed(whole: int, decimals: int) -> None:
    exact = Decimal(whole).scaleb(-decimals)
    found = number(float(exact), "")
    assert isinstance(found, Number)
    quantity = parse_number(found.digits)
    assert quantity is not None
    assert quantity.value == Fraction(exact)


@given(st.text(max_size=60))
def test_no_text_is_read_as_a_number_that_it_is_not(text: str) -> None:
    """Whatever is accepted has, in order, just the digits of the text."""
    found = None if is_nothing(text) else number(text, "个")
    if isinstance(found, Number) and found.converted is None:
        digits = "".join(str(int(one)) for one in text if one.isdecimal())
        assert found.digits.replace(".", "").lstrip("-").lstrip("0") == digits.lstrip("0")


@pytest.mark.parametrize(("content", "year"), [(2024.0, 2024), ("2024年", 2024), ("２０２４", 2024), (True, None)])
def test_years_are_read(content: Content, year: int | None) -> None:
    assert whole_number(content) == year


def test_words_are_one_line() -> None:
    assert words(" a\n b\u200b ") == "a b"
    assert words(2024.0) == "2024"
    assert words(datetime(2024, 5, 3)) == "2024-05-03"
