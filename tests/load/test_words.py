"""Texts keep their source text; words of a closed set are taken as written, and the meant one is offered."""

from __future__ import annotations

from datetime import date

import pytest

from plancheck.load.shape.times import DAY, YEAR
from plancheck.load.shape.words import BOOLEAN, IDENTIFIER, PLAIN, TEXT, Choice
from plancheck.model.actual import TaskState
from plancheck.model.indicator import Nature
from tests.load.trees import read, sentence, told, value_of

NATURE = Choice(Nature, {"约束性": Nature.BINDING})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24.10", "24.10"),
        ("no", "no"),
        ("1_000", "1_000"),
        ("2020-01-01", "2020-01-01"),
        ("'null'", "null"),
        ("  保持5000亩  ", "保持5000亩"),
        ("|-\n  一\n  二", "一\n二"),
        ("a:b", "a:b"),
        ("说明：见附件", "说明：见附件"),
    ],
)
def test_a_text_is_its_source_text(text: str, value: str) -> None:
    assert value_of(PLAIN, text) == value


@pytest.mark.parametrize("text", ["~", "null", "''", "'  '"])
def test_an_empty_text_is_none(text: str) -> None:
    assert told(PLAIN, text) == ["PC013.empty"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("经济", {"": "经济"}),
        ("{zh: 经济, en: Economy}", {"zh": "经济", "en": "Economy"}),
        ("{zh-Hans: 经济}", {"zh-Hans": "经济"}),
    ],
)
def test_texts_by_language(text: str, value: dict[str, str]) -> None:
    assert value_of(TEXT, text) == value


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{}", ["PC013.empty"]),
        ("[经济]", ["PC013.text"]),
        ("{zh: [经济]}", ["PC013.text"]),
        ("{zh: }", ["PC013.empty"]),
        ("{中文: 经济}", ["PC016.language"]),
        ("{zh：经济}", ["PC001.full_width"]),
        ("{zh: 经济, 社会, en: x}", ["PC016.language"]),
        ("{中文: 经济, zh: [x]}", ["PC016.language", "PC013.text"]),
    ],
)
def test_texts_by_language_that_are_wrong(text: str, names: list[str]) -> None:
    assert told(TEXT, text) == names


@pytest.mark.parametrize("text", ["gdp", "tax-revenue", "3-1-1", "2021", "a"])
def test_identifiers(text: str) -> None:
    assert value_of(IDENTIFIER, text) == text


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("GDP", "gdp"), ("tax_revenue", "tax-revenue"), ("Tax revenue", "tax-revenue"), ("-a", "a"), ("服务", None)],
)
def test_identifiers_that_are_wrong_come_with_a_right_one(text: str, suggestion: str | None) -> None:
    _, problems = read(IDENTIFIER, text)
    assert [sentence(problem) for problem in problems] == ["PC016.identifier"]
    assert problems[0].figures.get("suggestion") == suggestion


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("Binding", "binding"), ("bindng", "binding"), ("约束性", "binding"), ("whatever", None), ("[binding]", None)],
)
def test_a_choice_offers_the_word_that_was_meant(text: str, suggestion: str | None) -> None:
    _, problems = read(NATURE, text)
    assert len(problems) == 1
    assert problems[0].figures.get("suggestion") == suggestion


def test_a_choice_takes_its_words_alone() -> None:
    assert [value_of(NATURE, word) for word in ("binding", "expected")] == [Nature.BINDING, Nature.EXPECTED]
    assert told(Choice(TaskState), "whatever") == ["PC015"]


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ("True", True)])
def test_booleans(text: str, value: bool) -> None:
    assert value_of(BOOLEAN, text) is value


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("yes", "true"), ("on", "true"), ("No", "false"), ("是", "true"), ("'true'", "true"), ("maybe", ""), ("~", "")],
)
def test_no_other_word_is_true_or_false(text: str, suggestion: str) -> None:
    _, problems = read(BOOLEAN, text)
    assert [sentence(problem) for problem in problems] == ["PC018"]
    assert problems[0].figures["suggestion"] == suggestion


def test_a_list_is_not_true() -> None:
    assert told(BOOLEAN, "[true]") == ["PC018"]


@pytest.mark.parametrize(
    ("text", "names", "suggestion"),
    [
        ("2021年", ["PC017.year"], "2021"),
        ("２０２１", ["PC017.year"], "2021"),
        ("'2021'", ["PC017.quoted"], "2021"),
        ("2021.0", ["PC017.year"], "2021"),
        ("2021-2025", ["PC017.year"], "[2021, 2025]"),
        ("2021至2025年", ["PC017.year"], "[2021, 2025]"),
        ("21", ["PC017.year"], None),
        ("20211", ["PC017.year"], None),
        ("~", ["PC017.year"], None),
        ("[2021]", ["PC013.year"], None),
    ],
)
def test_years_that_are_wrong(text: str, names: list[str], suggestion: str | None) -> None:
    _, problems = read(YEAR, text)
    assert [sentence(problem) for problem in problems] == names
    assert problems[0].figures.get("suggestion") == suggestion


def test_a_year() -> None:
    assert value_of(YEAR, "2021") == 2021


@pytest.mark.parametrize("text", ["2025-12-31", "'2025-12-31'"])
def test_a_day(text: str) -> None:
    assert value_of(DAY, text) == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("text", "name", "suggestion"),
    [
        ("2025-2-3", "PC017.date", "2025-02-03"),
        ("2025/12/31", "PC017.date", "2025-12-31"),
        ("2025.12.31", "PC017.date", "2025-12-31"),
        ("2025年12月31日", "PC017.date", "2025-12-31"),
        ("２０２５-12-31", "PC017.date", "2025-12-31"),
        ("2025", "PC017.date", None),
        ("31-12-2025", "PC017.date", None),
        ("2025-02-30", "PC017.no_such_day", None),
        ("[2025-12-31]", "PC013.date", None),
    ],
)
def test_days_that_are_wrong(text: str, name: str, suggestion: str | None) -> None:
    _, problems = read(DAY, text)
    assert [sentence(problem) for problem in problems] == [name]
    assert problems[0].figures.get("suggestion") == suggestion
