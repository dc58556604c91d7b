"""`plancheck validate`: every fault of the data files, with its place and what would be right."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from plancheck.cli.exits import Exit
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.session import all_problems, choose, exit_code, lines_of, load, open_session

FORMATS = ("text", "json")


def validate(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH]...")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS))] = "text",
    strict: Annotated[bool, typer.Option("--strict")] = False,
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Check one or several data folders."""
    from plancheck.render import problems as rendering

    session = open_session(data, lang, color, today, at)
    choose("--format", format_, FORMATS)
    loads = [load(session, path) for path in paths] if paths else [load(session)]
    problems = [problem for loaded in loads for problem in all_problems(loaded)]
    language = session.language_for(next((loaded.plan for loaded in loads if loaded.plan), None))
    summary = rendering.Summary(tuple(problems), sum(loaded.files for loaded in loads), strict)
    if format_ == "json":
        sys.stdout.write(rendering.as_json(summary, language))
    else:
        sys.stdout.write(rendering.as_text(summary, lines_of(loads), language, color=session.color))
    worst = max((exit_code(loaded, all_problems(loaded)) for loaded in loads), default=Exit.OK)
    return Exit.INVALID if worst is Exit.OK and strict and problems else worst
