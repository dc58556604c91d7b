"""The JSON Schema and the reader are one description: what one takes the other takes, and they refuse the same."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.load.actuals import ACTUALS
from plancheck.load.nodes import Mapping, Node, Scalar, Sequence
from plancheck.load.schema import DIALECT, FILES, schema
from plancheck.load.shape.base import Defs
from plancheck.load.targets.file import TARGETS
from plancheck.model.codes import ADJUSTABLE
from plancheck.model.problem import Severity
from plancheck.samples import SAMPLES
from plancheck.text import LANGUAGES
from tests.load.folders import ACTUALS as YEAR_TEXT
from tests.load.folders import indicator
from tests.load.trees import read, root

EXAMPLE = Path(__file__).parents[2] / "data"
FULL_INDICATOR = """\
nature: binding
baseline: {value: 60.6, year: 2019}
target:
  level: 65
  every_year: {at_least: 60}
schedule: linear
better: higher
decimals: 1
range: [0, 100]
owner: 统计站
accept: [{code: PC031, reason: 原文如此}]
quote: 24.10"""
FULL_PLAN = """\
  document: {title: 纲要, date: 2022-02-02}
  method: schedule
  thresholds: {ahead: 1.2}
  verdict_names: {behind: {zh: 滞后, en: Lagging}, storm: 雷暴}
  colors: {behind: bright_red, storm: "#d97706"}
  severity: {PC055: error, PC057: off}
  illustrative: true
sections:"""
FULL_TARGETS = indicator(FULL_INDICATOR, "percent").replace("sections:", FULL_PLAN, 1)
MORE_VALUES = "values:\n  a: {value: 3, state: flash, note: x}\n  b: {part: 9, whole: 12}\n"
FULL_YEAR = YEAR_TEXT.replace("values:\n", MORE_VALUES)
OF_ORDER = ("PC021", "PC030")
"""Two values in the wrong order are no fault of shape."""
SHAPES = {"targets": TARGETS, "actuals": ACTUALS}
SENTENCES: dict[str, dict[str, str]] = {
    language: import_module(f"plancheck.text.{language}.schema").SENTENCES for language in LANGUAGES
}
VALIDATORS = {kind: jsonschema.Draft202012Validator(schema(kind, SENTENCES["en"])) for kind in FILES}
TEXTS = {"targets": FULL_TARGETS, "actuals": FULL_YEAR}


def core(node: Node) -> Any:
    """The nodes as an editor sees them, by the core schema of YAML 1.2."""
    if isinstance(node, Mapping):
        return {key: core(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [core(item) for item in node.items]
    assert isinstance(node, Scalar)  # nothing has been read early
    if not node.plain:
        return node.text
    if node.text in ("", "~", "null"):
        return None
    if node.text in ("true", "false"):
        return node.text == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


def schema_takes(kind: str, data: Any) -> bool:
    return bool(VALIDATORS[kind].is_valid(data))


def reader_takes(kind: str, data: Any) -> bool:
    problems = read(SHAPES[kind], json.dumps(data, ensure_ascii=False))[1]
    return all(problem.severity is Severity.WARNING or problem.code in OF_ORDER for problem in problems)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FILES)
def test_it_is_a_schema_that_describes_every_key_and_allows_no_other(kind: str, language: str) -> None:
    document = schema(kind, SENTENCES[language])
    jsonschema.Draft202012Validator.check_schema(document)
    assert document["$schema"] == DIALECT
    json.dumps(document)
    records = [part for part in parts(document) if "properties" in part]
    assert records
    for record in records:
        assert record["additionalProperties"] is False
        assert record["description"]
        assert all(field["description"] for field in record["properties"].values())


class Asked(dict[str, str]):
    """Sentences that note which of them are taken."""

    def __init__(self, sentences: dict[str, str]) -> None:
        super().__init__(sentences)
        self.taken: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.taken.add(key)
        return super().__getitem__(key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_without_a_field(language: str) -> None:
    """That no field is without a sentence is told by a KeyError."""
    sentences = Asked(SENTENCES[language])
    for kind in FILES:
        schema(kind, sentences)
    assert sentences.taken == sentences.keys()


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        pytest.param({"figure.note": "own", "figure.*": "record's", "*.note": "name's"}, "own", id="its own first"),
        pytest.param({"figure.*": "record's", "*.note": "name's"}, "record's", id="then that of its record"),
        pytest.param({"*.note": "name's", "figure": "another"}, "name's", id="then that of its name"),
    ],
)
def test_a_field_is_told_by_the_nearest_sentence(sentences: dict[str, str], told: str) -> None:
    assert Defs(sentences).field_sentence("figure", "note") == told


def test_a_field_without_a_sentence_is_named() -> None:
    with pytest.raises(KeyError, match=r"figure\.note"):
        Defs({"figure": "another"}).field_sentence("figure", "note")


def descriptions(document: Any) -> list[str]:
    found = (part.get("description") for part in parts(document))
    return [text for text in found if isinstance(text, str)]


ENGLISH = re.compile(r"[A-Za-z]+ [A-Za-z]+")
"""Two words in a row: one by itself may be a key or a value of the files."""


@pytest.mark.parametrize("kind", FILES)
def test_the_chinese_schema_says_nothing_in_english(kind: str) -> None:
    told = descriptions(schema(kind, SENTENCES["zh"]))
    assert [text for text in told if ENGLISH.search(text) or not re.search("[\u4e00-\u9fff]", text)] == []


@pytest.mark.parametrize("kind", FILES)
def test_the_languages_take_the_same(kind: str) -> None:
    first, *others = (without_sentences(schema(kind, SENTENCES[language])) for language in LANGUAGES)
    assert all(other == first for other in others)


def without_sentences(document: Any) -> Any:
    if isinstance(document, dict):
        found = {key: without_sentences(inner) for key, inner in document.items()}
        return {key: inner for key, inner in found.items() if key != "description" or not isinstance(inner, str)}
    return [without_sentences(inner) for inner in document] if isinstance(document, list) else document


def parts(document: Any) -> Iterator[dict[str, Any]]:
    if isinstance(document, dict):
        yield document
    for inner in document.values() if isinstance(document, dict) else document if isinstance(document, list) else ():
        yield from parts(inner)


@pytest.mark.parametrize("path", sorted(EXAMPLE.rglob("*.yaml")), ids=lambda path: path.name)
def test_both_take_the_example(path: Path) -> None:
    kind = "targets" if path.name == "targets.yaml" else "actuals"
    text = path.read_text(encoding="utf-8")
    assert schema_takes(kind, core(root(text)))
    assert read(SHAPES[kind], text)[1] == []


@pytest.mark.parametrize("kind", FILES)
def test_both_take_what_uses_every_form(kind: str) -> None:
    data = core(root(TEXTS[kind]))
    assert schema_takes(kind, data)
    assert reader_takes(kind, data)


WHOLES = {kind: core(root(text)) for kind, text in TEXTS.items()}


def spots(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all values."""
    if path:
        yield path
    for step in data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield from spots(data[step], (*path, step))


def mutated(kind: str, path: tuple[Any, ...], change: str, value: Any) -> Any:
    """The whole data with one value replaced, left out, or joined by an unknown key."""
    data = copy.deepcopy(WHOLES[kind])
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    if change == "replace":
        holder[path[-1]] = value
    elif change == "leave out":
        del holder[path[-1]]
    elif isinstance(holder, dict):
        holder["zzz"] = value
    else:
        holder.append(value)
    return data


strange_values = st.sampled_from([3, -3, 1.5, "x", "X Y", [1], {"a": 1}, {"level": 3}, True, None, "", [], {}, 2022])


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, Any]:
    kind = draw(st.sampled_from(sorted(FILES)))
    path = draw(st.sampled_from(sorted(spots(WHOLES[kind]), key=str)))
    change = draw(st.sampled_from(["replace", "leave out", "add"]))
    return kind, mutated(kind, path, change, draw(strange_values))


@given(mutations())
def test_both_say_the_same_of_what_somebody_changed(mutation: tuple[str, Any]) -> None:
    kind, data = mutation
    assert schema_takes(kind, data) == reader_takes(kind, data), json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize("code", ["PC055", "PC062", "PC014", "PC999", "pc055", "history", "PC0551"])
def test_both_take_the_codes_that_can_be_set(code: str) -> None:
    data = copy.deepcopy(WHOLES["targets"])
    data["plan"]["severity"] = {code: "warning"}
    assert schema_takes("targets", data) == reader_takes("targets", data) == (code in ADJUSTABLE)


@pytest.mark.parametrize("code", [*sorted(SAMPLES), "pc031", "31", "PC0311", "PC31", 31])
def test_both_take_what_can_be_a_code_to_be_accepted(code: str | int) -> None:
    data = copy.deepcopy(WHOLES["targets"])
    data["indicators"][0]["accept"] = [{"code": code}]
    assert schema_takes("targets", data) == reader_takes("targets", data) == (code in SAMPLES)


def test_every_code_is_set_or_refused_by_what_it_is() -> None:
    for code in SAMPLES:
        text = TEXTS["targets"].replace("{PC055: error, PC057: off}", f"{{{code}: off}}")
        problems = read(TARGETS, text)[1]
        assert [one.code for one in problems] == ([] if code in ADJUSTABLE else ["PC063"]), code


def test_every_single_replacement_is_judged_alike() -> None:
    differ = [
        (kind, path, value)
        for kind in FILES
        for path in spots(WHOLES[kind])
        for value in (3, "x y", [1], {"a": 1}, None)
        if schema_takes(kind, data := mutated(kind, path, "replace", value)) != reader_takes(kind, data)
    ]
    assert differ == []
