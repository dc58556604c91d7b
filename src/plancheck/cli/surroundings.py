"""What the command line knows of its surroundings: language, colour, width, today, and where the data are."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from plancheck import witness
from plancheck.cli.faults import UnreadableFault, UsageFault
from plancheck.languages import ELSEWHERE, LANGUAGES

MINIMUM_WIDTH = 40
PIPED_WIDTH = 120
"""Columns of a plain table whose reader's width is not known."""


def reader_language(option: str | None, environment: Mapping[str, str]) -> str | None:
    """The language asked for by `--lang`, else that of the locale; None where the locale names none (C, POSIX).

    Raises:
        UsageFault: `--lang` names a language that plancheck does not have.
    """
    if option is not None:
        if option not in LANGUAGES:
            raise UsageFault("choice", option="--lang", given=option, choices=LANGUAGES)
        return option
    named = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "C")
    base = named.split(".")[0].split("@")[0]
    if base in ("C", "POSIX"):
        return None
    code = base.replace("-", "_").partition("_")[0].lower()
    return code if code in LANGUAGES else ELSEWHERE


def below_top() -> str:
    """The working folder as its git repository knows it, such as `plans/west`; empty at its top, and in none."""
    here = working_folder()
    top = next((folder for folder in (here, *here.parents) if witness.exists(folder / ".git")), here)
    return "" if top == here else here.relative_to(top).as_posix()


def requested_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language for help and for faults of usage, known before the arguments are parsed; `ELSEWHERE` at the last."""
    option = None
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            option = arguments[position + 1]
        elif argument.startswith("--lang="):
            option = argument.removeprefix("--lang=")
    return reader_language(option if option in LANGUAGES else None, environment) or ELSEWHERE


def wants_color(option: str, environment: Mapping[str, str], *, on_terminal: bool) -> bool:
    """Whether to colour: `--color`, else NO_COLOR, FORCE_COLOR and TERM=dumb, else on a terminal alone.

    Raises:
        UsageFault: `--color` is none of auto, always and never.
    """
    if option not in ("auto", "always", "never"):
        raise UsageFault("choice", option="--color", given=option, choices=("auto", "always", "never"))
    if option != "auto":
        return option == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return on_terminal and environment.get("TERM") != "dumb"


def screen_width(environment: Mapping[str, str], *, on_terminal: bool) -> int:
    """Columns to lay out for: COLUMNS where it is set, the terminal's, or a page's where there is none."""
    if on_terminal or environment.get("COLUMNS"):
        return max(MINIMUM_WIDTH, shutil.get_terminal_size((PIPED_WIDTH, 24)).columns)
    return PIPED_WIDTH


def current_day(option: str | None, environment: Mapping[str, str]) -> date:
    """`--today`, else SOURCE_DATE_EPOCH (seconds, UTC), else the clock.

    Raises:
        UsageFault: either is no date.
    """
    if option is not None:
        try:
            return date.fromisoformat(option)
        except ValueError:
            raise UsageFault("date", option="--today", given=option) from None
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UsageFault("epoch", option="SOURCE_DATE_EPOCH", given=epoch) from None
    return datetime.now().astimezone().date()


def speak_utf8() -> None:
    """Let both streams carry any text as it is: UTF-8 whatever the locale, and line ends that nobody rewrites."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def working_folder() -> Path:
    """The folder the command was called in.

    Raises:
        UnreadableFault: it has been removed since.
    """
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise UnreadableFault("no-working-folder") from None


def environment() -> Mapping[str, str]:
    """The environment variables."""
    return os.environ
