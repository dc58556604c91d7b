"""Nodes say what stands in the file and where; what could do harm is refused at once, with one problem."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.load.events import MAX_DEPTH
from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.tree import parse
from plancheck.model.problem import MAX_PROBLEMS
from tests.load.trees import PARSERS, plain, root, sentence, source, spot

both_parsers = pytest.mark.parametrize("parser", PARSERS)


def child(node: Node, *steps: str | int) -> Node:
    for step in steps:
        if isinstance(step, str):
            assert isinstance(node, Mapping)
            node = node.entries[step][1]
        else:
            assert isinstance(node, Sequence)
            node = node.items[step]
    return node


@both_parsers
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_count_characters_whatever_the_line_end_and_mark(parser: str, end: str, mark: str) -> None:
    text = mark + end.join(["名称: 地区生产总值  # 注", "值:", "  甲: “二”", "  乙: '引 号'", "  丙: [一, 二]", ""])
    tree = root(text.encode(), parser)
    places = {
        name: child(tree, *steps).place("f")[1:]
        for name, steps in {
            "plain": ("名称",),
            "nested": ("值", "甲"),
            "quoted": ("值", "乙"),
            "flow": ("值", "丙"),
        }.items()
    }
    assert places == {"plain": (1, 5, 1, 11), "nested": (3, 6, 3, 9), "quoted": (4, 6, 4, 11), "flow": (5, 6, 5, 12)}
    assert child(tree, "值").place("f")[1:] == (3, 3, 5, 12)
    assert child(tree, "值", "丙", 1).place("f")[1:] == (5, 10, 5, 11)


@both_parsers
def test_a_text_over_several_lines_ends_where_it_ends(parser: str) -> None:
    assert child(root("a: 一 二\n  三\nb: 1\n", parser), "a").place("f")[1:] == (1, 4, 2, 4)


@both_parsers
def test_plain_is_what_has_no_quotes_and_is_no_block(parser: str) -> None:
    tree = root("a: 1\nb: '1'\nc: \"1\"\nd: |-\n  1\ne:\n", parser)
    scalars = {name: child(tree, name) for name in "abcde"}
    assert {name: node.plain for name, node in scalars.items() if isinstance(node, Scalar)} == {
        "a": True,
        "b": False,
        "c": False,
        "d": False,
        "e": True,
    }


@both_parsers
def test_values_keep_their_source_text(parser: str) -> None:
    text = "a: 24.10\nb: no\nc: 012\nd: 1:30\ne: 1e3\nf: ~\ng: 2020-01-01\n"
    assert plain(root(text, parser)) == dict(line.split(": ") for line in text.splitlines())


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n"])
@both_parsers
def test_an_empty_file_is_no_syntax_fault(parser: str, text: str) -> None:
    tree = parse(source(text), PARSERS[parser])
    assert tree.problems == ()
    assert tree.root is None or plain(tree.root) == ""


REFUSED = [
    pytest.param("[" * 100_000, "PC004.depth", (1, MAX_DEPTH + 1), id="a hundred thousand brackets"),
    pytest.param("a: " + "[" * 100_000, "PC004.depth", (1, MAX_DEPTH + 3), id="brackets below a key"),
    pytest.param("- " * 100_000, "PC004.depth", (1, 2 * MAX_DEPTH + 1), id="dashes"),
    pytest.param("{" * 100_000, "PC001.key", (1, 2), id="braces"),
    pytest.param("? " * 100_000, "PC001.key", (1, 3), id="question marks"),
    pytest.param("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "PC007.anchor", (1, 4), id="an alias bomb"),
    pytest.param("a: *b\n", "PC007.alias", (1, 4), id="an alias"),
    pytest.param("a:\n  <<: {b: 1}\n", "PC007.merge", (2, 3), id="a merge key"),
    pytest.param("a: !!python/object/apply:os.system [x]\n", "PC007.tag", (1, 4), id="a tag on a list"),
    pytest.param("a: !!int 3\n", "PC007.tag", (1, 4), id="a tag on a value"),
    pytest.param("!!map {a: 1}\n", "PC007.tag", (1, 1), id="a tag on everything"),
    pytest.param("{a: 1}: 2\n", "PC001.key", (1, 1), id="a mapping as key"),
    pytest.param("[a]: 2\n", "PC001.key", (1, 1), id="a list as key"),
    pytest.param("a: {{b}}\n", "PC001.key", (1, 5), id="a template's braces"),
    pytest.param("a: 1\n---\nb: 2\n", "PC006", (2, 1), id="a second document"),
    pytest.param("a: 1\n---\na: [\n", "PC006", (2, 1), id="a second document that is broken"),
]


@both_parsers
@pytest.mark.parametrize(("text", "name", "place"), REFUSED)
def test_what_is_refused_is_told_once_and_quickly(parser: str, text: str, name: str, place: tuple[int, int]) -> None:
    start = time.process_time()
    tree = parse(source(text), PARSERS[parser])
    assert [(sentence(problem), spot(problem)) for problem in tree.problems] == [(name, place)]
    assert tree.root is None
    assert time.process_time() - start < 2


@both_parsers
def test_too_many_values_are_refused(parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plancheck.load.tree.MAX_NODES", 100)
    problems = parse(source("- a\n" * 1000), PARSERS[parser]).problems
    assert [(sentence(problem), spot(problem)) for problem in problems] == [("PC004.nodes", (97, 3))]


@both_parsers
def test_duplicate_keys_beyond_all_counting_are_told_in_one_word(parser: str) -> None:
    problems = parse(source("a: 1\n" * (MAX_PROBLEMS + 100)), PARSERS[parser]).problems
    assert len(problems) == MAX_PROBLEMS + 1
    assert (sentence(problems[-1]), spot(problems[-1])) == ("PC004.problems", (MAX_PROBLEMS + 2, 1))


@both_parsers
def test_what_is_too_deep_far_into_a_file_is_refused_too(parser: str) -> None:
    """Some versions of libyaml give up by themselves: then the line counts, not the column."""
    lines = 20_000
    text = "- an entry of ten\n" * lines + "- " + "[" * 5_000
    problems = parse(source(text), PARSERS[parser]).problems
    assert [(sentence(problem), problem.place.line) for problem in problems] == [("PC004.depth", lines + 1)]


def test_as_deep_as_allowed_is_allowed() -> None:
    assert root("[" * MAX_DEPTH + "]" * MAX_DEPTH)


@both_parsers
def test_each_duplicate_key_is_told_at_its_second_place_and_the_first_is_kept(parser: str) -> None:
    tree = parse(source("a: 1\nb:\n- {c: 1, c: 2}\n- x\na: 2\na: 3\n"), PARSERS[parser])
    assert [(sentence(p), spot(p), p.path, p.figures["first"]) for p in tree.problems] == [
        ("PC005", (3, 10), "b.0.c", 3),
        ("PC005", (5, 1), "a", 1),
        ("PC005", (6, 1), "a", 1),
    ]
    assert tree.root is not None
    assert plain(tree.root) == {"a": "1", "b": [{"c": "1"}, "x"]}


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    assert plain(root('"<<": 1\n')) == {"<<": "1"}


printable = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
)
texts = st.text(printable, max_size=12)
keys = texts.filter(lambda key: key != "<<")
data = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8
)


@pytest.mark.slow
@settings(max_examples=40)
@given(st.dictionaries(keys, data, max_size=4), st.booleans())
def test_the_nodes_are_what_any_yaml_reader_finds(values: dict[str, object], flow: bool) -> None:
    text = yaml.dump(values, Dumper=Plainly, allow_unicode=True, default_flow_style=flow, width=10**6)
    for parser in PARSERS:
        assert plain(root(text, parser)) == values


class Plainly(yaml.SafeDumper):
    """Writes no anchors: every value is written out."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@given(st.lists(st.from_regex(r"[a-z一-龥]{1,8}", fullmatch=True), unique=True, min_size=1))
def test_the_text_stands_at_the_place_of_its_node(names: list[str]) -> None:
    lines = [f"{name}: 值{number}" for number, name in enumerate(names)]
    tree = root("\n".join(lines))
    assert isinstance(tree, Mapping)
    for key, node in tree.entries.values():
        assert isinstance(node, Scalar)
        for scalar in (key, node):
            place = scalar.place("f")
            assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == scalar.text


def test_fifty_thousand_lines_are_read_within_seconds() -> None:
    text = source("values:\n" + "".join(f"  i{number}: {number}.25\n" for number in range(50_000)))
    start = time.process_time()
    parse(text)
    assert time.process_time() - start < 3
