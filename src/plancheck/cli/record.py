"""`plancheck record`: figures and states of tasks into their file, all else in it left as it is."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace as with_fields
from typing import TYPE_CHECKING, Annotated
from unicodedata import normalize

import typer

from plancheck.cli import surroundings
from plancheck.cli.faults import UsageFault
from plancheck.cli.ids import no_such_id
from plancheck.cli.options import Color, Data, DryRun, Lang, Replace, Today, Version
from plancheck.cli.session import choose, load, open_session

if TYPE_CHECKING:
    from plancheck.intake.entry import Entry
    from plancheck.load.folder import Readings
    from plancheck.model.form import Kind
    from plancheck.model.plan import Plan

FORMATS = ("text", "json")

_PERIOD = re.compile(r"([1-9][0-9]{3})(?:-(0[1-9]|1[0-2]))?")


def record(
    figures: Annotated[list[str], typer.Argument(metavar="ID VALUE | ID=VALUE... | ID")],
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR")] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="TEXT")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    state: Annotated[str | None, typer.Option("--state", metavar="STATE")] = None,
    progress: Annotated[str | None, typer.Option("--progress", metavar="PERCENT")] = None,
    replace: Replace = False,
    dry_run: DryRun = False,
    format_: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS))] = "text",
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Write figures of a year into its file."""
    from plancheck.cli.entering import enter
    from plancheck.model.form import Kind

    session = open_session(data, lang, color, today)
    choose("--format", format_, FORMATS)
    when = _period(year)
    readings: Readings = {}
    loaded = load(session, known=readings)
    said = {"source": source, "note": note, "progress": progress}
    extras = {name: _text(f"--{name}", text) for name, text in said.items() if text is not None}
    says_more = state is not None or bool(extras)
    known = _known(loaded.plan)
    pairs = _pairs(figures, says_more=says_more)
    if loaded.plan is not None:
        for id_ in (id_ for id_, _ in pairs if id_ not in known):
            raise no_such_id(loaded.plan, id_)
    units = {} if loaded.plan is None else {one.id: one.unit for one in loaded.plan.series.values()}
    entries = []
    for id_, given in pairs:
        kind = known.get(id_)
        digits, with_unit = _as_imported(given, units.get(id_, "")) if kind is Kind.VALUES else (given, False)
        entries.append(with_fields(_entry(kind, id_, digits, when, state, extras), with_unit=with_unit))
    return enter(
        session,
        loaded.origin.folder,
        entries,
        replace=replace,
        dry_run=dry_run,
        format_=format_,
        known=readings,
    )


def _period(given: str | None) -> tuple[int, int | None]:
    """A year, or a year up to a month.

    Raises:
        UsageFault: none is given, or it is none.
    """
    if given is None:
        raise UsageFault("year-missing")
    found = _PERIOD.fullmatch(normalize("NFKC", given))  # the digits of a Chinese keyboard are digits
    if found is None:
        raise UsageFault("period", option="--year", given=given)
    return int(found[1]), int(found[2]) if found[2] else None


def _text(option: str, given: str) -> str:
    """A text that can be written as UTF-8.

    Raises:
        UsageFault: it cannot: the shell has handed over other bytes.
    """
    try:
        given.encode()
    except UnicodeEncodeError:
        raise UsageFault("no-text", option=option) from None
    return given


def _known(plan: Plan | None) -> dict[str, Kind]:
    """What each id of the plan names, former ids included."""
    from plancheck.model.form import Kind

    if plan is None:
        return {}
    series = {
        id_: Kind.WORDS if one.is_in_words_alone else Kind.VALUES
        for one in plan.series.values()
        for id_ in (one.id, *one.formerly)
    }
    return {**series, **{task.id: Kind.TASKS for task in plan.tasks}}


def _pairs(figures: Sequence[str], *, says_more: bool) -> list[tuple[str, str]]:
    """Ids with what is given for them: two words, or any number of ID=VALUE.

    Args:
        figures: as the command line has them.
        says_more: whether options say something, so that ids may stand without a value.

    Raises:
        UsageFault: they are neither.
    """
    for word in figures:
        _text("ID=VALUE", word)
    if len(figures) == 2 and not any("=" in figure for figure in figures):
        return [(figures[0].strip(), figures[1].strip())]
    pairs = [figure.partition("=") for figure in figures]
    for (id_, sign, given), figure in zip(pairs, figures, strict=True):
        if not id_.strip() or bool(sign) != bool(given.strip()) or not (sign or says_more):
            raise UsageFault("pair", given=figure)
    return [(id_.strip(), given.strip()) for id_, _, given in pairs]


def _as_imported(given: str, unit: str) -> tuple[str, bool]:
    """A number in the indicator's unit, as `import` reads it from a cell, and whether its unit was written.

    What `import` would not take stays as it is, for the fault that tells what would be right.
    """
    from plancheck.intake.cells import NoNumber, is_nothing, number
    from plancheck.load.shape.number import parse_number

    if is_nothing(given) or parse_number(given) is not None:
        return given, False
    found = number(given, unit)
    return (given, False) if isinstance(found, NoNumber) else (found.digits, found.with_unit)


def _entry(
    kind: Kind | None,
    id_: str,
    given: str,
    when: tuple[int, int | None],
    state: str | None,
    extras: dict[str, str],
) -> Entry:
    """What is to be entered under an id; of one that is not known, what is refused with a better one.

    Raises:
        UsageFault: what is given cannot be meant for it.
    """
    from plancheck.intake.entry import Entry, Part
    from plancheck.load.shape.number import parse_number
    from plancheck.model.form import Kind

    year, month = when
    if kind is None:
        return Entry(id_, year, {}, month=month)
    if kind is Kind.TASKS:
        return Entry(id_, year, _task_fields(id_, given, state, extras), part=Part.TASKS, month=month)
    # a number for a demand in words is refused where all figures come in, in a sentence that names the right way
    is_judgement = kind is Kind.WORDS and parse_number(given.partition("/")[0]) is None
    said = _judgement if is_judgement else _figure_fields
    return Entry(id_, year, said(id_, given, state, extras), month=month)


def _judgement(id_: str, given: str, state: str | None, extras: dict[str, str]) -> dict[str, str]:
    from plancheck.intake.states import state_of
    from plancheck.model.form import Kind

    if "progress" in extras:
        raise UsageFault("progress-of-figure", id=id_)
    if given and state is not None:
        raise UsageFault("said-twice", id=id_, given=given, option="--state")
    word = given or state or ""
    named = state_of(Kind.WORDS, word)
    if named is None and (word or not extras):
        raise UsageFault("judgement", id=id_, given=word)
    renamed = {"evidence" if name == "note" else name: text for name, text in extras.items()}
    return {**({"assessed": named} if named else {}), **renamed}


def _task_fields(id_: str, given: str, state: str | None, extras: dict[str, str]) -> dict[str, str]:
    from plancheck.intake.states import state_of
    from plancheck.model.form import Kind

    word, slash, done = given.partition("/")
    if (word and state is not None) or (slash and "progress" in extras):
        raise UsageFault("said-twice", id=id_, given=given, option="--state" if state is not None else "--progress")
    word = word or state or ""
    named = state_of(Kind.TASKS, word)
    if named is None and (word or not extras):
        raise UsageFault("task-state", id=id_, given=word)
    fields = {**({"state": named} if named else {}), **({"progress": done} if slash else {}), **extras}
    if "progress" in fields:
        fields["progress"] = _digits(id_, fields["progress"].removesuffix("%"))
    return fields


def _figure_fields(id_: str, given: str, state: str | None, extras: dict[str, str]) -> dict[str, str]:
    from plancheck.intake.states import state_of
    from plancheck.model.form import Kind

    if "progress" in extras:
        raise UsageFault("progress-of-figure", id=id_)
    part, slash, whole = given.partition("/")
    fields = {}
    if slash:
        fields = {"part": _digits(id_, part), "whole": _digits(id_, whole)}
    elif given or not (state or extras):
        fields = {"value": _digits(id_, given)}
    if state is not None:
        named = state_of(Kind.VALUES, state)
        if named is None:
            raise UsageFault("figure-state", given=state)
        fields["state"] = named
    return {**fields, **extras}


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
    message, hint = faults.message(problem, language), faults.hint(problem, language)
    raise UsageFault("no-number-hint" if hint else "no-number", id=id_, message=message, hint=hint)
