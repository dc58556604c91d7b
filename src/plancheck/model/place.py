"""Where something stands in a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Place(NamedTuple):
    """A span in a file; lines and columns count from 1, columns in characters, `end_column` is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Origin(NamedTuple):
    """Where a record of a file stands: rules over the whole plan name a field, this finds its place."""

    path: str = ""
    """Keys and positions joined by dots, such as `indicators.3`."""
    fields: Mapping[str, Place] = MappingProxyType({})
    """The place of each written field's value, by the field's name."""
