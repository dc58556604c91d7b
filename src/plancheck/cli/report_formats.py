"""The formats of the yearly report, and what writes each; nothing is imported before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from plancheck import witness
from plancheck.cli.faults import UsageFault

if TYPE_CHECKING:
    from plancheck.render.edition import Edition, Rendered

_RENDERERS: Mapping[str, str] = {"md": "markdown_report", "html": "html_report", "docx": "word", "xlsx": "excel"}
"""The module of each format, whose `render` is called. A name, because what it imports is dear."""

FORMATS = tuple(_RENDERERS)
"""Every format of the report, by the ending of its files."""

TEXT_FORMATS = ("md", "html")
"""Formats that can go to standard output, and whose files are compared by `--check`."""

TEMPLATES: Mapping[str, str] = {"docx": "report.docx"}
"""The template beside the data folder that takes the place of the whole layout, by format; others override by parts."""

WITHOUT_TEMPLATE = ("xlsx",)
"""Formats whose layout is fixed: what other programs read must stand where it stood."""

WITH_FONT = ("docx",)
"""Formats that show pictures as points, for which a font of this computer is needed."""

EXTRAS: Mapping[str, str] = {
    "docx": "office",
    "docxtpl": "office",
    "xlsxwriter": "office",
    "python_calamine": "office",
    "resvg_py": "png",
}
"""The optional part of the installation that brings a module, by the module's name."""


def format_of(name: str) -> str | None:
    """The format that the ending of a file's name tells, or of a template's; None where it tells none."""
    ending = name.removesuffix(".j2").rpartition(".")[2].lower()
    return ending if ending in FORMATS else None


def is_file_name(output: str) -> bool:
    """Whether `--output` names a file, and no folder or standard output: by its ending, as long as no folder has it."""
    is_name = output != "-" and not output.endswith(("/", "\\")) and bool(Path(output).suffix)
    return is_name and not witness.is_folder(output)


def rendered(name: str, edition: Edition) -> Rendered:
    """An edition as a file of the format `name`: the same edition gives the same bytes.

    Raises:
        UsageFault: the format needs a library that is not installed.
    """
    with missing_extra(name):
        render: Callable[[Edition], Rendered] = import_module(f"plancheck.render.{_RENDERERS[name]}").render
        return render(edition)


@contextmanager
def missing_extra(name: str) -> Iterator[None]:
    """Tell a library that is not installed.

    Args:
        name: the format that needs it.

    Raises:
        UsageFault: it is an optional part of the installation.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        extra = EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            raise
        raise UsageFault("missing-extra", format=name, extra=extra) from None
