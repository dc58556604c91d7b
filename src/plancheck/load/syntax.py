"""Why a file is no YAML, in terms of what a person typed rather than of what the parser expected."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from plancheck.load import quotes, slips
from plancheck.load.quotes import indent_of
from plancheck.load.slips import ASCII_OF, QUOTES
from plancheck.load.source import Source
from plancheck.model.problem import Problem, fault

_WIDE_BEFORE_KEY = re.compile(r"[，、｛［【](?=\s*[\w.-]+\s*$)|：(?=\s*$)")
_WIDE_CLOSING = "｝］】"
_WIDE_QUOTES = QUOTES.replace("'", "").replace('"', "")


class _Spot(NamedTuple):
    """A line and column, both from 1."""

    line: int
    column: int


class _Failure(NamedTuple):
    """What the parser said, and where."""

    source: Source
    message: str
    at: _Spot
    """Where it could not go on."""
    opened: _Spot
    """Where the piece that it was reading begins; the same place where it does not say."""

    @property
    def line(self) -> str:
        """The line in which the parser stopped."""
        return self.source.line(self.at.line)

    @property
    def sign(self) -> str:
        """The character at which it stopped; empty at the end of a line."""
        return self.line[self.at.column - 1 : self.at.column]

    def fault(self, sentence: str, spot: _Spot, *, hint: str = "", **figures: object) -> Problem:
        """The problem at a spot of this file."""
        return fault(sentence, self.source.at(*spot), figures=figures, hint=hint)


def explain(error: yaml.YAMLError, source: Source) -> Problem:
    """The one problem of a file that is no YAML: its cause where it is a known slip, else what the parser found.

    Args:
        error: what the parser raised.
        source: the text that it read.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return fault("PC001.general", source.at(1, 1))
    at = _Spot(*source.within(error.problem_mark.line + 1, error.problem_mark.column + 1))
    context = error.context_mark
    opened = _Spot(context.line + 1, context.column + 1) if context else at
    failure = _Failure(source, f"{error.context or ''}: {error.problem or ''}", at, opened)
    conflict = _conflict(source)
    if conflict is not None:
        return failure.fault("PC001.conflict", conflict, hint="settle_conflict")
    left_open = quotes.left_open(source, at.line)
    if left_open is not None:
        return _open_quote(failure, _Spot(left_open.line, left_open.column), left_open.quote)
    for pattern, explainer in _EXPLAINERS:
        if pattern.search(failure.message):
            return explainer(failure)
    return failure.fault("PC001.general", at)


def _conflict(source: Source) -> _Spot | None:
    """Where the marks of a merge that git could not finish begin."""
    marks = re.search(r"^<{7} [^\n]*\n(?:[^\n]*\n)*?={7}\r?\n(?:[^\n]*\n)*?>{7} ", source.text, re.MULTILINE)
    return None if marks is None else _Spot(source.text.count("\n", 0, marks.start()) + 1, 1)


def _no_token(failure: _Failure) -> Problem:
    """A value begins with a character that means something to YAML."""
    if failure.sign == "\t":
        return failure.fault("PC001.tab", failure.at, hint="blanks_for_tab")
    if not failure.sign:
        return failure.fault("PC001.general", failure.at)
    if failure.sign == "%":
        return failure.fault("PC001.percent", failure.at, hint="percent_by_name")
    return _reserved(failure, failure.at, failure.sign)


def _tab(failure: _Failure) -> Problem:
    return failure.fault("PC001.tab", failure.at, hint="blanks_for_tab")


def _at_opening(failure: _Failure) -> Problem:
    """The character that opened a special form was meant as text."""
    line = failure.source.line(failure.opened.line)
    sign = line[failure.opened.column - 1 : failure.opened.column]
    if sign == "%":
        return failure.fault("PC001.percent", failure.opened, hint="percent_by_name")
    return _reserved(failure, failure.opened, sign)


def _reserved(failure: _Failure, spot: _Spot, sign: str) -> Problem:
    """A sign that means something to YAML, where a text or a bound was meant."""
    hint = "quote_or_bound" if sign in "<>|" else "quote_value"
    return failure.fault("PC001.reserved", spot, hint=hint, sign=sign)


def _block_sign(failure: _Failure) -> Problem:
    """`quote: >6.5`: the sign begins a block of text."""
    if failure.sign == "\t" or "tab" in failure.message:
        return _tab(failure)
    return _at_opening(failure)


def _escape(failure: _Failure) -> Problem:
    """A backslash between double quotes."""
    column = failure.line.rfind("\\", 0, failure.at.column) + 1
    return failure.fault("PC001.escape", _Spot(failure.at.line, column or failure.at.column), hint="single_quotes")


def _unclosed_quote(failure: _Failure) -> Problem:
    line = failure.source.line(failure.opened.line)
    return _open_quote(failure, failure.opened, line[failure.opened.column - 1 : failure.opened.column])


def _open_quote(failure: _Failure, opening: _Spot, quote: str) -> Problem:
    """A text without its end: perhaps its last sign is a quotation mark of another kind."""
    line = failure.source.line(opening.line)
    other = re.search(rf"(?P<sign>[{_WIDE_QUOTES}])\s*(?:[,}}\]].*|#.*)?$", line[opening.column :])
    if other is not None:
        spot = _Spot(opening.line, opening.column + other.start() + 1)
        return failure.fault("PC001.full_width", spot, hint="plain_sign", sign=other["sign"], plain=quote)
    return failure.fault("PC001.unclosed_quote", opening, hint="close_quote", quote=quote)


def _no_colon(failure: _Failure) -> Problem:
    """A line among keys and values that is neither."""
    return _slip(failure, failure.opened.line) or _without_colon(failure, failure.opened)


def _without_colon(failure: _Failure, spot: _Spot) -> Problem:
    told = slips.without_colon(failure.source.line(spot.line))
    return failure.fault("PC001.no_colon", spot, hint=told.hint, **told.figures)


def _colon_not_allowed(failure: _Failure) -> Problem:
    """A colon where no key can be: in a text, after a broken line, or behind a wrong indent."""
    here = _slip(failure, failure.at.line)
    if here is not None:
        return here
    before = failure.line[: failure.at.column - 1]
    if re.search(r":\s+[-\d.]+\s*[,，、;；]\s*[^\s:]+$", before):
        return failure.fault("PC001.two_on_a_line", failure.at, hint="one_a_line")
    if re.search(r":\s", before):
        return failure.fault("PC001.colon_in_text", failure.at, hint="quote_text")
    previous = _line_before(failure.source, failure.at.line)
    return (
        _slip(failure, previous)
        or _no_colon_before(failure, previous)
        or _first_line_of_block(failure, previous)
        or _indent(failure)
    )


def _line_before(source: Source, number: int) -> int:
    """The number of the line before one, comments and empty lines left out; 0 for none."""
    number -= 1
    while number > 0 and re.match(r"\s*(#|$)", source.line(number)):
        number -= 1
    return number


def _no_colon_before(failure: _Failure, previous: int) -> Problem | None:
    """`gdp 2.6` above a sound line: YAML takes both for one text, unless it goes on from a text above."""
    if previous < 1:
        return None
    line = failure.source.line(previous)
    text = line.strip().removeprefix("- ")
    above = failure.source.line(_line_before(failure.source, previous)) if previous > 1 else ""
    goes_on = re.match(r" *(?:- )*[^:]+: *[^\s#|>]", above) and indent_of(above) < indent_of(line)
    as_far_in = indent_of(line) + len(line.strip()) - len(text) == indent_of(failure.line)
    if ":" in text or goes_on or not as_far_in:
        return None
    spot = _Spot(previous, len(line) - len(line.lstrip()) + 1)
    return _without_colon(failure, spot)


def _first_line_of_block(failure: _Failure, previous: int) -> Problem | None:
    """The line above is the one that stands wrong: the first below its key, without blanks or a hyphen before it."""
    above = _line_before(failure.source, previous) if previous > 1 else 0
    if above < 1 or not re.match(r" *(?:- )*[\w.'\"-]+: *(#.*)?$", failure.source.line(above)):
        return None
    line, inner = failure.source.line(previous), indent_of(failure.line)
    spot = _Spot(previous, indent_of(line) + 1)
    if indent_of(line) == indent_of(failure.source.line(above)) < inner:
        return failure.fault("PC001.indent", spot, hint="same_indent")
    if inner == indent_of(line) + _HYPHEN_AND_BLANK and not line.lstrip().startswith("-"):
        return failure.fault("PC001.no_hyphen", spot, hint="add_hyphen")
    return None


def _hyphens(failure: _Failure) -> Problem | None:
    """Some lines of a block begin with a hyphen and others do not: the first of them tells which are wrong."""
    indent = indent_of(failure.line)
    first, above = failure.at.line, _line_before(failure.source, failure.at.line)
    while above > 0 and indent_of(failure.source.line(above)) >= indent:
        first, above = above, _line_before(failure.source, above)
    if above < 1 or first == failure.at.line:
        return None
    owner, opening = failure.source.line(above).strip(), failure.source.line(first)
    spot = _Spot(first, indent_of(opening) + 1)
    if failure.line.lstrip().startswith("- "):
        if owner.endswith(":") and not opening.lstrip().startswith("-"):
            return failure.fault("PC001.no_hyphen", spot, hint="add_hyphen")
    elif opening.lstrip().startswith("- ") and indent_of(opening) == indent:
        if owner == "values:":
            return failure.fault("PC001.hyphen", spot, hint="no_hyphen")
        if failure.line.lstrip().startswith("id:"):
            return failure.fault("PC001.no_hyphen", _Spot(failure.at.line, indent + 1), hint="add_hyphen")
    return None


_HYPHEN_AND_BLANK = len("- ")


def _bad_entry(failure: _Failure) -> Problem:
    """Something follows a value on its line, or a line is indented unlike its neighbours."""
    if failure.sign == ":":
        return failure.fault("PC001.general", failure.at)
    before = failure.line[: failure.at.column - 1].rstrip()
    if before.endswith(('"', "'")):
        return _after_quote(failure, before)
    previous = failure.at.line - 1
    if slips.hyphen_without_blank(failure.source.line(previous)):
        return _slip(failure, previous) or _indent(failure)
    return _slip(failure, failure.at.line) or _hyphens(failure) or _indent(failure)


def _after_quote(failure: _Failure, before: str) -> Problem:
    """Text behind a closing quote, or a quote closed lines later than it was meant to be."""
    quote = before[-1]
    if before.count(quote) % 2 == 0:
        return failure.fault("PC001.after_quote", failure.at, hint="quote_whole", quote=quote)
    for number in range(failure.at.line - 1, 0, -1):
        line = failure.source.line(number)
        if line.count(quote) % 2:
            return _open_quote(failure, _Spot(number, line.rfind(quote) + 1), quote)
    return failure.fault("PC001.after_quote", failure.at, hint="quote_whole", quote=quote)


def _indent(failure: _Failure) -> Problem:
    return failure.fault("PC001.indent", _Spot(failure.at.line, indent_of(failure.line) + 1), hint="same_indent")


def _dash(failure: _Failure) -> Problem:
    """`sections: - id: x`: a list that begins on the line of its key. `gdp: -` says that there is no figure."""
    if failure.line[failure.at.column - 1 :].strip() == "-" and failure.line[: failure.at.column - 1].strip():
        return failure.fault("PC014.no_figure", failure.at, hint="leave_line_out", text="-")
    if failure.line[: failure.at.column - 1].strip():
        return failure.fault("PC001.dash", failure.at, hint="list_on_new_line")
    return _hyphens(failure) or _indent(failure)


def _brackets(failure: _Failure) -> Problem:
    """Between `{` and `}`, or `[` and `]`."""
    inside = _inside(failure)
    match = _WIDE_BEFORE_KEY.search(inside)
    index = match.start() if match else max(inside.rfind(sign) for sign in _WIDE_CLOSING)
    if index >= 0:
        before = inside[:index].split("\n")
        column = len(before[-1]) + (failure.opened.column if len(before) == 1 else 0)
        spot = _Spot(failure.opened.line + len(before) - 1, column + 1)
        sign = inside[index]
        return failure.fault("PC001.full_width", spot, hint="plain_sign", sign=sign, plain=ASCII_OF[sign])
    bracket = failure.source.line(failure.opened.line)[failure.opened.column - 1]
    closing = "}" if bracket == "{" else "]"
    if failure.at.line > failure.opened.line:
        return failure.fault("PC001.unclosed", failure.opened, hint="close_bracket", opening=bracket, closing=closing)
    return failure.fault("PC001.no_comma", failure.at, hint="comma_or_close", opening=bracket, closing=closing)


def _inside(failure: _Failure) -> str:
    """What stands between the opening bracket and the failure, with blanks in place of quoted texts."""
    lines = [failure.source.line(number) for number in range(failure.opened.line, failure.at.line + 1)]
    lines[-1] = lines[-1][: failure.at.column - 1]
    lines[0] = lines[0][failure.opened.column :]
    return quotes.QUOTED.sub(lambda quoted: " " * len(quoted.group()), "\n".join(lines))


def _slip(failure: _Failure, number: int) -> Problem | None:
    found = slips.find(failure.source.line(number))
    if found is None:
        return None
    return failure.fault(found.sentence, _Spot(number, found.column), hint=found.hint, **found.figures)


_EXPLAINERS: tuple[tuple[re.Pattern[str], Callable[[_Failure], Problem]], ...] = (
    (re.compile(r"cannot start any token"), _no_token),
    (re.compile(r"tab character"), _tab),
    (re.compile(r"scanning a block scalar"), _block_sign),
    (re.compile(r"quoted scalar.*(end of stream|document (indicator|separator))"), _unclosed_quote),
    (re.compile(r"quoted scalar"), _escape),
    (re.compile(r"(scanning an? (alias|anchor|tag|directive)|parsing a tag|tag handle)"), _at_opening),
    (re.compile(r"could not find expected ':'"), _no_colon),
    (re.compile(r"mapping values are not allowed"), _colon_not_allowed),
    (re.compile(r"(block )?sequence entries are not allowed"), _dash),
    (re.compile(r"parsing a flow (mapping|sequence)"), _brackets),
    (re.compile(r"parsing a block (mapping|collection)"), _bad_entry),
    (re.compile(r"(mapping keys are not allowed|node content)"), _no_token),
)
"""What libyaml and PyYAML say (in nearly the same words), and who explains it; the first that fits is taken."""
