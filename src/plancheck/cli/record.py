"""`plancheck record`: figures and states of tasks into their file, all else in it left as it is."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck.cli import surroundings
from plancheck.cli.faults import UsageFault
from plancheck.cli.options import Color, Data, Lang, Today, Version
from plancheck.cli.session import choose, load, open_session

if TYPE_CHECKING:
    from plancheck.intake.entry import Entry
    from plancheck.model.plan import Plan

FORMATS = ("text", "json")

_PERIOD = re.compile(r"([1-9][0-9]{3})(?:-(0[1-9]|1[0-2]))?")


def record(
    figures: Annotated[list[str], typer.Argument(metavar="ID VALUE | ID=VALUE...")],
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR")] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="TEXT")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    state: Annotated[str | None, typer.Option("--state", metavar="STATE")] = None,
    progress: Annotated[str | None, typer.Option("--progress", metavar="PERCENT")] = None,
    replace: Annotated[bool, typer.Option("--replace")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    format_: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS))] = "text",
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Write figures of a year into its file."""
    from plancheck.cli.entering import enter

    session = open_session(data, lang, color, today)
    choose("--format", format_, FORMATS)
    when = _period(year)
    loaded = load(session)
    extras = {"source": source, "note": note, "progress": progress}
    entries = [
        _entry(loaded.plan, id_, given, when, state, {name: text for name, text in extras.items() if text is not None})
        for id_, given in _pairs(figures)
    ]
    return enter(session, loaded.origin.folder, entries, replace=replace, dry_run=dry_run, format_=format_)


def _period(given: str | None) -> tuple[int, int | None]:
    """A year, or a year up to a month.

    Raises:
        UsageFault: none is given, or it is none.
    """
    if given is None:
        raise UsageFault("year-missing")
    found = _PERIOD.fullmatch(given)
    if found is None:
        raise UsageFault("period", option="--year", given=given)
    return int(found[1]), int(found[2]) if found[2] else None


def _pairs(figures: Sequence[str]) -> list[tuple[str, str]]:
    """Ids with what is given for them: two words, or any number of ID=VALUE.

    Raises:
        UsageFault: they are neither.
    """
    if len(figures) == 2 and "=" not in figures[0]:
        return [(figures[0], figures[1])]
    pairs = [figure.partition("=") for figure in figures]
    for (id_, sign, given), figure in zip(pairs, figures, strict=True):
        if not (sign and id_.strip() and given.strip()):
            raise UsageFault("pair", given=figure)
    return [(id_.strip(), given.strip()) for id_, _, given in pairs]


def _entry(
    plan: Plan | None,
    id_: str,
    given: str,
    when: tuple[int, int | None],
    state: str | None,
    extras: dict[str, str],
) -> Entry:
    from plancheck.intake.entry import Entry, Part
    from plancheck.intake.held import figure_state, task_state

    year, month = when
    if plan is not None and any(task.id == id_ for task in plan.tasks):
        word, _, done = given.partition("/")
        named = task_state(word)
        if named is None:
            raise UsageFault("task-state", id=id_, given=word)
        fields = {"state": named, **({"progress": done} if done else {}), **extras}
        if "progress" in fields:
            fields["progress"] = _digits(id_, fields["progress"].removesuffix("%"))
        return Entry(id_, year, fields, part=Part.TASKS, month=month)
    if "progress" in extras:
        raise UsageFault("progress-of-figure", id=id_)
    part, slash, whole = given.partition("/")
    fields = {"part": _digits(id_, part), "whole": _digits(id_, whole)} if slash else {"value": _digits(id_, given)}
    if state is not None:
        named = figure_state(state)
        if named is None:
            raise UsageFault("figure-state", given=state)
        fields["state"] = named
    return Entry(id_, year, {**fields, **extras}, month=month)


def _digits(id_: str, given: str) -> str:
    """A number as the data files take it.

    Raises:
        UsageFault: it is none; with what would be right, as `validate` says it.
    """
    from plancheck.load.nodes import Scalar
    from plancheck.load.shape.base import At, Log
    from plancheck.load.shape.number import NUMBER

    log = Log("")
    NUMBER.read(Scalar(given.strip(), True, 1, 1), At(log))
    if not log.problems:
        return given.strip()
    from plancheck.text import faults

    language = surroundings.requested_language(sys.argv[1:], surroundings.environment())
    problem = next(iter(log.problems))
    told = [faults.message(problem, language), faults.hint(problem, language)]
    raise UsageFault("no-number", id=id_, told="; ".join(filter(None, told)))
