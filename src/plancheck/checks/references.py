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
    """The section of an indicator or task, and the parent of a section, is declared under `sections`.

    A name that several entries give is one fault, told at the first: it is the declaration that is missing or misspelt.
    """
    known = Declared(plan.sections)
    items: tuple[Indicator | Task, ...] = (*plan.indicators, *plan.tasks)
    unknown: dict[str, list[tuple[str, Section | Indicator | Task]]] = {}
    for item in items:
        if item.section not in known:
            unknown.setdefault(item.section, []).append(("section", item))
    for section in plan.sections:
        if section.parent is not None and section.parent not in known:
            unknown.setdefault(section.parent, []).append(("parent", section))
    for name, places in unknown.items():
        field, first = places[0]
        place, count = first.origin.fields.get(field, first.place), len(places)
        sentence = "PC023" if count == 1 else "PC023.several"
        yield known.unknown(sentence, place, f"{first.origin.path}.{field}", name, count=count)


def sections_have_no_circle(plan: Plan) -> Iterator[Problem]:
    """No section lies within itself."""
    sections = {section.id: section for section in reversed(plan.sections)}
    edges = {section.id: () if section.parent is None else (section.parent,) for section in plan.sections}
    for circle in circles(edges):
        section = sections[circle[0]]
        place = section.origin.fields.get("parent", section.place)
        yield fault("PC024", place, f"{section.origin.path}.parent", {"chain": short(circle)})


def reported_ids_are_known(plan: Plan) -> Iterator[Problem]:
    """Every figure and every task report is for something that the plan holds, and stands where that kind does.

    Where the plan declares nothing of the kind at all, that is the one fault.
    """
    series, tasks = Declared((*plan.indicators, *plan.references)), Declared(plan.tasks)
    none = not (plan.indicators or plan.references or plan.indicators_left_out), not (plan.tasks or plan.tasks_left_out)
    groups: tuple[tuple[str, Mapping[str, Sequence[Actual | TaskReport]], Declared, Declared, bool], ...] = (
        ("values", plan.actuals, series, tasks, none[0]),
        ("tasks", plan.task_reports, tasks, series, none[1]),
    )
    for kind, reports, declared, others, is_empty in groups:
        unknown = {id_: reported for id_, reported in reports.items() if id_ not in declared}
        misplaced = {id_: reported for id_, reported in unknown.items() if id_ in others}
        for id_, reported in misplaced.items():
            for report in reported:
                yield others.told(f"PC012.{kind}.other", report.key_place, f"{kind}.{id_}", id_)
        lost = [(id_, report) for id_, reported in unknown.items() if id_ not in misplaced for report in reported]
        if is_empty and lost:
            id_, report = min(lost, key=lambda one: one[1].key_place)
            count = len({id_ for id_, _ in lost})
            yield fault(f"PC012.{kind}.none", report.key_place, f"{kind}.{id_}", {"given": id_, "count": count})
            continue
        for id_, report in lost:
            yield declared.unknown(f"PC012.{kind}", report.key_place, f"{kind}.{id_}", id_)
