"""`plancheck form`: a workbook to send round, in which every owner fills in the figures of a year."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck import witness
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UsageFault
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.outputs import expect_folder, is_no_folder, keep_out, write_new
from plancheck.cli.remarks import tell
from plancheck.cli.report_formats import missing_extra
from plancheck.cli.session import open_session, plan_year, read_plan

if TYPE_CHECKING:
    from plancheck.compose.form import Form
    from plancheck.load.files import Files

ENDING = ".xlsx"


def form(
    year: Annotated[str, typer.Argument(metavar="YEAR")],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE|DIR")] = None,
    owner: Annotated[str, typer.Option("--owner", metavar="NAME", show_default=False)] = "",
    split: Annotated[bool, typer.Option("--split")] = False,
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Write a form for the figures of a year."""
    session = open_session(data, lang, color, today, at)
    loaded, plan, ending = read_plan(session)
    if plan is None or ending is not Exit.OK:
        # an indicator that cannot be read would be missing from the form, and so from the next year's figures
        return ending

    from plancheck.assess import assess
    from plancheck.cli.owners import check_owner
    from plancheck.compose.form import compose_form

    asked = plan_year("YEAR", year, plan)
    check_owner(plan, owner)
    report = assess(plan, asked, today=session.today)
    whole = compose_form(report, lang or plan.language, fingerprint_of(loaded.origin), owner)
    if not whole.sheets:
        raise UsageFault("form-empty")
    folder = loaded.origin.folder
    files = dict(_files(whole, output, folder.parent / "forms", split=split))
    _write(files, folder, session.language_for(plan))
    return Exit.OK


def fingerprint_of(files: Files) -> str:
    """What tells one version of the file of targets from another."""
    import hashlib

    from plancheck.load.folder import TARGETS_NAME

    content = files.read(files.folder / TARGETS_NAME)
    return hashlib.sha256(content).hexdigest()[:16] if isinstance(content, bytes) else ""


def _files(whole: Form, output: str | None, default: Path, *, split: bool) -> Iterator[tuple[Path, bytes]]:
    """Every file with its content: one for all, or one an owner.

    Raises:
        UsageFault: several files are asked for where one is named, or a library is not installed.
        OutputFault: what is there is no folder, where one is needed.
    """
    from plancheck.compose.form_names import file_name

    with missing_extra("xlsx"):
        from plancheck.render.excel.form import render_form

        year = whole.report.as_of
        is_folder = (
            output is None or output.endswith(("/", "\\")) or witness.is_folder(output) or not Path(output).suffix
        )
        if not split:
            path = Path(output or default)
            if is_folder:
                expect_folder(path, (ENDING,))
                path /= f"{year}{ENDING}"
            if path.suffix.lower() != ENDING:
                raise UsageFault("form-ending", path=path)
            yield path, render_form(whole)
            return
        if output is not None and (not is_folder or is_no_folder(Path(output))):
            raise UsageFault("form-split-folder", path=output)
        folder = default / str(year) if output is None else Path(output)
        for sheet in whole.sheets:
            yield folder / f"{year} {file_name(sheet.name)}{ENDING}", render_form(whole.only(sheet))


def _write(files: dict[Path, bytes], data: Path, language: str) -> None:
    """Write the forms; one that is there may be filled in, and is left as it is."""
    from plancheck.text import catalogue

    for path in files:
        keep_out(path, data)
    new = {path: content for path, content in files.items() if not _holds(path, content)}
    write_new(new, "form-standing")
    for path in files:
        key = "report.written" if path in new else "report.unchanged"
        tell(catalogue(language).word(key, path=path) + "\n")


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False
