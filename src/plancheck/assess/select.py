"""A part of a report: what somebody asked to see, with the counts that belong to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace

from plancheck.assess.headings import counted
from plancheck.assess.methods import METHODS
from plancheck.assess.plan import count
from plancheck.model.plan import LeftOut, MethodName, Plan
from plancheck.model.report import IndicatorResult, Report, TaskResult
from plancheck.model.text import Text
from plancheck.model.verdict import Label, Verdict
from plancheck.values import dataclass

_SEVERAL = re.compile("[、；;]")
"""Between several owners; a comma may stand within the name of one."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; nothing asked is everything."""

    sections: Collection[str] = ()
    verdicts: Collection[Label] = ()
    """Labels of the report's method. Tasks have those of `schedule` alone: by another method none is asked for."""
    owner: str = ""
    """The whole name of the owner, or of one of several, in any of its languages (see `is_owned_by`)."""
    missing: bool = False
    """Only indicators without a figure of the year looked at."""


def is_owned_by(asked: str, owner: Text | None) -> bool:
    """Whether somebody of that name answers for it, alone or with others ("发改局、统计局"), in any language.

    The whole name counts: 县教育局 is not 教育局. As people type them, blanks, full-width forms and case do not.
    """
    names = {_folded(name) for told in (owner or {}).values() for name in (told, *_SEVERAL.split(told))}
    return _folded(asked) in names


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def select(report: Report, selection: Selection) -> Report:
    """The report of what is asked for: everything else is left out of its lists and counts."""
    sections = {inner for section in selection.sections for inner in within(report.plan, section)}

    def concerned(section: str, owner: Text | None) -> bool:
        return (not sections or section in sections) and (not selection.owner or is_owned_by(selection.owner, owner))

    def wanted(result: IndicatorResult | TaskResult, section: str, owner: Text | None) -> bool:
        return (not selection.verdicts or result.verdict in selection.verdicts) and concerned(section, owner)

    def left_out(entries: tuple[LeftOut, ...]) -> tuple[LeftOut, ...]:
        """Those that may be asked for: where the section is not known, the count had better say so."""
        return tuple(entry for entry in entries if not entry.section or concerned(entry.section, entry.owner))

    indicators = tuple(
        result
        for result in report.indicators
        if wanted(result, result.indicator.section, result.indicator.owner)
        and not (selection.missing and not _owes(result, report.as_of))
    )
    tasks = tuple(
        result
        for result in report.tasks
        if wanted(result, result.task.section, result.task.owner)
        and not selection.missing
        and not (selection.verdicts and report.method is not MethodName.SCHEDULE)
    )
    plan = replace(
        report.plan,
        indicators_left_out=left_out(report.plan.indicators_left_out),
        tasks_left_out=left_out(report.plan.tasks_left_out),
    )
    return replace(
        report,
        plan=plan,
        indicators=indicators,
        tasks=tasks,
        summary=count((result.verdict for result in counted(indicators)), METHODS[report.method].worst_first),
        task_summary=count((result.verdict for result in tasks), Verdict),
    )


def _owes(result: IndicatorResult, as_of: int) -> bool:
    """Whether the figure of the year looked at, or what people say of a demand in words, is not there."""
    if result.children:
        return False
    told = result.words.assessment if result.words is not None and not result.measures else result.actual
    return told is None or told.year < as_of


def within(plan: Plan, section: str) -> frozenset[str]:
    """The ids of a section and of all below it."""
    below: dict[str | None, list[str]] = {}
    for inner in plan.sections:
        below.setdefault(inner.parent, []).append(inner.id)
    found: set[str] = set()
    waiting = [section]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(below.get(here, ()))
    return frozenset(found)


def any_as_bad_as(report: Report, label: Label) -> bool:
    """Whether an indicator stands at `label` of the report's method or worse; by `schedule`, a task as well."""
    labels = METHODS[report.method].labels
    bad = labels[labels.index(label) :]
    if any(result.verdict in bad for result in report.indicators):
        return True
    return report.method is MethodName.SCHEDULE and any(result.verdict in bad for result in report.tasks)
