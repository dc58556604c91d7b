"""The last annex of the yearly report: what the indicators mean, where their figures stand, and how all is computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plancheck.assess.methods.schedule import BUDGET_BEHIND, BUDGET_ON_TRACK
from plancheck.compose.methods import method_text
from plancheck.compose.names import verdict_word
from plancheck.compose.reasons import implied_by
from plancheck.compose.report_document import Entry, Part, Passage
from plancheck.compose.report_editor import Editor
from plancheck.compose.versions import decided_text, decisions
from plancheck.model.place import Place
from plancheck.model.plan import MethodName
from plancheck.model.report import Form, IndicatorResult
from plancheck.model.target import Schedule
from plancheck.model.verdict import Verdict
from plancheck.text.figures import unit_name
from plancheck.track.facts import schedule_of

_MISPRINTS = ("PC031", "PC041")
"""Codes of facts of the plan that contradict one another; other codes speak of what is reported or how it is meant."""


def methods_part(editor: Editor) -> Part:
    """The annex on definitions, sources and formulas."""
    results = editor.report.indicators
    # a source that all figures share stands at the beginning of the report
    several = len(sources(editor, results)) > 1
    passages = (
        Passage(
            editor.word("methods.indicators"),
            tuple(
                Entry(_title(editor, result), editor.sentences(_statements(editor, result, with_sources=several)))
                for result in results
            ),
        ),
        Passage(editor.word("methods.formulas"), tuple(_formulas(editor))),
    )
    return Part(
        "methods", editor.word("annex.methods", annex=editor.annex("methods")), passages=editor.numbered(passages)
    )


def sources(editor: Editor, results: Iterable[IndicatorResult]) -> list[str]:
    """The sources of the figures up to the year looked at, each once."""
    found = (editor.pick(actual.source) for result in results for actual in result.history)
    return list(dict.fromkeys(filter(None, found)))


def _title(editor: Editor, result: IndicatorResult) -> str:
    unit = unit_name(result.indicator, editor.catalogue.language)
    return editor.word("entry.name", name=editor.name(result), unit=unit) if unit else editor.name(result)


def _statements(editor: Editor, result: IndicatorResult, *, with_sources: bool) -> Iterator[str]:
    indicator, baseline = result.indicator, result.baseline
    if indicator.definition:
        yield editor.word("methods.definition", text=editor.statement(indicator.definition))
    if indicator.ref:
        yield editor.word("methods.ref", text=editor.pick(indicator.ref))
    if indicator.quote:
        yield editor.word("methods.quote", text=" ".join(indicator.quote.split()).rstrip("。."))
    if indicator.note:
        yield editor.word("methods.note", text=editor.statement(indicator.note))
    if baseline is not None and baseline.implied:
        value = editor.style_of(result).amount(baseline.quantity.value)
        yield editor.word(f"methods.implied.{implied_by(result)}", value=value)
    if baseline is not None and baseline.note:
        yield editor.word("methods.baseline", text=editor.statement(baseline.note))
    for decision in decisions(editor.style_of(result), editor.report, result):
        yield editor.word(
            f"methods.revised.{decision.subject}",
            year=decision.revision.year,
            now=decision.now,
            before=decision.before,
            decided=decided_text(editor.style, decision.revision),
            place=_spot(editor, decision.revision.place),
        )
        if decision.revision.reason:
            yield editor.word("methods.revised.why", text=editor.statement(decision.revision.reason))
    for accepted in indicator.accept:
        why = editor.pick(accepted.reason).rstrip("。.")
        key = "methods.accepted" if accepted.code in _MISPRINTS else "methods.accepted.known"
        key = key if why else f"{key}.bare"
        yield editor.word(key, code=accepted.code, why=why, place=_spot(editor, accepted.place))
    if with_sources and (own := sources(editor, (result,))):
        yield editor.word("methods.sources", text=editor.word("list-tasks").join(own))
    places = [indicator.place, *(actual.place for actual in result.history)]
    yield editor.word("methods.files", text=editor.listed(_spot(editor, place) for place in places))


def _spot(editor: Editor, place: Place) -> str:
    """File and line, counted from the data folder: the report does not hang on where it was made."""
    folder = editor.report.plan.place.file.rpartition("/")[0]
    return f"{place.file.removeprefix(f'{folder}/')}:{place.line}"


def _formulas(editor: Editor) -> Iterator[Entry]:
    """The formulas that the plan makes use of."""
    yield _formula(editor, "progress")
    yield Entry(editor.word("formula.due"), editor.sentences(_paths(editor)))
    if editor.method.name is not MethodName.SCHEDULE:
        rule = method_text(editor.report.plan, editor.method.name, editor.style)
        yield Entry(editor.word("column.verdict"), editor.statement({"": rule}))
        yield from _always_told(editor)
        return
    yield _formula(editor, "pace")
    words: dict[str, object] = {
        verdict.value: verdict_word(editor.catalogue, verdict)
        for verdict in (Verdict.ON_TRACK, Verdict.BEHIND, Verdict.OFF_TRACK)
    }
    words |= {"lasts": editor.style.pace(BUDGET_ON_TRACK), "fast": editor.style.pace(BUDGET_BEHIND)}
    forms = {measure.form for result in editor.report.indicators for measure in result.measures}
    for form in (Form.LIMIT, Form.GUARD, Form.RUNNING, Form.BUDGET):
        if form in forms:
            yield Entry(editor.word(f"formula.{form}"), editor.word(f"formula.{form}.text", **words))
    if any(result.children for result in editor.report.indicators):
        yield _formula(editor, "heading")
    yield from _always_told(editor)


def _always_told(editor: Editor) -> Iterator[Entry]:
    yield _formula(editor, "need")
    rounding = editor.word(f"formula.rounding.{editor.report.plan.rounding}")
    yield Entry(editor.word("formula.rounding"), rounding)


def _formula(editor: Editor, key: str) -> Entry:
    return Entry(editor.word(f"formula.{key}"), editor.word(f"formula.{key}.text"))


def _paths(editor: Editor) -> Iterator[str]:
    """How the way is spread over the years, for each way of spreading that occurs."""
    yield editor.word("formula.due.linear")
    for schedule in (Schedule.COMPOUND, Schedule.STEP):
        names = [
            editor.name(result) for result in editor.report.indicators if schedule_of(result.indicator) is schedule
        ]
        if names:
            yield editor.word(f"formula.due.{schedule}", names=editor.listed(names))
