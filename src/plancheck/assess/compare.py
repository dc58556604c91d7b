"""One indicator by all methods: the same figures under different rules."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.assess.indicator import assess_indicator
from plancheck.assess.methods import METHODS
from plancheck.model.indicator import Indicator
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import IndicatorResult


def by_all_methods(plan: Plan, indicator: Indicator, as_of: int) -> Mapping[MethodName, IndicatorResult]:
    """The indicator as it stands by the figures up to `as_of`, by each method, the default one first."""
    return {name: assess_indicator(plan, indicator, as_of, method) for name, method in METHODS.items()}
