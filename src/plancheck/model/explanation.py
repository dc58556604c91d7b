"""An explanation: formulas by name, with the inputs that they take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from plancheck.model.place import Place
from plancheck.model.quantity import Number
from plancheck.model.target import Comparator

Formulas = Mapping[str, str]
"""Formulas in symbols, by the name of the figure that each one gives."""


class Input(NamedTuple):
    """A figure that others rest on."""

    symbol: str
    """What it is in the formulas; several of one symbol are a series."""
    value: Number
    place: Place | None
    """None for what no file states, such as the usual tolerance."""
    year: int | None = None
    since: int | None = None
    """First year that it covers, where it stands for several."""
    bound: Comparator | None = None
    """How the true figure stands to it, where only a bound is published."""
    trend: bool = False
    """Whether the forecast's trend runs through it."""
    series: str = ""
    """Id of the other series that it is of; empty for the indicator's own."""
    basis: Explanation | None = None
    """How it follows from others; None where it is stated as it is."""


class Explanation(NamedTuple):
    """How figures come about. The years are None where no formula asks for them."""

    name: str
    """Of the formulas: the same name, the same formulas."""
    formulas: Formulas
    inputs: tuple[Input, ...]
    year: int | None = None
    """The year judged."""
    first_year: int | None = None
    """The first year whose figure counts."""
    start_year: int | None = None
    """The year that is counted from."""
    target_year: int | None = None
