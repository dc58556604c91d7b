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


class OpenSdg(Label):
    """The categories of Open SDG, best first."""

    TARGET_ACHIEVED = "target_achieved"
    SUBSTANTIAL_PROGRESS = "substantial_progress"
    MODERATE_PROGRESS = "moderate_progress"
    LIMITED_PROGRESS = "limited_progress"
    DETERIORATION = "deterioration"


class Eurostat(Label):
    """The arrows of Eurostat for indicators with a target, best first."""

    SIGNIFICANT_PROGRESS = "significant_progress"
    MODERATE_PROGRESS = "moderate_progress"
    INSUFFICIENT_PROGRESS = "insufficient_progress"
    MOVING_AWAY = "moving_away"


class UnChart(Label):
    """The trend categories of the SDG Progress Chart, best first."""

    MET_OR_ALMOST_MET = "met_or_almost_met"
    FAIR_PROGRESS = "fair_progress"
    STAGNATION_OR_REGRESSION = "stagnation_or_regression"


class SdgIndex(Label):
    """The trend arrows of the SDG Index, best first."""

    ON_TRACK = "on_track"
    MODERATELY_IMPROVING = "moderately_improving"
    STAGNATING = "stagnating"
    DECREASING = "decreasing"


class Escap(Label):
    """What is to be done with the progress, best first."""

    MAINTAIN = "maintain"
    ACCELERATE = "accelerate"
    REVERSE = "reverse"


class Dns(Label):
    """The symbols, best first: sun, sun behind a cloud, cloud, thunderstorm."""

    SUN = "sun"
    SUN_CLOUD = "sun_cloud"
    CLOUD = "cloud"
    STORM = "storm"


SEVERITY_ORDER = (
    Verdict.MISSED,
    Verdict.OFF_TRACK,
    Verdict.BEHIND,
    Verdict.ON_TRACK,
    Verdict.AHEAD,
    Verdict.ACHIEVED,
)
"""The verdicts that judge, worst first: the order in which several measures are combined."""

LABELS: tuple[str, ...] = tuple(
    dict.fromkeys(
        label.value for method in (Verdict, OpenSdg, Eurostat, UnChart, SdgIndex, Escap, Dns) for label in method
    )
)
"""The labels of all methods, each once; some methods share one."""
