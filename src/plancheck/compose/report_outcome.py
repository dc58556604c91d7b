"""What has come of targets whose year has a figure: reached or not, whatever the method in use calls it."""

from __future__ import annotations

from plancheck.assess.headings import counted
from plancheck.compose.report_editor import Editor
from plancheck.compose.report_needs import distance
from plancheck.model.plan import MethodName
from plancheck.model.quantity import compare
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult, MeasureResult


def is_missed(result: IndicatorResult) -> bool:
    """Whether a target was not reached in its own year; a limit that was broken is told as one."""
    return any(_misses(measure) for measure in result.measures)


def missed_text(editor: Editor, result: IndicatorResult) -> str:
    """Which targets were not reached in their own years, and by how much."""
    texts = []
    for measure in filter(_misses, result.measures):
        own, gap = editor.style_of_measure(result, measure), measure.gap
        blanks = {"year": measure.target_year, "asked": editor.asked(result, measure)}
        if isinstance(gap, Undefined) or not compare(gap, 0):
            texts.append(editor.word("issue.missed.bare", **blanks))
        else:
            texts.append(editor.word("issue.missed", gap=distance(own, gap), **blanks))
    return editor.sentences(texts)


def outcome_sentence(editor: Editor) -> str:
    """How many targets were reached by the plan's end; empty before it, and where the method's own words say it."""
    if editor.method.name is MethodName.SCHEDULE or editor.report.as_of < editor.report.plan.end_year:
        return ""
    due = [result for result in counted(editor.report.indicators) if any(map(editor.is_over, result.measures))]
    if not due:
        return ""
    fulfilled = {result.indicator.id: [_fulfilled(measure) for measure in result.measures] for result in due}
    missed = [editor.name(result) for result in due if False in fulfilled[result.indicator.id]]
    met = sum(all(known) for known in fulfilled.values())
    names = editor.word("overview.outcome.names", names=editor.listed(missed)) if missed else ""
    rest = len(due) - met - len(missed)
    unknown = editor.word("overview.outcome.rest", count=rest) if rest else ""
    return editor.word("overview.outcome", due=len(due), met=met, missed=len(missed), names=names, rest=unknown)


def _misses(measure: MeasureResult) -> bool:
    return measure.form is not Form.LIMIT and _fulfilled(measure) is False


def _fulfilled(measure: MeasureResult) -> bool | None:
    """Whether a demand was fulfilled; None where its figures do not tell.

    A limit is fulfilled where each year is known to have kept it, and is not once one has broken it. All else is
    decided by the figure of its own year.
    """
    if measure.form is Form.LIMIT and measure.limit is not None:
        return False if measure.limit.broken else None if measure.limit.missing else True
    settled = measure.year is not None and measure.year >= measure.target_year
    return measure.met if settled else None
