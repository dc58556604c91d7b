"""`plancheck explain`: what a problem code means, why it matters and what to do."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection
from typing import Annotated

import typer

from plancheck import witness
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UsageFault
from plancheck.cli.options import Color, Data, Lang, Today, Version
from plancheck.cli.session import open_session

_NUMBER = re.compile(r"[a-z]*[-_ ]?0*([0-9]{1,3})", re.IGNORECASE)


def explain(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]")] = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Explain a problem code, or list all of them."""
    from plancheck.render.explanation import render_explanation
    from plancheck.samples import SAMPLES

    witness.allow()
    session = open_session(data, lang, color, today)
    found = None if code is None else _find(code, SAMPLES.keys())
    language = session.language_for(None)
    said = "" if found is None else _said(found, language)
    sys.stdout.write(render_explanation(found, said, language=language, width=session.width, color=session.color))
    return Exit.OK


def _said(code: str, language: str) -> str:
    """What `validate` says of the bad example of a code; the list of codes needs no reader of data."""
    from plancheck.cli.said import what_is_said

    return what_is_said(code, language)


def _find(asked: str, codes: Collection[str]) -> str:
    """The code that is meant, in any case of letters.

    Raises:
        UsageFault: there is no such code; one that may have been meant is named.
    """
    if asked.upper() in codes:
        return asked.upper()
    number = _NUMBER.fullmatch(asked)
    near = f"PC{int(number[1]):03}" if number else ""
    if near in codes:
        raise UsageFault("unknown-code-near", given=asked, suggestion=near)
    raise UsageFault("unknown-code", given=asked)
