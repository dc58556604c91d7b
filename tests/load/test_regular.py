"""The short way into regular files gives just the nodes, with just the places, that the parser of YAML gives."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plancheck.load.events import native_parser
from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.regular import MAX_DEPTH, read_regular
from plancheck.load.source import Source, decode
from plancheck.load.tree import parse
from tests.fuzz import mutate
from tests.fuzz.__main__ import drawn

ROOT = Path(__file__).parents[2]
REGULAR = """\
format: 1
plan:
  id: x
  title: {zh: 甲, en: A b}  # said twice
  years: [2021, 2025]

sections:
  - {id: a, title: 'b c'}
  - id: b
    title: "q"
# numbers
indicators:
  - id: i
    target:
      level: {at_least: 3}
    formerly: [a, {b: c}]
  - id: j
    path: {2021: -1.5}
    formerly:
      - k
"""
SIGNS = "ab1 -:{}[],'\"#\n&*!|>%@?\t.~<=，文"
PIECES = (
    *("a", "b-c", "0", "-1", "- ", "-", ": ", ":", "{", "}", "[", "]", ", ", ",", "'", '"', "#", " #", " ", "  "),
    *("\n", "\n  ", "\n    ", "\n- ", "\n  - ", "key: ", "k3:\n  ", "k4:\n", "文", "：", "\u3000", "\xa0", "|", "> "),
    *("&", "*", "!", "%", "@", "?", "? ", "<<: ", "---", "...", "~", "1.5", "'q'", '"d"', "=", "\t", "\r", "\\"),
)


def keep_all(key: Scalar) -> None:
    """Reads no entry early."""


def short_way(text: str, most: int = 10**6) -> Mapping | None:
    return read_regular(text, keep_all, most)


def flat(node: Node) -> object:
    """Nodes with all that is known of them, to be compared."""
    if isinstance(node, Scalar):
        return node.text, node.plain, node.line, node.column, node.end
    if isinstance(node, Mapping):
        entries = [(flat(key), flat(value)) for key, value in node.entries.values()]
        return "mapping", node.line, node.column, node.end, entries
    assert isinstance(node, Sequence)
    return "sequence", node.line, node.column, node.end, [flat(item) for item in node.items]


def agree(text: str) -> bool:
    """Whether the text is regular; where it is, the parser must have no more and no less to say of it."""
    root = short_way(text)
    if root is None:
        return False
    tree = parse(Source("x.yaml", text), native_parser())
    assert not tree.problems, text
    assert tree.root is not None, text
    assert flat(root) == flat(tree.root), text
    return True


def spoiled_files(seeds: range) -> Iterator[str]:
    for seed in seeds:
        folder, steps, _ = drawn(seed)
        sources = (decode(data, name) for name, data in mutate.spoiled(folder, steps).items())
        yield from (source.text for source in sources if isinstance(source, Source))


def changed_by_signs(seeds: range) -> Iterator[str]:
    for seed in seeds:
        dice, text = random.Random(seed), list(REGULAR)
        for _ in range(dice.randrange(1, 4)):
            at = dice.randrange(len(text))
            text[at : at + dice.randrange(2)] = dice.choice(("", *SIGNS))
        yield "".join(text)


def thrown_together(seeds: range) -> Iterator[str]:
    for seed in seeds:
        dice = random.Random(seed)
        yield "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 14)))


def test_the_example_plans_are_regular() -> None:
    files = sorted(ROOT.glob("data/**/*.yaml"))
    assert files
    assert all(agree(path.read_text(encoding="utf-8")) for path in files)


@pytest.mark.parametrize("texts", [spoiled_files, changed_by_signs, thrown_together])
def test_both_ways_give_the_same(texts: Callable[[range], Iterator[str]]) -> None:
    assert sum(agree(text) for text in texts(range(40 if texts is spoiled_files else 1000)))


@pytest.mark.slow
@pytest.mark.parametrize("texts", [spoiled_files, changed_by_signs, thrown_together])
def test_both_ways_give_the_same_of_many(texts: Callable[[range], Iterator[str]]) -> None:
    assert sum(agree(text) for text in texts(range(1000, 1600 if texts is spoiled_files else 20_000)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("a: b\n  c\n", id="a text over two lines"),
        pytest.param("a:\nb: 1\n", id="a key without a value"),
        pytest.param("a: 1\na: 2\n", id="a key twice"),
        pytest.param("a: &x 1\n", id="an anchor"),
        pytest.param("a: !!int 1\n", id="a tag"),
        pytest.param("a: |\n  b\n", id="a block of text"),
        pytest.param("<<: {a: 1}\n", id="a merge key"),
        pytest.param("a: [" + "[" * MAX_DEPTH + "1" + "]" * MAX_DEPTH + "]\n", id="deep nesting"),
        pytest.param("a: 1\n---\nb: 2\n", id="two documents"),
    ],
)
def test_what_is_not_regular_is_left_to_the_parser(text: str) -> None:
    assert short_way(text) is None


def test_too_many_nodes_are_left_to_the_parser() -> None:
    text = "a: [" + ", ".join("1" * 100) + "]\n"
    assert short_way(text) is not None
    assert short_way(text, 50) is None


@pytest.mark.parametrize("end", [":", "#x", " :", "]", "{"])
def test_a_long_line_takes_no_time_out_of_proportion(end: str) -> None:
    for filling in ("b", "b ", " ", "[", "]", "[a, ", "'", "b#"):
        started = time.process_time()
        short_way("a: x" + filling * 100_000 + end + "\n")
        assert time.process_time() - started < 1
