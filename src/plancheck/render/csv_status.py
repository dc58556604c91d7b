"""The report as CSV for spreadsheets (RFC 4180): one row a measure, one a task."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.compose.demands import measure_style
from plancheck.compose.names import in_words_of, measure_cell, verdict_cell
from plancheck.compose.reasons import result_style
from plancheck.model.actual import Actual
from plancheck.model.reason import Undefined
from plancheck.model.report import IndicatorResult, MeasureResult, Report, TaskResult
from plancheck.render.json_parts import figures_of
from plancheck.render.json_values import number
from plancheck.render.safe import safe
from plancheck.text import Catalogue, catalogue, pick
from plancheck.text.figures import plan_style, unit_name
from plancheck.text.sentences import sentence
from plancheck.track.versions import baseline_in, before, deciding

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the local code page."""

FIGURES = (
    "met",
    "gap",
    "progress",
    "expected_progress",
    "pace",
    "planned_growth",
    "observed_growth",
    "required_growth",
    "required_step",
)
"""The computed figures that have a column, by their names in the JSON output."""

COLUMNS = (
    "kind",
    "id",
    "name",
    "section",
    "unit",
    "nature",
    "owner",
    "baseline_year",
    "baseline",
    "actual_year",
    "actual",
    "state",
    "measure",
    "comparator",
    "target",
    "target_year",
    "status",
    *FIGURES,
    "reason",
    "illustrative",
    "revised_from",
    "target_before",
    "baseline_before",
    "revision",
    "status_name",
    "method",
    "form",
    "high",
    "tolerance",
    "follows",
    "derived",
    "bound",
    "since",
    "official",
    "measure_year",
)
"""The header: the same names in every language."""

Cell = str | int | float
Cells = Mapping[str, Cell]

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula; some read the full-width forms alike."""


def as_csv(report: Report, language: str) -> str:
    """The report as CSV with a byte order mark and CRLF line ends.

    Numbers are at full precision; a figure that does not exist is an empty cell. `status` and `reason` are the
    measure's own, `status_name` is what the tables call it. A task has the share done as its `progress` and the year
    it is due in as its `target_year`. `official` is what an office says of the year looked at, in its own words;
    `derived`, `bound` and `since` speak of the actual figure; `measure_year` is the year of the measure's own figures.

    Args:
        report: the plan judged.
        language: of names and reasons; the header has none.
    """
    return "".join(csv_pieces(report, language))


def csv_pieces(report: Report, language: str) -> Iterator[str]:
    """The same, line by line."""
    head = head_cells(report)
    return in_lines(COLUMNS, ({**row, **head} for row in _rows(report, catalogue(language))))


def as_table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows under a header as CSV with a byte order mark and CRLF line ends; no text becomes a formula.

    What is neither a text nor a number of Python's stands there as `str` gives it, unguarded.
    """
    return "".join(in_lines(columns, rows))


def in_lines(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """The same, line by line: nobody need hold a hundred thousand rows."""
    writer = csv.writer(_Echo(), lineterminator="\r\n")
    yield BOM + str(writer.writerow(columns))
    for cells in rows:
        yield str(writer.writerow([_cell(cells.get(column, "")) for column in columns]))


def head_cells(report: Report) -> Cells:
    """What every row says of the data it is from."""
    snapshot = report.plan.snapshot
    return {
        "illustrative": "true" if report.plan.illustrative else "false",
        "revision": "" if snapshot is None else snapshot.commit,
    }


def safe_text(text: str) -> str:
    """A text that no spreadsheet takes for a formula, as one line without hidden or turning characters."""
    clean = safe(text)
    risky = clean.lstrip().startswith(_FORMULA_STARTS) or text.startswith(("\t", "\r"))
    return f"'{clean}" if risky else clean


class _Echo:
    """A file for the csv module that gives every line back."""

    def write(self, line: str) -> str:
        """The line itself, which `writerow` passes on."""
        return line


def _cell(value: object) -> object:
    return safe_text(value) if isinstance(value, str) else value


def _rows(report: Report, words: Catalogue) -> Iterator[Cells]:
    plain, names = plan_style(words, report.plan), in_words_of(report.plan, words)
    for result in report.indicators:
        style = result_style(report, result, plain)
        shared = _indicator_cells(report, result, words.language)
        if not result.measures:
            named = verdict_cell(names, result).text
            reason = sentence(style, result.reason)
            yield {**shared, "status": result.verdict.value, "status_name": named, "reason": reason}
        for measure in result.measures:
            named = measure_cell(names, measure).text
            reason = sentence(measure_style(style, measure), measure.reason)
            earlier = _before_cells(report, result, measure)
            yield {**shared, **_measure_cells(measure), **earlier, "status_name": named, "reason": reason}
    for task in report.tasks:
        named, reason = verdict_cell(names, task).text, sentence(plain, task.reason)
        yield {**_task_cells(task, words.language), "status_name": named, "reason": reason}


def _indicator_cells(report: Report, result: IndicatorResult, language: str) -> Cells:
    indicator, baseline = result.indicator, result.baseline
    official = result.original.official.get(report.as_of)
    cells: dict[str, Cell] = {
        "kind": "indicator",
        "id": indicator.id,
        "name": pick(indicator.name, language),
        "section": indicator.section,
        "unit": unit_name(indicator, language),
        "nature": indicator.nature.value if indicator.nature else "",
        "owner": pick(indicator.owner, language),
        "method": report.method.value,
        "official": "" if official is None else pick(official.verdict, language),
    }
    if baseline is not None:
        cells |= {"baseline_year": baseline.year, "baseline": number(baseline.quantity.value)}
    return cells if result.actual is None else cells | _actual_cells(result.actual)


def _actual_cells(actual: Actual) -> dict[str, Cell]:
    """The latest figure: of a whole year, of all years from `since` on, or a bound of it where no more is published."""
    return {
        "actual_year": actual.year,
        "actual": number(actual.quantity.value),
        "state": actual.state.value,
        "derived": "true" if actual.growth is not None or actual.nominal is not None else "false",
        "bound": "" if actual.bound is None else actual.bound.value,
        "since": "" if actual.since is None else actual.since,
    }


def _measure_cells(result: MeasureResult) -> Cells:
    demand = result.measure.demand
    cells: dict[str, Cell] = {
        "measure": result.measure.kind.value,
        "comparator": demand.comparator.value,
        "target": number(result.target),
        "target_year": result.target_year,
        "measure_year": "" if result.year is None else result.year,
        "status": result.verdict.value,
        "form": result.form.value,
        "high": "" if demand.high is None else number(demand.high.value),
        "tolerance": "" if result.tolerance is None else number(result.tolerance),
        "follows": "" if result.measure.follows is None else result.measure.follows.indicator,
    }
    figures = figures_of(result)
    for name in FIGURES:
        figure = figures[name]
        if isinstance(figure, bool):
            cells[name] = "true" if figure else "false"
        elif not isinstance(figure, Undefined):
            cells[name] = number(figure)
    return cells


def _before_cells(report: Report, result: IndicatorResult, measure: MeasureResult) -> Cells:
    """From which year a decision counts, and the figures of before where it has changed them."""
    cells: dict[str, Cell] = {}
    for revision in deciding(result.original, report.as_of):
        cells["revised_from"] = revision.year
        if revision.target is not None:
            earlier = before(result.original, revision).target
            same = next((one for one in earlier if one.kind is measure.measure.kind), None)
            if same is not None:
                cells["target_before"] = number(same.demand.bound.value)
        if revision.baseline is not None:
            baseline = baseline_in(report.plan, result.original, revision.year - 1)
            if baseline is not None:
                cells["baseline_before"] = number(baseline.quantity.value)
    return cells


def _task_cells(result: TaskResult, language: str) -> Cells:
    task, latest = result.task, result.report
    cells: dict[str, Cell] = {
        "kind": "task",
        "id": task.id,
        "name": pick(task.title, language),
        "section": task.section,
        "owner": pick(task.owner, language),
        "status": result.verdict.value,
    }
    if task.due is not None:
        cells["target_year"] = task.due.year
    if latest is not None:
        cells |= {"actual_year": latest.year, "state": latest.state.value}
        if latest.share is not None:
            cells["progress"] = number(latest.share)
    return cells
