"""Problems in every format: what programs read can be read by them, whatever the data hold."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.model.place import Place
from plancheck.model.plan import Snapshot
from plancheck.model.problem import Problem, Severity, fault
from plancheck.render.problems import FORMATS, Result, Surface, render
from plancheck.render.problems.fingerprint import fingerprints
from plancheck.render.problems.to_sarif import uri
from plancheck.render.width import width

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
LINES = {
    "data/targets.yaml": ["indicators:", "  - id: gdp", "    unti: 亿元", "  - id: tax", "    unti: 亿元"],
    "data/actuals/2023.yaml": ["values:", "  gpd: 2.71", "  地区: 3"],
}
UNKNOWN_KEY = fault(
    "PC010",
    Place("data/targets.yaml", 3, 5, 3, 9),
    "indicators.0.unti",
    {"key": "unti", "suggestion": "unit"},
    hint="did_you_mean",
)
UNKNOWN_ID = fault(
    "PC012.values",
    Place("data/actuals/2023.yaml", 2, 3, 2, 6),
    "values.gpd",
    {"given": "gpd", "suggestion": "gdp"},
    hint="did_you_mean",
    related=Place("data/targets.yaml", 2, 9, 2, 12),
)
NO_SOURCE = fault("PC029", Place("data/actuals/2023.yaml"), "source", hint="add_source", severity=Severity.WARNING)
THREE = (NO_SOURCE, UNKNOWN_ID, UNKNOWN_KEY)


def lines_of(file: str) -> Sequence[str]:
    return LINES.get(file, ())


SURFACE = Surface("en", lines_of)


def rendered(problems: Sequence[Problem], format_: str, **settings: Any) -> str:
    return render(Result(tuple(problems), 2, **settings), SURFACE, format_)


def test_text_shows_the_line_with_a_caret_and_where_the_right_one_is_declared() -> None:
    assert rendered([UNKNOWN_ID], "text") == (
        'data/actuals/2023.yaml:2:3: error[PC012]: no indicator has the id "gpd"\n'
        " 2 |   gpd: 2.71\n"
        "   |   ^^^\n"
        '  = did you mean "gdp"? (data/targets.yaml:2)\n'
        "\n"
        "Errors: 1, warnings: 0 (files checked: 2).\n"
    )


def test_a_caret_stands_under_wide_characters() -> None:
    place = Place("data/actuals/2023.yaml", 3, 3, 3, 5)
    shown = rendered([fault("PC012.values", place, figures={"given": "地区"})], "text").splitlines()
    assert shown[1:3] == [" 3 |   地区: 3", "   |   ^^^^"]


@pytest.mark.parametrize("column", [1, 40, 200, 399, 400])
@pytest.mark.parametrize("filler", ["x", "宽", "x宽"])
def test_a_long_line_is_cut_so_that_the_caret_stands_under_the_fault(filler: str, column: int) -> None:
    text = (filler * 400)[: column - 1] + "!" + (filler * 400)[: 400 - column]
    surface = Surface("en", lambda file: [text], width=80)
    problem = fault("PC001.general", Place("data/targets.yaml", 1, column, 1, column + 1))
    _, line, caret, *_ = render(Result((problem,), 1), surface, "text").splitlines()
    assert width(line) <= 80
    assert width(line[: line.index("!")]) == caret.index("^") == len(caret) - 1
    assert line.startswith(" 1 | …") is (width(text[:column]) > 72)
    assert line.endswith("…") is (column < 390)


def test_sentences_are_broken_for_a_terminal_alone() -> None:
    problem = replace(UNKNOWN_ID, figures={"given": "x" * 60, "suggestion": "y" * 60})
    result = Result((problem,), 1)
    narrow = render(result, Surface("en", lines_of, width=60, wrapped=True), "text").splitlines()
    assert all(width(line) <= 60 for line in narrow)
    assert narrow[0].startswith("data/actuals/2023.yaml:2:3: error[PC012]:")
    assert narrow[1].startswith("    ")
    piped = render(result, Surface("en", lines_of, width=60), "text").splitlines()
    assert "".join("".join(narrow).split()).startswith("".join(piped[0].split()))
    coloured = render(result, Surface("en", lines_of, color=True, width=60, wrapped=True), "text")
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured).splitlines() == narrow


def many(count: int) -> list[Problem]:
    return [replace(UNKNOWN_KEY, place=Place("data/targets.yaml", 10 + n, 5, 10 + n, 9)) for n in range(count)]


def test_two_hundred_faults_of_one_kind_take_little_more_than_two_hundred_lines() -> None:
    text = rendered(many(200), "text")
    told = [line for line in text.splitlines() if line.startswith("data/targets.yaml:")]
    assert len(told) == 200
    assert len(text.splitlines()) < 220
    assert "200 × PC010: A key is unknown" in text
    assert text.splitlines()[-1] == "Errors: 200, warnings: 0 (files checked: 2)."


@pytest.mark.parametrize("format_", FORMATS)
def test_a_limit_leaves_out_the_last_and_counts_them_all(format_: str) -> None:
    text = rendered(many(9), format_, limit=4)
    heads = {"sarif": '"ruleId"', "junit": "<failure", "json": '"code"', "gitlab": '"check_name"', "github": "::error"}
    assert text.count(heads.get(format_, "error[")) == 4
    if format_ in ("text", "github"):
        assert text.splitlines()[-1].endswith("Not shown: 5; --max-problems 0 shows all.")
    if format_ == "json":
        assert (json.loads(text)["errors"], json.loads(text)["untold"]) == (9, 5)


@pytest.mark.parametrize(
    ("snapshot", "told"),
    [
        pytest.param(None, None, id="as they lie in the folder"),
        pytest.param(Snapshot("HEAD~3", "1a2b3c4"), {"name": "HEAD~3", "commit": "1a2b3c4"}, id="as they stood then"),
    ],
)
def test_the_revision_that_was_checked_is_named(snapshot: Snapshot | None, told: object) -> None:
    assert json.loads(rendered((), "json", snapshot=snapshot))["revision"] == told


def test_json_names_the_related_place() -> None:
    first, second, _ = json.loads(rendered(THREE, "json"))["problems"]
    assert first["related"] is None
    assert second["related"] == {
        "file": "data/targets.yaml",
        "line": 2,
        "column": 9,
        "end_line": 2,
        "end_column": 12,
    }


def test_github_gets_one_command_a_problem() -> None:
    assert rendered(THREE, "github").splitlines()[1] == (
        "::error file=data/actuals/2023.yaml,line=2,endLine=2,col=3,endColumn=6,title=plancheck PC012::"
        'no indicator has the id "gpd"%0Adid you mean "gdp"? (data/targets.yaml:2)'
    )
    assert rendered(THREE, "github").startswith("::warning file=data/actuals/2023.yaml,line=1,")


def test_github_gets_no_columns_of_several_lines() -> None:
    command = rendered([replace(UNKNOWN_ID, place=Place("a.yaml", 2, 3, 4, 1))], "github")
    assert "line=2,endLine=4,title=" in command


def test_nothing_in_the_data_can_end_or_begin_a_command_of_github() -> None:
    place = Place("da,ta/a:b%0A::stop\r\n.yaml", 2, 3, 2, 6)
    problem = replace(UNKNOWN_ID, place=place, figures={"given": "100%\r\n::set-output", "suggestion": "a"})
    command, _ = rendered([problem], "github").splitlines()
    assert command.startswith("::error file=da%2Cta/a%3Ab%250A%3A%3Astop%0D%0A.yaml,line=2,")
    assert "100%25" in command
    properties = command.removeprefix("::error ").split("::", 1)[0]
    assert [part.split("=")[0] for part in properties.split(",")] == [
        "file",
        "line",
        "endLine",
        "col",
        "endColumn",
        "title",
    ]


def test_gitlab_gets_what_its_report_needs() -> None:
    entries = json.loads(rendered(THREE, "gitlab"))
    assert [entry["severity"] for entry in entries] == ["minor", "major", "major"]
    for entry in entries:
        assert entry.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert re.fullmatch("[0-9a-f]{64}", entry["fingerprint"])
    assert entries[2]["location"] == {"path": "data/targets.yaml", "lines": {"begin": 3, "end": 3}}


def test_fingerprints_stay_when_lines_move_and_entries_are_added_above() -> None:
    moved = replace(UNKNOWN_KEY, place=Place("data/targets.yaml", 5, 5, 5, 9), path="indicators.1.unti")
    below = lambda file: ["", "", *LINES[file]]  # noqa: E731 - shorter than a function of its own
    lower = replace(moved, place=Place("data/targets.yaml", 7, 5, 7, 9), path="indicators.2.unti")
    assert list(fingerprints([moved], Surface("en", lines_of))) == list(fingerprints([lower], Surface("en", below)))


@given(st.lists(st.sampled_from(THREE), max_size=8))
def test_no_two_fingerprints_are_the_same(problems: list[Problem]) -> None:
    prints = list(fingerprints(problems, Surface("en", lines_of)))
    assert len(set(prints)) == len(problems)


def test_sarif_has_rules_with_help_and_results_that_lead_to_them() -> None:
    (run,) = json.loads(rendered(THREE, "sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["PC010", "PC012", "PC029"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    related = run["results"][1]["relatedLocations"][0]["physicalLocation"]
    assert (related["artifactLocation"]["uri"], related["region"]["startLine"]) == ("data/targets.yaml", 2)
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(
    ("file", "encoded"),
    [
        ("data/targets.yaml", "data/targets.yaml"),
        ("规划/目标 1.yaml", "%E8%A7%84%E5%88%92/%E7%9B%AE%E6%A0%87%201.yaml"),
        ("../a:b?#.yaml", "../a%3Ab%3F%23.yaml"),
        ("HEAD~3:data/targets.yaml", "HEAD~3%3Adata/targets.yaml"),
        ("\udcb9\ud800.yaml", "%B9%EF%BF%BD.yaml"),
    ],
)
def test_sarif_percent_encodes_what_is_no_part_of_a_relative_uri(file: str, encoded: str) -> None:
    assert uri(file) == encoded


strange_text = st.text(st.characters(codec=None), max_size=12)
strange_problems = st.builds(
    lambda file, given, line, column, warning: replace(
        UNKNOWN_ID,
        place=Place(file or "x", line, column, line, column + 2),
        figures={"given": given, "suggestion": "gdp"},
        severity=Severity.WARNING if warning else Severity.ERROR,
    ),
    strange_text,
    strange_text,
    st.integers(1, 4),
    st.integers(1, 9),
    st.booleans(),
)


@given(st.lists(strange_problems, max_size=4), st.sampled_from(["zh", "en"]), st.booleans())
def test_sarif_is_what_its_schema_says(problems: list[Problem], language: str, strict: bool) -> None:
    result = Result(tuple(problems), 2, strict)
    document = json.loads(render(result, Surface(language, lines_of), "sarif"))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(document)


@given(st.lists(strange_problems, max_size=4), st.sampled_from(["zh", "en"]), st.booleans())
def test_junit_is_xml_that_its_readers_agree_on(problems: list[Problem], language: str, strict: bool) -> None:
    result = Result(tuple(problems), 2, strict)
    text = render(result, Surface(language, lines_of), "junit")
    check_junit(ElementTree.fromstring(text.encode("utf-8")))


def check_junit(suites: ElementTree.Element) -> None:
    """The rules of the common schemas: elements and their order, required attributes, counts that are true."""
    assert suites.tag == "testsuites"
    for suite in suites:
        assert suite.tag == "testsuite"
        cases = list(suite)
        assert {"name", "tests", "failures", "errors", "skipped", "time"} == set(suite.keys())
        assert int(suite.attrib["tests"]) == len(cases) >= 1
        assert int(suite.attrib["failures"]) == sum(case.find("failure") is not None for case in cases)
        for case in cases:
            assert case.tag == "testcase"
            assert {"name", "classname", "time"} == set(case.keys())
            assert len(case) <= 1
            for inner in case:
                assert inner.tag in ("failure", "system-out")
                assert inner.tag != "failure" or set(inner.keys()) == {"message", "type"}
    for name in ("tests", "failures"):
        assert int(suites.attrib[name]) == sum(int(suite.attrib[name]) for suite in suites)


def test_junit_fails_for_what_counts() -> None:
    assert rendered(THREE, "junit").count("<failure") == 2
    assert rendered(THREE, "junit", strict=True).count("<failure") == 3
    assert rendered((), "junit").count("<failure") == 0


@given(st.lists(strange_problems, min_size=1, max_size=4), st.sampled_from(FORMATS), st.sampled_from(["zh", "en"]))
def test_no_format_lets_a_terminal_be_steered(problems: list[Problem], format_: str, language: str) -> None:
    text = render(Result(tuple(problems), 2), Surface(language, lines_of), format_)
    text.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
