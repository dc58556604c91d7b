"""`plancheck schema`: the JSON Schema of a kind of data file, for editors."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Annotated

import typer

from plancheck import witness
from plancheck.cli.exits import Exit
from plancheck.cli.options import Color, Data, Lang, Today, Version
from plancheck.cli.session import choose, open_session

KINDS = ("targets", "actuals")


def schema(
    kind: Annotated[str, typer.Argument(metavar="targets|actuals")],
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Print the JSON Schema of the targets or the actuals files."""
    witness.allow()
    session = open_session(data, lang, color, today)  # refuses what an option cannot be
    sys.stdout.write(schema_text(choose("KIND", kind, KINDS), session.language_for(None)))
    return Exit.OK


def schema_text(kind: str, language: str) -> str:
    """The JSON Schema of a kind of data file as a file, with its sentences in a language."""
    from plancheck.load import schema as shapes

    sentences = import_module(f"plancheck.text.{language}.schema").SENTENCES
    return json.dumps(shapes.schema(kind, sentences), ensure_ascii=False, indent=2) + "\n"
