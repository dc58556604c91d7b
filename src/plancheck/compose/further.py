"""What else `show` says of an indicator: stretch, prices, parts and whole, accepted misprints."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.compose.demands import demand_text, measure_style
from plancheck.compose.figure_tables import place_text
from plancheck.compose.names import verdict_cell
from plancheck.compose.reasons import indicator_reason, one_line, result_style
from plancheck.compose.table import Cell, Column, Group, Row, Table
from plancheck.model.indicator import Accepted, Indicator
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult, Report
from plancheck.text import Catalogue
from plancheck.text.figures import Style
from plancheck.text.numbers import written
from plancheck.text.sentences import prices_text, sentence


def stretch_text(style: Style, result: IndicatorResult) -> str:
    """What is striven for beyond the target, each with whether it is met or how far it is; empty for nothing."""
    catalogue = style.catalogue
    texts = [_stretch_of(measure_style(style, measure), measure) for measure in result.stretch]
    told = one_line(result.indicator.stretch_text, catalogue)
    return catalogue.word("list-stretch").join((*texts, told) if told else texts)


def _stretch_of(style: Style, measure: MeasureResult) -> str:
    word, demand = style.catalogue.word, demand_text(style, measure)
    if isinstance(measure.value, Undefined):
        return word("stretch.unknown", demand=demand, reason=sentence(style, measure.reason))
    value = style.amount(measure.value)
    if measure.met is None or isinstance(measure.gap, Undefined):
        return word("stretch.unknown", demand=demand, reason=sentence(style, measure.reason))
    if measure.met:
        return word("stretch.met", demand=demand, value=value)
    return word("stretch.far", demand=demand, value=value, gap=style.difference(measure.gap))


def further_facts(style: Style, report: Report, result: IndicatorResult) -> Iterator[tuple[str, Cell]]:
    """Labels and texts of what few indicators have; a text is empty where this one has it not."""
    catalogue, indicator = style.catalogue, result.indicator

    def named(id_: str | None) -> str:
        if id_ is None:
            return ""
        series = report.plan.series.get(id_)
        return catalogue.word("named", name=id_ if series is None else one_line(series.name, catalogue), id=id_)

    yield "fact.parent", Cell(named(indicator.parent))
    yield "fact.prices", Cell(_prices(catalogue, indicator))
    yield "fact.deflator", Cell(named(indicator.deflator))
    yield "fact.weight", Cell("" if indicator.weight is None else written(indicator.weight))
    yield "fact.formerly", Cell(catalogue.word("list-comma").join(indicator.formerly))
    yield (
        "fact.accepted",
        Cell(catalogue.word("list-stretch").join(_accepted(catalogue, one) for one in indicator.accept)),
    )


def _prices(catalogue: Catalogue, indicator: Indicator) -> str:
    basis = indicator.price_basis
    if basis is None:
        return ""
    target, actuals = (prices_text(catalogue, one) for one in (basis.target, basis.actuals))
    return target if target == actuals else catalogue.word("prices.both", target=target, actuals=actuals)


def _accepted(catalogue: Catalogue, accepted: Accepted) -> str:
    why = one_line(accepted.reason, catalogue)
    key = "accepted" if why else "accepted.bare"
    return catalogue.word(key, code=accepted.code, reason=why, place=place_text(accepted.place))


def children_table(style: Style, report: Report, result: IndicatorResult) -> Table:
    """The indicators below a heading, with their verdicts."""
    catalogue = style.catalogue
    columns = (
        Column("indicator", catalogue.word("column.indicator"), least=14),
        Column("id", "id", priority=2),
        Column("verdict", catalogue.word("column.verdict"), least=10, whole_words=True),
        Column("reason", catalogue.word("column.reason"), priority=1, least=30),
    )
    below = [one for one in report.indicators if one.indicator.id in result.children]
    rows = tuple(
        Row(
            (
                Cell(one_line(one.indicator.name, catalogue)),
                Cell(one.indicator.id),
                verdict_cell(catalogue, one),
                Cell(indicator_reason(result_style(report, one, style), one, report.as_of)),
            )
        )
        for one in below
    )
    return Table(columns, (Group("", rows),))
