"""What must hold whatever the files of a data folder are."""

from __future__ import annotations

import codecs
import io
import json
import re
import sys
import time
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from plancheck import resources
from plancheck.assess import assess
from plancheck.assess.changes import changes
from plancheck.checks import check
from plancheck.cli.app import run
from plancheck.cli.exits import Exit
from plancheck.load.folder import Loaded, read_files
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.problem import Problem, Severity, fault
from plancheck.model.report import Report
from plancheck.render.changes import render_changes
from plancheck.render.edition import edition_of
from plancheck.render.markdown_report import render
from plancheck.render.show import render_show
from plancheck.text import faults
from tests.fuzz.mutate import Tree
from tests.shown import render_status

TODAY = date(2024, 7, 1)
LANGUAGES = ("zh", "en")
SECONDS = 10
"""Of processor time for one folder of small files, everything that is shown of it included."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_FOLDER = Path("/nowhere/data")
_TEMPLATES = resources.templates()


class InMemory:
    """A data folder that lies nowhere."""

    snapshot = None
    folder = _FOLDER

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def _inner(self, path: Path) -> str:
        return path.relative_to(_FOLDER).as_posix()

    def shown(self, path: Path) -> str:
        return path.relative_to(_FOLDER.parent).as_posix()

    def absent(self) -> Problem | None:
        return None

    def holds(self, path: Path) -> bool:
        inner = self._inner(path)
        return inner in self.tree or any(name.startswith(f"{inner}/") for name in self.tree)

    def names(self, path: Path) -> list[str] | Problem:
        start = f"{self._inner(path)}/"
        return sorted(name.removeprefix(start) for name in self.tree if name.startswith(start))

    def read(self, path: Path) -> bytes | Problem:
        inner = self._inner(path)
        return self.tree[inner] if inner in self.tree else fault("PC003.missing", Place(self.shown(path)))

    def content(self, name: str) -> bytes | None:
        return self.tree.get(name.removeprefix("data/"))


def verify(tree: Tree, choice: int = 0) -> bool:
    """Hold a folder against all laws.

    Args:
        tree: the files.
        choice: which indicators and years are shown one by one, where showing all would take long.

    Returns:
        Whether the folder has a plan without an error.

    Raises:
        AssertionError: a law is broken. Any other exception is one that a user would have met.
    """
    start = time.process_time()
    origin = InMemory(tree)
    loaded, problems = _told(origin)
    assert problems == _told(origin)[1], "not the same twice"
    for problem in problems:
        _verify_problem(problem, tree)
    sound = not any(problem.severity is Severity.ERROR for problem in problems)
    if choice % 4 == 0:
        _verify_command(tree, len(problems), LANGUAGES[choice // 4 % 2], sound=sound)
    assert loaded.plan is not None or not sound, "neither a plan nor an error"
    if loaded.plan is not None:
        _verify_plan(loaded.plan, choice, whole=sound)
    assert time.process_time() - start < SECONDS, "too slow"
    return sound


def _told(origin: InMemory) -> tuple[Loaded, tuple[Problem, ...]]:
    loaded = read_files(origin)
    return loaded, check(loaded.plan, TODAY, loaded.problems) if loaded.plan else loaded.problems


def _verify_problem(problem: Problem, tree: Tree) -> None:
    """Its code has sentences, and its place lies in the file."""
    assert re.fullmatch(r"PC[0-9]{3}", problem.code)
    for language in LANGUAGES:
        assert faults.message(problem, language), "no message"
        assert not problem.hint or faults.hint(problem, language), "no hint"
    place = problem.place
    name = place.file.removeprefix("data/")
    assert min(place.line, place.column) >= 1, f"a place before the file: {problem}"
    assert (place.end_line, place.end_column) >= (place.line, place.column), (
        f"a place that ends before it begins: {problem}"
    )
    if (place.line, place.column, place.end_line, place.end_column) == (1, 1, 1, 1):
        return  # it speaks of the whole file, and perhaps there is none
    text = (
        tree[name] if problem.code != "PC002" else tree[name][: tree[name].find(b"\0") if b"\0" in tree[name] else None]
    )
    lines = _LINE_END.split(text.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace"))
    assert place.line <= len(lines) + 1, f"a place behind the file: {problem}"
    assert place.end_line <= len(lines) + 1, f"an end behind the file: {problem}"
    for line, column in ((place.line, place.column), (place.end_line, place.end_column - 1)):
        length = len(lines[line - 1]) if line <= len(lines) else 0
        assert column <= length + 1, f"a place behind its line of {length}: {problem}"


def _verify_command(tree: Tree, count: int, language: str, *, sound: bool) -> None:
    """`validate` tells the same from a disk, on paper that nothing can set on fire."""
    with TemporaryDirectory() as folder:
        for name, content in tree.items():
            path = Path(folder, "data", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        options = ("--lang", language, "--today", TODAY.isoformat())
        code, told = _run("validate", f"{folder}/data", "--format", "json", *options)
        assert code in (Exit.OK, Exit.INVALID, Exit.UNREADABLE)
        assert (code == Exit.OK) == sound
        document = json.loads(told, parse_constant=_no_number)
        assert document["errors"] + document["warnings"] == count
        _, text = _run("validate", f"{folder}/data", "--format", "text", *options)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), "a terminal would obey"


def _run(*arguments: str) -> tuple[int, str]:
    """Exit code and output of the program."""
    hook, stream = sys.excepthook, io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    try:
        with redirect_stdout(stream):
            code = run(arguments)
    finally:
        sys.excepthook = hook
    stream.flush()
    stream.seek(0)
    return code, stream.read()


def _verify_plan(plan: Plan, choice: int, *, whole: bool) -> None:
    """Everything that is shown of a plan can be shown, of every year."""
    years = range(plan.start_year, min(plan.end_year, plan.start_year + 10) + 2)
    first = assess(plan, years[0], today=TODAY)
    language = LANGUAGES[choice % 2]
    for year in years:
        report = assess(plan, year, today=TODAY)
        if year % 3 == choice % 3:
            shown = render_status(report, "json", language=language, width=100, all_tasks=True)
            json.loads(shown, parse_constant=_no_number)
    _verify_year(assess(plan, None, today=TODAY), first, language, choice, whole=whole and choice % 3 == 0)
    year = years[choice // 2 % len(years)]
    report = assess(plan, year, today=TODAY)
    _verify_year(report, first, language, choice // 3, whole=whole and year <= plan.end_year and choice % 3 == 1)


def _verify_year(report: Report, earlier: Report, language: str, choice: int, *, whole: bool) -> None:
    format_ = ("plain", "csv", "markdown", "table")[choice % 4]
    assert render_status(report, format_, language=language, width=100, color=False, all_tasks=True)
    ids = [indicator.id for indicator in report.plan.indicators] + [task.id for task in report.plan.tasks]
    for id_ in ids[choice % 7 :: 7][:6]:
        text = render_show(report, id_, "text", ratings={}, language=language, width=80, color=False)
        assert text, "nothing is shown"
        shown = render_show(report, id_, "json", ratings={}, language=language, width=80, color=False)
        json.loads(shown, parse_constant=_no_number)
    if earlier.as_of < report.as_of:
        told = render_changes(report, changes(earlier, report), "json", language=language, width=100, color=False)
        json.loads(told, parse_constant=_no_number)
    if whole:
        previous = earlier if earlier.as_of < report.as_of else None
        assert render(edition_of(report, previous, language=language, sources=_TEMPLATES)).content, "an empty report"


def _no_number(word: str) -> NoReturn:
    raise AssertionError(f"{word} is no number of JSON")
