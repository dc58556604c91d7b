"""What the data files say, row by row: baselines, targets, planned values, actual figures and reports on tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plancheck.model.actual import Actual, Assessment, ReportedGrowth, TaskReport
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan, Task
from plancheck.model.quantity import Share
from plancheck.model.target import Baseline, Measure
from plancheck.render.export.rows import Naming, Row, Value, Written, at
from plancheck.text import pick
from plancheck.track.versions import baseline_in


def fact_rows(naming: Naming) -> Iterator[Row]:
    """The rows of all indicators, outside series and tasks, in the order of the plan."""
    plan = naming.plan
    for indicator in (*plan.indicators, *plan.references):
        named = naming.of_indicator(indicator)
        yield from (named | row for row in _stated(plan, indicator, naming.language))
        for actual in (*plan.actuals.get(indicator.id, ()), *plan.partial.get(indicator.id, ())):
            yield named | _actual(actual, naming.language)
        for growth in plan.growths.get(indicator.id, ()):
            yield named | _growth(growth, naming.language)
        for said in plan.assessments.get(indicator.id, ()):
            yield named | _said(said, naming.language)
    for task in plan.tasks:
        named = naming.of_task(task)
        yield {**named, **_due(task)}
        for report in plan.task_reports.get(task.id, ()):
            yield named | _report(report, naming.language)


def _stated(plan: Plan, indicator: Indicator, language: str) -> Iterator[dict[str, Value]]:
    baseline = baseline_in(plan, indicator, plan.start_year)
    if baseline is not None:
        yield {
            "year": baseline.year,
            "figure": "implied" if baseline.implied else "reported" if indicator.baseline is None else "stated",
            "note": pick(baseline.note, language),
            **_baseline(baseline),
        }
    yield from _demands(plan, "target", indicator.target)
    yield from _demands(plan, "stretch", indicator.stretch)
    if indicator.words is not None:
        yield {
            "kind": "target",
            "measure": "words",
            "year": plan.end_year,
            "text": pick(indicator.words.text, language),
            "unit": "",
            **at(indicator.words.place),
        }
    for revision in indicator.revisions:
        shared: dict[str, Value] = {"revised_from": revision.year, "note": pick(revision.reason, language)}
        yield from (row | shared for row in _demands(plan, "target", revision.target or ()))
        if revision.baseline is not None:
            yield {**shared, "figure": "stated", "year": revision.baseline.year, **_baseline(revision.baseline)}
    place = indicator.origin.fields.get("path", indicator.place)
    for year, quantity in sorted(indicator.path.items()):
        yield {"kind": "planned", "year": year, "value": Written(quantity), **at(place)}


def _baseline(baseline: Baseline) -> dict[str, Value]:
    return {
        "kind": "baseline",
        "value": Written(baseline.quantity),
        **_parts(baseline.share),
        **at(baseline.place),
    }


def _parts(share: Share | None) -> dict[str, Value]:
    return {} if share is None else {"part": Written(share.part), "whole": Written(share.whole)}


def _demands(plan: Plan, kind: str, measures: Sequence[Measure]) -> Iterator[dict[str, Value]]:
    """The measures of a target; one that is stated year by year has a row for each year."""
    for measure in measures:
        if not measure.years:
            yield _demanded(plan, kind, measure)
        for year, demand in sorted(measure.years.items()):
            yield _demanded(plan, kind, replace(measure, demand=demand, by=year))


def _demanded(plan: Plan, kind: str, measure: Measure) -> dict[str, Value]:
    """A measure as it is stated: the bound of `between` is its lower one, that of a followed series what is added."""
    demand = measure.demand
    row: dict[str, Value] = {
        "kind": kind,
        "measure": measure.kind.value,
        "year": plan.end_year if measure.by is None else measure.by,
        "comparator": demand.comparator.value,
        "value": Written(demand.bound),
        **at(measure.place),
    }
    if measure.rate_unit:
        row["unit"] = measure.rate_unit
    if demand.high is not None:
        row["high"] = Written(demand.high)
    if measure.since is not None:
        row["since"] = measure.since
    if measure.follows is not None:
        row["text"] = measure.follows.indicator
    return row


def _actual(actual: Actual, language: str) -> dict[str, Value]:
    row: dict[str, Value] = {
        "kind": "actual",
        "year": actual.year,
        "figure": "value" if actual.bound is None else "bound",
        "value": Written(actual.quantity),
        "state": actual.state.value,
        "source": pick(actual.source, language),
        "note": pick(actual.note, language),
        **at(actual.place),
    }
    if actual.bound is not None:
        row["comparator"] = actual.bound.value
    row |= _parts(actual.share)
    if actual.since is not None:
        row["since"] = actual.since
    return row | _through(actual)


def _through(said: Actual | Assessment | TaskReport) -> dict[str, Value]:
    return {} if said.through is None else {"through": f"{said.year}-{said.through:02}"}


def _growth(growth: ReportedGrowth, language: str) -> dict[str, Value]:
    return {
        "kind": "actual",
        "year": growth.year,
        "figure": "growth",
        "value": Written(growth.growth),
        "unit": "%",
        "state": growth.state.value,
        "source": pick(growth.source, language),
        "note": pick(growth.note, language),
        **at(growth.place),
    }


def _said(said: Assessment, language: str) -> dict[str, Value]:
    return {
        "kind": "actual",
        "year": said.year,
        "figure": "assessed",
        "text": said.verdict.value,
        "unit": "",
        "source": pick(said.source, language),
        "note": pick(said.evidence, language),
        **_through(said),
        **at(said.place),
    }


def _due(task: Task) -> dict[str, Value]:
    row: dict[str, Value] = {"kind": "target", "figure": "due", **at(task.place)}
    return row if task.due is None else row | {"year": task.due.year, "text": task.due.isoformat()}


def _report(report: TaskReport, language: str) -> dict[str, Value]:
    row: dict[str, Value] = {
        "kind": "task",
        "year": report.year,
        "figure": "progress",
        "state": report.state.value,
        "source": pick(report.source, language),
        "note": pick(report.note, language),
        **_through(report),
        **at(report.place),
    }
    return row if report.share is None else row | {"value": report.share * 100, "unit": "%"}
