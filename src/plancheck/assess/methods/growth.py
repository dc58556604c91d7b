"""Observed against required compound growth: the ratio that Open SDG and Eurostat share."""

from __future__ import annotations

from typing import NamedTuple

from plancheck.calc import formulas
from plancheck.model.reason import Undefined, undefined
from plancheck.track.trajectory import Observation, Trajectory


class GrowthRatio(NamedTuple):
    """Rates as fractions; the ratio is negative where it goes the wrong way."""

    observed: float
    required: float
    ratio: float


def growth_ratio(trajectory: Trajectory, latest: Observation) -> GrowthRatio | Undefined:
    """The ratio d · CAGR(base → latest) / |CAGR(base → target)|; d is +1 where more is better, −1 where less is.

    Undefined without a baseline, where no year lies between, where a rate does not exist, where the target is zero
    (its rate is −100 % whatever the years, so that it says nothing of the speed) or equals the baseline.
    """
    start, target = trajectory.start, trajectory.target_level
    if start is None or target is None:
        return undefined("no-baseline")
    if target == 0:
        return undefined("growth-to-zero")
    required = formulas.growth_rate(start.level, target, trajectory.end_year - start.year)
    if isinstance(required, Undefined):
        return required
    if required == 0:
        return undefined("target-equals-baseline")
    observed = formulas.growth_rate(start.level, latest.level, latest.year - start.year)
    if isinstance(observed, Undefined):
        return observed
    return GrowthRatio(observed, required, trajectory.level_direction * observed / abs(required))
