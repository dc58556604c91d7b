"""What is wrong with a report template: where, what, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from plancheck.render.safe import safe
from plancheck.render.template_limits import BudgetExceeded
from plancheck.text import catalogue

EVALUATION_ERRORS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What the evaluation of a template can raise: it runs expressions that somebody else wrote."""

_UNKNOWN_FILTER = re.compile(r"No (?:filter|test) named '(?P<name>.*?)'")


class Refused(TemplateSyntaxError):  # noqa: N818 - it says what happened
    """A template uses a part of Jinja that is not available; the message is a sentence already."""


class Unfit(TypeError):  # noqa: N818 - it says what happened
    """A filter was given what it cannot take.

    Args:
        code: of the sentence that says what it is not.
        value: what was given.
    """

    def __init__(self, code: str, value: object) -> None:
        super().__init__(code)
        self.code = code
        self.value = value


class TemplateFault(Exception):  # noqa: N818 - a fault of the template, in the words of this project
    """A template that cannot be used.

    Args:
        name: of the template in which it went wrong; an included one may be at fault.
        line: where, from 1.
        message: what is wrong and what would be right, on one line.
    """

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}:{line}: {message}")
        self.name = name
        self.line = line
        self.message = message


def template_text(name: str, content: bytes, language: str) -> str:
    """The text of a template.

    Raises:
        TemplateFault: it is not UTF-8, told in `language`.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateFault(name, content.count(b"\n", 0, error.start) + 1, say(language, "encoding")) from None


def as_fault(error: Exception, name: str, known: Iterable[str], filters: Iterable[str], language: str) -> TemplateFault:
    """The fault that an error of Jinja, or of an expression, comes from.

    Args:
        error: what was raised.
        name: of the template that was asked for.
        known: names of the templates whose lines can be told.
        filters: names of the filters that a template can use.
        language: of the message.
    """
    if isinstance(error, TemplateSyntaxError):
        place = error.name or name, error.lineno
    else:
        place = _last_line(error, {name, *known}) or (name, 1)
    return TemplateFault(*place, safe(_message(error, known, filters, language)))


def _message(error: Exception, known: Iterable[str], filters: Iterable[str], language: str) -> str:
    match error:
        case BudgetExceeded():
            return say(language, error.code, limit=error.limit)
        case RecursionError() | MemoryError() | SyntaxError():
            return say(language, "too-deep")
        case TemplateNotFound():
            return say(language, "no-template", name=error.name, choices=_listed(language, sorted(known)))
        case Unfit():
            return say(language, "evaluation", message=say(language, error.code, value=error.value))
        case Refused():
            return error.message or ""
        case TemplateSyntaxError():
            unknown = _UNKNOWN_FILTER.match(error.message or "")
            if unknown:
                return suggest(language, "filter", unknown["name"], filters)
            return say(language, "syntax", message=error.message)
        case TemplateError():
            return error.message or type(error).__name__
        case _:
            return say(language, "evaluation", message=str(error) or type(error).__name__)


def _last_line(error: BaseException, names: set[str]) -> tuple[str, int] | None:
    """Template and line of the innermost frame that is a template's; Jinja gives these frames the template's lines."""
    found = None
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in names:
            found = file, trace.tb_lineno
        trace = trace.tb_next
    return found


def suggest(language: str, code: str, name: str, choices: Iterable[str]) -> str:
    """The sentence about a name that does not exist, with the nearest one that does."""
    available = sorted(choice for choice in choices if not choice.startswith("_"))
    near = get_close_matches(name, available, n=1)
    blanks = {"name": name, "choices": _listed(language, available)}
    return say(language, f"{code}-near", suggestion=near[0], **blanks) if near else say(language, code, **blanks)


def _listed(language: str, names: Iterable[str]) -> str:
    return catalogue(language).word("list-comma").join(names)


def say(language: str, code: str, **blanks: object) -> str:
    """A sentence about a template's fault."""
    return _sentences(language)[code].format(**blanks)


@cache
def _sentences(language: str) -> Mapping[str, str]:
    sentences: Mapping[str, str] = import_module(
        f"plancheck.text.{catalogue(language).language}.report"
    ).TEMPLATE_FAULTS
    return sentences
