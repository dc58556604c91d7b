"""What mid-term decisions have changed: which target and which baseline are in force, and which were before."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.demands import stated_demand
from plancheck.compose.names import NO_FIGURE
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.model.indicator import Indicator
from plancheck.model.report import IndicatorResult, Report
from plancheck.model.target import Baseline, Revision
from plancheck.text import pick
from plancheck.text.figures import Style
from plancheck.track.versions import baseline_in, before, deciding, in_force
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that a revision has changed, as it is written."""

    revision: Revision
    subject: str
    """`target` or `baseline`."""
    now: str
    before: str


def decisions(style: Style, report: Report, result: IndicatorResult) -> Iterator[Decision]:
    """What in force in the year looked at comes from a revision, and what it has replaced.

    Args:
        style: the indicator's.
        report: the plan judged.
        result: the indicator.
    """
    for revision in deciding(result.original, report.as_of):
        earlier = before(result.original, revision)
        if revision.target is not None or revision.words is not None:
            now = in_force(result.original, revision.year)[0]
            texts = (target_text(style, one) for one in (now, earlier))
            yield Decision(revision, "target", *texts)
        if revision.baseline is not None:
            was = baseline_in(report.plan, result.original, revision.year - 1)
            yield Decision(revision, "baseline", baseline_text(style, revision.baseline), baseline_text(style, was))


def version_remark(style: Style, report: Report, result: IndicatorResult) -> str:
    """One sentence for each decision that counts, with both figures; empty where there is none."""
    catalogue = style.catalogue
    return catalogue.word("sentence-blank").join(
        catalogue.word(
            f"revised.{decision.subject}",
            year=decision.revision.year,
            now=decision.now,
            before=decision.before,
            decided=decided_text(style, decision.revision),
        )
        for decision in decisions(style, report, result)
    )


def decided_text(style: Style, revision: Revision) -> str:
    """Who has decided, as the end of a clause; empty where it is not said."""
    who = pick(revision.decided_by, style.catalogue.language)
    return style.catalogue.word("revised.decided", who=who) if who else ""


def target_text(style: Style, indicator: Indicator) -> str:
    """All that a target asks for, measure by measure and then in words."""
    catalogue = style.catalogue
    texts = [stated_demand(style, measure) for measure in indicator.target]
    if indicator.words is not None:
        texts.append(pick(indicator.words.text, catalogue.language))
    return catalogue.word("list-targets").join(texts) or catalogue.word("target.none")


def baseline_text(style: Style, baseline: Baseline | None) -> str:
    """A baseline's amount."""
    return NO_FIGURE if baseline is None else style.amount(baseline.quantity.value)


def version_table(style: Style, report: Report, result: IndicatorResult) -> Table:
    """All versions of an indicator, also those that count only after the year looked at."""
    catalogue = style.catalogue
    columns = (
        Column("from", catalogue.word("column.from")),
        Column("target", catalogue.word("column.target"), least=12),
        Column("baseline", catalogue.word("column.baseline"), Align.RIGHT),
        Column("decided_by", catalogue.word("column.decided-by"), priority=1, least=12),
        Column("why", catalogue.word("column.why"), priority=3, least=20),
        Column("place", catalogue.word("column.place"), priority=2),
    )
    original = result.original
    first = (str(report.plan.start_year), original, report.plan.start_year - 1, None)
    later = (
        (str(revision.year), in_force(original, revision.year)[0], revision.year, revision)
        for revision in original.revisions
    )
    rows = tuple(
        _version_row(style, report, result, since, version, year, revision)
        for since, version, year, revision in (first, *later)
    )
    return Table(columns, (Group("", rows),))


def _version_row(
    style: Style,
    report: Report,
    result: IndicatorResult,
    since: str,
    version: Indicator,
    year: int,
    revision: Revision | None,
) -> Row:
    catalogue = style.catalogue
    is_current = revision is result.version
    place = result.original.place if revision is None else revision.place
    texts = (
        catalogue.word("versions.current", since=since) if is_current else since,
        target_text(style, version),
        baseline_text(style, baseline_in(report.plan, result.original, year)),
        pick(revision.decided_by, catalogue.language) if revision else "",
        pick(revision.reason, catalogue.language) if revision else "",
        f"{place.file}:{place.line}",
    )
    return Row(tuple(map(Cell, texts)))
