"""Problems for people: each with its line, a caret and what would be right; many of one kind, short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from plancheck.model.problem import Problem, Severity
from plancheck.render.problems.result import ReadLines, Result, Surface
from plancheck.render.safe import safe
from plancheck.render.width import ELLIPSIS, width, wrap
from plancheck.text import faults
from plancheck.text.catalogue import catalogue

_SPAN = 30
"""Characters of a long span that an excerpt shows at the least, and what it shows behind them."""
_BEHIND = 6
_INDENT = "    "
_MANY = 10
"""Problems of one code from which on most of them are told in one line each, and all codes are counted at the end."""
_WHOLE = 3
"""How many of these are told whole."""


def pieces(result: Result, surface: Surface) -> Iterator[str]:
    """All problems, from a number on with a count by code, and a last line that counts."""
    yield from _listed(result.told, surface)
    if len(result.problems) > _MANY:
        yield _tally(result.problems, surface.language)
    yield last_line(result, surface.language)


def listing(problems: Sequence[Problem], surface: Surface) -> str:
    """Each problem as `file:line:column: error[PC012]: message`, with the line, a caret and the hint below.

    Where there are many of one code, the first ones are told so and the others in one line each.
    """
    return "".join(_listed(problems, surface))


def last_line(result: Result, language: str) -> str:
    """How many problems there are, and how many of them were not told one by one."""
    words = catalogue(language)
    key = "problems.none" if not result.problems else "problems.untold" if result.untold else "problems.count"
    figures = {"errors": result.errors, "warnings": result.warnings, "files": result.files, "untold": result.untold}
    return words.word(key, **figures) + "\n"


def hint_with_place(problem: Problem, language: str) -> str:
    """What would be right, with where it is declared; empty for no hint."""
    hint = faults.hint(problem, language)
    related = problem.related
    return f"{hint} ({related.file}:{related.line})" if hint and related is not None else hint


def _listed(problems: Sequence[Problem], surface: Surface) -> Iterator[str]:
    totals = Counter(problem.code for problem in problems)
    seen: Counter[str] = Counter()
    lines = _Lines(surface.read_lines)
    short_before = False
    for problem in problems:
        seen[problem.code] += 1
        short = totals[problem.code] > _MANY and seen[problem.code] > _WHOLE
        if short_before and not short:
            yield "\n"
        yield _short(problem, surface) if short else _whole(problem, surface, lines(problem.place.file))
        short_before = short
    if short_before:
        yield "\n"


class _Lines:
    """The lines of the file that was asked for last: problems come sorted by file."""

    def __init__(self, read: ReadLines) -> None:
        self._read = read
        self._file: str | None = None
        self._lines: Sequence[str] = ()

    def __call__(self, file: str) -> Sequence[str]:
        if file != self._file:
            self._file, self._lines = file, self._read(file)
        return self._lines


def _tally(problems: Sequence[Problem], language: str) -> str:
    """How many problems there are of each code, the most frequent first."""
    from plancheck.text.explanation import explanations

    told = explanations(language)
    counts = sorted(Counter(problem.code for problem in problems).items(), key=lambda item: (-item[1], item[0]))
    margin = len(str(counts[0][1]))
    rows = "".join(f"{count:>{margin}} × {code}: {told[code].title}\n" for code, count in counts)
    return f"{rows}{catalogue(language).word('explain.more')}\n\n"


def _short(problem: Problem, surface: Surface) -> str:
    hint = hint_with_place(problem, surface.language)
    return _head(problem, surface, f" — {safe(hint)}" if hint else "")


def _whole(problem: Problem, surface: Surface, lines: Sequence[str]) -> str:
    parts = [_head(problem, surface), *_excerpt(problem, lines, surface)]
    hint = hint_with_place(problem, surface.language)
    if hint:
        parts.append(_broken(f"  = {safe(hint)}", surface))
    return "".join(parts) + "\n"


def _head(problem: Problem, surface: Surface, more: str = "") -> str:
    """Place, severity, code and message: what editors and scripts look for at the beginning of a line."""
    place = problem.place
    where = f"{safe(place.file)}:{place.line}:{place.column}"
    severity = catalogue(surface.language).name("severity", problem.severity)
    told = safe(faults.message(problem, surface.language))
    head = _broken(f"{where}: {severity}[{problem.code}]: {told}{more}", surface)
    plain = f"{where}: {severity}["
    if not surface.color or not head.startswith(plain):
        return head
    return f"{_bold(where)}: {_painter(problem, surface)(severity)}[{head.removeprefix(plain)}"


def _broken(text: str, surface: Surface) -> str:
    """A sentence as lines; those that continue it are indented."""
    if not surface.wrapped or width(text) <= surface.width:
        return text + "\n"
    first, *_ = wrap(text, surface.width)
    rest = wrap(text[len(first) :].lstrip(), surface.width - len(_INDENT))
    return "".join((f"{first}\n", *(f"{_INDENT}{line}\n" for line in rest)))


def _painter(problem: Problem, surface: Surface) -> Callable[[str], str]:
    return _PAINTS[problem.severity] if surface.color else _plain


def _plain(text: str) -> str:
    return text


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m"


def _red(text: str) -> str:
    return f"\x1b[1;31m{text}\x1b[0m"


def _yellow(text: str) -> str:
    return f"\x1b[1;33m{text}\x1b[0m"


_PAINTS = {Severity.ERROR: _red, Severity.WARNING: _yellow}


def _excerpt(problem: Problem, lines: Sequence[str], surface: Surface) -> list[str]:
    """The line of the fault with a caret under its span; nothing where the file has no such line."""
    place = problem.place
    if place.line > len(lines) or not lines[place.line - 1].strip():
        return []
    line = lines[place.line - 1]
    number = str(place.line)
    room = surface.width - len(number) - 4 - 2 * width(ELLIPSIS)
    first = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    start = _first_shown(line, first, min(last, first + _SPAN) + _BEHIND, room)
    end = _end_shown(line, start, room)
    before = (ELLIPSIS if start else "") + safe(line[start:first])
    shown = (ELLIPSIS if start else "") + safe(line[start:end].rstrip()) + (ELLIPSIS if end < len(line) else "")
    marked = safe(line[first : min(last, end)].rstrip())
    caret = " " * width(before) + _painter(problem, surface)("^" * max(1, width(marked)))
    return [f" {number} | {shown}\n", f" {' ' * len(number)} | {caret}\n"]


def _first_shown(line: str, first: int, last: int, room: int) -> int:
    """The character that an excerpt begins with: as far ahead of `first` as leaves room for all up to `last`."""
    start = first
    while start > 0 and first - start < room and width(safe(line[start - 1 : last])) <= room:
        start -= 1
    return start


def _end_shown(line: str, start: int, room: int) -> int:
    """The character that an excerpt ends before."""
    end = min(len(line), start + room)
    while end > start + 1 and width(safe(line[start:end].rstrip())) > room:
        end -= 1
    return end
