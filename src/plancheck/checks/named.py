"""Indicators, references and tasks that something names are declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

from plancheck.checks.declared import Declared, Use
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, fault
from plancheck.model.target import Follows


class _Report(Protocol):
    """What a file of actuals says under an id."""

    @property
    def key_place(self) -> Place:
        """Where the id stands."""


_Reports = Mapping[str, Sequence[_Report]]


def series_are_known(plan: Plan) -> Iterator[Problem]:
    """What is reported, what a target follows, a price index and the parts of a sum are declared."""
    declared = Declared((*plan.indicators, *plan.references))
    groups: tuple[_Reports, ...] = (plan.actuals, plan.partial, plan.growths, plan.assessments)
    reported = [*_reported("values", declared, groups)]
    if reported and not (plan.indicators or plan.references or plan.indicators_left_out):
        yield _nothing_declared("values", reported)
        return
    named = (use for use in _named(plan) if use.id not in declared.ids)
    used = chain(*groups, (use.id for use in _named(plan)))
    yield from declared.unknown((*named, *reported), used, _by_file(groups) if reported else {})


def tasks_are_known(plan: Plan) -> Iterator[Problem]:
    """Every task report is for a task that the plan holds."""
    declared = Declared(plan.tasks)
    groups: tuple[_Reports, ...] = (plan.task_reports,)
    reported = [*_reported("tasks", declared, groups)]
    if reported and not (plan.tasks or plan.tasks_left_out):
        yield _nothing_declared("tasks", reported)
        return
    yield from declared.unknown(reported, plan.task_reports, _by_file(groups) if reported else {})


def parents_are_known(plan: Plan) -> Iterator[Problem]:
    """What an indicator is a part of is an indicator of the plan."""
    declared = Declared(plan.indicators)
    uses = [
        Use(one.parent, one.origin.fields.get("parent", one.place), f"{one.origin.path}.parent", "PC012.series")
        for one in plan.indicators
        if one.parent is not None
    ]
    yield from declared.unknown((use for use in uses if use.id not in declared.ids), (use.id for use in uses))


def _reported(kind: str, declared: Declared, groups: Sequence[_Reports]) -> Iterator[Use]:
    """The reports of what is not declared."""
    ids = declared.ids
    for reports in groups:
        for id_, reported in reports.items():
            if id_ not in ids:
                yield from (Use(id_, report.key_place, f"{kind}.{id_}", f"PC012.{kind}") for report in reported)


def _by_file(groups: Sequence[_Reports]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for reports in groups:
        for id_, reported in reports.items():
            for report in reported:
                found.setdefault(report.key_place.file, set()).add(id_)
    return found


def _nothing_declared(kind: str, reported: Sequence[Use]) -> Problem:
    """The list is missing as a whole: told once."""
    first = min(reported, key=lambda use: use.place)
    count = len({use.id for use in reported})
    return fault(f"PC012.{kind}.none", first.place, first.path, {"given": first.id, "count": count})


def _named(plan: Plan) -> Iterator[Use]:
    """What targets, price indices and sums name."""
    for indicator in plan.indicators:
        path = indicator.origin.path
        for measure in (*indicator.target, *indicator.stretch):
            if measure.follows is not None:
                yield _followed(measure.follows, f"{path}.target.{measure.kind}")
        for position, revision in enumerate(indicator.revisions) if indicator.revisions else ():
            for measure in revision.target or ():
                if measure.follows is not None:
                    yield _followed(measure.follows, f"{path}.revisions.{position}.target.{measure.kind}")
        if indicator.deflator is not None:
            place = indicator.origin.fields.get("deflator", indicator.place)
            yield Use(indicator.deflator, place, f"{path}.deflator", "PC012.series")
    for total in plan.sums:
        path = total.origin.path
        for position, (id_, place) in enumerate(zip(total.of, total.of_places, strict=True)):
            yield Use(id_, place, f"{path}.of.{position}", "PC012.series")
        if isinstance(total.total, str):
            yield Use(total.total, total.place, f"{path}.total", "PC012.series")


def _followed(follows: Follows, path: str) -> Use:
    return Use(follows.indicator, follows.place, path, "PC012.series")
