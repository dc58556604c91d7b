"""Entries are read while their file is parsed; nobody can tell but by the memory that it takes."""

from __future__ import annotations

import pytest

from plancheck.load.events import native_parser
from plancheck.load.nodes import Mapping, Read, Sequence
from plancheck.load.shape.base import At, Failed, Log
from plancheck.load.shape.early import MOST_FAULTY, Early
from plancheck.load.source import Source, decode
from plancheck.load.targets.file import TARGETS, Targets
from plancheck.load.tree import Tree, parse
from plancheck.model.problem import Problem
from tests.fuzz import mutate
from tests.fuzz.__main__ import drawn

HEAD = "format: 1\nplan: {id: x, title: 规划, years: [2021, 2025]}\nsections:\n  - {id: economy, title: 经济}\n"
SOUND = "  - {{id: x{i}, name: 指标{i}, section: economy, target: {{level: {i}}}}}\n"
FAULTY = "  - {{id: x{i}, name: 指标{i}, section: economy, target: {{levell: {i}}}}}\n"


def parsed(text: str, *, early: bool, short: bool = True) -> Tree:
    source = Source("targets.yaml", text)
    parser = None if short else native_parser()
    return parse(source, parser, Early(TARGETS, source.file).entries) if early else parse(source, parser)


def told(tree: Tree) -> tuple[Targets | Failed | None, list[Problem]]:
    log = Log("targets.yaml")
    return (None if tree.root is None else TARGETS.read(tree.root, At(log))), [*tree.problems, *log.problems]


def indicators(text: str, *, short: bool = True) -> Sequence:
    root = parsed(text, early=True, short=short).root
    assert isinstance(root, Mapping)
    found = root.entries["indicators"][1]
    assert isinstance(found, Sequence)
    return found


@pytest.mark.parametrize("short", [True, False])
def test_spoiled_plans_say_the_same(*, short: bool) -> None:
    for seed in range(60):
        folder, steps, _ = drawn(seed)
        source = decode(mutate.spoiled(folder, steps).get("targets.yaml", b""), "targets.yaml")
        if isinstance(source, Source):
            assert told(parsed(source.text, early=True, short=short)) == told(parsed(source.text, early=False)), seed


def test_more_faults_than_are_told_are_the_same_ones() -> None:
    text = HEAD + "indicators:\n" + "".join(FAULTY.format(i=i) for i in range(300))
    assert told(parsed(text, early=True)) == told(parsed(text, early=False))


@pytest.mark.parametrize("short", [True, False])
def test_sound_entries_leave_no_nodes(*, short: bool) -> None:
    text = HEAD + "indicators:\n" + "".join(SOUND.format(i=i) for i in range(300))
    assert all(isinstance(item, Read) for item in indicators(text, short=short).items)


def test_faulty_entries_are_not_read_twice_without_end() -> None:
    lines = (FAULTY.format(i=i) for i in range(MOST_FAULTY + 1))
    text = HEAD + "indicators:\n" + "".join(lines) + SOUND.format(i=1000)
    assert not isinstance(indicators(text).items[-1], Read)
