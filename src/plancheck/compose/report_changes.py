"""What is not as it was in the report of a year before: verdicts, targets, baselines, and figures of earlier years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.assess.headings import counted
from plancheck.compose.report_editor import Editor
from plancheck.compose.report_phrases import value_text
from plancheck.compose.report_reach import is_without_figures
from plancheck.compose.versions import decisions
from plancheck.model.actual import State
from plancheck.model.report import IndicatorResult

MOST_NAMES = 12
"""Indicators that a sentence names; the tables have all."""


def changes(editor: Editor) -> Iterator[str]:
    """A paragraph each for verdicts that moved, decisions that count from this year on, and revised figures."""
    if editor.previous is None:
        return
    if not is_without_figures(editor.report):  # else the same figures would be held against themselves
        yield from _verdicts(editor)
    decided = tuple(_decisions(editor))
    if decided:
        yield editor.word("overview.decided", year=editor.report.as_of, names=editor.word("list-tasks").join(decided))
    revised = tuple(_revised_figures(editor))
    if revised:
        yield editor.word("overview.revised", names=editor.word("list-tasks").join(revised))


def _verdicts(editor: Editor) -> Iterator[str]:
    """Which verdicts are better or worse than a year before, among those that were judged in both years."""
    assert editor.previous is not None
    labels = editor.method.labels
    before = {result.indicator.id: result for result in editor.previous.indicators}
    pairs = [
        (before[now.indicator.id], now)
        for now in counted(editor.report.indicators)
        if now.verdict in labels and now.indicator.id in before and before[now.indicator.id].verdict in labels
    ]
    if not pairs:
        return
    whole = len(counted(editor.report.indicators))
    ranks = [labels.index(then.verdict) - labels.index(now.verdict) for then, now in pairs]
    clauses = []
    for key, found in (
        ("overview.better", [pair for pair, rank in zip(pairs, ranks, strict=True) if rank > 0]),
        ("overview.worse", [pair for pair, rank in zip(pairs, ranks, strict=True) if rank < 0]),
    ):
        if found:
            names = editor.listed(_moves(editor, found[:MOST_NAMES]))
            more = (
                editor.word("overview.more", count=len(found), table=editor.table("indicators"))
                if len(found) > MOST_NAMES
                else ""
            )
            clauses.append(editor.word(key, count=len(found), names=names + more))
    same = ranks.count(0)
    some = "" if len(pairs) == whole else ".judged"
    if not clauses:
        unchanged = editor.word(f"overview.all-same{some}", count=len(pairs))
        yield editor.word("overview.against", year=editor.previous.as_of, changes=unchanged)
        return
    if same:
        clauses.append(editor.word("overview.same", count=same))
    blanks = {"year": editor.previous.as_of, "changes": editor.word("details").join(clauses), "count": len(pairs)}
    yield editor.word(f"overview.against{some}", **blanks)


def _moves(editor: Editor, pairs: Sequence[tuple[IndicatorResult, IndicatorResult]]) -> Iterator[str]:
    for then, now in pairs:
        verdicts = {"before": editor.verdict(then), "now": editor.verdict(now)}
        yield editor.word("overview.moved", name=editor.name(now), **verdicts)


def _decisions(editor: Editor) -> Iterator[str]:
    """Targets and baselines that count from the year looked at on."""
    for result in editor.report.indicators:
        for decision in decisions(editor.style_of(result), editor.report, result):
            if decision.revision.year == editor.report.as_of:
                yield editor.word(
                    f"overview.decided.{decision.subject}",
                    name=editor.name(result),
                    before=decision.before,
                    now=decision.now,
                )


def _revised_figures(editor: Editor) -> Iterator[str]:
    """Figures of earlier years that were revised after they had been reported."""
    for result in editor.report.indicators:
        for actual in result.history:
            if actual.state is State.REVISED and editor.report.plan.start_year <= actual.year < editor.report.as_of:
                blanks = {"name": editor.name(result), "year": actual.year, "value": value_text(editor, result, actual)}
                note = editor.pick(actual.note).rstrip("。.")
                key = "overview.revised.with-note" if note else "overview.revised.one"
                yield editor.word(key, note=note, **blanks)
