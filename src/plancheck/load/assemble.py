"""Puts the files together to one plan: what one file says may need what another one knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from plancheck.load.actuals import Figure, Growth, Progress, Said, YearFile
from plancheck.load.misplaced import misplaced
from plancheck.load.shape.containers import Keyed
from plancheck.load.shares import in_unit, no_share_in
from plancheck.load.targets.file import Targets
from plancheck.load.targets.further import WrittenBaseline, WrittenRevision
from plancheck.load.targets.head import Head
from plancheck.load.targets.indicators import WrittenIndicator, resolved
from plancheck.model.actual import Actual, Assessment, ReportedGrowth, TaskReport
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, fault
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import RATE_SERIES, Baseline, Measure, Revision, Series
from plancheck.model.text import Text

_WHOLE_YEAR = 12
"""A figure up to December is the year's own."""


class Reported(NamedTuple):
    """A file of actuals whose year is certain."""

    year: int
    place: Place
    file: YearFile
    through: int | None = None
    """Last month of a file for a part of the year."""


def assemble(
    targets: Targets, head: Head, reported: Sequence[Reported], unread_years: frozenset[int] = frozenset()
) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan with all its figures.

    Args:
        targets: the targets file.
        head: its `plan`, which is readable.
        reported: the files of actuals, by year.
        unread_years: years whose file cannot be read at all.

    Returns:
        The plan, without what cannot be used, and a problem for each share whose indicator has no unit for shares.
        Figures for ids that nobody declared are kept: a rule tells of them.
    """
    indicators = tuple(_indicator(written, head) for written in targets.indicators)
    assembly = _Assembly(targets, (*indicators, *targets.references))
    for file in reported:
        assembly.add(file)
    plan = Plan(
        id=head.id,
        title=head.title,
        start_year=head.start_year,
        end_year=head.end_year,
        baseline_year=head.baseline_year,
        place=head.place,
        sections=targets.sections,
        indicators=indicators,
        tasks=targets.tasks,
        indicators_left_out=targets.indicators_left_out,
        tasks_left_out=targets.tasks_left_out,
        actuals={key: tuple(actuals) for key, actuals in assembly.actuals.items()},
        growths={key: tuple(growths) for key, growths in assembly.growths.items()},
        partial={key: tuple(actuals) for key, actuals in assembly.partial.items()},
        assessments={key: tuple(said) for key, said in assembly.assessments.items()},
        references=targets.references,
        sums=targets.sums,
        task_reports={key: tuple(reports) for key, reports in assembly.task_reports.items()},
        document=head.document,
        language=head.language,
        illustrative=head.illustrative,
        method=head.method,
        thresholds=head.thresholds,
        verdict_names=head.verdict_names,
        colors=head.colors,
        about_tolerance=head.about_tolerance,
        rounding=head.rounding,
        sources=tuple(_sources(reported)),
        year_files={file.year: file.place for file in reported if file.through is None},
        part_files={(file.year, file.through): file.place for file in reported if file.through is not None},
        unread={key: frozenset(years) for key, years in assembly.unread.items()},
        unread_years=unread_years | assembly.unread_years,
        severity=head.severity,
    )
    return plan, tuple(assembly.problems)


def _indicator(written: WrittenIndicator, head: Head) -> Indicator:
    indicator = written.indicator
    for measure in (*indicator.target, *indicator.stretch):
        if measure.by == head.end_year:
            target, stretch = (_aimed(measures, head) for measures in (indicator.target, indicator.stretch))
            indicator = replace(indicator, target=target, stretch=stretch)
            break
    if written.baseline is not None:
        indicator = replace(indicator, baseline=_baseline(written.baseline, indicator.unit, head))
    if written.revisions:
        revisions = sorted((_revision(revision, written, head) for revision in written.revisions), key=_year_of)
        indicator = replace(indicator, revisions=tuple(revisions))
    return indicator


def _baseline(written: WrittenBaseline, unit: str, head: Head) -> Baseline:
    """The baseline with its year; a share in the indicator's unit."""
    year = head.baseline_year if written.year is None else written.year
    figure = written.figure
    if isinstance(figure, Share):
        quantity = in_unit(figure, unit)
        assert quantity is not None  # an entry whose unit tells no shares was left out when it was read
        return Baseline(year, quantity, written.place, written.note, share=figure)
    return Baseline(year, figure, written.place, written.note)


def _revision(written: WrittenRevision, entry: WrittenIndicator, head: Head) -> Revision:
    return Revision(
        year=written.year,
        place=written.place,
        target=None if written.target is None else _aimed(resolved(written.target, entry.better), head),
        words=None if written.target is None else written.target.words,
        baseline=None if written.baseline is None else _baseline(written.baseline, entry.indicator.unit, head),
        decided_by=written.decided_by,
        reason=written.reason,
    )


def _aimed(measures: tuple[Measure, ...], head: Head) -> tuple[Measure, ...]:
    """Measures that aim at the plan's last year by name aim at it as all others do."""
    return tuple(replace(one, by=None) if one.by == head.end_year else one for one in measures)


def _year_of(revision: Revision) -> int:
    return revision.year


def _sources(reported: Sequence[Reported]) -> Iterator[Text]:
    seen: list[Text] = []
    for source in (found.file.source for found in reported):
        if source is not None and source not in seen:
            seen.append(source)
            yield source


class _Assembly:
    """Gathers the figures of all years by id."""

    def __init__(self, targets: Targets, series: Sequence[Indicator]) -> None:
        self.actuals: dict[str, list[Actual]] = {}
        self.growths: dict[str, list[ReportedGrowth]] = {}
        self.partial: dict[str, list[Actual]] = {}
        self.assessments: dict[str, list[Assessment]] = {}
        self.task_reports: dict[str, list[TaskReport]] = {}
        self.unread: dict[str, set[int]] = {}
        self.unread_years: set[int] = set()
        self.problems: list[Problem] = []
        self._targets = targets
        self._indicators = {indicator.id: indicator for indicator in series}
        self._renamed = {old: indicator.id for indicator in series for old in indicator.formerly}
        self._tasks = {task.id: task for task in targets.tasks}
        self._declared = {*self._indicators, *self._tasks}

    def add(self, reported: Reported) -> None:
        """Take in one file."""
        figures = reported.file.figures
        found = [*misplaced(reported.file, self._indicators, self._tasks)]
        self.problems.extend(found)
        elsewhere = {str(problem.figures["given"]) for problem in found}
        for written, keyed in figures.items():
            if written in elsewhere:
                continue
            key = written if written in self._declared else self._renamed.get(written, written)
            if key != written and key in figures:
                first = figures[key].key_place.line
                told = {"key": written, "id": key, "first": first}
                place = keyed.key_place
                self.problems.append(fault("PC005.renamed", place, f"values.{written}", told, hint="one_of_both"))
            elif self._wanted(key):
                self._take(key, keyed, reported)
        if reported.through is None:
            if reported.file.unread is None:
                self.unread_years.add(reported.year)
            for written in reported.file.unread or ():
                self.unread.setdefault(self._renamed.get(written, written), set()).add(reported.year)
        for key, progress in reported.file.progress.items():
            if key not in elsewhere and self._wanted(key):
                self.task_reports.setdefault(key, []).append(_task_report(progress, reported))

    def _wanted(self, key: str) -> bool:
        """Whether a rule may judge it: what belongs to an entry that was left out is no fault of its own."""
        return key in self._declared or (self._targets.all_ids_known and key not in self._targets.left_out)

    def _take(self, key: str, keyed: Keyed[Figure | Said], reported: Reported) -> None:
        """Put a figure where it belongs: a whole year's, a part's, a growth, or a word."""
        figure = keyed.value
        if isinstance(figure, Said):
            self.assessments.setdefault(key, []).append(_assessment(keyed.key_place, figure, reported))
            return
        misfit = self._misfit(key, figure, reported)
        if misfit is not None:
            self.problems.append(misfit)
            return
        if isinstance(figure.value, Growth):
            self.growths.setdefault(key, []).append(_growth(keyed.key_place, figure, figure.value.rate, reported))
            return
        actual = self._actual(key, keyed.key_place, figure, reported)
        if actual is not None:
            kept = self.actuals if actual.through is None else self.partial
            kept.setdefault(key, []).append(actual)

    def _misfit(self, key: str, figure: Figure, reported: Reported) -> Problem | None:
        """What is wrong with a figure whose form does not go with the indicator's series, or with its year."""
        covers_other_time = figure.since is not None or figure.through is not None or reported.through is not None
        if not covers_other_time and not isinstance(figure.value, Growth):
            return None  # as nearly all figures are
        indicator = self._indicators.get(key)
        series = indicator.series if indicator else None
        path, figures = f"values.{key}", {"id": key, "year": reported.year}
        if isinstance(figure.value, Growth) and (series in RATE_SERIES or covers_other_time):
            return fault("PC038.growth", figure.place, path, figures, hint="write_value")
        if figure.since is not None and series is Series.LEVEL:
            return fault("PC038.since", figure.place, path, figures, hint="flow_or_leave_out")
        if figure.since is not None and figure.since > reported.year:
            return fault("PC038.since_later", figure.place, path, figures, hint="earlier_since")
        if figure.through is not None and figure.through[0] != reported.year:
            return fault("PC038.through", figure.place, path, figures, hint="same_year_month")
        return None

    def _actual(self, key: str, key_place: Place, figure: Figure, reported: Reported) -> Actual | None:
        assert not isinstance(figure.value, Growth)  # it is kept apart
        share = figure.value if isinstance(figure.value, Share) else None
        quantity = figure.value if isinstance(figure.value, Quantity) else self._share(key, figure.value, figure.place)
        if quantity is None:
            return None
        month = figure.through[1] if figure.through is not None else reported.through
        return Actual(
            year=reported.year,
            quantity=quantity,
            place=figure.place,
            key_place=key_place,
            state=figure.state,
            source=figure.source or reported.file.source,
            note=figure.note,
            share=share,
            since=None if figure.since == reported.year else figure.since,
            through=None if month == _WHOLE_YEAR else month,
            bound=figure.bound,
        )

    def _share(self, key: str, share: Share, place: Place) -> Quantity | None:
        """A share in the indicator's unit; in percent where nobody declared the indicator."""
        indicator = self._indicators.get(key)
        unit = indicator.unit if indicator else "%"
        quantity = in_unit(share, unit)
        if quantity is None:
            self.problems.append(
                fault(no_share_in(unit), place, f"values.{key}.part", {"unit": unit}, hint="unit_of_share")
            )
        return quantity


def _growth(key_place: Place, figure: Figure, rate: Quantity, reported: Reported) -> ReportedGrowth:
    return ReportedGrowth(
        year=reported.year,
        growth=rate,
        place=figure.place,
        key_place=key_place,
        state=figure.state,
        source=figure.source or reported.file.source,
        note=figure.note,
    )


def _assessment(key_place: Place, said: Said, reported: Reported) -> Assessment:
    source = said.source or reported.file.source
    return Assessment(reported.year, said.verdict, said.place, key_place, said.evidence, source, _month(reported))


def _task_report(keyed: Keyed[Progress], reported: Reported) -> TaskReport:
    progress = keyed.value
    return TaskReport(
        year=reported.year,
        state=progress.state,
        place=keyed.place,
        key_place=keyed.key_place,
        share=progress.share,
        source=progress.source or reported.file.source,
        note=progress.note,
        through=_month(reported),
    )


def _month(reported: Reported) -> int | None:
    """The month up to which a file speaks; None for the whole year."""
    return None if reported.through == _WHOLE_YEAR else reported.through
