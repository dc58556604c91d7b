"""What `import` prints of files of which something is not certain."""

from __future__ import annotations

from plancheck.compose.reading import fault_lines, fault_sentences, remark_lines
from plancheck.intake.told import Reading
from plancheck.render.json_text import indented
from plancheck.render.safe import escaped, safe


def render_remarks(reading: Reading, language: str) -> str:
    """What stops nothing, a line each."""
    return "".join(f"{safe(line)}\n" for line in remark_lines(reading.remarks, language))


def render_faults(reading: Reading, language: str) -> str:
    """What stops everything, a line each."""
    return "".join(f"{safe(line)}\n" for line in fault_lines(reading, language))


def faults_json(reading: Reading, language: str, *, dry_run: bool) -> str:
    """The same as a document with the names that an outcome has, and with `faults`."""
    faults: list[dict[str, object]] = [
        {
            "code": one.code,
            "file": one.origin.file,
            "sheet": one.origin.sheet or None,
            "place": one.origin.place or None,
            "message": sentence,
        }
        for one, sentence in fault_sentences(reading, language)
    ]
    empty: dict[str, object] = {
        name: [] for name in ("files", "taken", "unchanged", "conflicts", "refusals", "problems")
    }
    head: dict[str, object] = {"schema_version": 1, "ok": False, "dry_run": dry_run, "written": False}
    return escaped(indented({**head, **empty, "faults": faults})) + "\n"
