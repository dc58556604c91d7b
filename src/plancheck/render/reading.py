"""What `import` prints of files of which something is not certain."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.compose.reading import fault_lines, remark_lines, sentences
from plancheck.intake.told import Reading, Told
from plancheck.render.intake import LISTS
from plancheck.render.json_text import indented
from plancheck.render.safe import safe


def render_remarks(reading: Reading, language: str) -> str:
    """What stops nothing, a line each."""
    return "".join(f"{safe(line)}\n" for line in remark_lines(reading.remarks, language))


def render_faults(reading: Reading, language: str) -> str:
    """What stops everything, a line each."""
    return "".join(f"{safe(line)}\n" for line in fault_lines(reading, language))


def faults_json(reading: Reading, language: str, *, dry_run: bool) -> str:
    """The same as a document with the names that an outcome has, and with `faults`."""
    told = {"remarks": told_data(reading.remarks, language), "faults": told_data(reading.faults, language)}
    head: dict[str, object] = {"schema_version": 1, "ok": False, "dry_run": dry_run, "written": False}
    return indented({**head, **{name: [] for name in LISTS}, **told}) + "\n"


def told_data(told: Sequence[Told], language: str) -> list[dict[str, object]]:
    """What is told of files that were handed in, each with where it stands there."""
    return [
        {
            "code": one.code,
            "file": one.origin.file,
            "sheet": one.origin.sheet or None,
            "place": one.origin.place or None,
            "message": sentence,
        }
        for one, sentence in sentences(told, language)
    ]
