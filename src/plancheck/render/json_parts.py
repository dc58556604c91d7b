"""Parts of a report as plain data with the names of the JSON output: what `status`, `show` and templates share.

Numbers keep their full precision, texts are in one language, and what does not exist is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plancheck.assess.explained import explained
from plancheck.compose.demands import measure_style
from plancheck.compose.official import Standing, standings
from plancheck.compose.reasons import indicator_reason, result_style
from plancheck.model.actual import Actual
from plancheck.model.quantity import Number, Share
from plancheck.model.reason import Undefined, undefined
from plancheck.model.report import (
    Forecast,
    IndicatorResult,
    LimitRecord,
    MeasureResult,
    OtherSeries,
    Report,
    TaskResult,
    WordsResult,
)
from plancheck.model.target import Baseline
from plancheck.render.json_explained import Used, explanation_data, legend_data
from plancheck.render.json_stated import version_data
from plancheck.render.json_values import Data, number, place_data, text
from plancheck.text import Catalogue, pick
from plancheck.text.figures import Style, plan_style, unit_name
from plancheck.text.sentences import sentence
from plancheck.values import dataclass

SCHEMA_VERSION = 1
"""Counts up when a name changes its meaning or goes away; a new name alone is no new version."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What all parts of one result are told with."""

    report: Report
    style: Style
    """Of figures that have no unit."""
    used: Used = field(default_factory=dict)
    """The formulas that have been named so far."""
    absences: dict[str, str] = field(default_factory=dict)
    """Why figures do not exist, by code, where that needs no figures: a large plan says it many thousand times."""

    @property
    def catalogue(self) -> Catalogue:
        """The language of names and sentences."""
        return self.style.catalogue

    def absence(self, style: Style, figure: Undefined) -> str:
        """Why a figure does not exist, as a sentence; its figures are written in `style`."""
        reason = figure.reason
        if reason.figures:
            return sentence(style, reason)
        if reason.code not in self.absences:
            self.absences[reason.code] = sentence(style, reason)
        return self.absences[reason.code]

    def legend(self) -> Data:
        """The formulas named so far with what their symbols mean."""
        return legend_data(self.used, self.catalogue.language)


def telling(report: Report, catalogue: Catalogue) -> Telling:
    """What the parts of a result on a report are told with."""
    return Telling(report, plan_style(catalogue, report.plan))


def head_data(report: Report, language: str) -> Data:
    """What every result names: the plan, the year looked at, and by which method and thresholds it was judged."""
    plan, snapshot = report.plan, report.plan.snapshot
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": {
            "id": plan.id,
            "title": pick(plan.title, language),
            "baseline_year": plan.baseline_year,
            "start_year": plan.start_year,
            "end_year": plan.end_year,
            "illustrative": plan.illustrative,
            "language": plan.language,
        },
        "revision": None if snapshot is None else {"name": snapshot.name, "commit": snapshot.commit},
        "as_of": report.as_of,
        "method": report.method,
        "thresholds": {
            "ahead": number(plan.thresholds.ahead),
            "on_track": number(plan.thresholds.on_track),
            "behind": number(plan.thresholds.behind),
        },
    }


def indicator_data(told: Telling, result: IndicatorResult) -> Data:
    """An indicator with its verdict and all its measures, the leading one first."""
    report, indicator, language = told.report, result.indicator, told.catalogue.language
    style = result_style(report, result, told.style)
    measures = [_explained(told, style, result, measure) for measure in result.measures]
    said = [str(measure["reason"]) for measure in measures]
    return {
        "id": indicator.id,
        "name": pick(indicator.name, language),
        "section": indicator.section,
        "unit": unit_name(indicator, language),
        "nature": indicator.nature.value if indicator.nature else None,
        "owner": text(indicator.owner, language),
        "definition": text(indicator.definition, language),
        "ref": text(indicator.ref, language),
        "quote": indicator.quote or None,
        "note": text(indicator.note, language),
        "baseline": baseline_data(result.baseline, language) if result.baseline else None,
        "actual": actual_data(result.actual, language) if result.actual else None,
        "status": result.verdict.value,
        "worsening": result.worsening,
        "stale": result.stale or result.held_back,
        "reason": indicator_reason(style, result, report.as_of, said),
        "version": version_data(report.plan, result, language),
        "measures": measures,
        "stretch": [_explained(told, style, result, measure) for measure in result.stretch],
        "stretch_text": text(indicator.stretch_text, language),
        "words": words_data(result.words, language),
        "parent": indicator.parent,
        "children": list(result.children),
        "partial": None if result.partial is None else actual_data(result.partial, language),
        "official": [_official(standing, language) for standing in standings(report, result)],
        "remarks": [sentence(style, remark) for remark in result.remarks],
        "source": place_data(indicator.place),
    }


def _explained(told: Telling, style: Style, result: IndicatorResult, measure: MeasureResult) -> Data:
    """A measure of a target or a stretch with the formulas and inputs of its figures."""
    explanation = explained(told.report.plan, result, measure, told.report.as_of)
    return {**measure_data(told, measure_style(style, measure), measure), **explanation_data(explanation, told.used)}


def _official(standing: Standing, language: str) -> Data:
    """What an office has said of a year, beside what is computed of that year by the method in use."""
    official, computed = standing.official, standing.computed
    return {
        "year": standing.year,
        "verdict": pick(official.verdict, language),
        "status": None if computed is None else computed.verdict.value,
        "agrees": standing.agrees,
        "source_text": text(official.source, language),
        "source": place_data(official.place),
    }


def words_data(words: WordsResult | None, language: str) -> Data | None:
    """A demand in words, with what people say of it."""
    if words is None:
        return None
    said = words.assessment
    return {
        "text": pick(words.words.text, language),
        "status": words.verdict.value,
        "year": None if said is None else said.year,
        "evidence": None if said is None else text(said.evidence, language),
        "source": place_data(words.words.place if said is None else said.place),
    }


def baseline_data(baseline: Baseline, language: str) -> Data:
    """A baseline, in the indicator's unit; `part` and `whole` only where it is stated by them."""
    return {
        "year": baseline.year,
        "value": number(baseline.quantity.value),
        "implied": baseline.implied,
        "note": text(baseline.note, language),
        **_share_data(baseline.share),
        "source": place_data(baseline.place),
    }


def _share_data(share: Share | None) -> Data:
    return {} if share is None else {"part": number(share.part.value), "whole": number(share.whole.value)}


def actual_data(actual: Actual, language: str) -> Data:
    """A reported figure, in the indicator's unit; `part` and `whole` only where it was reported by them."""
    return {
        "year": actual.year,
        "value": number(actual.quantity.value),
        "state": actual.state.value,
        "since": actual.since,
        "through": actual.through,
        "bound": None if actual.bound is None else actual.bound.value,
        "derived": actual.growth is not None or actual.nominal is not None,
        **_share_data(actual.share),
        "source_text": text(actual.source, language),
        "note": text(actual.note, language),
        "source": place_data(actual.place),
    }


def measure_data(told: Telling, style: Style, result: MeasureResult) -> Data:
    """A measure judged. Each figure that does not exist is None and has its reason under `undefined`.

    Args:
        told: what all measures are told with.
        style: the measure's own; its unit is the one in which the amounts count.
        result: the measure.
    """
    figures = figures_of(result)
    absent = {name: told.absence(style, figure) for name, figure in figures.items() if isinstance(figure, Undefined)}
    demand = result.measure.demand
    if isinstance(result.forecast, Undefined):
        absent["forecast"] = told.absence(style, result.forecast)
    return {
        "measure": result.measure.kind.value,
        "comparator": demand.comparator.value,
        "unit": style.unit_name,
        "target": number(result.target),
        "target_year": result.target_year,
        "status": result.verdict.value,
        "reason": sentence(style, result.reason),
        **_figures_data(figures),
        "form": result.form.value,
        "guard": result.guard,
        "high": None if demand.high is None else number(demand.high.value),
        "tolerance": None if result.tolerance is None else number(result.tolerance),
        "follows": other_data(result.other),
        "chain_ended": result.chain_ended,
        "year": result.year,
        "worsening": result.worsening,
        "forecast": None if isinstance(result.forecast, Undefined) else forecast_data(result.forecast),
        "limit": limit_data(result.limit) if result.limit else None,
        "undefined": absent,
        "source": place_data(result.measure.place),
    }


def other_data(other: OtherSeries | None) -> Data | None:
    """The series that a bound follows, in the measure's unit."""
    if other is None:
        return None
    return {"id": other.indicator.id, "value": number(other.value), "year": other.year}


MEASURE_FIGURES = (
    "value",
    "met",
    "gap",
    "progress",
    "expected_progress",
    "expected_value",
    "pace",
    "planned_growth",
    "observed_growth",
    "required_growth",
    "required_step",
    "exceeded_by",
)
"""The computed figures of a measure, by their names in the JSON and in `MeasureResult`."""


def figures_of(result: MeasureResult) -> Mapping[str, Number | bool | Undefined]:
    """The computed figures of a measure by their names; whether it is met is unknown for the reason its value is."""
    met: bool | Undefined = undefined("only-a-bound") if result.met is None else result.met
    if isinstance(result.value, Undefined):
        met = result.value
    return {name: met if name == "met" else getattr(result, name) for name in MEASURE_FIGURES}


def figures_data(result: MeasureResult) -> Data:
    """The computed figures of a measure; None for one that does not exist."""
    return _figures_data(figures_of(result))


def _figures_data(figures: Mapping[str, Number | bool | Undefined]) -> Data:
    return {name: None if isinstance(figure, Undefined) else _plain(figure) for name, figure in figures.items()}


def forecast_data(forecast: Forecast) -> Data:
    """Where the trend leads; the range and the chance are None from fewer than five points."""
    return {
        "year": forecast.year,
        "value": number(forecast.value),
        "low": None if forecast.low is None else number(forecast.low),
        "high": None if forecast.high is None else number(forecast.high),
        "chance": forecast.chance,
        "robust": number(forecast.robust),
        "reached": forecast.reached,
        "points": forecast.points,
        "first_year": forecast.first_year,
        "last_year": forecast.last_year,
        "cut": forecast.cut,
    }


def limit_data(limit: LimitRecord) -> Data:
    """How a limit was kept; the margin is in the measure's unit."""
    return {
        "kept": limit.kept,
        "years": limit.years,
        "margin": None if limit.margin is None else number(limit.margin),
        "worst_year": limit.worst_year,
        "broken": list(limit.broken),
        "missing": list(limit.missing),
    }


def task_data(told: Telling, result: TaskResult) -> Data:
    """A task with its verdict; `year`, `state` and `share` are None where nothing is reported."""
    task, latest, language = result.task, result.report, told.catalogue.language
    share = latest.share if latest else None
    return {
        "id": task.id,
        "title": pick(task.title, language),
        "section": task.section,
        "due": task.due.isoformat() if task.due else None,
        "year": latest.year if latest else None,
        "state": latest.state.value if latest else None,
        "share": None if share is None else number(share),
        "status": result.verdict.value,
        "reason": sentence(told.style, result.reason),
        "owner": text(task.owner, language),
        "ref": text(task.ref, language),
        "quote": task.quote or None,
        "note": text(task.note, language),
        "source": place_data(task.place),
    }


def _plain(figure: Number | bool) -> int | float | bool:
    return figure if isinstance(figure, bool) else number(figure)
