"""`plancheck init`: a new plan to begin with, or the whole example plan."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck import __version__
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UsageFault
from plancheck.cli.options import Color, Lang, Today, Version
from plancheck.cli.outputs import write_new
from plancheck.cli.session import Session, open_session

if TYPE_CHECKING:
    from plancheck.compose.starter import Beginning

_SPAN = re.compile(r"([1-9][0-9]{3})\s*[-–—~至]\s*([1-9][0-9]{3})")
_MOST_YEARS = 100
_USUAL_YEARS = 5
"""Plans usually run for five years, from one that ends in 1 or 6."""


def init(
    directory: Annotated[str, typer.Argument(metavar="[DIR]", show_default=False)] = ".",
    name: Annotated[str | None, typer.Option("--name", metavar="TITLE")] = None,
    years: Annotated[str | None, typer.Option("--years", metavar="FIRST-LAST")] = None,
    example: Annotated[bool, typer.Option("--example")] = False,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Write the files of a new plan, and touch none that is there."""
    session = open_session(None, lang, color, today)
    for option, given in (("--name", name), ("--years", years)):
        if example and given is not None:
            raise UsageFault("init-example-whole", option=option)
    language = session.language_for(None)
    contents = _example(language) if example else _starter(_beginning(session, language, name, years))
    folder = Path(directory)
    files = {folder / path: content for path, content in contents.items()}
    write_new(files, "init-standing")

    from plancheck.text import catalogue

    words = catalogue(language)
    lines = [words.word("init.written", folder=directory), *(f"  {path}" for path in contents)]
    lines += ["", words.word("init.next.example" if example else "init.next")]
    step = "" if directory == "." else f"cd {shlex.quote(directory)} && "
    lines += [f"  {step}plancheck status", f"  {step}plancheck validate"]
    sys.stdout.write("\n".join(lines) + "\n")
    return Exit.OK


def _beginning(session: Session, language: str, name: str | None, years: str | None) -> Beginning:
    from plancheck.compose.starter import Beginning
    from plancheck.render.safe import safe
    from plancheck.text import catalogue

    this_year = session.today.year
    if years is None:
        first = this_year - (this_year - 1) % _USUAL_YEARS
        last = first + _USUAL_YEARS - 1
    else:
        first, last = _span(years)
    title = catalogue(language).word("init.title", first=first, last=last) if name is None else safe(name).strip()
    if not title:
        raise UsageFault("init-no-name")
    # no plan has figures of years to come: one that has not begun begins with those of a year before it
    return Beginning(title, first, last, min(first, this_year), language, __version__)


def _span(given: str) -> tuple[int, int]:
    """The first and the last year of a plan.

    Raises:
        UsageFault: they are none, or stand the wrong way round.
    """
    found = _SPAN.fullmatch(given.strip())
    if found is None or not 0 < int(found[2]) - int(found[1]) < _MOST_YEARS:
        raise UsageFault("init-years", given=given, most=_MOST_YEARS)
    return int(found[1]), int(found[2])


def _starter(beginning: Beginning) -> dict[str, bytes]:
    """A small plan, with the schemas that its first lines name for editors."""
    from plancheck.cli.schema import KINDS, schema_text
    from plancheck.compose.starter import starter_files

    files = {path: text.encode() for path, text in starter_files(beginning).items()}
    return files | {f"data/{kind}.schema.json": schema_text(kind, beginning.language).encode() for kind in KINDS}


def _example(language: str) -> dict[str, bytes]:
    """The example plan that comes with plancheck."""
    from plancheck import resources
    from plancheck.compose.starter import surrounding_files

    plan = {f"data/{name}": content for name, content in resources.example().items()}
    return plan | {path: text.encode() for path, text in surrounding_files(language, __version__).items()}
