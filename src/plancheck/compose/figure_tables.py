"""The tables of `show` that list figures one by one, each with the file and line where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.calc import formulas
from plancheck.compose.demands import bare_demand, measure_style, years_text
from plancheck.compose.names import NO_FIGURE, verdict_word
from plancheck.compose.reasons import one_line
from plancheck.compose.table import Align, Cell, Column, Group, Row, Table
from plancheck.compose.values import derivation, quotient
from plancheck.model.actual import Actual
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, Report
from plancheck.model.target import Baseline
from plancheck.text import Catalogue, pick
from plancheck.text.figures import COMPARATOR_SIGNS, Style, unit_name
from plancheck.text.numbers import written
from plancheck.track.known import base_year_of


def place_text(place: Place) -> str:
    """File and line."""
    return f"{place.file}:{place.line}"


def provenance_columns(catalogue: Catalogue) -> tuple[Column, ...]:
    """Columns that say where a figure comes from; those of less weight go first where there is no room."""
    return (
        Column("place", catalogue.word("column.place"), priority=1),
        Column("note", catalogue.word("column.note"), priority=2, least=12),
        Column("source", catalogue.word("column.source"), priority=3, least=20),
    )


def history_table(style: Style, plan: Plan, result: IndicatorResult) -> Table:
    """All figures of an indicator up to the year looked at, with how those come about that nobody has published."""
    catalogue = style.catalogue
    columns = (
        Column("year", catalogue.word("column.year")),
        Column("value", catalogue.word("column.value"), Align.RIGHT, least=20),
        Column("change", catalogue.word("column.change"), Align.RIGHT),
        Column("state", catalogue.word("column.figure-state"), priority=4),
        *provenance_columns(catalogue),
    )
    rows: list[tuple[int, Row]] = []
    values: dict[int, Number] = {}
    baseline = result.baseline
    if baseline is not None and all(actual.year != baseline.year for actual in result.history):
        values[baseline.year] = baseline.quantity.value
        rows.append((baseline.year, _baseline_row(style, baseline)))
    for actual in result.history:
        before = values.get(actual.year - 1) if actual.is_whole else None
        rows.append((actual.year, _history_row(style, plan, result, actual, before)))
        if actual.is_whole:
            values[actual.year] = actual.quantity.value
    rows.sort(key=lambda row: row[0])
    return Table(columns, (Group("", tuple(row for _, row in rows)),))


def _baseline_row(style: Style, baseline: Baseline) -> Row:
    catalogue = style.catalogue
    state = catalogue.word("state.implied" if baseline.implied else "state.baseline")
    note = pick(baseline.note, catalogue.language)
    value = style.number(baseline.quantity.value)
    if baseline.share is not None:
        value = f"{quotient(baseline.share)} = {value}"
    texts = (str(baseline.year), value, NO_FIGURE, state, place_text(baseline.place), note, "")
    return Row(tuple(map(Cell, texts)))


def _history_row(style: Style, plan: Plan, result: IndicatorResult, actual: Actual, before: Number | None) -> Row:
    catalogue = style.catalogue
    value = style.number(actual.quantity.value)
    if actual.bound is not None:
        value = COMPARATOR_SIGNS[actual.bound] + value
    formula = derivation(style, plan, result, actual)
    texts = (
        _years_text(catalogue, actual),
        f"{formula} = {_derived(style, actual, value)}" if formula else value,
        _change_text(style, actual.quantity.value, before),
        catalogue.name("state", actual.state),
        place_text(actual.place),
        pick(actual.note, catalogue.language),
        pick(actual.source, catalogue.language),
    )
    return Row(tuple(map(Cell, texts)))


def _derived(style: Style, actual: Actual, shown: str) -> str:
    """A figure that follows from a growth or a price index: with one more decimal, for no decimals hold it."""
    return shown if actual.share is not None else style.quotient(actual.quantity.value)


def _years_text(catalogue: Catalogue, actual: Actual) -> str:
    if actual.since is None:
        return str(actual.year)
    return catalogue.word("years.span", first=actual.since, last=actual.year)


def _change_text(style: Style, value: Number, before: Number | None) -> str:
    """The change on the year before: in points between percentages, else in %; none without a year before."""
    if before is None:
        return NO_FIGURE
    if style.unit_of_differences != style.unit:
        return style.change(value - before)
    growth = formulas.growth_rate(before, value, 1)
    return NO_FIGURE if isinstance(growth, Undefined) else style.rate(growth)


def partial_table(style: Style, report: Report, result: IndicatorResult) -> Table:
    """The figures of parts of years, up to the year after the one looked at; no verdict rests on them."""
    catalogue = style.catalogue
    columns = (
        Column("year", catalogue.word("column.year")),
        Column("months", catalogue.word("column.months")),
        Column("value", catalogue.word("column.value"), Align.RIGHT),
        *provenance_columns(catalogue),
    )
    rows = tuple(
        _row(
            str(actual.year),
            catalogue.counted("months", actual.through or 0),
            style.number(actual.quantity.value),
            place_text(actual.place),
            pick(actual.note, catalogue.language),
            pick(actual.source, catalogue.language),
        )
        for actual in report.plan.partial.get(result.indicator.id, ())
        if actual.year <= report.as_of + 1
    )
    return Table(columns, (Group("", rows),))


def assessment_table(style: Style, report: Report, result: IndicatorResult) -> Table:
    """What people have said of a demand in words, year by year."""
    catalogue = style.catalogue
    columns = (
        Column("year", catalogue.word("column.year")),
        Column("verdict", catalogue.word("column.verdict")),
        Column("evidence", catalogue.word("column.evidence"), least=20),
        Column("place", catalogue.word("column.place"), priority=1),
        Column("source", catalogue.word("column.source"), priority=3, least=20),
    )
    rows = tuple(
        Row(
            (
                Cell(str(said.year)),
                Cell(verdict_word(catalogue, said.verdict), said.verdict),
                Cell(pick(said.evidence, catalogue.language)),
                Cell(place_text(said.place)),
                Cell(pick(said.source, catalogue.language)),
            )
        )
        for said in report.plan.assessments.get(result.indicator.id, ())
        if said.year <= report.as_of
    )
    return Table(columns, (Group("", rows),))


def used_table(style: Style, report: Report, result: IndicatorResult) -> Table:
    """What the formulas take from elsewhere: targets, planned values, other series and the price index."""
    catalogue = style.catalogue
    columns = (
        Column("what", catalogue.word("column.what"), least=16),
        Column("year", catalogue.word("column.year")),
        Column("value", catalogue.word("column.value"), Align.RIGHT, least=20),
        Column("place", catalogue.word("column.place"), least=20),
    )
    rows = (*_stated_rows(style, report, result), *_series_rows(style, report, result))
    return Table(columns, (Group("", rows),))


def _stated_rows(style: Style, report: Report, result: IndicatorResult) -> Iterator[Row]:
    word, indicator = style.catalogue.word, result.indicator
    for key, measures in (("used.target", result.measures), ("used.stretch", result.stretch)):
        for measure in measures:
            own = measure_style(style, measure)
            asked = measure.measure
            demand = years_text(own, asked) if asked.years else bare_demand(own, measure)
            yield _row(word(key), str(max(asked.years, default=measure.target_year)), demand, place_text(asked.place))
    if result.words is not None:
        text = one_line(result.words.words.text, style.catalogue)
        yield _row(word("used.target"), str(report.plan.end_year), text, place_text(result.words.words.place))
    place = indicator.origin.fields.get("path", indicator.place)
    for year, planned in sorted(indicator.path.items()):
        yield _row(word("used.path"), str(year), written(planned), place_text(place))


def _series_rows(style: Style, report: Report, result: IndicatorResult) -> Iterator[Row]:
    plan, indicator = report.plan, result.indicator
    measures = (one.measure for one in (*result.measures, *result.stretch))
    for id_ in dict.fromkeys(asked.follows.indicator for asked in measures if asked.follows is not None):
        found = plan.series.get(id_)
        if found is not None:
            yield from _figure_rows(style, plan, found, plan.start_year - 1, report.as_of)
    deflated = [actual.year for actual in result.history if actual.nominal is not None]
    deflator = plan.series.get(indicator.deflator) if indicator.deflator and deflated else None
    if deflator is not None:
        base_year = base_year_of(indicator)
        first = min(deflated if base_year is None else (base_year, *deflated))
        yield from _figure_rows(style, plan, deflator, first, max(deflated))


def _figure_rows(style: Style, plan: Plan, series: Indicator, first: int, last: int) -> Iterator[Row]:
    """The figures of another series in some years, as they are written."""
    name, unit = one_line(series.name, style.catalogue), unit_name(series, style.catalogue.language)
    baseline = series.baseline
    if baseline is not None and all(actual.year != baseline.year for actual in plan.actuals.get(series.id, ())):
        amount = style.with_unit(written(baseline.quantity), unit)
        yield _row(name, str(baseline.year), amount, place_text(baseline.place))
    for actual in plan.actuals.get(series.id, ()):
        if first <= actual.year <= last:
            amount = style.with_unit(written(actual.quantity), unit)
            yield _row(name, _years_text(style.catalogue, actual), amount, place_text(actual.place))
    for growth in plan.growths.get(series.id, ()):
        if first <= growth.year <= last:
            shown = style.catalogue.word("used.growth", growth=written(growth.growth))
            yield _row(name, str(growth.year), shown, place_text(growth.place))


def _row(*texts: str) -> Row:
    return Row(tuple(map(Cell, texts)))
