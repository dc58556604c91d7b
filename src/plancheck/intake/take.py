"""The one door for figures: all entries or none, checked as `validate` checks, written as one change."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from plancheck.checks import check
from plancheck.checks.codes import UNCERTAIN
from plancheck.checks.declared import Declared
from plancheck.intake.document import Document, UnreadableText, plain
from plancheck.intake.entry import NUMBERS, WORDS, Entry, Part
from plancheck.intake.held import adds, as_usual, contradicts, displaced
from plancheck.intake.outcome import Conflict, FileChange, Kept, Outcome, Refusal
from plancheck.intake.splice import CannotSplice, splice
from plancheck.intake.units import moved
from plancheck.load import folder as folders
from plancheck.load.files import Files, WorkingFolder
from plancheck.load.folder import ACTUALS_NAME, TARGETS_NAME, Loaded, Readings
from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.source import Source, decode
from plancheck.load.stand_in import StandIn
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity
from plancheck.model.quantity import WHOLES
from plancheck.model.text import Text
from plancheck.store import atomic, journal
from plancheck.store.lock import only_writer

_OF_THE_FILE = ("year", "through")
"""The paths of what is told of a whole file, such as that its year lies after the plan."""


def take(
    folder: Path,
    working: Path,
    entries: Sequence[Entry],
    *,
    today: date,
    replace_held: bool = False,
    known: Readings | None = None,
) -> Outcome:
    """Write entries into the files of a data folder, while no one else writes there.

    Args:
        folder: the data folder.
        working: the working folder, from which all places are told.
        entries: what is to be entered.
        today: for what `validate` says of years to come.
        replace_held: whether an entry may take the place of another figure.
        known: what the files were read as before; one that is still the same is not read again.

    Returns:
        What has been written, or what speaks against it: then nothing has been.

    Raises:
        Busy: others have been writing for too long.
        Unfinished: they cannot be written, and some of them could not be put back.
        OSError: they cannot be written; all of them are as they were.
    """
    absolute = working / folder
    with only_writer(absolute, absolute / TARGETS_NAME):
        actuals = absolute / ACTUALS_NAME
        ended = journal.end_begun(actuals)
        atomic.clear_left_behind(actuals)
        files = WorkingFolder(folder, working)
        outcome = replace(
            weigh(files, entries, today=today, replace_held=replace_held, known=known),
            completed=tuple(map(files.shown, ended.completed)),
            abandoned=tuple(map(files.shown, ended.abandoned)),
        )
        if not outcome.is_sound or not outcome.contents:
            return outcome
        atomic.write_all({working / name: content for name, content in outcome.contents.items()}, actuals)
        return replace(outcome, written=True)


def weigh(
    files: Files, entries: Sequence[Entry], *, today: date, replace_held: bool = False, known: Readings | None = None
) -> Outcome:
    """What would come of entries; nothing is written. Arguments as for `take`."""
    known = {} if known is None else known
    before = folders.read_files(files, known)
    if before.plan is None:
        return Outcome(problems=tuple(one for one in _problems(before, today) if one.severity is Severity.ERROR))
    return _Weighing(files, before, before.plan, today, known, replace_held=replace_held).run(entries)


class _Weighing:
    """One run over entries."""

    def __init__(
        self, files: Files, before: Loaded, plan: Plan, today: date, known: Readings, *, replace_held: bool
    ) -> None:
        self._files = files
        self._before = before
        self._plan = plan
        self._today = today
        self._readings = known
        self._replace_held = replace_held
        self._series = plan.series
        self._renamed = {old: one.id for one in self._series.values() for old in one.formerly}
        self._tasks = {task.id for task in plan.tasks}
        self._declared = Declared((*plan.series.values(), *plan.tasks))
        self._former = {one.id: one.formerly for one in self._series.values() if one.formerly}
        series = (one.id for one in (*plan.indicators, *plan.references))
        self._order = (*series, *(task.id for task in plan.tasks))
        self._taken: list[Entry] = []
        self._unchanged: list[Entry] = []
        self._kept: list[Kept] = []
        self._conflicts: list[Conflict] = []
        self._refusals: list[Refusal] = []

    def run(self, entries: Sequence[Entry]) -> Outcome:
        known = [found for entry in entries if (found := self._known(entry)) is not None]
        by_file: dict[str, list[Entry]] = {}
        for entry in self._without_repeats(known):
            by_file.setdefault(entry.period, []).append(entry)
        changes = dict(filter(None, [self._file(ours) for _, ours in sorted(by_file.items())]))
        outcome = Outcome(
            taken=tuple(self._taken),
            unchanged=tuple(self._unchanged),
            kept=tuple(self._kept),
            conflicts=tuple(self._conflicts),
            refusals=tuple(self._refusals),
            files=tuple(change for _, change in changes.values()),
            before=self._plan,
            after=self._plan,
            contents={change.file: content for content, change in changes.values()},
        )
        return outcome if not outcome.is_sound or not changes else self._checked(outcome, changes)

    def _checked(self, outcome: Outcome, changes: Mapping[Path, tuple[bytes, FileChange]]) -> Outcome:
        """With the problems that the changed files would have, and the plan that they make."""
        files: Files = self._files
        for path, (content, _) in changes.items():
            files = StandIn(files, path, content)
        after = folders.read_files(files, self._readings)
        old = {_identity(problem) for problem in _problems(self._before, self._today)}
        new = tuple(problem for problem in _problems(after, self._today) if _identity(problem) not in old)
        ours = {(entry.part, id_) for entry in self._taken for id_ in (entry.id, *self._of_old(entry))}
        self._ask(new)
        return replace(
            outcome,
            refusals=tuple(self._refusals),
            problems=tuple(problem for problem in new if problem.severity is Severity.ERROR),
            warnings=tuple(
                one
                for one in new
                if one.severity is not Severity.ERROR and (_whose(one) in ours or one.path in _OF_THE_FILE)
            ),
            after=after.plan,
        )

    def _ask(self, problems: Sequence[Problem]) -> None:
        """Refuse entries that are most likely slips, unless their unit says that they are none."""
        doubted = {(*_whose(one), one.figures["year"]) for one in problems if (one.code, one.variant) in UNCERTAIN}
        for entry in self._taken:
            at = {(entry.part, id_, entry.year) for id_ in (entry.id, *self._of_old(entry))}
            if at & doubted and entry.month is None and not entry.with_unit:
                unit = self._series[entry.id].unit
                value = entry.fields["value"]
                meant = moved(value, len(str(WHOLES[unit])) - 1)
                self._refuse(entry, "fraction", value=value, meant=meant, unit=unit)

    def _of_old(self, entry: Entry) -> tuple[str, ...]:
        """Ids under which a file may hold an entry, from before it was renamed."""
        return self._former.get(entry.id, ())

    def _known(self, entry: Entry) -> Entry | None:
        """The entry under the id that its indicator or task has now; None where there is none, which is told."""
        if entry.part is Part.TASKS:
            if entry.id in self._tasks:
                return entry
            self._refuse(entry, "unknown-task", suggestion=self._declared.meant(entry.id) or "")
            return None
        id_ = self._renamed.get(entry.id, entry.id)
        indicator = self._series.get(id_)
        if indicator is None:
            self._refuse(entry, "unknown-indicator", suggestion=self._declared.meant(entry.id) or "")
            return None
        return replace(entry, id=id_)

    def _refuse(self, entry: Entry, code: str, **figures: object) -> None:
        self._refusals.append(Refusal(entry, code, figures))

    def _without_repeats(self, entries: Sequence[Entry]) -> list[Entry]:
        """Each figure once; two entries that say different things of it are a conflict that nobody can resolve."""
        found: dict[tuple[str, str, Part], Entry] = {}
        for entry in entries:
            first = found.setdefault((entry.id, entry.period, entry.part), entry)
            if first is not entry and (adds(entry, first.fields) or adds(first, entry.fields)):
                self._conflicts.append(Conflict(entry, first.fields, other=first))
        return list(found.values())

    def _path(self, entry: Entry) -> Path:
        """The file of an entry's year, or of its part of the year, be it the year's own file."""
        folder = self._files.folder / ACTUALS_NAME
        own, yearly = folder / f"{entry.period}.yaml", folder / f"{entry.year}.yaml"
        if entry.month is None or self._files.holds(own) or not self._files.holds(yearly):
            return own
        data = self._files.read(yearly)
        source = data if isinstance(data, Problem) else decode(data, "")
        try:
            is_for_it = not isinstance(source, Problem) and through_of(Document(source.text)) == entry.period
        except UnreadableText:
            is_for_it = False
        return yearly if is_for_it else own

    def _file(self, entries: Sequence[Entry]) -> tuple[Path, tuple[bytes, FileChange]] | None:
        """The file of a year with its entries in it; None where nothing changes, or something speaks against it."""
        path = self._path(entries[0])
        data = self._files.read(path) if self._files.holds(path) else b""
        source = data if isinstance(data, Problem) else decode(data, self._files.shown(path))
        if isinstance(source, Problem):
            self._refuse(entries[0], "file-unreadable", file=self._files.shown(path))
            return None
        try:
            document = Document(source.text)
        except UnreadableText:
            self._refuse(entries[0], "file-unreadable", file=source.file)
            return None
        through = through_of(document)
        if through and entries[0].month is None:
            self._refuse(entries[0], "part-of-year", file=source.file, through=through)
            return None
        new = [found for entry in entries if (found := self._entered(entry, document, source.file)) is not None]
        text = self._spliced(source, new)
        if text == source.text:
            return None
        assert isinstance(data, bytes)  # a problem has been told
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        return path, (mark + text.encode(), FileChange(source.file, source.text, text))

    def _spliced(self, source: Source, entries: Sequence[Entry]) -> str:
        """The text with entries in it; as it was where one of them has no place, which is told."""
        if not entries:
            return source.text
        try:
            return splice(source.text, entries, self._order, self._former)
        except CannotSplice:
            alone = [entry for entry in entries if len(entries) > 1 and not self._has_place(source, entry)]
            for entry in alone or entries[:1]:
                self._refuse(entry, "cannot-splice", file=source.file)
            return source.text

    def _has_place(self, source: Source, entry: Entry) -> bool:
        try:
            splice(source.text, [entry], self._order, self._former)
        except CannotSplice:
            return False
        return True

    def _keep(self, entry: Entry, held: Mapping[str, object]) -> None:
        """Note what is said of the figure that goes, and will be said of the one that comes."""
        kept: dict[str, str | Text] = {}
        for name, said in held.items():
            if name in WORDS and name not in entry.fields:
                if isinstance(said, str):
                    kept[name] = said
                elif isinstance(said, Mapping):
                    kept[name] = {language: str(text) for language, text in said.items()}
        if kept and displaced(entry, held):
            self._kept.append(Kept(entry, kept))

    def _entered(self, entry: Entry, document: Document, file: str) -> Entry | None:
        """The entry, where it says something new and nothing speaks against it."""
        held, place = _held(document, entry, self._of_old(entry), file)
        entry = as_usual(entry, held)
        if held and not adds(entry, held):
            self._unchanged.append(entry)
            return None
        if entry.part is Part.VALUES and self._is_judged(entry.id) and any(name in entry.fields for name in NUMBERS):
            self._refuse(entry, "in-words", period=entry.period)
            return None
        if contradicts(entry, held) and held:
            told = {name: said for name, said in held.items() if isinstance(said, str)}
            if not self._replace_held:
                self._conflicts.append(Conflict(entry, told, place=place))
                return None
            self._keep(entry, held)
        self._taken.append(entry)
        return entry

    def _is_judged(self, id_: str) -> bool:
        """Whether the plan asks for a judgement, and in none of its years for a figure."""
        indicator = self._series[id_]
        return indicator.is_in_words_alone and not any(revision.target for revision in indicator.revisions)


def through_of(document: Document) -> str:
    """The month up to which all of a file's figures go; empty for a file of the whole year."""
    root = document.root
    found = root.entries.get("through") if isinstance(root, MappingNode) else None
    return "" if found is None else str(plain(found[1]) or "")


def _held(
    document: Document, entry: Entry, called: Sequence[str], file: str
) -> tuple[Mapping[str, object], Place | None]:
    """What a file says under an id, by field, and where; nothing where it says nothing."""
    root = document.root
    section = root.entries.get(entry.part) if isinstance(root, MappingNode) else None
    if section is None or not isinstance(section[1], MappingNode):
        return {}, None
    for id_ in (entry.id, *called):
        if id_ in section[1].entries:
            node = section[1].entries[id_][1]
            said = plain(node)
            if isinstance(said, str):
                bare = "state" if entry.part is Part.TASKS else "value"
                return ({bare: said} if said else {}), node.place(file)
            return (said if isinstance(said, dict) else {}), node.place(file)
    return {}, None


def _whose(problem: Problem) -> tuple[str, str]:
    """The section and the id that a problem lies in; others tell what is still missing beside the entries."""
    section, id_, *_ = (*problem.path.split("."), "", "")
    return section, id_


def _problems(loaded: Loaded, today: date) -> tuple[Problem, ...]:
    return tuple(check(loaded.plan, today, loaded.problems, None) if loaded.plan else loaded.problems)


def _identity(problem: Problem) -> tuple[object, ...]:
    """A problem wherever a change has moved it to."""
    return problem.code, problem.variant, problem.place.file, problem.path, repr(problem.figures)
