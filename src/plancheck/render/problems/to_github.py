"""Problems as workflow commands of GitHub Actions, which become annotations at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.problem import Problem
from plancheck.render.problems.result import Result, Surface
from plancheck.render.problems.to_text import hint_with_place, last_line
from plancheck.render.safe import safe
from plancheck.text import faults


def pieces(result: Result, surface: Surface) -> Iterator[str]:
    """One command a problem, and the last line of the text format, which is no command."""
    for problem in result.told:
        yield _command(problem, surface)
    yield last_line(result, surface.language)


def _command(problem: Problem, surface: Surface) -> str:
    place, language = problem.place, surface.language
    properties: dict[str, object] = {
        "file": surface.from_top(place.file),
        "line": place.line,
        "endLine": place.end_line,
    }
    if place.line == place.end_line:  # columns are taken within one line alone
        properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = f"plancheck {problem.code}"
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    told = (faults.message(problem, language), hint_with_place(problem, language))
    message = "\n".join(safe(text) for text in told if text)
    return f"::{problem.severity.value} {written}::{_data(message)}\n"


def _data(text: str) -> str:
    """The message of a command: what would end it is written as a code."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property of a command: what would end the property, too."""
    return safe(_data(text).replace(":", "%3A").replace(",", "%2C"))
