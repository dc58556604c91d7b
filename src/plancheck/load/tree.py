"""The nodes of a file: by the short way where it is regular, else by the parser, which only then is imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from plancheck.load.nodes import Mapping, Node, Scalar
from plancheck.load.regular import read_regular
from plancheck.load.source import Source
from plancheck.model.problem import Problem

MAX_NODES = 6_000_000
"""Values, keys, mappings and lists of a file (these two count twice): each costs some hundred bytes, however few it has
in the file. A hundred thousand indicators with all that belongs to them have three million."""

ReadEntry = Callable[[Mapping, int], Node]
"""Takes an entry of a list and its position, and gives what is to be kept of it."""

Entries = Callable[[Scalar], ReadEntry | None]
"""What reads the mappings in the list under a key of the whole file; None where they are to be kept as nodes."""


class Tree(NamedTuple):
    """A file as nodes. `root` is None where the file is empty or cannot be read any further."""

    root: Node | None
    problems: tuple[Problem, ...] = ()


def _keep_all(key: Scalar) -> ReadEntry | None:
    return None


def parse(source: Source, parser: Callable[[str], Any] | None = None, entries: Entries = _keep_all) -> Tree:
    """The nodes of a file's one document.

    Args:
        source: the file's text.
        parser: a parser class of PyYAML; by default libyaml's, unless the file needs none (`regular`).
        entries: what reads entries of long lists before the next one comes, so that their nodes need not be kept.

    Returns:
        The nodes with a problem for each duplicate key; or no nodes and exactly one problem, where the file is no YAML
        or holds what plancheck refuses; or neither for an empty file.
    """
    if parser is None:
        regular = read_regular(source.text, entries, MAX_NODES)
        if regular is not None:
            return Tree(regular)
    from plancheck.load import events  # and with it `yaml`, which costs more than a bare interpreter

    return events.build(source, parser or events.native_parser(), entries)
