"""Files that come with plancheck: one function finds them, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path

from plancheck import witness

_PACKAGE = Path(__file__).resolve().parent


def shared(name: str) -> Path:
    """The folder or file `name` (`templates`, `templates/report.md.j2`) that comes with plancheck.

    An installed wheel carries these under `share/`; in a checkout, and so in an editable install, they stand at the
    root of the repository.
    """
    installed = _PACKAGE / "share" / name
    return installed if witness.exists(installed) else _PACKAGE.parents[1] / name


def templates() -> dict[str, str]:
    """The text of every built-in report template by its file name."""
    folder = shared("templates")
    return {name: witness.read_text(folder / name, "utf-8") for name in witness.names(folder) if name.endswith(".j2")}


def example() -> dict[str, bytes]:
    """The files of the example plan by their path in its data folder; a wheel carries it as `example`."""
    installed = _PACKAGE / "share" / "example"
    folder = installed if installed.exists() else _PACKAGE.parents[1] / "data"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}
