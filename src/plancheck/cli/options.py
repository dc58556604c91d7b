"""Options that all commands share, accepted after the command. Their texts stand in the help catalogues."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from plancheck import __version__
from plancheck.languages import LANGUAGES


def _print_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"plancheck {__version__}\n")
        raise typer.Exit


Data = Annotated[str | None, typer.Option("--data", metavar="DIR", envvar="PLANCHECK_DATA", show_envvar=False)]
Lang = Annotated[str | None, typer.Option("--lang", metavar="|".join(LANGUAGES))]
Color = Annotated[str, typer.Option("--color", metavar="auto|always|never")]
At = Annotated[str | None, typer.Option("--at", metavar="REV")]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE")]
Version = Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True)]
Replace = Annotated[bool, typer.Option("--replace")]
DryRun = Annotated[bool, typer.Option("--dry-run")]
