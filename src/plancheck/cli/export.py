"""`plancheck export`: all targets, actual and computed figures in long form."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.outputs import keep_out, writing
from plancheck.cli.session import choose, open_session, read_plan

if TYPE_CHECKING:
    from plancheck.cli.session import Session
    from plancheck.model.plan import Plan
    from plancheck.model.report import Report

FORMATS = ("csv", "json")


def export(
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE|-")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="csv|json")] = None,
    dictionary: Annotated[str | None, typer.Option("--dictionary", metavar="FILE|-")] = None,
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Write every figure of the plan as a row of its own."""
    session = open_session(data, lang, color, today, at)
    asked = _format(format_, output)
    loaded, plan, ending = read_plan(session)
    if plan is None:
        return ending

    from plancheck.render.export import as_csv, as_json, dictionary_csv

    language = session.language_for(plan)
    reports = _judged(session, plan)
    # a dictionary for standard output stands in the place of the figures: two tables in one stream are none
    if dictionary is not None:
        _put(dictionary, dictionary_csv(language), loaded.origin.folder)
    if dictionary != "-" or output not in (None, "-"):
        text = as_csv(reports, language) if asked == "csv" else as_json(reports, language)
        _put(output or "-", text, loaded.origin.folder)
    return ending


def _format(given: str | None, output: str | None) -> str:
    """The format asked for, else the one that the ending of the output tells, else CSV."""
    if given is not None:
        return choose("--format", given, FORMATS)
    ending = Path(output or "").suffix.lower().removeprefix(".")
    return ending if ending in FORMATS else FORMATS[0]


def _judged(session: Session, plan: Plan) -> list[Report]:
    """The plan judged in every year of it that has figures; in the first one where none has."""
    from plancheck.assess import assess
    from plancheck.assess.plan import default_year

    years = [year for year in plan.year_files if plan.start_year <= year <= plan.end_year] or [default_year(plan)]
    return [assess(plan, year, today=session.today) for year in years]


def _put(output: str, text: str, inputs: Path) -> None:
    """Write to a file, or to standard output for `-`."""
    if output == "-":
        sys.stdout.write(text)
        return

    from plancheck.store import atomic

    path = Path(output)
    keep_out(path, inputs)
    with writing(path):
        atomic.write(path, text.encode())
