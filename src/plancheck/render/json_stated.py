"""What is demanded of an indicator in a year, as plain data, and which decision it comes from."""

from __future__ import annotations

from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.report import IndicatorResult
from plancheck.model.target import Measure
from plancheck.render.json_values import Data, number, text
from plancheck.track.versions import baseline_in, deciding, in_force


def version_data(plan: Plan, result: IndicatorResult, language: str) -> Data | None:
    """The last revision that counts in the year looked at; None where none does.

    `before` is what was demanded before the earliest decision that still counts, and from which baseline.
    """
    revision = result.version
    if revision is None:
        return None
    first, *_ = deciding(result.original, revision.year)
    return {
        "from": revision.year,
        "decided_by": text(revision.decided_by, language),
        "reason": text(revision.reason, language),
        "file": revision.place.file,
        "line": revision.place.line,
        "before": stated_data(plan, result.original, first.year - 1, language),
    }


def stated_data(plan: Plan, original: Indicator, year: int, language: str) -> Data:
    """What is demanded of an indicator in a year, and from which baseline."""
    current, _ = in_force(original, year)
    baseline = baseline_in(plan, original, year)
    return {
        "target": [_demand_data(measure) for measure in current.target],
        "words": text(current.words.text, language) if current.words else None,
        "baseline": {"year": baseline.year, "value": number(baseline.quantity.value)} if baseline else None,
    }


def _demand_data(measure: Measure) -> Data:
    """A measure as it is stated: the bound of `between` is its lower one, that of a followed series what is added."""
    demand = measure.demand
    stated: Data = {
        "measure": measure.kind.value,
        "comparator": demand.comparator.value,
        "target": number(demand.bound.value),
    }
    if demand.high is not None:
        stated["high"] = number(demand.high.value)
    if measure.follows is not None:
        stated["indicator"] = measure.follows.indicator
    if measure.by is not None:
        stated["by"] = measure.by
    return stated
