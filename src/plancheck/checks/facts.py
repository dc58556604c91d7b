"""Facts that the plan states more than once must agree."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity
from plancheck.model.target import RATE_KINDS, RATE_SERIES, Baseline, Measure, MeasureKind
from plancheck.track.facts import baseline_of, find_measure, increase_disagreement, rate_disagreements
from plancheck.track.versions import in_force


def increase_matches_level(plan: Plan) -> Iterator[Problem]:
    """A stated increase must be the target level less the baseline, within half a unit of its last written digit."""
    for indicator, path in _stated(plan):
        difference = increase_disagreement(indicator)
        if difference is None:
            continue
        increase = find_measure(indicator, MeasureKind.INCREASE)
        level = find_measure(indicator, MeasureKind.LEVEL)
        if increase is None or level is None or indicator.baseline is None:
            continue
        yield fault(
            "PC031",
            increase.place,
            f"{path}.target.increase",
            {
                "id": indicator.id,
                "level": level.demand.bound,
                "baseline": indicator.baseline.quantity,
                "increase": increase.demand.bound,
                "difference": difference,
                "figure": increase.demand.bound,
            },
            hint="write_change" if _is_percent_of_baseline(level, indicator.baseline, increase) else "",
        )


def rates_match_level(plan: Plan) -> Iterator[Problem]:
    """A stated change, reduction or mean growth must lead from the baseline to the target level, as far as printed.

    Where one of these two is not stated, an increase says it.
    """
    for indicator, path in _stated(plan):
        for rate, level, baseline, computed, years in rate_disagreements(indicator, plan.end_year, plan.baseline_year):
            yield fault(
                f"PC031.{rate.kind}",
                rate.place,
                f"{path}.target.{rate.kind}",
                {
                    "id": indicator.id,
                    "level": level,
                    "baseline": baseline,
                    "stated": rate.demand.bound,
                    "unit": rate.rate_unit,
                    "computed": computed,
                    "years": years,
                    "figure": rate.demand.bound,
                },
                hint=_points_hint(indicator, level, baseline, rate),
            )


def rates_have_a_start(plan: Plan) -> Iterator[Problem]:
    """A change, a reduction or a mean growth is counted from a baseline above 0: of others there is no such share."""
    for indicator in plan.indicators:
        if indicator.series in RATE_SERIES:
            continue
        for measure in indicator.target:
            if measure.kind not in RATE_KINDS or measure.since is not None:
                continue
            baseline = indicator.baseline
            if baseline is None:
                reported = plan.actuals.get(indicator.id, ())
                baseline = baseline_of(indicator, reported, plan.baseline_year, plan.end_year)
            if baseline is not None and baseline.quantity.value.numerator <= 0:
                yield fault(
                    "PC068",
                    measure.place,
                    f"{indicator.origin.path}.target.{measure.kind}",
                    {"id": indicator.id, "measure": measure.kind, "baseline": baseline.quantity},
                    hint="level_or_increase",
                    severity=Severity.WARNING,
                )


def _stated(plan: Plan) -> Iterator[tuple[Indicator, str]]:
    """Each indicator as the plan states it and as each new target leaves it, with the path of that statement.

    A baseline that is restated alone leaves the target as it is: what was counted from the old one need not agree.
    """
    for indicator in plan.indicators:
        yield indicator, indicator.origin.path
        if not indicator.revisions:
            continue
        places = sorted(revision.place for revision in indicator.revisions)
        position = {place: number for number, place in enumerate(places)}
        # of several new targets of one year only the last one is ever in force
        last = {revision.year: revision for revision in indicator.revisions if revision.target is not None}
        for year, revision in last.items():
            current, _ = in_force(indicator, year)
            yield current, f"{indicator.origin.path}.revisions.{position[revision.place]}"


def _is_percent_of_baseline(level: Measure, baseline: Baseline, increase: Measure) -> bool:
    """Whether a stated increase is the change in % instead, as far as it is printed."""
    start, stated = baseline.quantity.value, increase.demand.bound
    if not start:
        return False
    return round((level.demand.bound.value / start - 1) * 100, stated.decimals) == stated.value


def _points_hint(indicator: Indicator, level: Quantity, baseline: Quantity, rate: Measure) -> str:
    """What helps where a stated rate of a share is the difference in (percentage) points instead."""
    points = level.value - baseline.value
    hint = ""
    if indicator.unit in ("%", "‰"):
        if rate.kind is MeasureKind.CHANGE and points == rate.demand.bound.value:
            hint = "write_increase"
        elif rate.kind is MeasureKind.REDUCTION and -points == rate.demand.bound.value:
            hint = "write_decrease"
    return hint
