"""Puts the files together to one plan: what one file says may need what another one knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from plancheck.load.actuals import Figure, Progress, Share, YearFile
from plancheck.load.shape.containers import Keyed
from plancheck.load.targets.entries import WrittenIndicator
from plancheck.load.targets.file import Targets
from plancheck.load.targets.head import Head
from plancheck.model.actual import Actual, TaskReport
from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, fault
from plancheck.model.quantity import Quantity
from plancheck.model.target import Baseline
from plancheck.model.text import Text

SCALES = {"%": 100, "‰": 1000}
"""What a whole is, in the units in which a share can be told."""

SHARE_DECIMALS = 2
"""Decimals of a share that does not come out even: part and whole have none that could decide."""


class Reported(NamedTuple):
    """A file of actuals whose year is certain."""

    year: int
    place: Place
    file: YearFile


def assemble(targets: Targets, head: Head, reported: Sequence[Reported]) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan with all its figures.

    Args:
        targets: the targets file.
        head: its `plan`, which is readable.
        reported: the files of actuals, by year.

    Returns:
        The plan, without what cannot be used, and a problem for each share whose indicator has no unit for shares.
        Figures for ids that nobody declared are kept: a rule tells of them.
    """
    indicators = tuple(_indicator(written, head) for written in targets.indicators)
    assembly = _Assembly(targets, {indicator.id: indicator for indicator in indicators})
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
        actuals={key: tuple(actuals) for key, actuals in assembly.actuals.items()},
        task_reports={key: tuple(reports) for key, reports in assembly.task_reports.items()},
        document=head.document,
        language=head.language,
        illustrative=head.illustrative,
        thresholds=head.thresholds,
        rounding=head.rounding,
        sources=tuple(_sources(reported)),
        year_files={file.year: file.place for file in reported},
    )
    return plan, tuple(assembly.problems)


def _indicator(written: WrittenIndicator, head: Head) -> Indicator:
    if written.baseline is None:
        return written.indicator
    year, quantity, place, note = written.baseline
    return replace(
        written.indicator, baseline=Baseline(head.baseline_year if year is None else year, quantity, place, note)
    )


def _sources(reported: Sequence[Reported]) -> Iterator[Text]:
    seen: list[Text] = []
    for _, _, file in reported:
        if file.source is not None and file.source not in seen:
            seen.append(file.source)
            yield file.source


class _Assembly:
    """Gathers the figures of all years by id."""

    def __init__(self, targets: Targets, indicators: dict[str, Indicator]) -> None:
        self.actuals: dict[str, list[Actual]] = {}
        self.task_reports: dict[str, list[TaskReport]] = {}
        self.problems: list[Problem] = []
        self._targets = targets
        self._indicators = indicators
        self._declared = {*indicators, *(task.id for task in targets.tasks)}

    def add(self, reported: Reported) -> None:
        """Take in one year."""
        for key, figure in reported.file.figures.items():
            if self._wanted(key):
                actual = self._actual(key, figure, reported)
                if actual is not None:
                    self.actuals.setdefault(key, []).append(actual)
        for key, progress in reported.file.progress.items():
            if self._wanted(key):
                self.task_reports.setdefault(key, []).append(_task_report(progress, reported))

    def _wanted(self, key: str) -> bool:
        """Whether a rule may judge it: what belongs to an entry that was left out is no fault of its own."""
        return key in self._declared or (self._targets.all_ids_known and key not in self._targets.left_out)

    def _actual(self, key: str, keyed: Keyed[Figure], reported: Reported) -> Actual | None:
        figure = keyed.value
        share = figure.value if isinstance(figure.value, Share) else None
        quantity = figure.value if isinstance(figure.value, Quantity) else self._share(key, figure.value, figure.place)
        if quantity is None:
            return None
        return Actual(
            year=reported.year,
            quantity=quantity,
            place=figure.place,
            key_place=keyed.key_place,
            state=figure.state,
            source=figure.source or reported.file.source,
            note=figure.note,
            part=share.part if share else None,
            whole=share.whole if share else None,
        )

    def _share(self, key: str, share: Share, place: Place) -> Quantity | None:
        """A share in the indicator's unit: exact, with the decimals that it needs, at most two."""
        indicator = self._indicators.get(key)
        scale = SCALES.get(indicator.unit) if indicator else SCALES["%"]
        if scale is None:
            unit = indicator.unit if indicator else ""
            sentence = "PC028.unit" if unit else "PC028.no_unit"
            self.problems.append(fault(sentence, place, f"values.{key}.part", {"unit": unit}, hint="unit_of_share"))
            return None
        value = share.part.value * scale / share.whole.value
        decimals = next((n for n in range(SHARE_DECIMALS) if (value * 10**n).denominator == 1), SHARE_DECIMALS)
        return Quantity(value, decimals)


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
    )
