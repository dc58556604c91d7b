"""How an indicator stood year by year: the versions of its target, and the verdict of each year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.assess.history import YearVerdict, verdict_history
from plancheck.assess.methods import METHODS
from plancheck.compose.cells import actual_text
from plancheck.compose.demands import demand_text, measure_style
from plancheck.compose.figure_tables import place_text
from plancheck.compose.legend import course_legend
from plancheck.compose.names import NO_FIGURE, verdict_cell
from plancheck.compose.official import Standing, standing_text, standings
from plancheck.compose.page import Block, Heading
from plancheck.compose.reasons import indicator_reason, result_style
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.versions import version_table
from plancheck.model.report import IndicatorResult, Report
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style


def history_blocks(style: Style, report: Report, result: IndicatorResult) -> Iterator[Block]:
    """What decisions have changed, where there are any, and how the indicator stood in each year.

    Args:
        style: the indicator's.
        report: the plan judged.
        result: the indicator.
    """
    if result.original.revisions:
        yield Heading(style.catalogue.word("show.versions"))
        yield version_table(style, report, result)
    judged = _judged(report, result)
    verdicts = _verdict_table(style, report, result, judged)
    if verdicts.groups[0].rows:
        yield Heading(style.catalogue.word("show.verdicts"))
        yield verdicts
        yield from course_legend(style.catalogue, ((entry.result.actual, year) for year, entry in judged.items()))


def _judged(report: Report, result: IndicatorResult) -> Mapping[int, YearVerdict]:
    """The verdicts by year; none where nothing is demanded."""
    entries = verdict_history(report.plan, result.original, report.as_of, METHODS[report.method])
    demanded = any(entry.result.indicator.is_demanded or entry.result.children for entry in entries)
    return {entry.year: entry for entry in entries if demanded}


def _verdict_table(style: Style, report: Report, result: IndicatorResult, judged: Mapping[int, YearVerdict]) -> Table:
    """One row a year of the plan up to the year looked at, with what an office has said of it.

    What is only followed has a row for the years alone of which an office has spoken.
    """
    catalogue = style.catalogue
    official = {standing.year: standing for standing in standings(report, result)}
    columns = [
        Column("year", catalogue.word("column.year")),
        Column("value", catalogue.word("column.value"), Align.RIGHT),
        Column("target", catalogue.word("column.target-then"), priority=1, least=12),
        Column("verdict", catalogue.word("column.verdict")),
        Column("reason", catalogue.word("column.reason"), priority=3, least=30),
    ]
    if official:
        said = Column("official", catalogue.word("column.official"), least=16)
        columns[4:4] = [said, Column("place", catalogue.word("column.place"), priority=2)]
    rows = []
    for year in sorted({*judged, *official}):
        cells = _year_cells(style, report, judged[year]) if year in judged else _unjudged_cells(year)
        rows.append(
            Row((*cells[:4], *_official_cells(catalogue, official.get(year)), *cells[4:]) if official else cells)
        )
    return Table(tuple(columns), (Group("", tuple(rows)),))


def _year_cells(style: Style, report: Report, entry: YearVerdict) -> tuple[Cell, ...]:
    own = result_style(report, entry.result, style)
    return (
        Cell(str(entry.year)),
        Cell(actual_text(own, entry.result.actual, entry.year)),
        Cell(_asked(own, entry.result)),
        verdict_cell(style.catalogue, entry.result),
        Cell(indicator_reason(own, entry.result, entry.year)),
    )


def _unjudged_cells(year: int) -> tuple[Cell, ...]:
    """A year that is not the plan's, or of an indicator of which nothing is demanded."""
    return Cell(str(year)), Cell(NO_FIGURE), Cell(NO_FIGURE), Cell(NO_FIGURE), Cell()


def _official_cells(catalogue: Catalogue, standing: Standing | None) -> tuple[Cell, Cell]:
    """What an office has said of the year, and where that stands."""
    if standing is None:
        return Cell(NO_FIGURE), Cell()
    return Cell(standing_text(catalogue, standing)), Cell(place_text(standing.official.place))


def _asked(style: Style, result: IndicatorResult) -> str:
    """What was asked of the indicator in that year, in figures and in words."""
    catalogue = style.catalogue
    texts = [demand_text(measure_style(style, measure), measure) for measure in result.measures]
    if result.words is not None:
        texts.append(pick(result.words.words.text, catalogue.language))
    return catalogue.word("list-targets").join(texts) or NO_FIGURE
