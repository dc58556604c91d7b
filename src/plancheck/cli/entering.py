"""What `record` and `import` have in common: entries through the one door, and what is told of it."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from plancheck.cli import surroundings
from plancheck.cli.exits import Exit
from plancheck.cli.faults import OutputFault
from plancheck.cli.remarks import tell
from plancheck.cli.session import Session, tell_listing
from plancheck.compose.intake_page import intake_catalogue, origin_text
from plancheck.intake.entry import Entry
from plancheck.intake.outcome import Outcome
from plancheck.intake.take import take, weigh
from plancheck.load.files import WorkingFolder, shown
from plancheck.load.folder import Readings
from plancheck.model.problem import Problem
from plancheck.render.intake import render_intake
from plancheck.render.safe import safe
from plancheck.store.atomic import Unfinished
from plancheck.store.lock import Busy
from plancheck.text import catalogue


def enter(
    session: Session,
    folder: Path,
    entries: Sequence[Entry],
    *,
    replace: bool,
    dry_run: bool,
    format_: str,
    known: Readings,
    remarks: Sequence[Mapping[str, object]] = (),
) -> Exit:
    """Write entries into the files of a data folder, or say what speaks against it.

    Args:
        session: the call.
        folder: the data folder.
        entries: what is to be entered.
        replace: whether an entry may take the place of another figure.
        dry_run: whether it is only tried.
        format_: a format of `render_intake`.
        known: what the files were read as when the call began.
        remarks: what is to be told in JSON of the files that the entries come from.

    Raises:
        OutputFault: the files cannot be written; all of them are as they were, or those are named that are not.
    """
    working = surroundings.working_folder()
    try:
        if dry_run:
            files = WorkingFolder(folder, working)
            outcome = weigh(files, entries, today=session.today, replace_held=replace, known=known)
        else:
            outcome = take(folder, working, entries, today=session.today, replace_held=replace, known=known)
    except Busy:
        raise OutputFault("busy", path=str(folder)) from None
    except Unfinished as error:
        raise _half_entered(error, working) from None
    except OSError as error:
        path = shown(Path(str(error.filename or folder)), working)
        raise OutputFault(_reason(error), path=path, cause=error.strerror or str(error)) from None
    language = session.language_for(outcome.before)
    told = (*outcome.problems, *outcome.warnings)
    if told and format_ == "text":
        tell_listing(session, told, language, _lines_of(outcome, folder))
        tell(_sources_of(told, entries, language))
    sys.stdout.write(
        render_intake(
            outcome,
            format_,
            language=language,
            width=session.width,
            color=session.color,
            today=session.today,
            dry_run=dry_run,
            remarks=remarks,
        )
    )
    return Exit.OK if outcome.is_sound else Exit.INVALID


def _half_entered(error: Unfinished, working: Path) -> OutputFault:
    """What has been written and cannot be taken back, and how it comes to be whole again."""
    return OutputFault(
        "half-entered" if error.is_to_be_completed else "half-entered-for-good",
        path=shown(Path(error.filename), working),
        cause=error.strerror or str(error),
        paths=tuple(shown(path, working) for path in error.replaced),
        kept=tuple(shown(path, working) for path in error.kept),
    )


def _sources_of(told: Sequence[Problem], entries: Sequence[Entry], language: str) -> str:
    """Where the figures that something is told of come from, a line each: the places told may be in no file yet."""
    words = intake_catalogue(catalogue(language))
    origins: dict[tuple[str, ...], list[str]] = {}
    for entry in entries:
        if entry.origin.file:
            origins.setdefault((entry.part.value, entry.id, entry.period), []).append(origin_text(words, entry.origin))
    lines: list[str] = []
    for problem in told:
        place = problem.place
        where = f"{place.file}:{place.line}:{place.column}"
        found = origins.get((*problem.path.split(".")[:2], Path(place.file).stem), ())
        lines.extend(safe(words.word("intake.comes-from", place=where, origin=origin)) for origin in found)
    return "".join(f"{line}\n" for line in dict.fromkeys(lines))


def _reason(error: OSError) -> str:
    """Why nothing could be written, as a fault of the call."""
    if isinstance(error, PermissionError):
        return "held-open"
    return {errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-full", errno.EROFS: "read-only"}.get(
        error.errno or 0, "not-entered"
    )


def _lines_of(outcome: Outcome, folder: Path) -> Callable[[str], Sequence[str]]:
    """What gives the lines of a file for an excerpt: as it would be, or as it is where it does not change."""

    def lines(file: str) -> Sequence[str]:
        content = outcome.contents.get(file)
        if content is None:
            content = WorkingFolder(folder, surroundings.working_folder()).content(file) or b""
        return content.decode("utf-8-sig", errors="replace").splitlines()

    return lines
