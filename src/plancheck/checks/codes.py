"""Which codes explain others, are explained by them, or come on request."""

from __future__ import annotations

ON_REQUEST = frozenset(("PC062",))
"""Codes that are only found where an option asks for them: whether there is anything to accept shows only then."""

SURER = ("PC050", "PC032", "PC033", "PC054", "PC051", "PC056", "PC034", "PC031", "PC025")
"""Of several problems at one place, the first of these explains the doubts."""

DOUBTS = frozenset(("PC033", "PC034", "PC051", "PC053", "PC054", "PC055", "PC056", "PC061"))
"""Codes that are not told where a surer one is told at the same place."""

MISSING = frozenset(("PC057", "PC059"))
"""Codes of what is not there, which files that cannot be read explain."""

OFF_SCALE = "PC050"
"""A figure in another unit explains sums that do not come out."""

UNKNOWN_ID = "PC012"
"""A figure for an id that is nearly another one is what that one lacks."""

UNKNOWN_SECTION = "PC023"
REPEATED_ID = "PC022"
"""Of two things with one id, one lacks its own: that may be the one that nobody declares."""

UNCERTAIN = (("PC051", "fraction"),)
"""Code and wording of what is so likely a slip that `record` and `import` ask before they take it."""
