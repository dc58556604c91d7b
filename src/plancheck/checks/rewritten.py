"""Past figures that have become others since an earlier version of the files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from plancheck.model.actual import Actual, ReportedGrowth, State
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity

_SETTLED = (State.FINAL, State.REVISED)


class _Figure(NamedTuple):
    quantity: Quantity
    place: Place
    state: State


_Key = tuple[str, int, str]
"""Id, year, and what kind of figure it is: a growth is no value."""


def final_figures_are_kept(before: Plan, now: Plan, unread: Collection[int] = ()) -> Iterator[Problem]:
    """Figures that were final are still the same, unless they are marked as revised.

    What was flash or preliminary may change and go. Figures of indicators that the plan no longer holds are not looked
    at, nor those of renamed ones under their old id.

    Args:
        before: the plan as it was.
        now: the plan as it is.
        unread: years whose files cannot be read now, which is told already.
    """
    old, new = _figures(before), _figures(now)
    renamed = {former: indicator.id for indicator in now.series.values() for former in indicator.formerly}
    gone: dict[int, list[_Figure]] = {}
    for (written, year, kind), was in old.items():
        id_ = written if written in now.series else renamed.get(written, written)
        if was.state not in _SETTLED or year in unread or id_ not in now.series:
            continue
        figure = new.get((id_, year, kind)) or new.get((id_, year, "value"))
        figures = {"id": id_, "year": year, "before": was.quantity, "where": _told(was.place)}
        if figure is None:
            if year not in now.year_files:
                gone.setdefault(year, []).append(was)
            else:
                place = now.year_files[year]
                yield fault("PC062.removed", place, f"values.{id_}", figures, hint="restore", severity=_WARNING)
        elif kind == "growth" and (id_, year, kind) not in new:
            continue  # the value is reported now, which says more
        elif figure.quantity.value != was.quantity.value and figure.state is not State.REVISED:
            figures["value"] = figure.quantity
            yield fault("PC062", figure.place, f"values.{id_}", figures, hint="mark_revised", severity=_WARNING)
    for year, lost in sorted(gone.items()):
        figures = {"year": year, "count": len(lost), "where": lost[0].place.file}
        yield fault("PC062.file", now.place, "", figures, hint="restore", severity=_WARNING)


_WARNING = Severity.WARNING


def _figures(plan: Plan) -> Mapping[_Key, _Figure]:
    found: dict[_Key, _Figure] = {}
    reported: tuple[tuple[str, Mapping[str, tuple[Actual | ReportedGrowth, ...]]], ...] = (
        ("value", plan.actuals),
        ("growth", plan.growths),
    )
    for kind, series in reported:
        for id_, figures in series.items():
            for figure in figures:
                quantity = figure.quantity if isinstance(figure, Actual) else figure.growth
                found[id_, figure.year, kind] = _Figure(quantity, figure.place, figure.state)
    return found


def _told(place: Place) -> str:
    return f"{place.file}:{place.line}"
