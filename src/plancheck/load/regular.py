"""A short way from text to nodes, for files that are written as nearly all large files are.

Every line is empty, a comment, or `key: value` behind blanks and perhaps `- `; a value is a plain text without any of
YAML's signs, a text in quotes without an escape, or `{…}` and `[…]` of such on the same line. All else is left to the
parser of YAML. Whatever this way gives is, node by node and place by place, what the parser would give; a test compares
them on thousands of spoiled files.

It is here for the time it saves: libyaml makes five Python objects of every scalar, and reading through them takes half
of all the time that a large plan needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from plancheck.load.nodes import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 12
"""Mappings and lists inside one another; the format needs seven."""

MAX_LINES = 1_500_000
"""Lines beyond which the parser, which counts nodes, decides whether the file is too large."""

_SAFE = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[0-9]))(?:[^\n\r\t:#,\[\]{}]*[^\s:#,\[\]{}])?"
"""A plain text that is one wherever it stands: it begins with no sign of YAML's and holds none that could end it."""
_QUOTED = r"'[^'\n\r\t]*'|\"[^\"\\\n\r\t]*\""
_KEY = r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}"

_LINE = re.compile(
    rf"(?P<blanks> *)(?:(?P<dash>- )?(?:(?P<key>{_KEY}):(?: (?P<value>{_SAFE}|{_QUOTED}|[{{\[][^\n\r\t]*))?"
    rf"|(?P<item>[{{\[][^\n\r\t]*|{_SAFE}|{_QUOTED}))|(?:#[^\n\r]*)?)(?:\n|\Z)"
)
_FLOW = re.compile(rf"(?P<key>{_KEY}): |(?P<open>[{{\[])|(?P<text>{_SAFE}|{_QUOTED})")
_AFTER = re.compile(r", |[}\]]")


class _IrregularError(Exception):
    """The file is not written in this way."""


Finish = Callable[[str, Mapping, int], Node]
"""Takes the key of a list of the whole file, an entry and its position, and gives what is to be kept of the entry."""


def read_regular(text: str, entries: Callable[[Scalar], Callable[[Mapping, int], Node] | None]) -> Mapping | None:
    """The nodes of a file that is regular throughout; None for any other, or an empty one.

    Args:
        text: of the file.
        entries: what reads the entries of the list under a key of the whole file before the next one comes.
    """
    try:
        return _Reading(text, entries).run()
    except _IrregularError:
        return None
