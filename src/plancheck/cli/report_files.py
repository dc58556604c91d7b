"""The files of `plancheck report`: where each goes, which templates there are, what is written and what is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plancheck import resources, witness
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UnreadableFault, UsageFault
from plancheck.cli.outputs import expect_folder, writing
from plancheck.cli.remarks import tell
from plancheck.cli.report_formats import FORMATS, TEMPLATES, TEXT_FORMATS, WITHOUT_TEMPLATE, format_of, is_file_name
from plancheck.render.edition import OwnTemplate, Rendered
from plancheck.render.svg import SIGNATURE
from plancheck.store import atomic
from plancheck.store.atomic import real
from plancheck.text import catalogue
from plancheck.values import dataclass

OVERRIDES = "templates"
"""The folder beside the data folder whose templates take the place of built-in ones of the same name."""


@dataclass(frozen=True, slots=True)
class Target:
    """One file to be written: a year in a format."""

    year: int
    format: str
    path: Path | None
    """None for standard output."""

    @property
    def beside_name(self) -> str:
        """The folder for files that the report shows from beside it; empty where there can be none."""
        return "" if self.path is None else f"{self.path.stem}.files"


def targets(
    years: Sequence[int], formats: Sequence[str], output: str | None, default: Path, marks: str, *, check: bool
) -> list[Target]:
    """The file of each year in each format: in a folder one of each, else the one file that is named.

    Args:
        years: years to report on.
        formats: formats to write.
        output: what `--output` says; None for `default`.
        default: the folder for reports.
        marks: what stands in a file's name between the year and the format, such as the language.
        check: whether the files are compared rather than written.

    Raises:
        UsageFault: one place is named for several reports, or for a format that cannot go there.
        OutputFault: what is there is no folder, where one is needed.
    """
    binary = [name for name in formats if name not in TEXT_FORMATS]
    if binary and (check or output == "-"):
        raise UsageFault("text-only", option="--check" if check else "-o -", given=binary[0], choices=TEXT_FORMATS)
    if output == "-":
        return [Target(year, name, None) for year in years for name in formats]
    if output is None or not is_file_name(output):
        folder = default if output is None else Path(output)
        expect_folder(folder, [f".{name}" for name in FORMATS])
        return [
            Target(year, name, folder / ".".join(filter(None, (str(year), marks, name))))
            for year in years
            for name in formats
        ]
    if len(years) > 1:
        raise UsageFault("several-years-one-file", path=output)
    if len(formats) > 1:
        raise UsageFault("several-formats-one-file", path=output)
    return [Target(years[0], formats[0], Path(output))]


def keep_inputs_safe(written: Iterable[Target], data: Path, template: str | None) -> None:
    """Refuse to write a report over what it is made from.

    Raises:
        UsageFault: a target lies in the data folder, or is a template.
    """
    paths = [target.path for target in written if target.path is not None]
    if not paths:
        return
    inputs = real(data)
    own = [data.parent / OVERRIDES / name for name in TEMPLATES.values()] + ([Path(template)] if template else [])
    templates = [real(path) for path in own]
    for path in paths:
        place = real(path)
        if place.is_relative_to(inputs) or place in templates:
            raise UsageFault("output-is-input", path=path)


def own_templates(formats: Iterable[str], project: Path, asked: str | None) -> dict[str, OwnTemplate]:
    """The user's own template for each format that has one.

    Args:
        formats: formats to write.
        project: the folder that the data folder lies in.
        asked: what `--template` names. Its ending tells for which format it is; without one it is for all.

    Raises:
        UnreadableFault: one cannot be read.
    """
    found = {}
    for name in formats:
        if name in WITHOUT_TEMPLATE:
            continue
        path = project / OVERRIDES / TEMPLATES.get(name, "")
        if asked is not None and format_of(asked) in (None, name):
            found[name] = _read_template(asked)
        elif witness.is_file(path):
            found[name] = _read_template(str(path))
    return found


def _read_template(name: str) -> OwnTemplate:
    try:
        return OwnTemplate(name, witness.read(name))
    except OSError as error:
        raise UnreadableFault("template-unreadable", path=name, cause=error.strerror or str(error)) from None


def template_sources(project: Path) -> tuple[dict[str, str], bool]:
    """The templates by file name, and whether one of them is the user's own.

    Args:
        project: the folder that the data folder lies in.

    Raises:
        UnreadableFault: a template of the user's cannot be read as text.
    """
    sources = resources.templates()
    folder = project / OVERRIDES
    overridden = False
    for name, built_in in sources.items():
        path = folder / name
        if witness.is_file(path):
            try:
                own = witness.read_text(path, "utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise UnreadableFault("template-unreadable", path=path, cause=str(error)) from None
            overridden = overridden or own != built_in
            sources[name] = own
    return sources, overridden


def check(rendered: Iterable[tuple[Target, Rendered]], language: str) -> int:
    """Tell which reports are missing or stale; 1 where one is.

    Raises:
        UnreadableFault: one cannot be read.
    """
    stale = [
        path
        for target, one in rendered
        for path in (
            *(path for path, content in _files(target, one) if _held(path) != content),
            *_left_over(target, one),
        )
    ]
    for path in stale:
        key = "report.stale" if path.is_file() else "report.missing"
        tell(catalogue(language).word(key, path=path) + "\n")
    return Exit.INVALID if stale else Exit.OK


def write(target: Target, rendered: Rendered, language: str) -> None:
    """Write a report, what it shows from beside it first, and tell its name.

    Pictures of an earlier run that the report shows no more are taken away once it is written.

    Raises:
        OutputFault: it cannot be written there.
        UnreadableFault: a picture of an earlier run cannot be read.
    """
    for path, content in _files(target, rendered):
        with writing(path):
            changed = atomic.write(path, content)
        if path == target.path:
            key = "report.written" if changed else "report.unchanged"
            tell(catalogue(language).word(key, path=path) + "\n")
    for path in _left_over(target, rendered):
        with writing(path):
            path.unlink()
        tell(catalogue(language).word("report.removed", path=path) + "\n")


def _left_over(target: Target, rendered: Rendered) -> Iterator[Path]:
    """Pictures beside a report that an earlier run drew and this one does not show; nobody else's are among them."""
    if target.path is None or target.format != "md":
        return
    folder = target.path.parent / target.beside_name
    for path in sorted(folder.glob("*.svg")) if witness.is_folder(folder) else ():
        if path.name not in rendered.beside and (_held(path) or b"").endswith(SIGNATURE):
            yield path


def _held(path: Path) -> bytes | None:
    """What a file holds; None where there is none.

    Raises:
        UnreadableFault: it cannot be read.
    """
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise UnreadableFault("not-readable", path=path, cause=error.strerror or str(error)) from None


def _files(target: Target, rendered: Rendered) -> Iterator[tuple[Path, bytes]]:
    """Every file of a report with its content, the report itself last."""
    if target.path is not None:
        for name, content in rendered.beside.items():
            yield target.path.parent / target.beside_name / name, content
        yield target.path, rendered.content
