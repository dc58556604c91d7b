"""What `validate` says of the bad example of a code, found by really checking it."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

from plancheck.cli.session import all_problems, lines_of
from plancheck.load import folder as folders
from plancheck.load.files import Files
from plancheck.load.stand_in import NoFiles, StandIn
from plancheck.render.problems import Surface, listing
from plancheck.samples import SAMPLES, files_of

WIDTH = 78
"""Columns of what is quoted on a page."""


def what_is_said(code: str, language: str) -> str:
    """The problem as text; empty for an example of links, folders or a repository, which must lie on a disk."""
    case = SAMPLES[code].bad
    contents = {name: text.encode() if isinstance(text, str) else text for name, text in files_of(case).items()}
    files = {Path("data", name): data for name, data in contents.items() if isinstance(data, bytes)}
    if len(files) < len(contents) or case.earlier is not None:
        return ""
    nothing: Files = NoFiles(Path("data"))
    loaded = folders.read_files(reduce(lambda others, file: StandIn(others, *file), files.items(), nothing))
    return listing(all_problems(loaded, case.today), Surface(language, lines_of([loaded]), width=WIDTH)).strip()
