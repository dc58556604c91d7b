"""Where a trend leads by the target year if it goes on: never a fact, and never from fewer than three points."""

from __future__ import annotations

import math
from collections.abc import Sequence

from plancheck.calc import formulas, trend
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import Forecast, Form
from plancheck.track.bounds import Bounds
from plancheck.track.trajectory import Observation, Trajectory, no_way

MOST_POINTS = 6
"""Older points say little of what comes."""

TREND_YEARS = 5
"""Years before the baseline whose figures still belong to a trend."""

RANGE_POINTS = 5
"""Fewer points give a trend, but no range and no chance."""

RANGE_SHARE = 0.8
"""Probability that the range holds the value, if the trend goes on."""

FURTHEST = 100
"""Years beyond the latest figure after which a trend is not said to reach anything."""


def forecast_of(trajectory: Trajectory, as_of: int) -> Forecast | Undefined:
    """The trend of a trajectory's history, carried on to the target year.

    Least squares through the last points, at most six of them, on the logarithmic scale where the path compounds; the
    median of slopes (Theil–Sen) beside it. Amounts are in the measure's unit, cut at the natural limits.

    Undefined for limits and guards, without a figure of the plan's years, once the target year is reached, from fewer
    than three points, and on the logarithmic scale where a value is not positive.
    """
    if trajectory.form is not Form.WAY:
        return no_way(trajectory.form)
    if trajectory.adrift is not None:
        return trajectory.adrift
    if not trajectory.observations:
        return undefined("no-actual")
    if as_of >= trajectory.end_year:
        return undefined("target-year-reached")
    points = _recent(trajectory)[-MOST_POINTS:]
    if len(points) < trend.MINIMUM_POINTS:
        return undefined("too-few-points", points=len(points), needed=trend.MINIMUM_POINTS)
    if trajectory.compounds and (lowest := min(point.level for point in points)) <= 0:
        return undefined("no-logarithm", value=lowest)
    return _carried_on(trajectory, points)


def _recent(trajectory: Trajectory) -> Sequence[Observation]:
    """The history from five years before the start on."""
    first = (trajectory.first_year - 1 if trajectory.start is None else trajectory.start.year) - TREND_YEARS
    return [point for point in trajectory.history if point.year >= first]


def _carried_on(trajectory: Trajectory, points: Sequence[Observation]) -> Forecast:
    scaled = [(float(point.year), _scaled(trajectory, point.level)) for point in points]
    line, year = trend.least_squares(scaled), trajectory.end_year
    level, cut = _level(trajectory, line.at(year))
    certain = line.points >= RANGE_POINTS
    level_low, level_high = _range(trajectory, line) if certain else (None, None)
    low, high = (None, None)
    if level_low is not None and level_high is not None:
        low, high = sorted((trajectory.view(year, level_low), trajectory.view(year, level_high)))
    return Forecast(
        year=year,
        value=trajectory.view(year, level),
        low=low,
        high=high,
        chance=_chance(trajectory, line) if certain else None,
        robust=trajectory.view(year, _level(trajectory, trend.theil_sen(scaled, year))[0]),
        reached=_year_reached(trajectory, line),
        points=line.points,
        first_year=points[0].year,
        last_year=points[-1].year,
        level=level,
        level_low=level_low,
        level_high=level_high,
        cut=cut,
    )


def _range(trajectory: Trajectory, line: trend.Line) -> tuple[Number, Number]:
    bottom, top = line.range_at(trajectory.end_year, RANGE_SHARE)
    return _level(trajectory, bottom)[0], _level(trajectory, top)[0]


def _scaled(trajectory: Trajectory, level: Number) -> float:
    return formulas.logarithm(level) if trajectory.compounds else float(level)


def _unscaled(trajectory: Trajectory, scaled: float) -> Number:
    return math.exp(scaled) if trajectory.compounds else scaled


def _level(trajectory: Trajectory, scaled: float) -> tuple[Number, bool]:
    """A value of the trend on the scale of the way, and whether a natural limit had to cut it."""
    level = _unscaled(trajectory, scaled)
    if trajectory.limits is not None:
        low, high = trajectory.limits
        if not low <= level <= high:
            return (low if level < low else high), True
    return level, False


def _bound(trajectory: Trajectory) -> float | None:
    """The target on the trend's scale; None where it has no logarithm."""
    target = trajectory.target_level
    if target is None or (trajectory.compounds and target <= 0):
        return None
    return _scaled(trajectory, target)


def _chance(trajectory: Trajectory, line: trend.Line) -> float | None:
    """The probability that the demand holds at the end: within all its bounds, the tolerance among them.

    None where a bound has no logarithm that the trend could be held against.
    """
    levels = trajectory.end_levels
    if levels is None or _bound(trajectory) is None:
        return None
    outside = 0.0
    for level, direction in ((levels.low, 1), (levels.high, -1)):
        if level is None:
            continue
        if trajectory.compounds and level <= 0:
            return None
        outside += 1 - line.chance(trajectory.end_year, _scaled(trajectory, level), direction)
    return max(1 - outside, 0.0)


def _year_reached(trajectory: Trajectory, line: trend.Line) -> int | None:
    """The first year after the latest figure in which the trend stands at the target or beyond it.

    Where the demand has two ends, within them: a trend that leads past both does not meet it.
    """
    bound, direction = _bound(trajectory), trajectory.level_direction
    if bound is None:
        return None
    ends = trajectory.end_levels
    if ends is not None and ends.low is not None and ends.high is not None:
        if trajectory.compounds and ends.low <= 0:
            return None
        within = ends.map(lambda level: _scaled(trajectory, level))
    else:
        within = Bounds(low=bound) if direction > 0 else Bounds(high=bound)
    latest = trajectory.observations[-1].year
    found = next((year for year in range(latest + 1, latest + FURTHEST + 1) if within.hold(line.at(year))), None)
    # at the end the tolerance counts: what the demand allows then it has reached then. A natural limit keeps a trend
    # within a range; where it alone keeps it from missing a single bound, the trend reaches nothing
    final, has_two_ends = line.at(trajectory.end_year), within.low is not None and within.high is not None
    level = _level(trajectory, final)[0] if has_two_ends else _unscaled(trajectory, final)
    met = ends is not None and ends.hold(level)
    if met:
        return min(found or trajectory.end_year, trajectory.end_year)
    # a range that the trend has left again by the end was passed, not reached
    passed = has_two_ends and found is not None and found <= trajectory.end_year
    return None if passed else found
