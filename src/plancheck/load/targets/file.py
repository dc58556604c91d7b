"""The file as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json
from plancheck.load.shape.containers import ListOf
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.words import as_identifier
from plancheck.load.source import shorten
from plancheck.load.targets.entries import REFERENCE, SECTION, SUM, TASK
from plancheck.load.targets.head import PLAN, Head
from plancheck.load.targets.indicators import INDICATOR, WrittenIndicator
from plancheck.model.indicator import Indicator
from plancheck.model.plan import LeftOut, Section, Sum, Task
from plancheck.values import dataclass

FORMAT = 1
"""Version of the format that this program reads."""


@dataclass(frozen=True, slots=True)
class Targets:
    """A whole `targets.yaml`."""

    head: Head | None
    sections: tuple[Section, ...]
    indicators: tuple[WrittenIndicator, ...]
    tasks: tuple[Task, ...]
    references: tuple[Indicator, ...]
    sums: tuple[Sum, ...]
    left_out: frozenset[str]
    """Ids of the entries that cannot be used, as written and as they would be right."""
    indicators_left_out: tuple[LeftOut, ...]
    """Those among them that would be indicators, in their order."""
    tasks_left_out: tuple[LeftOut, ...]
    all_ids_known: bool
    """False where an entry cannot be used and even its id is not known."""


class _Format:
    """The number 1."""

    def read(self, node: Node, at: At) -> int | Failed:
        """The version, where this program knows it."""
        if isinstance(node, Scalar) and node.plain and node.text == str(FORMAT):
            return FORMAT
        text = shorten(node.text) if isinstance(node, Scalar) else ""
        return at.fault("PC019", node, {"text": text, "known": FORMAT}, hint="format_example")

    def schema(self, defs: Defs) -> Json:
        """The number alone."""
        return {"const": FORMAT}


FORMAT_FIELD = Field("format", _Format(), required=True)
PLAN_FIELD = Field("plan", PLAN, required=True)
SECTIONS = Field("sections", ListOf(SECTION, least=1), required=True)
INDICATORS = Field("indicators", ListOf(INDICATOR))
REFERENCES = Field("references", ListOf(REFERENCE))
SUMS = Field("sums", ListOf(SUM))
TASKS = Field("tasks", ListOf(TASK))


def _targets(values: Values) -> Targets:
    sections, indicators, tasks = values.get(SECTIONS), values.get(INDICATORS), values.get(TASKS)
    references = values.get(REFERENCES) or ()
    entries = (*(indicators or ()), *(tasks or ()), *references)
    usable_indicators = tuple([entry for entry in entries if isinstance(entry, WrittenIndicator)])
    usable_tasks = tuple([entry for entry in entries if isinstance(entry, Task)])
    usable_sections = tuple(section for section in sections or () if isinstance(section, Section))
    if not sections or FAILED in sections:
        usable_sections += _missing_sections(usable_sections, usable_indicators, usable_tasks)
    return Targets(
        head=values.get(PLAN_FIELD),
        sections=usable_sections,
        indicators=usable_indicators,
        tasks=usable_tasks,
        references=tuple(entry for entry in references if isinstance(entry, Indicator)),
        sums=tuple(entry for entry in values.get(SUMS) or () if isinstance(entry, Sum)),
        left_out=frozenset(id_ for entry in _left_out(entries) for id_ in (entry.id, as_identifier(entry.id))),
        indicators_left_out=_left_out(indicators or ()),
        tasks_left_out=_left_out(tasks or ()),
        all_ids_known=FAILED not in entries
        and not values.has_strangers  # one may be a list of entries under another name
        and not any(values.get(field) is None and not values.sound(field) for field in (INDICATORS, TASKS, REFERENCES)),
    )


def _left_out(entries: Iterable[object]) -> tuple[LeftOut, ...]:
    return tuple(entry for entry in entries if isinstance(entry, LeftOut))


def _missing_sections(
    known: tuple[Section, ...], indicators: tuple[WrittenIndicator, ...], tasks: tuple[Task, ...]
) -> tuple[Section, ...]:
    """Sections in place of those that cannot be read, so that nobody is told of each entry that stands in one."""
    found = {section.id for section in known}
    made: list[Section] = []
    entries: tuple[Indicator | Task, ...] = (*(written.indicator for written in indicators), *tasks)
    for entry in entries:
        if entry.section not in found:
            found.add(entry.section)
            made.append(Section(entry.section, {"": entry.section}, entry.origin.fields.get("section", entry.place)))
    return tuple(made)


TARGETS = Record(
    "targets",
    (FORMAT_FIELD, PLAN_FIELD, SECTIONS, INDICATORS, TASKS, REFERENCES, SUMS),
    _targets,
    in_place=True,
    also_called={"规划": "plan", "章节": "sections", "指标": "indicators", "任务": "tasks", "chapters": "sections"},
)
