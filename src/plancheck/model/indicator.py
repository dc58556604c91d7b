"""A number that a plan follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from plancheck.model.place import Origin, Place
from plancheck.model.quantity import Quantity
from plancheck.model.target import Baseline, Better, Measure, Revision, Schedule, Series, Words
from plancheck.model.text import Text
from plancheck.values import dataclass


class Nature(StrEnum):
    """How strictly an indicator is meant: 约束性 or 预期性."""

    BINDING = "binding"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class PriceBasis:
    """At which prices the amounts of an indicator are: `current`, or `constant-2020`."""

    target: str
    """Of target and baseline."""
    actuals: str
    """Of the reported figures."""


@dataclass(frozen=True, slots=True)
class OfficialVerdict:
    """What an office has said of a year; it stands beside the computed verdict."""

    verdict: Text
    """A label of a method, or the office's own words."""
    place: Place
    source: Text | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A known misprint of the plan: a problem that is not told any more, but shown in every report."""

    code: str
    place: Place
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A number that the plan follows, with what is demanded of it (`target`, empty where it is only tracked)."""

    id: str
    name: Text
    section: str
    place: Place
    unit: str = ""
    """The unit under which the program knows it: the Chinese name where there are several."""
    unit_names: Text = field(default_factory=dict)
    """The unit's names by language, where there are several."""
    nature: Nature | None = None
    series: Series = Series.LEVEL
    baseline: Baseline | None = None
    target: tuple[Measure, ...] = ()
    """Measures that must all hold; the first is the leading one."""
    words: Words | None = None
    """A demand in words that must hold as well."""
    stretch: tuple[Measure, ...] = ()
    """What is striven for beyond the target; no verdict depends on it."""
    stretch_text: Text | None = None
    """The same where it has no number."""
    path: Mapping[int, Quantity] = field(default_factory=dict)
    """Planned values of the leading measure by year, in its unit; they override the schedule."""
    schedule: Schedule | None = None
    better: Better | None = None
    price_basis: PriceBasis | None = None
    deflator: str | None = None
    """Id of the price index that leads from current prices to those of the target."""
    parent: str | None = None
    """Id of the indicator, or heading, that it is a part of."""
    weight: Quantity | None = None
    revisions: tuple[Revision, ...] = ()
    """Decisions in mid-term, ascending by year."""
    official: Mapping[int, OfficialVerdict] = field(default_factory=dict)
    """Verdicts of an office by year."""
    formerly: tuple[str, ...] = ()
    """Ids under which older files report its figures."""
    accept: tuple[Accepted, ...] = ()
    decimals: int | None = None
    """Decimals to show, where the written figures should not decide."""
    range: tuple[Quantity, Quantity] | None = None
    """Natural limits of the value."""
    owner: Text | None = None
    definition: Text | None = None
    ref: Text | None = None
    quote: str = ""
    note: Text | None = None
    origin: Origin = Origin()

    @property
    def is_in_words_alone(self) -> bool:
        """Whether people judge it, and no figure does."""
        return self.words is not None and not self.target

    @property
    def is_demanded(self) -> bool:
        """Whether anything is asked of it; what is not is only tracked."""
        return bool(self.target) or self.words is not None
