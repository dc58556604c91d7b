"""`plancheck import`: figures from filled forms and tables into the data files, all of them or none."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck.cli import surroundings
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UnreadableFault
from plancheck.cli.options import Color, Data, DryRun, Lang, Replace, Today, Version
from plancheck.cli.remarks import tell
from plancheck.cli.report_formats import missing_extra
from plancheck.cli.session import a_year, choose, load, open_session, tell_problems
from plancheck.store.atomic import real

if TYPE_CHECKING:
    from plancheck.intake.sources import Wanted
    from plancheck.intake.told import Reading, Told
    from plancheck.load.folder import Readings

FORMATS = ("text", "json")


def import_(
    paths: Annotated[list[str], typer.Argument(metavar="FILE|DIR...")],
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR")] = None,
    replace: Replace = False,
    dry_run: DryRun = False,
    format_: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS))] = "text",
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Read filled forms and tables, and write their figures."""
    from plancheck.cli.entering import enter
    from plancheck.cli.form import fingerprint_of
    from plancheck.intake.sources import Wanted, is_unreadable
    from plancheck.render.reading import faults_json, render_faults, render_remarks, told_data

    session = open_session(data, lang, color, today)
    choose("--format", format_, FORMATS)
    only = None if year is None else a_year("--year", year)
    readings: Readings = {}
    loaded = load(session, known=readings)
    if loaded.plan is None:
        tell_problems(session, loaded, loaded.problems)
        return Exit.UNREADABLE if loaded.unreadable else Exit.INVALID
    reading = _read(paths, Wanted(loaded.plan, fingerprint_of(loaded.origin), only))
    language = session.language_for(loaded.plan)
    if format_ == "text":
        tell(render_remarks(reading, language))
    if reading.faults:
        if format_ == "json":
            sys.stdout.write(faults_json(reading, language, dry_run=dry_run))
        else:
            sys.stdout.write(render_faults(reading, language))
        return Exit.UNREADABLE if any(is_unreadable(fault) for fault in reading.faults) else Exit.INVALID
    return enter(
        session,
        loaded.origin.folder,
        reading.entries,
        replace=replace,
        dry_run=dry_run,
        format_=format_,
        known=readings,
        remarks=told_data(reading.remarks, language),
    )


def _read(paths: Sequence[str], wanted: Wanted) -> Reading:
    """What all files say.

    Raises:
        UnreadableFault: a path is not there, or a folder holds nothing that is read.
        UsageFault: a library is not installed.
    """
    from plancheck.intake.told import NO_ROWS, Reading, merged

    with missing_extra("xlsx"):
        readings = [_source(path, wanted) for path in _files(paths)]
    reading = merged([*readings, Reading(remarks=tuple(_left_aside(paths)))])
    empty = tuple(one for one in reading.remarks if one.code in NO_ROWS)
    if reading.entries or reading.faults or len(empty) < len(readings):
        return reading
    return Reading(faults=empty, remarks=tuple(one for one in reading.remarks if one not in empty))


def _left_aside(paths: Sequence[str]) -> Iterator[Told]:
    """What lies in the folders of the call and is not read."""
    from plancheck.intake.entry import Origin
    from plancheck.intake.sources import others_in
    from plancheck.intake.told import Told
    from plancheck.load.files import shown

    named = {real(Path(given)) for given in paths}
    others = dict.fromkeys(one for given in paths for one in others_in(Path(given)))
    for path in (one for one in others if real(one) not in named):
        code = "folder-not-read" if path.is_dir() else "kind-not-read"
        yield Told(code, Origin(shown(path.absolute(), surroundings.working_folder())))


def _files(paths: Sequence[str]) -> Iterator[Path]:
    """Every file once, in the order of the call."""
    from plancheck.intake.sources import files_in

    seen: set[Path] = set()
    for given in paths:
        try:
            found = files_in(Path(given))
        except OSError as error:
            raise UnreadableFault("not-readable", path=given, cause=error.strerror or str(error)) from None
        if not found:
            raise UnreadableFault("nothing-to-import", path=given)
        for path in found:
            if real(path) not in seen:
                seen.add(real(path))
                yield path


def _source(path: Path, wanted: Wanted) -> Reading:
    """What one file says.

    Raises:
        UnreadableFault: it cannot be read.
    """
    from plancheck.intake.sources import read_source
    from plancheck.load.files import shown

    name = shown(path.absolute(), surroundings.working_folder())
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFault("no-such-folder", path=path) from None
    except PermissionError as error:
        raise UnreadableFault("import-held", path=path, cause=error.strerror or str(error)) from None
    except OSError as error:
        raise UnreadableFault("not-readable", path=path, cause=error.strerror or str(error)) from None
    return read_source(content, path, name, wanted)
