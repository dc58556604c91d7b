"""`plancheck validate`: every fault of the data files, with its place and what would be right."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck import witness
from plancheck.cli import surroundings
from plancheck.cli.exits import Exit
from plancheck.cli.faults import SeveralFaults, UsageFault
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.remarks import tell
from plancheck.cli.session import choose, lines_of, open_session
from plancheck.cli.stages import stages

if TYPE_CHECKING:
    from plancheck.cli.validation import Checks
    from plancheck.render.problems import Result

ON_TERMINAL = 100
"""Problems told one by one on a terminal, where no number is asked for: more than anybody scrolls back over."""


def validate(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH]...")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    max_problems: Annotated[str | None, typer.Option("--max-problems", metavar="N")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="REV")] = None,
    whole_plan: Annotated[bool, typer.Option("--whole-plan")] = False,
    stdin_name: Annotated[str | None, typer.Option("--stdin-name", metavar="PATH")] = None,
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Check one or several plans, single files of them, or a document from standard input."""
    from plancheck.cli.validation import check
    from plancheck.render.problems import FORMATS, OF_REPOSITORIES, Result, Surface, pieces

    witness.allow()
    session = replace(open_session(data, lang, color, today, at), since=since)
    asked = choose("--format", format_ or _format_of_surroundings(), FORMATS)
    limit = _limit(max_problems, ON_TERMINAL if asked == "text" and session.on_terminal else None)
    # who types a document in is not told to wait
    with stages(session, *(() if "-" in (paths or ()) else ("checking",))) as next_stage:
        next_stage()
        checks = check(session, paths or (), stdin_name, whole_plan=whole_plan)
    if checks.faults and not checks.plans and asked == "text":
        raise SeveralFaults([missing for missing, _ in checks.faults])
    loads = [plan.loaded for plan in checks.plans]
    result = Result(
        problems=checks.problems,
        files=sum(plan.files for plan in checks.plans),
        strict=strict,
        snapshot=next((loaded.origin.snapshot for loaded in loads), None),
        limit=limit,
    )
    language = session.language_for(next((loaded.plan for loaded in loads if loaded.plan), None))
    top = surroundings.below_top() if asked in OF_REPOSITORIES and result.snapshot is None else ""
    surface = Surface(language, lines_of(loads), session.color, session.width, session.on_terminal, top)
    for piece in pieces(result, surface, asked):
        sys.stdout.write(piece)
    _tell_remarks(checks, language)
    return _ending(result, checks)


def _format_of_surroundings() -> str:
    """The format where none is asked for: annotations in a workflow of GitHub, else text."""
    return "github" if surroundings.environment().get("GITHUB_ACTIONS") == "true" else "text"


def _limit(given: str | None, default: int | None) -> int | None:
    """How many problems are told one by one; None for all.

    Raises:
        UsageFault: `--max-problems` is no number of 0 or more.
    """
    if given is None:
        return default
    if not (given.isascii() and given.isdigit()):
        raise UsageFault("count", option="--max-problems", given=given)
    return int(given) or None


def _tell_remarks(checks: Checks, language: str) -> None:
    """On stderr, so that no format is disturbed: what past figures were not held against."""
    from plancheck.text import catalogue

    words = catalogue(language)
    for remark in (plan.remark for plan in checks.plans):
        if remark is not None:
            shown = {
                name: words.word("list-comma").join(value) if isinstance(value, list) else value
                for name, value in remark.figures.items()
            }
            tell(words.word(remark.word, **shown) + "\n")


def _ending(result: Result, checks: Checks) -> Exit:
    """What the command ends with: a file that cannot be read counts more than one that is wrong."""
    if checks.faults or any(problem.code == "PC003" for problem in result.problems):
        return Exit.UNREADABLE
    return Exit.OK if result.ok else Exit.INVALID
