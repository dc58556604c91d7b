"""The yearly report: from a plan judged in one year to a document in one language, everything in it computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from importlib import import_module

from plancheck.assess.headings import counted
from plancheck.compose.methods import method_text
from plancheck.compose.names import in_words_of, verdict_word
from plancheck.compose.pictures import indicator_picture, overview_picture
from plancheck.compose.report_account import full_account
from plancheck.compose.report_changes import changes
from plancheck.compose.report_document import Document, Entry, Exhibit, Part, Passage
from plancheck.compose.report_editor import Editor, capital, report_catalogue
from plancheck.compose.report_issues import issues_part
from plancheck.compose.report_methods import methods_part, sources
from plancheck.compose.report_notes import table_notes
from plancheck.compose.report_outcome import outcome_sentence
from plancheck.compose.report_outlook import next_part
from plancheck.compose.report_phrases import not_final
from plancheck.compose.report_reach import is_without_figures, last_figures
from plancheck.compose.report_tables import monitoring_table, verdict_table
from plancheck.compose.report_tasks import bucket_counts, task_register, tasks_part
from plancheck.compose.report_trend import comparisons, trend_part
from plancheck.model.indicator import Nature
from plancheck.model.plan import MethodName
from plancheck.model.report import IndicatorResult, Report
from plancheck.model.verdict import SEVERITY_ORDER, Label, Verdict
from plancheck.text import pick

_FEW_NAMES = 5
"""Indicators that the opening names one by one."""


def compose_report(report: Report, previous: Report | None, language: str) -> Document:
    """The yearly report in one language.

    Args:
        report: the plan judged.
        previous: the same plan judged a year earlier, for what has changed; None where that year is not the plan's.
        language: of the document; data without a text in it are told in their own.
    """
    plan = report.plan
    editor = Editor(report, previous, in_words_of(plan, report_catalogue(language)))
    paces = comparisons(editor)
    editor = replace(editor, tables=tuple(_tables(report, compares=bool(paces))), annexes=tuple(_annexes_of(report)))
    parts = [
        part
        for part in (
            _overview_part(editor),
            _indicators_part(editor),
            tasks_part(editor),
            issues_part(editor),
            trend_part(editor, paces),
            next_part(editor),
        )
        if part is not None
    ]
    return Document(
        language=editor.catalogue.language,
        year=report.as_of,
        title=report_title(pick(plan.title, editor.catalogue.language), report.as_of, editor.catalogue.language),
        notices=tuple(_notices(editor)),
        lead=tuple(_lead(editor)),
        parts=tuple(
            _with_notes(editor, replace(part, heading=_heading(editor, number, part)))
            for number, part in enumerate(parts, start=1)
        ),
        annexes=tuple(_with_notes(editor, _annex(editor, key)) for key in editor.annexes),
        signature=editor.word("signature"),
    )


def report_title(plan_title: str, year: int, language: str) -> str:
    """The report's title from the plan's, without a word said twice.

    Args:
        plan_title: as the data give it; it may itself end with "report", or lack a word for "plan".
        year: the year looked at.
        language: of the title.
    """
    texts = import_module(f"plancheck.text.{report_catalogue(language).language}.report")
    title = " ".join(plan_title.split())
    for ending in texts.DROPPED_ENDINGS:
        if title.lower().endswith(ending) and len(title) > len(ending):
            title = title[: -len(ending)]
            break
    names_plan = any(word in title.lower() for word in texts.PLAN_WORDS)
    return report_catalogue(language).word("title" if names_plan else "title.bare", plan=title, year=year)


def _notices(editor: Editor) -> Iterator[str]:
    """What every page has to say of the data."""
    if editor.report.plan.illustrative:
        yield editor.word("illustrative.notice")
    if any(not_final(result) for result in editor.report.indicators):
        yield editor.word("provisional.notice")


def _heading(editor: Editor, number: int, part: Part) -> str:
    return editor.word("part", number=editor.numeral(number), title=part.heading)


def _with_notes(editor: Editor, part: Part) -> Part:
    """Where the data are an example, every table says so."""
    if not editor.report.plan.illustrative:
        return part
    note = editor.word("illustrative.note")
    return replace(part, exhibits=tuple(replace(exhibit, notes=(note, *exhibit.notes)) for exhibit in part.exhibits))


def _lead(editor: Editor) -> Iterator[str]:
    yield editor.word("sentence", phrase=editor.word("clauses").join(_basis(editor)))
    found = sources(editor, editor.report.indicators)
    stale = [editor.name(result) for result in editor.report.indicators if result.stale]
    if is_without_figures(editor.report):
        stale = []  # no figure of the year is what has been said
    told = "lead.stale" if len(stale) <= _FEW_NAMES else "lead.stale.many"
    yield editor.sentences(
        (
            editor.word("lead.sources", sources=editor.word("list-tasks").join(found))
            if found
            else editor.word("lead.sources.none"),
            editor.word(
                told,
                year=editor.last_year,
                names=editor.listed(stale),
                count=len(stale),
                table=editor.table("indicators"),
            )
            if stale
            else "",
        )
    )
    yield _method(editor)


def _method(editor: Editor) -> str:
    """By which rule the verdicts come."""
    if editor.method.name is not MethodName.SCHEDULE:
        rule = method_text(editor.report.plan, editor.method.name, editor.style)
        return editor.sentences(
            (editor.statement({"": rule}), editor.word("lead.tasks-method") if editor.report.tasks else "")
        )
    thresholds = editor.report.plan.thresholds
    words = {f"verdict_{verdict}": verdict_word(editor.catalogue, verdict) for verdict in SEVERITY_ORDER}
    return editor.word(
        "lead.method",
        ahead=editor.style.pace(thresholds.ahead),
        on_track=editor.style.pace(thresholds.on_track),
        behind=editor.style.pace(thresholds.behind),
        verdict_early=verdict_word(editor.catalogue, Verdict.ACHIEVED, early=True),
        **words,
    )


def _basis(editor: Editor) -> Iterator[str]:
    """What the report rests on, which years the plan covers, and how far these have gone."""
    plan, year = editor.report.plan, editor.report.as_of
    if plan.document is None:
        yield editor.word("lead.plan", plan=editor.pick(plan.title))
    else:
        title = editor.pick(plan.document.title)
        book = title if title.startswith("《") else editor.word("lead.book", title=title)
        if plan.document.date is not None:
            book = editor.word("lead.dated", title=book, date=editor.word("date").format(plan.document.date))
        yield editor.word("lead.document", document=book)
    one_year = plan.start_year == plan.end_year
    years = {"start": plan.start_year, "end": plan.end_year, "base": plan.baseline_year}
    yield editor.word("lead.period.year" if one_year else "lead.period", **years)
    span, elapsed = plan.end_year - plan.start_year + 1, year - plan.start_year + 1
    if elapsed < 1:
        yield editor.word("lead.time.before")
    elif elapsed >= span:
        yield editor.word("lead.time.last")
    else:
        share = editor.style.due_share(Fraction(elapsed, span))
        yield editor.word("lead.time", span=span, elapsed=elapsed, share=share)
    yield _cutoff(editor)
    if plan.snapshot is not None:
        yield editor.word("lead.snapshot", name=plan.snapshot.name, commit=plan.snapshot.commit)


def _cutoff(editor: Editor) -> str:
    """Up to when figures are counted, and that the year looked at has none."""
    if not is_without_figures(editor.report):
        return editor.word("lead.cutoff", year=editor.report.as_of)
    latest = last_figures(editor.report)
    key = "lead.cutoff.never" if latest is None else "lead.cutoff.earlier"
    return editor.word(key, year=editor.last_year, latest=latest)


def _overview_part(editor: Editor) -> Part:
    """How many indicators and tasks stand where, and what has changed within a year."""
    report = editor.report
    sentences = []
    main = counted(report.indicators)
    if main:
        counts = editor.listed(_counts(editor, report.summary))
        if is_without_figures(report):
            latest = last_figures(report)
            key = "overview.indicators.never" if latest is None else "overview.indicators.earlier"
            blanks = {"year": editor.last_year, "latest": latest, "counts": counts}
            sentences.append(editor.counted(key, len(main), **blanks))
        else:
            sentences.append(editor.counted("overview.indicators", len(main), year=report.as_of, counts=counts))
        if len(main) < len(report.indicators):
            sentences.append(editor.counted("overview.parts", len(report.indicators) - len(main)))
        natures = editor.listed(_natures(editor, main))
        if natures:
            sentences.append(editor.word("overview.natures", natures=natures))
        sentences.append(_good_share(editor))
        sentences.append(outcome_sentence(editor))
        stale = sum(result.stale and result.verdict in editor.method.labels for result in main)
        if stale and not is_without_figures(report):
            sentences.append(editor.counted("overview.stale", stale, year=editor.last_year))
    else:
        sentences.append(editor.word("overview.indicators.none"))
    paragraphs = [editor.sentences(sentences), *changes(editor)]
    if report.tasks:
        counts = bucket_counts(editor, report.tasks)
        paragraphs.append(editor.counted("overview.tasks", len(report.tasks), counts=counts))
    picture = overview_picture(editor)
    pictures = () if picture is None else (picture,)
    return Part("overview", editor.word("part.overview"), tuple(paragraphs), pictures=pictures)


def _good_share(editor: Editor) -> str:
    """How many of those that can be judged stand well; empty where none can."""
    method, summary = editor.method, editor.report.summary
    judged = sum(summary.get(label, 0) for label in method.labels)
    good = sum(summary.get(label, 0) for label in method.good)
    if not judged:
        return ""
    blanks = {"judged": judged, "good": good, "share": editor.style.due_share(Fraction(good, judged))}
    if method.name is MethodName.SCHEDULE and editor.report.as_of >= editor.report.plan.end_year:
        return editor.word("overview.done", **blanks)
    name = capital(verdict_word(editor.catalogue, method.good[-1]))
    return editor.word("overview.good" if len(method.good) > 1 else "overview.best", verdict=name, **blanks)


def _counts(editor: Editor, summary: Mapping[Label, int]) -> Iterator[str]:
    early = editor.report.as_of < editor.report.plan.end_year
    for verdict in editor.method.best_first:
        if summary.get(verdict):
            name = verdict_word(editor.catalogue, verdict, early=early)
            yield editor.word("count", name=name, count=summary[verdict])


def _natures(editor: Editor, main: Sequence[IndicatorResult]) -> Iterator[str]:
    """How many indicators are binding and how many expected, where the plan says so; then how many are neither."""
    told = 0
    for nature in Nature:
        count = sum(result.indicator.nature is nature for result in main)
        told += count
        if count:
            yield editor.word("count", name=editor.catalogue.name("nature", nature), count=count)
    if 0 < told < len(main):
        yield editor.word("count", name=editor.word("overview.natures.none"), count=len(main) - told)


def _indicators_part(editor: Editor) -> Part:
    """Every indicator under its verdict, those that need attention first."""
    heading = editor.word("part.indicators")
    results = editor.report.indicators
    if not results:
        return Part("indicators", heading, (editor.word("overview.indicators.none"),))
    early = editor.report.as_of < editor.report.plan.end_year
    main = {result.indicator.id for result in counted(results)}
    passages = []
    for verdict in editor.method.worst_first:
        found = [result for result in results if result.verdict == verdict]
        alone = [result for result in found if result.indicator.id in main]
        name = verdict_word(editor.catalogue, verdict, early=early)
        entries = tuple(
            Entry(
                editor.name(result),
                full_account(editor, result),
                indicator_picture(editor, result),
                editor.about(result),
            )
            for result in found
        )
        key = "passage.count.parts" if alone else "passage.count.only-parts"
        key = "passage.count" if len(alone) == len(found) else key
        heading_text = editor.word(key, title=name, count=len(alone), parts=len(found) - len(alone))
        passages.append(Passage(heading_text, entries))
    table = editor.table("indicators")
    caption = editor.word("table.indicators", table=table)
    exhibit = Exhibit(caption, verdict_table(editor), table_notes(editor, full=False))
    lead = editor.word("indicators.lead", table=table, annex=editor.annex("monitoring"))
    return Part("indicators", heading, (lead,), (exhibit,), editor.numbered(passages))


def _tables(report: Report, *, compares: bool) -> Iterator[str]:
    """The parts that have a table, in the order in which they stand."""
    if report.indicators:
        yield "indicators"
    if report.tasks:
        yield "tasks"
    if compares:
        yield "trend"


def _annexes_of(report: Report) -> Iterator[str]:
    """The annexes, in the order in which they stand."""
    if report.indicators:
        yield "monitoring"
    if report.tasks:
        yield "register"
    yield "methods"


def _annex(editor: Editor, key: str) -> Part:
    if key == "methods":
        return methods_part(editor)
    if key == "monitoring":
        exhibit = Exhibit("", monitoring_table(editor), table_notes(editor, full=True))
    else:
        exhibit = Exhibit("", task_register(editor))
    return Part(key, editor.word(f"annex.{key}", annex=editor.annex(key)), exhibits=(exhibit,))
