"""From the text of a file to its nodes, straight from the YAML parser's events.

Values are never interpreted here: a scalar keeps its source text. What could cost time or memory out of proportion, or
mean something that nobody wrote (aliases, tags, deep nesting, a second document), is refused at its first event.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from plancheck.load import tree
from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.source import Source, shorten, step
from plancheck.load.syntax import explain
from plancheck.load.told import Told
from plancheck.load.tree import Entries, ReadEntry, Tree
from plancheck.model.place import Place
from plancheck.model.problem import Problem, fault

MAX_DEPTH = 40
"""Mappings and lists inside one another; the format itself needs seven."""

_BLOCKS = ("|", ">")
_BOUND = re.compile(r"[|>][0-9]")
"""`gdp: >3`: to YAML an empty text whose lines are indented by three blanks."""

_LIST_OF_THE_FILE = 2
"""How much is open where a list under a key of the whole file begins: the file's mapping, and the list."""

_FIRST_KEY = "id"
"""With what an entry begins: where it comes again, another one begins without its hyphen."""

_TOO_DEEP = "maximum nesting depth"
_SHORT = 200_000
"""Characters that the parser in Python reads within a second or so."""

GetEvent = Callable[[], Any]


class PureParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, for machines without libyaml: the same events, some thirty times slower."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


def native_parser() -> Callable[[str], Any]:
    """The parser of libyaml where PyYAML was built with it, else the one in Python."""
    if not yaml.__with_libyaml__:
        return PureParser
    parser: Callable[[str], Any] = importlib.import_module("yaml.cyaml").CParser
    return parser


class _RefusedError(Exception):
    """Carries the one problem that ends the reading of a file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def build(source: Source, parser: Callable[[str], Any], entries: Entries) -> Tree:
    """The nodes of a file's one document, as a parser class of PyYAML tells them: see `tree.parse`."""
    builder = _Builder(source, entries)
    try:
        root = builder.run(parser(source.text).get_event)
    except _RefusedError as refusal:
        return Tree(None, (refusal.problem,))
    except yaml.YAMLError as error:
        if parser is PureParser or not _is_too_deep(error):
            return Tree(None, (explain(error, source),))
        return _too_deep(error, source, entries)
    return Tree(root, tuple(builder.problems))


def _is_too_deep(error: yaml.YAMLError) -> bool:
    """Whether libyaml (from 0.2.6 on) has given up at a nesting far beyond ours, before the event that we refuse."""
    return isinstance(error, yaml.MarkedYAMLError) and _TOO_DEEP in (error.problem or "")


def _too_deep(error: yaml.YAMLError, source: Source, entries: Entries) -> Tree:
    """The one problem of a file that is nested too deep for libyaml.

    The parser in Python finds the exact place, where the text before it is not too long for its pace.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is None or mark.index < _SHORT:
        return build(source, PureParser, entries)
    place = source.at(mark.line + 1, mark.column + 1)
    return Tree(None, (fault("PC004.depth", place, figures={"limit": MAX_DEPTH}),))


class _Open:
    """A mapping or list whose end has not come yet."""

    __slots__ = ("flow", "grown", "key", "node", "read_entry")

    def __init__(self, node: Mapping | Sequence, flow: bool) -> None:
        self.node = node
        self.flow = flow
        self.key: Scalar | None = None
        """The key that waits for its value."""
        self.read_entry: ReadEntry | None = None
        self.grown = False
        """Whether another entry of its list has run into it, which is told once."""


class _Builder:
    """Puts events together to nodes, without recursion."""

    def __init__(self, source: Source, entries: Entries) -> None:
        self.source = source
        self.problems = Told()
        self._entries = entries
        self._open: list[_Open] = []
        self._root: Node | None = None

    def run(self, get_event: GetEvent) -> Node | None:
        """The root node; None for an empty document.

        Raises:
            _RefusedError: at the first thing that plancheck does not read.
            yaml.YAMLError: where the file is no YAML.
        """
        documents = 0
        for _ in range(tree.MAX_NODES):
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                self._add(self._scalar(event))
            elif kind is MappingStartEvent:
                self._start(event, Mapping)
            elif kind is SequenceStartEvent:
                self._start(event, Sequence)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._add(self._end(event))
            elif kind is AliasEvent:
                raise self._refusal("PC007.alias", event, hint="write_out")
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise self._refusal("PC006", event, hint="one_document")
            elif kind is StreamEndEvent:
                return self._root
        raise self._refusal("PC004.nodes", event, hint="smaller_file", limit=tree.MAX_NODES)

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        text, start = event.value, event.start_mark
        if not event.style and " " not in text and "\n" not in text:
            # nothing was folded or unquoted: its length is its end, which spares a large file two numbers a value
            return Scalar(text, True, start.line + 1, start.column + 1)
        if event.style in _BLOCKS and not text and _BOUND.match(self.source.line(start.line + 1), start.column):
            raise self._refusal("PC001.reserved", event, hint="quote_or_bound", sign=event.style)
        end = event.end_mark
        return Scalar(text, not event.style, start.line + 1, start.column + 1, (end.line + 1, end.column + 1))

    def _start(self, event: Any, make: type[Mapping] | type[Sequence]) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        opened = self._open
        if opened and isinstance(opened[-1].node, Mapping) and opened[-1].key is None:
            raise self._refusal("PC001.key", event, hint="key_is_a_name")
        if len(opened) >= MAX_DEPTH:
            raise self._refusal("PC004.depth", event, limit=MAX_DEPTH)
        start = event.start_mark
        opened.append(_Open(make(start.line + 1, start.column + 1), bool(event.flow_style)))
        if make is Sequence and len(opened) == _LIST_OF_THE_FILE and (key := opened[0].key) is not None:
            opened[-1].read_entry = self._entries(key)

    def _end(self, event: Any) -> Node:
        opened = self._open.pop()
        node = opened.node
        if opened.flow:
            node.end = (event.end_mark.line + 1, event.end_mark.column + 1)
        else:
            # the parser ends a block where the next one begins; for people it ends with its last entry
            last = next(reversed(node.entries.values()))[1] if isinstance(node, Mapping) else node.items[-1]
            node.end = last.end
        return node

    def _add(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        opened = self._open[-1]
        parent = opened.node
        if isinstance(parent, Sequence):
            if opened.read_entry is not None and isinstance(node, Mapping):
                node = opened.read_entry(node, len(parent.items))
            parent.items.append(node)
            return
        key = opened.key
        if key is None:
            # anything but a scalar was refused at its start
            assert isinstance(node, Scalar)
            if node.text == "<<" and node.plain:
                raise _RefusedError(fault("PC007.merge", node.place(self.source.file), self._path(), hint="write_out"))
            opened.key = node
            return
        opened.key = None
        if key.text in parent.entries:
            self._duplicate(key, parent.entries[key.text][0])
        else:
            parent.entries[key.text] = (key, node)

    def _duplicate(self, key: Scalar, first: Scalar) -> None:
        path = ".".join(filter(None, (self._path(), step(key.text))))
        place = key.place(self.source.file)
        figures = {"key": shorten(key.text), "first": first.line}
        opened = self._open[-1]
        if opened.grown:
            return
        if key.text == _FIRST_KEY and not opened.flow and len(self._open) > 1:
            opened.grown = isinstance(self._open[-2].node, Sequence)
        if opened.grown:
            self.problems.add(fault("PC005.no_hyphen", place, path, figures, hint="add_hyphen"))
            return
        self.problems.add(fault("PC005", place, path, figures, hint="keep_one"))

    def _refuse_extras(self, event: Any) -> None:
        """An anchor or a tag before a value."""
        if event.anchor is not None:
            raise self._refusal("PC007.anchor", event, hint="write_out")
        raise self._refusal("PC007.tag", event, hint="no_tag")

    def _refusal(self, key: str, event: Any, *, hint: str = "", **figures: object) -> _RefusedError:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        place = Place(self.source.file, line, column, line, column + 1)
        return _RefusedError(fault(key, place, self._path(), figures, hint=hint))

    def _path(self) -> str:
        """Keys and positions of all that is open."""
        steps = []
        for opened in self._open:
            if isinstance(opened.node, Sequence):
                steps.append(str(len(opened.node.items)))
            elif opened.key is not None:
                steps.append(step(opened.key.text))
        return ".".join(steps)
