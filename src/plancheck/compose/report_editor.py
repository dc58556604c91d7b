"""What all parts of the yearly report share: the plan judged, its words in one language, and how names are listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module

from plancheck.assess.methods import METHODS, Method
from plancheck.compose.demands import measure_style
from plancheck.compose.names import in_words_of, is_early, section_path, verdict_word
from plancheck.compose.reasons import deciding_measure, result_style
from plancheck.compose.report_asked import asked_text
from plancheck.compose.report_document import Passage
from plancheck.compose.table import About
from plancheck.model.actual import State, TaskState
from plancheck.model.indicator import Nature
from plancheck.model.plan import MethodName, Plan
from plancheck.model.report import IndicatorResult, MeasureResult, Report, TaskResult
from plancheck.model.text import Text
from plancheck.model.verdict import LABELS
from plancheck.text import Catalogue, catalogue, pick
from plancheck.text.figures import Style, plan_style
from plancheck.values import dataclass

PRESSING = METHODS[MethodName.SCHEDULE].pressing
"""Verdicts on tasks that ask for something to be done."""

_ENDS = tuple("。！？；…”.!?;")


@cache
def report_catalogue(language: str) -> Catalogue:
    """The catalogue of `language` with the words of the report, and with its wording of the reasons."""
    base = catalogue(language)
    texts = import_module(f"plancheck.text.{base.language}.report")
    return replace(base, words={**base.words, **texts.WORDS}, reasons={**base.reasons, **texts.REASONS})


def template_words(plan: Plan, language: str) -> Mapping[str, object]:
    """The words that a template needs beside the document, and the names of verdicts and states by their codes."""
    words = in_words_of(plan, report_catalogue(language))
    odd: Mapping[str, object] = import_module(f"plancheck.text.{words.language}.report").TEMPLATE_WORDS
    return {
        **odd,
        "verdicts": {label: words.name("verdict", label) for label in LABELS},
        "task_states": {state.value: words.name("task-state", state) for state in TaskState},
        "figure_states": {state.value: words.name("state", state) for state in State},
        "natures": {nature.value: words.name("nature", nature) for nature in Nature},
    }


@dataclass(frozen=True, slots=True)
class Editor:
    """One report in the making."""

    report: Report
    previous: Report | None
    """The report of the year before, where the plan covers that year."""
    catalogue: Catalogue
    tables: tuple[str, ...] = ()
    """The parts that have a table, in the order in which they stand; a table's number is its place among them."""
    annexes: tuple[str, ...] = ()
    """The annexes, by what they are about, in their order."""

    @property
    def style(self) -> Style:
        """The style of figures without a unit."""
        return plan_style(self.catalogue, self.report.plan)

    @property
    def method(self) -> Method:
        """The rule by which the indicators are rated; tasks are judged by `schedule` always."""
        return METHODS[self.report.method]

    def asks_for_more(self, result: IndicatorResult) -> bool:
        """Whether an indicator stands so that something has to be done."""
        return result.verdict in self.method.pressing

    @property
    def last_year(self) -> int:
        """The year looked at, or the plan's last one where that is earlier."""
        return min(self.report.as_of, self.report.plan.end_year)

    def is_over(self, measure: MeasureResult) -> bool:
        """Whether no year is left for a measure."""
        return self.report.as_of >= measure.target_year

    def word(self, key: str, **blanks: object) -> str:
        """A phrase of the catalogue with its blanks filled."""
        return self.catalogue.word(key, **blanks)

    def counted(self, key: str, count: int, **blanks: object) -> str:
        """A phrase with a number, in the wording for one where the language has it."""
        return self.catalogue.counted(key, count, **blanks)

    def pick(self, text: Text | None) -> str:
        """A text of the data, on one line."""
        return " ".join(pick(text, self.catalogue.language).split())

    def statement(self, text: Text | None) -> str:
        """A text of the data as a sentence: with a full stop where it has no end of its own; empty for no text."""
        found = self.pick(text)
        return found if not found or found.endswith(_ENDS) else self.word("sentence", phrase=found)

    def table(self, part: str) -> str:
        """What the table of a part is called: "Table 2"."""
        return self.word("table", number=self.tables.index(part) + 1)

    def annex(self, key: str) -> str:
        """What an annex is called: "Annex 2"."""
        return self.word("annex", number=self.annexes.index(key) + 1)

    def listed(self, names: Iterable[str]) -> str:
        """Names one after the other."""
        return self.word("list-comma").join(names)

    def sentences(self, texts: Iterable[str]) -> str:
        """Sentences one after the other; empty ones are left out."""
        return self.word("sentence-blank").join(text for text in texts if text)

    def style_of(self, result: IndicatorResult) -> Style:
        """The style of an indicator's own values."""
        return result_style(self.report, result, self.style)

    def style_of_measure(self, result: IndicatorResult, measure: MeasureResult) -> Style:
        """The style of a measure's amounts."""
        return measure_style(self.style_of(result), measure)

    def asked(self, result: IndicatorResult, measure: MeasureResult) -> str:
        """What a measure demands, in words and with the decimals of the plan: "at least 3"."""
        return asked_text(self.style_of_measure(result, measure), measure)

    def name(self, result: IndicatorResult) -> str:
        """An indicator's name."""
        return self.pick(result.indicator.name)

    def verdict(self, result: IndicatorResult | TaskResult) -> str:
        """The name of a verdict."""
        early = isinstance(result, IndicatorResult) and is_early(result)
        return verdict_word(self.catalogue, result.verdict, early=early)

    def about(self, result: IndicatorResult | TaskResult) -> About:
        """By what a reader looks for an indicator or a task."""
        subject = result.indicator if isinstance(result, IndicatorResult) else result.task
        return About(self.verdict(result), self.chapter(subject.section), self.pick(subject.owner))

    def chapter(self, section: str) -> str:
        """The title of the chapter that a section belongs to; the section's id where the plan has no such section."""
        path = section_path(self.report.plan, section)
        return self.pick(path[0].title) if path else section

    def chapters(self, results: Sequence[TaskResult]) -> dict[str, list[TaskResult]]:
        """Tasks by the title of their chapter, in the plan's order."""
        found: dict[str, list[TaskResult]] = {self.chapter(section.id): [] for section in self.report.plan.sections}
        for result in results:
            found.setdefault(self.chapter(result.task.section), []).append(result)
        return {title: tasks for title, tasks in found.items() if tasks}

    def numeral(self, number: int) -> str:
        """The number of a heading, from 1."""
        numerals: Sequence[str] = import_module(f"plancheck.text.{self.catalogue.language}.report").NUMERALS
        return numerals[number - 1] if number <= len(numerals) else str(number)

    def numbered(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """Passages with their numbers in front of their headings; those without an entry are left out."""
        kept = [passage for passage in passages if passage.entries]
        return tuple(
            replace(passage, heading=self.word("passage", number=self.numeral(number), title=capital(passage.heading)))
            for number, passage in enumerate(kept, start=1)
        )


def main_measure(result: IndicatorResult) -> MeasureResult | None:
    """The measure that an indicator is told by: the deciding one, else the leading one; None without a target."""
    return deciding_measure(result) or (result.measures[0] if result.measures else None)


def capital(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
