"""Records, lists and mappings: every fault is told once, at its node with its path, and the rest stays readable."""

from __future__ import annotations

import pytest

from plancheck.load.shape.base import At, Failed, Log
from plancheck.load.shape.containers import Either, ListOf, MappingOf, Pair, Then
from plancheck.load.shape.number import NUMBER
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.words import IDENTIFIER, PLAIN
from plancheck.load.source import STEP
from plancheck.model.place import Place
from plancheck.model.problem import MAX_PROBLEMS, Problem
from tests.load.trees import read, root, sentence, spot, told, value_of

NAME = Field("name", PLAIN, required=True)
SIZE = Field("size", NUMBER)
SHADE = Field("shade_of_red", PLAIN)
Thing = tuple[str | None, int | None]


def _thing(values: Values) -> Thing:
    size = values.get(SIZE)
    return values.get(NAME), int(size.value) if size else None


THING = Record("thing", (NAME, SIZE, SHADE), _thing, also_called={"title": "name"})
THINGS = Record("things", (things := Field("things", ListOf(THING)),), lambda values: values.get(things) or ())


def tell(problems: list[Problem]) -> list[tuple[str, tuple[int, int], str]]:
    return [(sentence(problem), spot(problem), problem.path) for problem in problems]


def test_a_record_gives_its_values() -> None:
    assert value_of(THING, "size: 3\nname: a\n") == ("a", 3)
    assert value_of(THING, "name: a\n") == ("a", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("name: a\nsize: x\n", [("PC013.number", (2, 7), "size")], id="a wrong value"),
        pytest.param("size: 3\n", [("PC011", (1, 1), "name")], id="a missing key of the whole file"),
        pytest.param("name: a\ncolor: 3\n", [("PC010", (2, 1), "color")], id="an unknown key"),
        pytest.param("nmae: a\n", [("PC010", (1, 1), "nmae")], id="a misspelt key is not missing as well"),
        pytest.param("title: a\n", [("PC010", (1, 1), "title")], id="a key by another name is not missing as well"),
        pytest.param("name: a\nshade-of-red: b\n", [("PC010", (2, 1), "shade-of-red")], id="the wrong hyphen"),
        pytest.param("name: a\nSize: 3\n", [("PC010", (2, 1), "Size")], id="capital letters"),
        pytest.param("size: 1亿\nc: 3\nname: a\n", [("PC010", (2, 1), "c"), ("PC014.unit", (1, 7), "size")], id="all"),
        pytest.param("{name: a, size: 1,234}", [("PC014.comma", (1, 19), "234")], id="a comma that parts a number"),
        pytest.param("{name: a, size:3}", [("PC001.no_blank", (1, 15), "size:3")], id="no blank in braces"),
        pytest.param("{name: a, size：3}", [("PC001.full_width", (1, 15), "size：3")], id="full-width colon in braces"),
        pytest.param("name: a\n\u3000size: 3\n", [("PC001.wide_blank", (2, 1), "\u3000size")], id="a wide blank"),
        pytest.param("name：a\n", [("PC001.full_width", (1, 5), "")], id="one line alone"),
        pytest.param("- name: a\n", [("PC013.record", (1, 1), "")], id="a list"),
        pytest.param("thing\n", [("PC013.record", (1, 1), "")], id="a text"),
        pytest.param("~\n", [("PC013.empty", (1, 1), "")], id="nothing"),
    ],
)  # fmt: skip
def test_a_fault_of_a_record(text: str, expected: list[tuple[str, tuple[int, int], str]]) -> None:
    assert tell(read(THING, text)[1]) == expected


def test_the_nearest_known_key_is_offered_else_all_of_them() -> None:
    near, far = (read(THING, f"name: a\n{key}: 3\n")[1][0] for key in ("sice", "qqqqqq"))
    assert (near.figures["suggestion"], near.hint) == ("size", "did_you_mean")
    assert (far.figures["known"], far.hint) == (("name", "size", "shade_of_red"), "known_keys")


def test_a_fault_in_a_list_has_its_position_and_the_other_items_are_read() -> None:
    value, problems = read(THINGS, "things:\n  - name: a\n  - size: 3\n    color: x\n  - b\n  - name: c\n")
    assert value == (("a", None), (None, 3), Failed.FAILED, ("c", None))
    assert tell(problems) == [
        ("PC010", (4, 5), "things.1.color"),
        ("PC011", (3, 5), "things.1.name"),
        ("PC013.record", (5, 5), "things.2"),
    ]


def test_what_belongs_below_a_key_and_strayed_is_told_once() -> None:
    assert tell(read(THINGS, "things:\n\u3000\u3000name: 3\n")[1]) == [("PC001.wide_blank", (2, 1), "\u3000\u3000name")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3", ["PC013.list"]),
        ("{a: 1}", ["PC013.list"]),
        ("~", ["PC013.empty"]),
        ("［1, 2］", ["PC001.full_width"]),
        ("－ a: 1", ["PC001.full_width"]),
    ],
)
def test_what_is_no_list(text: str, names: list[str]) -> None:
    assert told(ListOf(NUMBER), text) == names


def test_a_list_may_have_to_hold_something() -> None:
    assert told(ListOf(NUMBER, least=1), "[]") == ["PC013.no_entries"]
    assert value_of(ListOf(NUMBER), "[]") == ()


def test_a_mapping_keeps_the_places_of_keys_and_values() -> None:
    keyed = value_of(MappingOf(NUMBER), "gdp: 2.71\n年: 3\n")["年"]
    assert (keyed.key_place, keyed.place) == (Place("f", 2, 1, 2, 2), Place("f", 2, 4, 2, 5))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[3]", ["PC013.mapping"]),
        ("3", ["PC013.mapping"]),
        ("~", ["PC013.empty"]),
        ("gdp：3", ["PC001.full_width"]),
        ("gdp:3", ["PC001.no_blank"]),
    ],
)
def test_what_is_no_mapping(text: str, names: list[str]) -> None:
    assert told(MappingOf(NUMBER), text) == names


def test_a_faulty_entry_of_a_mapping_is_left_out_and_the_others_stay() -> None:
    value, problems = read(MappingOf(NUMBER), "{a: 1, b: x, c：2, d: 4}")
    assert not isinstance(value, Failed)
    assert list(value) == ["a", "d"]
    assert tell(problems) == [("PC013.number", (1, 11), "b"), ("PC001.full_width", (1, 15), "c：2")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3", ["PC013.pair"]),
        ("[3]", ["PC013.pair"]),
        ("[1, 2, 3]", ["PC013.pair"]),
        ("[1, x]", ["PC013.number"]),
        ("[x, y]", ["PC013.number", "PC013.number"]),
        ("[1，2]", ["PC001.full_width"]),
        ("［1, 2］", ["PC001.full_width"]),
        ("~", ["PC013.empty"]),
    ],
)
def test_what_is_no_pair(text: str, names: list[str]) -> None:
    assert told(Pair(NUMBER), text) == names


def test_either_form_is_read_and_the_short_one_complains() -> None:
    number = Then(NUMBER, lambda quantity, node, at: ("", int(quantity.value)))
    shape = Either[Thing](number, mapping=THING)
    assert value_of(shape, "3") == ("", 3)
    assert value_of(shape, "name: a") == ("a", None)
    assert told(shape, "[3]") == ["PC013.number"]
    assert told(shape, "name：a") == ["PC001.full_width"]
    assert told(shape, "1:30") == ["PC014.colon"]


def test_a_file_full_of_unknown_keys_is_read_within_seconds() -> None:
    text = "name: a\n" + "".join(f"nnname{number}: 1\n" for number in range(5_000))
    problems = read(THING, text)[1]
    assert len(problems) == 5_000
    assert sum(problem.hint == "did_you_mean" for problem in problems) <= 100


def test_a_file_full_of_faults_ends_with_the_word_that_there_are_more() -> None:
    text = "name: a\n" + "".join(f"k{number}: 1\n" for number in range(MAX_PROBLEMS + 100))
    problems = read(THING, text)[1]
    assert len(problems) == MAX_PROBLEMS + 1
    assert (sentence(problems[-1]), spot(problems[-1])) == ("PC004.problems", (MAX_PROBLEMS + 2, 1))


def test_a_path_repeats_no_long_key_in_full() -> None:
    text = "? " + "k" * 100_000 + "\n: {a: 1}\n"
    assert [len(problem.path) for problem in read(MappingOf(THING), text)[1]] == [STEP + 2, STEP + 5]


def test_a_path_has_no_step_for_the_file() -> None:
    at = At(Log("f"))
    node = root("a")
    assert (at.path, at.below("x", node).path, at.below("x", node).below("3", node).path) == ("", "x", "x.3")


def test_an_identifier_is_not_a_truth() -> None:
    assert told(IDENTIFIER, "true") == ["PC016.identifier"]
