"""Each formula as a table, edges first, and the laws that hold for all numbers."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plancheck.calc import formulas, paths
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined

F = Fraction
EXACT = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**4)
POSITIVE = st.fractions(min_value=F(1, 10**4), max_value=10**9, max_denominator=10**4)
YEARS = st.integers(1, 40)


def why(figure: Number | Undefined) -> str:
    assert isinstance(figure, Undefined)
    return figure.reason.code


@pytest.mark.parametrize(
    ("baseline", "target", "value", "share"),
    [
        pytest.param(F("2.2"), F("3"), F("2.71"), F("0.6375"), id="on the way, exactly"),
        pytest.param(F(8), F(10), F(7), F("-0.5"), id="the wrong way is negative"),
        pytest.param(F(8), F(10), F(12), F(2), id="beyond the target is above 1"),
        pytest.param(F(10), F(5), F(8), F("0.4"), id="downwards"),
        pytest.param(F(-2), F(2), F(0), F("0.5"), id="through zero"),
        pytest.param(F(0), F(3), F(1), F(1, 3), id="from zero"),
    ],
)
def test_progress(baseline: Number, target: Number, value: Number, share: Number) -> None:
    assert formulas.progress(baseline, target, value) == share


def test_there_is_no_progress_without_a_way() -> None:
    assert why(formulas.progress(F(380), F(380), F(390))) == "target-equals-baseline"


@given(EXACT, EXACT, EXACT, POSITIVE, EXACT)
def test_progress_does_not_depend_on_the_unit(
    b: Fraction, t: Fraction, a: Fraction, factor: Fraction, zero: Fraction
) -> None:
    """亿元 or 万元, Celsius or Fahrenheit: any linear change of scale leaves the share as it was."""
    assume(b != t)
    there = [zero + factor * x for x in (b, t, a)]
    assert formulas.progress(*there) == formulas.progress(b, t, a)


@pytest.mark.parametrize(
    ("start", "end", "years", "rate"),
    [
        pytest.param(F(100), F(100), 1, 0.0, id="flat"),
        pytest.param(F(100), F(0), 5, -1.0, id="down to nothing"),
        pytest.param(F(100), F(121), 2, 0.10, id="ten percent twice"),
        pytest.param(F("2.2"), F(3), 5, 0.0640, id="the plan's GDP"),
        pytest.param(F("0.8"), F("1.1"), 5, 0.0658, id="the plan's industrial output"),
        pytest.param(F(300), F(380), 5, 0.0484, id="the plan's tax revenue"),
        pytest.param(F(2), F(3), 5, 0.0845, id="the plan's fixed investment"),
        pytest.param(F(8751), F(11000), 5, 0.0468, id="the plan's rural income"),
    ],
)
def test_growth_rate(start: Number, end: Number, years: int, rate: float) -> None:
    assert formulas.growth_rate(start, end, years) == pytest.approx(rate, abs=5e-5)


@pytest.mark.parametrize(
    ("start", "end", "years", "code"),
    [
        pytest.param(F(0), F(5), 1, "growth-not-defined", id="from zero"),
        pytest.param(F(-2), F(5), 1, "growth-not-defined", id="from below zero"),
        pytest.param(F(2), F(-5), 2, "growth-not-defined", id="to below zero"),
        pytest.param(F(2), F(5), 0, "no-time-elapsed", id="in no time"),
        pytest.param(F(2), F(5), -1, "no-time-elapsed", id="backwards in time"),
    ],
)
def test_growth_rate_is_undefined(start: Number, end: Number, years: int, code: str) -> None:
    assert why(formulas.growth_rate(start, end, years)) == code


@given(POSITIVE, POSITIVE, YEARS)
def test_growing_at_the_required_rate_reaches_the_target(value: Fraction, target: Fraction, years: int) -> None:
    rate = formulas.required_growth(value, target, years)
    assert isinstance(rate, float)
    assert float(value) * (1 + rate) ** years == pytest.approx(float(target), abs=1e-9 * float(max(value, target)))


@given(EXACT, EXACT, YEARS)
def test_adding_the_required_step_reaches_the_target_exactly(value: Fraction, target: Fraction, years: int) -> None:
    step = formulas.required_step(value, target, years)
    assert isinstance(step, Fraction)
    assert value + step * years == target


@pytest.mark.parametrize(
    ("value", "target", "years", "code"),
    [
        pytest.param(F(1), F(2), 0, "target-year-reached", id="no year left"),
        pytest.param(F(0), F(2), 1, "growth-not-defined", id="nothing grows from zero"),
        pytest.param(F(1), F(0), 1, "no-growth-to-zero", id="no rate but −100 % leads to zero"),
    ],
)
def test_required_growth_is_undefined(value: Number, target: Number, years: int, code: str) -> None:
    assert why(formulas.required_growth(value, target, years)) == code


def test_no_step_is_required_when_no_year_is_left() -> None:
    assert why(formulas.required_step(F(1), F(2), 0)) == "target-year-reached"


def test_pace() -> None:
    assert formulas.pace(F("0.66"), F("0.6")) == F("1.1")
    assert why(formulas.pace(F(0), F(0))) == "nothing-expected"
    missing = formulas.progress(F(1), F(1), F(1))
    assert formulas.pace(missing, F(1)) is missing
    assert formulas.pace(F(1), missing) is missing


@pytest.mark.parametrize(
    ("gap", "target", "share"),
    [
        pytest.param(F(-1), F(10), F("0.1"), id="a tenth beyond"),
        pytest.param(F(-1), F(-10), F("0.1"), id="a negative target counts by its size"),
        pytest.param(F(2), F(10), F("-0.2"), id="short of it"),
    ],
)
def test_exceeded_by(gap: Number, target: Number, share: Number) -> None:
    assert formulas.exceeded_by(gap, target) == share


def test_nothing_is_a_share_of_zero() -> None:
    assert why(formulas.exceeded_by(F(1), F(0))) == "target-zero"


@pytest.mark.parametrize(
    ("elapsed", "share"),
    [(-1, 0), (0, 0), (1, F(1, 5)), (5, 1), (6, 1)],
)
def test_linear_share(elapsed: int, share: Number) -> None:
    assert paths.linear_share(elapsed, 5) == share


@given(POSITIVE, POSITIVE, YEARS, st.data())
def test_the_compound_path_grows_by_the_same_rate_every_year(
    b: Fraction, t: Fraction, n: int, data: st.DataObject
) -> None:
    k = data.draw(st.integers(0, n))
    expected = float(b) + float(t - b) * float(paths.compound_share(k, n, b, t))
    assert expected == pytest.approx(float(b) * math.pow(t / b, k / n), rel=1e-6, abs=1e-9 * float(max(b, t)))


def test_the_compound_path_is_exact_at_its_ends() -> None:
    assert paths.compound_share(0, 5, F(2), F(3)) == 0
    assert paths.compound_share(5, 5, F(2), F(3)) == 1
    assert paths.compound_share(1, 4, F(2), F(2)) == F(1, 4)


def test_a_step_is_due_in_its_last_year_alone() -> None:
    assert [paths.step_share(year, 2025) for year in (2020, 2024, 2025, 2026)] == [0, 0, 1, 1]
