"""What every shape is, and how it tells of a fault at the right place."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from enum import Enum
from typing import Protocol, TypeVar, cast

from plancheck.load import slips
from plancheck.load.nodes import Node, Scalar
from plancheck.load.source import shorten, step
from plancheck.load.told import Told
from plancheck.model.place import Place
from plancheck.model.problem import MAX_PROBLEMS, Problem, Severity, fault
from plancheck.nearest import nearest

Json = dict[str, object]
"""A piece of a JSON Schema."""

Result = TypeVar("Result", covariant=True)
Value = TypeVar("Value", bound=Hashable)


class Failed(Enum):
    """In place of a value that cannot be read; what is wrong has been told."""

    FAILED = "failed"


FAILED = Failed.FAILED


class Log:
    """Collects the problems of one file."""

    _HELPED = 100

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems = Told()
        self.errors = 0
        self._helped = 0
        self._shared: dict[object, object] = {}

    @property
    def full(self) -> bool:
        """Whether so much has been told that nothing more will be: what follows need not be looked at."""
        return len(self.problems) > MAX_PROBLEMS

    def add(self, problem: Problem) -> None:
        """Keep a problem."""
        self.problems.add(problem)
        self.errors += problem.severity is Severity.ERROR

    def shared(self, value: Value) -> Value:
        """The first value that is equal to this one: what many entries have alike is kept once."""
        return cast("Value", self._shared.setdefault(value, value))

    def nearest(self, word: str, known: Collection[str]) -> str | None:
        """The known name nearest to `word`; a file full of unknown words is not helped word by word."""
        self._helped += 1
        return nearest(word, known) if self._helped <= self._HELPED else None


class At:
    """Where a node stands: its path, and the key that leads to it.

    Who goes through a mapping makes one for all of its values and moves it on from key to key (`to`), since most values
    are in order and never ask where they stand. So nobody keeps one beyond the reading of the value that it was given
    for.
    """

    __slots__ = ("_parent", "_step", "anchor", "log")

    def __init__(self, log: Log, anchor: Node | None = None, step: str = "", parent: At | None = None) -> None:
        self.log = log
        self.anchor = anchor
        """Where to point at when something is missing inside; None for the top of the file."""
        self._step = step
        self._parent = parent

    def below(self, step: str, anchor: Node) -> At:
        """The place of a value under a key, or of an item of a list."""
        return At(self.log, anchor, step, self)

    def to(self, step: str, anchor: Node) -> None:
        """Move on to another value of the same mapping."""
        self.anchor = anchor
        self._step = step

    @property
    def path(self) -> str:
        """Keys and positions from the top, joined by dots."""
        steps = []
        at: At | None = self
        while at is not None and at._parent is not None:
            steps.append(step(at._step))
            at = at._parent
        return ".".join(reversed(steps))

    def path_of(self, inner: str) -> str:
        """The path of something inside."""
        return f"{self.path}.{inner}" if self._parent else inner

    def place(self, node: Node) -> Place:
        """The place of a node of this file."""
        return node.place(self.log.file)

    def fault(
        self,
        sentence: str,
        node: Node,
        figures: Mapping[str, object] | None = None,
        *,
        hint: str = "",
        step: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Failed:
        """Tell of a fault at a node; `step` where it concerns something inside this place."""
        path = self.path_of(step) if step else self.path
        self.log.add(fault(sentence, self.place(node), path, figures, hint=hint, severity=severity))
        return FAILED

    def empty(self, node: Node) -> Failed:
        """Tell that nothing is written there: at the key, since there is no value to point at."""
        return self.fault("PC013.empty", self.anchor or node, hint="fill_or_leave_out")

    def missing(self, name: str) -> None:
        """Tell that a key is missing here."""
        place = self.place(self.anchor) if self.anchor else Place(self.log.file)
        self.log.add(fault("PC011", place, self.path_of(name), {"key": name}, hint="add_key"))


class Defs:
    """What a JSON Schema takes from elsewhere: the sentences of its language, and what it keeps under names.

    Args:
        sentences: by key: `indicator` for a record or another thing with a name, `indicator.unit` for its field,
            `plan.colors.*` for all fields of a record alike, `*.note` for the fields of that name in all records.
    """

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self.kept: Json = {}
        self._sentences = sentences

    def sentence(self, key: str) -> str:
        """The sentence under a key; a KeyError where the language lacks it."""
        return self._sentences[key]

    def field_sentence(self, record: str, field: str) -> str:
        """The sentence of a field: its own, else the one for all of its record, else the one for its name."""
        own = f"{record}.{field}"
        known = (key for key in (own, f"{record}.*", f"*.{field}") if key in self._sentences)
        return self._sentences[next(known, own)]


class Shape(Protocol[Result]):
    """Reads one kind of value, and tells how a JSON Schema describes it."""

    def read(self, node: Node, at: At) -> Result | Failed:
        """The value of a node; FAILED once a problem has told why there is none."""

    def schema(self, defs: Defs) -> Json:
        """The schema of the value; pieces that are used several times go into `defs`."""


def slipped(scalar: Scalar, at: At) -> bool:
    """Tell of a slip of the keyboard that made YAML take a key with its value, or a list, for one text."""
    found = slips.find(scalar.text) if scalar.plain else None
    if found is None:
        return False
    line, column = scalar.line, scalar.column + found.column - 1
    place = Place(at.log.file, line, column, line, column + 1)
    at.log.add(fault(found.sentence, place, at.path, found.figures, hint=found.hint))
    return True


def lacks_colon(scalar: Scalar, at: At) -> bool:
    """Tell of a line below a key that is a key and its value but for the colon: `gdp 2.6`."""
    if not scalar.plain or at.anchor is None or scalar.line <= at.anchor.line or not scalar.text:
        return False
    told = slips.without_colon(scalar.text)
    at.fault("PC001.no_colon", scalar, told.figures, hint=told.hint)
    return True


_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""What stands without quotes where nothing is meant."""


def is_empty(node: Node) -> bool:
    """Whether nothing is written there, or YAML's word for nothing."""
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


def unknown_word(at: At, sentence: str, node: Scalar, known: Collection[str], meant: str | None = None) -> Failed:
    """Tell of a word that is none of the known ones, with the nearest of them or else with all."""
    figures: dict[str, object] = {"word": shorten(node.text)}
    suggestion = meant or at.log.nearest(node.text, known)
    if suggestion is None:
        return at.fault(sentence, node, {**figures, "known": tuple(known)}, hint="known_words")
    return at.fault(sentence, node, {**figures, "suggestion": suggestion}, hint="did_you_mean")
