"""Ids are unique, and what is named exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.checks.circles import circles, short
from plancheck.checks.declared import Declared
from plancheck.model.actual import Actual, TaskReport
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan, Section, Task
from plancheck.model.problem import Problem, fault


def ids_are_unique(plan: Plan) -> Iterator[Problem]:
    """No two sections share an id, nor any two indicators or tasks: `show` and the actuals name them by it."""
    groups: tuple[Sequence[Section | Indicator | Task], ...] = (
        plan.sections,
        (*plan.indicators, *plan.tasks, *plan.references),
    )
    for group in groups:
        first: dict[str, Section | Indicator | Task] = {}
        for item in group:
            earlier = first.setdefault(item.id, item)
            if earlier is not item:
                place = item.origin.fields.get("id", item.place)
                yield fault(
                    "PC022",
                    place,
                    f"{item.origin.path}.id",
                    {"id": item.id, "file": earlier.place.file, "line": earlier.place.line},
                    related=earlier.origin.fields.get("id", earlier.place),
                )


def sections_are_known(plan: Plan) -> Iterator[Problem]:
    """The section of an indicator or task, and the parent of a section, is declared under `sections`."""
    known = Declared(plan.sections)
    items: tuple[Indicator | Task, ...] = (*plan.indicators, *plan.tasks)
    for item in items:
        if item.section not in known:
            place = item.origin.fields.get("section", item.place)
            yield known.unknown("PC023", place, f"{item.origin.path}.section", item.section)
    for section in plan.sections:
        if section.parent is not None and section.parent not in known:
            place = section.origin.fields.get("parent", section.place)
            yield known.unknown("PC023", place, f"{section.origin.path}.parent", section.parent)


def sections_have_no_circle(plan: Plan) -> Iterator[Problem]:
    """No section lies within itself."""
    sections = {section.id: section for section in reversed(plan.sections)}
    edges = {section.id: () if section.parent is None else (section.parent,) for section in plan.sections}
    for circle in circles(edges):
        section = sections[circle[0]]
        place = section.origin.fields.get("parent", section.place)
        yield fault("PC024", place, f"{section.origin.path}.parent", {"chain": short(circle)})


def reported_ids_are_known(plan: Plan) -> Iterator[Problem]:
    """Every figure and every task report is for something that the plan holds."""
    groups: tuple[tuple[str, Mapping[str, Sequence[Actual | TaskReport]], Declared], ...] = (
        ("values", plan.actuals, Declared((*plan.indicators, *plan.references))),
        ("tasks", plan.task_reports, Declared(plan.tasks)),
    )
    for kind, reports, declared in groups:
        for id_, reported in reports.items():
            if id_ not in declared:
                for report in reported:
                    yield declared.unknown(f"PC012.{kind}", report.key_place, f"{kind}.{id_}", id_)
