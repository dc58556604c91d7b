"""Text inside HTML that is shown as it is, in an element and in an attribute."""

from __future__ import annotations

from markupsafe import escape as _escape

from plancheck.render.safe import safe


def escape(text: str) -> str:
    """`text` without hidden signs, on one line, and never read as markup."""
    return str(_escape(safe(text)))
