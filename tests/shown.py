"""What commands write in pieces, as one text to look at."""

from __future__ import annotations

from plancheck.model.report import Report
from plancheck.render.status import status_pieces


def render_status(
    report: Report,
    format: str,  # noqa: A002 - as `status_pieces` calls it
    *,
    language: str,
    width: int,
    color: bool = False,
    all_tasks: bool = False,
) -> str:
    """The status of a plan whole; the arguments are those of `status_pieces`."""
    return "".join(status_pieces(report, format, language=language, width=width, color=color, all_tasks=all_tasks))
