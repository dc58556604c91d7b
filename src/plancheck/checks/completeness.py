"""What is not there yet: figures, final figures, owners."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plancheck.model.actual import PROVISIONAL, Actual, ReportedGrowth, State
from plancheck.model.indicator import Indicator, Nature
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.target import MeasureKind, Series
from plancheck.track.facts import last_year_of

_OF_ALL_YEARS = (MeasureKind.AVERAGE, MeasureKind.EVERY_YEAR, MeasureKind.YEARLY_CHANGE)


def years_are_without_gaps(plan: Plan) -> Iterator[Problem]:
    """No year of the plan lacks its file where years before and after it have theirs."""
    years = sorted(year for year in plan.year_files if plan.start_year <= year <= plan.end_year)
    for before, after in pairwise(years):
        if after - before > 1:
            missing = tuple(range(before + 1, after))
            yield fault(
                "PC057.file",
                plan.year_files[after],
                "year",
                {"missing": missing, "before": before, "after": after, "name": f"actuals/{missing[0]}.yaml"},
                hint="add_year_file",
                severity=Severity.WARNING,
                related=plan.year_files[before],
            )


def closed_years_have_figures(plan: Plan) -> Iterator[Problem]:
    """An indicator with a target has a figure for every reported year that a later one has closed.

    Not the calendar closes a year but a later year's file, so that the same files are judged the same on every day. A
    figure for several years covers them all; a part of a year is none of its own. Years before the first figure are
    missing only where every year counts: many a level is surveyed from some year on.
    """
    reported = sorted(year for year in plan.year_files if year >= plan.start_year)
    if len(reported) <= 1:
        return
    for indicator in plan.indicators:
        if not indicator.is_demanded:
            continue
        known = _years_known(plan, indicator)
        first = min((year for year in known if year >= plan.start_year), default=None)
        if first is None:
            continue
        if _every_year_counts(indicator):
            first = plan.start_year
        last = last_year_of(indicator.target, plan.end_year)
        missing = tuple(year for year in reported[:-1] if first <= year <= last and year not in known)
        missing = tuple(year for year in missing if _is_asked(indicator, year))
        if missing:
            yield fault(
                "PC057",
                indicator.origin.fields.get("id", indicator.place),
                f"values.{indicator.id}",
                {"id": indicator.id, "missing": missing, "last": reported[-1]},
                hint="add_figures",
                severity=Severity.WARNING,
                related=plan.year_files[missing[0]],
            )


def targets_have_figures(plan: Plan) -> Iterator[Problem]:
    """An indicator with a target has figures once the plan's years are reported."""
    reported = sorted(year for year in plan.year_files if plan.start_year <= year <= plan.end_year)
    if not reported:
        return
    for indicator in plan.indicators:
        if indicator.is_demanded and max(_years_known(plan, indicator), default=0) < plan.start_year:
            if indicator.id in plan.partial or not any(_is_asked(indicator, year) for year in reported):
                continue
            yield fault(
                "PC059",
                indicator.origin.fields.get("id", indicator.place),
                f"values.{indicator.id}",
                {"id": indicator.id, "missing": tuple(reported)},
                hint="add_figures",
                severity=Severity.WARNING,
            )


def interim_figures_are_replaced(plan: Plan) -> Iterator[Problem]:
    """A flash or preliminary figure has become final by the time that a later year's is reported."""
    for indicator in plan.indicators:
        figures: tuple[Actual | ReportedGrowth, ...] = plan.actuals.get(indicator.id, ())
        if indicator.id in plan.growths:
            figures += plan.growths[indicator.id]
        interim = [figure for figure in figures if figure.state in PROVISIONAL]
        last = max(figure.year for figure in figures) if interim else 0
        for figure in interim:
            if figure.year < last:
                yield fault(
                    "PC058.flash" if figure.state is State.FLASH else "PC058.preliminary",
                    figure.place,
                    f"values.{indicator.id}",
                    {"id": indicator.id, "year": figure.year, "last": last},
                    hint="make_final",
                    severity=Severity.WARNING,
                )


def binding_indicators_have_owners(plan: Plan) -> Iterator[Problem]:
    """Somebody answers for a binding indicator."""
    for indicator in plan.indicators:
        if indicator.nature is Nature.BINDING and indicator.owner is None:
            yield fault(
                "PC060",
                indicator.origin.fields.get("nature", indicator.place),
                f"{indicator.origin.path}.owner",
                {"id": indicator.id},
                hint="add_owner",
                severity=Severity.WARNING,
            )


def _years_known(plan: Plan, indicator: Indicator) -> set[int]:
    """Years of which anything is reported for it: a figure, a bound, a growth or a word."""
    known = {year for actual in plan.actuals.get(indicator.id, ()) for year in _covered(actual.since, actual.year)}
    known.update(growth.year for growth in plan.growths.get(indicator.id, ()))
    known.update(said.year for said in plan.assessments.get(indicator.id, ()))
    return known


def _covered(since: int | None, year: int) -> range:
    return range(year if since is None else since, year + 1)


def _is_asked(indicator: Indicator, year: int) -> bool:
    """Whether any of its demands concerns a year: those of single years do not concern the others."""
    if indicator.words is not None:
        return True
    return any(
        year in measure.years if measure.kind is MeasureKind.EVERY_YEAR and measure.years else True
        for measure in indicator.target
    )


def _every_year_counts(indicator: Indicator) -> bool:
    """Whether a year that is not known is felt in the verdict: in a sum, a chain, a mean or a limit."""
    return indicator.series is not Series.LEVEL or any(measure.kind in _OF_ALL_YEARS for measure in indicator.target)
