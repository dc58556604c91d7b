"""What is said of how something stands."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What a rating method calls how something stands; each method has its own labels."""


class Verdict(Label):
    """Where an indicator or a task stands by the method `schedule`; worst first among those that judge.

    What cannot be judged is called alike by every method.
    """

    MISSED = "missed"
    OFF_TRACK = "off_track"
    BEHIND = "behind"
    ON_TRACK = "on_track"
    AHEAD = "ahead"
    ACHIEVED = "achieved"
    NO_DATA = "no_data"
    NOT_ASSESSABLE = "not_assessable"
    TRACKED = "tracked"


SEVERITY_ORDER = (
    Verdict.MISSED,
    Verdict.OFF_TRACK,
    Verdict.BEHIND,
    Verdict.ON_TRACK,
    Verdict.AHEAD,
    Verdict.ACHIEVED,
)
"""The verdicts that judge, worst first: the order in which several measures are combined."""
