"""The version of a plan in the git revision of `--since`, to hold past figures against."""

from __future__ import annotations

import os
import re

from plancheck.checks import Earlier
from plancheck.cli.faults import UnreadableFault
from plancheck.cli.session import Session, load_revision
from plancheck.load.folder import Loaded
from plancheck.load.stand_in import NoFiles
from plancheck.model.problem import Severity

_YEAR_FILE = re.compile(r"(?:.*/)?([0-9]{4})\.yaml")
_NOT_THERE = "not-in-revision"


def earlier_version(session: Session, loaded: Loaded) -> Earlier | None:
    """The same data folder as it was; None where none is asked for, or it was not there yet: a new plan has no past.

    Raises:
        UsageFault: there is no such revision.
        UnreadableFault: git is not there, or the folder lies in no repository.
    """
    if session.since is None or loaded.plan is None or isinstance(loaded.origin, NoFiles):
        return None
    try:
        before = load_revision(session, str(loaded.origin.folder), session.since)
    except UnreadableFault as fault:
        if fault.code == _NOT_THERE:
            return None
        raise
    # git was asked for the nearest folder: one above is another plan's
    if before.plan is None or os.path.realpath(before.origin.folder) != os.path.realpath(loaded.origin.folder):
        return None
    return Earlier(before.plan, _unread(loaded))


def _unread(loaded: Loaded) -> frozenset[int]:
    """Years whose files have faults that keep figures from being read."""
    files = (problem.place.file for problem in loaded.problems if problem.severity is Severity.ERROR)
    return frozenset(int(found[1]) for found in map(_YEAR_FILE.fullmatch, files) if found is not None)
