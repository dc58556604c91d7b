"""All that the report says of one indicator: its value, how it stands, what is left, and what else must be known."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.names import measure_cell
from plancheck.compose.official import disagreement, standing_now
from plancheck.compose.reasons import chains_ended
from plancheck.compose.report_editor import Editor, main_measure
from plancheck.compose.report_needs import distance, rest_sentence, span_text
from plancheck.compose.report_phrases import change_clause, reason_text, value_text
from plancheck.model.actual import Actual
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult, WordsResult
from plancheck.model.verdict import SEVERITY_ORDER
from plancheck.text.sentences import sentence


def full_account(editor: Editor, result: IndicatorResult) -> str:
    """All that the report says of an indicator, in whole sentences."""
    return editor.sentences(_account(editor, result))


def brief_reason(editor: Editor, result: IndicatorResult) -> str:
    """Why an indicator stands as it does, without its value."""
    main = main_measure(result)
    if result.children:
        return _heading_text(editor, result)
    if result.words is not None and result.words.reason is result.reason:
        return words_sentence(editor, result.words)
    return sentence(editor.style, result.reason) if main is None else reason_text(editor, result, main)


def _account(editor: Editor, result: IndicatorResult) -> Iterator[str]:
    main = main_measure(result)
    actual = result.actual
    if actual is not None:
        if result.stale and (actual.since is not None or actual.bound is not None):
            yield editor.word(
                "issue.stale.unread" if result.unread else "issue.stale", as_of=editor.last_year, year=actual.year
            )
        yield _value_sentence(editor, result, actual)
    elif main is None and result.words is None and not result.children:
        yield editor.word("no-actual.tracked", as_of=editor.report.as_of)
    if result.children:
        yield _heading_text(editor, result)
    elif main is not None:
        yield reason_text(editor, result, main)
        yield rest_sentence(editor, result, main)
        yield from _other_measures(editor, result, main)
    elif result.words is None:
        yield sentence(editor.style, result.reason)
    if result.words is not None:
        yield words_sentence(editor, result.words)
        if main is None and result.reason.code != result.words.reason.code:
            yield sentence(editor.style, result.reason)
    yield from _stretch(editor, result)
    if result.worsening:
        yield editor.word("worsening")
    yield disagreement(editor.catalogue, standing_now(editor.report, result), "official.year")
    yield from _remarks(editor, result)
    if actual is not None:
        yield editor.statement(actual.note)


def _value_sentence(editor: Editor, result: IndicatorResult, actual: Actual) -> str:
    value = value_text(editor, result, actual)
    if actual.since is not None:
        text = editor.word("value.several", span=span_text(editor, actual.since, actual.year), value=value)
    elif actual.bound is not None:
        text = editor.word("value.bound", year=actual.year, value=value)
    elif result.stale:
        word = "value.stale.unread" if result.unread else "value.stale"
        text = editor.word(word, as_of=editor.last_year, year=actual.year, value=value)
    else:
        text = editor.word("value", year=actual.year, value=value)
    # where only the growth is published, the figure itself has told it
    change = change_clause(editor, result, actual) if actual.growth is None else ""
    return editor.word("sentence", phrase=text + change)


def _heading_text(editor: Editor, result: IndicatorResult) -> str:
    """The indicators below a heading with their verdicts, of which the worst counts."""
    children = set(result.children)
    below = [one for one in editor.report.indicators if one.indicator.id in children]
    names = editor.listed(
        editor.word("children.name", name=editor.name(one), verdict=editor.verdict(one)) for one in below
    )
    judged = any(one.verdict in editor.method.labels for one in below)
    return editor.counted("children" if judged else "children.not-judged", len(below), names=names)


def words_sentence(editor: Editor, words: WordsResult) -> str:
    """A demand in words: how people judge it, who says so and by what evidence."""
    text, assessment = editor.pick(words.words.text), words.assessment
    if assessment is None or words.verdict not in SEVERITY_ORDER:
        return editor.word("words.open", text=text, reason=sentence(editor.style, words.reason))
    source, evidence = editor.pick(assessment.source), editor.pick(assessment.evidence).rstrip("。.")
    blanks = {"text": text, "year": assessment.year, "verdict": editor.catalogue.name("verdict", assessment.verdict)}
    told = editor.word("words.by", source=source, **blanks) if source else editor.word("words.judged", **blanks)
    said = editor.word("reason.evidence", evidence=evidence) if evidence else ""
    return editor.sentences((told, said))


def _other_measures(editor: Editor, result: IndicatorResult, main: MeasureResult) -> Iterator[str]:
    """The conditions beside the one that decided, where they stand elsewhere or are due in another year."""
    for measure in result.measures:
        if measure is main:
            continue
        blanks = {"asked": editor.asked(result, measure), "verdict": measure_cell(editor.catalogue, measure).text}
        if measure.target_year != main.target_year:
            yield editor.word("measure.also.by", year=measure.target_year, **blanks)
        elif measure.verdict is not main.verdict:
            yield editor.word("measure.also", **blanks)


def _stretch(editor: Editor, result: IndicatorResult) -> Iterator[str]:
    """What is striven for beyond the target, and how far it is."""
    for measure in result.stretch:
        asked, gap = editor.asked(result, measure), measure.gap
        style = editor.style_of_measure(result, measure)
        if isinstance(measure.value, Undefined) or measure.met is None or isinstance(gap, Undefined):
            yield editor.word("stretch.open", asked=asked, reason=sentence(style, measure.reason))
        elif measure.met:
            yield editor.word("stretch.done", asked=asked)
        else:
            yield editor.word("stretch.left", asked=asked, amount=distance(style, gap))
    if result.indicator.stretch_text is not None:
        yield editor.word("stretch.text", text=editor.statement(result.indicator.stretch_text))


def _remarks(editor: Editor, result: IndicatorResult) -> Iterator[str]:
    """Figures that could not be used, a sum or chain that ends early, and the latest figure of a part of a year."""
    style = editor.style_of(result)
    for remark in result.remarks:
        if remark.code != result.reason.code:
            yield sentence(style, remark)
    yield from chains_ended(style, result, result.measures)
    partial = result.partial
    if partial is not None:
        value = style.amount(partial.quantity.value)
        yield editor.counted("remark.partial", partial.through or 0, year=partial.year, value=value)
