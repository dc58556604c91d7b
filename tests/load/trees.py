"""Helpers for tests of the reader: text in, nodes, values or told problems out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from plancheck.load.events import PureParser, native_parser
from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.shape.base import At, Failed, Log, Shape
from plancheck.load.source import Source, decode
from plancheck.load.tree import parse
from plancheck.model.problem import Problem

Value = TypeVar("Value")

PARSERS: dict[str, Callable[[str], Any]] = {"libyaml": native_parser(), "pure": PureParser}


def source(text: str | bytes) -> Source:
    """The decoded text of a file called `f`."""
    decoded = decode(text.encode() if isinstance(text, str) else text, "f")
    assert isinstance(decoded, Source)
    return decoded


def root(text: str | bytes, parser: str = "libyaml") -> Node:
    """The nodes of a text without a fault."""
    tree = parse(source(text), PARSERS[parser])
    assert tree.problems == ()
    assert tree.root is not None
    return tree.root


def plain(node: Node) -> object:
    """The nodes as dicts, lists and source texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    assert isinstance(node, Sequence)  # nothing has been read early
    return [plain(item) for item in node.items]


def sentence(problem: Problem) -> str:
    """The name of a problem's sentence."""
    return f"{problem.code}.{problem.variant}" if problem.variant else problem.code


def spot(problem: Problem) -> tuple[int, int]:
    """Line and column of a problem."""
    return problem.place.line, problem.place.column


def read(shape: Shape[Value], text: str) -> tuple[Value | Failed, list[Problem]]:
    """What a shape reads from a text, and what it tells."""
    log = Log("f")
    return shape.read(root(text), At(log)), log.problems


def value_of(shape: Shape[Value], text: str) -> Value:
    """What a shape reads from a text without a fault."""
    value, problems = read(shape, text)
    assert problems == []
    assert not isinstance(value, Failed)
    return value


def told(shape: Shape[Any], text: str) -> list[str]:
    """The sentences of all that a shape tells of a text that it must refuse."""
    value, problems = read(shape, text)
    assert value is Failed.FAILED
    return [sentence(problem) for problem in problems]
