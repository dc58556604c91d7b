"""What verdicts, sections and other parts of a report are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from plancheck.compose.table import Cell
from plancheck.model.plan import Plan, Section
from plancheck.model.report import IndicatorResult, MeasureResult, TaskResult
from plancheck.model.verdict import SEVERITY_ORDER, Label, Verdict
from plancheck.text import Catalogue, pick

_Label = TypeVar("_Label", bound=Label)

NO_FIGURE = "—"
"""Stands where a figure does not exist."""

BEST_FIRST = (*reversed(SEVERITY_ORDER), *(verdict for verdict in Verdict if verdict not in SEVERITY_ORDER))
"""The verdicts as they are told: the good news first, then what cannot be judged."""


def in_words_of(plan: Plan, catalogue: Catalogue) -> Catalogue:
    """The catalogue with the plan's own names of verdicts; what it calls achieved is called so before its time too."""
    if not plan.verdict_names:
        return catalogue
    own = {label: " ".join(pick(name, catalogue.language).split()) for label, name in plan.verdict_names.items()}
    if Verdict.ACHIEVED in own:
        own["achieved.early"] = own[Verdict.ACHIEVED]
    return replace(catalogue, words={**catalogue.words, **{f"verdict.{label}": name for label, name in own.items()}})


def verdict_word(catalogue: Catalogue, verdict: Label, *, early: bool = False) -> str:
    """A verdict's name; `early` for what is achieved before its time."""
    return catalogue.name("verdict", "achieved.early" if early and verdict is Verdict.ACHIEVED else verdict)


def verdict_cell(catalogue: Catalogue, result: IndicatorResult | TaskResult) -> Cell:
    """The verdict on an indicator or a task, named and marked."""
    early = isinstance(result, IndicatorResult) and is_early(result)
    return Cell(verdict_word(catalogue, result.verdict, early=early), result.verdict)


def measure_cell(catalogue: Catalogue, measure: MeasureResult) -> Cell:
    """The verdict on one measure."""
    return Cell(verdict_word(catalogue, measure.verdict, early=_is_met_early(measure)), measure.verdict)


def is_early(result: IndicatorResult) -> bool:
    """Whether what is achieved is so before its time; what is only to be kept never is."""
    return any(map(_is_met_early, result.measures))


def _is_met_early(measure: MeasureResult) -> bool:
    return measure.reason.code == "met-early"


def count_pieces(
    catalogue: Catalogue, counts: Mapping[_Label, int], *, early: bool, order: Iterable[_Label]
) -> tuple[Cell, ...]:
    """Counts by verdict as pieces of a line, in the given order."""
    pieces: list[Cell] = []
    for verdict in order:
        if counts.get(verdict):
            if pieces:
                pieces.append(Cell(catalogue.word("list-semicolon")))
            pieces.append(Cell(f"{verdict_word(catalogue, verdict, early=early)} {counts[verdict]}", verdict))
    return tuple(pieces)


def snapshot_text(catalogue: Catalogue, plan: Plan) -> str:
    """Which revision the data are from; empty for those that lie in the folder."""
    if plan.snapshot is None:
        return ""
    name, commit = plan.snapshot.name, plan.snapshot.commit
    return catalogue.word("snapshot.commit" if name == commit else "snapshot", name=name, commit=commit)


def section_path(plan: Plan, section_id: str) -> tuple[Section, ...]:
    """A section with the chapters that it belongs to, outermost first; empty for an id that no section has."""
    path: dict[str, Section] = {}
    section = plan.section_by_id.get(section_id)
    while section is not None and section.id not in path:
        path[section.id] = section
        section = plan.section_by_id.get(section.parent) if section.parent else None
    return tuple(reversed(path.values()))


def section_title(catalogue: Catalogue, path: Iterable[Section]) -> str:
    """The titles of a path of sections, one after the other."""
    return " › ".join(pick(section.title, catalogue.language) for section in path)
