"""`plancheck schema`: the JSON Schema of a kind of data file, for editors."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from plancheck.cli.exits import Exit
from plancheck.cli.options import Color, Data, Lang, Today, Version
from plancheck.cli.session import choose

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
    from plancheck.load import schema as shapes

    document = shapes.schema(choose("KIND", kind, KINDS))
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    return Exit.OK
