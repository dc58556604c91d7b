"""Ids are unique, and what is named exists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from plancheck.checks.circles import circles, short
from plancheck.checks.declared import Declared, Use
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan, Section, Task
from plancheck.model.problem import Problem, fault
from plancheck.model.text import Text


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
                hint = "delete_one" if _called(item) == _called(earlier) else "own_id"
                yield fault(
                    "PC022",
                    place,
                    f"{item.origin.path}.id",
                    {"id": item.id, "file": earlier.place.file, "line": earlier.place.line},
                    hint=hint,
                    related=earlier.origin.fields.get("id", earlier.place),
                )


def _called(entry: Section | Indicator | Task) -> Text:
    return entry.name if isinstance(entry, Indicator) else entry.title


def sections_are_known(plan: Plan) -> Iterator[Problem]:
    """The section of an indicator or task, and the parent of a section, is declared under `sections`."""
    known = Declared(plan.sections)
    items: tuple[Indicator | Task, ...] = (*plan.indicators, *plan.tasks)
    uses = [
        Use(item.section, item.origin.fields.get("section", item.place), f"{item.origin.path}.section", "PC023")
        for item in items
        if item.section not in known.ids
    ]
    uses += [
        Use(
            section.parent, section.origin.fields.get("parent", section.place), f"{section.origin.path}.parent", "PC023"
        )
        for section in plan.sections
        if section.parent is not None and section.parent not in known.ids
    ]
    parents = (section.parent for section in plan.sections if section.parent is not None)
    yield from known.unknown(uses, chain((item.section for item in items), parents))


def sections_have_no_circle(plan: Plan) -> Iterator[Problem]:
    """No section lies within itself."""
    sections = {section.id: section for section in reversed(plan.sections)}
    edges = {section.id: () if section.parent is None else (section.parent,) for section in plan.sections}
    for circle in circles(edges):
        section = sections[circle[0]]
        place = section.origin.fields.get("parent", section.place)
        yield fault("PC024", place, f"{section.origin.path}.parent", {"chain": short(circle)})
