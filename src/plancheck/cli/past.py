"""The version of a plan in the git revision of `--since`, to hold past figures against."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from plancheck.checks.rewritten import Earlier
from plancheck.cli import surroundings
from plancheck.cli.faults import UnreadableFault
from plancheck.cli.session import Session, load_revision
from plancheck.load.files import shown
from plancheck.load.folder import TARGETS_NAME, Loaded
from plancheck.model.problem import Severity

_YEAR_FILE = re.compile(r"(?:.*/)?([0-9]{4})(?:-[0-9]{2})?\.yaml")
_NOT_THERE = "not-in-revision"


class Remark(NamedTuple):
    """What past figures were not held against, and what can be done: no problem of the data."""

    word: str
    """Name of its sentence in the language catalogues."""
    figures: dict[str, object]


class Past(NamedTuple):
    """The past that a plan is held against, and what is to be said where there is none or not all of it."""

    earlier: Earlier | None = None
    remark: Remark | None = None


def past_of(session: Session, loaded: Loaded, *, named: bool) -> Past:
    """The same data folder as it was; nothing where none is asked for, or the plan cannot be read, which is told.

    A plan may be new, and is not wrong without a past: that nothing was compared is a remark, never a problem.

    Args:
        session: the call.
        loaded: the folder as it is.
        named: whether it is known where it lies; it is not for a document from standard input that has no name.

    Raises:
        UsageFault: there is no such revision.
        UnreadableFault: git is not there, or the folder lies in no repository.
    """
    revision = session.since
    if revision is None or loaded.plan is None:
        return Past()
    if not named:
        return Past(remark=Remark("past.no-name", {"revision": revision}))
    targets = loaded.origin.folder / TARGETS_NAME
    path = shown(targets, surroundings.working_folder())
    absent = Past(remark=Remark("past.absent", {"revision": revision, "path": path}))
    try:
        before = load_revision(session, str(loaded.origin.folder), revision)
    except UnreadableFault as fault:
        if fault.code == _NOT_THERE:
            return absent
        raise
    # git was asked for the nearest folder: one above is another plan's
    if os.path.realpath(before.origin.folder) != os.path.realpath(loaded.origin.folder):
        return absent
    faulty = sorted({problem.place.file for problem in before.problems if problem.severity is Severity.ERROR})
    remark = Remark("past.faulty", {"revision": revision, "files": faulty}) if faulty else None
    if before.plan is None:
        return Past(remark=remark)
    return Past(Earlier(before.plan, _unread_years(loaded), _is_unread(loaded.origin.shown(targets), loaded)), remark)


def _unread_years(loaded: Loaded) -> frozenset[int]:
    """Years whose files have faults that keep figures from being read."""
    files = (problem.place.file for problem in loaded.problems if problem.severity is Severity.ERROR)
    return frozenset(int(found[1]) for found in map(_YEAR_FILE.fullmatch, files) if found is not None)


def _is_unread(file: str, loaded: Loaded) -> bool:
    """Whether a file has a fault that keeps something of it from being read."""
    return any(one.place.file == file and one.severity is Severity.ERROR for one in loaded.problems)
