"""Past figures that have become others since an earlier version of the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plancheck.model.actual import State
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.quantity import Quantity

_SETTLED = (State.FINAL, State.REVISED)
_WARNING = Severity.WARNING
_WHOLE_YEAR = 12


class Earlier(NamedTuple):
    """An earlier version of the same files, to hold past figures against."""

    plan: Plan
    unread: frozenset[int] = frozenset()
    """Years with a file, of the whole or a part of them, that cannot be read now."""
    targets_unread: bool = False
    """Whether something of the targets cannot be read now: what is not seen there need not be gone."""


class _Key(NamedTuple):
    """What a figure is of; a growth is no value."""

    id: str
    year: int
    month: int = _WHOLE_YEAR
    """The last month that it covers."""
    kind: str = "value"


class _Figure(NamedTuple):
    quantity: Quantity
    place: Place
    state: State


_Figures = Mapping[_Key, _Figure]


def final_figures_are_kept(earlier: Earlier, now: Plan) -> Iterator[Problem]:
    """Figures that were final are still the same, unless they are marked as revised.

    What was flash or preliminary may change and go. A growth may give way to the year's value, and a figure of some
    months to one of more months or of the whole year. Figures of an indicator that was renamed (`formerly`) are those
    of its new id; an indicator that is gone with its figures is told once, and so is a file. Another unit makes another
    figure of each that stands as it stood; figures that were all converted with it are not told one by one.

    Args:
        earlier: the plan as it was, and what cannot be read of it as it is, which is told already.
        now: the plan as it is.
    """
    new = _figures(now)
    longest = _longest(new)
    renamed = {former: indicator.id for indicator in now.series.values() for former in indicator.formerly}
    lost_files: dict[str, list[_Key]] = {}
    lost_ids: dict[str, list[_Figure]] = {}
    kept: dict[str, list[tuple[_Figure, _Figure]]] = {}
    changed: list[tuple[str, Problem]] = []
    for written, was in _figures(earlier.plan).items():
        if was.state not in _SETTLED or written.year in earlier.unread:
            continue
        key = written if written.id in now.series else written._replace(id=renamed.get(written.id, written.id))
        if key.id not in now.series:
            # an id that was never declared is no loss; where its figures are still there, an unknown id is told
            if key.id in earlier.plan.series and key.id not in now.actuals and not earlier.targets_unread:
                lost_ids.setdefault(key.id, []).append(was)
            continue
        figure = new.get(key)
        if figure is not None:
            kept.setdefault(key.id, []).append((was, figure))
            if figure.quantity.value != was.quantity.value and figure.state is not State.REVISED:
                changed.append((key.id, _changed(key, was, figure)))
        elif not (key.kind == "growth" and key._replace(kind="value") in new) and (
            longest.get((key.id, key.year), 0) <= key.month
        ):
            place = _file_of(now, key)
            if place is None:
                lost_files.setdefault(was.place.file, []).append(key)
            else:
                yield _removed(key, was, place)
    converted = set()
    for former, was_of in earlier.plan.series.items():
        is_of = now.series.get(former) or now.series.get(renamed.get(former, ""))
        if is_of is not None and is_of.unit != was_of.unit and is_of.id in kept:
            yield _other_unit(is_of, was_of, len(kept[is_of.id]))
            if _is_converted(kept[is_of.id]):
                converted.add(is_of.id)
    yield from (problem for id_, problem in changed if id_ not in converted)
    for file, keys in sorted(lost_files.items()):
        figures = {"year": keys[0].year, "count": len(keys), "where": file}
        yield fault("PC062.file", now.place, "", figures, hint="restore", severity=_WARNING)
    for id_, lost in lost_ids.items():
        yield _lost_indicator(earlier.plan, now, id_, lost)


def _is_converted(pairs: Sequence[tuple[_Figure, _Figure]]) -> bool:
    """Whether all figures are the same multiple of what they were, as where only the unit is another."""
    (was, figure), *others = ((was.quantity.value, figure.quantity.value) for was, figure in pairs)
    return all(figure * before == was * now for before, now in others)


def _other_unit(now: Indicator, was: Indicator, count: int) -> Problem:
    place = now.origin.fields.get("unit", now.place)
    figures = {"id": now.id, "unit": now.unit, "before": was.unit, "count": count, "where": _told(was.place)}
    return fault("PC062.unit", place, f"{now.origin.path}.unit", figures, hint="keep_unit", severity=_WARNING)


def _figures(plan: Plan) -> _Figures:
    found: dict[_Key, _Figure] = {}
    for actuals in (plan.actuals, plan.partial):
        for id_, reported in actuals.items():
            for figure in reported:
                key = _Key(id_, figure.year, figure.through or _WHOLE_YEAR)
                found[key] = _Figure(figure.quantity, figure.place, figure.state)
    for id_, growths in plan.growths.items():
        for growth in growths:
            found[_Key(id_, growth.year, kind="growth")] = _Figure(growth.growth, growth.place, growth.state)
    return found


def _longest(figures: _Figures) -> Mapping[tuple[str, int], int]:
    """The last month that is known of a year, by id and year."""
    longest: dict[tuple[str, int], int] = {}
    for key in figures:
        longest[key.id, key.year] = max(key.month, longest.get((key.id, key.year), 0))
    return longest


def _file_of(plan: Plan, key: _Key) -> Place | None:
    """Where a figure would stand: in the file of its months, else in that of its year."""
    return plan.part_files.get((key.year, key.month)) or plan.year_files.get(key.year)


def _changed(key: _Key, was: _Figure, figure: _Figure) -> Problem:
    sentence = "PC062" if key.month == _WHOLE_YEAR else "PC062.part"
    figures = {**_told_of(key, was), "value": figure.quantity}
    return fault(sentence, figure.place, f"values.{key.id}", figures, hint="mark_revised", severity=_WARNING)


def _removed(key: _Key, was: _Figure, place: Place) -> Problem:
    sentence = "PC062.removed" if key.month == _WHOLE_YEAR else "PC062.removed_part"
    return fault(sentence, place, f"values.{key.id}", _told_of(key, was), hint="restore", severity=_WARNING)


def _told_of(key: _Key, was: _Figure) -> Mapping[str, object]:
    months = {} if key.month == _WHOLE_YEAR else {"month": key.month}
    return {"id": key.id, "year": key.year, **months, "before": was.quantity, "where": _told(was.place)}


def _lost_indicator(before: Plan, now: Plan, id_: str, lost: list[_Figure]) -> Problem:
    """An indicator that is gone; one of the same name that was not there before is probably the same."""
    was = before.series[id_]
    figures: dict[str, object] = {"id": id_, "count": len(lost), "where": _told(was.place)}
    added = (new for new in now.series.values() if new.id not in before.series)
    heir = next((new for new in added if new.name == was.name), None)
    if heir is None:
        return fault("PC062.indicator", now.place, "", figures, hint="restore_indicator", severity=_WARNING)
    figures["heir"] = heir.id
    return fault("PC062.renamed", heir.place, "", figures, hint="say_formerly", severity=_WARNING)


def _told(place: Place) -> str:
    return f"{place.file}:{place.line}"
