"""The one door for figures: all entries or none, checked as `validate` checks, written as one change."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from plancheck.checks import check
from plancheck.intake.document import Document, UnreadableText, plain
from plancheck.intake.entry import Entry, Part
from plancheck.intake.held import adds, as_usual, contradicts
from plancheck.intake.outcome import Conflict, FileChange, Outcome, Refusal
from plancheck.intake.splice import CannotSplice, splice
from plancheck.load import folder as folders
from plancheck.load.files import Files, WorkingFolder
from plancheck.load.folder import ACTUALS_NAME, Loaded
from plancheck.load.nearest import nearest
from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.source import decode
from plancheck.load.stand_in import StandIn
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity
from plancheck.store import atomic
from plancheck.store.lock import only_writer


def take(folder: Path, working: Path, entries: Sequence[Entry], *, today: date, replace_held: bool = False) -> Outcome:
    """Write entries into the files of a data folder, while no one else writes there.

    Args:
        folder: the data folder.
        working: the working folder, from which all places are told.
        entries: what is to be entered.
        today: for what `validate` says of years to come.
        replace_held: whether an entry may take the place of another figure.

    Returns:
        What has been written, or what speaks against it: then nothing has been.

    Raises:
        Busy: others have been writing for too long.
        OSError: the files cannot be written; all of them are as they were.
    """
    absolute = working / folder
    with only_writer(absolute):
        atomic.clear_left_behind(absolute / ACTUALS_NAME)
        outcome = weigh(WorkingFolder(folder, working), entries, today=today, replace_held=replace_held)
        if not outcome.is_sound or not outcome.contents:
            return outcome
        atomic.write_all({working / name: content for name, content in outcome.contents.items()})
        return replace(outcome, written=True)


def weigh(files: Files, entries: Sequence[Entry], *, today: date, replace_held: bool = False) -> Outcome:
    """What would come of entries; nothing is written."""
    before = folders.read_files(files)
    if before.plan is None:
        return Outcome(problems=_errors(before, today))
    return _Weighing(files, before, before.plan, today, replace_held=replace_held).run(entries)


class _Weighing:
    """One run over entries."""

    def __init__(self, files: Files, before: Loaded, plan: Plan, today: date, *, replace_held: bool) -> None:
        self._files = files
        self._before = before
        self._plan = plan
        self._today = today
        self._replace_held = replace_held
        self._series = plan.series
        self._renamed = {old: one.id for one in self._series.values() for old in one.formerly}
        self._tasks = {task.id: task for task in plan.tasks}
        self._taken: list[Entry] = []
        self._unchanged: list[Entry] = []
        self._conflicts: list[Conflict] = []
        self._refusals: list[Refusal] = []

    def run(self, entries: Sequence[Entry]) -> Outcome:
        known = [found for entry in entries if (found := self._known(entry)) is not None]
        by_file: dict[str, list[Entry]] = {}
        for entry in self._without_repeats(known):
            by_file.setdefault(entry.period, []).append(entry)
        texts = {period: self._file(period, ours) for period, ours in sorted(by_file.items())}
        changes = dict(filter(None, texts.values()))
        outcome = Outcome(
            taken=tuple(self._taken),
            unchanged=tuple(self._unchanged),
            conflicts=tuple(self._conflicts),
            refusals=tuple(self._refusals),
            files=tuple(change for _, change in changes.values()),
            before=self._plan,
            after=self._plan,
            contents={change.file: content for content, change in changes.values()},
        )
        return outcome if not outcome.is_sound or not changes else self._checked(outcome, changes)

    def _checked(self, outcome: Outcome, changes: Mapping[Path, tuple[bytes, FileChange]]) -> Outcome:
        """With the errors that the changed files would have, and the plan that they make."""
        files: Files = self._files
        for path, (content, _) in changes.items():
            files = StandIn(files, path, content)
        after = folders.read_files(files)
        old = {_identity(problem) for problem in _errors(self._before, self._today)}
        new = tuple(problem for problem in _errors(after, self._today) if _identity(problem) not in old)
        return replace(outcome, problems=new, after=after.plan)

    def _known(self, entry: Entry) -> Entry | None:
        """The entry under the id that its indicator or task has now; None where there is none, which is told."""
        if entry.part is Part.TASKS:
            if entry.id in self._tasks:
                return entry
            self._refuse(entry, "unknown-task", suggestion=nearest(entry.id, self._tasks) or "")
            return None
        id_ = self._renamed.get(entry.id, entry.id)
        indicator = self._series.get(id_)
        if indicator is None:
            self._refuse(entry, "unknown-indicator", suggestion=nearest(entry.id, self._series) or "")
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

    def _file(self, period: str, entries: Sequence[Entry]) -> tuple[Path, tuple[bytes, FileChange]] | None:
        """The file of a year with its entries in it; None where nothing changes, or something speaks against it."""
        path = self._files.folder / ACTUALS_NAME / f"{period}.yaml"
        data = self._files.read(path) if self._files.holds(path) else b""
        source = data if isinstance(data, Problem) else decode(data, self._files.shown(path))
        if isinstance(source, Problem):
            self._refuse(entries[0], "file-unreadable", file=self._files.shown(path))
            return None
        text = source.text
        try:
            document = Document(text)
            for entry in entries:
                text = self._entered(entry, document, text, self._files.shown(path))
        except (UnreadableText, CannotSplice):
            self._refuse(entries[0], "cannot-splice", file=self._files.shown(path))
            return None
        if text == source.text:
            return None
        assert isinstance(data, bytes)  # a problem has been told
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        return path, (mark + text.encode(), FileChange(self._files.shown(path), source.text, text))

    def _entered(self, entry: Entry, document: Document, text: str, file: str) -> str:
        """The text with one entry in it, where nothing speaks against it."""
        indicator = self._series.get(entry.id) if entry.part is Part.VALUES else None
        called = indicator.formerly if indicator is not None else ()
        held, place = _held(document, entry, called, file)
        entry = as_usual(entry, held)
        if held and not adds(entry, held):
            self._unchanged.append(entry)
            return text
        if held and not self._replace_held and contradicts(entry, held):
            told = {name: said for name, said in held.items() if isinstance(said, str)}
            self._conflicts.append(Conflict(entry, told, place=place))
            return text
        self._taken.append(entry)
        ids = tuple(self._tasks) if entry.part is Part.TASKS else tuple(self._series)
        return splice(text, entry, ids, called)


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


def _errors(loaded: Loaded, today: date) -> tuple[Problem, ...]:
    problems = check(loaded.plan, today, loaded.problems, None) if loaded.plan else loaded.problems
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def _identity(problem: Problem) -> tuple[object, ...]:
    """A problem wherever a change has moved it to."""
    return problem.code, problem.variant, problem.place.file, problem.path, repr(problem.figures)
