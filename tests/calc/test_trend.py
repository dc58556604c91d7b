"""The trend against statsmodels and scipy, which stay out of the program."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from plancheck.calc import trend

VALUES = st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=12)


@given(VALUES, st.integers(1, 10))
def test_line_and_range_agree_with_statsmodels(values: list[float], ahead: int) -> None:
    points = [(2015.0 + k, value) for k, value in enumerate(values)]
    line, x = trend.least_squares(points), 2014.0 + len(values) + ahead
    design = sm.add_constant(np.array([year - 2015 for year, _ in points]))
    fit = sm.OLS(np.array(values), design).fit()
    scale = max(1.0, *(abs(value) for value in values))
    prediction = fit.get_prediction(np.array([[1.0, x - 2015]])).summary_frame(alpha=0.2)
    assert line.at(x) == pytest.approx(prediction["mean"][0], abs=1e-7 * scale)
    low, high = line.range_at(x, 0.8)
    assert low == pytest.approx(prediction["obs_ci_lower"][0], abs=1e-6 * scale)
    assert high == pytest.approx(prediction["obs_ci_upper"][0], abs=1e-6 * scale)


@given(VALUES, st.integers(1, 10))
def test_theil_sen_agrees_with_scipy(values: list[float], ahead: int) -> None:
    years = [2015.0 + k for k in range(len(values))]
    x = years[-1] + ahead
    slope = stats.theilslopes(values, years)[0]
    expected = float(np.median([y - slope * year for y, year in zip(values, years, strict=True)])) + slope * x
    scale = max(1.0, *(abs(value) for value in values))
    assert trend.theil_sen(list(zip(years, values, strict=True)), x) == pytest.approx(expected, abs=1e-6 * scale)


@given(st.floats(-50, 50), st.integers(1, 60))
def test_student_agrees_with_scipy(t: float, freedom: int) -> None:
    # close to 0 scipy itself is exact to eight digits only: 1/2 + arctan(1e-8)/π comes out of it as 1/2
    assert trend.student_probability(t, freedom) == pytest.approx(stats.t.cdf(t, freedom), abs=1e-8)


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 10, 60])
@pytest.mark.parametrize("probability", [0.5, 0.75, 0.9, 0.975])
def test_quantiles_agree_with_scipy(probability: float, freedom: int) -> None:
    assert trend.student_quantile(probability, freedom) == pytest.approx(stats.t.ppf(probability, freedom), abs=1e-9)


@given(VALUES, st.floats(-1e6, 1e6))
def test_the_chances_to_be_above_and_below_make_one(values: list[float], bound: float) -> None:
    line = trend.least_squares([(2015.0 + k, value) for k, value in enumerate(values)])
    assume(line.deviation > 1e-9)
    assert line.chance(2030, bound, 1) + line.chance(2030, bound, -1) == pytest.approx(1)


@given(VALUES, st.floats(-1e6, 1e6))
def test_the_chance_falls_as_the_bound_rises(values: list[float], bound: float) -> None:
    line = trend.least_squares([(2015.0 + k, value) for k, value in enumerate(values)])
    assume(line.deviation > 1e-9)
    assert line.chance(2030, bound, 1) >= line.chance(2030, bound + 1.0, 1)


def test_a_straight_series_leaves_no_doubt() -> None:
    line = trend.least_squares([(2020, 1.0), (2021, 2.0), (2022, 3.0)])
    assert line.range_at(2025, 0.8) == (6.0, 6.0)
    assert [line.chance(2025, bound, way) for bound, way in ((6.0, 1), (6.5, 1), (6.0, -1), (5.5, -1))] == [1, 0, 1, 0]


def test_two_points_make_no_trend() -> None:
    with pytest.raises(ValueError, match="three points"):
        trend.least_squares([(2020, 1.0), (2021, 2.0)])
