"""The codes that plancheck can tell of, found where it tells them."""

from __future__ import annotations

import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "plancheck"
_CODE = re.compile(r"""["']f?(PC[0-9]{3})(?=[.{"'])""")
_WORDS = ("text", "samples", "render")


def codes_in_use() -> set[str]:
    """Every code that stands in the source outside of the texts and samples."""
    files = (path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] not in _WORDS)
    return {code for path in files for code in _CODE.findall(path.read_text(encoding="utf-8"))}
