"""What rating methods say: by which cut-offs the labels of one come, and all of them side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.assess.methods import METHODS
from plancheck.compose.demands import measure_style, measure_title
from plancheck.compose.names import measure_cell, verdict_cell, verdict_word
from plancheck.compose.page import Block, Heading, line
from plancheck.compose.reasons import deciding_measure, reason_of
from plancheck.compose.table import Cell, Column, Group, Row, Table
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import IndicatorResult
from plancheck.text.figures import Style
from plancheck.text.sentences import sentence

Ratings = Mapping[MethodName, IndicatorResult]
"""One indicator rated by several methods."""

_OF_RATIOS = (MethodName.OPEN_SDG, MethodName.EUROSTAT, MethodName.SDG_INDEX)
"""Methods whose cut-offs are ratios of two paces; those of the others are shares of a way."""


def method_text(plan: Plan, name: MethodName, style: Style) -> str:
    """By which method and cut-offs the verdicts come."""
    catalogue = style.catalogue
    method = METHODS[name]
    bounds = method.cut_offs(plan.thresholds)
    shown = {label.value: verdict_word(catalogue, label) for label in method.labels}
    title = catalogue.name("method", name)
    if name is MethodName.SCHEDULE:
        shown |= {f"{label}_bound": style.pace(bound) for label, bound in bounds.items()}
        return catalogue.word("legend.method", method=title, **shown)
    written = style.ratio if name in _OF_RATIOS else style.due_share
    shown |= {f"{label}_bound": written(bound) for label, bound in bounds.items()}
    return catalogue.word(f"legend.method.{name}", method=title, **shown)


def comparison_blocks(plan: Plan, style: Style, ratings: Ratings) -> Iterator[Block]:
    """An indicator by all methods: what each says of it, for each of its targets, and by which cut-offs.

    Args:
        plan: whose own method is marked.
        style: of the indicator's own values.
        ratings: the indicator by each method.
    """
    catalogue = style.catalogue
    yield Heading(catalogue.word("show.methods"))
    yield Table(
        (
            Column("method", catalogue.word("column.method"), least=12),
            Column("name", catalogue.word("column.method-name"), priority=1),
            Column("verdict", catalogue.word("column.verdict"), least=14),
            Column("reason", catalogue.word("column.reason"), least=30),
        ),
        tuple(_groups(plan, style, ratings)),
    )
    yield line(catalogue.word("show.methods.note"), quiet=True)
    for name in ratings:
        yield line(method_text(plan, name, style), quiet=True)


def _groups(plan: Plan, style: Style, ratings: Ratings) -> Iterator[Group]:
    catalogue = style.catalogue
    together = tuple(
        _row(plan, style, name, verdict_cell(catalogue, result), reason_of(style, result, deciding_measure(result)))
        for name, result in ratings.items()
    )
    first = next(iter(ratings.values()))
    several = len(first.measures) > 1
    yield Group(catalogue.word("show.methods.together") if several else "", together)
    for number, measure in enumerate(first.measures if several else ()):
        own = measure_style(style, measure)
        rows = tuple(
            _row(
                plan,
                style,
                name,
                measure_cell(catalogue, result.measures[number]),
                sentence(own, result.measures[number].reason),
            )
            for name, result in ratings.items()
        )
        yield Group(measure_title(plan, own, measure), rows)


def _row(plan: Plan, style: Style, name: MethodName, verdict: Cell, reason: str) -> Row:
    catalogue = style.catalogue
    title = catalogue.name("method", name)
    if name is plan.method:
        title = catalogue.word("method.own", method=title)
    return Row((Cell(title), Cell(name), verdict, Cell(reason)))
