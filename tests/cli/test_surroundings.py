"""Language, colour, width and day: which of several sources counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from plancheck.cli import surroundings
from plancheck.cli.faults import UsageFault
from plancheck.languages import LANGUAGES


@pytest.mark.parametrize(
    ("option", "environment", "language"),
    [
        pytest.param("en", {"LANG": "zh_CN.UTF-8"}, "en", id="the option counts most"),
        pytest.param(None, {"LANG": "zh_CN.UTF-8"}, "zh", id="the locale"),
        pytest.param(None, {"LANG": "zh-Hant-TW"}, "zh", id="any Chinese"),
        pytest.param(None, {"LANG": "de_DE.UTF-8"}, "en", id="any other language is answered in English"),
        pytest.param(None, {"LC_ALL": "zh_CN", "LANG": "en_US"}, "zh", id="LC_ALL before LANG"),
        pytest.param(None, {"LC_MESSAGES": "en_US", "LANG": "zh_CN"}, "en", id="LC_MESSAGES before LANG"),
        pytest.param(None, {"LC_ALL": "", "LANG": "zh_CN"}, "zh", id="an empty variable is none"),
        pytest.param(None, {"LANG": "C.UTF-8"}, None, id="C names no language: the plan's counts"),
        pytest.param(None, {"LANG": "POSIX"}, None, id="nor does POSIX"),
        pytest.param(None, {}, None, id="nor does nothing"),
    ],
)
def test_reader_language(option: str | None, environment: Mapping[str, str], language: str | None) -> None:
    assert surroundings.reader_language(option, environment) == language


def test_an_unknown_language_is_a_fault_of_usage() -> None:
    with pytest.raises(UsageFault):
        surroundings.reader_language("fr", {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locale_of_any_language_that_there_is_is_answered_in_it(language: str) -> None:
    assert surroundings.reader_language(None, {"LANG": f"{language}_XX.UTF-8"}) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["status", "--lang", "zh"], "zh"),
        (["--lang=zh"], "zh"),
        (["status", "--lang", "fr"], "en"),
        (["status", "--lang"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_help_is_known_before_parsing(arguments: list[str], language: str) -> None:
    assert surroundings.requested_language(arguments, {}) == language


@pytest.mark.parametrize(
    ("option", "environment", "on_terminal", "wanted"),
    [
        pytest.param("auto", {}, True, True, id="on a terminal"),
        pytest.param("auto", {}, False, False, id="not in a pipe"),
        pytest.param("auto", {"NO_COLOR": "1"}, True, False, id="NO_COLOR"),
        pytest.param("auto", {"NO_COLOR": ""}, True, True, id="an empty NO_COLOR says nothing"),
        pytest.param("auto", {"FORCE_COLOR": "1"}, False, True, id="FORCE_COLOR"),
        pytest.param("auto", {"TERM": "dumb"}, True, False, id="a dumb terminal"),
        pytest.param("always", {"NO_COLOR": "1"}, False, True, id="the option counts most"),
        pytest.param("never", {"FORCE_COLOR": "1"}, True, False, id="so does never"),
    ],
)
def test_wants_color(option: str, environment: Mapping[str, str], on_terminal: bool, wanted: bool) -> None:
    assert surroundings.wants_color(option, environment, on_terminal=on_terminal) is wanted


def test_the_day_comes_from_the_option_then_the_epoch_then_the_clock() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "86400"}
    assert surroundings.current_day("2024-05-06", epoch) == date(2024, 5, 6)
    assert surroundings.current_day(None, epoch) == date(1970, 1, 2)
    assert surroundings.current_day(None, {}) >= date(2026, 1, 1)


@pytest.mark.parametrize(
    ("option", "environment"),
    [("2024", {}), ("06.05.2024", {}), (None, {"SOURCE_DATE_EPOCH": "soon"}), (None, {"SOURCE_DATE_EPOCH": "9" * 40})],
)
def test_what_is_no_day_is_a_fault_of_usage(option: str | None, environment: Mapping[str, str]) -> None:
    with pytest.raises(UsageFault):
        surroundings.current_day(option, environment)


def test_a_pipe_is_as_wide_as_a_page_unless_told() -> None:
    assert surroundings.screen_width({}, on_terminal=False) == surroundings.PIPED_WIDTH
