"""Rating methods: one set of data, several published rules for "on track"; each has its file and its own labels."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.assess.methods import dns, escap, eurostat, open_sdg, schedule, sdg_index, un_chart
from plancheck.assess.methods.base import Method
from plancheck.model.plan import MethodName

METHODS: Mapping[MethodName, Method] = {
    method.name: method
    for method in (
        schedule.METHOD,
        open_sdg.METHOD,
        eurostat.METHOD,
        un_chart.METHOD,
        sdg_index.METHOD,
        escap.METHOD,
        dns.METHOD,
    )
}
"""All methods by name, the default first."""

__all__ = ["METHODS", "Method"]
